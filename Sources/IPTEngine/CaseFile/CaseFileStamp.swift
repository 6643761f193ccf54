import IPTModel

/// The stamp in front of a change: its number, time, author and link of the chain.
struct CaseFileStamp {
  let entry: Int
  let part: Int
  /// Where the number ends that it begins with.
  private let numberEnd: Int
  let time: Timestamp
  /// Where the author's short name stands in the file.
  let author: Range<Int>
  /// Where the eight digits of the link stand.
  let link: Range<Int>
  /// Where the statement begins.
  let end: Int

  /// Reads the stamp of a line; nothing if the line has none.
  init?(_ bytes: [UInt8], _ line: Range<Int>) {
    var index = line.lowerBound
    let end = line.upperBound
    guard index < end, bytes[index] == 0x40 else { return nil }
    index += 1
    guard let entry = Self.number(bytes, &index, end), index < end else { return nil }
    self.entry = entry
    if bytes[index] == 0x2E {
      index += 1
      guard let part = Self.number(bytes, &index, end) else { return nil }
      self.part = part
    } else {
      part = 1
    }
    numberEnd = index
    let author = index + Self.timeLength + 2
    guard author < end, bytes[index] == 0x20, bytes[author - 1] == 0x20,
      let time = Self.time(bytes, index + 1..<author - 1)
    else { return nil }
    self.time = time
    index = author
    while index < end, bytes[index] != 0x20 { index += 1 }
    let link = index + 1
    guard index > author, link + 9 < end, bytes[link + 8] == 0x20 else { return nil }
    self.author = author..<index
    self.link = link..<link + 8
    self.end = link + 9
  }

  /// The number as it stands in the file: `@5` or `@5.1`.
  func number(in bytes: [UInt8], _ line: Range<Int>) -> String {
    String(decoding: bytes[line.lowerBound..<numberEnd], as: UTF8.self)
  }

  /// Takes the digits that follow, at most eighteen of them.
  private static func number(_ bytes: [UInt8], _ index: inout Int, _ end: Int) -> Int? {
    let start = index
    var value = 0
    while index < end, index - start < 18, bytes[index] &- 0x30 < 10 {
      value = value * 10 + Int(bytes[index] &- 0x30)
      index += 1
    }
    return index > start ? value : nil
  }

  /// The length of a moment: `2026-11-21T14:30:00Z`.
  private static let timeLength = 20

  /// The moment that the bytes of a range spell; nothing if the calendar or the clock has none such.
  static func time(_ bytes: [UInt8], _ range: Range<Int>) -> Timestamp? {
    let start = range.lowerBound
    guard range.count == timeLength, bytes[start + 4] == 0x2D, bytes[start + 7] == 0x2D,
      bytes[start + 10] == 0x54, bytes[start + 13] == 0x3A, bytes[start + 16] == 0x3A,
      bytes[start + 19] == 0x5A
    else { return nil }
    let year = twoDigits(bytes, start) * 100 + twoDigits(bytes, start + 2)
    let (month, day) = (twoDigits(bytes, start + 5), twoDigits(bytes, start + 8))
    let (hour, minute) = (twoDigits(bytes, start + 11), twoDigits(bytes, start + 14))
    let second = twoDigits(bytes, start + 17)
    guard month > 0, day > 0, hour < 24, minute < 60, second < 60,
      let date = PartialDate(year: year, month: month, day: day)
    else { return nil }
    return Timestamp(day: date, hour: hour, minute: minute, second: second)
  }

  /// The number that two digits write; one too large for all that it could be if something else is there.
  @inline(__always)
  private static func twoDigits(_ bytes: [UInt8], _ index: Int) -> Int {
    let (tens, units) = (bytes[index] &- 0x30, bytes[index + 1] &- 0x30)
    return tens < 10 && units < 10 ? Int(tens) * 10 + Int(units) : 1_000_000
  }

  /// Whether the change comes right behind another one, or is the first of a file.
  func follows(_ last: CaseFileStamp?) -> Bool {
    guard let last else { return entry == 1 && part == 1 }
    return entry == last.entry && part == last.part + 1 || entry == last.entry + 1 && part == 1
  }
}
