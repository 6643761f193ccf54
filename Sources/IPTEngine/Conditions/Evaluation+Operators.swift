import IPTLanguage
import IPTModel

/// Comparing and reckoning, with what is not known kept apart from what is false.
extension Evaluation {
  /// What an operator makes of two values.
  static func operate(_ sign: Operator, _ first: Quantity, _ second: Quantity) -> Quantity {
    switch sign {
    case .and: both(first.truth, second.truth)
    case .or: either(first.truth, second.truth)
    case .equal: equal(first, second).map { .truth($0) } ?? .unknown
    case .notEqual: equal(first, second).map { .truth(!$0) } ?? .unknown
    case .less: ordered(first, second) { $0 < 0 }
    case .lessOrEqual: ordered(first, second) { $0 <= 0 }
    case .greater: ordered(first, second) { $0 > 0 }
    case .greaterOrEqual: ordered(first, second) { $0 >= 0 }
    case .isIn: member(first, of: second)
    case .contains: member(second, of: first)
    case .plus, .minus, .times, .divide: arithmetic(sign, first, second)
    case .not, .negate, .isKnown, .isUnknown: .unknown
    }
  }

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

  private static func ordered(
    _ left: Quantity, _ right: Quantity, _ test: (Int) -> Bool
  ) -> Quantity {
    compare(left, right).map { .truth(test($0)) } ?? .unknown
  }

  /// Whether two values are equal; nothing if that cannot be known.
  static func equal(_ left: Quantity, _ right: Quantity) -> Bool? {
    switch (left, right) {
    case (.unknown, _), (_, .unknown): return nil
    case (.date(let first), .date(let second)):
      if first == second { return true }
      // Periods that overlap may mean the same day or not.
      return first.first <= second.last && second.first <= first.last ? nil : false
    case (.number(let first), .number(let second)): return first == second
    case (.text(let first), .text(let second)): return sameName(first, second)
    case (.word(let first), .word(let second)): return first == second
    case (.text(let first), .word(let second)), (.word(let second), .text(let first)):
      return sameName(first, second)
    case (.truth(let first), .truth(let second)): return first == second
    case (.word(let word), .truth(let truth)), (.truth(let truth), .word(let word)):
      if word == "yes" || word == "no" { return (word == "yes") == truth }
      // Something is there, but which word it is was not recorded.
      return truth ? nil : false
    case (.list(let first), .list(let second)):
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
    default: return left == right
    }
  }

  private static func sameName(_ left: String, _ right: String) -> Bool {
    left == right || NameFolding.folded(left) == NameFolding.folded(right)
  }

  /// The order of two values as -1, 0 or 1; nothing if it cannot be known.
  static func compare(_ left: Quantity, _ right: Quantity) -> Int? {
    switch (left, right) {
    case (.number(let first), .number(let second)):
      return first < second ? -1 : first > second ? 1 : 0
    case (.date(let first), .date(let second)):
      if first.last < second.first { return -1 }
      if second.last < first.first { return 1 }
      return first == second && first.isDay ? 0 : nil
    case (.text(let first), .text(let second)):
      return first < second ? -1 : first > second ? 1 : 0
    case (.word(let first), .word(let second)):
      return first < second ? -1 : first > second ? 1 : 0
    case (.duration(let first, let unit), .duration(let second, let other)) where unit == other:
      return first < second ? -1 : first > second ? 1 : 0
    case (.truth(let first), .truth(let second)):
      return first == second ? 0 : first ? 1 : -1
    default: return nil
    }
  }

  /// Whether a value is in a list or a range.
  static func member(_ value: Quantity, of container: Quantity) -> Quantity {
    switch container {
    case .list(let items):
      if value == .unknown { return .unknown }
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
      return .truth(number >= Double(low) && number <= Double(high))
    case .text(let text):
      guard case .text(let part) = value else { return .unknown }
      return .truth(NameFolding.contains(text, part))
    default: return .unknown
    }
  }

  static func arithmetic(_ sign: Operator, _ left: Quantity, _ right: Quantity) -> Quantity {
    switch (left, right) {
    case (.number(let first), .number(let second)):
      switch sign {
      case .plus: return .number(first + second)
      case .minus: return .number(first - second)
      case .times: return .number(first * second)
      case .divide: return second == 0 ? .unknown : .number(first / second)
      default: return .unknown
      }
    case (.date(let date), .duration(let amount, let unit)):
      guard sign == .plus || sign == .minus else { return .unknown }
      let signed = sign == .plus ? amount : -amount
      switch unit {
      case .months: return date.adding(months: signed).map { .date($0) } ?? .unknown
      case .weeks where date.isDay: return moved(date, by: 7 * signed)
      case .days where date.isDay: return moved(date, by: signed)
      default: return .unknown
      }
    default: return .unknown
    }
  }

  private static func moved(_ date: PartialDate, by days: Int) -> Quantity {
    PartialDate(dayNumber: date.dayNumber + days).map { .date($0) } ?? .unknown
  }
}
