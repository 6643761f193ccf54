import IPTLanguage
import IPTModel

/// Logic, equality and membership, with what is not known kept apart from what is false.
extension Evaluation {
  /// What an operator makes of two values.
  static func operate(_ sign: Operator, _ first: Quantity, _ second: Quantity) -> Quantity {
    switch sign {
    case .and: both(first.truth, second.truth)
    case .or: either(first.truth, second.truth)
    case .equal: known(equal(first, second))
    case .notEqual: known(equal(first, second).map { !$0 })
    case .less: known(less(first, second))
    case .lessOrEqual: known(lessOrEqual(first, second))
    case .greater: known(less(second, first))
    case .greaterOrEqual: known(lessOrEqual(second, first))
    case .isIn: member(first, of: second)
    case .contains: member(second, of: first)
    case .plus, .minus, .times, .divide: arithmetic(sign, first, second)
    case .not, .negate, .isKnown, .isUnknown: .unknown
    }
  }

  private static func known(_ truth: Bool?) -> Quantity { truth.map { .truth($0) } ?? .unknown }

  /// Whether both are true: false if one is false, whatever the other is.
  static func both(_ first: Bool?, _ second: Bool?) -> Quantity {
    if first == false || second == false { return .truth(false) }
    return first == nil || second == nil ? .unknown : .truth(true)
  }

  /// Whether one is true: true if one is true, whatever the other is.
  static func either(_ first: Bool?, _ second: Bool?) -> Quantity {
    if first == true || second == true { return .truth(true) }
    return first == nil || second == nil ? .unknown : .truth(false)
  }

  static func negated(truth value: Quantity) -> Quantity { known(value.truth.map { !$0 }) }

  /// Whether two values are equal; nothing if that cannot be known.
  static func equal(_ left: Quantity, _ right: Quantity) -> Bool? {
    switch (left, right) {
    case (.unknown, _), (_, .unknown): return nil
    case (.number(let first), .number(let second)):
      return SignificantDigits.areEqual(first, second)
    case (.word(let first), .word(let second)): return first == second
    case (.time(let first), .time(let second)): return first == second
    case (.date(let first), .date(let second)):
      if first == second { return true }
      // Periods that overlap may mean the same day or not.
      return first.first <= second.last && second.first <= first.last ? nil : false
    case (.age(let first, let born), .age(let second, let other)) where born == other:
      return first == second
    case (.age, .date), (.date, .age):
      guard let first = left.days, let second = right.days else { return nil }
      return first.first <= second.last && second.first <= first.last ? nil : false
    case (.duration(let first, let unit), .duration(let second, let other)):
      return LengthInMinutes(first, unit).equals(LengthInMinutes(second, other))
    case (.text(let first), .text(let second)), (.text(let first), .word(let second)),
      (.word(let first), .text(let second)):
      return sameName(first, second)
    case (.truth(let first), .truth(let second)): return first == second
    case (.word(let word), .truth(let truth)), (.truth(let truth), .word(let word)):
      if word == "yes" || word == "no" { return (word == "yes") == truth }
      // Something is there, but which word it is was not recorded.
      return truth ? nil : false
    case (.list(let first), .list(let second)): return equal(first, second)
    case (.range(let low, let high), .range(let other, let end)):
      return low == other && high == end
    case (.record, .record), (.rows, .rows): return left == right
    // Values of different sorts are neither equal nor different.
    default: return nil
    }
  }

  private static func equal(_ first: [Quantity], _ second: [Quantity]) -> Bool? {
    guard first.count == second.count else { return false }
    var result: Bool? = true
    for (one, other) in zip(first, second) {
      switch equal(one, other) {
      case .some(false): return false
      case .none: result = nil
      case .some(true): break
      }
    }
    return result
  }

  private static func sameName(_ left: String, _ right: String) -> Bool {
    left == right || NameFolding.folded(left) == NameFolding.folded(right)
  }

  /// Whether a value is in a list, a range, a text or among records.
  static func member(_ value: Quantity, of container: Quantity) -> Quantity {
    if value == .unknown {
      // Nothing is in what is empty, whatever it is.
      switch container {
      case .list(let items) where items.isEmpty: return .truth(false)
      case .rows(_, let rows) where rows.isEmpty: return .truth(false)
      default: return .unknown
      }
    }
    switch container {
    case .list(let items):
      var isOpen = false
      for item in items {
        switch equal(value, item) {
        case .some(true): return .truth(true)
        case .none: isOpen = true
        case .some(false): break
        }
      }
      return isOpen ? .unknown : .truth(false)
    case .range(let low, let high):
      guard case .number(let number) = value else { return .unknown }
      return .truth(
        !SignificantDigits.isLess(number, than: Double(low))
          && !SignificantDigits.isLess(Double(high), than: number))
    case .text(let text), .word(let text):
      switch value {
      case .text(let part), .word(let part): return .truth(NameFolding.contains(text, part))
      default: return .unknown
      }
    case .rows(let kind, let rows):
      guard case .record(kind, let position) = value else { return .unknown }
      return .truth(rows.contains(position))
    default: return .unknown
    }
  }
}
