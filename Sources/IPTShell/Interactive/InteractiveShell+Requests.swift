import IPTDocument
import IPTEngine
import IPTLanguage
import IPTModel
import IPTStore
import LineEditor

/// What statements ask of the shell.
extension InteractiveShell {
  /// Does it; a status ends the shell.
  func perform(_ request: ShellRequest, _ editor: inout LineEditor) -> Int32? {
    switch request.verb {
    case "settings": show([.document(settings.document)], &editor)
    case "set setting": set(request, &editor)
    case "typed": showHistory(Int(request.argument) ?? .max, &editor)
    case "typed delete": deleteHistory(request.argument, &editor)
    case "typed clear": clearHistory(&editor)
    case "private": setPrivacy(request.argument, &editor)
    case "fill": return fill(request.argument, request.value, &editor)
    case "tutorial": return teach()
    case "play": return play(request, isPainting: editor.isPainting)
    default: return performOnCases(request, &editor)
    }
    return nil
  }

  private func deleteHistory(_ text: String, _ editor: inout LineEditor) {
    let wanted = text.lowercased()
    let before = editor.history.count
    delete(&editor) { $0.lowercased().contains(wanted) }
    // The line that asks for it holds the text as well, and goes with the others.
    let count = max(0, before - editor.history.count - 1)
    console.say("\(ScriptRuns.counted(count, "line")) taken out of the history.")
  }

  private func clearHistory(_ editor: inout LineEditor) {
    delete(&editor) { _ in true }
    console.say("The history of this case is empty.")
  }

  private func set(_ request: ShellRequest, _ editor: inout LineEditor) {
    let before = settings
    if let fault = settings.set(request.argument, request.value) {
      return refuse([Diagnostic(.notAtShell, fault)], request.value)
    }
    applySettings()
    let isRepainted = before.isOn("painting") != settings.isOn("painting")
    if isRepainted { renew(&editor) }
    console.say("\(request.argument) \(request.value)")
  }

  /// Lets the settings take effect that others than the line go by.
  func applySettings() {
    console.style.isColoured = settings.isOn("color")
  }

  /// Runs `init.ipt` of the configuration folder, which may set what the shell does but changes no case.
  func readInitScript() {
    defer { applySettings() }
    guard let script = InitScript.read(console) else { return }
    interpreter.setting.isReadOnly = true
    defer { interpreter.setting.isReadOnly = open?.isReadOnly ?? false }
    interpreter.setting.now = clock()
    let run = interpreter.run(script: script)
    let wrong = explained(run.diagnostics, of: script, &interpreter).map(Self.saidOfInitScript)
      // What would change a case is found last.
      .sorted { ($0.range?.lowerBound ?? .max) < ($1.range?.lowerBound ?? .max) }
    console.say(wrong, of: script, omitted: run.omitted)
    if interpreter.wantsToLeave || interpreter.wantsErasure {
      // Nobody has seen a prompt yet who could want that.
      (interpreter.wantsToLeave, interpreter.wantsErasure) = (false, false)
      let text = "init.ipt neither leaves the shell nor erases a case"
      console.say([Diagnostic(.notAtShell, text, severity: .warning)])
    }
    console.output.append(console.rendered(interpreter.outputs))
    settings.origin = "init.ipt"
    for request in interpreter.requests where run.diagnostics.isEmpty {
      guard request.verb == "set setting" else { continue }
      if let fault = settings.set(request.argument, request.value) {
        console.say([Diagnostic(.notAtShell, "\(script.name): \(fault)", severity: .warning)])
      }
    }
    settings.origin = "set here"
    interpreter.clearMessages()
  }

  /// A change that the script asks for is refused for another reason than that the case is held.
  private static func saidOfInitScript(_ fault: Diagnostic) -> Diagnostic {
    guard fault.code == .readOnly else { return fault }
    var said = Diagnostic(
      fault.code, "init.ipt changes no case", at: fault.range, label: fault.label,
      notes: ["It may set settings, give variables and define verbs; nothing else of it was done."])
    said.source = fault.source
    return said
  }

  // MARK: Cases

  private func performOnCases(_ request: ShellRequest, _ editor: inout LineEditor) -> Int32? {
    guard let open else {
      console.say("In the tutorial there is but this case. Ctrl-D leaves it.")
      return nil
    }
    do throws(Complaint) {
      switch request.verb {
      case "cases":
        let today = today
        console.say(try folder.remarksOnLostCases())
        let all = try overviews(today, open)
        let name = all.map(\.name).first { folder.isSame($0, as: open) }
        show([.document(CaseOverview.table(all, today: today, open: name))], &editor)
      case "agenda":
        let today = today
        let all = try overviews(today, open)
        show([.document(CaseOverview.agenda(all, today: today, days: 7))], &editor)
      case "open": try openOther(request.argument, &editor)
      case "new":
        let book = try workbench.newCase(
          label: CaseFolder.name(of: request.argument), setting: settingNow)
        go(to: try folder.create(request.argument, book: book), &editor)
      case "save": try saveAs(request.argument, open, &editor)
      case "close":
        if folder.isScratch(open) {
          console.say("The scratch case is open; `quit` leaves.")
        } else {
          try openOther(CaseFolder.scratchName, &editor)
        }
      default: break
      }
    } catch {
      refuse(error.diagnostics, request.argument, of: error.source, omitted: error.omitted)
    }
    return nil
  }

