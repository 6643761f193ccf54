import CLineEditor
import Glibc

/// The rows of the terminal that the prompt and the line take, while libedit waits for a key.
///
/// Where the line is painted, what stands on the screen is what was painted last, and libedit's own
/// drawing is not seen. Elsewhere every step starts with the cursor where libedit believes it to be.
// SAFETY: made from the pointer libedit gives a callback, and not kept beyond it.
@safe struct LineScreen {
  private let editor: OpaquePointer
  private let context: EditorContext

  init(_ editor: OpaquePointer, _ context: EditorContext) {
    unsafe self.editor = editor
    self.context = context
  }

  private var size: Terminal.Size { Terminal.size() ?? Terminal.Size(columns: 80, rows: 24) }

  private func picture(columns: Int) -> LinePicture {
    let buffer = unsafe EditBuffer(editor)
    return LinePicture(
      prompt: context.prompt, text: buffer.text, cursor: buffer.cursor, columns: columns,
      isPainted: context.paints)
  }

  /// Paints the line, and shows all of it for which there is room.
  func paint() {
    defer { context.output.flush() }
    if context.paintsRow { paintRow() }
    guard context.paints else { return }
    let size = size
    clearAsAsked()
    var picture = picture(columns: size.columns)
    picture.decoration = context.decoration(
      of: picture.text, cursor: picture.cursor, columns: size.columns)
    context.suggestion = picture.decoration.suggestion
    let cursor = picture.cursorCell.row
    let window = LineWindow(of: picture.layout, cursor: cursor, height: size.rows)
    write(picture, in: window)
    context.painted = PaintedLine(picture, window)
  }

  /// Writes a picture over what was painted last.
  private func write(_ picture: LinePicture, in window: LineWindow) {
    context.output.append(
      painting(
        of: picture, in: window, from: context.painted?.cursorRow ?? 0,
        clearsFirst: !(picture.hasSureWidths && context.painted?.hasSureWidths ?? true)))
  }

  /// The same where one row is shown.
  func finishRow(_ text: [Unicode.Scalar]) {
    let row = ShownRow(
      prompt: context.prompt.text, text: text, cursor: text.count, columns: size.columns)
    write(row.painting(after: context.shownRow) + row.completion + "\r\n")
    context.shownRow = nil
  }

  private func paintRow() {
    let buffer = unsafe EditBuffer(editor)
    let row = ShownRow(
      prompt: context.prompt.text, text: buffer.text, cursor: buffer.cursor, columns: size.columns)
    write(row.painting(after: context.shownRow))
    context.shownRow = row
  }

  /// Clears the screen where libedit has wanted that since the last painting.
  private func clearAsAsked() {
    guard context.output.takeClearing() else { return }
    write(Sequences.clearScreen)
    context.painted = nil
  }

  /// Sees to it that libedit never believes the line to be higher than the screen.
  ///
  /// It leaves its cursor where it is when that has to go beyond the last row, and writes over foreign
  /// memory when one types on. Where its drawing is not seen, one row is enough for it, which it never
  /// leaves; elsewhere it gets more than the line may take with the next key.
  func keepWithinRows() {
    guard context.edits else { return }
    if let rows = context.believedRows {
      if rows >= neededRows { return }
      write(wayToStart)
    } else {
      // The prompt alone has been drawn, and is drawn again.
      context.output.dropDrawn()
    }
    believeRows()
  }

  private func believeRows() {
    let rows = context.output.showsDrawing ? max(2 * neededRows, size.rows) : 1
    context.believedRows = rows
    unsafe cle_believe_rows(editor, Int32(clamping: rows))
    unsafe cle_refresh(editor)
  }

  private var neededRows: Int {
    guard context.output.showsDrawing else { return 1 }
    let columns = size.columns
    return picture(columns: columns).layout.rowCount + Self.mostTyped / columns + 2
  }

  /// Cells of what a key of `.editrc` types at most: a thousand characters, shown as their numbers.
  private static let mostTyped = 8 * 1024

  /// Tells libedit what size the window has, and lets it draw the line anew.
  private func adoptSize() {
    unsafe el_resize(editor)
    if context.edits { believeRows() } else { unsafe cle_refresh(editor) }
  }

  private func write(_ text: String) { context.output.append(text) }

  /// Leaves the line as it stands, and the cursor on a fresh row below it.
  ///
  /// - Parameter mark: What is left at the end of the line, where the terminal does not echo it.
  func leave(with mark: String = "") {
    if context.paints {
      finish(unsafe EditBuffer(editor).text, mark: mark)
    } else {
      write(wayToEnd + (context.edits ? mark : "") + "\r\n")
    }
    context.output.flush()
  }

