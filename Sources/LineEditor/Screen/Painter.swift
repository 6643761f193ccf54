/// All that one painting of the line depends on.
///
/// Colours of the line, grey suggestion, hint line and right prompt are to be further fields of it.
package struct LinePicture: Equatable, Sendable {
  package var prompt: Prompt
  package var text: [Unicode.Scalar]
  /// Offset of the cursor, in scalars.
  package var cursor: Int
  package var columns: Int

  package init(prompt: Prompt, text: [Unicode.Scalar], cursor: Int, columns: Int) {
    self.prompt = prompt
    self.text = text
    self.cursor = cursor
    self.columns = columns
  }

  package var layout: LineLayout { LineLayout(prompt: prompt.text, text: text, columns: columns) }
}

/// The bytes that write the picture over what libedit has drawn, and leave the cursor where it was.
///
/// libedit moves only relatively, so writing its cells again is invisible to it, and repairs what it
/// drew wrongly. The cursor must stand where libedit has put it, and the picture must be lower than
/// the screen.
package func painting(of picture: LinePicture) -> String {
  let layout = picture.layout
  let cursor = layout.cell(at: picture.cursor)
  var pen = Pen(layout: layout)
  var out = Sequences.hideCursor + Sequences.up(cursor.row) + "\r"
  var index = layout.glyphs.startIndex
  for part in picture.prompt.parts {
    if !part.style.isEmpty { out += Sequences.style(part.style) }
    for _ in part.text.unicodeScalars where index < layout.promptGlyphs {
      out += pen.write(layout.glyphs[index])
      index += 1
    }
    if !part.style.isEmpty { out += Sequences.plain }
  }
  for glyph in layout.glyphs[index...] { out += pen.write(glyph) }
  out += pen.finish() + Sequences.clearBelow
  out += move(from: layout.end, to: cursor)
  return out + Sequences.showCursor
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

  mutating func write(_ glyph: Glyph) -> String {
    // A mark goes on the glyph before it, also when that one has filled its row.
    if glyph.width == 0 { return String(Character(glyph.scalar)) }
    var out = ""
    while row < glyph.cell.row { out += startRow() }
    column += glyph.width
    isWaiting = false
    return out + String(Character(glyph.scalar))
  }

  mutating func finish() -> String {
    var out = ""
    while row < layout.end.row { out += startRow() }
    return out + wrap()
  }

  private mutating func startRow() -> String {
    var out = wrap()
    row += 1
    if layout.startsByLineFeed[row] {
      out += Sequences.clearRight + "\r\n"
    } else {
      out += String(repeating: " ", count: max(0, layout.columns - column))
      isWaiting = true
    }
    column = 0
    return out
  }

  /// Makes the terminal wrap where no glyph does.
  private mutating func wrap() -> String {
    defer { isWaiting = false }
    return isWaiting ? " \r" : ""
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
