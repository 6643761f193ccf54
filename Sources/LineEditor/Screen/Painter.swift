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

/// The bytes that write the picture over what libedit has drawn, and leave the cursor where it was.
///
/// libedit moves only relatively, so writing its cells again is invisible to it, and repairs what it
/// drew wrongly. The cursor must stand where libedit has put it, and the picture, with the row of its
/// hint, must be lower than the screen.
package func painting(of picture: LinePicture) -> String {
  let layout = picture.layout
  let cursor = layout.cell(at: picture.cursor)
  var pen = Pen(layout: layout)
  var out = Sequences.hideCursor + Sequences.up(cursor.row) + "\r"
  var index = layout.glyphs.startIndex
  for part in picture.prompt.parts {
    if !part.style.isEmpty { out += Sequences.style(part.style) }
    for _ in part.text.unicodeScalars where index < layout.promptGlyphs {
      pen.write(layout.glyphs[index], into: &out)
      index += 1
    }
    if !part.style.isEmpty { out += Sequences.plain }
  }
  write(layout.glyphs[index...], of: picture, with: &pen, into: &out)
  pen.finish(into: &out)
  let surroundings = Surroundings(of: picture, layout)
  out += surroundings.behindLine + Sequences.clearBelow + surroundings.beside
  out += surroundings.below
  if surroundings.hasMoved {
    out += Sequences.up(layout.end.row - cursor.row) + "\r" + Sequences.right(cursor.column)
  } else {
    out += move(from: layout.end, to: cursor)
  }
  return out + Sequences.showCursor
}

/// The bytes that take away what a painting showed around the line, and leave the cursor where it was.
package func erasure(of picture: LinePicture) -> String {
  let layout = picture.layout
  let cursor = layout.cell(at: picture.cursor)
  return move(from: cursor, to: layout.end) + Sequences.clearBelow
    + move(from: layout.end, to: cursor)
}

/// The glyphs of the line in their colours; the look is changed only where another one begins.
private func write(
  _ glyphs: ArraySlice<Glyph>, of picture: LinePicture, with pen: inout Pen, into out: inout String
) {
  var present = ""
  let styles =
    picture.decoration.runs.isEmpty
    ? [] : picture.decoration.styles(count: picture.text.count)
  for glyph in glyphs {
    let style = styles.indices.contains(glyph.offset) ? styles[glyph.offset] : ""
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
  var below = ""
  /// Whether the cursor is not at the end of the line any more.
  var hasMoved = false

  init(of picture: LinePicture, _ layout: LineLayout) {
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
    let hint = truncated(harmless(decoration.hint), to: picture.columns - 1)
    if !hint.isEmpty {
      below = "\r\n" + Sequences.clearRight + quiet(hint) + Sequences.up(1)
      hasMoved = true
    }
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
  private var row = 0
  private var column = 0
  /// Whether the row before is full, and the terminal still waits in its last column.
  private var isWaiting = false

  init(layout: LineLayout) {
    self.layout = layout
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

  mutating func finish(into out: inout String) {
    while row < layout.end.row { startRow(into: &out) }
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
