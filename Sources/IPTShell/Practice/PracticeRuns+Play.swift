import IPTDocument
import IPTEngine
import IPTLanguage
import IPTModel
import IPTPractice
import IPTStore
import LineEditor

/// What a play is asked for: on the command line, or in the shell.
package struct PlayRequest: Equatable, Sendable {
  package var path: String
  package var label: String?
  /// Where the attempt is kept, and where an earlier one goes on.
  package var attempt: String?
  package var isExam = false
  /// Whose part the trainee has: therapist, client, or the name of one of them.
  package var role: String?
  /// Where the trainer reads along.
  package var trainer: String?
  package var author = ""

  package init(path: String) { self.path = path }

  /// Whether two commands ask for one play, whoever gives them.
  func isSame(as other: PlayRequest) -> Bool {
    (path, label, attempt, isExam, role)
      == (other.path, other.label, other.attempt, other.isExam, other.role)
  }

  /// The command of the shell that asks for it.
  var command: String {
    var command = "play \"\(path)\""
    for (word, value) in [("label", label), ("attempt", attempt), ("as", role)] {
      if let value { command += " \(word) \"\(value)\"" }
    }
    return command + (isExam ? " exam" : "")
  }
}

/// A play that was left in the shell, to be gone on with.
struct PausedPlay {
  let request: PlayRequest
  let attempt: Attempt
}

extension PracticeRuns {
  /// Plays a role play at a terminal, or by what standard input says.
  func play(
    _ request: PlayRequest, isTerminal: Bool, input: () throws(Complaint) -> [UInt8]
  ) throws(Complaint) -> Int32 {
    var sitting = try sitting(request, isTerminal: isTerminal)
    let status: Int32
    if isTerminal {
      status = try sitting.atTerminal().status
    } else {
      try sitting.begin()
      status = try sitting.take(lines: input())
    }
    return status == ExitStatus.done ? remind([("", sitting.book)]) : status
  }

  /// Tells of the flags that are open in the copies of the case.
  func remind(_ books: [(name: String, book: Casebook)]) -> Int32 {
    var status = ExitStatus.done
    for (name, book) in books {
      let open = CaseReader(book).reminders()
      guard !open.isEmpty else { continue }
      if books.count > 1 { console.say("\(name):") }
      console.remind(open)
      status = ExitStatus.openFlag
    }
    return status
  }

  /// Seats somebody at a play: at its beginning, or where an earlier attempt was left.
  func sitting(
    _ request: PlayRequest, goingOn paused: PausedPlay? = nil, isTerminal: Bool
  ) throws(Complaint) -> PlaySitting {
    var runs = self
    runs.isInterrupted = {
      isTerminal ? Interrupts.isPendingAtTerminal : Interrupts.isPending
    }
    let play = try rolePlay(request.label, at: request.path)
    var attempt = Attempt(
      label: play.label, file: request.path.split(separator: "/").last.map(String.init) ?? "",
      hash: hash(of: play, at: request.path), author: request.author, day: setting.today,
      isExam: request.isExam, isReversed: try isClient(request.role, of: play), moves: [])
    var kept = paused?.attempt
    var file: AttemptFile?
    // A play that was left goes on in the file that it has, or in a new one.
    if let path = request.attempt, paused == nil || paused?.request.attempt == path,
      let own = try earlierAttempt(at: path, play)
    {
      file = own.file
      // What could not be written before is still here.
      if kept?.moves.starts(with: own.attempt.moves) != true { kept = own.attempt }
    }
    if let kept {
      try refuse(request, goingOn: kept, attempt.isReversed, play)
      if let note = edited(kept, play, at: request.path) { console.say(note) }
      let new = attempt
      attempt = kept
      (attempt.file, attempt.isCutShort) = (new.file, false)
      attempt.isEdited(since: new.hash)
    }
    let player: Player
    do throws(Failure) {
      player = try attempt.replay(play, runs.workshop(request.path))
    } catch {
      var failure = error
      if let path = request.attempt, !failure.diagnostics.isEmpty, kept != nil {
        failure.diagnostics[0].notes.append(
          "\(path) stays as it is; `--attempt` with another name begins anew.")
      }
      throw Self.complaint(failure, of: play.unit.source)
    }
    // What was only looked at is no move.
    attempt.moves = player.moves
    if let path = request.attempt, file == nil {
      file = try runs.begin(attempt, at: path)
    } else if kept?.isCutShort == true {
      _ = try file?.save(attempt)
    }
    return PlaySitting(
      runs: runs, request: request, attempt: attempt, player: player, file: file)
  }

