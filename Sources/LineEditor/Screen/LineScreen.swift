import CLineEditor
import Glibc

/// The rows of the terminal that the prompt and the line take, while libedit waits for a key.
///
/// Every step starts with the cursor where libedit believes it to be.
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
      prompt: context.prompt, text: buffer.text, cursor: buffer.cursor, columns: columns)
  }

  /// Paints the line over what libedit has drawn, and shows all of it.
  func paint() {
    defer { context.output.flush() }
    let size = size
    guard context.paints, size.columns > 2 else { return }
    var picture = picture(columns: size.columns)
    let rows = picture.layout.rowCount
    // A line as high as the screen is scrolled by libedit inside its own picture of it.
    guard rows < size.rows else {
      context.suggestion = ""
      return
    }
    picture.decoration = context.decoration(
      of: picture.text, cursor: picture.cursor, columns: size.columns)
    if rows + 1 >= size.rows { picture.decoration.hint = "" }
    context.suggestion = picture.decoration.suggestion
    context.isDecorated = picture.decoration.reachesBeyondLine
    write(painting(of: picture))
  }

  /// Takes away what stands around the line, before libedit goes on drawing it.
  func clearSurroundings() {
    guard context.isDecorated else { return }
    context.isDecorated = false
    write(erasure(of: picture(columns: size.columns)))
  }

  private func write(_ text: String) { context.output.append(text) }

  /// Leaves the line as it stands, and the cursor on a fresh row below it.
  ///
  /// - Parameter mark: What is left at the end of the line, where the terminal does not echo it.
  func leave(with mark: String = "") {
    clearSurroundings()
    write(wayToEnd + (context.edits ? mark : "") + "\r\n")
    context.output.flush()
  }

  /// Puts another text and another prompt in place of the line, of which nothing but the prompt stands
  /// there yet where it is fresh.
  func show(_ text: [Unicode.Scalar], cursor: Int, prompt: Prompt, isFresh: Bool = false) {
    write(isFresh && !context.movesCursor ? "\r" : wayToStart)
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
    write(wayToEnd + "\r\n" + shown)
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
    write(wayToStart)
    unsafe el_resize(editor)
    unsafe cle_refresh(editor)
  }

  /// Takes the terminal back after another program had it.
  func takeBack() {
    unsafe cle_prepare_terminal(editor, 0)
    unsafe cle_prepare_terminal(editor, 1)
    if context.movesCursor { write("\r" + Sequences.clearBelow) }
    unsafe el_resize(editor)
    unsafe cle_refresh(editor)
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
      // What cannot be gone over is written again.
      let rest = picture.text.dropFirst(picture.cursor).prefix { $0 != "\n" }
      return context.edits ? harmless(String(scalars: rest)) : ""
    }
    let layout = picture.layout
    return move(from: layout.cell(at: picture.cursor), to: layout.end)
  }

  private var wayToStart: String {
    guard context.movesCursor else { return "\r\n" }
    let picture = picture(columns: size.columns)
    let row = picture.layout.cell(at: picture.cursor).row
    return Sequences.up(row) + "\r" + Sequences.clearBelow
  }
}
