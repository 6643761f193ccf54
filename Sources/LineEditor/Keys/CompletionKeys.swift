import CLineEditor

/// Tab: puts in what is certain, else lists what may stand at the cursor.
func completeKey(_ editor: OpaquePointer?, _ key: Int32) -> UInt8 {
  guard let editor = unsafe editor, let context = unsafe context(of: editor) else {
    return UInt8(CC_ERROR)
  }
  let buffer = unsafe EditBuffer(editor)
  let text = buffer.text
  let cursor = buffer.cursor
  let present = String(scalars: text)
  if let remedy = context.remedy(after: present) {
    buffer.replace(with: remedy.text.unicodeScalars.filter { isHarmless($0) || $0 == "\n" })
    context.hasHoles = remedy.hasHoles
    if remedy.hasHoles {
      buffer.moveCursor(to: 0)
      goToHole(in: buffer, context)
    }
    context.draft?.take(after: present, becoming: String(scalars: buffer.text))
    return UInt8(CC_REFRESH)
  }
  let completion = context.setup.complete(String(scalars: text), cursor)
  switch completionStep(for: completion, in: text, cursor: cursor) {
  case .replace(let count, let replacement):
    buffer.deleteBeforeCursor(count)
    buffer.insert(replacement.unicodeScalars.filter(isHarmless))
    return UInt8(CC_REFRESH)
  case .list:
    let screen = unsafe LineScreen(editor, context)
    screen.printBelow(
      listing(
        of: completion.candidates, omitted: completion.omitted, width: screen.columns,
        height: screen.rowsBelow))
    return UInt8(CC_NORM)
  case .nothing:
    let hasMoved = context.hasHoles && goToHole(in: buffer, context)
    return UInt8(hasMoved ? CC_REFRESH : CC_ERROR)
  }
}

/// Takes the next hole of a template out of the line, the cursor in its place.
@discardableResult
func goToHole(in buffer: EditBuffer, _ context: EditorContext) -> Bool {
  guard let place = hole(in: buffer.text, from: buffer.cursor) else {
    context.hasHoles = false
    return false
  }
  buffer.moveCursor(to: place + 1)
  buffer.deleteBeforeCursor(1)
  return true
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
