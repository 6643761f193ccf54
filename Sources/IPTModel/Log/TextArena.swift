/// The texts of a log, one after the other, each behind its length.
///
/// An offset names a text for ever; texts are only ever appended, or cut off together when a script
/// is rolled back.
public struct TextArena: Sendable {
  /// Each text behind its length, which is written low bits first, seven to a byte.
  ///
  /// The top bit of a byte says that more of the length follows.
  public private(set) var bytes: [UInt8] = []

  /// An arena without texts.
  public init() {}

  /// The bytes of all texts and their lengths: the offset that the next text will have.
  public var count: Int { bytes.count }

  mutating func reserve(_ count: Int) { bytes.reserveCapacity(bytes.count + count) }

  /// Appends bytes that are known to be UTF-8 and returns their offset.
  public mutating func append(_ text: Span<UInt8>) -> UInt32 {
    let offset = UInt32(bytes.count)
    appendLength(text.count)
    for index in text.indices { bytes.append(text[index]) }
    return offset
  }

  /// Appends bytes that are known to be UTF-8 and returns their offset.
  public mutating func append(_ text: some Collection<UInt8>) -> UInt32 {
    let offset = UInt32(bytes.count)
    appendLength(text.count)
    bytes.append(contentsOf: text)
    return offset
  }

  /// Appends a range of bytes that are known to be UTF-8 and returns their offset.
  public mutating func append(_ source: [UInt8], _ range: Range<Int>) -> UInt32 {
    let offset = UInt32(bytes.count)
    appendLength(range.count)
    bytes.append(contentsOf: source[range])
    return offset
  }

  private mutating func appendLength(_ count: Int) {
    var rest = count
    while rest >= 0x80 {
      bytes.append(UInt8(rest & 0x7F) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  /// The bytes of the text at an offset.
  public func range(at offset: UInt32) -> Range<Int> {
    var index = Int(offset)
    var count = 0
    var shift = 0
    while bytes[index] & 0x80 != 0 {
      count |= Int(bytes[index] & 0x7F) << shift
      shift += 7
      index += 1
    }
    count |= Int(bytes[index]) << shift
    return index + 1..<index + 1 + count
  }

  /// The text at an offset that was returned when it was appended.
  public func string(at offset: UInt32) -> String {
    String(decoding: bytes[range(at: offset)], as: UTF8.self)
  }

  /// Forgets everything from an offset on.
  public mutating func truncate(to count: Int) {
    bytes.removeLast(bytes.count - count)
  }
}
