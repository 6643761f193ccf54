import IPTDocument
import IPTEngine
import IPTLanguage
import IPTModel
import IPTPractice
import IPTStore

/// One person at the shell, without a terminal: statements in, what is seen out.
///
/// The time stands still at 2026-11-21T09:00:00Z and the author is `mw`.
struct Sitting: ~Copyable {
  var interpreter: Interpreter
  /// What the last statement came to.
  private(set) var diagnostics: [Diagnostic] = []

  static let now = Timestamp(
    day: PartialDate(packed: 2026 << 9 | 11 << 5 | 21), hour: 9, minute: 0, second: 0)
  static let digest: DigestFunction = { Digest.sha256($0) }

  init(
    kinds: [Kind] = Kind.all, commands: [Command] = Command.all + Command.practice,
    isReadOnly: Bool = false, own: [(name: String, text: String)] = [],
    book: ((Schema) -> Casebook)? = nil
  ) {
    let schema = Schema(kinds: kinds)
    var setting = Interpreter.Setting(now: Self.now, author: "mw", isReadOnly: isReadOnly)
    setting.wantsConfirmation = true
    interpreter = Interpreter(
      catalogue: Catalogue(schema: schema, commands: commands, use: .statements),
      library: Library(schema: schema, own: { own }),
      book: book?(schema) ?? Casebook(schema: schema),
      setting: setting)
    interpreter.mover = OtherCase(Casebook(schema: schema))
  }

  /// A sitting in which something was entered before, in an entry of its own for each line.
  init(
    after lines: String, kinds: [Kind] = Kind.all,
    commands: [Command] = Command.all + Command.practice
  ) {
    self.init(kinds: kinds, commands: commands)
    for line in lines.split(separator: "\n") { _ = type(String(line)) }
  }

  /// A sitting with scripts of one's own beside the library, in which something was entered before.
  init(own: [(name: String, text: String)], after lines: String = "") {
    self.init(own: own, book: nil)
    for line in lines.split(separator: "\n") { _ = type(String(line)) }
  }

  /// Another sitting that is where this one is.
  func twin() -> Sitting {
    let book = book
    var twin = Sitting(
      kinds: interpreter.schema.kinds, commands: interpreter.catalogue.commands,
      isReadOnly: interpreter.setting.isReadOnly, book: { _ in book })
    twin.interpreter.openSession = interpreter.openSession
    twin.interpreter.sittingStart = interpreter.sittingStart
    return twin
  }

  var schema: Schema { interpreter.schema }
  var book: Casebook { interpreter.book }
  var codes: [String] { diagnostics.map(\.code.id) }

  /// Types a statement or several as one entry; the result is what is seen, at 80 columns.
  mutating func type(_ text: String) -> String {
    interpreter.clearMessages()
    let first = book.log.changes.count
    let source = Source(text)
    let run = interpreter.run(script: source)
    diagnostics = run.diagnostics
    let writer = DiagnosticText(source)
    var seen = writer.render(interpreter.notices)
    for (index, output) in interpreter.outputs.enumerated() {
      switch output {
      case .document(let document):
        if index > 0 { seen += "\n" }
        seen += TextRenderer().render(document)
      case .line(let line): seen += line + "\n"
      case .data(let bytes):
        // A transcript shows the line ends of CSV as those of any other text.
        seen += String(decoding: bytes.filter { $0 != 0x0D }, as: UTF8.self)
      }
    }
    seen += writer.render(run.diagnostics)
    seen += confirmation(from: first)
    return seen + interpreter.remarks.map { VisibleText.lines($0) + "\n" }.joined()
  }

  /// What changed: in the words of the statement, or as the lines of the log.
  private func confirmation(from first: Int) -> String {
    let words = interpreter.confirmations
    if !words.isEmpty { return words.map { VisibleText.lines($0) + "\n" }.joined() }
    guard first < book.log.changes.count else { return "" }
    return (first..<book.log.changes.count).map { position in
      "@\(book.log.changes[position].entry) \(VisibleText.lines(statement(position)))\n"
    }.joined()
  }

  /// A change of the log as it is printed.
  func statement(_ position: Int) -> String {
    var text: [UInt8] = []
    ChangePrinter(schema: schema, log: book.log).print(position, into: &text)
    return String(decoding: text, as: UTF8.self)
  }

  /// The bytes of the case file.
  var file: [UInt8] { CaseFileWriter(digest: Self.digest).write(book) }

  /// The case that a file holds.
  func load(_ bytes: [UInt8]) throws(Failure) -> Casebook {
    try CaseFileReader(schema: schema, library: interpreter.library, digest: Self.digest)
      .read(bytes, name: "test.case")
  }
}
