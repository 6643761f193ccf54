/// Characters of which one stands in one place.
struct CharacterSet {
  private var ascii: (low: UInt64, high: UInt64) = (0, 0)
  /// Ranges, each with whether it says what is left out.
  private var parts: [(ranges: [ClosedRange<UInt32>], isNegated: Bool)]

  /// The set of a rule that takes one character, if it is one.
  init?(_ rule: Notation.Rule, in rules: [Notation.Rule]) {
    parts = []
    guard add(rule, rules) else { return nil }
    for value in UInt32(0)..<128 where containsByRanges(value) {
      if value < 64 {
        ascii.low |= 1 << UInt64(value)
      } else {
        ascii.high |= 1 << UInt64(value - 64)
      }
    }
  }

  private mutating func add(_ rule: Notation.Rule, _ rules: [Notation.Rule]) -> Bool {
    switch rule {
    case .characters(let ranges, let isNegated):
      parts.append((ranges, isNegated))
      return true
    case .literal(let literal):
      guard literal.scalars.count == 1 else { return false }
      parts.append((literal.scalars.map { $0...$0 }, false))
      return true
    case .choice(let choices):
      for choice in choices where !add(choice, rules) { return false }
      return true
    case .production(let number): return add(rules[number], rules)
    case .sequence, .optional, .any, .many, .except: return false
    }
  }

  func contains(_ value: UInt32) -> Bool {
    if value < 64 { return ascii.low & 1 << UInt64(value) != 0 }
    if value < 128 { return ascii.high & 1 << UInt64(value - 64) != 0 }
    return containsByRanges(value)
  }

  private func containsByRanges(_ value: UInt32) -> Bool {
    for part in parts {
      var isListed = false
      for range in part.ranges where range.contains(value) { isListed = true }
      if isListed != part.isNegated { return true }
    }
    return false
  }
}
