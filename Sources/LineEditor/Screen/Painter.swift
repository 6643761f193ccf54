/// All that one painting of the line depends on.
package struct LinePicture: Equatable, Sendable {
  package let prompt: Prompt
  package let text: [Unicode.Scalar]
  /// Offset of the cursor, in scalars.
  package let cursor: Int
  package let columns: Int
  /// Where all of it stands.
  package let layout: LineLayout
  /// Colours of the line, and what is shown around it.
  package var decoration: LineDecoration

  package init(
    prompt: Prompt, text: [Unicode.Scalar], cursor: Int, columns: Int,
    decoration: LineDecoration = LineDecoration(), isPainted: Bool = true
  ) {
    self.prompt = prompt
    self.text = text
    self.cursor = cursor
    self.columns = columns
    self.decoration = decoration
    layout = LineLayout(
      prompt: prompt.text, text: text, columns: columns, isPainted: isPainted)
  }

  /// Whether every terminal gives each of its characters the cells that we reckon with: some join flags,
  /// families of emoji and letters with their marks, and leave what stood behind them.
  package var hasSureWidths: Bool { text.allSatisfy(JoinedSign.isSure) }

  /// Where the cursor stands.
  package var cursorCell: ScreenCell { layout.cell(at: cursor) }
}

/// Writes a picture over what was shown before, and leaves the cursor at its place.
///
/// - Parameters:
///   - picture: What is to be shown.
///   - window: The rows of it that are shown; with the row of the hint they fill the screen at most.
///     All of them unless given.
///   - row: The row the cursor stands on, counted from the first one that was shown before.
///   - clearsFirst: Whether what was shown is taken away before anything is written.
/// - Returns: What does so.
package func painting(
  of picture: LinePicture, in window: LineWindow? = nil, from row: Int, clearsFirst: Bool = false
) -> ScreenText {
  let layout = picture.layout
  let window = window ?? LineWindow(whole: layout)
  var pen = Pen(layout: layout, rows: window.rows)
  var out = ScreenText()
  out += Sequences.hideCursor
  out += Sequences.up(row)
  out += "\r"
  if clearsFirst { out += Sequences.clearBelow }
  write(layout.glyphs(in: window.rows), of: picture, with: &pen, into: &out)
  pen.finish(into: &out)
  let surroundings = Surroundings(of: picture, isPart: window.isPart)
  let decoration = picture.decoration
  var end = layout.end
  if window.rows.upperBound < layout.rowCount {
    // The rows go on below, so the row of the hint has been reached.
    out += Sequences.clearBelow
    out.append(surroundings.hint, style: decoration.quietStyle)
    end = ScreenCell(window.rows.upperBound, layout.columns)
  } else {
    if !surroundings.suggestion.isEmpty {
      out.append(surroundings.suggestion, style: decoration.quietStyle)
    }
    out += Sequences.clearBelow
    if !surroundings.note.isEmpty {
      out += "\r"
      out += Sequences.right(surroundings.noteColumn)
      out.append(surroundings.note, style: decoration.noteStyle)
    }
    if !surroundings.hint.isEmpty {
      out += "\r\n"
      out += Sequences.clearRight
      out.append(surroundings.hint, style: decoration.quietStyle)
      out += Sequences.up(1)
    }
    // Where the cursor is by now does not matter: it is brought back from any column.
    if !surroundings.isEmpty { end.column = layout.columns }
  }
  out += move(from: end, to: picture.cursorCell)
  out += Sequences.showCursor
  return out
}

/// The glyphs in their colours; the look is changed only where another one begins.
private func write(
  _ glyphs: ArraySlice<Glyph>, of picture: LinePicture, with pen: inout Pen,
  into out: inout ScreenText
) {
  let looks = Looks(of: picture)
  var present = Looks.plain
  for (index, glyph) in zip(glyphs.indices, glyphs) {
    let look = glyph.offset < 0 ? looks.ofPrompt(index) : looks.ofLine(glyph.offset)
    if look != present {
      if present != Looks.plain { out += Sequences.plain }
      // What fills a row up belongs to nobody, so it comes before the colour.
      pen.reach(glyph, into: &out)
      if look != Looks.plain { out.begin(looks.styles[look]) }
      present = look
    }
    pen.write(glyph, into: &out)
  }
  if present != Looks.plain { out += Sequences.plain }
}

/// The look of each scalar of a picture, as a place in the list of its styles.
private struct Looks {
  /// Each style once; the first is that of plain text.
  private(set) var styles = [""]
  private var prompt: [Int] = []
  private var line: [Int] = []

  static let plain = 0

