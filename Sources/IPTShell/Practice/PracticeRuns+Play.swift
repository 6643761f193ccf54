import IPTDocument
import IPTEngine
import IPTLanguage
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
}

extension PracticeRuns {
  /// Plays a role play at a terminal, or by what standard input says.
  func play(
    _ request: PlayRequest, isTerminal: Bool, input: () throws(Complaint) -> [UInt8]
  ) throws(Complaint) -> Int32 {
    var sitting = try sitting(request)
    if isTerminal { return try sitting.atTerminal().status }
    try sitting.begin()
    return try sitting.take(lines: input())
  }

  /// Seats somebody at a play: at its beginning, or where an earlier attempt was left.
  func sitting(_ request: PlayRequest, goingOn earlier: Attempt? = nil) throws(Complaint)
    -> PlaySitting
  {
    var runs = self
    runs.isInterrupted = { Interrupts.isPending }
    let play = try rolePlay(request.label, at: request.path)
    var attempt = Attempt(
      label: play.label, file: request.path.split(separator: "/").last.map(String.init) ?? "",
      hash: play.hash(Self.digest), author: request.author, isExam: request.isExam,
      isReversed: try isClient(request.role, of: play), moves: [])
    var kept = earlier
    if let path = request.attempt { kept = try earlierAttempt(at: path, play) ?? earlier }
    if let kept {
      if let note = edited(kept, play) { console.say(note) }
      (attempt.moves, attempt.author) = (kept.moves, kept.author)
      (attempt.isExam, attempt.isReversed) = (kept.isExam, kept.isReversed)
    }
    do throws(Failure) {
      let player = try attempt.replay(play, runs.workshop(request.path))
      return PlaySitting(runs: runs, request: request, attempt: attempt, player: player)
    } catch {
      var failure = error
      if let path = request.attempt, !failure.diagnostics.isEmpty, kept != nil {
        failure.diagnostics[0].notes.append(
          "\(path) stays as it is; `--attempt` with another name begins anew.")
      }
      throw Self.complaint(failure, of: play.unit.source)
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

  private func earlierAttempt(at path: String, _ play: RolePlay) throws(Complaint) -> Attempt? {
    guard StoreFolder.isFile(path) else { return nil }
    let earlier = try attempts(at: path)
    guard let own = earlier.first(where: { $0.label == play.label }) else {
      throw Complaint(
        .otherRolePlay, "\(path) is an attempt at another role play, \(earlier[0].label)",
        notes: ["Name another file for this one."], status: ExitStatus.badData)
    }
    return own
  }

  func stage(_ play: RolePlay) -> Stage {
    Stage(play, width: console.style.width, measure: console.style.measure)
  }

  func show(_ lines: [String]) { console.show(lines.map { .line($0) }) }
}
