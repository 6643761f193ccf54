import IPTModel

/// The order in which `sort` puts rows.
///
/// A condition says of two values that their order cannot be known: of a month and a day of it, of
/// weeks and months. A list wants an order all the same, and one that does not depend on how many
/// rows there are, so that here any two values have one.
enum SortOrder {
  /// The order of two values as -1, 0 or 1; 0 if neither has a reason to stand first.
  static func compare(_ left: Quantity, _ right: Quantity) -> Int {
    switch (left, right) {
    case (.number(let first), .number(let second)):
      return sign(SignificantDigits.nearest(to: first), SignificantDigits.nearest(to: second))
    case (.time(let first), .time(let second)): return sign(first, second)
    case (.date(let first), .date(let second)):
      // The day first, then the month that begins with it, then the year.
      let begins = sign(first.first, second.first)
      return begins == 0 ? sign(first.last, second.last) : begins
    case (.age, .date), (.date, .age), (.age, .age):
      guard let first = left.days, let second = right.days else { return 0 }
      let begins = sign(first.first, second.first)
      return begins == 0 ? sign(first.last, second.last) : begins
    case (.duration(let first, let unit), .duration(let second, let other)):
      let lengths = sign(first * minutes(in: unit), second * minutes(in: other))
      return lengths == 0 ? sign(unit.rawValue, other.rawValue) : lengths
    case (.truth(let first), .truth(let second)): return sign(first ? 1 : 0, second ? 1 : 0)
    case (.text(let first), .text(let second)), (.text(let first), .word(let second)),
      (.word(let first), .text(let second)), (.word(let first), .word(let second)):
      return sign(NameFolding.folded(first), NameFolding.folded(second))
    default: return sign(rank(of: left), rank(of: right))
    }
  }

  /// Whether a value has no place in the order; it comes last, whichever way the order goes.
  static func isLast(_ value: Quantity) -> Bool {
    if case .number(let number) = value { return number.isNaN }
    return value == .unknown
  }

  private static func sign<Value: Comparable>(_ left: Value, _ right: Value) -> Int {
    left < right ? -1 : right < left ? 1 : 0
  }

  /// Values of different sorts stand apart.
  private static func rank(of value: Quantity) -> Int {
    switch value {
    case .truth: 0
    case .number: 1
    case .date, .age: 2
    case .time: 3
    case .duration: 4
    case .word, .text: 5
    case .range: 6
    case .record: 7
    case .list, .rows: 8
    case .unknown: 9
    }
  }

  /// A month is as long as months are on the average.
  private static func minutes(in unit: Quantity.LengthOfTime) -> Int {
    unit == .months ? 43_830 : unit.minutes
  }
}