  /// An attempt goes on as it was begun: as practice or as an exam, in the part that was taken.
  private func refuse(
    _ request: PlayRequest, goingOn kept: Attempt, _ isReversed: Bool, _ play: RolePlay
  ) throws(Complaint) {
    let place = request.attempt ?? "the play that was left"
    guard kept.label == play.label else {
      throw Complaint(
        .otherRolePlay, "\(place) is one of another role play, \(kept.label)",
        notes: ["`play \"FILE.ipt\"` begins one."], status: ExitStatus.badData)
    }
    if request.isExam, !kept.isExam {
      throw Complaint(
        .notInExam, "\(place) was begun as practice, and is no exam",
        notes: ["An exam begins in a file of its own: `--attempt` with another name."],
        status: ExitStatus.usage)
    }
    if request.role != nil, isReversed != kept.isReversed {
      throw Complaint(
        .otherRolePlay, "\(place) was begun in the other part",
        notes: ["The other part begins in a file of its own: `--attempt` with another name."],
        status: ExitStatus.usage)
    }
  }

  /// Whether somebody is to play the client.
  private func isClient(_ role: String?, of play: RolePlay) throws(Complaint) -> Bool {
    guard let role else { return false }
    let wanted = role.lowercased()
    let names = ["therapist", "client"].map { ($0, play.cast[$0]?.lowercased()) }
    guard let found = names.first(where: { $0.0 == wanted || $0.1 == wanted }) else {
      throw Complaint(
        .otherRolePlay, "nobody plays \"\(role)\" here",
        notes: ["Play the therapist or the client\(play.cast["client"].map { ", \($0)" } ?? "")."],
        status: ExitStatus.usage)
    }
    return found.0 == "client"
  }

  private func earlierAttempt(
    at path: String, _ play: RolePlay
  ) throws(Complaint) -> (attempt: Attempt, file: AttemptFile)? {
    guard StoreFolder.isFile(path) else { return nil }
    // What is no script is refused with its reason; then the file is read as what will be replaced.
    let size = try read(path).count
    let file: DurableFile
    let bytes: [UInt8]
    do throws(StoreError) {
      file = try DurableFile(at: path)
      bytes = try file.read(limit: 2 * size + 1 << 20)
    } catch {
      throw Complaint(.cannotOpen, error)
    }
    let earlier = try attempts(in: bytes, at: path)
    guard earlier.count == 1 else {
      throw Complaint(
        .noRolePlay,
        "\(path) holds \(earlier.count) attempts, and a play goes on in a file of its own",
        notes: ["The file stays as it is. Name another one, or part it first."],
        status: ExitStatus.badData)
    }
    guard let own = earlier.first(where: { $0.label == play.label }) else {
      throw Complaint(
        .otherRolePlay, "\(path) is an attempt at another role play, \(earlier[0].label)",
        notes: ["Name another file for this one."], status: ExitStatus.badData)
    }
    return (own, AttemptFile(path: path, file: file))
  }

  func stage(_ play: RolePlay) -> Stage {
    Stage(play, width: console.style.width, measure: console.style.measure)
  }

  func show(_ lines: [String]) { console.show(lines.map { .line($0) }) }
}
