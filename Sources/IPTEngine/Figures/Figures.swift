import IPTModel

extension Figure {
  /// All figures of a case, each declared here and nowhere else.
  package static let all: [Figure] = [
    phase, session, openFlags, mainMeasure, leadArea, evidencedAreas,
  ]

  static let phase = Figure(
    "phase", vocabulary: .phase, "The phase of the treatment.", source: "KWRC84"
  ) { evaluation in .word(evaluation.phase) }

  static let session = Figure(
    "session", "The number of the last session entered."
  ) { evaluation in evaluation.lastSession.map { .number(Double($0)) } ?? .unknown }

  static let openFlags = Figure(
    "open-flags", rows: "flag", "Flags that no risk entry has answered yet."
  ) { evaluation in
    .rows(kind: evaluation.schema.kind("flag") ?? 0, evaluation.openFlags)
  }

  static let mainMeasure = Figure(
    "main-measure", "The measure that the case is followed by; phq9 unless the case says otherwise."
  ) { evaluation in .word(evaluation.mainMeasure) }

  static let leadArea = Figure(
    "lead-area", vocabulary: .area, "The area that leads: the only focus, or the one named as lead."
  ) { evaluation in
    let focus = evaluation.single("focus")
    if case .word(let lead) = evaluation.field("lead", of: focus) { return .word(lead) }
    if case .list(let areas) = evaluation.field("areas", of: focus), let first = areas.first {
      return first
    }
    return .unknown
  }

  static let evidencedAreas = Figure(
    "evidenced-areas", vocabulary: .area, "Areas for which the record holds evidence."
  ) { evaluation in .list(evaluation.evidencedAreas.map { .word($0) }) }
}

extension RowFigure {
  /// All figures of single records; those without a kind are there for every kind.
  package static let all: [RowFigure] = [name, number, place, nearOnset]

  static let name = RowFigure("name", of: "", "The name of the record.") { evaluation, row in
    .text(evaluation.name(of: row))
  }

  static let number = RowFigure("number", of: "", "The number of the record.") { evaluation, row in
    evaluation.book.state.records[Int(row)].number.map { .number(Double($0)) } ?? .unknown
  }

  static let place = RowFigure(
    "session", of: "", "The session in which the record was made."
  ) { evaluation, row in
    evaluation.place(of: row).session.map { .number(Double($0)) } ?? .unknown
  }

  static let nearOnset = RowFigure(
    "near-onset", of: "event",
    "Whether the event lies within 6 months before and 1 month after the onset."
  ) { evaluation, row in
    guard case .date(let onset) = evaluation.field("on", of: evaluation.single("onset")),
      case .date(let date) = evaluation.field("on", of: row)
    else { return .unknown }
    let first = onset.first.adding(months: -6)
    let last = onset.last.adding(months: 1)
    return .truth(date.last >= first && date.first <= last)
  }
}
