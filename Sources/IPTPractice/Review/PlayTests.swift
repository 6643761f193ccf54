package import IPTEngine
import IPTLanguage
import IPTModel

/// Runs the tests that stand beside the scenes of a role play.
package enum PlayTests {
  /// Runs all tests of a role play; each is told as a scenario.
  static func run(_ unit: Unit, _ interpreter: inout Interpreter) throws(Failure) {
    guard interpreter.checks.tags.isEmpty else { return }
    let play = RolePlayReader.read(unit, interpreter.catalogue)
    guard !play.tests.isEmpty else { return }
    var setting = interpreter.setting
    (setting.isReadOnly, setting.wantsConfirmation) = (false, false)
    var workshop = PlaySetting(
      catalogue: interpreter.catalogue, library: interpreter.library, setting: setting,
      scripts: interpreter.scripts, limits: interpreter.limits)
    workshop.isInterrupted = interpreter.isInterrupted
    let player = try Player(play, remembers: false, workshop)
    for test in play.tests {
      let title = "\(play.label): \(test.title)"
      guard interpreter.checks.wants(title) else { continue }
      var own = player
      interpreter.tell(try result(of: test, title, &own))
    }
  }

  /// What the tests of a role play come to, all of them together.
  package static func coverage(
    of play: RolePlay, _ workshop: PlaySetting
  ) throws(Failure) -> Exploration {
    var found = Exploration()
    let (played, taken) = try reached(in: play, workshop)
    found.plays = play.tests.count
    found.cover(play, lines: played, options: taken)
    return found
  }

  /// The lines and options that the tests of a role play come to.
  static func reached(
    in play: RolePlay, _ workshop: PlaySetting
  ) throws(Failure) -> (lines: Set<PlayedLine>, options: Set<String>) {
    var played: Set<PlayedLine> = []
    var taken: Set<String> = []
    let beginning = try Player(play, remembers: false, workshop)
    for test in play.tests {
      var player = beginning
      _ = try result(of: test, test.title, &player)
      played.formUnion(player.played ?? [])
      taken.formUnion(player.tally.taken.keys.filter { $0.contains(" ") })
    }
    return (played, taken)
  }

  private static func result(
    of test: PlayTest, _ title: String, _ player: inout Player
  ) throws(Failure) -> CheckResults.Scenario {
    var result = CheckResults.Scenario(title: title, tags: [])
    for step in test.steps {
      do throws(Failure) {
        switch step {
        case .statement(let node):
          guard let found = try player.check(node) else { continue }
          result.failures += found.failures
          result.points += found.points
          result.worth += found.worth
        case .take(let label, let range):
          try player.test(range) { player throws(Failure) in
            guard let choice = player.choice else {
              throw player.refusal(
                .notHere, player.isOver ? "the play is over" : "the play waits for the record")
            }
            try player.make(.take(choice: choice.label, option: label))
          }
        case .say(let words, let range):
          try player.test(range) { player throws(Failure) in
            guard let move = player.move(saying: words) else {
              throw player.refusal(.notHere, "there is no choice to say it at")
            }
            try player.make(move)
          }
        case .write(let text, let range):
          try player.test(range) { player throws(Failure) in
            guard let record = player.record else {
              throw player.refusal(.notHere, "there is no record to write in")
            }
            try player.make(.write(record: record.label, text: text))
            try player.leaveRecord()
          }
        }
      } catch {
        if error.diagnostics.contains(where: { $0.code == .interrupted }) { throw error }
        result.failures += error.diagnostics
        return result
      }
    }
    return result
  }
}

extension Player {
  /// Makes the moves of a test's step; what is wrong with them stands at the step.
  fileprivate mutating func test(
    _ range: Range<Int>, _ body: (inout Player) throws(Failure) -> Void
  ) throws(Failure) {
    do throws(Failure) {
      try body(&self)
    } catch {
      throw Failure(
        error.diagnostics.map { fault in
          if fault.source == play.unit.source { return fault }
          var placed = Diagnostic(
            fault.code, fault.message, at: range, label: "in this step", notes: fault.notes)
          placed.source = play.unit.source
          return placed
        })
    }
  }

  /// Runs a statement of a test, most often one that says what is expected.
  fileprivate mutating func check(_ node: Int) throws(Failure) -> CheckResults.Scenario? {
    var interpreter = workshop.interpreter(state.book)
    interpreter.openSession = state.openSession
    (interpreter.frame, interpreter.tally) = (state.frame, state.tally)
    interpreter.beginChecking("")
    try interpreter.run(entry: node, of: play.unit)
    return interpreter.endChecking()
  }
}
