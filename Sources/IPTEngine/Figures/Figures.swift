import IPTModel

extension Figure {
  /// All figures of a case, each declared here and nowhere else.
  package static let all: [Figure] = [
    phase, session, lastSession, openFlags, mainMeasure, leadArea, evidencedAreas,
    plannedSessions, inventoryMinimum, heldSessions, acuteSessions, middleSessions, focusChanges,
    measureGap,
  ]

  static let phase = Figure(
    "phase", .word(.phase), "The phase of the treatment.", source: "KWRC84"
  ) { evaluation in .word(evaluation.reader.phase) }

  static let session = Figure(
    "session", .number(.session), "The number of the last session entered."
  ) { evaluation in evaluation.reader.lastSession.map { .number(Double($0)) } ?? .unknown }

  /// The same by a word that no record has, for conditions on records.
  static let lastSession = Figure(
    "last-session", .number(.session),
    "The number of the last session entered; one that is only planned does not count."
  ) { evaluation in evaluation.reader.lastSession.map { .number(Double($0)) } ?? .unknown }

  static let openFlags = Figure(
    "open-flags", rows: "flag", "Flags that no risk entry has answered yet."
  ) { evaluation in
    .rows(kind: evaluation.reader.schema.kind("flag") ?? 0, evaluation.reader.openFlags)
  }

  static let mainMeasure = Figure(
    "main-measure", .word(nil),
    "The measure that the case is followed by, or the usual one."
  ) { evaluation in .word(evaluation.reader.mainMeasure) }

  static let leadArea = Figure(
    "lead-area", .word(.area), "The area that leads: the only focus, or the one named as lead."
  ) { evaluation in
    let focus = evaluation.reader.single("focus")
    if case .word(let lead) = evaluation.reader.field("lead", of: focus) { return .word(lead) }
    if case .list(let areas) = evaluation.reader.field("areas", of: focus), let first = areas.first
    {
      return first
    }
    return .unknown
  }

  static let evidencedAreas = Figure(
    "evidenced-areas", .list(.word(.area)), "Areas for which the record holds evidence."
  ) { evaluation in
    let areas = evaluation.reader.evidencedAreas(within: evaluation.library.timeWindows)
    return .list(areas.map { .word($0) })
  }
}

extension RowFigure {
  /// All figures of single records; those without a kind are there for every kind.
  package static let all: [RowFigure] =
    [name, number, place, madeOn, inPhase, nearOnset]
    + [tookPlace, isAhead, opensWithLink, measured, taskSet, feelingsNamed, onFocus, onlyAdditions]
    + [nearer, confidesMore, depth, incidentCount, changedNearOnset, mismatch, contactsAMonth]
    + [cameDue, betterBy, masteryCount, answeredSameDay]

  static let name = RowFigure("name", of: "", .text, "The name of the record.") { evaluation, row in
    .text(evaluation.reader.name(of: row))
  }

  static let number = RowFigure(
    "number", of: "", .number(.plain), "The number of the record."
  ) { evaluation, row in
    evaluation.reader.book.state.records[Int(row)].number.map { .number(Double($0)) } ?? .unknown
  }

  static let place = RowFigure(
    "session", of: "", .number(.session),
    "The session in which the record was made, or the one of its day."
  ) { evaluation, row in
    evaluation.session(of: row).map { .number(Double($0)) } ?? .unknown
  }

  static let madeOn = RowFigure(
    "made-on", of: "", .date, "The day on which the record was made, or that of its session."
  ) { evaluation, row in
    let place = evaluation.reader.placeInTreatment(of: row)
    let day = PartialDate(packed: evaluation.book.state.calendar.day(of: place))
    return day.packed == 0 ? .unknown : .date(day)
  }

  static let nearOnset = RowFigure(
    "near-onset", of: "event", .truth,
    "Whether the event lies near the onset: `help around-onset` says how near."
  ) { evaluation, row in evaluation.isAroundOnset(row, by: "on") }

  /// The answer to one item of a score, by its number: `item9`.
  static func answer(_ item: Int) -> RowFigure {
    RowFigure(
      "item\(item)", of: "score", .number(.plain), "The answer to an item, by its number."
    ) { evaluation, row in
      guard case .list(let answers) = evaluation.reader.field("items", of: row),
        answers.indices.contains(item - 1)
      else { return .unknown }
      return answers[item - 1]
    }
  }
}
