import IPTEngine
import IPTLanguage
import IPTModel

/// The doors for texts that are read and not run.
extension Door {
  /// Tokens follow each other without overlapping, and the last ends the text.
  static func tokens(_ bytes: [UInt8]) -> String? {
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

  /// A text is read to its end, and each fault stands within it and can be shown.
  static func tree(_ bytes: [UInt8], _ tables: Tables) -> String? {
    let source = Source(bytes)
    var parser = Parser(source, grammar: tables.catalogue.grammar)
    var tree = Tree()
    while parser.nextStatement(into: &tree) != .end {
      for node in tree.nodes where Int(node.next) > tree.nodes.count {
        return "a node leads beyond its tree"
      }
    }
    let told = parser.diagnostics.told
    guard told.allSatisfy({ ($0.range?.upperBound ?? 0) <= source.count }) else {
      return "a fault stands beyond the text"
    }
    if told.contains(where: { $0.message == Parser.notRead }) {
      return "a statement is wrong and nothing says how"
    }
    return Shown.diagnostics(told, of: source)
  }

  /// What may come next at the end of a text goes where the last word begins.
  static func completion(_ bytes: [UInt8], _ tables: Tables) -> String? {
    let text = String(decoding: bytes, as: UTF8.self)
    let count = text.unicodeScalars.count
    let interpreter = newInterpreter(tables, tables.catalogue)
    let completer = Completer(interpreter)
    let result = completer.complete(text, cursor: count)
    guard (0...count).contains(result.replaceFrom) else { return "completion beyond the text" }
    _ = completer.expected(text, cursor: count)
    _ = interpreter.isIncomplete(text)
    return nil
  }

  /// What was formatted once is not changed by formatting.
  static func format(_ bytes: [UInt8]) -> String? {
    guard case .formatted(let once) = ScriptFormatter().format(Source(bytes)) else { return nil }
    guard case .formatted(let twice) = ScriptFormatter().format(Source(once)) else {
      return "what was formatted cannot be formatted again"
    }
    return once == twice ? nil : "formatting twice is not formatting once"
  }
}
