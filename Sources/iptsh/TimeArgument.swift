import IPTModel

/// Reads the time given on the command line.
enum TimeArgument {
  /// `2026-11-21` is the start of that day, `2026-11-21T14:30:00Z` the moment, both in universal time.
  static func parse(_ text: String) -> Timestamp? {
    let parts = text.split(separator: "T", omittingEmptySubsequences: false)
    guard let day = day(String(parts[0])) else { return nil }
    if parts.count == 1 { return Timestamp(day: day, hour: 0, minute: 0, second: 0) }
    guard parts.count == 2, parts[1].hasSuffix("Z") else { return nil }
    let clock = parts[1].dropLast().split(separator: ":", omittingEmptySubsequences: false)
    guard clock.count == 3, clock.allSatisfy({ $0.utf8.count == 2 }), let hour = Int(clock[0]),
      let minute = Int(clock[1]), let second = Int(clock[2]), (0..<24).contains(hour),
      (0..<60).contains(minute), (0..<60).contains(second)
    else { return nil }
    return Timestamp(day: day, hour: hour, minute: minute, second: second)
  }

  private static func day(_ text: String) -> PartialDate? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].utf8.count == 4, parts[1].utf8.count == 2,
      parts[2].utf8.count == 2, let year = Int(parts[0]), let month = Int(parts[1]),
      let day = Int(parts[2]), month > 0, day > 0
    else { return nil }
    return PartialDate(year: year, month: month, day: day)
  }
}
