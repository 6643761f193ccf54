import IPTEngine
import IPTLanguage
import IPTModel
import IPTShell
import IPTTestSupport
import Testing

/// Ten thousand scripts made from the tables of the language: what holds for the grammar's file and
/// for the scripts of the repository holds for whatever the tables allow.
@Suite("Scripts made by chance from the tables of the language")
struct GeneratedScriptTests {
  /// A language, and how many scripts of it are made.
  struct Share: CustomTestStringConvertible {
    let language: Language
    let scripts: Int
    let seed: UInt64
    var testDescription: String { "\(language), seed \(seed)" }
  }

  static let shares =
    (1...4).map { Share(language: .scripts, scripts: 2_050, seed: $0) }
    + [
      Share(language: .library, scripts: 1_000, seed: 5),
      Share(language: .log, scripts: 800, seed: 6),
    ]

  @Test(
    "print∘parse and fmt∘fmt are identities on 10,000 generated scripts", arguments: shares)
  func theyReadPrintAndFormat(_ share: Share) {
    let catalogue = Program(share.language).catalogue
    let grammar = catalogue.grammar
    let ways = StatementWays(grammar)
    var maker = ScriptMaker(catalogue, ways, seed: share.seed)
    var problems: [String] = []
    func look(at text: String, _ number: Int) {
      let problem =
        problem(of: text, comments: maker.comments, isLogged: share.language == .log, grammar, ways)
      if let problem { problems.append("\(share.seed).\(number): \(problem)\n\(text)") }
    }
    for number in 0..<share.scripts where problems.count < 5 { look(at: maker.script(), number) }
    // Chance alone leaves something out; what it has left out is made a point of.
    for form in ways.reached(in: grammar).map({ FormID(index: $0) }) {
      // A line of a block is made with the statements that it stands in.
      let makers =
        ways.forms.contains(form)
        ? [form]
        : ways.forms.filter { grammar.form($0).lines.contains { $0.form == form } }
      for number in 0..<60 where problems.count < 5 && !maker.untried(of: form).isEmpty {
        for statement in makers {
          look(at: maker.script(of: statement), share.scripts + number)
        }
      }
    }
    #expect(problems == [], "\(problems.joined(separator: "\n——\n"))")
    guard problems.isEmpty else { return }
    let unused = ways.reached(in: grammar).filter { maker.forms[$0, default: 0] == 0 }
    #expect(unused.map { grammar.form(FormID(index: $0)).title } == [])
    let untried = ways.reached(in: grammar).map { FormID(index: $0) }.flatMap { form in
      maker.untried(of: form).map { "\(grammar.form(form).title) \($0.word)" }
    }
    #expect(untried.sorted() == [])
    #expect(maker.vocabulary.count > 100)
  }

  @Test func thereAreTenThousand() {
    #expect(Self.shares.reduce(0) { $0 + $1.scripts } == 10_000)
  }

  /// What does not hold of a script, if anything.
  private func problem(
    of text: String, comments: [String], isLogged: Bool, _ grammar: Grammar, _ ways: StatementWays
  ) -> String? {
    let read = ReadScript(text, grammar)
    if let first = read.diagnostics.first {
      let place = first.range.map { read.source.text($0) } ?? ""
      return "it is not well formed: \(first.code.id) \(first.message): `\(place)`"
    }
    var printer = TreePrinter(grammar, ways)
    for tree in read.trees { printer.print(tree, of: read.source) }
    let printed = ReadScript(printer.text, grammar)
    if let first = printed.diagnostics.first {
      return "printed it is not well formed: \(first.code.id) \(first.message):\n\(printer.text)"
    }
    if let difference = read.difference(from: printed) {
      return "printed it is another: \(difference):\n\(printer.text)"
    }
    if isLogged { return nil }
    let formatter = ScriptFormatter(grammar: grammar)
    guard case .formatted(let bytes) = formatter.format(read.source) else {
      return "it is not formatted"
    }
    let once = String(decoding: bytes, as: UTF8.self)
    guard case .formatted(bytes) = formatter.format(Source(bytes)) else {
      return "formatted again it is another:\n\(once)"
    }
    let formatted = ReadScript(once, grammar)
    if let first = formatted.diagnostics.first {
      return "formatted it is not well formed: \(first.code.id) \(first.message):\n\(once)"
    }
    if let difference = read.difference(from: formatted, layout: grammar) {
      return "formatted it is another: \(difference):\n\(once)"
    }
    var rest = once[...]
    for comment in comments {
      guard let place = rest.firstRange(of: comment) else {
        return "formatted it has lost `\(comment)`:\n\(once)"
      }
      rest = rest[place.upperBound...]
    }
    return LongLines.problem(of: formatted, once).map { "\($0):\n\(once)" }
  }
}

/// Lines that are too long although they could be broken.
enum LongLines {
  private static let limit = 100

  static func problem(of script: ReadScript, _ text: String) -> String? {
    guard text.utf8.count > limit else { return nil }
    for line in text.split(separator: "\n") where line.count > limit {
      let signs = signs(of: Source(String(line)))
      // A comment is left where it stands.
      guard let end = signs.last?.range.upperBound, end > limit,
        String(decoding: line.utf8.prefix(end), as: UTF8.self).count > limit
      else { continue }
      if signs.contains(where: { $0.kind == .semicolon }) {
        return "two statements stand on a line that is too long"
      }
      if let open = signs.firstIndex(where: { $0.kind == .openBrace }),
        signs[open...].contains(where: { $0.kind == .closeBrace })
      {
        return "a block stands on a line that is too long"
      }
    }
    return nil
  }

  private static func signs(of line: Source) -> [Token] {
    var lexer = Lexer(line, SymbolTable())
    var signs: [Token] = []
    while true {
      let token = lexer.next()
      if token.kind == .end { return signs }
      signs.append(token)
    }
  }
}
