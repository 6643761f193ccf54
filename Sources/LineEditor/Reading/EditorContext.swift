import CLineEditor
import Glibc

/// What libedit's callbacks see of an editor: a class, for they need an address that stays.
// SAFETY: the one unsafe member is the memory of the prompt, freed in `deinit` alone.
@safe final class EditorContext {
  let setup: EditorSetup
  let output: EditorOutput
  let controls: ControlBytes
  let wakePipe = BytePipe()
  /// How the present reading ended, once it has; a line libedit returns leaves it `nil`.
  var outcome: ReadResult?
  /// What stood in the line when the reading was ended from outside.
  var unfinished = ""
  /// While the line shows what a search has found, under a prompt of its own, what its keys do.
  var searchHint: String?
  /// What stands below the line until the next key.
  var notice: String?
  /// Pasted text that is not in the line yet.
  var paste: [Unicode.Scalar] = []
  /// Keys to hand out before any byte of the terminal.
  var keys: [Unicode.Scalar] = []
  /// Bytes that were read ahead.
  var bytes: [UInt8] = []
  /// How many bytes of the terminal were typed before this reading began; `nil` until that is asked.
  var typedAhead: Int?
  var assembler = UTF8Assembler()
  /// Whether libedit has a meaning for sequences that came, once that was asked.
  var knownSequences: [[UInt8]: Bool] = [:]
  /// Whether the keys are bound to which the other sequences lead.
  var hasTerminalKeys = false
  /// Earlier lines; libedit has none of them.
  var history = EditorHistory()
  var walk = HistoryWalk()
  var undo = UndoStack()
  var typedCount = TypedCount()
  /// Whether a function of ours has put another text in place of the line since the last key.
  var isReplaced = false
  /// What the line began with, for as long as Tab may put something in its place.
  var draft: Draft?
  /// What is to be put into the line before the first key is waited for.
  var pendingDraft: Draft?
  /// Whether a template stands in the line, whose holes Tab and Enter go through.
  var hasHoles = false
  /// What the painting suggests behind the line.
  var suggestion = ""
  /// The row that is shown where the cursor can be sent to no cell; nothing where it stands on a fresh one.
  var shownRow: ShownRow?
  /// What was painted last; nothing where the cursor stands on a fresh row.
  var painted: PaintedLine?
  /// The rows of the window that libedit was told instead of those that it has.
  var believedRows: Int?
  var editrc = EditrcOutcome.read(faulty: [])
  /// Whether the terminal has no more input.
  var hasEnded = false
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
  /// Whether one row is shown, for the terminal can do no more.
  private(set) var paintsRow = false
  private var promptText: UnsafeMutableBufferPointer<wchar_t>

  init(_ setup: EditorSetup, _ output: EditorOutput, _ controls: ControlBytes) {
    self.setup = setup
    self.output = output
    self.controls = controls
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
    paintsRow = edits && !movesCursor
    output.showsDrawing = !paints && !paintsRow
  }

  /// Begins the reading of a line.
  func begin(_ prompt: Prompt, _ draft: Draft?) {
    self.prompt = prompt
    outcome = nil
    unfinished = ""
    typedAhead = nil
    believedRows = nil
    keys = []
    typedCount = TypedCount()
    notice = nil
    walk = HistoryWalk()
    undo = UndoStack()
    suggestion = ""
    painted = nil
    shownRow = nil
    hasHoles = false
    // Who has typed on was not waiting for the line to come back.
    let isTypedAhead = !bytes.isEmpty || cle_waiting(STDIN_FILENO) > 0
    self.draft = isTypedAhead && draft?.isKept != true ? nil : draft
    pendingDraft = self.draft
  }

  /// What Tab would put in place of a line that is as it came.
  func remedy(after text: String) -> Draft.Remedy? { draft?.remedy(after: text) }

  /// The colours of a line and what is shown around it.
  func decoration(of text: [Unicode.Scalar], cursor: Int, columns: Int) -> LineDecoration {
    if let searchHint {
      var decoration = LineDecoration()
      decoration.hint = searchHint
      return decoration
    }
    let string = String(scalars: text)
    var decoration = setup.decorate(string, cursor, columns)
    if let notice {
      decoration.hint = notice
      return decoration
    }
    // What stands at the cursor is no fault while one types; in a line that came back it is.
    if let draft, draft.text == string { decoration.runs += draft.runs }
    if let remedy = remedy(after: string) {
      decoration.hint = "Tab: \(remedy.note)"
      decoration.suggestion = ""
    } else if let draft, !draft.isKept, draft.text == string, !string.isEmpty {
      decoration.hint =
        "Ctrl-U clears the line. " + (draft.note.isEmpty ? decoration.hint : draft.note)
      decoration.suggestion = ""
    } else if hasHoles, text.contains("…") {
      decoration.hint = "Tab: the next …"
      decoration.suggestion = ""
    } else if cursor != text.count || text.contains("\n") {
      decoration.suggestion = ""
    } else if setup.suggests() {
      let earlier = history.continuation(of: string)
      if !earlier.isEmpty { decoration.suggestion = earlier }
    }
    return decoration
  }

  /// Goes back to the row that a line which fills its last row has begun already.
  func goUpFromFreshRow(behind text: [Unicode.Scalar]) {
    guard movesCursor, let size = Terminal.size() else { return }
    let layout = LineLayout(prompt: prompt.text, text: text, columns: size.columns)
    let isFresh = layout.end.column == 0 && layout.startsByLineFeed.last == false
    if isFresh { output.append(Sequences.up(1)) }
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

  /// Goes on with what was read ahead by another.
  func takeTypeAhead(of other: EditorContext) {
    (paste, keys, bytes) = (other.paste, other.keys, other.bytes)
    assembler = other.assembler
  }

  /// Asks the terminal to put marks around pasted text, or no longer.
  func markPastes(_ on: Bool) {
    if movesCursor { output.append(on ? Sequences.pasteMarksOn : Sequences.pasteMarksOff) }
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
