import IPTDocument
import IPTLanguage
import IPTModel

/// Checks: scenarios, and what is expected in them.
extension Command {
  static let scenario = Command(
    "scenario", .script, summary: "Checks what a course of events comes to, on a case of its own.",
    details: """
      The block runs on a new case; nothing outside of it changes. `from "FILE"` \
      runs a script first, or begins with a saved case; with `as of session 4` it goes on from what was \
      so then, with `as recorded @8` from what the record said then. With `for [$a, $b] in [[…], …]` there is a scenario for each row, with `for $n in 1..3` for each \
      value, and the title may hold the variables. What is expected and not met is collected; a statement that fails ends the scenario.
      """,
    examples: [
      .init(
        "scenario \"one person\" { add relation \"aunt\"; expect count(relations) = 1 }",
        "passed  one person")
    ],
    arguments: { builder in
      var rows = Clause(
        "in", ValueShape(.expression), help: "The rows or values, one for each scenario.",
        expects: "a list or a range", owner: Owner.scenarioRows)
      rows.isRequired = false
      var tags = Clause(
        "tags", ValueShape(.symbol), help: "Words by which scenarios are chosen.",
        expects: "words in [ ]", owner: Owner.tags)
      tags.shape.isList = true
      var origin = Clause(
        "from", ValueShape(.text),
        help: "A script that is run first, a case file, or `given`: the case handed in.",
        expects: "the name of a script or case file in quotes, or given", owner: Owner.origin)
      origin.fileEndings = ["ipt", "case"]
      origin.shape.otherwise = builder.grammar.store(ValueShape(.symbol))
      return [
        .positional(.text, "a title in quotes", owner: Owner.first, isRequired: true), origin,
        Clause(
          "for", ValueShape(.binding), help: "The variables of each row.",
          expects: "variables in [ ]", owner: Owner.scenarioPattern), rows, tags,
      ] + builder.past()
    }, block: .statements, isLazy: true, standsAtTop: true
  ) { (interpreter, statement) throws(Failure) in
    try interpreter.runScenarios(statement)
  }

  static let expect = Command(
    "expect", .script, summary: "States what must be true here.",
    details: """
      What is not true, or not known, is told with the values of its parts. `worth` gives it points, \
      `hint` says what to do. Points are counted in scenarios only; one that stops early counts those \
      it did not come to as missed. `expect error`, `expect notice` and `expect output` go with a \
      block and take `worth` and `hint` before it.
      """,
    examples: [
      .init("expect count(relations) >= 1"),
      .init("expect phase = initial worth 2 hint \"It starts there.\""),
    ],
    arguments: { _ in
      [
        .positional(
          .expression, "a condition such as count(relations) > 3", owner: Owner.claim,
          isRequired: true)
      ]
        + pointsAndHint()
    }
  ) { (interpreter, statement) throws(Failure) in
    try interpreter.expect(statement)
  }

  static let expectError = Command(
    "error", .script, summary: "States that the block goes wrong; what it did is undone.",
    details: "With codes, each of them must be among the errors.",
    examples: [.init("expect error N003 { set relation \"nobody\" closeness 1 }")],
    arguments: { _ in [codes()] + pointsAndHint() }, block: .statements, under: "expect",
    ownsFaults: true,
    check: { (interpreter, statement) throws(Failure) in try interpreter.checkCodes(statement) }
  ) { (interpreter, statement) throws(Failure) in
    try interpreter.expectError(statement)
  }

  static let expectNotice = Command(
    "notice", .script, summary: "States that the block gives notice of something.",
    details: """
      A flag that is raised in the block of `expect notice S01` is looked after: `iptsh run` does not \
      tell of it. Any other that stays open is told on standard error, with the status 3.
      """,
    examples: [
      .init("expect notice S01 { score phq9 1 1 1 1 1 1 1 1 1 }; risk thoughts passive plan none")
    ],
    arguments: { _ in [codes()] + pointsAndHint() }, block: .statements, under: "expect",
    check: { (interpreter, statement) throws(Failure) in try interpreter.checkCodes(statement) }
  ) { (interpreter, statement) throws(Failure) in
    try interpreter.expectNotice(statement)
  }

  static let expectOutput = Command(
    "output", .script, summary: "States what the block shows.",
    examples: [.init("expect output contains \"mother\" { inventory }")],
    arguments: { _ in
      var text = Clause(
        "contains", ValueShape(.text), help: "The text that must be seen.",
        expects: "a text in quotes", owner: Owner.first)
      text.isRequired = true
      return [text] + pointsAndHint()
    }, block: .statements, under: "expect"
  ) { (interpreter, statement) throws(Failure) in
    try interpreter.expectOutput(statement)
  }

