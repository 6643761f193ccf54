import CLineEditor

/// Right, Ctrl-F: takes the whole suggestion at the end of the line, else goes on by a character.
func forwardKey(_ editor: OpaquePointer?, _ key: Int32) -> UInt8 {
  unsafe takeSuggestion(of: editor, else: .nextCharacter) { $0[...] }
}

/// Ctrl-E, End: takes the whole suggestion at the end of the line, else goes there.
func endKey(_ editor: OpaquePointer?, _ key: Int32) -> UInt8 {
  unsafe takeSuggestion(of: editor, else: nil) { $0[...] }
}

/// Alt-F: takes a word of the suggestion at the end of the line, else goes on by a word.
func wordKey(_ editor: OpaquePointer?, _ key: Int32) -> UInt8 {
  unsafe takeSuggestion(of: editor, else: .nextWord) { suggestion in
    let start = suggestion.firstIndex { $0 != " " } ?? suggestion.endIndex
    return suggestion[..<(suggestion[start...].firstIndex(of: " ") ?? suggestion.endIndex)]
  }
}

private func takeSuggestion(
  of editor: OpaquePointer?, else other: PrivateKey?,
  part: ([Unicode.Scalar]) -> ArraySlice<Unicode.Scalar>
) -> UInt8 {
  guard let editor = unsafe editor, let context = unsafe context(of: editor) else {
    return UInt8(CC_ERROR)
  }
  let buffer = unsafe EditBuffer(editor)
  let suggestion = Array(context.suggestion.unicodeScalars.filter(isHarmless))
  guard buffer.cursor == buffer.text.count, !suggestion.isEmpty else {
    let state = buffer.state
    if other == .nextCharacter, state.cursor < state.text.count {
      let character = WholeCharacters.character(at: state.cursor, in: state.text)
      if character.count > 1 {
        buffer.moveCursor(to: character.upperBound)
        return UInt8(CC_CURSOR)
      }
    }
    guard let other else {
      // In vi mode libedit's own command would stop before the last character.
      buffer.moveCursorToEnd()
      return UInt8(CC_CURSOR)
    }
    unsafe other.push(to: editor)
    // A count that was typed is for the command that follows.
    return UInt8(CC_ARGHACK)
  }
  buffer.insert(part(suggestion))
  return UInt8(CC_REFRESH)
}

/// Ctrl-_: takes back the last step of editing.
func undoKey(_ editor: OpaquePointer?, _ key: Int32) -> UInt8 {
  unsafe goTo(in: editor) { $0.undo(from: $1) }
}

/// Alt-/, Ctrl-^: does again what was taken back last.
func redoKey(_ editor: OpaquePointer?, _ key: Int32) -> UInt8 {
  unsafe goTo(in: editor) { $0.redo(from: $1) }
}

private func goTo(
  in editor: OpaquePointer?, _ state: (inout UndoStack, UndoStack.State) -> UndoStack.State?
) -> UInt8 {
  guard let editor = unsafe editor, let context = unsafe context(of: editor) else {
    return UInt8(CC_ERROR)
  }
  let buffer = unsafe EditBuffer(editor)
  guard let state = state(&context.undo, buffer.state) else { return UInt8(CC_ERROR) }
  buffer.replace(with: state.text)
  buffer.moveCursor(to: state.cursor)
  return UInt8(CC_REFRESH)
}

/// Delete in vi mode: takes away the character at the cursor; libedit's own command
/// would go back from the end, although one is typing.
func deleteKey(_ editor: OpaquePointer?, _ key: Int32) -> UInt8 {
  guard let editor = unsafe editor else { return UInt8(CC_ERROR) }
  let buffer = unsafe EditBuffer(editor)
  let state = buffer.state
  guard state.cursor < state.text.count else { return UInt8(CC_ERROR) }
  let character = WholeCharacters.character(at: state.cursor, in: state.text)
  buffer.moveCursor(to: character.upperBound)
  buffer.deleteBeforeCursor(character.count)
  return UInt8(CC_REFRESH)
}

