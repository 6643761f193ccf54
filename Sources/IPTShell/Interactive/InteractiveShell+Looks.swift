import IPTDocument
import IPTEngine
import IPTLanguage
import IPTModel
import IPTStore
import LineEditor

/// What the shell shows around a line: greeting, reminders, prompt.
extension InteractiveShell {
  func greet() {
    // Two rows of 80 columns, unless the path is long.
    console.say("iptsh, a record and teaching aid for trained professionals; no medical device.")
    let place = open.map { " Saved in \(FilePath.short($0.path))." } ?? ""
    let hints = [
      "`help` explains, `tutorial` teaches, Ctrl-D leaves.", "`help`, `tutorial`; Ctrl-D leaves.",
    ]
    .map { $0 + place }
    console.say(hints.first { console.style.measure($0) <= console.style.width } ?? hints[0])
    sayWhereOneIs()
  }

  /// What is to be known on coming into a case.
  func sayWhereOneIs() {
    guard let open else { return }
    if folder.isScratch(open), interpreter.book.log.entries.count > 1 {
      console.say(
        "The scratch case holds what was typed before: `save as NAME` makes a case of it.")
    }
    if let note = LibraryAge(of: interpreter.book).note { console.say(note) }
    console.say(interpreter.missingFlags)
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
  func remind() {
    let text = Batch.reminder(interpreter, of: 0..<firstJustSaid)
    firstJustSaid = .max
    if !text.isEmpty { console.say(text) }
    if let said = open?.saidOfChange() { console.say(said) }
    if !hasSaidLostFolder, RealPath.hasLostItsStart {
      hasSaidLostFolder = true
      console.say(
        "The folder that iptsh was started in is gone, so that paths relative to it lead nowhere. Names of cases "
          + "and paths from / are found; for others leave, `cd` to a folder that is there, and come back."
      )
    }
  }

  /// What has happened elsewhere while a line is typed, in rows of the window.
  var news: [String] {
    guard let said = open?.saidOfChange() else { return [] }
    if let size = Terminal.size(of: 1) { console.style.width = size.columns }
    return console.rows(of: said)
  }

  /// Where one is: `anna · middle 5/16 ›`.
  var prompt: Prompt {
    let reader = interpreter.reader
    var place = reader.phase
    // What is typed goes to the open session or to today, so the two must not look alike.
    if let session = interpreter.openSession {
      place += " \(reader.count(ofSession: session, by: "/"))"
    } else if let session = reader.lastSession {
      place += ", after \(reader.count(ofSession: session, by: "/"))"
    }
    let name = VisibleText.lines(open?.name ?? Tutorial.name)
    if !settings.isOn("color") { return Prompt([.init("\(name) · \(place) › ")]) }
    return Prompt([
      .init(name, style: "1"), .init(" · "), .init(place, style: "36"), .init(" › "),
    ])
  }

  /// What the right edge of the line says, where there is room.
  var note: String {
    var notes: [String] = []
    let flags = interpreter.reader.openFlags.count
    if flags > 0 { notes.append("! \(ScriptRuns.counted(flags, "open flag"))") }
    if !interpreter.reader.flagsWithoutFinding.isEmpty {
      notes.append("! asked, finding not recorded")
    }
    if interpreter.setting.isReadOnly { notes.append("read only") }
    if isPrivate { notes.append("private") }
    // Mostly there are none, and joining even these makes types at run time.
    return notes.isEmpty ? "" : notes.joined(separator: " · ")
  }

  /// Clears the screen of somebody who has gone away, and keeps what they were typing.
  func clearScreen(
    keeping text: String, _ cursor: Int, _ editor: inout LineEditor
  ) -> Int32? {
    draft = Draft(text, cursor: cursor, isKept: true)
    return hide(&editor)
  }

  /// Clears the screen of somebody who has gone away, until they come back.
  func hide(_ editor: inout LineEditor) -> Int32? {
    let seconds = settings.idleLimit ?? 0
    return ScreenCover(console: console, seconds: seconds, isPainting: editor.isPainting)
      .wait(&editor)
  }
}
