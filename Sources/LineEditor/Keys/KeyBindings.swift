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
  case wordLeft = "b"
  case wordRight = "W"
  case deleteWord = "d"
  case erase = "x"
  case eraseBack = "z"
  case substitute = "s"
  case replace = "r"
  case quote = "q"
  case command = "k"

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

/// Binds what the keys without a character do, in the map of emacs mode: where libedit knows what the
/// terminal sends for them it does not come to that, so it is done when it does.
func bindTerminalKeys(of editor: OpaquePointer) {
  unsafe KeyMaps(editor: editor).bindTerminalKeys()
}

/// Gives the editor our key functions and binds them, in the maps of emacs and vi mode.
func bindKeys(of editor: OpaquePointer) {
  unsafe addFunctions(to: editor)
  let maps = unsafe KeyMaps(editor: editor)
  maps.bindWhereOneTypes("^I", "le-complete")
  maps.bindWhereOneTypes("?", "le-expected")
  maps.bindWhereOneTypes("^F", "le-forward")
  maps.bindWhereOneTypes("^E", "le-end")
  maps.bindWhereOneTypes("^T", "le-transpose")
  maps.bind("^M", "le-enter")
  maps.bind("^J", "le-enter")
  maps.bind("^R", "le-search")
  maps.bind("^_", "le-undo")
  maps.bind("^^", "le-redo")
  maps.bind("^P", "le-up")
  maps.bind("^N", "le-down")
  maps.bind("^X^E", "le-hand-off")
  maps.bind(.finishLine, "ed-newline")
  maps.bind(.nextCharacter, "ed-next-char")
  maps.bind(.paste, "le-paste")
  maps.bindWhereOneTypes(PrivateKey.nextWord.name, "em-next-word")
  if maps.isVi { maps.bindVi() } else { maps.bindEmacs() }
}

/// The key maps of an editor.
// SAFETY: the pointer is that of the editor whose keys are being bound, which outlives this value.
@safe private struct KeyMaps {
  let editor: OpaquePointer
  let isVi: Bool

  init(editor: OpaquePointer) {
    unsafe self.editor = editor
    isVi = unsafe cle_is_vi(editor) != 0
  }

  /// Binds in the map of emacs mode, or in that of vi's insert mode.
  func bindWhereOneTypes(_ key: String, _ command: String) {
    // Within the calls: a C string of its own would take memory for each.
    unsafe key.withCString { key in
      unsafe command.withCString { command in _ = unsafe cle_bind(editor, key, command) }
    }
  }

  /// Binds in the map of vi's command mode.
  func bindInCommands(_ key: String, _ command: String) {
    unsafe key.withCString { key in
      unsafe command.withCString { command in _ = unsafe cle_bind_command(editor, key, command) }
    }
  }

  /// Binds in all maps of the mode.
  func bind(_ key: String, _ command: String) {
    bindWhereOneTypes(key, command)
    if isVi { bindInCommands(key, command) }
  }

  func bind(_ key: PrivateKey, _ command: String) { bind(key.name, command) }

  func bindEmacs() {
    bindArrow("A", "le-up")
    bindArrow("B", "le-down")
    bindArrow("C", "le-forward")
    bindArrow("F", "le-end")
    bindWhereOneTypes("\\ef", "le-word")
    bindWhereOneTypes("\\ep", "le-up")
    bindWhereOneTypes("\\en", "le-down")
    bindWhereOneTypes("^X^U", "le-undo")
    bindWhereOneTypes("\\e/", "le-redo")
    // Alt-x opens libedit's own prompt, as `:` does in vi mode.
    bindWhereOneTypes("\\ex", "ed-unassigned")
    bindWhereOneTypes("\\eX", "ed-unassigned")
  }

  /// Binds what the keys without a character do.
  func bindTerminalKeys() {
    bind(.up, "le-up")
    bind(.down, "le-down")
    bind(.left, "ed-prev-char")
    bind(.right, "le-forward")
    bind(.start, "ed-move-to-beg")
    bind(.end, "le-end")
    bind(.delete, "le-delete")
    bind(.wordLeft, "ed-prev-word")
    bind(.wordRight, "le-word")
    bind(.deleteWord, "em-delete-next-word")
  }

  /// Binds both that a terminal may send for a key that moves.
  private func bindArrow(_ final: String, _ command: String) {
    bindWhereOneTypes("\\e[" + final, command)
    bindWhereOneTypes("\\eO" + final, command)
  }

  func bindVi() {
    // In vi mode escape is a key of its own; the rest of an arrow's bytes reach the command map.
    // So would `3~` of the Delete key, which libedit carries out beyond the end of the line.
    for (key, command) in [
      ("[A", "le-up"), ("OA", "le-up"), ("[B", "le-down"), ("OB", "le-down"), ("[F", "le-end"),
      ("OF", "le-end"),
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
    ] { bindInCommands(key, command) }
    bindWhereOneTypes(PrivateKey.quote.name, "ed-quoted-insert")
    bindWhereOneTypes(PrivateKey.command.name, "vi-command-mode")
    bindTerminalKeys()
  }
}

private func addFunctions(to editor: OpaquePointer) {
  func add(_ name: String, _ help: String, _ function: KeyFunction) {
    unsafe name.withCString { name in
      unsafe help.withCString { help in _ = unsafe cle_add_key(editor, name, help, function) }
    }
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
  unsafe add("le-transpose", "Exchange the characters around the cursor", transposeKey)
  unsafe add("le-behind", "Put something behind the character at the cursor", behindKey)
  unsafe add("le-forward", "Go on, or take the suggestion", forwardKey)
  unsafe add("le-word", "Go on by a word, or take a word of the suggestion", wordKey)
  unsafe add("le-end", "Go to the end, or take the suggestion", endKey)
  unsafe add("le-change-case", "Change a letter between small and capital", changeCaseKey)
  unsafe add("le-counted", "Go over or take away so many characters", countedKey)
  unsafe add("le-replace", "Put the next key in place of so many characters", replaceKey)
  unsafe add("le-hand-off", "Edit the line in a program", handOffKey)
}
