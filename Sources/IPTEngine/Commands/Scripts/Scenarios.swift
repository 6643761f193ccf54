import IPTLanguage
import IPTModel

/// Running scenarios, each on a case of its own.
extension Interpreter {
  mutating func runScenarios(_ statement: Statement) throws(Failure) {
    guard let rows = statement.value(Owner.scenarioRows) else { return try runScenario(statement) }
    guard let pattern = statement.value(Owner.scenarioPattern), let slots = unit?.patterns[pattern]
    else {
      throw Failure(
        .missingArgument, "the rows need variables", at: statement.tree[rows].range,
        label: "`for [$a, $b]` is missing before `in`")
    }
    let value = evaluation.value(try condition(at: rows, of: statement))
    let items: [Quantity]
    switch value {
    case .list(let rows): items = rows
    case .range(let low, let high): items = (low...high).map { .number(Double($0)) }
    default: throw Failure([.noRows(value.sort, at: statement.tree[rows].range)])
    }
    for item in items {
      let values: [Quantity] = if case .list(let cells) = item { cells } else { [item] }
      guard values.count == slots.count else {
        throw Failure([
          .wrongLength(values.count, for: slots.count, at: statement.tree[rows].range)
        ])
      }
      for (slot, value) in zip(slots, values) { frame[slot] = value }
      try runScenario(statement)
    }
  }

  private mutating func runScenario(_ statement: Statement) throws(Failure) {
    guard let block = statement.block else { return }
    let title = try text(at: Owner.first, of: statement)
    let tags =
      statement.value(Owner.tags).map { node in
        statement.elements(of: node).map { statement.text($0) }
      } ?? []
    checks.knownTags.formUnion(tags)
    if !checks.tags.isEmpty, !checks.tags.contains(where: { tags.contains($0) }) { return }
    guard checks.wants(title) else { return }
    var inner = Interpreter(
      catalogue: catalogue, library: library, book: Casebook(schema: schema), setting: setting)
    inner.setting.isReadOnly = false
    (inner.setting.wantsConfirmation, inner.setting.wantsRemarks) = (false, false)
    (inner.scripts, inner.limits, inner.isInterrupted) = (scripts, limits, isInterrupted)
    (inner.given, inner.scriptNames) = (given, scriptNames)
    var result = CheckResults.Scenario(title: title, tags: tags)
    result.start = statement.range.lowerBound
    result.isOfGiven =
      statement.value(Owner.origin).map { statement.tree[$0].kind == .symbol } ?? false
    var before = 0
    do throws(Failure) {
      try inner.prepare(statement)
      before = inner.book.log.changes.count
      (inner.unit, inner.frame) = (unit, frame)
      inner.stepCount += stepCount
      inner.checks.current = result
      inner.book.beginEntry(time: setting.now, author: setting.author)
      try inner.run(block: block, of: statement)
      result = inner.checks.current ?? result
    } catch {
      result = inner.checks.current ?? result
      var failure = error
      failure.belongs(to: statement.source)
      result.worth += Self.worth(in: block, of: statement, without: result.reached)
      result.failures.append(contentsOf: failure.diagnostics)
      if failure.diagnostics.contains(where: { Self.endsAll.contains($0.code) }) { throw failure }
    }
    stepCount = max(stepCount, inner.stepCount)
    result.openFlags = inner.remindersOfOwnFlags(since: before)
    outputs.append(contentsOf: inner.outputs)
    checks.scenarios.append(result)
    outputs.append(.line("\(result.hasPassed ? "passed" : "FAILED")  \(title)"))
    notices.append(contentsOf: result.failures)
  }

  /// The points of the expectations in a block that were not looked at: each counts once, however
  /// often a loop would have come to it.
  private static func worth(in block: Int, of statement: Statement, without reached: Set<Int>)
    -> Int
  {
    let tree = statement.tree
    var worth = 0
    for index in block + 1..<Int(tree[block].next) where tree[index].kind == .statement {
      let inner = Statement(
        tree: tree, source: statement.source, index: index, grammar: statement.grammar)
      guard !reached.contains(inner.range.lowerBound), let node = inner.value(Owner.worth),
        tree[node].kind == .integer
      else { continue }
      worth += inner.integer(Owner.worth) ?? 0
    }
    return worth
  }

  /// What ends the whole script, not the scenario alone.
  private static let endsAll: [DiagnosticCode] = [
    .interrupted, .tooManySteps, .includesItself, .tooDeep,
  ]

  /// Makes the case that a scenario, or a role play, begins with.
  package mutating func prepare(_ statement: Statement) throws(Failure) {
    try checkOrigin(statement)
    try prepareOrigin(statement)
    guard let point = try pastPoint(of: try numbered(statement)) else { return }
    switch point {
    // The scenario goes on from there, so that what came later is not in the log either.
    case .place(let place): book = book.cut(at: place)
    case .entries(let count): book = book.asRecorded(entries: count)
    }
    sittingStart = book.log.entries.count + 1
  }