  /// Says why something is not done, and lets the line come back that asked for it.
  private func refuse(
    _ diagnostics: [Diagnostic], _ word: String, of source: Source = Source(""), omitted: Int = 0
  ) {
    console.say(diagnostics, of: source, omitted: omitted)
    refusal = Refusal(word: word, meant: diagnostics.first?.guess?.replacement)
  }

  private var settingNow: Interpreter.Setting {
    var setting = baseSetting
    setting.now = clock()
    return setting
  }

  /// The day it is here.
  private var today: PartialDate {
    let now = clock()
    return now.day(ahead: interpreter.setting.zone(now))
  }

  /// Every case of the folder; the one that is open as it stands here, and not as it is on disk.
  private func overviews(
    _ today: PartialDate, _ open: OpenCase
  ) throws(Complaint) -> [CaseOverview] {
    var all: [CaseOverview] = []
    for name in try folder.names() {
      do throws(Complaint) {
        let book =
          folder.isSame(name, as: open)
          ? interpreter.book : try folder.open(name, isForReading: true).book
        all.append(CaseOverview(name, interpreter.library.reader(of: book), today: today))
      } catch {
        console.say(error.diagnostics)
      }
    }
    return all
  }

  private func openOther(_ name: String, _ editor: inout LineEditor) throws(Complaint) {
    // Its own lock would make it look as if somebody else had it; what is only read is read anew.
    if let open, !open.isReadOnly, folder.isSame(name, as: open) {
      return console.say("\(open.name) is open here already.")
    }
    go(to: try folder.open(name, orMakeScratchIn: workbench, setting: settingNow), &editor)
  }

  private func saveAs(
    _ name: String, _ old: OpenCase, _ editor: inout LineEditor
  ) throws(Complaint) {
    var quoted: [UInt8] = []
    EscapedText.quote(CaseFolder.name(of: name).utf8, into: &quoted)
    var copy = workbench.interpreter(interpreter.book, setting: settingNow)
    let label = copy.run(
      script: Source("set case label \(String(decoding: quoted, as: UTF8.self))"))
    guard label.diagnostics.isEmpty else {
      throw Complaint(label.diagnostics, status: ExitStatus.badData)
    }
    let other = try folder.create(name, book: copy.book)
    let lines = editor.history
    let isMoving = folder.isScratch(old) && !old.isReadOnly
    let sitting = interpreter.sitting
    writeWaitingLines(isLast: true)
    takeOverHistory(of: old, to: other, isMoving: isMoving)
    do throws(Complaint) {
      // As long as it is locked: nobody else may have taken it up.
      if isMoving { try old.erase() }
    } catch {
      console.say(error.diagnostics)
    }
    go(to: other, goingOn: sitting, &editor)
    if isMoving { return renew(&editor, with: lines) }
    console.say(
      "\(old.name) stays as it is; what is forgotten in one of the two stays in the other.")
  }

  /// Lets the mark of a case, and the lines of one that moves, go with it.
  private func takeOverHistory(
    of old: OpenCase, to other: OpenCase, isMoving: Bool
  ) {
    guard let before = old.history, let history = other.history else { return }
    do throws(StoreError) {
      if isMoving {
        try history.takeOver(before)
      } else if before.isMarked {
        try history.mark(true)
      }
    } catch {
      console.say([Diagnostic(.historyFault, Complaint.sentence(error), severity: .warning)])
    }
  }

  /// Goes to another case, with its own history; variables stay behind, verbs that were defined do not.
  private func go(
    to other: OpenCase, goingOn sitting: Interpreter.Sitting? = nil, _ editor: inout LineEditor
  ) {
    writeWaitingLines(isLast: true)
    isHistoryHeld = false
    isHistoryLost = false
    open?.close()
    open = other
    hasUnkeptLines = hasUnkeptLines && sitting != nil
    var setting = settingNow
    setting.isReadOnly = other.isReadOnly
    interpreter = workbench.interpreter(other.book, setting: setting)
    if let sitting { interpreter.goOn(sitting) }
    takeUp()
    firstJustSaid = .max
    console.say("\(other.name), saved in \(FilePath.short(other.path)).")
    sayWhereOneIs()
    editor.renew(setup())
  }
}
