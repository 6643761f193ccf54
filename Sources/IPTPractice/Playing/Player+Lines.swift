import IPTEngine
import IPTLanguage
import IPTModel

/// How play goes on from line to line.
extension Player {
  /// Lines that are played without a choice between them.
  private static let mostLines = 20_000
  /// Scenes that call each other.
  private static let mostCalls = 32

  /// Enters a scene, and counts the visit.
  mutating func enter(_ scene: Int) throws(Failure) {
    guard state.stack.count < Self.mostCalls * 2 else {
      throw refusal(
        .goesRound, "scenes call each other more than \(Self.mostCalls) deep",
        at: play.scenes[scene].range)
    }
    state.tally.visits[play.scenes[scene].label, default: 0] += 1
    state.stack.append(
      PlayState.Position(block: play.scenes[scene].block, index: 0, scene: scene, go: nil))
  }

  /// Leaves all that is being played for a scene, or for the end.
  mutating func go(_ target: String) throws(Failure) {
    state.lastScene = sceneNumber
    state.stack.removeAll()
    if let scene = play.scene(target) { try enter(scene) }
  }

  /// Plays lines until the trainee is asked for something, or the end.
  mutating func advance() throws(Failure) {
    var lines = 0
    while true {
      guard let position = state.stack.last else {
        state.waiting = .end
        return
      }
      guard position.index < play.blocks[position.block].count else {
        try leave()
        continue
      }
      lines += 1
      let line = play.blocks[position.block][position.index]
      guard lines <= Self.mostLines else {
        throw refusal(
          .goesRound, "more than \(Self.mostLines) lines are played without a choice",
          at: line.range)
      }
      state.stack[state.stack.count - 1].index += 1
      guard isTrue(line.when) else { continue }
      played?.insert(PlayedLine(block: position.block, index: position.index))
      if try perform(line) { return }
    }
  }

  /// Plays a line; whether the trainee is asked for something.
  private mutating func perform(_ line: PlayLine) throws(Failure) -> Bool {
    switch line.action {
    case .speech(.client, let text) where isReversed:
      state.waiting = .reply(self.text(text))
      return true
    case .speech(let speaker, let text): say(speaker, self.text(text))
    case .choose(let choice):
      let open = open(of: choice)
      (state.misses, state.votes) = (0, [])
      guard let first = open.first else {
        if let fallback = choice.fallback { push(fallback, go: nil) }
        return false
      }
      if isReversed {
        // Where play comes round again, what was not said yet leads on.
        func rank(_ option: PlayOption) -> (Int, Int) {
          (state.tally.taken["\(choice.label) \(option.label)"] ?? 0, -option.worth)
        }
        let best = open.dropFirst().reduce(first) { rank($1) < rank($0) ? $1 : $0 }
        try take(best, of: choice, .chosen)
        return false
      }
      state.waiting = .choice(choice)
      return true
    case .record where isReversed: return false
    case .record(let record):
      state.wasTold = false
      state.firstEntry = state.book.log.entries.count + 1
      state.waiting = .record(record)
      return true
    case .go(let target): try go(target)
    case .call(let target): if let scene = play.scene(target) { try enter(scene) }
    case .leave:
      while let position = state.stack.last, position.scene == nil { state.stack.removeLast() }
      try leave()
    case .statement(let node): try run(node)
    }
    return false
  }

  /// Begins a part of a scene.
  mutating func push(_ block: Int, go: String?) {
    state.stack.append(PlayState.Position(block: block, index: 0, scene: nil, go: go))
  }

  /// Leaves the innermost block: back to where it stands, or on to the next scene.
  private mutating func leave() throws(Failure) {
    guard let position = state.stack.popLast() else { return }
    if let target = position.go { return try go(target) }
    guard let scene = position.scene, state.stack.isEmpty else { return }
    state.lastScene = scene
    if scene + 1 < play.scenes.count { try enter(scene + 1) }
  }

  /// Lets something be heard, and keeps with the last choice what came of it.
  mutating func say(_ speaker: Speaker, _ text: String) {
    hear(.speech(speaker, text))
    let last = state.turns.count - 1
    switch speaker {
    case .client where last >= 0 && state.turns[last].reply.isEmpty:
      state.turns[last].reply = text
    case .aside where last >= 0: state.turns[last].asides.append(text)
    case .aside: state.asides.append(text)
    default: break
    }
  }

  /// Lets something be seen, and keeps it to be shown again until the trainee speaks.
  mutating func hear(_ event: PlayEvent) {
    events.append(event)
    if case .said = event { state.heard.removeAll() }
    state.heard.append(event)
  }

  /// Runs a statement of the role play on the trainee's copy of the case.
  private mutating func run(_ node: Int) throws(Failure) {
    var interpreter = workshop.interpreter(state.book)
    interpreter.openSession = state.openSession
    (interpreter.frame, interpreter.tally) = (state.frame, state.tally)
    interpreter.book.beginEntry(time: workshop.setting.now, author: workshop.setting.author)
    try interpreter.run(entry: node, of: play.unit)
    interpreter.book.dropEmptyEntry()
    (state.book, state.frame) = (interpreter.book, interpreter.frame)
    state.openSession = interpreter.openSession
  }

  func refusal(
    _ code: DiagnosticCode, _ message: String, at range: Range<Int>? = nil, notes: [String] = []
  ) -> Failure {
    var fault = Diagnostic(code, message, at: range, notes: notes)
    if range != nil { fault.source = play.unit.source }
    return Failure([fault])
  }
}
