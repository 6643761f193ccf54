/// The operators of expressions, from the loosest to the tightest.
public enum Operator: UInt8, Sendable, CaseIterable {
  case or, and, not
  case equal, notEqual, less, lessOrEqual, greater, greaterOrEqual
  /// Whether a value is one of a list or within a range.
  case isIn
  /// Whether a list has a value.
  case contains
  case isKnown, isUnknown
  case plus, minus, times, divide
  case negate

  /// The operator as it is written.
  public var sign: String {
    switch self {
    case .or: "or"
    case .and: "and"
    case .not: "not"
    case .equal: "="
    case .notEqual: "!="
    case .less: "<"
    case .lessOrEqual: "<="
    case .greater: ">"
    case .greaterOrEqual: ">="
    case .isIn: "in"
    case .contains: "contains"
    case .isKnown: "is known"
    case .isUnknown: "is unknown"
    case .plus: "+"
    case .minus, .negate: "-"
    case .times: "*"
    case .divide: "/"
    }
  }

  /// Whether it compares its two sides.
  public var isComparison: Bool {
    switch self {
    case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .isIn, .contains: true
    default: false
    }
  }
}
