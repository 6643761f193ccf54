package import IPTLanguage
import IPTModel

/// Running texts: a script is all or nothing, and one entry of the log.
extension Interpreter {
  /// What a run came to.
  package struct Run {
    /// What was wrong; empty when everything was done.
    package var diagnostics: [Diagnostic] = []
    /// How much more was wrong than is told.
    package var omitted = 0
    /// What may be a mistake, though nothing is wrong.
    package var warnings: [Diagnostic] = []
    /// How much more may be a mistake than is told.
    package var omittedWarnings = 0
    /// Whether the text was wrong in itself, so that nothing of it ran.
    package var isFaulty = false
    /// How many statements were done.
    package var statements = 0
  }

  /// What is known while a text and those it includes are read.
  struct Reading {
    /// Whether nothing is run, whatever the text says.
    let isCheck: Bool
    var faults = DiagnosticList()
    var warnings: [Diagnostic] = []
    /// Those of the scripts that scenarios begin with, and how many more of these there are.
    var warningsOfOrigins: [Diagnostic] = []
    var omittedWarnings = 0
    var failure: Failure?
    var statements = 0
    /// How many of them did something that can be undone: changed the case, or set a variable.
    var undoable = 0
    /// The labels that statements of the text have given themselves, as far as they are looked at.
    var labels: Set<String> = []
    /// How many of the scripts that are being read were being read before this text.
    let outerScripts: Int

    /// Whether statements are still run.
    var isRunning: Bool { !isCheck && failure == nil && faults.isEmpty }
  }

  /// Runs a text as one entry.
  ///
  /// When anything goes wrong the case is as it was before.
  ///
  /// Reading and running go on together; as soon as something is wrong nothing more is run, but the
  /// rest is still read, so that all that is wrong with the text is told at once.
  package mutating func run(script source: Source) -> Run {
    let mark = begin(textOf: source.count)
    var reading = Reading(isCheck: false, outerScripts: scriptNames.count)
    read(source, &reading)
    return outcome(of: reading, from: mark, in: source)
  }

  /// Begins the entry of a text of so many bytes.
  mutating func begin(textOf size: Int) -> Mark {
    let mark = mark
    changesBefore = book.log.changes.count
    stepCount = 0
    outputSize = 0
    doubtCount = 0
    firstNotice = notices.count
    isStopping = false
    wantsErasure = false
    if size > 1 << 20 { book.reserve(forText: size) }
    book.beginEntry(time: setting.now, author: setting.author)
    return mark
  }

  /// What a text came to; where anything is wrong the case is as it was before.
  mutating func outcome(of reading: Reading, from mark: Mark, in source: Source) -> Run {
    var run = Run()
    run.statements = reading.statements
    run.isFaulty = !reading.faults.isEmpty
    // What came of running comes behind all that is wrong with the text itself.
    let failed = reading.failure?.diagnostics ?? []
    let wrong = reading.faults.told
    run.diagnostics = Diagnostic.withJoinedFixes(
      wrong.isEmpty
        ? failed
        : failed.filter { !$0.code.isOfRunning } + wrong + failed.filter(\.code.isOfRunning),
      in: source)
    run.omitted = reading.faults.omitted
    guard !run.diagnostics.isEmpty else {
      book.dropEmptyEntry()
      return run
    }
    // Nothing of a text that is wrong counts as run.
    if run.isFaulty { checks.scenarios.removeAll() }
    let dropped = goBack(to: mark, keeping: run.isFaulty ? .nothing : .whatIsTrue)
    if !run.isFaulty, run.statements > 0 {
      let count = reading.undoable
      run.diagnostics[run.diagnostics.count - 1].notes.append(
        count == 0
          ? "The rest of the script did not run."
          : "Nothing of the script was kept: \(count) statement\(count == 1 ? " was" : "s were") "
            + "undone, the rest did not run."
            + (dropped > 0 ? " What was shown is left out." : ""))
    }
    return run
  }

