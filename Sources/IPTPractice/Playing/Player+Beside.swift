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
    state = last
    events.append(.notice("One step back."))
  }

  mutating func giveHint() throws(Failure) {
    try refuseInExam("hint")
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

  mutating func restart() throws(Failure) {
    try refuseInExam("restart")
    events.append(.notice("From the beginning."))
    try start()
  }
}
