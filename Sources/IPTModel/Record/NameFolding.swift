/// How names are compared: without regard to case and to the Unicode form they are written in.
///
/// Names of ASCII letters, by far the most, are folded byte by byte; only others become a `String`.
public enum NameFolding {
  /// A hash that is equal for equal names; nothing for a name beyond ASCII, see ``NameNumbers``.
  static func hash(_ bytes: [UInt8], _ range: Range<Int>) -> UInt32? {
    var hash = RunningHash()
    for index in range {
      let byte = bytes[index]
      if byte >= 0x80 { return nil }
      hash.add(byte)
    }
    return hash.value
  }

  /// The hash of a folded name of which every character is equal to an ASCII one.
  static func hash(folded name: String) -> UInt32? {
    var hash = RunningHash()
    for scalar in name.unicodeScalars {
      switch scalar.value {
      case ..<0x80: hash.add(UInt8(truncatingIfNeeded: scalar.value))
      // The two that folding leaves as they are; the sign of Kelvin it makes a letter.
      case 0x037E: hash.add(0x3B)
      case 0x1FEF: hash.add(0x60)
      default: return nil
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

  static func folded(_ bytes: [UInt8], _ range: Range<Int>) -> String {
    folded(String(decoding: bytes[range], as: UTF8.self))
  }

  private static func lowercased(_ byte: UInt8) -> UInt8 {
    byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
  }
}

/// Hashes of names, of whatever letters.
///
/// Names that are written in two forms of Unicode are equal without having a byte in common. So those
/// beyond ASCII are numbered, equal ones alike, in the order in which they come up; the hash is made
/// from the number, and is the same in every run.
struct NameNumbers: Sendable {
  private var numbers: [String: UInt32] = [:]

  /// Gives a name a number, if it needs one and an equal name has none.
  mutating func note(_ bytes: [UInt8], _ range: Range<Int>) {
    guard NameFolding.hash(bytes, range) == nil else { return }
    let folded = NameFolding.folded(bytes, range)
    if NameFolding.hash(folded: folded) != nil || numbers[folded] != nil { return }
    numbers[folded] = UInt32(numbers.count + 1)
  }

  /// A hash that is equal for equal names; 0 for a name beyond ASCII that was never noted.
  func hash(_ bytes: [UInt8], _ range: Range<Int>) -> UInt32 {
    if let hash = NameFolding.hash(bytes, range) { return hash }
    let folded = NameFolding.folded(bytes, range)
    return NameFolding.hash(folded: folded) ?? (numbers[folded] ?? 0) &* 0x9E37_79B1
  }
}
