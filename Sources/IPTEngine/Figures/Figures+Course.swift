import IPTModel

/// Figures of the course as a whole.
extension Figure {
  static let plannedSessions = Figure(
    "planned-sessions", .number(.plain),
    "The sessions agreed in the contract, or the usual number of the form of the treatment."
  ) { evaluation in evaluation.plannedSessions.map { .number(Double($0)) } ?? .unknown }

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
      reader.isHeld($0) == true
        && reader.phase(at: reader.placeInTreatment(of: $0)) == Vocabulary.middlePhase
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
