/// How names are compared: without regard to case and to the Unicode form they are written in.
///
/// Names of ASCII letters, by far the most, are folded byte by byte; only others become a `String`.
public enum NameFolding {
  /// A hash that is equal for equal names.
  ///
  /// It takes in only ASCII characters without a mark behind them: an accented letter is one
  /// character in one Unicode form and a letter with a mark in another, and is left out in both.
  static func hash(_ bytes: [UInt8], _ range: Range<Int>) -> UInt32 {
    var hash = RunningHash()
    for index in range {
      let byte = bytes[index]
      if byte >= 0x80 { return hashOfMixed(bytes, range) }
      hash.add(byte)
    }
    return hash.value
  }

  /// The hash of a name in which characters outside of ASCII stand.
  private static func hashOfMixed(_ bytes: [UInt8], _ range: Range<Int>) -> UInt32 {
    var hash = RunningHash()
    var index = range.lowerBound
    while index < range.upperBound {
      if bytes[index] < 0x80 {
        if !isMark(bytes, index + 1, range.upperBound) { hash.add(bytes[index]) }
        index += 1
      } else if let letter = asciiTwin(bytes, index, range.upperBound) {
        hash.add(letter.byte)
        index += letter.length
      } else {
        index += 1
      }
    }
    return hash.value
  }

  /// Takes characters in eight at a time.
  private struct RunningHash {
    private var block: UInt64 = 0
    private var mixed: UInt64 = 0
    private var count: UInt64 = 0

    @inline(__always)
    mutating func add(_ byte: UInt8) {
      // Any two that are told apart by more than their case stay different, but for some signs.
      block = block &<< 8 | UInt64(byte | 0x20)
      count &+= 1
      if count & 7 == 0 { mix() }
    }

    private mutating func mix() {
      mixed = (mixed ^ block) &* 0x9E37_79B9_7F4A_7C15 &+ (mixed &>> 29)
      block = 0
    }

    var value: UInt32 {
      var last = self
      last.mix()
      return UInt32(
        truncatingIfNeeded: ((last.mixed ^ count) &* 0xD6E8_FEB8_6659_FD93) &>> 32)
    }
  }

  /// The ASCII character that a character outside of ASCII is equal to: there are three of them.
  private static func asciiTwin(
    _ bytes: [UInt8], _ index: Int, _ end: Int
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
  private static func isMark(_ bytes: [UInt8], _ index: Int, _ end: Int) -> Bool {
    guard index + 1 < end else { return false }
    return bytes[index] == 0xCC || bytes[index] == 0xCD && bytes[index + 1] <= 0xAF
  }

  static func areEqual(
    _ bytes: [UInt8], _ left: Range<Int>, _ right: Range<Int>
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

  /// Whether a text has another in it, by the same rules.
  public static func contains(_ text: String, _ part: String) -> Bool {
    let (text, part) = (Array(folded(text)), Array(folded(part)))
    guard part.count <= text.count else { return false }
    return (0...text.count - part.count).contains { start in
      text[start..<start + part.count].elementsEqual(part)
    }
  }

  private static func folded(_ bytes: [UInt8], _ range: Range<Int>) -> String {
    folded(String(decoding: bytes[range], as: UTF8.self))
  }

  private static func lowercased(_ byte: UInt8) -> UInt8 {
    byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
  }
}
