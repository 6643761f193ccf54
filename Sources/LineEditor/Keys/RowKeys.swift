import CLineEditor

/// Enter: ends the line, or begins another row when the text is not complete.
func enterKey(_ editor: OpaquePointer?, _ key: Int32) -> UInt8 {
  guard let editor = unsafe editor, let context = unsafe context(of: editor) else {
    return UInt8(CC_ERROR)
  }
  let buffer = unsafe EditBuffer(editor)
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
  unsafe moveRow(of: editor, by: -1, beyond: .previousHistory)
}

/// Down: to the row below, from the last one on in the history.
func downKey(_ editor: OpaquePointer?, _ key: Int32) -> UInt8 {
  unsafe moveRow(of: editor, by: 1, beyond: .nextHistory)
}

private func moveRow(of editor: OpaquePointer?, by step: Int, beyond: PrivateKey) -> UInt8 {
  guard let editor = unsafe editor else { return UInt8(CC_ERROR) }
  let buffer = unsafe EditBuffer(editor)
  guard let offset = offset(rowsAway: step, from: buffer.cursor, in: buffer.text) else {
    unsafe beyond.push(to: editor)
    return UInt8(CC_NORM)
  }
  buffer.moveCursor(to: offset)
  return UInt8(CC_CURSOR)
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

/// Puts in what was pasted: each row that ends a statement ends the line, the rest waits.
func pasteKey(_ editor: OpaquePointer?, _ key: Int32) -> UInt8 {
  guard let editor = unsafe editor, let context = unsafe context(of: editor) else {
    return UInt8(CC_ERROR)
  }
  let buffer = unsafe EditBuffer(editor)
  let paste = context.paste
  var start = 0
  while let end = paste[start...].firstIndex(of: "\n") {
    buffer.insert(paste[start..<end])
    start = end + 1
    if !context.setup.isIncomplete(String(scalars: buffer.text)) {
      context.paste = Array(paste[start...])
      unsafe PrivateKey.finishLine.push(to: editor)
      return UInt8(CC_REFRESH)
    }
    buffer.insert(["\n"])
  }
  buffer.insert(paste[start...])
  context.paste = []
  return UInt8(CC_REFRESH)
}
