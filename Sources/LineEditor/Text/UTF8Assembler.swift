/// Puts the bytes of a terminal together to scalars and drops what is not UTF-8.
///
/// Overlong forms, surrogates and values past U+10FFFF are refused at the second byte, so a stray
/// byte never swallows the good character behind it.
package struct UTF8Assembler: Sendable {
  private var value: UInt32 = 0
  private var missing = 0
  private var allowed: ClosedRange<UInt8> = 0x80...0xBF

  package init() {}

  /// Whether a scalar has begun and is not complete.
  package var isInside: Bool { missing > 0 }

  /// Takes one byte; gives the scalar it completes, if it completes one.
  package mutating func take(_ byte: UInt8) -> Unicode.Scalar? {
    if missing > 0 {
      if allowed.contains(byte) {
        value = value << 6 | UInt32(byte & 0x3F)
        missing -= 1
        allowed = 0x80...0xBF
        return missing == 0 ? Unicode.Scalar(value) : nil
      }
      // What had begun is dropped; this byte may begin something itself.
      missing = 0
    }
    return begin(with: byte)
  }

  private mutating func begin(with byte: UInt8) -> Unicode.Scalar? {
    allowed = 0x80...0xBF
    switch byte {
    case 0x00...0x7F: return Unicode.Scalar(byte)
    case 0xC2...0xDF: missing = 1
    case 0xE0...0xEF:
      missing = 2
      if byte == 0xE0 { allowed = 0xA0...0xBF }
      if byte == 0xED { allowed = 0x80...0x9F }
    case 0xF0...0xF4:
      missing = 3
      if byte == 0xF0 { allowed = 0x90...0xBF }
      if byte == 0xF4 { allowed = 0x80...0x8F }
    default: return nil
    }
    value = UInt32(byte) & (0x3F >> UInt32(missing))
    return nil
  }
}
