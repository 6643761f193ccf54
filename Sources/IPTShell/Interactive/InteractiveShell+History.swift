import Glibc
import IPTDocument
import IPTEngine
import IPTLanguage
import IPTStore
import LineEditor

/// What is remembered of what was typed.
extension InteractiveShell {
  /// The history of the case at hand; none in the tutorial, or where there is no place for it.
  var history: HistoryFile? { open?.history }

  /// Whether lines are kept out of the history now: for the sitting, or because the case is marked,
  /// be it by another sitting.
  var isPrivate: Bool { isPrivateSitting || history?.isMarked == true }

  /// The lines of earlier sittings with the case at hand.
  func earlierLines() -> [String] {
    hasSaidHistoryFault = false
    guard let history, !history.isMarked else { return [] }
    // Before anything is read: one that has grown too long is no reason to have none.
    attempt { () throws(StoreError) in try history.trim() }
    let (lines, fault) = history.read()
    if let fault { sayHistory(fault) }
    return lines
  }

  /// Keeps a line, unless it is to be kept out: in memory too, where it begins with a blank.
  func remember(_ line: String, _ editor: inout LineEditor) {
    if line.hasPrefix(" ") { return }
    let isRepeated = editor.history.last == line
    editor.addHistory(line)
    hasUnkeptLines = hasUnkeptLines || isPrivate
    guard history != nil, !isPrivate, !isRepeated else { return }
    waitingLines.append((line, Int64(time(nil))))
    writeWaitingLines()
  }

  /// Whether what is typed is remembered beyond this sitting.
  private var isKept: Bool { history != nil && !isPrivate && !isHistoryLost }

  /// How a line that was not run is got back; empty where nobody wanted it to be kept.
  func wayBack(toLine line: String) -> String {
    if line.hasPrefix(" ") { return "" }
    return isKept ? "the line is in the history" : "Up brings it back in this sitting"
  }

  /// The same of several lines, as a sentence.
  func wayBack(toLines lines: String) -> String {
    if lines.hasPrefix(" ") { return "" }
    return isKept
      ? "The lines are in the history: Up brings them back."
      : "Up brings the lines back in this sitting."
  }

  /// Writes the lines that are not in the history yet.
  ///
  /// Where another program holds it they wait, and Enter does not: only the first time is it waited for.
  ///
  /// - Parameter isLast: Whether nothing comes after that could write them.
  func writeWaitingLines(isLast: Bool = false) {
    guard let history, !waitingLines.isEmpty else { return waitingLines.removeAll() }
    do throws(StoreError) {
      try history.append(waitingLines, process: getpid(), waits: !isHistoryHeld || isLast)
      isHistoryHeld = false
      isHistoryLost = false
      waitingLines.removeAll()
    } catch {
      guard case .held = error.cause else {
        isHistoryLost = true
        waitingLines.removeAll()
        return sayHistory(Complaint.sentence(error))
      }
      isHistoryHeld = true
      if isLast {
        let count = ScriptRuns.counted(waitingLines.count, "line")
        waitingLines.removeAll()
        hasSaidHistoryFault = false
        return sayHistory(
          "another program holds the history of this case; \(count) could not be kept")
      }
      sayHistory(
        "another program holds the history of this case; what you type is kept as soon as it is free"
      )
    }
  }

  /// Drops what was forgotten from memory and disk.
  func dropForgotten(_ editor: inout LineEditor) {
    let forgotten = ForgottenLines(interpreter.forgottenTexts)
    interpreter.forgottenTexts.removeAll()
    if !forgotten.isEmpty { delete(&editor, where: forgotten.holds) }
  }

  /// Takes lines out of the history, of this sitting and on disk.
  func delete(_ editor: inout LineEditor, where isWanted: (String) -> Bool) {
    editor.removeHistory(where: isWanted)
    waitingLines.removeAll { isWanted($0.text) }
    if let history {
      do throws(StoreError) {
        try history.remove(where: isWanted)
      } catch {
        // Said each time: another fault that was told before says nothing of these lines.
        hasSaidHistoryFault = false
        sayHistory(Complaint.sentence(error), notes: [HistoryFile.stillThere])
      }
    }
    // Cut texts and the last line stay with libedit as long as it runs.
    renew(&editor)
  }

  /// Puts another editor in the place of one that may remember too much, with the same history.
  func renew(_ editor: inout LineEditor) { renew(&editor, with: editor.history) }

  func renew(_ editor: inout LineEditor, with lines: [String]) {
    var setup = setup()
    setup.history = lines
    editor.renew(setup)
  }

  func showHistory(_ limit: Int, _ editor: inout LineEditor) {
    let lines = editor.history.suffix(limit).map { line in
      VisibleText.lines(line).split(separator: "\n").joined(separator: "\n    ")
    }
    guard !lines.isEmpty else { return console.say("Nothing is kept yet.") }
    let text = lines.map { "  \($0)\n" }.joined()
    show([.data(Array(text.utf8))], &editor)
    if hasUnkeptLines {
      console.say("What was typed in private is among these, not on disk, until the sitting ends.")
    }
  }

  /// Keeps lines out of the history, or tells whether they are.
  func setPrivacy(_ word: String, _ editor: inout LineEditor) {
    switch word {
    case "on":
      isPrivateSitting = true
      console.say("Lines are kept out of the history until `private off`.")
    case "always":
      guard let history else { return console.say("There is no history here.") }
      if attempt({ () throws(StoreError) in try history.mark(true) }) {
        waitingLines.removeAll()
        editor.removeHistory { _ in true }
        renew(&editor)
        console.say("Nothing typed in this case is written down beside it; its history is removed.")
      }
    case "off":
      isPrivateSitting = false
      let wasMarked = history?.isMarked == true
      if let history, history.isMarked,
        !attempt({ () throws(StoreError) in try history.mark(false) })
      {
        return
      }
      console.say(
        wasMarked
          ? "Lines are kept in the history again; the case is no longer marked as private."
          : "Lines are kept in the history again.")
    default:
      let isMarked = history?.isMarked ?? false
      console.say(
        isMarked
          ? "Lines typed in this case are kept out of the history in every sitting."
          : isPrivate
            ? "Lines are kept out of the history in this sitting."
            : "Lines are kept in the history.")
    }
  }

  @discardableResult
  private func attempt(_ action: () throws(StoreError) -> Void) -> Bool {
    do throws(StoreError) {
      try action()
      return true
    } catch {
      sayHistory(Complaint.sentence(error))
      return false
    }
  }

  /// What is wrong with the history is said once in a case, and disturbs nothing else.
  private func sayHistory(_ fault: String, notes: [String] = []) {
    if hasSaidHistoryFault { return }
    hasSaidHistoryFault = true
    console.say([Diagnostic(.historyFault, fault, severity: .warning, notes: notes)])
  }
}