  private static func pointsAndHint() -> [Clause] {
    var worth = ValueShape(.integer)
    worth.least = 0
    worth.greatest = 1000
    return [
      Clause(
        "worth", worth, help: "The points it gives.", expects: "a whole number from 0 to 1000",
        owner: Owner.worth),
      Clause(
        "hint", ValueShape(.text), help: "What is said when it is not met.",
        expects: "a text in quotes", owner: Owner.hint),
    ]
  }

  private static func codes() -> Clause {
    var clause = Clause.positional(
      .symbol, "a code such as P014, or several in [ ]", help: "The codes.", owner: Owner.first)
    clause.shape.isList = true
    return clause
  }
}

extension Interpreter {
  // MARK: What is expected

  fileprivate mutating func expect(_ statement: Statement) throws(Failure) {
    guard let node = statement.value(Owner.claim) else { return }
    let worth = reach(statement)
    let condition = try condition(at: node, of: statement)
    let evaluation = evaluation
    let value = evaluation.value(condition)
    if value == .truth(true) {
      checks.current?.points += worth
      return
    }
    try miss(
      value == .unknown ? "what is expected is not known" : "what is expected is not so",
      at: statement.tree[node].range, statement, notes: parts(of: node, statement, evaluation))
  }

  /// Counts what an expectation is worth among the points there are; the result is what it is worth.
  private mutating func reach(_ statement: Statement) -> Int {
    let worth = statement.integer(Owner.worth) ?? 0
    checks.current?.worth += worth
    checks.current?.reached.insert(statement.range.lowerBound)
    return worth
  }

  /// The values behind the comparisons, and the questions of every record, that are not true.
  private func parts(
    of node: Int, _ statement: Statement, _ evaluation: Evaluation
  ) -> [String] {
    let key = statement.tree[node].value == 0 ? node : Int(statement.tree[node].value)
    var notes: [String] = []
    for part in unit?.parts[key] ?? [] where evaluation.value(part.whole) != .truth(true) {
      for (range, condition) in part.sides {
        if case .literal = condition { continue }
        let words = statement.source.text(range)
        let value = evaluation.value(condition)
        let text = evaluation.text(of: value)
        if text == words { continue }
        var note = "`\(words)` is \(text.isEmpty ? "empty" : text)."
        if case .judged = condition, case .list(let items) = value {
          let unknown = items.count { $0 == .unknown }
          note =
            "`\(words)` is so of \(items.count { $0 == .truth(true) }) of \(items.count)"
            + (unknown > 0 ? ", unknown of \(unknown)." : ".")
        }
        if !notes.contains(note) { notes.append(note) }
        if value == .unknown, let note = absentRecord(in: condition, evaluation),
          !notes.contains(note)
        {
          notes.append(note)
        }
      }
    }
    return notes
  }

