import CLineEditor
import Glibc

/// A line editor on the terminal of the process: standard input and output.
///
/// It owns libedit's editor. Being neither copyable nor sendable it stays on the thread that made it;
/// others reach it through its ``waker``. One at a time: the terminal is one.
///
/// To be made only when standard input and output are both terminals
/// (``Terminal/isTerminal(_:)``), for libedit is slow and loud where they are not.
// SAFETY: both pointers are private, valid from `init` to `deinit`, and never handed out.
@safe package struct LineEditor: ~Copyable {
  private let editor: OpaquePointer
  private let emptyHistory: OpaquePointer
  private let context: EditorContext
  /// The terminal as it was before; `nil` where it cannot be asked.
  private let before: termios?

  /// Opens the editor: locale, signals, `.editrc`, then our keys; `nil` when memory is short.
  ///
  /// - Parameter setup: What the editor asks of its owner.
  package init?(_ setup: EditorSetup) {
    Terminal.prepareLocale()
    Interrupts.watch()
    CrashRescue.watch()
    var before = termios()
    let isKnown = unsafe tcgetattr(STDIN_FILENO, &before) == 0
    guard let output = EditorOutput(),
      let editor = unsafe cle_open(setup.program, output.sink)
    else { return nil }
    let context = EditorContext(setup, output, ControlBytes(isKnown ? before : nil))
    // SAFETY: `self` keeps the context alive until `deinit` has closed the editor.
    unsafe cle_set_client(editor, Unmanaged.passUnretained(context).toOpaque())
    _ = unsafe cle_set_prompt(editor, promptCallback)
    // Naming the mode resets every key, so `.editrc` and our keys come after it.
    _ = unsafe cle_set_mode(editor, "emacs")
    guard let history = unsafe cle_history_open(editor) else {
      unsafe el_end(editor)
      return nil
    }
    if let path = Self.editrcPath {
      var lines = [Int32](repeating: 0, count: 8)
      let count = unsafe cle_source(editor, path, &lines, Int32(lines.count))
      context.editrc =
        count < 0 ? .unread : .read(faulty: lines.prefix(Int(count)).map(Int.init))
    }
    unsafe bindKeys(of: editor)
    _ = unsafe cle_free_keys(editor)
    _ = unsafe cle_set_reader(editor, readCallback)
    unsafe context.learnTerminal(of: editor)
    unsafe self.editor = editor
    unsafe emptyHistory = history
    self.context = context
    self.before = isKnown ? before : nil
    for line in setup.history { context.history.append(line) }
  }

  deinit {
    // The editor looks into the history, so it goes first.
    unsafe cle_close(editor)
    if var before, !Terminal.isAnothers { unsafe tcsetattr(STDIN_FILENO, TCSADRAIN, &before) }
    unsafe history_wend(emptyHistory)
    context.output.flush()
  }

  /// Puts a new editor in the place of this one, which forgets what this one knew but for what was
  /// typed ahead; without memory for one it stays.
  ///
  /// - Parameter setup: What the new one asks of its owner.
  package mutating func renew(_ setup: EditorSetup) {
    guard let new = LineEditor(setup) else { return }
    new.context.takeTypeAhead(of: context)
    self = new
  }

  /// The file with libedit's commands, as libedit would look for it.
  private static var editrcPath: String? {
    if let named = unsafe getenv("EDITRC") { return unsafe String(cString: named) }
    return unsafe getenv("HOME").map { unsafe String(cString: $0) + "/.editrc" }
  }

  /// Wakes the editor from another thread.
  package var waker: EditorWaker { EditorWaker(pipe: context.wakePipe) }

  /// Whether the terminal can be painted on; not where it is `dumb` or unknown, or editing is off.
  package var isPainting: Bool { context.paints }

  /// What came of the reading of `.editrc`.
  package var editrc: EditrcOutcome { context.editrc }

  /// The earlier lines, oldest first.
  package var history: [String] { context.history.lines }

  /// Makes a line the newest of the history; an empty one, or the same as the newest, is left out.
  package func addHistory(_ line: String) { context.history.append(line) }

  /// Notes whether a line was refused: then it is not suggested.
  package func noteInHistory(_ line: String, isRefused: Bool) {
    context.history.note(line, isRefused: isRefused)
  }

  /// Takes lines out of the history, with all that was typed and cut in this sitting but for the rest
  /// of the history.
  package func removeHistory(where isWanted: (String) -> Bool) {
    context.history.removeAll(where: isWanted)
    context.walk = HistoryWalk()
    context.undo = UndoStack()
  }

  /// Whether a line can be got back from the history as it stands.
  package func remembers(_ line: String) -> Bool { context.history.lines.contains(line) }

  /// What stood in the line when the last reading ended without anybody's wish: by a signal, or because
  /// the terminal has gone.
  package var unfinishedLine: String { context.unfinished }

  /// Reads one line, or several that belong together.
  ///
  /// Forgets a Ctrl-C of the time before, and with it what remains of a paste. Output written
  /// before must end with a line feed, for the editor takes the cursor to be in the first column.
  ///
  /// - Parameters:
  ///   - prompt: What stands before the line.
  ///   - draft: What stands in it to begin with.
  /// - Returns: How the reading ended, with what was typed.
  package mutating func read(prompt: Prompt, draft: Draft? = nil) -> ReadResult {
    if Interrupts.takeSignals().contains(SIGINT) { context.dropTypeAhead() }
    Interrupts.clear()
    if let signal = Interrupts.terminationSignal {
      // What a program of the person's own has handed back is still theirs.
      context.unfinished = draft.flatMap { $0.isKept ? $0.text : nil } ?? ""
      return .terminated(signal)
    }
    context.begin(prompt, draft)
    unsafe el_resize(editor)
    Interrupts.watchSuspend()
    context.markPastes(true)
    var count: Int32 = 0
    let start = unsafe el_wgets(editor, &count)
    if context.outcome != nil {
      // That takes the terminal for a moment.
      if !Terminal.isAnothers { unsafe cle_drop_pushed(editor) }
      context.output.dropDrawn()
    }
    defer {
      if !Terminal.isAnothers { context.markPastes(false) }
      context.output.flush()
      Interrupts.unwatchSuspend()
    }
    if let outcome = context.outcome { return outcome }
    guard let start = unsafe start, count > 0 else {
      if context.paints {
        unsafe LineScreen(editor, context).finish([], mark: "^D")
      } else {
        context.output.append("\r\n")
      }
      return .endOfInput
    }
    // SAFETY: libedit's buffer holds `count` characters and stays as it is until the next read.
    // It need not end with a NUL.
    let line = unsafe UnsafeBufferPointer(start: start, count: Int(count))
    var scalars = unsafe line.map(scalar(of:))
    if scalars.last == "\n" { scalars.removeLast() }
    if context.paints {
      unsafe LineScreen(editor, context).finish(scalars)
    } else if context.paintsRow {
      unsafe LineScreen(editor, context).finishRow(scalars)
    } else {
      context.goUpFromFreshRow(behind: scalars)
    }
    return .line(String(scalars: scalars))
  }

  /// Drops what was typed before a question was asked that nothing but an answer to it may answer.
  package mutating func dropTypedAhead() {
    context.bytes.removeAll()
    tcflush(STDIN_FILENO, TCIFLUSH)
  }

  /// Waits for one key that answers a question.
  package mutating func readKey(endingWhenIdle endsWhenIdle: Bool = false) -> KeyPress {
    KeyWait(context: context, endsWhenIdle: endsWhenIdle).next()
  }
}
