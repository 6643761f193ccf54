import CLineEditor
import Glibc

/// What libedit's callbacks see of an editor: a class, for they need an address that stays.
// SAFETY: the one unsafe member is the memory of the prompt, freed in `deinit` alone.
@safe final class EditorContext {
  let setup: EditorSetup
  let wakePipe = BytePipe()
  /// How the present reading ended, once it has; a line libedit returns leaves it `nil`.
  var outcome: ReadResult?
  /// Pasted text that is not in the line yet.
  var paste: [Unicode.Scalar] = []
  /// Keys to hand out before any byte of the terminal.
  var keys: [Unicode.Scalar] = []
  /// Bytes that were read ahead.
  var bytes: [UInt8] = []
  /// How many bytes of the terminal were typed before this reading began; `nil` until that is asked.
  var typedAhead: Int?
  var assembler = UTF8Assembler()
  /// Earlier lines, oldest first, for the search; libedit has its own copy.
  private(set) var history: [String] = []
  /// What stands before the line; libedit asks for it when it draws the line.
  var prompt: Prompt = "" {
    didSet { if prompt != oldValue { keepPromptText() } }
  }
  /// Whether keys are edited at all; `.editrc` can turn it off.
  private(set) var edits = false
  /// Whether the cursor can be sent to any cell of the line.
  private(set) var movesCursor = false
  /// Whether the line is painted after each key.
  private(set) var paints = false
  private var promptText: UnsafeMutableBufferPointer<wchar_t>

  init(_ setup: EditorSetup) {
    self.setup = setup
    unsafe promptText = .allocate(capacity: 1)
    _ = unsafe promptText.initialize(from: [0])
  }

  deinit {
    // SAFETY: the editor is closed by now, so nobody reads the prompt any more.
    unsafe promptText.deallocate()
  }

  /// The prompt as libedit wants it: a C string that outlives the call.
  var promptStart: UnsafeMutablePointer<wchar_t>? { unsafe promptText.baseAddress }

  /// Finds out what the terminal can do, after `.editrc` has had its say.
  func learnTerminal(of editor: OpaquePointer) {
    // Every terminal with ECMA-48's sequences clears to the end of a row in this way.
    let clear = unsafe cle_capability(editor, "ce")
    let speaksANSI = unsafe clear.map { unsafe strncmp($0, "\u{1B}[K", 3) == 0 } ?? false
    edits = unsafe cle_is_editing(editor) != 0
    movesCursor = speaksANSI && edits
    paints = movesCursor && setup.paints
  }

  /// Begins the reading of a line.
  func begin(_ prompt: Prompt) {
    self.prompt = prompt
    outcome = nil
    typedAhead = nil
    keys = paste.isEmpty ? [] : PrivateKey.paste.scalars
  }

  /// Makes a line the newest; as in libedit, not twice in a row.
  func addHistory(_ line: String) {
    if line != history.last { history.append(line) }
  }

  private func keepPromptText() {
    let wide = wideString(of: prompt.text.unicodeScalars)
    unsafe promptText.deallocate()
    unsafe promptText = .allocate(capacity: wide.count)
    _ = unsafe promptText.initialize(from: wide)
  }

  /// Gives up what was typed or pasted ahead and not read yet.
  func dropTypeAhead() {
    paste = []
    keys = []
    bytes = []
    typedAhead = 0
    assembler = UTF8Assembler()
  }

  /// Asks the terminal to put marks around pasted text, or no longer.
  func markPastes(_ on: Bool) {
    if movesCursor { Terminal.write(on ? Sequences.pasteMarksOn : Sequences.pasteMarksOff) }
  }
}

/// The context of an editor, from inside a callback.
func context(of editor: OpaquePointer) -> EditorContext? {
  guard let client = unsafe cle_client(editor) else { return nil }
  // SAFETY: only `LineEditor.init` sets it, and the editor keeps the context alive.
  return unsafe Unmanaged<EditorContext>.fromOpaque(client).takeUnretainedValue()
}

/// Answers libedit's question for the prompt.
func promptCallback(_ editor: OpaquePointer?) -> UnsafeMutablePointer<wchar_t>? {
  guard let editor = unsafe editor else { return nil }
  return unsafe context(of: editor)?.promptStart
}
