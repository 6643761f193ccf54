import IPTEngine
import IPTLanguage
import IPTModel

extension Sitting {
  /// The value of a condition on the case, for a record of a kind if one is named.
  ///
  /// What is wrong with the condition comes back as its first code.
  func value(_ text: String, of kind: String = "", _ name: String = "") -> Worked {
    var parser = Parser(Source(text), grammar: interpreter.catalogue.grammar)
    var tree = Tree()
    guard parser.wholeExpression(into: &tree) else {
      return .wrong(parser.diagnostics.told[0].code.id)
    }
    var binder = Binder(
      schema: schema, tree: tree, source: Source(text), row: kind.isEmpty ? nil : schema.kind(kind))
    guard let condition = binder.bind(0) else { return .wrong(binder.diagnostics[0].code.id) }
    let evaluation = interpreter.evaluation
    guard !kind.isEmpty else { return .value(evaluation.value(condition)) }
    let reader = interpreter.reader
    guard let row = reader.live(kind).first(where: { reader.name(of: $0) == name }) else {
      return .wrong("no row")
    }
    return .value(evaluation.value(condition, row: row))
  }
}

/// What a condition came to.
enum Worked: Equatable {
  case value(Quantity)
  case wrong(String)

  static let yes = Worked.value(.truth(true))
  static let no = Worked.value(.truth(false))
  static let unknown = Worked.value(.unknown)
  static func number(_ number: Double) -> Worked { .value(.number(number)) }
  static func word(_ word: String) -> Worked { .value(.word(word)) }
  static func text(_ text: String) -> Worked { .value(.text(text)) }
  static func date(_ year: Int, _ month: Int = 0, _ day: Int = 0) -> Worked {
    .value(.date(PartialDate(packed: UInt32(year) << 9 | UInt32(month) << 5 | UInt32(day))))
  }
}
