import IPTModel

extension Condition {
  /// The codes of the points whose results it asks for, each as often as it asks.
  var pointsAsked: [String] {
    switch self {
    case .literal, .variable, .field, .single, .figure, .rowFigure, .countedSession: []
    case .template(let parts), .list(let parts): parts.flatMap(\.pointsAsked)
    case .record(_, let inner), .fieldOf(let inner, _), .fieldNamed(let inner, _),
      .figureOf(let inner, _), .not(let inner), .negate(let inner), .isKnown(let inner),
      .isPresent(let inner, _), .percent(let inner), .tenths(let inner),
      .sessionName(let inner):
      inner.pointsAsked
    case .binary(_, let left, let right): left.pointsAsked + right.pointsAsked
    case .query(let query), .judged(let query):
      ([query.base, query.filter].compactMap(\.self) + query.order.map(\.by))
        .flatMap(\.pointsAsked)
    case .call(let function, let arguments):
      function.takes == .point
        ? arguments.compactMap { if case .literal(.word(let code)) = $0 { code } else { nil } }
        : arguments.flatMap(\.pointsAsked)
    }
  }
}

extension Condition {
  /// The one record, by its name or number, that it asks for a value of.
  var namedRecord: (kind: Int, key: Condition)? {
    switch self {
    case .record(let kind, let key): (kind, key)
    case .fieldOf(let inner, _), .fieldNamed(let inner, _), .figureOf(let inner, _),
      .not(let inner), .negate(let inner), .isKnown(let inner), .isPresent(let inner, _),
      .percent(let inner), .tenths(let inner), .sessionName(let inner):
      inner.namedRecord
    default: nil
    }
  }
}
