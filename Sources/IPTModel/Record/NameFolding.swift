/// How names are compared: without regard to case and to the Unicode form they are written in.
///
/// Names of ASCII letters, by far the most, are folded byte by byte; only others become a `String`.
public enum NameFolding {
  /// A hash that is equal for equal names.
  ///
  /// It takes in only ASCII characters without a mark behind them: an accented letter is one
  /// character in one Unicode form and a letter with a mark in another, and is left out in both.
  static func hash(_ bytes: ContiguousArray<UInt8>, _ range: Range<Int>) -> UInt32 {
    var hash: UInt32 = 0x811C_9DC5
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = bytes[index]
      let next = index + 1
      if byte < 0x80 {
        if !isMark(bytes, next, range.upperBound) {
          hash = (hash ^ UInt32(lowercased(byte))) &* 0x0100_0193
        }
        index = next
      } else if let letter = asciiTwin(bytes, index, range.upperBound) {
        hash = (hash ^ UInt32(letter.byte)) &* 0x0100_0193
        index += letter.length
      } else {
        index = next
      }
    }
    return hash ^ hash >> 15
  }

  /// The ASCII character that a character outside of ASCII is equal to: there are three of them.
  private static func asciiTwin(
    _ bytes: ContiguousArray<UInt8>, _ index: Int, _ end: Int
  ) -> (byte: UInt8, length: Int)? {
    guard index + 1 < end else { return nil }
    let (first, second) = (bytes[index], bytes[index + 1])
    let third = index + 2 < end ? bytes[index + 2] : 0
    let twin: (byte: UInt8, length: Int)? =
      switch (first, second, third) {
      case (0xCD, 0xBE, _): (0x3B, 2)
      case (0xE1, 0xBF, 0xAF): (0x60, 3)
      case (0xE2, 0x84, 0xAA): (0x6B, 3)
      default: nil
      }
    guard let twin, !isMark(bytes, index + twin.length, end) else { return nil }
    return twin
  }

  /// Whether a combining mark stands at an index, of those that go with ASCII characters: U+0300 to
  /// U+036F.
  private static func isMark(_ bytes: ContiguousArray<UInt8>, _ index: Int, _ end: Int) -> Bool {
    guard index + 1 < end else { return false }
    return bytes[index] == 0xCC || bytes[index] == 0xCD && bytes[index + 1] <= 0xAF
  }

  static func areEqual(
    _ bytes: ContiguousArray<UInt8>, _ left: Range<Int>, _ right: Range<Int>
  ) -> Bool {
    var isASCII = true
    if left.count == right.count {
      if left == right || bytes[left].elementsEqual(bytes[right]) { return true }
      var offset = 0
      while offset < left.count {
        let a = bytes[left.lowerBound + offset]
        let b = bytes[right.lowerBound + offset]
        if a >= 0x80 || b >= 0x80 {
          isASCII = false
          break
        }
        if lowercased(a) != lowercased(b) { return false }
        offset += 1
      }
      if isASCII { return true }
    }
    return folded(bytes, left) == folded(bytes, right)
  }

  /// The form of a name under which equal names are equal strings.
  public static func folded(_ name: String) -> String { name.lowercased() }

  private static func folded(_ bytes: ContiguousArray<UInt8>, _ range: Range<Int>) -> String {
    folded(String(decoding: bytes[range], as: UTF8.self))
  }

  private static func lowercased(_ byte: UInt8) -> UInt8 {
    byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
  }
}
