extension Substring {
  /// Goes through the parts of a text between signs, the empty ones too.
  ///
  /// - Parameters:
  ///   - sign: A blank or a line feed: one byte, which is a character unless a mark follows it.
  ///   - body: Is given one part after the other.
  package func forEachPart(between sign: Unicode.Scalar, _ body: (Substring) -> Void) {
    // By bytes, for looking at each character of a text takes longer than all else of a short run.
    let wanted = UInt8(truncatingIfNeeded: sign.value)
    var start = startIndex
    var index = start
    var last: UInt8 = 0
    while index < endIndex {
      let byte = utf8[index]
      let next = utf8.index(after: index)
      if byte == wanted, isCharacter(sign, at: index, behind: last, before: next) {
        body(self[start..<index])
        start = next
      }
      last = byte
      index = next
    }
    body(self[start...])
  }

  /// Whether a sign of one byte is a character by itself, and no part of one.
  private func isCharacter(
    _ sign: Unicode.Scalar, at index: Index, behind last: UInt8, before next: Index
  ) -> Bool {
    let isAmongASCII = last < 0x80 && (next == endIndex || utf8[next] < 0x80)
    if isAmongASCII, last != 0x0D { return true }
    // What stands before it may join with it, and so may what follows.
    return self[..<next].last == Character(sign) && self[index] == Character(sign)
  }
}
