import IPTDocument
import IPTEngine
import IPTLanguage
import IPTModel
import IPTPractice
import IPTStore
import LineEditor

/// Somebody at a play: what is typed, what is seen, and what is kept of it move by move.
struct PlaySitting {
  let runs: PracticeRuns
  private(set) var request: PlayRequest
  private(set) var attempt: Attempt
  /// Where the moves are kept, if anywhere.
  private var file: AttemptFile?
  /// The file that the command names.
  private let asked: String?
  /// What kept the last move from being written.
  private var unsaved: Complaint?
  private var session: PlaySession
  /// Whether somebody left the play, to go on with it.
  private var hasLeft = false
  private let desk = Desk()
  /// Where the trainer reads along; a fault of it is said once.
  private var page: LineFile?

  /// What the trainer's page begins with, so that no other file is taken for one.
  static let pageMark = "For the trainer alone"

  init(
    runs: PracticeRuns, request: PlayRequest, attempt: Attempt, player: Player, file: AttemptFile?
  ) {
    (self.runs, self.request, self.attempt) = (runs, request, attempt)
    (self.file, asked) = (file, request.attempt)
    let style = runs.console.style
    let trainer = request.trainer.map { _ in
      TrainerView(player.play, width: style.width, measure: style.measure)
    }
    session = PlaySession(player, runs.stage(player.play), trainer: trainer)
    page = request.trainer.map { LineFile(path: $0) }
  }

  /// The trainee's copy of the case.
  var book: Casebook { session.player.book }

  /// Shows the beginning, or where the play goes on.
  mutating func begin() throws(Complaint) {
    runs.show(session.begin())
    if let page {
      do throws(StoreError) {
        try page.append([], beginning: Array((Self.pageMark + "\n").utf8))
      } catch {
        throw Self.complaint(error, ofPage: page.path)
      }
    }
    tellTrainer()
  }

  /// Why the trainer's page cannot be written: most often it is a file of something else.
  static func complaint(_ error: StoreError, ofPage path: String) -> Complaint {
    guard error.cause == .notAFile, StoreFolder.isFile(path) else {
      return Complaint(.notSaved, error)
    }
    return Complaint(
      .notSaved, "\(path) holds something else, and is no page for a trainer",
      notes: ["It stays as it is. `--trainer` takes a new file, or one that a play has made."],
      status: ExitStatus.cannotCreate)
  }

  private mutating func tellTrainer() {
    let lines = session.trainerLines
    session.trainerLines.removeAll()
    guard let page, !lines.isEmpty else { return }
    let text = lines.map { $0 + "\n" }.joined()
    do throws(StoreError) {
      try page.append(Array(text.utf8), beginning: Array((Self.pageMark + "\n").utf8))
    } catch {
      runs.console.say([
        Diagnostic(.notSaved, Complaint.sentence(error), severity: .warning)
      ])
      self.page = nil
    }
  }

  // MARK: Lines

  /// Takes one line; a status ends the play.
  mutating func take(_ line: String) throws(Complaint) -> Int32? {
    var outcome = PlaySession.Outcome.playing
    do throws(Failure) {
      let (lines, what) = try session.take(line)
      runs.show(lines)
      outcome = what
    } catch {
      runs.say(error)
    }
    // A line that was refused may have made a move all the same: a vote without a vote.
    let isNew = session.player.moves.count > attempt.moves.count
    attempt.moves = session.player.moves
    if isNew { keep() }
    tellTrainer()
    switch outcome {
    case .playing: return nil
    case .keep(let path):
      do throws(Complaint) {
        if path != request.attempt { file = try runs.begin(attempt, at: path) }
      } catch {
        // The play goes on as it was.
        runs.console.say(error.diagnostics)
        return nil
      }
      (request.attempt, unsaved) = (path, nil)
      runs.console.say("Kept in \(path) from here on.")
      return nil
    case .left:
      hasLeft = true
      if unsaved == nil { runs.console.say(wayBack) }
      return ending
    case .debrief:
      let debrief = Debrief(session.player, attempt, name: request.attempt ?? "")
      runs.console.show([.document(debrief.document)])
      return ending
    }
  }

  /// The status at the end: whether all of it is kept where it was to be kept.
  private var ending: Int32 { unsaved?.status ?? ExitStatus.done }

  private var wayBack: String {
    guard let path = request.attempt else {
      return runs.isInShell
        ? "`play` alone, or the same command, goes on there in this sitting; `keep FILE` would have "
          + "kept it for longer." : "Nothing is kept; `--attempt FILE` keeps a play."
    }
    if path == asked { return "Kept in \(path): the same command goes on there." }
    let option = path.contains(" ") ? "--attempt \"\(path)\"" : "--attempt \(path)"
    return "Kept in \(path): `\(runs.isInShell ? request.command : option)` goes on there."
  }

  private mutating func keep() {
    guard file != nil else { return }
    unsaved = nil
    do throws(Complaint) {
      if let warning = try file?.save(attempt) { runs.console.say([warning]) }
      request.attempt = file?.path
    } catch {
      // The play goes on; what could not be written is said each time.
      runs.console.say(error.diagnostics)
      unsaved = error
    }
  }

