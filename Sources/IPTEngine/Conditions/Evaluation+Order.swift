import IPTModel

/// Which of two values comes first.
extension Evaluation {
  /// Whether one value is less than another; nothing if that cannot be known.
  static func less(_ left: Quantity, _ right: Quantity) -> Bool? {
    switch (left, right) {
    case (.number(let first), .number(let second)):
      SignificantDigits.isLess(first, than: second)
    case (.time(let first), .time(let second)): first < second
    case (.text(let first), .text(let second)), (.text(let first), .word(let second)),
      (.word(let first), .text(let second)):
      NameFolding.folded(first) < NameFolding.folded(second)
    case (.date(let first), .date(let second)):
      first == second
        ? false : decided(first.last < second.first, unless: first.first >= second.last)
    case (.age(let first, let born), .age(let second, let other)) where born == other:
      first < second
    case (.age, .date), (.date, .age):
      left.days.flatMap { first in
        right.days.flatMap { second in
          decided(first.last < second.first, unless: first.first >= second.last)
        }
      }
    case (.duration(let first, let unit), .duration(let second, let other)):
      LengthInMinutes(first, unit).isLess(than: LengthInMinutes(second, other))
    default: nil
    }
  }

  /// Whether one value is less than another or equal to it; nothing if that cannot be known.
  static func lessOrEqual(_ left: Quantity, _ right: Quantity) -> Bool? {
    switch (left, right) {
    case (.date(let first), .date(let second)):
      first == second
        ? true : decided(first.last <= second.first, unless: first.first > second.last)
    case (.age, .date), (.date, .age):
      left.days.flatMap { first in
        right.days.flatMap { second in
          decided(first.last <= second.first, unless: first.first > second.last)
        }
      }
    default: less(right, left).map { !$0 }
    }
  }

  private static func decided(_ isTrue: Bool, unless isFalse: Bool) -> Bool? {
    isTrue ? true : isFalse ? false : nil
  }
}

/// A length of time in minutes; of months, the shortest and the longest they can be.
struct LengthInMinutes {
  private let least: Int
  private let greatest: Int
  /// The number of months, if it is counted in months.
  private let months: Int?

  init(_ amount: Int, _ unit: Quantity.LengthOfTime) {
    guard unit == .months else {
      least = amount * unit.minutes
      greatest = least
      months = nil
      return
    }
    let days = Self.days(ofMonths: abs(amount))
    (least, greatest) =
      amount < 0
      ? (-days.greatest * 1440, -days.least * 1440) : (days.least * 1440, days.greatest * 1440)
    months = amount
  }

  /// The fewest and the most days that so many months in a row can have.
  private static func days(ofMonths months: Int) -> (least: Int, greatest: Int) {
    let least = [0, 28, 59, 89, 120, 150, 181, 212, 242, 273, 303, 334]
    let greatest = [0, 31, 62, 92, 123, 153, 184, 215, 245, 276, 306, 337]
    return (months / 12 * 365 + least[months % 12], months / 12 * 366 + greatest[months % 12])
  }

  func equals(_ other: LengthInMinutes) -> Bool? {
    if let months, let others = other.months { return months == others }
    if greatest < other.least || other.greatest < least { return false }
    return least == greatest && other.least == other.greatest ? true : nil
  }

  func isLess(than other: LengthInMinutes) -> Bool? {
    if let months, let others = other.months { return months < others }
    if greatest < other.least { return true }
    return least >= other.greatest ? false : nil
  }
}

extension Quantity.LengthOfTime {
  /// How many minutes one of it has; 0 for months, which are not all of one length.
  var minutes: Int {
    switch self {
    case .minutes: 1
    case .hours: 60
    case .days: 1440
    case .weeks: 10_080
    case .months: 0
    }
  }

  /// The next unit that is shorter and of which it is a whole number.
  var finer: Quantity.LengthOfTime? {
    switch self {
    case .minutes, .months: nil
    case .hours: .minutes
    case .days: .hours
    case .weeks: .days
    }
  }
}
