/// Eight bytes of a text at once, the first in the lowest place.
///
/// What a byte is can be told for all eight with a handful of additions and masks: words, texts and
/// the test for ASCII go through most of a text in such steps.
enum ByteChunk {
  private static let highBits: UInt64 = 0x8080_8080_8080_8080
  private static let lowBits: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
  private static let ones: UInt64 = 0x0101_0101_0101_0101

  /// The chunk at an index; eight bytes must stand there.
  @inline(__always)
  static func load(_ bytes: Span<UInt8>, at index: Int) -> UInt64 {
    // SAFETY: the load checks the bounds; every bit pattern is a number.
    unsafe UInt64(
      littleEndian: bytes.bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self))
  }

  /// The first bytes of a chunk, the others zero.
  @inline(__always)
  static func prefix(_ chunk: UInt64, _ count: Int) -> UInt64 {
    count >= 8 ? chunk : chunk & ((1 &<< UInt64(truncatingIfNeeded: count &* 8)) &- 1)
  }

  @inline(__always)
  static func isASCII(_ chunk: UInt64) -> Bool { chunk & highBits == 0 }

  /// How many of the first bytes are small letters or `-`.
  @inline(__always)
  static func lengthOfPlainWord(_ chunk: UInt64) -> Int {
    let low = chunk & lowBits
    let letters = (low &+ ones &* (0x80 - 0x61)) & ~(low &+ ones &* (0x80 - 0x7B))
    let dashes = ~(((chunk ^ ones &* 0x2D) & lowBits) &+ lowBits)
    return ((letters | dashes) & ~chunk & highBits ^ highBits).trailingZeroBitCount &>> 3
  }

  /// How many of the first bytes are no line feed.
  @inline(__always)
  static func lengthWithoutLineFeed(_ chunk: UInt64) -> Int {
    marksOfLineFeeds(chunk).trailingZeroBitCount &>> 3
  }

  /// How many of the bytes are line feeds.
  @inline(__always)
  static func lineFeeds(_ chunk: UInt64) -> Int { marksOfLineFeeds(chunk).nonzeroBitCount }

  /// The highest bit of each byte that is a line feed.
  @inline(__always)
  private static func marksOfLineFeeds(_ chunk: UInt64) -> UInt64 {
    ~(((chunk ^ ones &* 0x0A) & lowBits) &+ lowBits) & ~chunk & highBits
  }

  /// How many of the first bytes are ASCII, no control, no `"` and no `\`.
  @inline(__always)
  static func lengthOfPlainText(_ chunk: UInt64) -> Int {
    let low = chunk & lowBits
    let controls = ~(low &+ ones &* (0x80 - 0x20))
    let quotes = ~(((chunk ^ ones &* 0x22) & lowBits) &+ lowBits)
    let escapes = ~(((chunk ^ ones &* 0x5C) & lowBits) &+ lowBits)
    let deletes = ~(((chunk ^ lowBits) & lowBits) &+ lowBits)
    return ((controls | quotes | escapes | deletes | chunk) & highBits).trailingZeroBitCount &>> 3
  }
}
