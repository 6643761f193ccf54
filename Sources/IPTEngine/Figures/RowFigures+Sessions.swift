import IPTModel

/// What a record shows of a session, for the shares of fidelity.
extension RowFigure {
  static let inPhase = RowFigure(
    "in-phase", of: "", .word(.phase),
    "The phase in which the record was made; a move counts after the session it stands in.",
    source: "WMK18"
  ) { evaluation, row in
    .word(evaluation.reader.phase(at: evaluation.reader.placeInTreatment(of: row)))
  }

  static let tookPlace = RowFigure(
    "took-place", of: "session", .truth, "Whether the session took place."
  ) { evaluation, row in evaluation.reader.isHeld(row).map { .truth($0) } ?? .unknown }

  static let isAhead = RowFigure(
    "is-ahead", of: "session", .truth, "Whether the session is agreed and has not been entered yet."
  ) { evaluation, row in .truth(evaluation.reader.isPlanned(session: row)) }

  static let opensWithLink = RowFigure(
    "linked", of: "session", .truth,
    "Whether mood and an event are linked in the session: a week with both, or a mood with its event.",
    source: "MW06"
  ) { evaluation, row in
    .truth(
      evaluation.records("week", in: row).contains { evaluation.knows(["mood", "event"], of: $0) }
        || evaluation.records("mood", in: row).contains { evaluation.knows(["event"], of: $0) })
  }

  static let measured = RowFigure(
    "measured", of: "session", .truth, "Whether a measure has a total in the session."
  ) { evaluation, row in
    .truth(evaluation.records("score", in: row).contains { evaluation.knows(["total"], of: $0) })
  }

  static let taskSet = RowFigure(
    "task-set", of: "session", .truth, "Whether a task for the time after was set in the session."
  ) { evaluation, row in .truth(!evaluation.records("homework", in: row).isEmpty) }

  static let feelingsNamed = RowFigure(
    "feelings-named", of: "session", .truth,
    "Whether feelings are named in the session: by themselves or for the week.", source: "KWRC84"
  ) { evaluation, row in
    .truth(
      !evaluation.records("affect", in: row).isEmpty
        || evaluation.records("week", in: row).contains { evaluation.knows(["affect"], of: $0) })
  }

  static let onFocus = RowFigure(
    "on-focus", of: "session", .truth,
    "Whether a strategy of a focus area was used in the session; unknown without a focus.",
    source: "WMK18"
  ) { evaluation, row in
    let reader = evaluation.reader
    guard case .list(let areas) = reader.field("areas", of: reader.single("focus")) else {
      return .unknown
    }
    let fitting = Vocabulary.strategiesOfAreas.filter { areas.contains(.word($0.area)) }
      .flatMap { $0.strategies.words.map { Quantity.word($0.word) } }
    return .truth(
      evaluation.records("work", in: row).contains { work in
        guard case .list(let used) = reader.field("strategy", of: work) else { return false }
        return used.contains { fitting.contains($0) }
      })
  }

  static let onlyAdditions = RowFigure(
    "only-additions", of: "session", .truth,
    "Whether all tools used in the session are additions to the method; homework is no tool."
  ) { evaluation, row in
    let tools = evaluation.library.tools
    var used: [Tool] = []
    for work in evaluation.records("work", in: row) {
      guard case .list(let words) = evaluation.reader.field("tool", of: work) else { continue }
      used += tools.filter { words.contains(.word($0.word)) }
    }
    used += tools.filter { !$0.record.isEmpty && !evaluation.records($0.record, in: row).isEmpty }
    used.removeAll { !$0.isUsedInSessions }
    return .truth(!used.isEmpty && used.allSatisfy(\.isAddition))
  }
}

extension Evaluation {
  /// Whether fields of a record are all known.
  fileprivate func knows(_ fields: [String], of record: UInt32) -> Bool {
    fields.allSatisfy { Self.isKnown(reader.field($0, of: record)) }
  }
}
