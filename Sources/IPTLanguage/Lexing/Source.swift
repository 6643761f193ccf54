/// A text to be read: its bytes, with room behind them so that looking ahead needs no test.
public struct Source: Equatable, Sendable {
  /// The bytes, followed by ``padding`` zeros.
  public let bytes: [UInt8]
  /// The number of bytes that belong to the text.
  public let count: Int
  /// What the text is called in messages: a file's path, or empty for a line typed.
  public let name: String
  /// Where the first bytes stand that are not UTF-8, if there are any.
  public let firstInvalidByte: Int?

  /// How many lines stand before the text, where it is a piece of a longer one.
  private let linesBefore: Int

  private let lines = LineTable()

  private static let padding = 16

  /// Takes a copy of a text's bytes.
  public init(_ text: String, name: String = "") { self.init(Array(text.utf8), name: name) }

  /// Takes over the bytes of a text; with room for 16 more behind them they are not copied.
  public init(_ text: consuming [UInt8], name: String = "", linesBefore: Int = 0) {
    self.linesBefore = linesBefore
    count = text.count
    for _ in 0..<Self.padding { text.append(0) }
    firstInvalidByte = Self.firstInvalid(text.span, count)
    bytes = text
    self.name = name
  }

  /// The text of a range of bytes; bytes that are not UTF-8 come out as replacement characters.
  public func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  /// Whether two texts are the same and have the same name.
  public static func == (left: Source, right: Source) -> Bool {
    left.name == right.name && left.bytes == right.bytes
  }

  /// The range of bytes of the line that holds an offset, without its line end.
  ///
  /// - Parameters:
  ///   - offset: A place in the text.
  ///   - reach: The most bytes to go to either side; a longer line comes back in part.
  /// - Returns: The range, which begins and ends with whole characters.
  public func line(at offset: Int, reach: Int = .max) -> Range<Int> {
    let offset = min(offset, count)
    let (first, last) = (max(0, offset - min(reach, offset)), offset + min(reach, count - offset))
    var start = offset
    while start > first, bytes[start - 1] != 0x0A { start -= 1 }
    while start < offset, bytes[start] & 0xC0 == 0x80 { start += 1 }
    var end = offset
    while end < last, bytes[end] != 0x0A { end += 1 }
    while end > offset, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    if end > start, bytes[end - 1] == 0x0D, bytes[end] == 0x0A || end == count { end -= 1 }
    return start..<max(start, end)
  }

  /// Where the line ends that an offset stands in, without its line end; no farther on than `reach`.
  package func lineEnd(from offset: Int, reach: Int = 1 << 14) -> Int {
    let last = offset + min(reach, count - min(offset, count))
    var end = offset
    while end < last, bytes[end] != 0x0A { end += 1 }
    while end > offset, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    if end > offset, bytes[end - 1] == 0x0D { end -= 1 }
    return end
  }

  /// Where the line ends that an offset stands in: at its line feed, or at the end of the text.
  public func lineFeed(from offset: Int) -> Int {
    let span = bytes.span
    var end = offset
    while end < count {
      let length = ByteChunk.lengthWithoutLineFeed(ByteChunk.load(span, at: end))
      end &+= length
      if length < 8 { break }
    }
    return min(end, count)
  }

  /// How many line ends stand before an offset.
  public func lineEnds(before end: Int) -> Int {
    let span = bytes.span
    var (count, index) = (0, 0)
    while index &+ 8 <= end {
      count &+= ByteChunk.lineFeeds(ByteChunk.load(span, at: index))
      index &+= 8
    }
    while index < end {
      if span[index] == 0x0A { count &+= 1 }
      index &+= 1
    }
    return count
  }

  /// Whether a byte is a blank within a line.
  package static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  /// Whether a byte is a blank or a part of a line end.
  static func isGap(_ byte: UInt8) -> Bool { isBlank(byte) || byte == 0x0A || byte == 0x0D }

  /// How many blanks stand between a line end, or the beginning of the text, and an offset; nothing if
  /// something else does.
  func indentation(before offset: Int) -> Int? {
    var start = offset
    while start > 0, bytes[start - 1] == 0x20 || bytes[start - 1] == 0x09 { start -= 1 }
    return start == 0 || bytes[start - 1] == 0x0A ? offset - start : nil
  }

  /// The number of the line of an offset, and of the character in it, both from 1.
  public func position(of offset: Int) -> (line: Int, column: Int) {
    let place = lines.place(of: min(offset, count), in: bytes)
    return (linesBefore + place.line, place.column)
  }

  /// The offset of the first bytes that are not UTF-8.
  private static func firstInvalid(_ bytes: Span<UInt8>, _ count: Int) -> Int? {
    var index = 0
    while index < count {
      let byte = bytes[index]
      if byte < 0x80 {
        index += 1
        // Most texts are ASCII for long stretches.
        while index &+ 8 <= count, ByteChunk.isASCII(ByteChunk.load(bytes, at: index)) {
          index &+= 8
        }
        continue
      }
      let length: Int
      let least: UInt32
      switch byte {
      case 0xC2...0xDF: (length, least) = (2, 0x80)
      case 0xE0...0xEF: (length, least) = (3, 0x800)
      case 0xF0...0xF4: (length, least) = (4, 0x1_0000)
      default: return index
      }
      guard index + length <= count else { return index }
      var scalar = UInt32(byte) & (0x7F >> UInt32(length))
      for offset in 1..<length {
        let next = bytes[index + offset]
        guard next & 0xC0 == 0x80 else { return index }
        scalar = scalar << 6 | UInt32(next & 0x3F)
      }
      guard scalar >= least, scalar <= 0x10_FFFF, !(0xD800...0xDFFF).contains(scalar) else {
        return index
      }
      index += length
    }
    return nil
  }
}