  /// Reads a text and runs nothing: tells what is wrong with it and what may be a mistake.
  package mutating func check(script source: Source) -> Run {
    let variables = (scope, frame)
    let definitions = catalogue.definitions.count
    var reading = Reading(isCheck: true, outerScripts: scriptNames.count)
    read(source, &reading)
    let unused =
      scope.variables.compactMap(\.warning)
      + catalogue.definitions[definitions...].compactMap { definition in
        definition.isUsed || definition.script != nil ? nil : definition.warning
      }
    (scope, frame) = variables
    catalogue.forgetDefinitions(after: definitions)
    var run = Run()
    run.statements = reading.statements
    run.diagnostics = Diagnostic.withJoinedFixes(reading.faults.told, in: source)
    run.omitted = reading.faults.omitted
    run.isFaulty = !reading.faults.isEmpty
    // What is used by something wrong may look as if nothing used it.
    let found = reading.warnings + (run.isFaulty ? [] : unused)
    let warnings =
      found.sorted { ($0.range?.lowerBound ?? 0) < ($1.range?.lowerBound ?? 0) }
      + reading.warningsOfOrigins
    run.warnings = Array(warnings.prefix(DiagnosticList.most))
    run.omittedWarnings = reading.omittedWarnings + warnings.count - run.warnings.count
    return run
  }

  /// Reads the statements of a text, and runs them as long as nothing is wrong.
  ///
  /// - Parameters:
  ///   - source: The text, or a piece of it.
  ///   - reading: What is known of the whole text.
  ///   - start: Where the reading begins.
  ///   - isLast: Whether nothing follows; else a statement that may go on behind the piece is left.
  /// - Returns: Where the reading goes on.
  @discardableResult
  mutating func read(
    _ source: Source, _ reading: inout Reading, from start: Int = 0, isLast: Bool = true
  ) -> Int {
    scriptNames.append(source.name)
    defer { scriptNames.removeLast() }
    if reading.isCheck { remarkOnBlanks(in: source, &reading) }
    var parser = Parser(source, grammar: catalogue.grammar, from: start)
    parser.isInterrupted = isInterrupted
    var tree = Tree()
    var before = DiagnosticList()
    tell(parser.diagnostics, after: &before, of: source, &reading)
    var isBehindStop = false
    while !isStopping {
      let start = parser.offset
      let outcome = parser.nextStatement(into: &tree)
      if !isLast, parser.isAtEnd || !parser.diagnostics.isEmpty {
        // Behind comments alone nothing is to be read again but the line end before what follows.
        return outcome == .end && parser.diagnostics.isEmpty ? max(start, source.count - 1) : start
      }
      if parser.diagnostics.count > before.count {
        // As long as all before it ran, the case is the one that the statement names records of.
        let unknown = outcome == .faulty && reading.isRunning ? unknownNames(in: tree, source) : []
        if !reading.isCheck {
          // Nothing is run of it, but what was answered calls for a question all the same.
          let faults = Array(parser.diagnostics.told(after: before.count))
          giveNotice(ofScoresIn: faults, source)
          if outcome == .faulty { giveNotice(ofScoresLeftIn: tree, source, besides: faults) }
        }
        let further =
          outcome == .faulty
          ? faultsBeside(
            Array(parser.diagnostics.told(after: before.count)), in: tree, before: parser.offset,
            source, isIncluded: isIncluded(reading))
          : []
        tell(
          parser.diagnostics, after: &before, and: unknown, besides: further, of: source, &reading)
      }
      if parser.wasInterrupted {
        if reading.failure == nil { reading.failure = Failure(.interrupted, "stopped") }
        return start
      }
      if outcome == .end { return start }
      if outcome == .faulty {
        declareVariables(ofFaulty: tree, source)
        continue
      }
      if reading.isCheck {
        remarkOnUnknown(in: tree, of: source, &reading)
        if isBehindStop { remarkOnUnreachable(tree, of: source, &reading) }
        isBehindStop = control(of: tree) == .stop
      }
      let statementsBefore = reading.statements
      var failed: Range<Int>?
      do throws(Failure) {
        if tree.needsBinding {
          try runBound(tree, of: source, &reading)
        } else if reading.isRunning {
          let before = book.log.changes.count
          try run(tree, at: 0, of: source)
          reading.statements += 1
          if book.log.changes.count != before { reading.undoable += 1 }
        } else {
          tell(faultsOfValues(in: tree, source), of: source, &reading)
        }
      } catch {
        var failure = error
        if failure.diagnostics.first?.code == .unknownRecord, !tree.needsBinding {
          let all = unknownNames(in: tree, source)
          if all.count > failure.diagnostics.count { failure.diagnostics = all }
        }
        failed = failure.diagnostics.compactMap(\.range).first
        if isIncluded(reading) { failure.belongs(to: source) }
        if reading.failure == nil { reading.failure = failure }
      }
      if !reading.isCheck, reading.statements == statementsBefore {
        giveNotice(ofScoresLeftIn: tree, source, behind: failed)
      }
    }
    return parser.offset
  }

