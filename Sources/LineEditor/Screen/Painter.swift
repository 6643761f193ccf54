/// All that one painting of the line depends on.
package struct LinePicture: Equatable, Sendable {
  package var prompt: Prompt
  package var text: [Unicode.Scalar]
  /// Offset of the cursor, in scalars.
  package var cursor: Int
  package var columns: Int
  /// Colours of the line, and what is shown around it.
  package var decoration: LineDecoration

  package init(
    prompt: Prompt, text: [Unicode.Scalar], cursor: Int, columns: Int,
    decoration: LineDecoration = LineDecoration()
  ) {
    self.prompt = prompt
    self.text = text
    self.cursor = cursor
    self.columns = columns
    self.decoration = decoration
  }

  package var layout: LineLayout { LineLayout(prompt: prompt.text, text: text, columns: columns) }
}

/// Writes a picture over what was shown before, and leaves the cursor at its place.
///
/// - Parameters:
///   - picture: What is to be shown.
///   - window: The rows of it that are shown; with the row of the hint they fill the screen at most.
///     All of them unless given.
///   - row: The row the cursor stands on, counted from the first one that was shown before.
/// - Returns: The bytes that do so.
package func painting(
  of picture: LinePicture, in window: LineWindow? = nil, from row: Int
) -> String {
  let layout = picture.layout
  let window = window ?? LineWindow(whole: layout)
  let cursor = layout.cell(at: picture.cursor)
  var pen = Pen(layout: layout, rows: window.rows)
  var out = Sequences.hideCursor + Sequences.up(row) + "\r"
  write(layout.glyphs(in: window.rows), of: picture, with: &pen, into: &out)
  pen.finish(into: &out)
  let surroundings = Surroundings(of: picture, layout, isPart: window.isPart)
  var end = layout.end
  if window.rows.upperBound < layout.rowCount {
    // The rows go on below, so the row of the hint has been reached.
    out += Sequences.clearBelow + surroundings.hint
    end = ScreenCell(window.rows.upperBound, layout.columns)
  } else {
    out += surroundings.behindLine + Sequences.clearBelow + surroundings.beside
    if !surroundings.hint.isEmpty {
      out += "\r\n" + Sequences.clearRight + surroundings.hint + Sequences.up(1)
    }
    if surroundings.hasMoved { end.column = layout.columns }
  }
  return out + move(from: end, to: cursor) + Sequences.showCursor
}

/// The glyphs in their colours; the look is changed only where another one begins.
private func write(
  _ glyphs: ArraySlice<Glyph>, of picture: LinePicture, with pen: inout Pen, into out: inout String
) {
  var present = ""
  let ofPrompt = picture.prompt.parts.flatMap { part in
    part.text.unicodeScalars.map { _ in part.style }
  }
  let ofLine =
    picture.decoration.runs.isEmpty
    ? [] : picture.decoration.styles(count: picture.text.count)
  for (index, glyph) in zip(glyphs.indices, glyphs) {
    let (styles, offset) = glyph.offset < 0 ? (ofPrompt, index) : (ofLine, glyph.offset)
    let style = styles.indices.contains(offset) ? styles[offset] : ""
    if style != present {
      if !present.isEmpty { out += Sequences.plain }
      // What fills a row up belongs to nobody, so it comes before the colour.
      pen.reach(glyph, into: &out)
      if !style.isEmpty { out += Sequences.style(style) }
      present = style
    }
    pen.write(glyph, into: &out)
  }
  if !present.isEmpty { out += Sequences.plain }
}

/// What stands around the line, each as far as there is room for it.
private struct Surroundings {
  var behindLine = ""
  var beside = ""
  var hint = ""
  /// Whether the cursor is not at the end of the line any more.
  var hasMoved = false

  init(of picture: LinePicture, _ layout: LineLayout, isPart: Bool) {
    let decoration = picture.decoration
    let quiet = { (text: String) in
      Sequences.style(decoration.quietStyle) + text + Sequences.plain
    }
    var column = layout.end.column
    let row = decoration.suggestion.prefix { $0 != "\n" }
    let room = picture.columns - 1 - column
    if picture.cursor == picture.text.count, room > 0 {
      let shown = truncated(harmless(String(row)), to: room)
      if !shown.isEmpty {
        behindLine = quiet(shown)
        column += displayWidth(of: shown)
        hasMoved = true
      }
    }
    let note = harmless(decoration.note)
    let width = displayWidth(of: note)
    if width > 0, layout.rowCount == 1, column + 2 + width < picture.columns {
      beside =
        "\r" + Sequences.right(picture.columns - 1 - width)
        + Sequences.style(decoration.noteStyle) + note + Sequences.plain
      hasMoved = true
    }
    let part = isPart ? Self.notWhole(layout) : ""
    let shown = truncated(part + harmless(decoration.hint), to: picture.columns - 1)
    if !shown.isEmpty {
      hint = quiet(shown)
      hasMoved = true
    }
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
  mutating func reach(_ glyph: Glyph, into out: inout String) {
    while row < glyph.cell.row { startRow(into: &out) }
  }

  mutating func write(_ glyph: Glyph, into out: inout String) {
    // A mark goes on the glyph before it, also when that one has filled its row.
    if glyph.width > 0 {
      reach(glyph, into: &out)
      column += glyph.width
      isWaiting = false
    }
    out.unicodeScalars.append(glyph.scalar)
  }

  /// Goes to the end of the line, or to the row below where the line goes on unseen.
  mutating func finish(into out: inout String) {
    while row < min(layout.end.row, rows.upperBound) { startRow(into: &out) }
    wrap(into: &out)
  }

  private mutating func startRow(into out: inout String) {
    wrap(into: &out)
    row += 1
    if layout.startsByLineFeed[row] {
      out += Sequences.clearRight + "\r\n"
    } else {
      out += String(repeating: " ", count: max(0, layout.columns - column))
      isWaiting = true
    }
    column = 0
  }

  /// Makes the terminal wrap where no glyph does.
  private mutating func wrap(into out: inout String) {
    if isWaiting { out += " \r" }
    isWaiting = false
  }
}

/// The control sequences in use, all of ECMA-48 or common to every terminal that has it.
enum Sequences {
  static let home = "\u{1B}[H"
  static let clearScreen = home + "\u{1B}[2J"
  static let hideCursor = "\u{1B}[?25l"
  static let showCursor = "\u{1B}[?25h"
  static let clearRight = "\u{1B}[K"
  static let clearBelow = "\u{1B}[J"
  static let plain = "\u{1B}[m"
  static let pasteMarksOn = "\u{1B}[?2004h"
  static let pasteMarksOff = "\u{1B}[?2004l"

  static func up(_ rows: Int) -> String { rows > 0 ? "\u{1B}[\(rows)A" : "" }
  static func down(_ rows: Int) -> String { rows > 0 ? "\u{1B}[\(rows)B" : "" }
  static func right(_ columns: Int) -> String { columns > 0 ? "\u{1B}[\(columns)C" : "" }
  static func style(_ numbers: String) -> String { "\u{1B}[\(numbers)m" }
}
