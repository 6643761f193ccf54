import IPTEngine
import IPTLanguage
import IPTModel

/// What a trainee may ask for beside the play.
extension Player {
  private func refuseInExam(_ what: String) throws(Failure) {
    guard isExam else { return }
    throw refusal(.notInExam, "an exam is played without `\(what)`")
  }

  mutating func goBack() throws(Failure) {
    try refuseInExam("back")
    guard let last = past.popLast() else {
      throw refusal(.notHere, "this is the beginning: there is nothing to go back to")
    }
    noteTakenBack(downTo: last.turnCount)
    last.restore(&state)
    events.append(.notice("Taken back: \(last.what)"))
  }

  /// Ends an exam: what comes behind its debrief is no exam any more.
  mutating func endByDebrief() throws(Failure) {
    guard isExam else {
      throw refusal(.notHere, "a debrief ends an exam, and this is practice")
    }
    isEnded = true
  }

  mutating func giveHint() throws(Failure) {
    try refuseInExam("hint")
    if let record {
      let missing = try missing(record).map(\.hint)
      for hint in missing { events.append(.notice("Not there yet: \(hint)")) }
      if missing.isEmpty { events.append(.notice("All of it is there.")) }
      return
    }
    guard let choice else { throw refusal(.notHere, "there is no choice to hint at") }
    events.append(
      .notice(choice.hint.isEmpty ? "There is no hint here." : "Hint: \(choice.hint)"))
  }

  mutating func giveReason() throws(Failure) {
    try refuseInExam("why")
    guard let turn = state.turns.last else {
      throw refusal(.notHere, "nothing was chosen yet")
    }
    let reason = turn.because.isEmpty ? "The author gives no reason." : turn.because
    events.append(.notice("\"\(turn.text)\": \(reason)"))
  }

  /// Keeps in mind the unsafe options that are no longer among the turns.
  private mutating func noteTakenBack(downTo count: Int) {
    takenBack += state.turns.dropFirst(count).filter { $0.grade == .unsafe }
  }

  mutating func restart() throws(Failure) {
    try refuseInExam("restart")
    let before = (state, past)
    noteTakenBack(downTo: 0)
    events.append(.notice("From the beginning."))
    do throws(Failure) {
      try start()
    } catch {
      (state, past) = before
      throw error
    }
  }
}
