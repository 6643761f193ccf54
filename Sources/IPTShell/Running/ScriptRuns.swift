import IPTEngine
import IPTLanguage
import IPTModel

/// `iptsh run` and `iptsh check`: scripts by the hundred, each on its own.
struct ScriptRuns {
  let workbench: Workbench
  let console: Console
  let setting: Interpreter.Setting
  var limits = Limits()

  /// Reads a script; the failure is told, and nothing comes back.
  let read: (String) throws(Complaint) -> [UInt8]

  // MARK: Checking

  /// Reads scripts and runs nothing; tells what is wrong and what may be a mistake.
  func check(_ paths: [String]) throws(Complaint) -> Int32 {
    let scripts = try ScriptPaths.all(paths)
    var faults = 0
    var warnings = 0
    for path in scripts {
      let source = Source(try read(path), name: path)
      if LibraryLint.declares(source, schema: workbench.schema) {
        let found = LibraryLint(source, schema: workbench.schema).faults()
        console.say(found, of: source)
        faults += found.count
        continue
      }
      var interpreter = interpreter(for: path)
      let run = interpreter.check(script: source)
      workbench.catalogue.forgetDefinitions(after: 0)
      console.say(run.diagnostics, of: source, omitted: run.omitted)
      console.say(run.warnings, of: source, omitted: run.omittedWarnings)
      faults += run.diagnostics.count + run.omitted
      warnings += run.warnings.count + run.omittedWarnings
    }
    console.show([
      .line(
        "\(Self.counted(scripts.count, "script")): \(Self.counted(faults, "error")), "
          + "\(Self.counted(warnings, "warning"))")
    ])
    return faults > 0 ? ExitStatus.badData : ExitStatus.done
  }

  // MARK: Running

  /// What one script came to.
  struct Outcome {
    let path: String
    let source: Source
    let scenarios: [CheckResults.Scenario]
    /// What kept the script from running.
    let diagnostics: [Diagnostic]
    let omitted: Int
    let status: Int32
    let knownTags: Set<String>
  }

  /// Runs scripts and reports on their scenarios.
  func run(_ request: RunRequest, given: Casebook?) throws(Complaint) -> Int32 {
    var outcomes: [Outcome] = []
    for path in try scripts(of: request) {
      guard let outcome = try run(path, request, given: given) else { continue }
      if request.form == .text { show(outcome) }
      outcomes.append(outcome)
    }
    let scenarios = outcomes.flatMap(\.scenarios)
    let broken = outcomes.count { !$0.diagnostics.isEmpty }
    if request.form == .text {
      show(summary(of: outcomes, broken: broken))
    } else {
      show(report(outcomes), as: request.form)
    }
    // In a script that is wrong the scenarios were perhaps not come to.
    if !request.tags.isEmpty, scenarios.count + broken == 0 {
      throw Self.nothingChosen(
        request.tags, of: outcomes.reduce(into: []) { $0.formUnion($1.knownTags) })
    }
    return Self.status(of: outcomes)
  }

  /// The scripts of the part of the run that is asked for.
  func scripts(of request: RunRequest) throws(Complaint) -> [String] {
    let all = try ScriptPaths.all(request.paths)
    guard let shard = request.shard else { return all }
    return all.enumerated().filter { $0.offset % shard.of == shard.number - 1 }.map(\.element)
  }

  /// Runs one script; nothing comes back of one that cannot be read, if the run goes on.
  func run(
    _ path: String, _ request: RunRequest, given: Casebook?
  ) throws(Complaint) -> Outcome? {
    let source: Source
    do throws(Complaint) {
      source = Source(try read(path), name: path)
    } catch {
      guard request.keepsGoing else { throw error }
      return Outcome(
        path: path, source: Source("", name: path), scenarios: [],
        diagnostics: error.diagnostics, omitted: 0, status: error.status, knownTags: [])
    }
    var interpreter = interpreter(for: path)
    (interpreter.checks.tags, interpreter.checks.only) = (request.tags, request.only)
    interpreter.given = given
    let run = interpreter.run(script: source)
    workbench.catalogue.forgetDefinitions(after: 0)
    return Outcome(
      path: path, source: source, scenarios: interpreter.checks.scenarios,
      diagnostics: run.diagnostics, omitted: run.omitted,
      status: run.diagnostics.isEmpty ? ExitStatus.done : Batch.status(of: run),
      knownTags: interpreter.checks.knownTags)
  }

  static func status(of outcomes: [Outcome]) -> Int32 {
    let worst = outcomes.map(\.status).max() ?? ExitStatus.done
    let hasFailed = outcomes.contains { $0.scenarios.contains { !$0.hasPassed } }
    return worst == ExitStatus.done && hasFailed ? ExitStatus.checkFailed : worst
  }

  private func show(_ outcome: Outcome) {
    console.show([.line(outcome.path)])
    for scenario in outcome.scenarios { show(scenario, of: outcome.source) }
    console.say(outcome.diagnostics, of: outcome.source, omitted: outcome.omitted)
  }

  private func show(_ line: String) { console.show([.line(line)]) }