  /// Lets the variables that a faulty statement was to set be known to what follows, which would be said to
  /// use unknown ones otherwise; nothing of the text runs any more.
  ///
  /// Those of a loop are known to its block alone, unless that is what is missing.
  private mutating func declareVariables(ofFaulty tree: Tree, _ source: Source) {
    guard tree.nodes.first?.kind == .statement else { return }
    switch control(of: tree) {
    case .assignment: break
    case .loop where !tree.nodes.contains { $0.kind == .block }: break
    default: return
    }
    // The first clause is what is set.
    guard let clause = tree.nodes.firstIndex(where: { $0.kind == .clause }) else { return }
    let end = max(Int(tree[clause].next), clause + 1)
    let set = tree.nodes[clause..<min(end, tree.nodes.count)].filter { $0.kind == .variable }
    for node in control(of: tree) == .assignment ? Array(set.prefix(1)) : set {
      let name = source.text(node.range.lowerBound + 1..<node.range.upperBound)
      guard scope.find(name) == nil else { continue }
      scope.declare(
        Variable(
          name: name, slot: scope.firstFree, shape: ValueKind(isFaulty: true), range: node.range))
    }
  }

  /// Takes over what a parser has found wrong since it was asked before.
  private func tell(
    _ faults: DiagnosticList, after before: inout DiagnosticList, and others: [Diagnostic] = [],
    besides further: [Diagnostic] = [], of source: Source, _ reading: inout Reading
  ) {
    let known = KnownWord(catalogue: catalogue, library: library)
    let names = NameInWords(schema, reader)
    var new = faults.told(after: before.count).map { known.explained($0, of: source) }
    if !others.isEmpty {
      // A name of several words without quotes is one fault, though it is found twice.
      let others = others.filter { other in !new.contains { $0.mendsMore(than: other) } }
      new.removeAll { fault in others.contains { $0.mendsMore(than: fault) } }
      new = (new + others).sorted { ($0.range?.lowerBound ?? 0) < ($1.range?.lowerBound ?? 0) }
    }
    new = new.map { names.checked($0, of: source) }
    if !further.isEmpty {
      new = (new + further).sorted { ($0.range?.lowerBound ?? 0) < ($1.range?.lowerBound ?? 0) }
    }
    tell(new, of: source, &reading)
    reading.faults.append(omitted: faults.omitted - before.omitted)
    before = faults
  }

  /// Takes over what is wrong with a text; it belongs to that text, if another one includes it.
  private func tell(_ faults: [Diagnostic], of source: Source, _ reading: inout Reading) {
    for var fault in faults {
      if isIncluded(reading), fault.source == nil { fault.source = source }
      reading.faults.append(fault)
    }
  }

  /// Whether the text at hand is one that the text of the run includes.
  func isIncluded(_ reading: Reading) -> Bool {
    scriptNames.count > reading.outerScripts + 1
  }

  /// Looks through a statement and, if nothing is wrong so far, runs it.
  private mutating func runBound(
    _ tree: Tree, of source: Source, _ reading: inout Reading
  ) throws(Failure) {
    switch control(of: tree) {
    case .definition: return define(tree, of: source, &reading)
    case .inclusion: return try include(tree, of: source, &reading)
    default: break
    }
    // The variables are handed over: a copy for each statement of a long script would take for ever.
    let variables = scope
    scope = Scope()
    var compiler = Compiler(
      catalogue: catalogue, library: library, tree: tree, source: source, scope: variables)
    compiler.isOnlyCounting = reading.faults.isFull
    compiler.mostBytes = limits.size
    let unit = compiler.compile()
    scope = compiler.scope
    guard let unit else { return tell(compiler.faults, of: source, &reading) }
    reading.warnings.append(contentsOf: compiler.warnings)
    let found = review(unit, &reading.labels)
    reading.warnings.append(contentsOf: found.filter { $0.severity != .error })
    let errors = found.filter { $0.severity == .error }
    guard errors.isEmpty else { return tell(errors, of: source, &reading) }
    if reading.isCheck {
      let origin = faultsOfOrigin(in: tree, of: source)
      tell(origin.diagnostics, of: source, &reading)
      reading.faults.append(omitted: origin.omitted)
      reading.warningsOfOrigins += origin.warnings
      reading.omittedWarnings += origin.omittedWarnings
    }
    guard reading.isRunning else {
      return tell(faultsOfValues(in: tree, source, unit), of: source, &reading)
    }
    let before = book.log.changes.count
    try execute(unit)
    reading.statements += 1
    if book.log.changes.count != before || control(of: tree) == .assignment {
      reading.undoable += 1
    }
  }

