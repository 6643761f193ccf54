package import IPTEngine
import IPTLanguage
package import IPTModel

/// What a play is made with.
package struct PlaySetting {
  package let catalogue: Catalogue
  package let library: Library
  package var setting: Interpreter.Setting
  package var scripts: any ScriptFiles
  package var limits: Limits
  package var isInterrupted: @Sendable () -> Bool = { false }

  package init(
    catalogue: Catalogue, library: Library, setting: Interpreter.Setting,
    scripts: any ScriptFiles = NoScripts(), limits: Limits = Limits()
  ) {
    self.catalogue = catalogue
    self.library = library
    self.setting = setting
    self.scripts = scripts
    self.limits = limits
  }

  func interpreter(_ book: Casebook) -> Interpreter {
    var interpreter = Interpreter(
      catalogue: catalogue, library: library, book: book, setting: setting)
    (interpreter.scripts, interpreter.limits) = (scripts, limits)
    interpreter.isInterrupted = isInterrupted
    return interpreter
  }
}

/// Plays a role play: a state that moves lead from one to the next.
///
/// It reads no clock, draws no lots and touches no file: the same moves give the same play. What is
/// seen is collected and not printed.
package struct Player {
  package let play: RolePlay
  package let isExam: Bool
  /// The moves so far, in order.
  package private(set) var moves: [Move] = []
  /// What was seen since it was last taken.
  package var events: [PlayEvent] = []
  let workshop: PlaySetting
  private let beginning: PlayState
  var state: PlayState
  private var past: [PlayState] = []
  /// The lines that were played, where they are counted.
  var played: Set<PlayedLine>?
  /// Whether it can go back; a search through all plays does not.
  private let remembers: Bool

  /// Begins a play: the trainee's own copy of the case is made, and the first lines are played.
  package init(
    _ play: RolePlay, isExam: Bool = false, remembers: Bool = true, _ workshop: PlaySetting
  ) throws(Failure) {
    self.play = play
    self.isExam = isExam
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
    played = remembers ? nil : []
    beginning = state
    self.state = state
    try start()
  }

  private mutating func start() throws(Failure) {
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

  package var isOver: Bool { if case .end = state.waiting { true } else { false } }

  /// The choice that the play waits at.
  package var choice: Choice? {
    if case .choice(let choice) = state.waiting { choice } else { nil }
  }

  /// The record that the play waits at.
  package var record: RecordPoint? {
    if case .record(let record) = state.waiting { record } else { nil }
  }

  /// The options that are open at the choice at hand.
  package var openOptions: [PlayOption] { choice.map { open(of: $0) } ?? [] }

  /// The scene that is being played.
  package var scene: String {
    for position in state.stack.reversed() {
      if let scene = position.scene { return play.scenes[scene].label }
    }
    return play.scenes.last?.label ?? ""
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

  private func open(of choice: Choice) -> [PlayOption] {
    choice.options.filter { option in
      let isUsed = option.isOnce && state.tally.taken["\(choice.label) \(option.label)"] != nil
      return !isUsed && isTrue(option.when)
    }
  }

  // MARK: Playing on

  /// Lines that are played without a choice between them.
  private static let mostLines = 20_000
  /// Scenes that call each other.
  private static let mostCalls = 32

  private mutating func enter(_ scene: Int) throws(Failure) {
    guard state.stack.count < Self.mostCalls * 2 else {
      throw refusal(
        .goesRound, "scenes call each other more than \(Self.mostCalls) deep",
        at: play.scenes[scene].range)
    }
    state.tally.visits[play.scenes[scene].label, default: 0] += 1
    state.stack.append(
      PlayState.Position(block: play.scenes[scene].block, index: 0, scene: scene, go: nil))
  }

  private mutating func go(_ target: String) throws(Failure) {
    state.stack.removeAll()
    if let scene = play.scene(target) { try enter(scene) }
  }

  /// Plays lines until the trainee is asked for something, or the end.
  private mutating func advance() throws(Failure) {
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
    case .speech(let speaker, let text): say(speaker, self.text(text))
    case .choose(let choice):
      if open(of: choice).isEmpty {
        if let fallback = choice.fallback { push(fallback, go: nil) }
        return false
      }
      state.misses = 0
      state.waiting = .choice(choice)
      return true
    case .record(let record):
      state.wasTold = false
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

  private mutating func push(_ block: Int, go: String?) {
    state.stack.append(PlayState.Position(block: block, index: 0, scene: nil, go: go))
  }

  /// Leaves the innermost block: back to where it stands, or on to the next scene.
  private mutating func leave() throws(Failure) {
    guard let position = state.stack.popLast() else { return }
    if let target = position.go { return try go(target) }
    guard let scene = position.scene, state.stack.isEmpty, scene + 1 < play.scenes.count else {
      return
    }
    try enter(scene + 1)
  }

  private mutating func say(_ speaker: Speaker, _ text: String) {
    events.append(.speech(speaker, text))
    if speaker == .client, !state.turns.isEmpty, state.turns[state.turns.count - 1].reply.isEmpty {
      state.turns[state.turns.count - 1].reply = text
    }
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

  // MARK: Moves

  /// Makes a move, or says why it cannot be made; then nothing has changed.
  package mutating func make(_ move: Move) throws(Failure) {
    let before = (state, events.count)
    do throws(Failure) {
      switch move {
      case .take(let choice, let option): try take(option, at: choice, .chosen, before.0)
      case .say(let choice, let text, let option): try say(text, option, at: choice, before.0)
      case .write(let record, let text): try write(text, at: record, before.0)
      case .done(let record): try finish(record, before.0)
      case .back: try goBack()
      case .hint: try giveHint()
      case .why: try giveReason()
      case .restart: try restart()
      case .comfort: break
      }
    } catch {
      state = before.0
      events.removeLast(max(0, events.count - before.1))
      throw error
    }
    moves.append(move)
  }

  /// Lets go of the moves, which a search does not need.
  mutating func forgetMoves() { moves.removeAll() }

  private mutating func remember(_ before: PlayState) { if remembers { past.append(before) } }

  private func expect(_ label: String) throws(Failure) -> Choice {
    guard let choice else {
      throw refusal(
        .notHere, isOver ? "the play is over" : "the play waits for the record",
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

  private mutating func take(
    _ label: String, at choiceLabel: String, _ manner: Turn.Manner, _ before: PlayState
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
    let worth = option.grade?.points ?? 0
    let better = openOptions.filter { ($0.grade?.points ?? 0) > worth }
    let best = better.map { $0.grade?.points ?? 0 }.max() ?? 0
    state.turns.append(
      Turn(
        scene: scene, choice: choiceLabel, option: label, text: text(option.text),
        grade: option.grade, because: option.because, skills: option.skills, manner: manner,
        better: better.filter { $0.grade?.points == best }.map {
          ($0.label, text($0.text), $0.because)
        }, misses: state.misses))
    switch manner {
    case .chosen: events.append(.said(text(option.text)))
    case .said(let words):
      events.append(.said(words))
      events.append(.notice("taken for: \(text(option.text))"))
    case .given(let words):
      events.append(.said(words))
      events.append(.notice("not understood; the play goes on with: \(text(option.text))"))
    }
    state.tally.points += worth
    if option.grade == .unsafe { state.tally.unsafe += 1 }
    for skill in option.skills { state.tally.skills[skill.label, default: 0] += skill.points }
    state.tally.taken[label, default: 0] += 1
    state.tally.taken["\(choiceLabel) \(label)", default: 0] += 1
    remember(before)
    if let block = option.block {
      push(block, go: option.go)
    } else if let target = option.go {
      try go(target)
    }
    try advance()
  }

  private mutating func say(
    _ text: String, _ option: String?, at label: String, _ before: PlayState
  ) throws(Failure) {
    let choice = try expect(label)
    let understood = understand(text)
    if let option {
      let isMeant = understood == .option(option)
      let manner: Turn.Manner =
        !isMeant && choice.otherwise?.take == option ? .given(text) : .said(text)
      return try take(option, at: label, manner, before)
    }
    state.misses += 1
    events.append(.said(text))
    if case .ambiguous(let labels) = understood {
      let numbers = openOptions.enumerated().filter { labels.contains($0.element.label) }
        .map { String($0.offset + 1) }
      events.append(
        .notice("That may be \(numbers.joined(separator: " or ")): say it differently, or choose."))
    } else {
      let hint = choice.otherwise?.hint ?? ""
      events.append(
        .notice(
          "Not understood."
            + (hint.isEmpty ? " Say it differently, or choose a number." : " \(hint)")))
    }
  }

  /// What words of one's own stand for at the choice at hand.
  package func understand(_ words: String) -> OwnWords {
    guard let choice else { return .unmatched }
    return choice.understand(words, among: openOptions.map { ($0.label, text($0.text)) })
  }

  /// The move that words of one's own make: with the option they stand for, with the author's when
  /// they were not understood often enough, or with none.
  package func move(saying words: String) -> Move? {
    guard let choice else { return nil }
    if case .option(let label) = understand(words) {
      return .say(choice: choice.label, text: words, option: label)
    }
    var given: String?
    if let otherwise = choice.otherwise, state.misses >= otherwise.retry,
      let take = otherwise.take, openOptions.contains(where: { $0.label == take })
    {
      given = take
    }
    return .say(choice: choice.label, text: words, option: given)
  }

  // MARK: Records

  private func expectRecord(_ label: String) throws(Failure) -> RecordPoint {
    guard let record, record.label == label else {
      throw refusal(
        .notHere,
        record.map { "the play is at the record \"\($0.label)\", not at \"\(label)\"" }
          ?? (isOver ? "the play is over" : "the play waits at a choice"))
    }
    return record
  }

  private mutating func write(
    _ text: String, at label: String, _ before: PlayState
  ) throws(Failure) {
    _ = try expectRecord(label)
    var interpreter = workshop.interpreter(state.book)
    interpreter.openSession = state.openSession
    interpreter.scripts = NoScripts()
    let source = Source(text)
    let run = interpreter.run(script: source)
    guard run.diagnostics.isEmpty else {
      var failure = Failure(run.diagnostics)
      for index in failure.diagnostics.indices where failure.diagnostics[index].source == nil {
        failure.diagnostics[index].source = source
      }
      throw failure
    }
    remember(before)
    state.book = interpreter.book
    state.openSession = interpreter.openSession
    state.wasTold = false
    for output in interpreter.outputs { events.append(.shown(output.plainText)) }
    for notice in interpreter.notices { events.append(.notice(notice.message)) }
  }

  /// What is expected at a record, with what is said of each that is not met.
  private func missing(_ record: RecordPoint) throws(Failure) -> [String] {
    var found: [String] = []
    for node in record.expectations {
      var interpreter = workshop.interpreter(state.book)
      interpreter.openSession = state.openSession
      (interpreter.frame, interpreter.tally) = (state.frame, state.tally)
      interpreter.beginChecking("")
      try interpreter.run(entry: node, of: play.unit)
      guard let failure = interpreter.endChecking()?.failures.first else { continue }
      let hint = failure.notes.first { $0.hasPrefix("Hint: ") }.map { String($0.dropFirst(6)) }
      found.append(hint ?? failure.range.map { play.unit.source.text($0) } ?? failure.message)
    }
    return found
  }

  private mutating func finish(_ label: String, _ before: PlayState) throws(Failure) {
    let record = try expectRecord(label)
    let missing = try missing(record)
    if !missing.isEmpty, !isExam, !state.wasTold {
      state.wasTold = true
      events.append(
        .notice("Not there yet: \(missing.joined(separator: " · ")) `done` again goes on."))
      return
    }
    try finish(record, missing, before)
  }

  /// Leaves a record as it is, as a test does.
  mutating func leaveRecord() throws(Failure) {
    guard let record else { return }
    try finish(record, try missing(record), state)
  }

  private mutating func finish(
    _ record: RecordPoint, _ missing: [String], _ before: PlayState
  ) throws(Failure) {
    remember(before)
    state.records.append(
      RecordResult(
        label: record.label, prompt: record.prompt, count: record.expectations.count,
        missing: missing))
    try advance()
  }

  // MARK: Beside the play

  private func refuseInExam(_ what: String) throws(Failure) {
    guard isExam else { return }
    throw refusal(.notInExam, "an exam is played without `\(what)`")
  }

  private mutating func goBack() throws(Failure) {
    try refuseInExam("back")
    guard let last = past.popLast() else {
      throw refusal(.notHere, "this is the beginning: there is nothing to go back to")
    }
    state = last
    events.append(.notice("One step back."))
  }

  private mutating func giveHint() throws(Failure) {
    try refuseInExam("hint")
    guard let choice else { throw refusal(.notHere, "there is no choice to hint at") }
    events.append(
      .notice(choice.hint.isEmpty ? "There is no hint here." : "Hint: \(choice.hint)"))
  }

  private mutating func giveReason() throws(Failure) {
    try refuseInExam("why")
    guard let turn = state.turns.last else {
      throw refusal(.notHere, "nothing was chosen yet")
    }
    let grade = turn.grade?.word ?? "not graded"
    events.append(
      .notice("\"\(turn.text)\": \(grade)." + (turn.because.isEmpty ? "" : " \(turn.because)")))
  }

  private mutating func restart() throws(Failure) {
    try refuseInExam("restart")
    events.append(.notice("From the beginning."))
    try start()
  }
}