  private func summary(of outcomes: [Outcome], broken: Int) -> String {
    let scenarios = outcomes.flatMap(\.scenarios)
    let passed = scenarios.count(where: \.hasPassed)
    let worth = scenarios.reduce(0) { $0 + $1.worth }
    var summary =
      "\(Self.counted(outcomes.count, "script")), \(Self.counted(scenarios.count, "scenario")): "
      + "\(passed) passed, \(scenarios.count - passed) failed"
    if broken > 0 { summary += ", \(Self.counted(broken, "script")) wrong" }
    if worth > 0 {
      let points = scenarios.reduce(0) { $0 + $1.points }
      summary += ", \(points) of \(Self.counted(worth, "point"))"
    }
    return summary
  }

  /// The outcomes in the form of a report for other programs.
  func report(_ outcomes: [Outcome]) -> TestReport {
    var report = TestReport()
    for outcome in outcomes {
      for scenario in outcome.scenarios {
        report.tests.append(
          TestReport.Test(
            file: outcome.path, name: scenario.title,
            line: outcome.source.position(of: scenario.start).line,
            failures: scenario.failures.map(Self.sentence), points: scenario.points,
            worth: scenario.worth))
      }
      if let first = outcome.diagnostics.first {
        report.errors.append((outcome.path, Self.sentence(first)))
      }
    }
    return report
  }

  /// A failure in a line: code, cause, the values behind it, and the hint.
  static func sentence(_ fault: Diagnostic) -> String {
    let notes = fault.notes.isEmpty ? "" : ": " + fault.notes.joined(separator: " ")
    return "\(fault.code.id) \(fault.message)\(notes)"
  }

  private func show(_ report: TestReport, as form: RunRequest.Form) {
    let bytes: [UInt8] =
      switch form {
      case .tap: Array(report.tap.utf8)
      case .junit: Array(report.junit.utf8)
      case .json: report.json
      case .csv, .text: report.csv
      }
    console.show([.data(bytes)])
  }

  // MARK: On a case

  /// Runs one script on a case, and keeps what it changed if all that it expects is so.
  func commit(_ request: RunRequest, on open: OpenCase) throws(Complaint) -> Int32 {
    let scripts = try scripts(of: request)
    guard scripts.count == 1, let path = scripts.first else {
      throw Complaint(
        .cannotOpen, "`--commit` takes one script, and here are \(scripts.count)",
        status: ExitStatus.usage)
    }
    let source = Source(try read(path), name: path)
    var interpreter = workbench.interpreter(open.book, setting: setting)
    interpreter.scripts = ScriptFolder(of: path, workbench)
    interpreter.limits = limits
    (interpreter.checks.tags, interpreter.checks.only) = (request.tags, request.only)
    let run = interpreter.run(script: source)
    let outcome = Outcome(
      path: path, source: source, scenarios: interpreter.checks.scenarios,
      diagnostics: run.diagnostics, omitted: run.omitted,
      status: run.diagnostics.isEmpty ? ExitStatus.done : Batch.status(of: run, open),
      knownTags: [])
    if request.form == .text {
      show(outcome)
      show(summary(of: [outcome], broken: outcome.diagnostics.isEmpty ? 0 : 1))
    } else {
      show(report([outcome]), as: request.form)
    }
    let status = Self.status(of: [outcome])
    guard status == ExitStatus.done else {
      console.say("Nothing was kept in \(open.path).")
      return status
    }
    if interpreter.wantsErasure {
      if let holder = open.holder { throw Complaint(.caseLocked, holder) }
      try open.erase()
      console.say("erased \(open.path), with what was kept beside it")
      return status
    }
    guard interpreter.book.log.changes.count > open.book.log.changes.count else { return status }
    if let holder = open.holder {
      throw Complaint(.caseLocked, holder)
    }
    console.say(try open.save(interpreter.book, isForgetting: interpreter.hasForgotten))
    interpreter.settleForgetting()
    console.say("kept in \(open.path)")
    return interpreter.reader.openFlags.isEmpty ? status : ExitStatus.openFlag
  }

  /// A check of hand-ins that chooses nothing is not to look as if it had gone well.
  private static func nothingChosen(_ tags: [String], of known: Set<String>) -> Complaint {
    let names = tags.map { "\"\($0)\"" }.joined(separator: " or ")
    return Complaint(
      .noSuchTag, "no scenario has the tag \(names)",
      notes: [
        known.isEmpty
          ? "No scenario has a tag." : "Tags there are: \(known.sorted().joined(separator: ", "))."
      ], status: ExitStatus.usage)
  }

  private func show(_ scenario: CheckResults.Scenario, of source: Source) {
    console.show([.line("  \(scenario.hasPassed ? "passed" : "FAILED")  \(scenario.title)")])
    guard !scenario.failures.isEmpty else { return }
    if console.writesJSON {
      console.say(scenario.failures, of: source)
    } else {
      for line in console.text(of: scenario.failures, in: source).split(separator: "\n") {
        console.show([.line("    \(line)")])
      }
    }
  }

  private func interpreter(for path: String) -> Interpreter {
    var interpreter = workbench.interpreter(Casebook(schema: workbench.schema), setting: setting)
    interpreter.scripts = ScriptFolder(of: path, workbench)
    interpreter.limits = limits
    return interpreter
  }

  static func counted(_ number: Int, _ word: String) -> String {
    "\(number) \(word)\(number == 1 ? "" : "s")"
  }
}
