/// Who holds a lock, as far as the lock file tells; for messages alone, nothing is decided by it.
package struct LockHolder: Equatable, Sendable {
  package var process: Int32
  /// Seconds since the start of 1970, UTC.
  package var since: Int64
  package var program: String

  package init(process: Int32, since: Int64, program: String) {
    self.process = process
    self.since = since
    self.program = program
  }

  /// The last second a lock file is believed: the end of the year 9999.
  private static let endOfTime: Int64 = 253_402_300_800

  /// The line kept in the lock file: process, start and program, parted by blanks.
  var line: String { "\(process) \(since) \(program)\n" }

  /// Reads a line of a lock file, which anybody may have written.
  ///
  /// - Parameter line: The bytes of the file.
  init?(line: [UInt8]) {
    let text = String(decoding: line, as: UTF8.self)
    let parts = text.split(separator: " ", maxSplits: 2)
    guard parts.count == 3, let process = Int32(parts[0]), process > 0,
      let since = Int64(parts[1]), since >= 0, since < Self.endOfTime
    else { return nil }
    let program = parts[2].prefix { !$0.isNewline }
    guard !program.isEmpty, !program.unicodeScalars.contains(where: StoreError.isMark) else {
      return nil
    }
    self.init(process: process, since: since, program: String(program))
  }

  /// The rest of a sentence that says a file is open: ` in iptsh (process 7) since ...`.
  var description: String { " in \(program) (process \(process)) since \(time)" }

  /// The time in words, without the library calls that load a time zone for it.
  private var time: String {
    var rest = since / 86_400
    var year: Int64 = 1970
    while rest >= Self.days(in: year) {
      rest -= Self.days(in: year)
      year += 1
    }
    var month = 0
    let february = Self.days(in: year) - 337
    let months = [31, february, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    while month < 11, rest >= months[month] {
      rest -= months[month]
      month += 1
    }
    let clock = "\(twoDigits(since / 3600 % 24)):\(twoDigits(since / 60 % 60))"
    return "\(year)-\(twoDigits(Int64(month + 1)))-\(twoDigits(rest + 1)) \(clock) UTC"
  }

  private static func days(in year: Int64) -> Int64 {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 366 : 365
  }

  private func twoDigits(_ number: Int64) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }
}
