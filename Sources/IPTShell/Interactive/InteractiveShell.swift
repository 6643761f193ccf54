import Glibc
import IPTDocument
package import IPTEngine
import IPTLanguage
package import IPTModel
import IPTPractice
import LineEditor

/// The shell at a terminal: reads a line, runs it, saves, and asks for the next.
package final class InteractiveShell {
  let workbench: Workbench
  let console: Console
  var folder: CaseFolder
  let clock: () -> Timestamp
  /// Author and clock, as the command line gives them.
  let baseSetting: Interpreter.Setting
  /// The case; in the tutorial there is none, and nothing is saved.
  var open: OpenCase?
  var interpreter: Interpreter
  /// Brings entries to the case that they belong to.
  var transfer: CaseTransfer?
  var settings: ShellSettings
  /// Whether lines are kept out of every history until the sitting ends.
  var isPrivateSitting = false
  /// Whether a page was left lying for as long as the screen may show a client's words.
  var wasLeft = false
  private var hasClearedUp = false
  /// Whether it was said that lines cannot be kept.
  var hasSaidHistoryFault = false
  /// Whether it was said that relative paths lead nowhere any more.
  var hasSaidLostFolder = false
  /// The lines that are not in the history yet, because another program holds it.
  var waitingLines: [HistoryFile.Typed] = []
  var isHistoryHeld = false
  /// Whether the last line could not be written into the history, which is then kept in memory alone.
  var isHistoryLost = false
  /// Whether a line of this sitting was kept out of the history.
  var hasUnkeptLines = false
  var tutorial: Tutorial?
  /// The plays that were left in this sitting, to be gone on with; the last one last.
  var pausedPlays: [PausedPlay] = []
  /// What the next line begins with.
  var draft: Draft?
  /// What the shell has just refused to do.
  var refusal: Refusal?
  /// The lines that a refused step waits for.
  var missing: MissingLines?
  /// What the script that was pasted would be with its mistakes mended, where it was refused for some.
  var mended: MendedText?
  /// The question of `fill` that the line answers.
  var asked: FillQuestion?
  /// What the right edge says beside the present prompt; nothing that it says changes while a line is typed.
  private var noteAtPrompt = ""
  /// The first of the changes whose flags the statement that made them has just told of.
  var firstJustSaid = Int.max

  package init(
    _ workbench: Workbench, _ console: Console, _ folder: CaseFolder, open: OpenCase?,
    setting: Interpreter.Setting, settings: ShellSettings, clock: @escaping () -> Timestamp
  ) {
    self.workbench = workbench
    self.console = console
    self.folder = folder
    self.folder.caller = ""
    self.open = open
    self.clock = clock
    self.settings = settings
    var base = setting
    base.wantsConfirmation = true
    base.hasShell = true
    baseSetting = base
    base.isReadOnly = open?.isReadOnly ?? false
    interpreter = workbench.interpreter(
      open?.book ?? Casebook(schema: workbench.schema), setting: base)
    takeUp()
  }

  /// Lets the interpreter hear of interrupts, and reach other cases from the one that is open.
  func takeUp() {
    interpreter.isInterrupted = { Interrupts.isPendingAtTerminal }
    interpreter.scripts = ScriptFolder(of: "", workbench)
    transfer = open.map { CaseTransfer(from: $0, folder) }
    interpreter.mover = transfer
  }

  /// Runs until the person leaves; the result is the exit status.
  package func run() -> Int32 {
    Interrupts.watch()
    // One line of the person's own may say how all that follows looks.
    readInitScript()
    greet()
    // A crisis text or a measure that cannot be used must be known of before it is needed.
    interpreter.library.readOwnScripts()
    console.say(interpreter.library.takeDiagnostics().map(\.asRemark))
    guard var editor = LineEditor(setup()) else {
      console.say("The terminal cannot be used for editing; try a pipe or -c.")
      console.flush()
      return ExitStatus.inputOutput
    }
    tell(of: editor.editrc)
    let status = loop(&editor)
    writeWaitingLines(isLast: true)
    console.flush()
    return status
  }

  private func tell(of editrc: EditrcOutcome) {
    switch editrc {
    case .read(faulty: []): break
    case .read(let faulty):
      let numbers = faulty.map(String.init).joined(separator: ", ")
      console.say(
        "\(faulty.count == 1 ? "Line" : "Lines") \(numbers) of .editrc: not understood, and left out."
      )
    case .unread: console.say(".editrc is no plain file of a usual size, and was not read.")
    }
  }

  /// Reads and runs lines until the person leaves.
  func loop(_ editor: inout LineEditor) -> Int32 {
    while true {
      remind()
      console.flush()
      if wasLeft {
        wasLeft = false
        let kept = draft
        if let status = clearScreen(keeping: "", 0, &editor) { return status }
        draft = kept
      }
      let draft = draft
      self.draft = nil
      noteAtPrompt = note
      switch editor.read(prompt: prompt, draft: draft) {
      case .line(let line):
        if let status = take(line, returned: draft, &editor) { return status }
      case .pasted(let text, let before):
        if let status = takePaste(text, before: before, &editor) { return status }
      case .handedOff(let text):
        if let status = handOff(text, &editor) { return status }
      case .idle(let text, let cursor):
        if let status = clearScreen(keeping: text, cursor, &editor) {
          keepUnfinished(text, &editor)
          return status
        }
      case .interrupted(let text):
        guard let block = blockToKeep(text), !editor.remembers(block) else { continue }
        remember(block, &editor)
        console.say("Nothing was run. \(wayBack(toLines: block))")
      case .endOfInput:
        keepUnfinished(editor.unfinishedLine, &editor)
        return leave()
      case .terminated(let signal):
        keepUnfinished(editor.unfinishedLine, &editor)
        console.flush()
        return 128 + signal
      case .failed:
        keepUnfinished(editor.unfinishedLine, &editor)
        console.say("The terminal can no longer be read. Everything is saved.")
        console.flush()
        return ExitStatus.inputOutput
      }
    }
  }

  /// Runs a line, which began as the one that was returned, and does what it asks of the shell; a status
  /// ends the shell.
  private func take(
    _ line: String, returned: Draft?, _ editor: inout LineEditor
  ) -> Int32? {
    if line.allSatisfy(\.isWhitespace) { return nil }
    // Until the line has run: what it asks for may read the terminal in its own way.
    HiddenTyping.begin()
    clearUp()
    remember(line, &editor)
    let typed = line
    let line = tutorial?.line(insteadOf: line, returned: returned, console) ?? line
    let isRight = run(Source(Abbreviations(interpreter).writtenOut(line)), &editor)
    editor.noteInHistory(typed, isRefused: !isRight)
    if isRight { goOnMissing(line) }
    return settle(line, &editor)
  }

  /// Removes once in a sitting what another one left that was killed; behind the first line, for nobody
  /// waits then.
  private func clearUp() {
    if hasClearedUp { return }
    hasClearedUp = true
    EditorProgram.removeLeftovers()
  }

  /// Does what statements that ran have asked of the shell.
  func settle(_ line: String, _ editor: inout LineEditor) -> Int32? {
    dropForgotten(&editor)
    if interpreter.wantsErasure, let status = erase() { return status }
    let requests = interpreter.requests
    interpreter.requests.removeAll()
    for request in requests {
      if let status = perform(request, &editor) { return status }
    }
    if let refusal, settings.isOn("return-line") {
      draft = Mending.draft(of: line, refused: refusal)
    }
    refusal = nil
    if tutorial?.goOn(interpreter, after: line, offering: draft, console) == true {
      return leave()
    }
    return interpreter.wantsToLeave ? leave() : nil
  }

  /// Puts a line that was being typed when the terminal went into the history, where Up finds it.
  func keepUnfinished(_ line: String, _ editor: inout LineEditor) {
    guard !line.allSatisfy(\.isWhitespace), !editor.remembers(line) else { return }
    remember(line, &editor)
  }

  /// What of a text that was given up belongs in the history: more rows than one, which nobody wants
  /// to type again; nothing of a text that is to be kept out.
  private func blockToKeep(_ text: String) -> String? {
    let end = text.lastIndex { !$0.isWhitespace }.map(text.index(after:)) ?? text.startIndex
    let block = String(text[..<end])
    return block.contains("\n") && !block.hasPrefix(" ") ? block : nil
  }

  /// Erases the case; the shell has nothing to go on with then.
  private func erase() -> Int32? {
    interpreter.wantsErasure = false
    guard let open else { return nil }
    do throws(Complaint) {
      try open.erase()
    } catch {
      console.say(error.diagnostics)
      return nil
    }
    console.say("erased \(open.path), with what was kept beside it")
    console.flush()
    return ExitStatus.done
  }

  private func leave() -> Int32 {
    remind()
    console.flush()
    return ExitStatus.done
  }

  // MARK: The editor

  /// What the editor asks of the shell, with the lines of earlier sittings.
  func setup() -> EditorSetup {
    var setup = EditorSetup(program: "iptsh")
    setup.paints = settings.isOn("painting")
    setup.history = earlierLines()
    setup.complete = { [self] text, cursor in complete(text, cursor) }
    setup.expected = { [self] text, cursor, space in expected(text, cursor, space) }
    setup.decorate = { [self] text, cursor, columns in
      var decoration = decoration(of: text, cursor, columns: columns)
      decoration.note = noteAtPrompt
      return decoration
    }
    setup.suggests = { [self] in settings.isOn("suggestions") && asked == nil }
    setup.pasteUse = { [self] in pasteUse }
    setup.idleLimit = { [self] in settings.idleLimit }
    setup.messageInterval = { [self] in open?.isWatched == true ? 1 : nil }
    setup.messages = { [self] in news }
    setup.isIncomplete = { [self] text in
      asked == nil && interpreter.isIncomplete(Abbreviations(interpreter).writtenOut(text))
    }
    return setup
  }

  /// What may come next, as the case, the sitting and the files stand now.
  var completer: Completer {
    Completer(interpreter) { [folder] partial, endings in
      NamedFiles(folder).beginning(partial, endings: endings)
    }
  }
}
