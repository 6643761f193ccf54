import IPTLanguage
import IPTModel

extension KnownWord {
  /// A field and whose it is, as a sentence has them: `closeness of mother`.
  func explainedOwner(_ diagnostic: Diagnostic, of source: Source) -> Diagnostic? {
    guard diagnostic.code == .badExpression || diagnostic.code == .unknownClause,
      let range = diagnostic.range, source.text(range) == "of"
    else { return nil }
    let (before, after) = tokens(around: range, of: source)
    guard let field = before.last, field.kind == .word, before.dropLast().last?.kind != .dot,
      var name = after.first
    else { return nil }
    let schema = catalogue.schema
    let owners = schema.kinds(withField: source.text(field.range))
    var owner = owners.count == 1 ? owners[0] : nil
    if let kind = schema.kind(source.text(name.range)), owners.contains(kind) {
      owner = kind
      if schema.traits[kind].key != .single {
        guard after.count > 1 else { return nil }
        name = after[1]
      }
    }
    guard let owner, let record = record(of: owner, name, source) else { return nil }
    let meant = "\(record).\(source.text(field.range))"
    return Diagnostic(
      diagnostic.code, "a field stands behind its record, with a dot between them", at: range,
      label: "`\(meant)` is meant",
      fix: .init(field.range.lowerBound..<name.range.upperBound, meant))
  }

  /// How an expression asks for a record of a kind by what stands there as its name or number.
  private func record(of kind: Int, _ name: Token, _ source: Source) -> String? {
    let schema = catalogue.schema
    let (word, typed) = (schema.kinds[kind].word, source.text(name.range))
    switch (schema.traits[kind].key, name.kind) {
    case (.single, .word): return typed == word ? word : nil
    case (.numbered, .word) where word == "score" && library.measureWords.contains(typed):
      return "latest(\(typed))"
    case (.numbered, .integer), (.numbered, .variable), (.named, .word), (.named, .string),
      (.named, .variable):
      return "\(word)(\(typed))"
    default: return nil
    }
  }

  /// The tokens on the line before a place, and the two behind it.
  private func tokens(around range: Range<Int>, of source: Source) -> ([Token], [Token]) {
    let line = source.line(at: range.lowerBound, reach: 400)
    var lexer = Lexer(source, SymbolTable())
    lexer.seek(to: line.lowerBound)
    var before: [Token] = []
    var after: [Token] = []
    while after.count < 2 {
      let token = lexer.next()
      if token.kind == .end || token.kind == .newline || token.range.upperBound > line.upperBound {
        break
      }
      if token.range.upperBound <= range.lowerBound {
        before.append(token)
      } else if token.range.lowerBound >= range.upperBound {
        after.append(token)
      }
    }
    return (before, after)
  }
}
