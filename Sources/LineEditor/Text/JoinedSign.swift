/// A stretch of a line to which terminals give different numbers of cells.
///
/// Some join a flag, a family of emoji or a syllable of several letters and show it in fewer cells than its
/// scalars have one by one, and some give two cells to a sign that a mark turns into an emoji.
struct JoinedSign: Equatable {
  /// Offsets of its scalars.
  let range: Range<Int>
  /// The greatest number of cells it takes, but for the last column of a row.
  let width: Int

  private static let joiner: Unicode.Scalar = "\u{200D}"

  /// Whether every terminal gives a scalar the cells that the C library says, whatever is beside it.
  static func isSure(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    // Letters of Latin, and the signs between words, of which each prompt has one.
    case 0..<0x300, 0x2010...0x2027, 0x2030...0x205E: true
    default: false
    }
  }

  /// The signs of a line, from its first on; one that does not fit a row is several.
  static func all(in line: [Unicode.Scalar], columns: Int) -> [JoinedSign] {
    if line.allSatisfy(isSure) { return [] }
    var signs: [JoinedSign] = []
    var (start, end) = (0, 0)
    for character in String(scalars: line) {
      end += character.unicodeScalars.count
      // Terminals join what stands behind a joiner, whatever stands before it.
      if line[end - 1] == joiner, end < line.count { continue }
      if end - start > 1 { signs += parts(of: start..<end, in: line, columns: columns) }
      start = end
    }
    return signs
  }

  private static func parts(
    of range: Range<Int>, in line: [Unicode.Scalar], columns: Int
  ) -> [JoinedSign] {
    var parts: [JoinedSign] = []
    var (start, width) = (range.lowerBound, 0)
    func close(before end: Int) {
      if let part = JoinedSign(start..<end, of: line, columns: columns) { parts.append(part) }
      (start, width) = (end, 0)
    }
    for offset in range {
      let cells = displayWidth(of: line[offset])
      // What shows as its name stands alone.
      if cells < 0 || (width > 0 && width + cells >= columns) { close(before: offset) }
      width += max(0, cells)
      if cells < 0 { close(before: offset + 1) }
    }
    close(before: range.upperBound)
    return parts
  }

  /// Nothing where the terminals agree: on a letter and marks that sit on it.
  private init?(_ range: Range<Int>, of line: [Unicode.Scalar], columns: Int) {
    let scalars = line[range]
    let isSure = !scalars.contains { $0 == Self.joiner || $0 == emojiMark }
    let width = displayWidth(of: scalars)
    guard width > 0, !isSure || scalars.count(where: { displayWidth(of: $0) > 0 }) > 1 else {
      return nil
    }
    self.range = range
    self.width = min(width, columns - 1)
  }
}
