import CLineEditor

/// Tab: puts in what is certain, else lists what may stand at the cursor.
func completeKey(_ editor: OpaquePointer?, _ key: Int32) -> UInt8 {
  guard let editor = unsafe editor, let context = unsafe context(of: editor) else {
    return UInt8(CC_ERROR)
  }
  let buffer = unsafe EditBuffer(editor)
  let text = buffer.text
  let cursor = buffer.cursor
  let completion = context.setup.complete(String(scalars: text), cursor)
  switch completionStep(for: completion, in: text, cursor: cursor) {
  case .replace(let count, let replacement):
    buffer.deleteBeforeCursor(count)
    buffer.insert(replacement.unicodeScalars.filter(isHarmless))
    return UInt8(CC_REFRESH)
  case .list:
    let screen = unsafe LineScreen(editor, context)
    screen.printBelow(
      listing(of: completion.candidates, width: screen.columns, height: screen.rowsBelow))
    return UInt8(CC_NORM)
  case .nothing:
    return UInt8(CC_ERROR)
  }
}

/// `?`: lists what may come next, or types itself where the owner says so.
func expectedKey(_ editor: OpaquePointer?, _ key: Int32) -> UInt8 {
  guard let editor = unsafe editor, let context = unsafe context(of: editor) else {
    return UInt8(CC_ERROR)
  }
  let buffer = unsafe EditBuffer(editor)
  let screen = unsafe LineScreen(editor, context)
  let space = Terminal.Size(columns: screen.columns, rows: screen.rowsBelow)
  guard let rows = context.setup.expected(String(scalars: buffer.text), buffer.cursor, space) else {
    buffer.insert(["?"])
    return UInt8(CC_REFRESH)
  }
  if rows.isEmpty { return UInt8(CC_ERROR) }
  screen.printBelow(rows)
  return UInt8(CC_NORM)
}
