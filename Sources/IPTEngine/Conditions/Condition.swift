package import IPTLanguage
package import IPTModel

/// A condition whose names have been looked up: what is left is to work it out.
package indirect enum Condition: Sendable {
  case literal(Quantity)
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
