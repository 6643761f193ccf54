import IPTDocument
import IPTEngine
import IPTLanguage
import IPTModel
import IPTPractice
import IPTStore
import LineEditor

/// What a play is asked for on the command line.
package struct PlayRequest: Equatable, Sendable {
  package var path: String
  package var label: String?
  /// Where the attempt is kept, and where an earlier one goes on.
  package var attempt: String?
  package var isExam = false
  package var author = ""

  package init(path: String) { self.path = path }
}

extension PracticeRuns {
  /// Plays a role play at a terminal, or by what standard input says.
  func play(
    _ request: PlayRequest, isTerminal: Bool, input: () throws(Complaint) -> [UInt8]
  ) throws(Complaint) -> Int32 {
    let play = try rolePlay(request.label, at: request.path)
    let workshop = workshop(request.path)
    var attempt = Attempt(
      label: play.label, file: request.path.split(separator: "/").last.map(String.init) ?? "",
      hash: play.hash(Self.digest), author: request.author, isExam: request.isExam, moves: [])
    if let path = request.attempt, let earlier = try earlierAttempt(at: path, play) {
      if let note = edited(earlier, play) { console.say(note) }
      attempt.moves = earlier.moves
      attempt.isExam = earlier.isExam
      attempt.author = earlier.author
    }
    let player: Player
    do throws(Failure) {
      player = try attempt.replay(play, workshop)
    } catch {
      throw Self.complaint(error, of: play.unit.source)
    }
    var session = PlaySession(player, stage(play))
    show(session.begin())
    if isTerminal { console.say("`help` lists what else can be typed.") }
    return isTerminal
      ? try atTerminal(&session, &attempt, request)
      : try byLines(&session, &attempt, request, input())
  }

  func stage(_ play: RolePlay) -> Stage {
    Stage(play, width: console.style.width, measure: console.style.measure)
  }

  func show(_ lines: [String]) { console.show(lines.map { .line($0) }) }

  private func earlierAttempt(at path: String, _ play: RolePlay) throws(Complaint) -> Attempt? {
    guard (try? ByteInput.file(at: path, limit: 1 << 24)) != nil else { return nil }
    let earlier = try attempts(at: path)
    guard let own = earlier.first(where: { $0.label == play.label }) else {
      throw Complaint(
        .otherRolePlay, "\(path) is an attempt at another role play, \(earlier[0].label)",
        notes: ["Name another file for this one."], status: ExitStatus.badData)
    }
    return own
  }

  /// Takes one line; a status ends the play.
  private func take(
    _ line: String, _ session: inout PlaySession, _ attempt: inout Attempt, _ request: PlayRequest
  ) throws(Complaint) -> Int32? {
    let count = session.player.moves.count
    do throws(Failure) {
      let (lines, outcome) = try session.take(line)
      attempt.moves = session.player.moves
      if let path = request.attempt, attempt.moves.count > count { try? keep(attempt, at: path) }
      show(lines)
      switch outcome {
      case .playing: return nil
      case .left:
        console.say(
          request.attempt.map { "Kept in \($0): the same command goes on there." }
            ?? "Nothing is kept; `--attempt FILE` keeps a play.")
        return ExitStatus.done
      case .debrief: return debrief(session, attempt, request)
      }
    } catch {
      say(error)
      return nil
    }
  }

  private func debrief(
    _ session: PlaySession, _ attempt: Attempt, _ request: PlayRequest
  ) -> Int32 {
    let debrief = Debrief(session.player, attempt, name: request.attempt ?? "")
    console.show([.document(debrief.document)])
    return ExitStatus.done
  }

  private func byLines(
    _ session: inout PlaySession, _ attempt: inout Attempt, _ request: PlayRequest,
    _ bytes: [UInt8]
  ) throws(Complaint) -> Int32 {
    let text = String(decoding: bytes, as: UTF8.self)
    for line in text.split(separator: "\n") {
      if let status = try take(String(line), &session, &attempt, request) { return status }
    }
    if let path = request.attempt { try keep(attempt, at: path) }
    return ExitStatus.done
  }

  private func atTerminal(
    _ session: inout PlaySession, _ attempt: inout Attempt, _ request: PlayRequest
  ) throws(Complaint) -> Int32 {
    Interrupts.watch()
    var setup = EditorSetup(program: "iptsh")
    setup.paints = false
    guard var editor = LineEditor(setup) else {
      console.say("The terminal cannot be used for editing; try a pipe.")
      return ExitStatus.inputOutput
    }
    while true {
      console.flush()
      switch editor.read(prompt: "› ") {
      case .line(let line):
        if let size = Terminal.size(of: 1) {
          console.style.width = size.columns
          session.stage.width = max(size.columns, 20)
        }
        Interrupts.clear()
        if !line.allSatisfy(\.isWhitespace) { editor.addHistory(line) }
        if let status = try take(line, &session, &attempt, request) { return status }
      case .pasted(let text), .handedOff(let text):
        for line in text.split(separator: "\n") {
          if let status = try take(String(line), &session, &attempt, request) { return status }
        }
      case .interrupted, .idle: continue
      case .endOfInput: return try take("pause", &session, &attempt, request) ?? ExitStatus.done
      case .terminated(let signal): return 128 + signal
      case .failed: return ExitStatus.inputOutput
      }
    }
  }
}
