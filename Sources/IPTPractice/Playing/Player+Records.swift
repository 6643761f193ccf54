import IPTEngine
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

  mutating func write(
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

  mutating func finish(_ label: String, _ before: PlayState) throws(Failure) {
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
}
