import IPTDocument
import IPTEngine
import IPTLanguage
import IPTModel
import IPTPractice
import IPTReports
import IPTStore

/// What a replay is asked for on the command line.
package struct ReplayRequest: Equatable, Sendable {
  package var path: String
  package var scene: String?
  /// The transcript that the replay is compared with.
  package var check: String?
  /// Whether what it is compared with is written anew when the difference was shown.
  package var isBlessing = false
  package var isStepwise = false
  /// How fast it is shown: 1 as people read, 2 twice as fast; nothing at once.
  package var pace: Double?
  /// Where a recording for terminals is written.
  package var recording: String?
  /// Where the trainer reads along.
  package var trainer: String?

  package init(path: String) { self.path = path }
}

extension PracticeRuns {
  /// Plays an attempt again: the same text, wherever it is done.
  func replay(_ request: ReplayRequest) throws(Complaint) -> Int32 {
    guard let attempt = try attempts(at: request.path).first else { return ExitStatus.badData }
    if let path = request.recording { try refuseToReplace(path) }
    let play = try rolePlay(of: attempt, at: request.path, scene: request.scene)
    if let note = edited(attempt, play, at: play.unit.source.name) { console.say(note) }
    // Always the same, whatever the terminal is.
    let stage = Stage(play, width: 80, measure: .builtIn)
    var trainer = request.trainer.map { _ in TrainerView(play) }
    var parts = [Replayed(lines: stage.head(play, isReversed: attempt.isReversed), marker: nil)]
    var scene = ""
    let player: Player
    do throws(Failure) {
      player = try attempt.replay(play, workshop(play.unit.source.name)) {
        (player, move) throws(Failure) in
        var part = Replayed(
          lines: move.map { Self.echo($0) } ?? [],
          marker: player.scene == scene ? nil : player.scene)
        part.lines += stage.lines(player.events)
        if move == nil { part.aside = trainer?.head(player) ?? [] }
        part.aside += trainer?.lines(player.events, player) ?? []
        if Self.shows(move) {
          part.lines += stage.waiting(player)
          part.aside += trainer?.waiting(player) ?? []
        }
        player.events.removeAll()
        scene = player.scene
        parts.append(part)
      }
    } catch {
      show(parts.flatMap(\.lines))
      throw Self.complaint(error, of: play.unit.source)
    }
    let flagged = { remind([("", player.book)]) }
    if let kept = request.check {
      let lines = parts.flatMap(\.lines)
      if request.isBlessing { try bless(lines, as: kept) } else { try compare(lines, with: kept) }
      return flagged()
    }
    if let path = request.recording {
      try create(Self.recording(parts, play, request.pace ?? 1), at: path)
      console.say("made \(path)")
    } else {
      try show(parts, request)
    }
    return attempt.isCutShort ? ExitStatus.badData : flagged()
  }

  /// Whether the options are seen behind a move.
  private static func shows(_ move: Move?) -> Bool {
    switch move {
    case .hint, .why, .comfort, .write, .debrief, .say(_, _, nil), .vote(_, _, nil): false
    default: true
    }
  }

  /// The line that was typed, where the play does not tell it itself.
  private static func echo(_ move: Move) -> [String] {
    switch move {
    case .take, .say, .vote, .reply: [""]
    case .write(_, let text):
      text.split(separator: "\n").map { "› \(VisibleText.lines(String($0)))" }
    case .done: ["› done"]
    case .back: ["", "› back"]
    case .hint: ["› hint"]
    case .why: ["› why"]
    case .restart: ["", "› restart"]
    case .debrief: ["", "› debrief"]
    case .comfort(let value): ["› comfort \(value)"]
    }
  }
}
