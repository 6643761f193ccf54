import IPTDocument
package import IPTEngine
import IPTLanguage
package import IPTModel
import LineEditor

/// The shell at a terminal: reads a line, runs it, saves, and asks for the next.
package final class InteractiveShell {
  private let console: Console
  private let open: OpenCase
  private var interpreter: Interpreter
  private let clock: () -> Timestamp
  private let isPlain: Bool
  private let transfer: CaseTransfer?
  /// The first of the changes whose flags the statement that made them has just told of.
  private var firstJustSaid = Int.max

  package init(
    _ workbench: Workbench, _ console: Console, open: OpenCase, setting: Interpreter.Setting,
    isPlain: Bool, clock: @escaping () -> Timestamp
  ) {
    self.console = console
    self.open = open
    self.clock = clock
    self.isPlain = isPlain
    var setting = setting
    setting.isReadOnly = open.isReadOnly
    setting.wantsConfirmation = true
    interpreter = workbench.interpreter(open.book, setting: setting)
    interpreter.isInterrupted = { Interrupts.isPending }
    let folder = try? CaseFolder(schema: workbench.schema, library: workbench.library)
    transfer = folder.map { CaseTransfer(from: open, $0) }
    interpreter.mover = transfer
  }

  /// Runs until the person leaves; the result is the exit status.
  package func run() -> Int32 {
    Interrupts.watch()
    greet()
    var setup = EditorSetup(program: "iptsh")
    setup.paints = !isPlain
    setup.complete = { [self] text, cursor in complete(text, cursor) }
    setup.expected = { [self] text, cursor, space in
      Completer(interpreter).expected(
        text, cursor: cursor, width: space.columns, height: space.rows,
        measure: console.style.measure)
    }
    setup.isIncomplete = { [self] text in
      interpreter.isIncomplete(Abbreviations(interpreter).writtenOut(text))
    }
    guard var editor = LineEditor(setup) else {
      console.say("The terminal cannot be used for editing; try a pipe or -c.")
      console.flush()
      return ExitStatus.inputOutput
    }
    while true {
      remind()
      console.flush()
      switch editor.read(prompt: prompt) {
      case .line(let line):
        if line.allSatisfy(\.isWhitespace) { continue }
        if !line.hasPrefix(" ") { editor.addHistory(line) }
        Interrupts.clear()
        if let status = run(line) { return status }
        if interpreter.wantsErasure, let status = erase() { return status }
        if interpreter.wantsToLeave { return leave() }
      case .interrupted(let text):
        guard let block = blockToKeep(text), !editor.remembers(block) else { continue }
        editor.addHistory(block)
        console.say("Nothing was run. The lines are in the history: Up brings them back.")
      case .endOfInput: return leave()
      case .terminated(let signal):
        console.flush()
        return 128 + signal
      case .failed:
        console.say("The terminal can no longer be read. Everything is saved.")
        console.flush()
        return ExitStatus.inputOutput
      }
    }
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

  // MARK: Around a line

  private func greet() {
    console.say(
      "iptsh, a record-keeping and teaching aid for trained professionals; no medical device.\n"
        + "`help` explains, Tab completes, Ctrl-D leaves. Saved in \(open.path).")
    if let note = LibraryAge(of: interpreter.book).note { console.say(note) }
    if let holder = open.holder {
      console.say([
        Diagnostic(
          .caseLocked, Complaint.sentence(holder), severity: .warning,
          notes: ["It is open for reading only."])
      ])
    }
    if let closed = interpreter.sessionOfTodayIsClosed { console.say(closed) }
  }

  /// An open flag is repeated until it is answered.
  private func remind() {
    let text = Batch.reminder(interpreter, of: 0..<firstJustSaid)
    firstJustSaid = .max
    if !text.isEmpty { console.say(text) }
  }

  private var prompt: Prompt {
    let reader = interpreter.reader
    var place = reader.phase
    // What is typed goes to the open session or to today, so the two must not look alike.
    if let session = interpreter.openSession {
      place += " \(session)/\(reader.plannedSessions)"
    } else if let session = reader.lastSession {
      place += ", after \(session)/\(reader.plannedSessions)"
    }
    let name = VisibleText.lines(open.name)
    if !console.style.isColoured { return Prompt([.init("\(name) · \(place) › ")]) }
    return Prompt([
      .init(name, style: "1"), .init(" · "), .init(place, style: "36"), .init(" › "),
    ])
  }

  private func complete(_ text: String, _ cursor: Int) -> Completion {
    let result = Completer(interpreter).complete(text, cursor: cursor)
    return Completion(
      replaceFrom: result.replaceFrom,
      candidates: result.candidates.map { CompletionCandidate($0.text, note: $0.note) },
      closing: result.closing)
  }

  /// Runs what was typed; a status ends the shell.
  private func run(_ line: String) -> Int32? {
    if let size = Terminal.size(of: 1) { console.style.width = size.columns }
    interpreter.setting.now = clock()
    interpreter.clearMessages()
    let source = Source(Abbreviations(interpreter).writtenOut(line))
    let mark = interpreter.mark
    let before = interpreter.book.log.changes.count
    firstJustSaid = before
    let run = interpreter.run(script: source)
    var saving: [Diagnostic] = []
    var isKept = run.diagnostics.isEmpty && interpreter.book.log.changes.count > before
    if isKept {
      var wasMoved = false
      do throws(Complaint) {
        // The other case first: whatever happens then, nothing that was moved is lost.
        let isMoving = transfer?.isPending ?? false
        saving = try transfer?.commit() ?? []
        wasMoved = isMoving
        saving += try open.save(interpreter.book, isForgetting: interpreter.hasForgotten)
        interpreter.settleForgetting()
      } catch {
        // What is not on disk is not in the case: the two must not drift apart.
        interpreter.goBack(to: mark, keeping: .whatIsTrue)
        saving = error.diagnostics + (wasMoved ? [CaseTransfer.isInBoth] : [])
        isKept = false
      }
    }
    transfer?.drop()
    console.say(interpreter.notices, of: source)
    console.show(interpreter.outputs)
    console.say(
      explainedAtPrompt(explained(run.diagnostics, of: source, interpreter)), of: source,
      omitted: run.omitted)
    console.say(saving)
    if isKept {
      confirm(from: before)
    } else if !saving.isEmpty {
      console.say("Not done, because it could not be saved; the line is in the history.")
    }
    return nil
  }

  private func confirm(from first: Int) {
    defer { for text in interpreter.remarks { console.say(VisibleText.lines(text)) } }
    if !interpreter.confirmations.isEmpty {
      for text in interpreter.confirmations { console.say(VisibleText.lines(text)) }
      return
    }
    let log = interpreter.book.log
    let printer = ChangePrinter(schema: interpreter.schema, log: log)
    let shown = 6
    for position in first..<min(log.changes.count, first + shown) {
      var text = Array("@\(log.changes[position].entry) ".utf8)
      printer.print(position, into: &text)
      console.say(VisibleText.lines(String(decoding: text, as: UTF8.self)))
    }
    if log.changes.count > first + shown {
      console.say("… and \(log.changes.count - first - shown) more")
    }
  }
}