  /// Takes lines that no person types.
  mutating func take(lines bytes: [UInt8]) throws(Complaint) -> Int32 {
    var rest = ""
    if let status = try take(text: String(decoding: bytes, as: UTF8.self), rest: &rest) {
      return status
    }
    if !rest.isEmpty, let status = try take(rest) { return status }
    if unsaved != nil { keep() }
    return ending
  }

  /// Takes a text line by line; a statement at a record may go over several of them.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - rest: A statement at its end that breaks off.
  /// - Returns: A status that ends the play.
  /// - Throws: What keeps the play from going on.
  private mutating func take(text: String, rest: inout String) throws(Complaint) -> Int32? {
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: { $0.isLineEnd }) {
      rest += rest.isEmpty ? line : "\n" + line
      guard !session.goesOn(rest) else { continue }
      let whole = rest
      rest = ""
      if let status = try take(whole) { return status }
    }
    return nil
  }

  // MARK: At a terminal

  /// What the editor has to know of the play while a line is typed.
  private final class Desk {
    /// What may come next in a statement, at a record.
    var completer: Completer?
  }

  /// How a sitting at a terminal ended.
  struct Ending {
    let status: Int32
    /// Whether the play was left to be gone on with.
    let isPaused: Bool
  }

  /// Plays at a terminal to the end, or until somebody leaves.
  mutating func atTerminal() throws(Complaint) -> Ending {
    Interrupts.watch()
    guard var editor = LineEditor(setup) else {
      runs.console.say("The terminal cannot be used for editing; try a pipe.")
      return Ending(status: ExitStatus.inputOutput, isPaused: true)
    }
    try begin()
    runs.console.say(
      "`comfort N` notes how sure you feel, 0 to 10; `help` lists what else can be typed.")
    if file == nil {
      runs.console.say(
        runs.isInShell
          ? "A play that is left waits until the shell ends; `keep FILE` keeps it in a file."
          : "Nothing is kept without `keep FILE` or `--attempt FILE`.")
    }
    let prompt = Prompt([.init("\(session.player.play.label) › ")])
    var draft: Draft?
    desk.completer = completer
    while true {
      runs.console.flush()
      var text = ""
      let typed = draft
      draft = nil
      switch editor.read(prompt: prompt, draft: typed) {
      case .line(let line):
        if !line.allSatisfy(\.isWhitespace) { editor.addHistory(line) }
        text = line
      case .pasted(let lines, _), .handedOff(let lines): text = lines
      case .interrupted: sayInterrupted()
      case .idle(let typed, let cursor):
        if let status = runs.cover?.wait(&editor) {
          return Ending(status: status, isPaused: true)
        }
        draft = Draft(typed, cursor: cursor, isKept: true)
        text = "again"
      case .endOfInput: text = "pause"
      case .terminated(let signal): return Ending(status: 128 + signal, isPaused: true)
      case .failed: return Ending(status: ExitStatus.inputOutput, isPaused: true)
      }
      if let size = Terminal.size(of: 1) {
        runs.console.style.width = size.columns
        session.stage.width = max(size.columns, 20)
      }
      Interrupts.clear()
      var rest = ""
      if let status = try take(text: text, rest: &rest) {
        return Ending(status: status, isPaused: hasLeft)
      }
      if !rest.isEmpty { draft = Draft(rest, isKept: true) }
      desk.completer = completer
    }
  }

  private var completer: Completer? {
    session.player.record == nil ? nil : Completer(session.player.writing)
  }

  private func sayInterrupted() {
    let count = ScriptRuns.counted(attempt.moves.count, "move")
    let place = request.attempt.map { "\(count) kept in \($0)" } ?? "\(count) so far"
    runs.console.say([
      Diagnostic(
        .stoppedPlaying, "interrupted: nothing was taken, and the play stands where it stood",
        severity: .warning,
        notes: ["\(place). `again` shows the choice, `pause` leaves."])
    ])
  }

  /// Lines of a play are no lines of a case: they have a history of their own, which is not kept.
  private var setup: EditorSetup {
    var setup = EditorSetup(program: "iptsh")
    setup.paints = false
    setup.isIncomplete = { [desk, catalogue = runs.workbench.catalogue] text in
      desk.completer != nil && PlaySession.breaksOff(text, catalogue)
    }
    setup.idleLimit = { [seconds = runs.cover?.seconds] in seconds }
    setup.complete = { [desk] text, cursor in
      let own = PlaySession.commands.map { (String($0.word.prefix { $0 != " " }), $0.help) }
        .filter { word, _ in !text.isEmpty && word.hasPrefix(text) }
        .map { word, help in CompletionCandidate(word, note: help) }
      guard let completer = desk.completer else {
        return Completion(replaceFrom: 0, candidates: own)
      }
      // At a record the words of the language may stand there too.
      var completion = Completion(completer.complete(text, cursor: cursor))
      if completion.replaceFrom == 0 { completion.candidates += own }
      return completion
    }
    setup.expected = { [desk, measure = runs.console.style.measure] text, cursor, space in
      desk.completer?.expected(
        text, cursor: cursor, width: space.columns, height: space.rows, measure: measure)
    }
    return setup
  }
}

extension Character {
  /// Whether a line ends with it, as they end here or in other systems.
  fileprivate var isLineEnd: Bool { self == "\n" || self == "\r\n" }
}
