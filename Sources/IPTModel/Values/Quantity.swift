/// A value of a case as it is read: in words, in comparisons, in views.
public enum Quantity: Equatable, Sendable {
  /// Not recorded.
  case unknown
  case truth(Bool)
  case number(Double)
  case text(String)
  /// A word of a vocabulary or of the library, in its standard form.
  case word(String)
  case date(PartialDate)
  /// An age of the client, with the birth from which it is counted.
  case age(Int, born: PartialDate)
  /// A time of day, in minutes from midnight, 0 to 1 439.
  case time(Int)
  /// An amount and its unit.
  case duration(Int, LengthOfTime)
  case range(Int, Int)
  case list([Quantity])
  /// A record of the case or of the library, by kind and position.
  case record(kind: Int, position: UInt32)
  /// The records of a kind.
  case rows(kind: Int, [UInt32])

  /// The units of a length of time.
  public enum LengthOfTime: UInt16, Sendable {
    case minutes, hours, days, weeks, months
  }

  /// Whether the value is known to be true: a record's presence field counts by being there.
  public var truth: Bool? {
    switch self {
    case .truth(let value): value
    default: nil
    }
  }

  /// The first and the last day of a date, or of the year of an age, as far as the birth is known.
  public var days: (first: PartialDate, last: PartialDate)? {
    switch self {
    case .date(let date): return (date.first, date.last)
    case .age(let age, let born):
      let first = born.first.adding(months: 12 * age) ?? .latest
      let next = born.last.adding(months: 12 * (age + 1)) ?? .latest
      return (first, PartialDate(clamping: next.dayNumber - 1))
    default: return nil
    }
  }
}
