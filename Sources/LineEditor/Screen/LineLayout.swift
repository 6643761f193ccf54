/// A place on the screen, counted from the row and column where the prompt starts.
package struct ScreenCell: Equatable, Sendable {
  package var row: Int
  package var column: Int

  package init(_ row: Int, _ column: Int) {
    self.row = row
    self.column = column
  }
}

/// One scalar as it stands on the screen.
package struct Glyph: Equatable, Sendable {
  package var scalar: Unicode.Scalar
  package var cell: ScreenCell
  /// Cells it takes; 0 for a mark that sits on the glyph before it.
  package var width: Int
  /// Offset of the scalar of the line that it stands for; of the prompt it is -1.
  package var offset = -1
  /// The column behind a sign whose cells are not the same everywhere, of which this is the last.
  package var signEnd: Int?
}

/// Where each scalar of a prompt and a line stands on a terminal of some width.
///
/// The rules are libedit's own: a tab runs to the next multiple of eight, a line feed starts a row, a
/// control character shows as `^X`, a wide character that does not fit moves to the next row whole,
/// and reaching the last column starts a row. Where libedit does not draw, a ``JoinedSign`` has as many
/// cells as it may take and ends before the last column, so that the rows are the same on every terminal.
package struct LineLayout: Equatable, Sendable {
  package private(set) var glyphs: [Glyph] = []
  /// How many of the glyphs, from the first, belong to the prompt.
  package private(set) var promptGlyphs = 0
  /// The cell of the cursor before each scalar of the line, and one more for the end.
  package private(set) var cursorCells: [ScreenCell] = []
  package private(set) var end = ScreenCell(0, 0)
  /// For each row, whether a line feed began it; the others go on from a row that was full.
  package private(set) var startsByLineFeed = [true]
  package let columns: Int
  /// The offset of the scalar that is being placed.
  private var offset = -1

  /// Rows the prompt and the line take, with the row of the cursor at the end.
  package var rowCount: Int { end.row + 1 }

  /// - Parameters:
  ///   - prompt: One row, without control sequences.
  ///   - text: The line; may hold line feeds.
  ///   - columns: Columns of the terminal; fewer than 2 count as 2.
  ///   - isPainted: Whether it is not libedit that draws.
  package init(prompt: String, text: [Unicode.Scalar], columns: Int, isPainted: Bool = false) {
    self.columns = max(columns, 2)
    let line = Array(prompt.unicodeScalars) + text
    let promptCount = line.count - text.count
    glyphs.reserveCapacity(line.count)
    cursorCells.reserveCapacity(text.count + 1)
    var signs = isPainted ? JoinedSign.all(in: line, columns: self.columns)[...] : []
    var start = end
    for (index, scalar) in line.enumerated() {
      let width = displayWidth(of: scalar)
      if let sign = signs.first, sign.range.lowerBound == index {
        makeRoom(for: sign)
        start = end
      } else {
        makeRoom(for: width)
      }
      if index == promptCount { promptGlyphs = glyphs.count }
      if index >= promptCount {
        cursorCells.append(end)
        offset = index - promptCount
      }
      place(scalar, width)
      if let sign = signs.first, sign.range.upperBound == index + 1 {
        finish(sign, from: start)
        signs.removeFirst()
      }
    }
    if text.isEmpty { promptGlyphs = glyphs.count }
    cursorCells.append(end)
  }

  /// The cell of the cursor, for an offset in scalars; the end when the offset is past it.
  package func cell(at offset: Int) -> ScreenCell {
    cursorCells.indices.contains(offset) ? cursorCells[offset] : end
  }

  /// The glyphs of some rows, each with the marks that sit on it.
  package func glyphs(in rows: Range<Int>) -> ArraySlice<Glyph> {
    func first(at row: Int) -> Int {
      if row == 0 { return 0 }
      if row >= rowCount { return glyphs.count }
      return glyphs.firstIndex { $0.cell.row >= row && $0.width > 0 } ?? glyphs.count
    }
    return glyphs[first(at: rows.lowerBound)..<first(at: rows.upperBound)]
  }

  /// Goes to the next row where a wide character does not fit on this one.
  private mutating func makeRoom(for width: Int) {
    if width > 1, end.column + width > columns { startRow(byLineFeed: false) }
  }

  private mutating func makeRoom(for sign: JoinedSign) {
    if end.column > 0, end.column + sign.width >= columns { startRow(byLineFeed: false) }
  }

  /// Gives a sign all cells that it may take.
  private mutating func finish(_ sign: JoinedSign, from start: ScreenCell) {
    // A character that is as wide as the screen has begun the next row.
    guard end.row == start.row else { return }
    end.column = start.column + sign.width
    glyphs[glyphs.count - 1].signEnd = end.column
  }

  private mutating func startRow(byLineFeed: Bool) {
    end = ScreenCell(end.row + 1, 0)
    startsByLineFeed.append(byLineFeed)
  }

  private mutating func place(_ scalar: Unicode.Scalar, _ width: Int) {
    if width >= 0 { return put(scalar, width: width) }
    switch scalar {
    case "\n": startRow(byLineFeed: true)
    case "\t":
      repeat { put(" ", width: 1) } while end.column % 8 != 0
    default:
      for shown in visibleForm(of: scalar).unicodeScalars { put(shown, width: 1) }
    }
  }

  private mutating func put(_ scalar: Unicode.Scalar, width: Int) {
    glyphs.append(Glyph(scalar: scalar, cell: end, width: width, offset: offset))
    end.column += width
    if end.column >= columns { startRow(byLineFeed: false) }
  }
}

/// How a scalar that is not printable shows: a control as `^A`, any other as `\U+0378`.
package func visibleForm(of scalar: Unicode.Scalar) -> String {
  if scalar.value == 0x7F { return "^?" }
  if scalar.value < 0x100, let shown = Unicode.Scalar(scalar.value | 0x40) {
    return "^" + String(Character(shown))
  }
  let digits = String(scalar.value, radix: 16, uppercase: true)
  let wanted = scalar.value > 0xFFFF ? 5 : 4
  return "\\U+" + String(repeating: "0", count: max(0, wanted - digits.count)) + digits
}
