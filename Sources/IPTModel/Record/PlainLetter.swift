/// A letter beyond ASCII that has one lower-case form of one scalar, is composed as far as it can be, and
/// composes with no other plain letter: names of such letters alone are equal when their lower-case
/// scalars are.
///
/// Source of the ranges and of what is lower case in them: the Unicode Character Database
/// (UnicodeData.txt, DerivedNormalizationProps.txt). A test holds every scalar against the strings
/// of the standard library.
struct PlainLetter {
  /// The letter in lower case.
  let scalar: UInt32

  /// Reads the rest of a letter of two or three bytes of UTF-8; nothing if it is none that is plain.
  init?<Bytes: RandomAccessCollection<UInt8>>(
    first: UInt8, rest bytes: Bytes, next index: inout Bytes.Index
  ) {
    let following: Int
    switch first {
    case 0xC3...0xC5, 0xD0...0xD1: following = 1
    case 0xE4...0xED: following = 2
    default: return nil
    }
    var scalar = UInt32(first & (following == 1 ? 0x1F : 0x0F))
    for _ in 0..<following {
      guard index != bytes.endIndex else { return nil }
      scalar = scalar << 6 | UInt32(bytes[index] & 0x3F)
      bytes.formIndex(after: &index)
    }
    guard let lower = Self.lowercased(scalar) else { return nil }
    self.scalar = lower
  }

  /// The lower case of a plain letter; nothing for any other scalar.
  static func lowercased(_ scalar: UInt32) -> UInt32? {
    switch scalar {
    case 0xD7, 0xDF, 0xF7, 0x0130, 0x0138, 0x0149, 0x017F: nil
    case 0x00C0...0x00DE: scalar + 0x20
    case 0x00E0...0x00FF: scalar
    case 0x0178: 0xFF
    // Pairs, the capital first: at even scalars, or at odd ones.
    case 0x0100...0x0137, 0x014A...0x0177: scalar | 1
    case 0x0139...0x0148, 0x0179...0x017E: scalar + (scalar & 1)
    case 0x0400...0x040F: scalar + 0x50
    case 0x0410...0x042F: scalar + 0x20
    case 0x0430...0x045F: scalar
    // Ideographs, and whole syllables of Korean.
    case 0x4E00...0x9FFF, 0xAC00...0xD7A3: scalar
    default: nil
    }
  }
}
