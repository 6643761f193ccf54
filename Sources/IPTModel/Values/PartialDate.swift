/// A day, a month or a year: what a client remembers of when something was.
///
/// The parts are packed into 23 bits (year, month, day; zero where not known), so that a date costs
/// four bytes in the log and days compare as numbers.
public struct PartialDate: Hashable, Sendable, BitwiseCopyable {
  /// The packed parts; months and days that are not known are zero.
  public let packed: UInt32

  /// Unpacks a date from ``packed``; whether there is such a day is not checked.
  public init(packed: UInt32) { self.packed = packed }

  /// Makes a date, or nothing if there is no such day in the calendar.
  ///
  /// - Parameters:
  ///   - year: 1 through 9999.
  ///   - month: 1 through 12, or 0 if only the year is known.
  ///   - day: 1 through the length of the month, or 0 if only the month is known.
  public init?(year: Int, month: Int = 0, day: Int = 0) {
    guard (1...9999).contains(year), (0...12).contains(month) else { return nil }
    guard day == 0 || (month > 0 && (1...Self.length(of: month, in: year)).contains(day)) else {
      return nil
    }
    packed = UInt32(year) << 9 | UInt32(month) << 5 | UInt32(day)
  }

  /// The year, 1 through 9999.
  public var year: Int { Int(packed >> 9) }
  /// The month, 1 through 12; 0 if only the year is known.
  public var month: Int { Int(packed >> 5 & 15) }
  /// The day of the month, 1 through 31; 0 if only the month or the year is known.
  public var day: Int { Int(packed & 31) }
  /// Whether it is known to the day.
  public var isDay: Bool { day != 0 }

  /// The first day of the period.
  public var first: PartialDate {
    PartialDate(packed: UInt32(year) << 9 | UInt32(max(month, 1)) << 5 | UInt32(max(day, 1)))
  }

  /// The last day of the period.
  public var last: PartialDate {
    let month = month == 0 ? 12 : month
    let day = day == 0 ? Self.length(of: month, in: year) : day
    return PartialDate(packed: UInt32(year) << 9 | UInt32(month) << 5 | UInt32(day))
  }

  /// The number of days in a month of the Gregorian calendar.
  public static func length(of month: Int, in year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// The first day of the calendar, 0001-01-01.
  public static let earliest = PartialDate(packed: 1 << 9 | 1 << 5 | 1)
  /// The last day of the calendar, 9999-12-31.
  public static let latest = PartialDate(packed: 9999 << 9 | 12 << 5 | 31)

  /// The same day, so many months later or earlier; the day is cut to the length of the month.
  ///
  /// Nothing if that lies outside of the years 1 through 9999, or if it cannot be said: of a year alone
  /// not, unless it is moved by whole years.
  public func adding(months: Int) -> PartialDate? {
    guard months.magnitude < 12 * 10_000, month > 0 || months % 12 == 0 else { return nil }
    let total = year * 12 + max(month, 1) - 1 + months
    guard total >= 12, total < 12 * 10_000 else { return nil }
    let newMonth = month == 0 ? 0 : total % 12 + 1
    let newDay = min(day, Self.length(of: newMonth, in: total / 12))
    return PartialDate(packed: UInt32(total / 12) << 9 | UInt32(newMonth) << 5 | UInt32(newDay))
  }
}

extension PartialDate: Comparable {
  /// Puts dates in order: a year before its months, a month before its days.
  public static func < (left: Self, right: Self) -> Bool { left.packed < right.packed }
}

extension PartialDate {
  /// Days since 1970-01-01 of the first day of the period, in the Gregorian calendar.
  public var dayNumber: Int {
    // Years are counted from March, so that the leap day comes last in its year.
    let start = first
    let year = start.month <= 2 ? start.year - 1 : start.year
    let era = year / 400
    let yearOfEra = year - era * 400
    let monthFromMarch = (start.month + 9) % 12
    let dayOfYear = (153 * monthFromMarch + 2) / 5 + start.day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// The day with this number of days since 1970-01-01; nothing outside of the years 1 through 9999.
  public init?(dayNumber: Int) {
    guard dayNumber >= Self.earliest.dayNumber, dayNumber <= Self.latest.dayNumber else {
      return nil
    }
    self.init(counted: dayNumber)
  }

  /// The day with this number of days since 1970-01-01, or the end of the calendar that is nearest.
  public init(clamping dayNumber: Int) {
    self.init(
      counted: min(max(dayNumber, Self.earliest.dayNumber), Self.latest.dayNumber))
  }

  private init(counted dayNumber: Int) {
    let shifted = dayNumber + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    packed = UInt32(year) << 9 | UInt32(month) << 5 | UInt32(day)
  }
}
