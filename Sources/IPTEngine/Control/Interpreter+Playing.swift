import IPTLanguage
import IPTModel

/// What whoever plays a role play asks of the interpreter.
extension Interpreter {
  /// Runs the code of a statement, or of a block, of a unit that was looked through.
  package mutating func run(entry node: Int, of unit: Unit) throws(Failure) {
    let outer = self.unit
    self.unit = unit
    defer { self.unit = outer }
    frame.reserve(unit.registerCount)
    for (register, value) in unit.constants { frame[register] = value }
    guard let entry = unit.entries[node] else { return }
    do throws(Failure) {
      try execute(from: entry)
    } catch {
      var failure = error
      failure.belongs(to: unit.source)
      throw failure
    }
  }

  /// Begins to collect what is expected and not met, as a scenario does.
  package mutating func beginChecking(_ title: String) {
    checks.current = CheckResults.Scenario(title: title, tags: [])
  }

  /// What was expected since ``beginChecking(_:)``.
  package mutating func endChecking() -> CheckResults.Scenario? {
    defer { checks.current = nil }
    return checks.current
  }

  /// Tells of a test as of a scenario.
  package mutating func tell(_ result: CheckResults.Scenario) {
    checks.scenarios.append(result)
    outputs.append(.line("\(result.hasPassed ? "passed" : "FAILED")  \(result.title)"))
    notices.append(contentsOf: result.failures)
  }
}