  /// What a verb finds in a statement of its own before it runs.
  private func review(_ unit: Unit, _ labels: inout Set<String>) -> [Diagnostic] {
    guard case .command(let index) = catalogue.purpose(of: FormID(index: unit.tree[0].id)) else {
      return []
    }
    return catalogue.verb(index).review?(unit, catalogue, &labels) ?? []
  }

  func control(of tree: Tree) -> Command.Control? {
    guard case .command(let index) = catalogue.purpose(of: FormID(index: tree[0].id)) else {
      return nil
    }
    return catalogue.verb(index).control
  }

  /// Makes a verb; it is known to what follows, whether anything runs or not.
  private mutating func define(_ tree: Tree, of source: Source, _ reading: inout Reading) {
    var compiler = Compiler(
      catalogue: catalogue, library: library, tree: tree, source: source, scope: Scope())
    compiler.mostBytes = limits.size
    let definition = compiler.compileDefinition()
    if compiler.faults.isEmpty { reading.warnings.append(contentsOf: compiler.warnings) }
    tell(compiler.faults, of: source, &reading)
    if !reading.isRunning {
      tell(faultsOfValues(in: tree, source, definition?.body), of: source, &reading)
    }
    if var definition {
      guard catalogue.definitions.count < limits.definitions else {
        return tell(
          [
            Diagnostic(
              .tooManyVariables, "no more than \(limits.definitions) verbs can be defined",
              at: definition.range, label: "one too many")
          ], of: source, &reading)
      }
      definition.script = isIncluded(reading) ? source.name : nil
      catalogue.define(definition)
    }
  }

  /// Reads another script in the place of the statement.
  private mutating func include(
    _ tree: Tree, of source: Source, _ reading: inout Reading
  ) throws(Failure) {
    let statement = Statement(tree: tree, source: source, index: 0, grammar: catalogue.grammar)
    guard let node = statement.value(Owner.first) else { return }
    let range = tree[node].range
    guard tree[node].kind == .text else {
      throw Failure(
        .cannotInclude, "the name of a script stands in quotes", at: range,
        label: "this would be known only while it runs")
    }
    do throws(Failure) {
      let included = try scripts.read(tree.string(of: node, in: source), from: source)
      guard !scriptNames.contains(included.name) else {
        throw Failure(
          .includesItself, "the script includes itself",
          label: included.name == source.name ? "this script" : "it is being read already")
      }
      guard scriptNames.count <= limits.includes else {
        throw Failure(
          .tooDeep, "scripts include each other more than \(limits.includes) deep")
      }
      guard !catalogue.definitions.contains(where: { $0.script == included.name }) else {
        throw Failure(
          .wordTaken, "\(included.name) was included before: what it defines is known",
          label: "once is enough", fix: Self.without(tree[0].range, in: source))
      }
      read(included, &reading)
    } catch {
      // What is missing is wrong with the text, not with its run.
      let faults = error.diagnostics.map { fault in
        var fault = fault
        if fault.range == nil { fault.range = range }
        return fault
      }
      tell(faults, of: source, &reading)
    }
  }

  /// A text without one of its statements: as a comment if nothing follows in its line, else left out.
  private static func without(_ statement: Range<Int>, in source: Source) -> Diagnostic.Fix {
    var end = statement.upperBound
    func skipBlanks() { while end < source.count, Source.isBlank(source.bytes[end]) { end += 1 } }
    skipBlanks()
    if end == source.lineEnd(from: end) { return .init(statement, "# \(source.text(statement))") }
    if source.bytes[end] == 0x3B {
      end += 1
      skipBlanks()
    }
    return .init(statement.lowerBound..<end, "")
  }

  /// Reads a text and runs nothing; the result says whether it merely breaks off.
  package func isIncomplete(_ text: String) -> Bool { catalogue.isIncomplete(text) }
}

extension Catalogue {
  /// Whether a text merely breaks off.
  package func isIncomplete(_ text: String) -> Bool {
    var parser = Parser(Source(text), grammar: grammar)
    var tree = Tree()
    while parser.nextStatement(into: &tree) != .end {}
    return parser.isIncomplete || parser.endsContinued
  }
}

extension Diagnostic {
  /// Whether the change that mends this one takes in the place of another, and no less than the change
  /// of that one.
  fileprivate func mendsMore(than other: Diagnostic) -> Bool {
    guard let fix, let range = other.range, fix.range.contains(range.lowerBound),
      range.upperBound <= fix.range.upperBound
    else { return false }
    return (other.fix?.range.count ?? 0) <= fix.range.count
  }
}
