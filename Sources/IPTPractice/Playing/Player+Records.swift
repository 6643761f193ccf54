package import IPTEngine
import IPTLanguage
import IPTModel

/// What the trainee writes down.
extension Player {
  private func expectRecord(_ label: String) throws(Failure) -> RecordPoint {
    guard let record, record.label == label else {
      throw refusal(
        .notHere,
        record.map { "the play is at the record \"\($0.label)\", not at \"\(label)\"" }
          ?? (isOver ? "the play is over" : "the play waits at a choice"))
    }
    return record
  }

  /// An interpreter on the trainee's copy of the case, for what is written at a record.
  package var writing: Interpreter {
    var interpreter = workshop.interpreter(state.book)
    interpreter.openSession = state.openSession
    interpreter.scripts = NoScripts()
    return interpreter
  }

  /// Writes a statement down.
  ///
  /// - Returns: Whether anything was changed; to look at something is no move.
  mutating func write(
    _ text: String, at label: String, _ before: PastState
  ) throws(Failure) -> Bool {
    _ = try expectRecord(label)
    var isMove = false
    var interpreter = writing
    // `undo` takes back what was written at this record, and nothing of before.
    interpreter.sittingStart = state.firstEntry
    let source = Source(text)
    let verbs = workshop.catalogue.definitions.count
    let run = interpreter.run(script: source)
    // What is not in the case is not in the attempt either: a verb is known to its own text alone.
    workshop.catalogue.forgetDefinitions(after: verbs)
    guard run.diagnostics.isEmpty else {
      var failure = Failure(run.diagnostics)
      for index in failure.diagnostics.indices where failure.diagnostics[index].source == nil {
        failure.diagnostics[index].source = source
      }
      throw failure
    }
    let changes = interpreter.book.log.changes.count
    if changes > state.book.log.changes.count || interpreter.openSession != state.openSession {
      remember(before, text.split(separator: "\n").joined(separator: "; "))
      state.book = interpreter.book
      state.openSession = interpreter.openSession
      state.wasTold = false
      isMove = true
    }
    for output in interpreter.outputs { events.append(.shown(output.plainText)) }
    // What is to be done about a risk stands in the notes.
    for notice in interpreter.notices {
      for text in [notice.message] + notice.notes { events.append(.notice(text)) }
    }
    return isMove
  }

  /// What of the expectations of a record is not met: of each its hint, and whether it is about risk.
  func missing(_ record: RecordPoint) throws(Failure) -> [(hint: String, isOnRisk: Bool)] {
    guard let block = record.block, !record.expectations.isEmpty else { return [] }
    var interpreter = workshop.interpreter(state.book)
    interpreter.openSession = state.openSession
    (interpreter.frame, interpreter.tally) = (state.frame, state.tally)
    interpreter.beginChecking("")
    try interpreter.run(entry: block, of: play.unit)
    let failures = interpreter.endChecking()?.failures ?? []
    let (unit, words) = (play.unit, workshop.catalogue.wordsOfSafety)
    return record.expectations.compactMap { node in
      let range = unit.tree[node].range
      let own = failures.first { fault in
        fault.range.map { range.contains($0.lowerBound) } ?? false
      }
      guard let own else { return nil }
      let hint = own.notes.first { $0.hasPrefix("Hint: ") }.map { String($0.dropFirst(6)) }
      return (
        hint ?? own.range.map { unit.source.text($0) } ?? own.message,
        Self.isOnRisk(unit.source.text(range), words)
      )
    }
  }

  /// Whether an expectation asks for what is written about safety.
  private static func isOnRisk(_ text: String, _ words: Set<String>) -> Bool {
    text.split { !($0.isLetter || $0 == "-") }.contains { words.contains($0.lowercased()) }
  }

  /// What was written at the records so far, and at the one at hand as it stands.
  package var recordsSoFar: [RecordResult] {
    guard let record, let missing = try? missing(record) else { return records }
    return records + [Self.result(of: record, missing, isDone: false)]
  }

  private static func result(
    of record: RecordPoint, _ missing: [(hint: String, isOnRisk: Bool)], isDone: Bool
  ) -> RecordResult {
    RecordResult(
      label: record.label, prompt: record.prompt, count: record.expectations.count,
      missing: missing.map(\.hint), missingOnRisk: missing.filter(\.isOnRisk).map(\.hint),
      isDone: isDone)
  }

  mutating func finish(_ label: String, _ before: PastState) throws(Failure) {
    let record = try expectRecord(label)
    let missing = try missing(record)
    if !missing.isEmpty, !isExam, !state.wasTold {
      state.wasTold = true
      for part in missing { events.append(.notice("Not there yet: \(part.hint)")) }
      events.append(.notice("`done` again goes on."))
      return
    }
    try finish(record, missing, before)
  }

  /// Leaves a record as it is, as a test does.
  mutating func leaveRecord() throws(Failure) {
    guard let record else { return }
    try finish(record, try missing(record), PastState(state))
  }

  private mutating func finish(
    _ record: RecordPoint, _ missing: [(hint: String, isOnRisk: Bool)], _ before: PastState
  ) throws(Failure) {
    remember(before, "`done`")
    state.records.append(Self.result(of: record, missing, isDone: true))
    try advance()
  }
}
