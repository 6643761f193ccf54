/// With which characters something can begin; it spares the matcher most of its tries.
struct Beginnings: Equatable {
  private var ascii: (low: UInt64, high: UInt64) = (0, 0)
  /// Whether some character outside of ASCII can stand first.
  private var beyond = false
  /// Whether it can be empty.
  private(set) var isEmpty = false

  static let empty: Beginnings = {
    var result = Beginnings()
    result.isEmpty = true
    return result
  }()

  init() {}

  init(_ ranges: [ClosedRange<UInt32>], isNegated: Bool) {
    for value in UInt32(0)..<128 where ranges.contains(where: { $0.contains(value) }) != isNegated {
      add(value)
    }
    beyond = isNegated || ranges.contains { $0.upperBound >= 128 }
  }

  init(_ literal: [UInt32]) {
    if let first = literal.first { add(first) } else { isEmpty = true }
  }

  private mutating func add(_ value: UInt32) {
    if value < 64 {
      ascii.low |= 1 << UInt64(value)
    } else if value < 128 {
      ascii.high |= 1 << UInt64(value - 64)
    } else {
      beyond = true
    }
  }

  func contains(_ value: UInt32) -> Bool {
    if value >= 128 { return beyond }
    return value < 64
      ? ascii.low & 1 << UInt64(value) != 0 : ascii.high & 1 << UInt64(value - 64) != 0
  }

  func or(_ other: Beginnings) -> Beginnings {
    var result = self
    result.ascii = (ascii.low | other.ascii.low, ascii.high | other.ascii.high)
    result.beyond = beyond || other.beyond
    result.isEmpty = isEmpty || other.isEmpty
    return result
  }

  func then(_ other: Beginnings) -> Beginnings {
    guard isEmpty else { return self }
    var result = or(other)
    result.isEmpty = other.isEmpty
    return result
  }

  static func == (one: Beginnings, other: Beginnings) -> Bool {
    one.ascii == other.ascii && one.beyond == other.beyond && one.isEmpty == other.isEmpty
  }

  /// Those of every production that says what a token is made of.
  static func find(in rules: [Notation.Rule], isToken: [Bool]) -> [Beginnings] {
    var known = Array(repeating: Beginnings(), count: rules.count)
    var isSettled = false
    while !isSettled {
      isSettled = true
      for number in rules.indices where isToken[number] {
        let found = find(rules[number], known)
        if found != known[number] {
          known[number] = found
          isSettled = false
        }
      }
    }
    return known
  }

  private static func find(_ rule: Notation.Rule, _ known: [Beginnings]) -> Beginnings {
    switch rule {
    case .literal(let literal): Beginnings(literal.scalars)
    case .characters(let ranges, let isNegated): Beginnings(ranges, isNegated: isNegated)
    case .production(let number): known[number]
    case .sequence(let rules): rules.reduce(.empty) { $0.then(find($1, known)) }
    case .choice(let rules): rules.reduce(Beginnings()) { $0.or(find($1, known)) }
    case .optional(let rule), .any(let rule): find(rule, known).or(.empty)
    case .many(let rule), .except(let rule, _): find(rule, known)
    }
  }
}
