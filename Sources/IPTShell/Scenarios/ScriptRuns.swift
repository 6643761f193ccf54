import IPTEngine
import IPTLanguage
import IPTModel
import IPTStore
import LineEditor

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
    let scripts = try ScriptPaths.some(paths)
    var faults = 0
    var warnings = 0
    // What is checked by itself, or for another script, is told of once.
    var known = Set(scripts)
    for path in scripts {
      let source = Source(try read(path), name: path)
      if LibraryLint.declares(source, schema: workbench.schema) {
        let found = LibraryLint(
          source, schema: workbench.schema, inclusion: LibraryFolder.script
        ).faults()
        console.say(found, of: source)
        faults += found.count
        continue
      }
      var interpreter = interpreter(for: path)
      interpreter.checkedOrigins = known
      let run = interpreter.check(script: source)
      known = interpreter.checkedOrigins
      workbench.catalogue.forgetDefinitions(after: 0)
      let told = TriedFixes.kept(run.diagnostics, of: source, by: &interpreter)
      console.say(told, of: source, omitted: run.omitted)
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

  /// Runs scripts and reports on their scenarios.
  func run(_ request: RunRequest, given: Casebook?) throws(Complaint) -> Int32 {
    let paths = try scripts(of: request)
    var outcomes: [ScriptOutcome] = []
    let ending = share(paths.count, request) { index in
      run(paths[index], request, given: given)
    } take: { outcome in
      outcomes.append(outcome)
      if request.form == .text { console.output.append(outcome.shown) }
      if request.form == .text || outcome.endsRun { say(outcome) }
      return !outcome.endsRun
    }
    if request.worker != nil { return ExitStatus.done }
    remind(of: outcomes)
    let givenFlags = given.map { CaseReader($0).reminders() } ?? []
    remind(of: givenFlags, in: request.given ?? "")
    if let last = outcomes.last, last.endsRun { return last.status }
    let broken = outcomes.count { $0.fault != nil }
    if request.form == .text {
      show(summary(of: outcomes, broken: broken))
    } else {
      var report = report(outcomes)
      if case .stopped = ending {
        report.add(error: "stopped", of: "run", in: "run")
      }
      show(report, as: request.form)
    }
    // In a script that is wrong the scenarios were perhaps not come to.
    if ending == .whole, broken == 0 { try seeThatSomeWereChosen(by: request, among: outcomes) }
    return status(
      of: ending, done: outcomes.count, of: paths.count, "script",
      Self.graver(
        Self.status(of: outcomes), givenFlags.isEmpty ? ExitStatus.done : ExitStatus.openFlag))
  }

  /// The scripts of the part of the run that is asked for.
  func scripts(of request: RunRequest) throws(Complaint) -> [String] {
    let all = try ScriptPaths.some(request.paths)
    guard let shard = request.shard else { return all }
    return all.enumerated().filter { $0.offset % shard.of == shard.number - 1 }.map(\.element)
  }

  /// Runs one script.
  func run(_ path: String, _ request: RunRequest, given: Casebook?) -> ScriptOutcome {
    let source: Source
    do throws(Complaint) {
      source = Source(try read(path), name: path)
    } catch {
      var outcome = ScriptOutcome(path: path)
      outcome.status = error.status
      outcome.endsRun = !request.keepsGoing
      if request.keepsGoing { outcome.shown = console.rendered([.line(path)]) }
      tell(error.diagnostics, of: error.source, omitted: error.omitted, in: &outcome)
      return outcome
    }
    var interpreter = interpreter(for: path)
    (interpreter.checks.tags, interpreter.checks.only) = (request.tags, request.only)
    interpreter.given = given
    var run = interpreter.run(script: source)
    run.diagnostics = TriedFixes.kept(run.diagnostics, of: source, by: &interpreter)
    workbench.catalogue.forgetDefinitions(after: 0)
    var outcome = outcome(
      of: run, interpreter.checks, source, run.diagnostics.isEmpty ? 0 : Batch.status(of: run))
    outcome.openFlags = interpreter.remindersOfOwnFlags(since: 0)
    return outcome
  }

  /// Tells of flags that were left open, and where.
  func remind(of outcomes: [ScriptOutcome], prefix: String = "") {
    for outcome in outcomes where outcome.hasOpenFlags {
      if !outcome.openFlags.isEmpty {
        console.say("\(prefix)\(outcome.path):")
        console.remind(outcome.openFlags)
      }
      for scenario in outcome.scenarios where !scenario.openFlags.isEmpty {
        console.say("\(prefix)\(outcome.path), scenario \"\(scenario.title)\":")
        console.remind(scenario.openFlags)
      }
    }
  }

  /// Tells of the flags that are open in a case that was handed in.
  func remind(of flags: [String], in name: String) {
    if flags.isEmpty { return }
    console.say("\(name), as it was handed in:")
    console.remind(flags)
  }

  /// What is told of a script that ran.
  func outcome(
    of run: Interpreter.Run, _ checks: CheckResults, _ source: Source, _ status: Int32
  ) -> ScriptOutcome {
    var outcome = ScriptOutcome(path: source.name)
    outcome.status = status
    outcome.knownTags = checks.knownTags.sorted()
    outcome.shown = console.rendered([.line(source.name)])
    for scenario in checks.scenarios {
      outcome.scenarios.append(
        ScriptOutcome.Scenario(
          title: scenario.title, line: source.position(of: scenario.start).line,
          points: scenario.points, worth: scenario.worth,
          failures: scenario.failures.map {
            (Self.sentence($0, in: source), Self.hint($0), Self.line(of: $0, in: source))
          },
          isError: scenario.failures.contains { $0.code != .notMet && !$0.code.id.hasPrefix("G") },
          openFlags: scenario.openFlags, isOfGiven: scenario.isOfGiven))
      outcome.shown += console.rendered([
        .line("  \(scenario.hasPassed ? "passed" : "FAILED")  \(scenario.title)")
      ])
      guard !scenario.hasPassed else { continue }
      if console.writesJSON {
        outcome.diagnostics.append((scenario.failures, source, 0))
      } else {
        for line in console.text(of: scenario.failures, in: source).split(separator: "\n") {
          outcome.shown += console.rendered([.line("    \(line)")])
        }
      }
    }
    tell(run.diagnostics, of: source, omitted: run.omitted, in: &outcome)
    return outcome
  }

  /// Keeps what is to be said of a script until it is its turn.
  private func tell(
    _ diagnostics: [Diagnostic], of source: Source, omitted: Int, in outcome: inout ScriptOutcome
  ) {
    guard let first = diagnostics.first else { return }
    let more = diagnostics.count + omitted - 1
    outcome.fault =
      Self.sentence(first, in: source)
      + (more > 0 ? "; and \(Self.counted(more, "more error"))" : "")
    if console.writesJSON {
      outcome.diagnostics.append((diagnostics, source, omitted))
    } else {
      outcome.said = console.spoken(diagnostics, of: source, omitted: omitted)
    }
  }

  func say(_ outcome: ScriptOutcome) {
    console.errors.append(outcome.said)
    for (found, source, omitted) in outcome.diagnostics {
      console.say(found, of: source, omitted: omitted)
    }
  }

  static func status(of outcomes: [ScriptOutcome]) -> Int32 {
    let worst = outcomes.map(\.status).max() ?? ExitStatus.done
    let hasFailed = outcomes.contains { $0.scenarios.contains { !$0.hasPassed } }
    if worst != ExitStatus.done { return worst }
    if hasFailed { return ExitStatus.checkFailed }
    return outcomes.contains(where: \.hasOpenFlags) ? ExitStatus.openFlag : ExitStatus.done
  }

  /// The status that says more: what is wrong, before a check that failed, before an open flag.
  static func graver(_ first: Int32, _ second: Int32) -> Int32 {
    func rank(_ status: Int32) -> Int32 {
      switch status {
      case ExitStatus.done: 0
      case ExitStatus.openFlag: 1
      case ExitStatus.checkFailed: 2
      default: status + 2
      }
    }
    return rank(first) >= rank(second) ? first : second
  }

  func show(_ line: String) { console.show([.line(line)]) }

  /// The last line of a report in text.
  func summary(of outcomes: [ScriptOutcome], broken: Int) -> String {
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
  func report(_ outcomes: [ScriptOutcome]) -> TestReport {
    var report = TestReport()
    for outcome in outcomes {
      for scenario in outcome.scenarios {
        report.tests.append(
          TestReport.Test(
            file: outcome.path, name: scenario.title, line: scenario.line,
            failures: scenario.failures.map(\.sentence),
            lineOfFailure: scenario.failures.first.flatMap { $0.line > 0 ? $0.line : nil },
            isError: scenario.isError,
            points: scenario.points, worth: scenario.worth))
      }
      if let fault = outcome.fault {
        report.add(error: fault, of: outcome.path, in: outcome.path)
      }
    }
    return report
  }

  /// A failure in a line: its place, what was expected, code, cause and the values behind it.
  ///
  /// - Parameters:
  ///   - fault: The failure.
  ///   - script: The script that was run; the place is named in full where it is another.
  /// - Returns: A sentence such as ``line 5: `phase = middle`: R013 …``.
  static func sentence(_ fault: Diagnostic, in script: Source? = nil) -> String {
    let notes = fault.notes.enumerated().map { index, note in
      let isOpen = note.last.map { !".!?:".contains($0) } ?? false
      return isOpen && index < fault.notes.count - 1 ? note + "." : note
    }
    let cause =
      "\(fault.code.id) \(fault.message)" + (notes.isEmpty ? "" : ": ")
      + notes.joined(separator: " ")
    guard let source = fault.source ?? script, let range = fault.range else { return cause }
    let line = source.position(of: range.lowerBound).line
    let file = source.name == script?.name || source.name.isEmpty ? "" : "\(source.name), "
    let words = claim(of: fault).map { "`\($0)`: " } ?? ""
    return "\(file)line \(line): \(words)\(cause)"
  }

  private static func line(of fault: Diagnostic, in script: Source) -> Int {
    // Of a fault in another file the line would be one of this.
    guard fault.source == nil || fault.source?.name == script.name, let range = fault.range else {
      return 0
    }
    return script.position(of: range.lowerBound).line
  }

  /// What an expectation claims, in its own words and on one line; nothing of a block.
  private static func claim(of fault: Diagnostic) -> String? {
    guard fault.code == .notMet, let source = fault.source, let range = fault.range,
      range.count <= 200
    else { return nil }
    let words = source.text(range).split { $0 == "\n" || $0 == " " }.joined(separator: " ")
    return words.hasPrefix("{") ? nil : words
  }

  /// What is said of something missed: the author's hint, or what was expected and what is so.
  static func hint(_ fault: Diagnostic) -> String {
    if let hint = fault.notes.first(where: { $0.hasPrefix("Hint: ") }) {
      return String(hint.dropFirst(6))
    }
    guard let words = claim(of: fault) else { return sentence(fault) }
    let notes = fault.notes.isEmpty ? "" : " (\(fault.notes.joined(separator: " ")))"
    return "Expected: \(words)\(notes)"
  }

  func show(_ report: TestReport, as form: RunRequest.Form) {
    let bytes: [UInt8] =
      switch form {
      case .tap: Array(report.tap.utf8)
      case .junit: Array(report.junit.utf8)
      case .json: report.json
      case .csv, .text: report.csv
      }
    console.show([.data(bytes)])
  }

  /// A check that chooses nothing, by a tag or a title that no scenario has, is not to look as if it had
  /// gone well; the share of a machine may be empty.
  func seeThatSomeWereChosen(
    by request: RunRequest, among outcomes: [ScriptOutcome]
  ) throws(Complaint) {
    guard outcomes.allSatisfy(\.scenarios.isEmpty), request.shard == nil else { return }
    if !request.only.isEmpty {
      throw Complaint(
        .noSuchTag,
        "no scenario has \"\(request.only)\" in its title"
          + (request.tags.isEmpty ? "" : " and one of the tags"), status: ExitStatus.usage)
    }
    if request.tags.isEmpty { return }
    let known = Set(outcomes.flatMap(\.knownTags))
    let names = request.tags.map { "\"\($0)\"" }.joined(separator: " or ")
    throw Complaint(
      .noSuchTag, "no scenario has the tag \(names)",
      notes: [
        known.isEmpty
          ? "No scenario has a tag." : "Tags there are: \(known.sorted().joined(separator: ", "))."
      ], status: ExitStatus.usage)
  }

  private func interpreter(for path: String) -> Interpreter {
    var interpreter = workbench.interpreter(Casebook(schema: workbench.schema), setting: setting)
    interpreter.scripts = ScriptFolder(of: path, workbench)
    interpreter.limits = limits
    interpreter.isInterrupted = { Interrupts.isPending }
    return interpreter
  }

  static func counted(_ number: Int, _ word: String) -> String {
    "\(number) \(word)\(number == 1 ? "" : "s")"
  }
}
