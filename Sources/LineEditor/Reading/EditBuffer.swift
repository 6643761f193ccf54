import CLineEditor

/// The line under edit, in libedit's own buffer; valid inside a callback.
// SAFETY: made from the pointer libedit gives a callback, and not kept beyond it.
@safe struct EditBuffer {
  private let editor: OpaquePointer

  init(_ editor: OpaquePointer) {
    unsafe self.editor = editor
  }

  /// The whole line.
  var text: [Unicode.Scalar] {
    guard let line = unsafe el_wline(editor) else { return [] }
    let start = unsafe line.pointee.buffer
    let count = unsafe max(0, distance(from: start, to: line.pointee.lastchar))
    // SAFETY: libedit keeps the characters from `buffer` to `lastchar` while a callback runs.
    return unsafe UnsafeBufferPointer(start: start, count: count).map(scalar(of:))
  }

  /// Offset of the cursor, in scalars.
  var cursor: Int {
    guard let line = unsafe el_wline(editor) else { return 0 }
    return unsafe max(0, distance(from: line.pointee.buffer, to: line.pointee.cursor))
  }

  /// The line with its cursor.
  var state: UndoStack.State { UndoStack.State(text, cursor: cursor) }

  /// Puts a text at the cursor, which moves behind it.
  func insert(_ scalars: some Sequence<Unicode.Scalar>) {
    let wide = wideString(of: scalars)
    // libedit takes an empty text for an error.
    if wide.count > 1 { _ = unsafe el_winsertstr(editor, wide) }
  }

  /// Takes away so many scalars before the cursor.
  func deleteBeforeCursor(_ count: Int) {
    let count = min(count, cursor)
    if count > 0 { unsafe el_deletestr(editor, Int32(clamping: count)) }
  }

  /// Moves the cursor to an offset, as near as the line allows.
  func moveCursor(to offset: Int) {
    let target = min(max(0, offset), text.count)
    _ = unsafe el_cursor(editor, Int32(clamping: target - cursor))
  }

  func moveCursorToEnd() { moveCursor(to: text.count) }

  /// Replaces the whole line; the cursor is at its end.
  func replace(with scalars: some Sequence<Unicode.Scalar>) {
    unsafe context(of: editor)?.isReplaced = true
    moveCursorToEnd()
    deleteBeforeCursor(cursor)
    insert(scalars)
  }

  /// Brings a cursor back that vi mode has moved before the line or behind it, before it does damage
  /// there: behind the end `s` would take a text of a length below zero.
  func heal() {
    guard let line = unsafe el_wline(editor) else { return }
    let isBefore = unsafe distance(from: line.pointee.buffer, to: line.pointee.cursor) < 0
    let isBehind = unsafe distance(from: line.pointee.lastchar, to: line.pointee.cursor) > 0
    // libedit keeps to the line where it moves the cursor as it was told.
    if isBefore || isBehind { _ = unsafe el_cursor(editor, 1) }
  }

  private func distance(
    from start: UnsafePointer<wchar_t>?, to end: UnsafePointer<wchar_t>?
  ) -> Int {
    guard let start = unsafe start, let end = unsafe end else { return 0 }
    return unsafe end - start
  }
}
