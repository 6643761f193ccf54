import IPTLanguage
import IPTModel

extension KnownWord {
  /// A field and whose it is, as a sentence has them: `closeness of mother`.
  func explainedOwner(_ diagnostic: Diagnostic, of source: Source) -> Diagnostic? {
    guard diagnostic.code == .badExpression || diagnostic.code == .unknownClause,
      let range = diagnostic.range, source.text(range) == "of"
    else { return nil }
    let line = source.line(at: range.lowerBound, reach: 200)
    let before = source.text(line.lowerBound..<range.lowerBound)
    guard before.last == " " else { return nil }
    let field = String(before.dropLast().reversed().prefix { $0.isLetter || $0 == "-" }.reversed())
    let schema = catalogue.schema
    let owners = schema.kinds(withField: field)
    var after = source.text(range.upperBound..<max(range.upperBound, line.upperBound))[...]
    guard !owners.isEmpty, after.first == " ", before.dropLast(field.count + 1).last != "." else {
      return nil
    }
    after = after.dropFirst()
    func word() -> Substring {
      if after.first == "\"" {
        let inner = after.dropFirst().prefix { $0 != "\"" }
        return after.prefix(inner.count + 2)
      }
      return after.prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "$" }
    }
    var name = word()
    var owner = owners.count == 1 ? owners[0] : nil
    var length = name.utf8.count
    if let kind = schema.kind(String(name)), owners.contains(kind) {
      owner = kind
      after = after.dropFirst(name.count)
      if schema.traits[kind].key == .single {
        name = ""
      } else {
        guard after.first == " " else { return nil }
        after = after.dropFirst()
        name = word()
        length += 1 + name.utf8.count
      }
    }
    guard let owner else { return nil }
    let isSingle = schema.traits[owner].key == .single
    guard isSingle == name.isEmpty else { return nil }
    let word = schema.kinds[owner].word
    let isNumbered = schema.traits[owner].key == .numbered
    let record: String
    if word == "score", library.measureWords.contains(String(name)) {
      record = "latest(\(name))"
    } else if isSingle {
      record = word
    } else if isNumbered, Int(name) == nil {
      return nil
    } else {
      record = "\(word)(\(name))"
    }
    return Diagnostic(
      diagnostic.code, "a field stands behind its record, with a dot between them", at: range,
      label: "`\(record).\(field)` is meant",
      fix: .init(
        range.lowerBound - field.utf8.count - 1..<range.upperBound + 1 + length,
        "\(record).\(field)"))
  }
}
