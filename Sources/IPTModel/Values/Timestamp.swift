/// A moment in seconds since 1970-01-01T00:00:00Z.
public struct Timestamp: Hashable, Comparable, Sendable, BitwiseCopyable {
  /// Seconds since 1970-01-01T00:00:00Z without leap seconds; negative before it.
  public let seconds: Int64

  /// The moment so many seconds after 1970-01-01T00:00:00Z.
  public init(seconds: Int64) { self.seconds = seconds }

  /// Whether one moment is earlier than another.
  public static func < (left: Self, right: Self) -> Bool { left.seconds < right.seconds }

  /// The day it falls on, in universal time.
  public var day: PartialDate { PartialDate(clamping: Int(daysAndRest.days)) }

  /// The day it falls on where clocks are so many seconds ahead of universal time; -43,200 to 50,400.
  public func day(ahead offset: Int) -> PartialDate {
    Timestamp(seconds: seconds + Int64(offset)).day
  }

  private var daysAndRest: (days: Int64, rest: Int64) {
    let days = seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400
    return (days, seconds - days * 86_400)
  }

  /// Makes the moment `day` at `hour:minute:second` in universal time.
  public init(day: PartialDate, hour: Int, minute: Int, second: Int) {
    seconds = Int64(day.dayNumber) * 86_400 + Int64(hour * 3600 + minute * 60 + second)
  }

  /// Hours, minutes and seconds of the day, in universal time.
  public var clock: (hour: Int, minute: Int, second: Int) {
    let rest = Int(daysAndRest.rest)
    return (rest / 3600, rest / 60 % 60, rest % 60)
  }
}
