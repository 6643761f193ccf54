package import IPTEngine
import IPTLanguage
package import IPTModel

/// Plays a role play: a state that moves lead from one to the next.
///
/// It reads no clock, draws no lots and touches no file: the same moves give the same play. What is
/// seen is collected and not printed.
package struct Player {
  package let play: RolePlay
  package let isExam: Bool
  /// Whether the trainee is the client: the therapist's part is played with the best options.
  package let isReversed: Bool
  /// The moves so far, in order.
  package internal(set) var moves: [Move] = []
  /// What was seen since it was last taken.
  package var events: [PlayEvent] = []
  private(set) var workshop: PlaySetting
  private let beginning: PlayState
  var state: PlayState
  var past: [PastState] = []
  /// Unsafe options that were taken back.
  package internal(set) var takenBack: [Turn] = []
  /// Whether the debrief has ended it.
  package internal(set) var isEnded = false
  /// The lines that were played, where they are counted.
  var played: Set<PlayedLine>?
  /// Whether it can go back; a search through all plays does not.
  let remembers: Bool

  /// Begins a play: the trainee's own copy of the case is made, and the first lines are played.
  package init(
    _ play: RolePlay, isExam: Bool = false, isReversed: Bool = false, remembers: Bool = true,
    _ workshop: PlaySetting
  ) throws(Failure) {
    try self.init(
      seatedAt: play, isExam: isExam, isReversed: isReversed, remembers: remembers, workshop)
    try start()
  }

  /// Makes the trainee's own copy of the case, and plays no line yet.
  init(
    seatedAt play: RolePlay, isExam: Bool = false, isReversed: Bool = false, remembers: Bool,
    _ workshop: PlaySetting
  ) throws(Failure) {
    self.play = play
    self.isExam = isExam
    self.isReversed = isReversed
    self.remembers = remembers
    self.workshop = workshop
    var interpreter = workshop.interpreter(Casebook(schema: workshop.catalogue.schema))
    do throws(Failure) {
      try interpreter.prepare(play.statement)
      interpreter.tally = PlayTally()
      interpreter.book.beginEntry(
        time: workshop.setting.now, author: workshop.setting.author)
      if let setup = play.setup { try interpreter.run(entry: setup, of: play.unit) }
    } catch {
      var failure = error
      failure.diagnostics = failure.diagnostics.map { fault in
        var fault = fault
        if fault.source == nil { fault.source = play.unit.source }
        return fault
      }
      throw failure
    }
    var state = PlayState(
      book: interpreter.book, frame: interpreter.frame, openSession: interpreter.openSession)
    state.stack = []
    // The sessions of the role play give the day; without one it is the day of the attempt.
    if !workshop.setting.hasClock, let day = interpreter.lastSessionDay {
      self.workshop.setting.now = Timestamp(day: day, hour: 0, minute: 0, second: 0)
      self.workshop.setting.zone = { _ in 0 }
    }
    played = remembers ? nil : []
    beginning = state
    self.state = state
  }

  /// Goes to the beginning, and plays the first lines.
  mutating func start() throws(Failure) {
    state = beginning
    past.removeAll()
    try enter(0)
    try advance()
  }

  // MARK: What is known

  package var tally: PlayTally { state.tally }
  package var turns: [Turn] { state.turns }
  package var records: [RecordResult] { state.records }
  package var book: Casebook { state.book }

  /// What was said to the trainer alone before the first choice.
  package var asides: [String] { state.asides }

  /// What the trainee said last and what was heard since.
  package var heard: [PlayEvent] { state.heard }

  package var isOver: Bool { if case .end = state.waiting { true } else { false } }

  /// The choice that the play waits at.
  package var choice: Choice? {
    if case .choice(let choice) = state.waiting { choice } else { nil }
  }

  /// The record that the play waits at.
  package var record: RecordPoint? {
    if case .record(let record) = state.waiting { record } else { nil }
  }

  /// Whether the play waits for what the trainee says in the client's place.
  package var awaitsReply: Bool { if case .reply = state.waiting { true } else { false } }

  /// The options that are open at the choice at hand.
  package var openOptions: [PlayOption] { choice.map { open(of: $0) } ?? [] }

  /// The scene that is being played; at the end the one in which it came.
  package var scene: String { play.scenes[sceneNumber].label }

  var sceneNumber: Int {
    for position in state.stack.reversed() {
      if let scene = position.scene { return scene }
    }
    return state.lastScene
  }

  /// The flags that no risk entry has answered.
  package var openFlags: Int { CaseReader(state.book).openFlags.count }

  var evaluation: Evaluation {
    Evaluation(
      book: state.book, library: workshop.library, openSession: state.openSession,
      frame: state.frame, tally: state.tally)
  }

  func isTrue(_ when: Int?) -> Bool {
    guard let when else { return true }
    guard let condition = play.unit.conditions[when] else { return false }
    return evaluation.truth(condition) == true
  }

  /// A text with the values of its expressions.
  package func text(_ text: PlayText) -> String {
    switch text {
    case .plain(let text): return text
    case .computed(let node):
      guard let condition = play.unit.conditions[node] else { return "" }
      return evaluation.text(of: evaluation.value(condition))
    }
  }

  func open(of choice: Choice) -> [PlayOption] {
    choice.options.filter { option in
      let isUsed = option.isOnce && state.tally.taken["\(choice.label) \(option.label)"] != nil
      return !isUsed && isTrue(option.when)
    }
  }
}
