import CLineEditor

/// Enter: ends the line, or begins another row when the text is not complete.
func enterKey(_ editor: OpaquePointer?, _ key: Int32) -> UInt8 {
  guard let editor = unsafe editor, let context = unsafe context(of: editor) else {
    return UInt8(CC_ERROR)
  }
  let buffer = unsafe EditBuffer(editor)
  if context.hasHoles, goToHole(in: buffer, context) { return UInt8(CC_REFRESH) }
  if context.setup.isIncomplete(String(scalars: buffer.text)) {
    buffer.moveCursorToEnd()
    // Rows cannot have a prompt of their own; the blanks stand in for it.
    buffer.insert("\n  ".unicodeScalars)
    return UInt8(CC_REFRESH)
  }
  unsafe PrivateKey.finishLine.push(to: editor)
  return UInt8(CC_NORM)
}

/// Up: to the row above, from the first one back in the history.
func upKey(_ editor: OpaquePointer?, _ key: Int32) -> UInt8 {
  unsafe moveRow(of: editor, by: -1) { walk, text, lines in walk.older(than: text, in: lines) }
}

/// Down: to the row below, from the last one on in the history.
func downKey(_ editor: OpaquePointer?, _ key: Int32) -> UInt8 {
  unsafe moveRow(of: editor, by: 1) { walk, text, lines in walk.newer(than: text, in: lines) }
}

private func moveRow(
  of editor: OpaquePointer?, by step: Int,
  orWalk walk: (inout HistoryWalk, String, [String]) -> String?
) -> UInt8 {
  guard let editor = unsafe editor, let context = unsafe context(of: editor) else {
    return UInt8(CC_ERROR)
  }
  let buffer = unsafe EditBuffer(editor)
  if let offset = offset(rowsAway: step, from: buffer.cursor, in: buffer.text) {
    buffer.moveCursor(to: offset)
    return UInt8(CC_CURSOR)
  }
  guard let line = walk(&context.walk, String(scalars: buffer.text), context.history.lines) else {
    return UInt8(CC_ERROR)
  }
  buffer.replace(with: line.unicodeScalars)
  return UInt8(CC_REFRESH)
}

/// The offset in the row above (-1) or below (1), in the same column or at that row's end.
///
/// - Returns: `nil` when there is no such row.
package func offset(
  rowsAway step: Int, from cursor: Int, in text: [Unicode.Scalar]
) -> Int? {
  let before = text.prefix(max(0, cursor))
  let start = before.lastIndex(of: "\n").map { $0 + 1 } ?? 0
  let column = before.count - start
  if step < 0 {
    if start == 0 { return nil }
    let above = text[..<(start - 1)].lastIndex(of: "\n").map { $0 + 1 } ?? 0
    return min(above + column, start - 1)
  }
  guard let end = text[before.count...].firstIndex(of: "\n") else { return nil }
  let below = end + 1
  return min(below + column, text[below...].firstIndex(of: "\n") ?? text.count)
}
