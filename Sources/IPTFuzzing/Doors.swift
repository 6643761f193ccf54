import IPTEngine
import IPTLanguage
import IPTModel

/// The doors through which bytes of a stranger come in, each with what must hold whatever they are.
///
/// Nothing is timed and nothing is printed; what does not hold is returned as a sentence, and a trap is
/// a finding of its own.
package enum Door: String, CaseIterable, Sendable {
  case tokens, tree, run, format, caseFile

  /// Lets bytes in; the result says what does not hold, or nothing if all does.
  package func open(_ bytes: [UInt8]) -> String? {
    switch self {
    case .tokens: Self.tokens(bytes)
    case .tree: Self.tree(bytes)
    case .run: Self.run(bytes)
    case .format: Self.format(bytes)
    case .caseFile: Self.caseFile(bytes)
    }
  }

  /// Tokens follow each other without overlapping, and the last ends the text.
  private static func tokens(_ bytes: [UInt8]) -> String? {
    let source = Source(bytes)
    var lexer = Lexer(source, SymbolTable())
    var last = 0
    while true {
      let token = lexer.next()
      if token.range.lowerBound < last { return "a token begins before the last one ended" }
      if token.range.upperBound > source.count { return "a token goes beyond the text" }
      if token.kind == .end { return lexer.offset >= source.count ? nil : "the text goes on" }
      if token.range.isEmpty { return "a token covers nothing" }
      last = token.range.upperBound
    }
  }

  /// A text is read to its end, and each fault stands within it.
  private static func tree(_ bytes: [UInt8]) -> String? {
    let schema = Schema(kinds: Kind.all)
    let catalogue = Catalogue(schema: schema, commands: Command.all, use: .statements)
    let source = Source(bytes)
    var parser = Parser(source, grammar: catalogue.grammar)
    var tree = Tree()
    while parser.nextStatement(into: &tree) != .end {
      for node in tree.nodes where Int(node.next) > tree.nodes.count {
        return "a node leads beyond its tree"
      }
    }
    return parser.diagnostics.told.allSatisfy { ($0.range?.upperBound ?? 0) <= source.count }
      ? nil : "a fault stands beyond the text"
  }

  /// A script is done as a whole or not at all, and what it made is folded from its log.
  private static func run(_ bytes: [UInt8]) -> String? {
    let schema = Schema(kinds: Kind.all)
    let catalogue = Catalogue(schema: schema, commands: Command.all, use: .statements)
    var interpreter = Interpreter(
      catalogue: catalogue, library: Library(schema: schema), book: Casebook(schema: schema),
      setting: .init(now: Timestamp(seconds: 1_790_000_000), author: "mw"))
    interpreter.limits.steps = 20_000
    interpreter.limits.output = 1 << 20
    interpreter.limits.size = 1 << 16
    let run = interpreter.run(script: Source(bytes))
    if !run.diagnostics.isEmpty, !interpreter.book.log.changes.isEmpty {
      return "a script that failed left something behind"
    }
    let again = Casebook(schema: schema, log: interpreter.book.log)
    return again.state.records.count == interpreter.book.state.records.count
      ? nil : "the log folds to another case"
  }

  /// What was formatted once is not changed by formatting.
  private static func format(_ bytes: [UInt8]) -> String? {
    guard case .formatted(let once) = ScriptFormatter().format(Source(bytes)) else { return nil }
    guard case .formatted(let twice) = ScriptFormatter().format(Source(once)) else {
      return "what was formatted cannot be formatted again"
    }
    return once == twice ? nil : "formatting twice is not formatting once"
  }

  /// A case file is read or refused.
  private static func caseFile(_ bytes: [UInt8]) -> String? {
    let schema = Schema(kinds: Kind.all)
    // A digest that is cheap and that the bytes of a stranger can meet.
    let reader = CaseFileReader(schema: schema, library: Library(schema: schema)) { bytes in
      [UInt8](repeating: bytes.reduce(0, &+), count: 32)
    }
    _ = try? reader.read(bytes, name: "fuzz.case")
    return nil
  }
}