  /// Refuses an origin that is none, and the past of a case that has none.
  func checkOrigin(_ statement: Statement) throws(Failure) {
    if let node = statement.value(Owner.origin), statement.tree[node].kind == .symbol,
      statement.text(node) != "given"
    {
      throw Failure(
        .unknownSymbol, "a scenario begins from a file in quotes or from `given`",
        at: statement.tree[node].range, label: Diagnostic.unknownHere)
    }
    let past = [Owner.asOf, Owner.asRecorded].compactMap { statement.value($0) }.first
    if let past, statement.value(Owner.origin) == nil {
      throw Failure(
        .noPlace, "a new case has no past", at: statement.tree[past].range,
        label: "`from` says whose past is meant")
    }
    try checkPast(statement)
  }

  private mutating func prepareOrigin(_ statement: Statement) throws(Failure) {
    guard let node = statement.value(Owner.origin) else { return }
    let range = statement.tree[node].range
    if statement.tree[node].kind == .symbol {
      guard let given else {
        throw Failure(
          .cannotInclude, "no case was handed in", at: range,
          notes: ["`iptsh run FILE.ipt --given CASE` hands one in."])
      }
      book = given
      return
    }
    let path = try text(at: Owner.origin, of: statement)
    do throws(Failure) {
      switch try scripts.readOrigin(path, from: statement.source) {
      case .book(let saved): book = saved
      case .script(let source):
        try admit(origin: source)
        try prepare(by: source)
      }
    } catch {
      var failure = error
      for index in failure.diagnostics.indices where failure.diagnostics[index].range == nil {
        failure.diagnostics[index].range = range
      }
      throw failure
    }
    clearMessages()
    openSession = nil
  }

  /// Refuses a script that is being read already, and scripts that lead on and on.
  private func admit(origin: Source) throws(Failure) {
    guard !scriptNames.contains(origin.name) else {
      throw Failure(
        .includesItself, "the scenario begins with its own script",
        notes: ["What scenarios begin with stands in a script without them."])
    }
    guard scriptNames.count <= limits.includes else {
      throw Failure(
        .tooDeep,
        "scenarios begin with scripts whose scenarios do so more than \(limits.includes) deep")
    }
  }

  /// What is wrong with where the scenarios of a statement begin, as far as that is known before it
  /// runs, and what may be a mistake there.
  ///
  /// The script they begin with is looked through as well, once.
  mutating func faultsOfOrigin(in tree: Tree, of source: Source) -> Run {
    var run = Run()
    guard case .command(let index) = catalogue.purpose(of: FormID(index: tree[0].id)),
      catalogue.verb(index).isPlayed
        || catalogue.verb(index).words == Command.scenario.words
    else { return run }
    let statement = Statement(tree: tree, source: source, index: 0, grammar: catalogue.grammar)
    do throws(Failure) {
      try checkOrigin(statement)
    } catch {
      run.diagnostics = error.diagnostics
      return run
    }
    guard let node = statement.value(Owner.origin), tree[node].kind == .text else { return run }
    let path = tree.string(of: node, in: source)
    let origin: Source
    do throws(Failure) {
      guard case .script(let script) = try scripts.readOrigin(path, from: source) else {
        return run
      }
      origin = script
      try admit(origin: origin)
    } catch {
      // Where no file can be read at all, none is missing.
      guard scripts.hasPlace || error.diagnostics.first?.code != .cannotInclude else {
        return run
      }
      run.diagnostics = error.diagnostics.map { fault in
        var fault = fault
        fault.range = tree[node].range
        fault.source = source
        return fault
      }
      return run
    }
    guard checkedOrigins.insert(origin.name).inserted else { return run }
    var inner = Interpreter(
      catalogue: catalogue, library: library, book: Casebook(schema: schema), setting: setting)
    (inner.scripts, inner.limits, inner.isInterrupted) = (scripts, limits, isInterrupted)
    (inner.scriptNames, inner.checkedOrigins) = (scriptNames, checkedOrigins)
    run = inner.check(script: origin)
    checkedOrigins = inner.checkedOrigins
    run.diagnostics = run.diagnostics.map { $0.belonging(to: origin) }
    run.warnings = run.warnings.map { $0.belonging(to: origin) }
    return run
  }

  private mutating func prepare(by script: Source) throws(Failure) {
    let run = self.run(script: script)
    guard run.diagnostics.isEmpty else {
      var failure = Failure(run.diagnostics)
      failure.belongs(to: script)
      throw failure
    }
  }

  /// The text of an argument, worked out if it is to be.
  private func text(at owner: Int, of statement: Statement) throws(Failure) -> String {
    guard let node = statement.value(owner) else { return "" }
    guard statement.tree[node].kind == .computed else {
      return statement.tree.string(of: node, in: statement.source)
    }
    return evaluation.text(of: evaluation.value(try condition(at: node, of: statement)))
  }
}
