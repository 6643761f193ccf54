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

  /// Runs scripts and reports on their scenarios.
  func run(_ paths: [String], tags: [String], given: Casebook?) throws(Complaint) -> Int32 {
    let scripts = try ScriptPaths.all(paths)
    var status = ExitStatus.done
    var (passed, failed, points, worth) = (0, 0, 0, 0)
    var broken = 0
    var knownTags: Set<String> = []
    for path in scripts {
      let source = Source(try read(path), name: path)
      var interpreter = interpreter(for: path)
      interpreter.checks.tags = tags
      interpreter.given = given
      let run = interpreter.run(script: source)
      workbench.catalogue.forgetDefinitions(after: 0)
      console.show([.line(path)])
      knownTags.formUnion(interpreter.checks.knownTags)
      for scenario in interpreter.checks.scenarios {
        show(scenario, of: source)
        points += scenario.points
        worth += scenario.worth
        if scenario.hasPassed { passed += 1 } else { failed += 1 }
      }
      if !run.diagnostics.isEmpty {
        console.say(run.diagnostics, of: source, omitted: run.omitted)
        status = max(status, Batch.status(of: run))
        broken += 1
      }
    }
    var summary =
      "\(Self.counted(scripts.count, "script")), \(Self.counted(passed + failed, "scenario")): "
      + "\(passed) passed, \(failed) failed"
    if broken > 0 { summary += ", \(Self.counted(broken, "script")) wrong" }
    if worth > 0 { summary += ", \(points) of \(Self.counted(worth, "point"))" }
    console.show([.line(summary)])
    // In a script that is wrong the scenarios were perhaps not come to.
    if !tags.isEmpty, passed + failed + broken == 0 {
      throw Self.nothingChosen(tags, of: knownTags)
    }
    return status == ExitStatus.done && failed > 0 ? ExitStatus.checkFailed : status
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
