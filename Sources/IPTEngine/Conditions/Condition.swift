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
  case field(Int)
  /// The one record of a kind, which may be missing.
  case single(kind: Int)
  /// The record of a kind with the name or number that another condition gives.
  case record(kind: Int, Condition)
  /// A field of the record or records that another condition gives.
  case fieldOf(Condition, Int)
  /// A field, by its word, of a record whose kind shows only now.
  case fieldNamed(Condition, String)
  /// A derived figure of the case.
  case figure(Figure)
  /// A derived figure of the row at hand.
  case rowFigure(RowFigure)
  /// A derived figure of the record or records that another condition gives.
  case figureOf(Condition, RowFigure)
  /// The records that a query keeps.
  case query(Query)
  /// Of each record that a query looks at, whether its condition is true.
  case judged(Query)
  case call(Function, [Condition])
  case not(Condition)
  case negate(Condition)
  case isKnown(Condition)
  /// Whether what a presence field holds is there: not one of the words that count as no.
  case isPresent(Condition, Vocabulary)
  case binary(Operator, Condition, Condition)
  case list([Condition])
  /// A part of a whole, as the text that people read: `77.8%`.
  case percent(Condition)
  /// A mean, as the text that people read, to one decimal: `3.3`.
  case tenths(Condition)
  /// The number of a session that is named as it is counted in maintenance: `m2`.
  case countedSession(Int)
  /// A session as it is counted, as the text that people read: `m2`, or `5` before maintenance.
  case sessionName(Condition)
}

/// Records of a kind, those that a condition keeps, in an order, at most so many.
package final class Query: Sendable {
  let kind: Int
  /// What gives the records; without it, all standing records of the kind.
  let base: Condition?
  let filter: Condition?
  let order: [(by: Condition, isDescending: Bool)]
  let limit: Int?

  init(
    kind: Int, base: Condition?, filter: Condition? = nil,
    order: [(by: Condition, isDescending: Bool)] = [], limit: Int? = nil
  ) {
    self.kind = kind
    self.base = base
    self.filter = filter
    self.order = order
    self.limit = limit
  }
}

extension Condition {
  /// What it comes to, if that is the same whatever the case and the variables hold.
  var constant: Quantity? {
    switch self {
    case .literal(let value): return value
    case .not(let operand): return operand.constant.map { Evaluation.negated(truth: $0) }
    case .negate(let operand): return operand.constant.map { Evaluation.negated($0) }
    case .isKnown(let operand): return operand.constant.map { .truth(Evaluation.isKnown($0)) }
    case .binary(let sign, let left, let right):
      guard let left = left.constant, let right = right.constant else { return nil }
      return Evaluation.operate(sign, left, right)
    case .list(let items):
      let values = items.compactMap(\.constant)
      return values.count == items.count ? .list(values) : nil
    default: return nil
    }
  }
}

extension Quantity {
  /// What sort of value it is, in words: `a number`.
  var sort: String {
    switch self {
    case .unknown: "an unknown value"
    case .truth: "yes or no"
    case .number: "a number"
    case .text: "a text"
    case .word: "a word"
    case .date, .age: "a date"
    case .time: "a time"
    case .duration: "a length of time"
    case .range: "a range"
    case .list: "a list"
    case .record: "a record"
    case .rows: "a list of records"
    }
  }
}
