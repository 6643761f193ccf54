import IPTDocument
import IPTEngine
import IPTLanguage
import IPTModel
import IPTShell

/// The chapter of the manual on functions, worked out from their table: what each takes and gives, and
/// a sitting in which each is used.
struct FunctionChapter: ~Copyable {
  private let workbench = Workbench()
  private var interpreter: Interpreter

  static func text() -> String {
    var chapter = FunctionChapter()
    return chapter.text
  }

  private init() {
    let day = PartialDate(packed: 2026 << 9 | 11 << 5 | 21)
    var setting = Interpreter.Setting(
      now: Timestamp(day: day, hour: 9, minute: 0, second: 0), author: "manual")
    setting.wantsConfirmation = true
    interpreter = workbench.interpreter(Casebook(schema: workbench.schema), setting: setting)
  }

  /// What is entered before the functions are used; the people are invented.
  private static let entries = [
    "session 1 on 2026-10-06 held", "score phq9 2 1 3 2 1 2 1 1 0",
    "add relation \"mother\" closeness 2 importance 5 conflict 4",
    "add relation \"aunt\" closeness 4 importance 3 conflict 1",
    "session 2 on 2026-11-10 held", "score phq9 1 1 1 1 0 1 0 0 0",
  ]

  private var text: String {
    mutating get {
      let parts = [
        Markdown.heading(1, "Functions"),
        paragraph(
          "This chapter is generated from the table of functions; `swift run iptsh-dev generate` "
            + "writes it anew. In the shell `help latest` shows the same of one function."),
        paragraph(
          "A function stands in an expression: its word, and between brackets what it takes. "
            + "`print` shows what it comes to. Those that add up and compare leave out what is not "
            + "known."),
        sitting(Self.entries),
        Markdown.heading(2, "Of records and lists"),
        table(of: Function.all.filter { !Self.isOfLibrary($0) }),
        sitting(of: Function.all.filter { !Self.isOfLibrary($0) }),
        Markdown.heading(2, "Of a measure"),
        paragraph(
          "Cuts, bands and points come from the script of the measure; they describe scores, not a "
            + "person."),
        table(of: Function.all.filter { $0.takes == .measure }),
        sitting(of: Function.all.filter { $0.takes == .measure }),
        Markdown.heading(2, "Of a point of fidelity"),
        table(of: Function.all.filter { $0.takes == .point }),
        sitting(of: Function.all.filter { $0.takes == .point }),
      ]
      return parts.joined(separator: "\n")
    }
  }

  private static func isOfLibrary(_ function: Function) -> Bool {
    function.takes == .measure || function.takes == .point
  }

  /// Prose in lines of the width that the other chapters have.
  private func paragraph(_ text: String) -> String {
    Markdown.paragraph(TextWidth.builtIn.wrap(text, to: 105).joined(separator: "\n"))
  }

  private func table(of functions: [Function]) -> String {
    Markdown.table(
      ["function", "takes", "gives", "meaning"],
      functions.map { function in
        [
          Markdown.code("\(function.word)( )"), function.takesInWords,
          function.givesInWords(workbench.schema), function.help,
        ]
      })
  }

  private mutating func sitting(of functions: [Function]) -> String {
    sitting(functions.map { "print \($0.example)" })
  }

  /// Lines as they are typed, with what is seen below each.
  private mutating func sitting(_ lines: [String]) -> String {
    "```iptsh\n" + lines.map { "> \($0)\n" + seen(after: $0) }.joined() + "```\n"
  }

  private mutating func seen(after line: String) -> String {
    interpreter.clearMessages()
    let first = interpreter.book.log.changes.count
    let source = Source(line)
    let run = interpreter.run(script: source)
    var lines: [String] = interpreter.outputs.compactMap { output in
      if case .line(let line) = output { line } else { nil }
    }
    if !interpreter.confirmations.isEmpty {
      lines += interpreter.confirmations
    } else {
      let log = interpreter.book.log
      let printer = ChangePrinter(schema: workbench.schema, log: log)
      for position in first..<max(first, log.changes.count) {
        var text = Array("@\(log.changes[position].entry) ".utf8)
        printer.print(position, into: &text)
        lines.append(String(decoding: text, as: UTF8.self))
      }
    }
    lines += interpreter.remarks
    // An example that is wrong stands in the chapter with its error, where the tests find it.
    return DiagnosticText(source).render(run.diagnostics) + lines.map { $0 + "\n" }.joined()
  }
}
