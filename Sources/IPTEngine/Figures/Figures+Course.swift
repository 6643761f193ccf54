import IPTModel

/// Figures of the course as a whole.
extension Figure {
  static let plannedSessions = Figure(
    "planned-sessions", .number(.plain),
    "The sessions agreed in the contract, or the usual number."
  ) { evaluation in .number(Double(evaluation.reader.plannedSessions)) }

  static let inventoryMinimum = Figure(
    "inventory-min", .number(.plain), "How many relations make an inventory in this case."
  ) { evaluation in evaluation.reader.valueInForce("inventory-min", of: "case") }

  static let heldSessions = Figure(
    "held-sessions", rows: "session", "Sessions that took place."
  ) { evaluation in evaluation.sessions { evaluation.reader.isHeld($0) == true } }

  static let acuteSessions = Figure(
    "acute-sessions", rows: "session", "Sessions before maintenance, held or not."
  ) { evaluation in evaluation.sessions { evaluation.isAcute($0) } }

  static let middleSessions = Figure(
    "middle-sessions", rows: "session", "Sessions held while the case was in the middle phase.",
    source: "WMK18"
  ) { evaluation in
    let reader = evaluation.reader
    return evaluation.sessions {
      reader.isHeld($0) == true && reader.phase(at: reader.placeInTreatment(of: $0)) == "middle"
    }
  }

  static let focusChanges = Figure(
    "focus-changes", .number(.count), "How often the focus was changed."
  ) { evaluation in
    guard let focus = evaluation.reader.single("focus") else { return .unknown }
    let values = evaluation.reader.values("areas", of: focus).map(\.value)
    return .number(Double(zip(values, values.dropFirst()).count { $0 != $1 }))
  }

  static let measureGap = Figure(
    "measure-gap", .number(.plain),
    "The most sessions from one measurement with a total to the next."
  ) { evaluation in
    let numbers = Set(
      evaluation.reader.scoresByPlace().compactMap { evaluation.session(of: $0.record) }
    ).sorted()
    return zip(numbers.dropFirst(), numbers).map { $0 - $1 }.max().map { .number(Double($0)) }
      ?? .unknown
  }

  static let halfTimeChange = Figure(
    "half-time-change", .number(.plain),
    "By how many points the main measure is better half-way, below zero if it is worse."
  ) { evaluation in
    let reader = evaluation.reader
    let half = reader.plannedSessions / 2
    guard reader.lastSession ?? 0 >= half,
      let measure = evaluation.library.measure(reader.mainMeasure)
    else { return .unknown }
    let scores = reader.scoresByPlace().filter { $0.measure == measure.word }
    guard let first = scores.first,
      let last = scores.last(where: { evaluation.session(of: $0.record) ?? .max <= half }),
      first.record != last.record
    else { return .unknown }
    let fall = first.total - last.total
    return .number(Double(measure.isHigherWorse ? fall : -fall))
  }
}

extension Evaluation {
  /// The sessions for which something holds, as rows.
  fileprivate func sessions(_ isIncluded: (UInt32) -> Bool) -> Quantity {
    guard let kind = schema.kind("session") else { return .unknown }
    return .rows(kind: kind, reader.live(kind).filter(isIncluded))
  }

  fileprivate func isAcute(_ session: UInt32) -> Bool {
    reader.phase(at: reader.placeInTreatment(of: session)) != Vocabulary.phase.words.last?.word
  }

  /// The session that a record belongs to: the one it was made in, or the one of that day.
  func session(of record: UInt32) -> Int? {
    let place = reader.placeInTreatment(of: record)
    if let session = place.session { return session }
    guard let day = place.day, day.isDay else { return nil }
    let session = reader.live("session").first { reader.field("on", of: $0) == .date(day) }
    return session.flatMap { book.state.records[Int($0)].number }
  }

  /// The records of a kind that belong to a session.
  func records(_ kind: String, in session: UInt32) -> [UInt32] {
    guard let number = book.state.records[Int(session)].number else { return [] }
    return reader.live(kind).filter { self.session(of: $0) == number }
  }
}
