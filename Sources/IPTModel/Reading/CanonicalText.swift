/// Dates and times as they are written everywhere.
public enum CanonicalText {
  /// Writes a date as far as it is known: `2026-11-21`, `2026-11` or `2026`.
  public static func date(_ date: PartialDate, into output: inout [UInt8]) {
    digits(date.year, 4, into: &output)
    guard date.month > 0 else { return }
    output.append(0x2D)
    digits(date.month, 2, into: &output)
    guard date.day > 0 else { return }
    output.append(0x2D)
    digits(date.day, 2, into: &output)
  }

  /// A date as far as it is known: `2026-11-21`, `2026-11` or `2026`.
  public static func date(_ date: PartialDate) -> String {
    var output: [UInt8] = []
    self.date(date, into: &output)
    return String(decoding: output, as: UTF8.self)
  }

  /// Writes a time of day, given in minutes since midnight, as `14:30`.
  public static func time(minutes: Int, into output: inout [UInt8]) {
    digits(minutes / 60, 2, into: &output)
    output.append(0x3A)
    digits(minutes % 60, 2, into: &output)
  }

  /// A time of day, given in minutes since midnight, as `14:30`.
  public static func time(minutes: Int) -> String {
    var output: [UInt8] = []
    time(minutes: minutes, into: &output)
    return String(decoding: output, as: UTF8.self)
  }

  private static let minutesOfDay = 24 * 60

  /// The minutes since midnight of a time of day, if a text is one as it is written: `14:30`.
  public static func minutes(of text: String) -> Int? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ $0.utf8.count == 2 }), let hour = Int(parts[0]),
      let minute = Int(parts[1]), hour * 60 + minute < minutesOfDay,
      time(minutes: hour * 60 + minute) == text
    else { return nil }
    return hour * 60 + minute
  }

  /// Writes a moment, as `2026-11-21T14:30:00Z`.
  public static func timestamp(_ time: Timestamp, into output: inout [UInt8]) {
    let clock = time.clock
    date(time.day, into: &output)
    output.append(0x54)
    digits(clock.hour, 2, into: &output)
    output.append(0x3A)
    digits(clock.minute, 2, into: &output)
    output.append(0x3A)
    digits(clock.second, 2, into: &output)
    output.append(0x5A)
  }

  /// Writes a whole number.
  public static func number(_ number: Int, into output: inout [UInt8]) {
    if number < 0 { output.append(0x2D) }
    let magnitude = number.magnitude
    var divisor: UInt = 1
    while magnitude / divisor / 10 > 0 { divisor *= 10 }
    while divisor > 0 {
      output.append(UInt8(truncatingIfNeeded: 0x30 + magnitude / divisor % 10))
      divisor /= 10
    }
  }

  /// Writes a number of two or four digits, with noughts before it.
  private static func digits(_ number: Int, _ count: Int, into output: inout [UInt8]) {
    let number = UInt32(truncatingIfNeeded: number)
    if count == 4 {
      output.append(UInt8(truncatingIfNeeded: 0x30 + number / 1000 % 10))
      output.append(UInt8(truncatingIfNeeded: 0x30 + number / 100 % 10))
    }
    output.append(UInt8(truncatingIfNeeded: 0x30 + number / 10 % 10))
    output.append(UInt8(truncatingIfNeeded: 0x30 + number % 10))
  }
}