/// Ctrl-T: puts the character at the cursor before the one that stands before it.
func transposeKey(_ editor: OpaquePointer?, _ key: Int32) -> UInt8 {
  guard let editor = unsafe editor else { return UInt8(CC_ERROR) }
  let buffer = unsafe EditBuffer(editor)
  guard let state = WholeCharacters.transposed(buffer.state) else { return UInt8(CC_ERROR) }
  buffer.replace(with: state.text)
  buffer.moveCursor(to: state.cursor)
  return UInt8(CC_REFRESH)
}

/// `a` and `p` of vi's command mode: go to the end of the character at the cursor, behind which
/// libedit's own commands put something.
func behindKey(_ editor: OpaquePointer?, _ key: Int32) -> UInt8 {
  guard let editor = unsafe editor else { return UInt8(CC_ERROR) }
  let buffer = unsafe EditBuffer(editor)
  let state = buffer.state
  if state.cursor < state.text.count {
    buffer.moveCursor(
      to: WholeCharacters.character(at: state.cursor, in: state.text).upperBound - 1)
  }
  unsafe (key == 0x61 ? PrivateKey.append : .put).push(to: editor)
  return UInt8(CC_ARGHACK)
}

/// `~` of vi's command mode: makes capitals of small letters, or the other way, and goes on.
func changeCaseKey(_ editor: OpaquePointer?, _ key: Int32) -> UInt8 {
  guard let editor = unsafe editor, let context = unsafe context(of: editor) else {
    return UInt8(CC_ERROR)
  }
  let buffer = unsafe EditBuffer(editor)
  let state = buffer.state
  guard state.cursor < state.text.count else { return UInt8(CC_ERROR) }
  let span = WholeCharacters.span(
    of: context.typedCount.value ?? 1, from: state, backwards: false)
  let range = state.cursor..<state.cursor + span.scalars
  let changed = state.text[range].flatMap { scalar in
    let properties = scalar.properties
    let other = properties.isUppercase ? properties.lowercaseMapping : properties.uppercaseMapping
    // A letter whose other form is several stays as it is.
    return other.unicodeScalars.count == 1 ? Array(other.unicodeScalars) : [scalar]
  }
  buffer.moveCursor(to: range.upperBound)
  buffer.deleteBeforeCursor(range.count)
  buffer.insert(changed)
  // In command mode the cursor stands on a character.
  if buffer.cursor == state.text.count { buffer.moveCursor(to: state.text.count - 1) }
  return UInt8(CC_REFRESH)
}

/// Ctrl-X Ctrl-E: hands the line over to a program for editing.
func handOffKey(_ editor: OpaquePointer?, _ key: Int32) -> UInt8 {
  guard let editor = unsafe editor, let context = unsafe context(of: editor) else {
    return UInt8(CC_ERROR)
  }
  unsafe LineScreen(editor, context).leave()
  context.outcome = unsafe .handedOff(String(scalars: EditBuffer(editor).text))
  return UInt8(CC_EOF)
}

/// Puts in what was pasted; several lines end the reading, so that they can be looked at first.
func pasteKey(_ editor: OpaquePointer?, _ key: Int32) -> UInt8 {
  guard let editor = unsafe editor, let context = unsafe context(of: editor) else {
    return UInt8(CC_ERROR)
  }
  let buffer = unsafe EditBuffer(editor)
  var paste = context.paste
  context.paste = []
  while paste.last == "\n" { paste.removeLast() }
  guard paste.contains("\n") else {
    buffer.insert(paste)
    return UInt8(CC_REFRESH)
  }
  switch context.setup.pasteUse() {
  case .lines: break
  case .oneLine:
    buffer.insert(paste.split(separator: "\n").joined(separator: [" "]))
    return UInt8(CC_REFRESH)
  case .refused(let reason):
    guard context.paints else {
      unsafe LineScreen(editor, context).printBelow([reason])
      return UInt8(CC_NORM)
    }
    context.notice = reason
    return UInt8(CC_ERROR)
  }
  let text = buffer.text
  let whole = text.prefix(buffer.cursor) + paste + text.dropFirst(buffer.cursor)
  unsafe LineScreen(editor, context).leave()
  let before = Draft(String(scalars: text), cursor: buffer.cursor, isKept: true)
  context.outcome = .pasted(String(scalars: whole), before: before)
  return UInt8(CC_EOF)
}