  /// Says of a record that a value was to be of that the case has none such.
  private func absentRecord(in condition: Condition, _ evaluation: Evaluation) -> String? {
    guard let (kind, key) = condition.namedRecord,
      evaluation.value(.record(kind: kind, key)) == .unknown
    else { return nil }
    let table = schema.kinds[kind]
    switch evaluation.value(key) {
    case .text(let name), .word(let name):
      let nearest = NearestWord.find(name, among: reader.live(kind).map { reader.name(of: $0) })
      return
        "There is no \(table.word) \"\(name)\"\(nearest.map { "; did you mean \"\($0)\"?" } ?? ".")"
    case .number: return "There is no \(table.word) \(evaluation.text(of: evaluation.value(key)))."
    default: return nil
    }
  }

  /// What is not met is collected in a scenario; elsewhere it ends the script.
  private mutating func miss(
    _ message: String, at range: Range<Int>, _ statement: Statement, label: String = "",
    notes: [String] = []
  ) throws(Failure) {
    let hint = statement.string(Owner.hint).map { ["Hint: \($0)"] } ?? []
    var failure = Failure(.notMet, message, at: range, label: label, notes: notes + hint)
    guard checks.current != nil else { throw failure }
    failure.belongs(to: statement.source)
    checks.current?.failures.append(contentsOf: failure.diagnostics)
  }

  fileprivate mutating func expectError(_ statement: Statement) throws(Failure) {
    guard let block = statement.block else { return }
    let wanted = statement.value(Owner.first).map { self.codes(at: $0, statement) } ?? []
    let worth = reach(statement)
    let found = try faults(of: block, statement)
    let codes = found.map(\.code.id)
    let missing = wanted.filter { !codes.contains($0) }
    guard found.isEmpty || !missing.isEmpty else {
      checks.current?.points += worth
      return
    }
    try miss(
      found.isEmpty
        ? "an error is expected, and nothing went wrong"
        : "\(missing.joined(separator: ", ")) is not among the errors",
      at: statement.tree[block].range, statement,
      notes: found.isEmpty
        ? []
        : ["There are: \(found.map { "\($0.code.id) \($0.message)" }.joined(separator: "; "))."])
  }

  /// Refuses a code that nothing has.
  fileprivate func checkCodes(_ statement: Statement) throws(Failure) {
    guard let node = statement.value(Owner.first) else { return }
    for (code, element) in zip(codes(at: node, statement), statement.elements(of: node)) {
      if catalogue.codes.contains(code) || library.words(of: "gate").contains(code) { continue }
      let meant = NearestWord.numbered(code, among: catalogue.codes + library.words(of: "gate"))
      throw Failure(
        .unknownSymbol, "there is no code `\(code)`", at: statement.tree[element].range,
        label: Diagnostic.meant(meant),
        notes: ["`help` with a code explains it; `list gates` has those of gates."],
        fix: meant.map { .init(statement.tree[element].range, $0) })
    }
  }

  private func codes(at node: Int, _ statement: Statement) -> [String] {
    statement.elements(of: node).map { statement.text($0).uppercased() }
  }

  /// Runs a block and takes back all it did; the result is what went wrong.
  private mutating func faults(
    of block: Int, _ statement: Statement
  ) throws(Failure) -> [Diagnostic] {
    let key = statement.tree[block].value == 0 ? block : Int(statement.tree[block].value)
    if let owned = unit?.ownedFaults[key] { return owned }
    let (mark, noticeCount) = (mark, notices.count)
    var found: [Diagnostic] = []
    do throws(Failure) {
      try run(block: block, of: statement)
    } catch {
      found = error.diagnostics
    }
    goBack(to: mark, keeping: .nothing)
    notices.removeLast(notices.count - noticeCount)
    // A script that is to end, ends.
    if found.contains(where: { $0.code == .interrupted || $0.code == .tooManySteps }) {
      throw Failure(found)
    }
    return found
  }

  fileprivate mutating func expectNotice(_ statement: Statement) throws(Failure) {
    guard let block = statement.block else { return }
    let wanted = statement.value(Owner.first).map { self.codes(at: $0, statement) } ?? []
    let worth = reach(statement)
    let first = notices.count
    let before = book.log.changes.count
    try run(block: block, of: statement)
    let codes = notices[first...].map(\.code.id)
    if wanted.isEmpty || wanted.contains(DiagnosticCode.openFlag.id) { expectFlags(since: before) }
    let missing = wanted.filter { !codes.contains($0) }
    guard codes.isEmpty || !missing.isEmpty else {
      checks.current?.points += worth
      return
    }
    try miss(
      codes.isEmpty
        ? "a notice is expected, and none was given"
        : "\(missing.joined(separator: ", ")) is not among the notices",
      at: statement.tree[block].range, statement,
      notes: codes.isEmpty ? [] : ["There are: \(codes.joined(separator: ", "))."])
  }

  fileprivate mutating func expectOutput(_ statement: Statement) throws(Failure) {
    guard let block = statement.block, let wanted = statement.string(Owner.first) else { return }
    let worth = reach(statement)
    let first = outputs.count
    try run(block: block, of: statement)
    let text = outputs[first...].map(\.plainText).joined()
    outputs.removeLast(outputs.count - first)
    guard !text.contains(wanted) else {
      checks.current?.points += worth
      return
    }
    let lines = text.split(separator: "\n")
    try miss(
      "\"\(wanted)\" is not shown", at: statement.tree[block].range, statement,
      notes: lines.isEmpty
        ? ["Nothing is shown."] : ["Shown: \(lines.prefix(4).joined(separator: " / "))"])
  }
}

extension Interpreter.Output {
  /// What it shows, without colour, in 80 columns.
  package var plainText: String {
    switch self {
    case .document(let document): TextRenderer().render(document)
    case .data(let bytes): String(decoding: bytes, as: UTF8.self)
    case .line(let line): line + "\n"
    }
  }
}