  init(of picture: LinePicture) {
    prompt.reserveCapacity(picture.prompt.text.utf8.count)
    for part in picture.prompt.parts {
      let look = place(of: part.style)
      for _ in part.text.unicodeScalars { prompt.append(look) }
    }
    let runs = picture.decoration.runs
    if runs.isEmpty { return }
    line = [Int](repeating: Self.plain, count: picture.text.count)
    for run in runs {
      let look = place(of: run.style)
      for offset in run.range.clamped(to: line.indices) { line[offset] = look }
    }
  }

  private mutating func place(of style: String) -> Int {
    if let known = styles.firstIndex(of: style) { return known }
    styles.append(style)
    return styles.count - 1
  }

  func ofPrompt(_ offset: Int) -> Int {
    prompt.indices.contains(offset) ? prompt[offset] : Self.plain
  }

  func ofLine(_ offset: Int) -> Int {
    line.indices.contains(offset) ? line[offset] : Self.plain
  }
}

/// What stands around the line, each as far as there is room for it.
private struct Surroundings {
  private(set) var suggestion = ""
  private(set) var note = ""
  private(set) var noteColumn = 0
  let hint: String

  var isEmpty: Bool { suggestion.isEmpty && note.isEmpty && hint.isEmpty }

  init(of picture: LinePicture, isPart: Bool) {
    let (decoration, layout) = (picture.decoration, picture.layout)
    var column = layout.end.column
    let room = picture.columns - 1 - column
    if picture.cursor == picture.text.count, room > 0, !decoration.suggestion.isEmpty {
      let row = decoration.suggestion.unicodeScalars.prefix { $0 != "\n" }
      suggestion = truncated(harmless(String(Substring(row))), to: room)
      column += displayWidth(of: suggestion)
    }
    let harmlessNote = harmless(decoration.note)
    let width = displayWidth(of: harmlessNote)
    if width > 0, layout.rowCount == 1, column + 2 + width < picture.columns {
      note = harmlessNote
      noteColumn = picture.columns - 1 - width
    }
    let part = isPart ? Self.notWhole(layout) : ""
    hint = truncated(part + harmless(decoration.hint), to: picture.columns - 1)
  }

  /// What the hint says first where not all rows are shown.
  private static func notWhole(_ layout: LineLayout) -> String {
    "Part of \(layout.rowCount) rows; Ctrl-X Ctrl-E edits all of them. "
  }
}

/// The bytes that move the cursor between two cells of rows that are on the screen.
package func move(from start: ScreenCell, to end: ScreenCell) -> String {
  if start == end { return "" }
  return Sequences.up(start.row - end.row) + Sequences.down(end.row - start.row) + "\r"
    + Sequences.right(end.column)
}

/// The point where the next glyph is written.
///
/// A full row is left by the terminal's own wrapping, so that it knows which rows belong together
/// and flows them as one when the window changes.
private struct Pen {
  let layout: LineLayout
  /// The rows that are written.
  let rows: Range<Int>
  private var row: Int
  private var column = 0
  /// Whether the row before is full, and the terminal still waits in its last column.
  private var isWaiting = false

  init(layout: LineLayout, rows: Range<Int>) {
    self.layout = layout
    self.rows = rows
    row = rows.lowerBound
  }

  /// Goes to the row of a glyph.
  mutating func reach(_ glyph: Glyph, into out: inout ScreenText) {
    while row < glyph.cell.row { startRow(into: &out) }
  }

  mutating func write(_ glyph: Glyph, into out: inout ScreenText) {
    // A mark goes on the glyph before it, also when that one has filled its row.
    if glyph.width > 0 {
      reach(glyph, into: &out)
      column += glyph.width
      isWaiting = false
    }
    out.append(glyph.scalar)
    guard let end = glyph.signEnd else { return }
    // Where the terminal is by now nobody knows.
    column = end
    out += "\r"
    out += Sequences.right(end)
  }

  /// Goes to the end of the line, or to the row below where the line goes on unseen.
  mutating func finish(into out: inout ScreenText) {
    while row < min(layout.end.row, rows.upperBound) { startRow(into: &out) }
    wrap(into: &out)
  }

  private mutating func startRow(into out: inout ScreenText) {
    wrap(into: &out)
    row += 1
    if layout.startsByLineFeed[row] {
      out += Sequences.clearRight
      out += "\r\n"
    } else if column < layout.columns {
      out += String(repeating: " ", count: layout.columns - column)
    }
    isWaiting = !layout.startsByLineFeed[row]
    column = 0
  }

  /// Makes the terminal wrap where no glyph does.
  private mutating func wrap(into out: inout ScreenText) {
    if isWaiting { out += " \r" }
    isWaiting = false
  }
}
