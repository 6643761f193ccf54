/// How names are compared: without regard to case and to the Unicode form they are written in.
///
/// Names of ASCII letters, by far the most, are folded byte by byte; only others become a `String`.
package enum NameFolding {
  /// A hash that is equal for equal names.
  static func hash(_ bytes: ContiguousArray<UInt8>, _ range: Range<Int>) -> UInt32 {
    var hash: UInt32 = 0x811C_9DC5
    for index in range {
      let byte = bytes[index]
      guard byte < 0x80 else { return Self.hash(of: folded(bytes, range)) }
      hash = (hash ^ UInt32(lowercased(byte))) &* 0x0100_0193
    }
    return hash ^ hash >> 15
  }

  static func areEqual(
    _ bytes: ContiguousArray<UInt8>, _ left: Range<Int>, _ right: Range<Int>
  ) -> Bool {
    var isASCII = true
    if left.count == right.count {
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
  package static func folded(_ name: String) -> String { name.lowercased() }

  private static func folded(_ bytes: ContiguousArray<UInt8>, _ range: Range<Int>) -> String {
    folded(String(decoding: bytes[range], as: UTF8.self))
  }

  private static func hash(of name: String) -> UInt32 {
    // A name may fold to ASCII (the kelvin sign to k): it must then hash as ASCII does.
    if name.utf8.allSatisfy({ $0 < 0x80 }) {
      let bytes = ContiguousArray(name.utf8)
      return Self.hash(bytes, bytes.indices)
    }
    // String's own hash is equal for all forms of a character. It holds for one run of the program
    // only, as the table does.
    return UInt32(truncatingIfNeeded: name.hashValue)
  }

  private static func lowercased(_ byte: UInt8) -> UInt8 {
    byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
  }
}
