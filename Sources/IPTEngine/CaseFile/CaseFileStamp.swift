import IPTLanguage
import IPTModel

/// The stamp in front of a change: its number, time, author and link of the chain.
struct CaseFileStamp {
  let entry: Int
  let part: Int
  let time: Timestamp
  /// Where the author's short name stands in the file.
  let author: Range<Int>
  /// Where the eight digits of the link stand.
  let link: Range<Int>
  /// Where the statement begins.
  let end: Int

  /// Reads the stamp of a line; nothing if the line has none.
  init?(_ bytes: [UInt8], _ line: Range<Int>) {
    let source = Array(bytes[line.lowerBound..<min(line.upperBound, line.lowerBound + 512)])
    var digits = DigitReader(source, source.indices)
    guard digits.take(0x40), let entry = digits.takeDigits() else { return nil }
    var part = 1
    if digits.take(0x2E) {
      guard let number = digits.takeDigits() else { return nil }
      part = number.value
    }
    guard digits.take(0x20), let time = Self.time(&digits), digits.take(0x20) else { return nil }
    let author = line.lowerBound + source.count - digits.rest.count
    var index = author
    while index < line.upperBound, bytes[index] != 0x20 { index += 1 }
    let link = index + 1
    guard index > author, link + 9 < line.upperBound, bytes[link + 8] == 0x20 else { return nil }
    self.entry = entry.value
    self.part = part
    self.time = time
    self.author = author..<index
    self.link = link..<link + 8
    end = link + 9
  }

  /// The moment that the bytes of a range spell; nothing if the calendar or the clock has none such.
  static func time(_ bytes: [UInt8], _ range: Range<Int>) -> Timestamp? {
    var digits = DigitReader(bytes, range)
    return time(&digits)
  }

  private static func time(_ digits: inout DigitReader) -> Timestamp? {
    guard let year = digits.takeDigits(), digits.take(0x2D), let month = digits.takeDigits(),
      digits.take(0x2D), let day = digits.takeDigits(), digits.take(0x54),
      let hour = digits.takeDigits(), digits.take(0x3A), let minute = digits.takeDigits(),
      digits.take(0x3A), let second = digits.takeDigits(), digits.take(0x5A), month.value > 0,
      day.value > 0, let date = PartialDate(year: year.value, month: month.value, day: day.value),
      hour.value < 24, minute.value < 60, second.value < 60
    else { return nil }
    return Timestamp(day: date, hour: hour.value, minute: minute.value, second: second.value)
  }

  /// Whether the change comes right behind another one, or is the first of a file.
  func follows(_ last: CaseFileStamp?) -> Bool {
    guard let last else { return entry == 1 && part == 1 }
    return entry == last.entry && part == last.part + 1 || entry == last.entry + 1 && part == 1
  }

  /// The full digest of the line in the chain.
  ///
  /// - Parameters:
  ///   - previous: The full digest of the line before; empty for the first.
  ///   - bytes: The file.
  ///   - line: Where the line stands in it.
  ///   - digest: SHA-256.
  /// - Returns: The digest; its first four bytes are the link of the line.
  func chained(
    to previous: [UInt8], _ bytes: [UInt8], _ line: Range<Int>, _ digest: DigestFunction
  ) -> [UInt8] {
    var text = previous
    text.reserveCapacity(previous.count + line.count)
    text.append(contentsOf: bytes[line.lowerBound..<link.lowerBound])
    text.append(contentsOf: bytes[end..<line.upperBound])
    return digest(text)
  }

  /// Whether the link that stands in the line is that of a digest.
  func fits(_ digest: [UInt8], _ bytes: [UInt8]) -> Bool {
    bytes[link].elementsEqual(CaseFileWriter.shortHex(digest))
  }
}
