package import IPTEngine
import IPTLanguage
import IPTModel

/// What the trainee may do.
extension Player {
  /// Makes a move, or says why it cannot be made; then nothing has changed.
  ///
  /// To look at something while writing is no move.
  package mutating func make(_ move: Move) throws(Failure) {
    guard !isEnded else {
      throw refusal(
        .notInExam, "the exam was ended by its debrief",
        notes: ["`restart` is for practice; another file begins another attempt."])
    }
    var isMove = true
    let before = PastState(state)
    let counts = (events: events.count, past: past.count, takenBack: takenBack.count)
    do throws(Failure) {
      switch move {
      case .take(let choice, let option): try take(option, at: choice, .chosen, before)
      case .say(let choice, let text, let option): try say(text, option, at: choice, before)
      case .vote(let choice, let counts, let option): try vote(counts, option, at: choice, before)
      case .reply(let text): try reply(text, before)
      case .write(let record, let text): isMove = try write(text, at: record, before)
      case .done(let record): try finish(record, before)
      case .back: try goBack()
      case .hint: try giveHint()
      case .why: try giveReason()
      case .restart: try restart()
      case .debrief: try endByDebrief()
      case .comfort: break
      }
    } catch {
      before.restore(&state)
      past.removeLast(max(0, past.count - counts.past))
      takenBack.removeLast(takenBack.count - counts.takenBack)
      events.removeLast(max(0, events.count - counts.events))
      throw error
    }
    if isMove { moves.append(move) }
  }

  /// Lets go of the moves, which a search does not need.
  mutating func forgetMoves() { moves.removeAll() }

  /// Keeps a state to go back to, with what is done behind it in a few words.
  mutating func remember(_ before: PastState, _ what: String) {
    guard remembers else { return }
    past.append(before)
    past[past.count - 1].what = what
  }

  /// The choice of a label, if the play waits at it.
  func expect(_ label: String) throws(Failure) -> Choice {
    guard let choice else {
      throw refusal(
        .notHere,
        isOver
          ? "the play is over"
          : awaitsReply ? "the play waits for the client" : "the play waits for the record",
        notes: ["The move is one at the choice \"\(label)\"."])
    }
    guard choice.label == label else {
      throw refusal(
        .notHere, "the play is at the choice \"\(choice.label)\", not at \"\(label)\"",
        notes: play.choice(label) == nil
          ? ["The role play has no choice \"\(label)\" any more."] : [])
    }
    return choice
  }

  mutating func take(
    _ label: String, at choiceLabel: String, _ manner: Turn.Manner, _ before: PastState,
    because: String = "Not understood; the play"
  ) throws(Failure) {
    let choice = try expect(choiceLabel)
    guard let option = openOptions.first(where: { $0.label == label }) else {
      let isThere = choice.option(label) != nil
      throw refusal(
        .notHere,
        isThere
          ? "the option \"\(label)\" of \"\(choiceLabel)\" is not open here"
          : "the choice \"\(choiceLabel)\" has no option \"\(label)\"")
    }
    let words = text(option.text)
    remember(before, "\"\(words)\"")
    try take(option, of: choice, manner, because: because)
    try advance()
  }

  /// Takes an option that is open, and goes to what stands behind it.
  mutating func take(
    _ option: PlayOption, of choice: Choice, _ manner: Turn.Manner, because: String = ""
  ) throws(Failure) {
    let open = open(of: choice)
    let better = open.filter { $0.worth > option.worth }
    let best = better.map(\.worth).max() ?? 0
    let words = text(option.text)
    state.turns.append(
      Turn(
        scene: scene, choice: choice.label, option: option.label, text: words,
        grade: option.grade, because: option.because, skills: option.skills, manner: manner,
        better: better.filter { $0.worth == best }.map { ($0.label, text($0.text), $0.because) },
        most: open.most, mostOfSkills: open.mostOfSkills, misses: state.misses, votes: state.votes)
    )
    switch manner {
    case .chosen, .voted: hear(isReversed ? .speech(.therapist, words) : .said(words))
    case .said(let own):
      hear(.said(own))
      hear(.notice("taken for: \(words)"))
    case .given(let own):
      hear(.said(own))
      hear(.notice("\(because) goes on with: \(words)"))
    }
    state.tally.points += option.worth
    if option.grade == .unsafe { state.tally.unsafe += 1 }
    for skill in option.skills { state.tally.skills[skill.label, default: 0] += skill.points }
    state.tally.taken[option.label, default: 0] += 1
    state.tally.taken["\(choice.label) \(option.label)", default: 0] += 1
    if let block = option.block {
      push(block, go: option.go)
    } else if let target = option.go {
      try go(target)
    }
  }

  // MARK: The client's part

  private mutating func reply(_ words: String, _ before: PastState) throws(Failure) {
    guard case .reply(let line) = state.waiting else {
      throw refusal(
        .notHere, isOver ? "the play is over" : "here nobody answers in the client's place")
    }
    remember(before, "\"\(words)\"")
    hear(.said(words))
    if !state.turns.isEmpty { state.turns[state.turns.count - 1].answers.append(words) }
    say(.client, line)
    try advance()
  }
}