  /// Writes a text whole in place of the line, with nothing around it, and goes to a fresh row below.
  func finish(_ text: [Unicode.Scalar], mark: String = "") {
    let picture = LinePicture(
      prompt: context.prompt, text: text, cursor: text.count, columns: size.columns)
    clearAsAsked()
    write(picture, in: LineWindow(whole: picture.layout))
    write(mark)
    context.painted = nil
    // A full row has begun the next one already.
    let layout = picture.layout
    let isFresh = layout.end.column == 0 && layout.startsByLineFeed.last == false
    if !isFresh || !mark.isEmpty { write("\r\n") }
  }

  /// Puts another text and another prompt in place of the line, of which nothing but the prompt stands
  /// there yet where it is fresh.
  func show(_ text: [Unicode.Scalar], cursor: Int, prompt: Prompt, isFresh: Bool = false) {
    if !context.paints && !context.paintsRow {
      write(isFresh && !context.movesCursor ? "\r" : wayToStart)
    }
    context.prompt = prompt
    let buffer = unsafe EditBuffer(editor)
    buffer.replace(with: text)
    buffer.moveCursor(to: cursor)
    unsafe cle_refresh(editor)
  }

  /// Prints rows below the line and draws the line again below them.
  func printBelow(_ rows: [String]) {
    let width = size.columns - 1
    let shown = rows.map { truncated(harmless($0), to: width) + "\r\n" }.joined()
    if context.paints {
      finish(unsafe EditBuffer(editor).text)
    } else {
      write(wayToEnd + "\r\n")
    }
    write(shown)
    unsafe cle_refresh(editor)
  }

  /// Prints rows above the line, which moves down.
  func printAbove(_ rows: [String]) {
    if rows.isEmpty { return }
    write(wayToStart + rows.map { harmless($0) + "\r\n" }.joined())
    unsafe cle_refresh(editor)
  }

  /// Draws the line anew for the window's new size.
  func resize() {
    // Terminals flow long rows into the new width before they tell us.
    if let painted = context.painted {
      context.painted = painted.flowed(into: size)
      if context.painted == nil { write(Sequences.clearScreen) }
    }
    write(wayToStart)
    adoptSize()
  }

  /// Takes the terminal back after another program had it.
  func takeBack() {
    unsafe cle_prepare_terminal(editor, 0)
    unsafe cle_prepare_terminal(editor, 1)
    if context.movesCursor { write("\r" + Sequences.clearBelow) }
    context.painted = nil
    context.shownRow = nil
    adoptSize()
  }

  /// How many rows a list below the line may fill so that it and the line below it can be seen whole.
  var rowsBelow: Int {
    let size = size
    return max(size.rows - 1 - picture(columns: size.columns).layout.rowCount, Self.fewestRows)
  }

  /// A list of fewer rows says nothing; a line that leaves no more is as high as the screen.
  private static let fewestRows = 3

  var columns: Int { size.columns }

  private var wayToEnd: String {
    let picture = picture(columns: size.columns)
    guard context.movesCursor else {
      if context.paintsRow { paintRow() }
      defer { context.shownRow = nil }
      return context.shownRow?.completion ?? ""
    }
    return move(from: picture.cursorCell, to: picture.layout.end)
  }

  private var wayToStart: String {
    guard context.movesCursor else {
      context.shownRow = nil
      return "\r\n"
    }
    var row = context.painted?.cursorRow ?? 0
    if !context.paints {
      let picture = picture(columns: size.columns)
      row = picture.cursorCell.row
    }
    context.painted = nil
    return Sequences.up(row) + "\r" + Sequences.clearBelow
  }
}

/// A line as it stands on the screen.
struct PaintedLine {
  private let picture: LinePicture
  private let isPart: Bool
  /// The row of the cursor, counted from the first one that is shown.
  let cursorRow: Int

  init(_ picture: LinePicture, _ window: LineWindow) {
    self.init(
      picture, isPart: window.isPart,
      cursorRow: picture.cursorCell.row - window.rows.lowerBound)
  }

  private init(_ picture: LinePicture, isPart: Bool, cursorRow: Int) {
    self.picture = picture
    self.isPart = isPart
    self.cursorRow = cursorRow
  }

  var hasSureWidths: Bool { picture.hasSureWidths }

  /// The same line once the terminal has taken another size; nothing where it does not stand on the
  /// screen whole, before or after.
  func flowed(into size: Terminal.Size) -> PaintedLine? {
    let flowed = LinePicture(
      prompt: picture.prompt, text: picture.text, cursor: picture.cursor, columns: size.columns)
    if isPart || flowed.layout.rowCount >= size.rows { return nil }
    return PaintedLine(flowed, isPart: false, cursorRow: flowed.cursorCell.row)
  }
}
