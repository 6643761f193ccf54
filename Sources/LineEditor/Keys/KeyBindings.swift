import CLineEditor

/// Keys that no keyboard sends by chance: how our functions and hook call libedit's commands.
enum PrivateKey: String {
  case previousHistory = "p"
  case nextHistory = "n"
  case finishLine = "e"
  case paste = "v"

  /// Ctrl-].
  static let prefix: Unicode.Scalar = "\u{1D}"

  /// What the key sends.
  var scalars: [Unicode.Scalar] { [Self.prefix] + Array(rawValue.unicodeScalars) }

  /// The key in libedit's notation.
  var name: String { "^]" + rawValue }

  /// Makes libedit read the key next.
  func push(to editor: OpaquePointer) {
    unsafe el_wpush(editor, wideString(of: scalars))
  }
}

/// Gives the editor our key functions and binds them, in the maps of emacs and vi mode.
func bindKeys(of editor: OpaquePointer) {
  _ = unsafe cle_add_key(editor, "le-complete", "Complete the word at the cursor", completeKey)
  _ = unsafe cle_add_key(editor, "le-expected", "List what may come next", expectedKey)
  _ = unsafe cle_add_key(editor, "le-enter", "End the line or begin another row", enterKey)
  _ = unsafe cle_add_key(editor, "le-up", "Go up a row, or back in the history", upKey)
  _ = unsafe cle_add_key(editor, "le-down", "Go down a row, or on in the history", downKey)
  _ = unsafe cle_add_key(editor, "le-paste", "Put in what was pasted", pasteKey)
  _ = unsafe cle_add_key(editor, "le-search", "Search the history", searchKey)

  let isVi = unsafe cle_is_vi(editor) != 0
  var typing = [("^I", "le-complete"), ("?", "le-expected")]
  var everywhere = [
    ("^M", "le-enter"), ("^J", "le-enter"), ("^R", "le-search"),
    (PrivateKey.previousHistory.name, "ed-prev-history"),
    (PrivateKey.nextHistory.name, "ed-next-history"),
    (PrivateKey.finishLine.name, "ed-newline"),
    (PrivateKey.paste.name, "le-paste"),
  ]
  let arrows = [("[A", "le-up"), ("OA", "le-up"), ("[B", "le-down"), ("OB", "le-down")]
  if isVi {
    // In vi mode escape is a key of its own; the rest of an arrow's bytes reach the command map.
    for (key, command) in arrows { _ = unsafe cle_bind_command(editor, key, command) }
  } else {
    typing += arrows.map { ("\\e" + $0, $1) }
    everywhere += [("^P", "le-up"), ("^N", "le-down")]
  }
  for (key, command) in typing + everywhere { _ = unsafe cle_bind(editor, key, command) }
  if isVi {
    for (key, command) in everywhere { _ = unsafe cle_bind_command(editor, key, command) }
  }
}
