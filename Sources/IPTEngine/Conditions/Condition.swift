package import IPTLanguage
package import IPTModel

/// A condition whose names have been looked up: what is left is to work it out.
package indirect enum Condition: Sendable {
  case literal(Quantity)
  /// What a variable holds, by its register.
  case variable(Int)
  /// A text put together from what conditions give.
  case template([Condition])
  /// A field of the row at hand.
  case field(kind: Int, Int)
  /// The one record of a kind, which may be missing.
  case single(kind: Int)
  /// A field of the record or records that another condition gives.
  case fieldOf(Condition, kind: Int, Int)
  /// A derived figure of the case.
  case figure(Figure)
  /// A derived figure of the row at hand.
  case rowFigure(RowFigure)
  /// All standing records of a kind, those that a condition keeps, in an order.
  case query(
    kind: Int, where: Condition?, order: [(by: Condition, isDescending: Bool)], limit: Int?)
  case call(Function, [Condition])
  case not(Condition)
  case negate(Condition)
  case isKnown(Condition)
  /// Whether what a presence field holds is there: not one of the words that count as no.
  case isPresent(Condition, Vocabulary)
  case binary(Operator, Condition, Condition)
  case list([Condition])
}

extension Condition {
  /// What the condition gives, if that can be told and is never true or false: `a number`.
  func sortThatIsNotTrue(_ schema: Schema) -> String? {
    switch self {
    case .literal(let value): value.sortThatIsNotTrue
    case .field(let kind, let field):
      schema.fields(of: kind)[field].type.isNeverTrue
        ? "the field `\(schema.fields(of: kind)[field].name)`" : nil
    case .single: "a record"
    case .query: "a list of records"
    case .list: "a list"
    case .negate: "a number"
    case .not(let operand): operand.sortThatIsNotTrue(schema)
    case .binary(let sign, let left, let right):
      switch sign {
      case .and, .or: left.sortThatIsNotTrue(schema) ?? right.sortThatIsNotTrue(schema)
      case .plus, .minus, .times, .divide: "a number"
      default: nil
      }
    case .template: "a text"
    case .variable, .fieldOf, .figure, .rowFigure, .call, .isKnown, .isPresent: nil
    }
  }
}

extension Quantity {
  /// What sort of value it is, if that is neither true nor false nor unknown.
  fileprivate var sortThatIsNotTrue: String? {
    switch self {
    case .unknown, .truth: nil
    default: sort
    }
  }

  /// What sort of value it is, in words: `a number`.
  var sort: String {
    switch self {
    case .unknown: "an unknown value"
    case .truth: "yes or no"
    case .number: "a number"
    case .text: "a text"
    case .word: "a word"
    case .date: "a date"
    case .duration: "a length of time"
    case .range: "a range"
    case .list: "a list"
    case .record: "a record"
    case .rows: "a list of records"
    }
  }
}

extension FieldType {
  fileprivate var isNeverTrue: Bool {
    switch self {
    case .yesNo, .presence, .either, .expression: false
    default: true
    }
  }
}
