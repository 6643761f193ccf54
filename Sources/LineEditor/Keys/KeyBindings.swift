import CLineEditor

/// Keys that no keyboard sends by chance: how our functions and hook call libedit's commands.
enum PrivateKey: String {
  case finishLine = "e"
  case paste = "v"
  case nextWord = "w"
  case nextCharacter = "c"
  case append = "a"
  case put = "p"
  case up = "U"
  case down = "D"
  case left = "B"
  case right = "F"
  case start = "H"
  case end = "E"
  case delete = "X"
  case erase = "x"
  case eraseBack = "z"
  case substitute = "s"
  case replace = "r"
  case quote = "q"
  case command = "k"

  /// What a terminal sends behind an escape for the keys that vi mode takes as one.
  static let arrows: [(String, PrivateKey)] =
    [
      ("A", up), ("B", down), ("C", right), ("D", left), ("H", start), ("F", end),
    ].flatMap { final, key in [("[" + final, key), ("O" + final, key)] }
    + [("[1~", start), ("[4~", end), ("[3~", delete)]

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

private typealias KeyFunction =
  @convention(c) (OpaquePointer?, Int32) -> UInt8

/// Gives the editor our key functions and binds them, in the maps of emacs and vi mode.
func bindKeys(of editor: OpaquePointer) {
  unsafe addFunctions(to: editor)
  var typing = [
    ("^I", "le-complete"), ("?", "le-expected"), ("^F", "le-forward"), ("^E", "le-end"),
  ]
  var everywhere = [
    ("^M", "le-enter"), ("^J", "le-enter"), ("^R", "le-search"), ("^_", "le-undo"),
    ("^^", "le-redo"),
    ("^P", "le-up"), ("^N", "le-down"), ("^X^E", "le-hand-off"),
    (PrivateKey.finishLine.name, "ed-newline"),
    (PrivateKey.nextWord.name, "em-next-word"),
    (PrivateKey.nextCharacter.name, "ed-next-char"),
    (PrivateKey.paste.name, "le-paste"),
  ]
  let arrows = [
    ("A", "le-up"), ("B", "le-down"), ("C", "le-forward"), ("F", "le-end"),
  ].flatMap { key, command in [("[" + key, command), ("O" + key, command)] }
  let isVi = unsafe cle_is_vi(editor) != 0
  if isVi {
    // In vi mode escape is a key of its own; the rest of an arrow's bytes reach the command map.
    // So would `3~` of the Delete key, which libedit carries out beyond the end of the line.
    let command =
      arrows.filter { $0.1 != "le-forward" } + [
        ("[3~", "ed-delete-next-char"), ("k", "le-up"), ("j", "le-down"), ("/", "le-search"),
        ("?", "le-search"),
        // Its own opens a prompt for libedit's commands, which nobody here knows of.
        (":", "ed-unassigned"),
        // vi's own would start a program called `vi` and, where there is none, run the line.
        ("v", "le-hand-off"),
        // Its own reads the character before a line of one.
        ("~", "le-change-case"),
        ("a", "le-behind"), (PrivateKey.append.name, "vi-add"),
        ("p", "le-behind"), (PrivateKey.put.name, "vi-paste-next"),
        // Its own count scalars.
        ("h", "le-counted"), ("l", "le-counted"), ("x", "le-counted"), ("X", "le-counted"),
        ("s", "le-counted"), ("r", "le-replace"),
        (PrivateKey.erase.name, "ed-delete-next-char"),
        (PrivateKey.eraseBack.name, "ed-delete-prev-char"),
        (PrivateKey.substitute.name, "vi-substitute-char"),
        (PrivateKey.replace.name, "vi-replace-char"),
      ]
    typing += [
      (PrivateKey.quote.name, "ed-quoted-insert"), (PrivateKey.command.name, "vi-command-mode"),
    ]
    everywhere += [
      (PrivateKey.up, "le-up"), (.down, "le-down"), (.left, "ed-prev-char"),
      (.right, "le-forward"),
      (.start, "ed-move-to-beg"), (.end, "le-end"), (.delete, "le-delete"),

    ].map { ($0.name, $1) }
    for (key, command) in command { _ = unsafe cle_bind_command(editor, key, command) }
  } else {
    typing += arrows.map { ("\\e" + $0, $1) }
    typing += [("\\ef", "le-word"), ("\\ep", "le-up"), ("\\en", "le-down")]
    typing += [("^X^U", "le-undo"), ("\\e/", "le-redo")]
    // Alt-x opens libedit's own prompt, as `:` does in vi mode.
    typing += [("\\ex", "ed-unassigned"), ("\\eX", "ed-unassigned")]
  }
  for (key, command) in typing + everywhere { _ = unsafe cle_bind(editor, key, command) }
  if isVi {
    everywhere.removeAll { $0.0 == PrivateKey.nextWord.name }
    for (key, command) in everywhere { _ = unsafe cle_bind_command(editor, key, command) }
  }
}

private func addFunctions(to editor: OpaquePointer) {
  func add(_ name: String, _ help: String, _ function: KeyFunction) {
    _ = unsafe cle_add_key(editor, name, help, function)
  }
  unsafe add("le-complete", "Complete the word at the cursor", completeKey)
  unsafe add("le-expected", "List what may come next", expectedKey)
  unsafe add("le-enter", "End the line or begin another row", enterKey)
  unsafe add("le-up", "Go up a row, or back in the history", upKey)
  unsafe add("le-down", "Go down a row, or on in the history", downKey)
  unsafe add("le-paste", "Put in what was pasted", pasteKey)
  unsafe add("le-search", "Search the history", searchKey)
  unsafe add("le-undo", "Take back the last step of editing", undoKey)
  unsafe add("le-redo", "Do again what was taken back last", redoKey)
  unsafe add("le-delete", "Delete the character at the cursor", deleteKey)
  unsafe add("le-behind", "Put something behind the character at the cursor", behindKey)
  unsafe add("le-forward", "Go on, or take the suggestion", forwardKey)
  unsafe add("le-word", "Go on by a word, or take a word of the suggestion", wordKey)
  unsafe add("le-end", "Go to the end, or take the suggestion", endKey)
  unsafe add("le-change-case", "Change a letter between small and capital", changeCaseKey)
  unsafe add("le-counted", "Go over or take away so many characters", countedKey)
  unsafe add("le-replace", "Put the next key in place of so many characters", replaceKey)
  unsafe add("le-hand-off", "Edit the line in a program", handOffKey)
}
