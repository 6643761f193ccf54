/// How names are compared: without regard to case and to the Unicode form they are written in; a blank
/// at which no line breaks is a blank.
///
/// Names of plain letters, by far the most, are folded byte by byte; only others become a `String`.
public enum NameFolding {
  /// A hash that is equal for equal names of plain letters; nothing for any other name, see
  /// ``NameNumbers``.
  static func hash(_ bytes: some RandomAccessCollection<UInt8>) -> (value: UInt32, isASCII: Bool)? {
    var hash = RunningHash()
    var isASCII = true
    var index = bytes.startIndex
    while index != bytes.endIndex {
      let byte = bytes[index]
      bytes.formIndex(after: &index)
      if byte < 0x80 {
        hash.add(byte)
        continue
      }
      isASCII = false
      guard let lower = PlainLetter(first: byte, rest: bytes, next: &index) else { return nil }
      hash.add(lower.scalar)
    }
    return (hash.value, isASCII)
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

    mutating func add(_ scalar: UInt32) {
      add(UInt8(truncatingIfNeeded: scalar >> 8))
      add(UInt8(truncatingIfNeeded: scalar) | 0x20)
      add(UInt8(truncatingIfNeeded: scalar >> 4))
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
  ///
  /// Letters that have a case only together with others are these: `Straße` is `STRASSE`.
  public static func folded(_ name: String) -> String {
    let lower = name.lowercased()
    guard lower.utf8.contains(where: { $0 >= 0x80 }) else { return lower }
    var folded = ""
    for scalar in lower.unicodeScalars {
      if isFixedBlank(scalar) {
        folded.unicodeScalars.append(" ")
      } else if scalar.isASCII || scalar == dotlessI {
        folded.unicodeScalars.append(scalar)
      } else {
        folded += scalar.properties.uppercaseMapping.lowercased()
      }
    }
    return folded
  }

  /// A name without blanks around it, and with one where several stand; nothing if it is so already.
  ///
  /// Two names that differ in nothing that can be seen would be those of two people.
  public static func withoutIdleBlanks(_ bytes: [UInt8]) -> [UInt8]? {
    // By far the most names are a word or two.
    let isPlain = bytes.allSatisfy { $0 < 0x80 && $0 != 0x09 }
    let isTidy =
      bytes.first != 0x20 && bytes.last != 0x20
      && !zip(bytes, bytes.dropFirst()).contains { $0 == 0x20 && $1 == 0x20 }
    if isPlain, isTidy { return nil }
    var tidy = String.UnicodeScalarView()
    var blank: Unicode.Scalar?
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      if scalar == " " || scalar == "\t" || isFixedBlank(scalar) {
        blank = blank == nil ? (scalar == "\t" ? " " : scalar) : " "
        continue
      }
      if let blank, !tidy.isEmpty { tidy.append(blank) }
      blank = nil
      tidy.append(scalar)
    }
    let result = Array(String(tidy).utf8)
    return result == bytes ? nil : result
  }

  /// A letter of its own, though its capital is that of `i`.
  private static let dotlessI: Unicode.Scalar = "\u{131}"

  /// Whether a character looks like a blank and keeps two words on one line.
  private static func isFixedBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\u{A0}" || scalar == "\u{202F}" || scalar == "\u{2007}"
  }

  /// Whether a text has another in it, by the same rules.
  public static func contains(_ text: String, _ part: String) -> Bool {
    let (text, part) = (Array(folded(text)), Array(folded(part)))
    guard part.count <= text.count else { return false }
    return (0...text.count - part.count).contains { start in
      text[start..<start + part.count].elementsEqual(part)
    }
  }

  static func folded(_ bytes: [UInt8], _ range: Range<Int>) -> String {
    folded(String(decoding: bytes[range], as: UTF8.self))
  }

  private static func lowercased(_ byte: UInt8) -> UInt8 {
    byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
  }
}
