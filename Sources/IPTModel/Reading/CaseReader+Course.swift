/// The course of a treatment: phases in time, sessions by phase, values as they were first recorded.
extension CaseReader {
  /// The phase in which a place lies; a move counts after the session it stands in.
  public func phase(at place: Place) -> String {
    phase(at: place, movesOfPhase)
  }

  func phase(at place: Place, _ moves: [MoveOfPhase]) -> String {
    let calendar = book.state.calendar
    for (word, moved, cell) in moves {
      if calendar.isBefore(moved, place) { return word }
      // Moved on the day of the session, but in none: what was entered last counts.
      guard moved.session == nil, !calendar.isBefore(place, moved), let session = place.session
      else { continue }
      if let entered = self.cell(ofSession: session), cell < entered { return word }
    }
    guard case .word(let word) = valueUnset("name", of: "phase") else { return "" }
    return word
  }

  /// Every phase that the treatment has been in, the present one first.
  public var phasesReached: [String] {
    var found = [phase]
    for (word, _, _) in movesOfPhase where !found.contains(word) { found.append(word) }
    if case .word(let word) = valueUnset("name", of: "phase"), !found.contains(word) {
      found.append(word)
    }
    return found
  }

  /// The number among the sessions of maintenance; nothing of a session before it.
  ///
  /// A session that is not entered yet counts on from those that are. Source: [C].
  public func maintenanceNumber(ofSession number: Int) -> Int? { sessionCounts.count(of: number) }

  /// The number of sessions agreed for maintenance.
  public var maintenanceSessions: Int? {
    guard case .number(let sessions) = valueInForce("sessions", of: "maintenance") else {
      return nil
    }
    return Int(sessions)
  }

  /// A session as it is counted.
  ///
  /// That is `5 of 12`, or `5` where no number is agreed; in maintenance, which the contract leaves out, it
  /// is `m2`, or `m2 of 6` once a number is agreed for it.
  public func count(ofSession number: Int, by words: String = " of ") -> String {
    let counts = sessionCounts
    let all = counts.count(of: number) == nil ? plannedSessions : maintenanceSessions
    return counts.name(of: number) + (all.map { "\(words)\($0)" } ?? "")
  }

  /// Where it was entered that a session was held, or whatever else became of it.
  private func cell(ofSession number: Int) -> Int? {
    guard let kind = schema.kind("session"), let field = schema.field("state", of: kind),
      let record = live(kind).first(where: { book.state.records[Int($0)].number == number })
    else { return nil }
    let type = schema.fields(of: kind)[field].type
    let oldestFirst = book.state.history(of: record, field: field, in: book.log).reversed()
    return oldestFirst.first { quantity($0, type) == .word(Vocabulary.usualSession) }
      ?? oldestFirst.first
  }

  /// A move from phase to phase: to which, where, and where it was entered.
  typealias MoveOfPhase = (word: String, place: Place, cell: Int)

  /// The moves from phase to phase, the latest first.
  var movesOfPhase: [MoveOfPhase] {
    guard let record = single("phase"), let kind = schema.kind("phase"),
      let field = schema.field("name", of: kind)
    else { return [] }
    let type = schema.fields(of: kind)[field].type
    return book.state.history(of: record, field: field, in: book.log).compactMap { cell in
      guard case .word(let word) = quantity(cell, type) else { return nil }
      return (word, book.log.place(ofCell: cell), cell)
    }
  }

  func valueUnset(_ field: String, of kind: String) -> Quantity {
    guard let kind = schema.kind(kind), let field = schema.field(field, of: kind) else {
      return .unknown
    }
    return schema.fields(of: kind)[field].valueUnset
  }

  /// The place that a record speaks for: a session for itself, any other record that of its entry.
  public func placeInTreatment(of record: UInt32) -> Place {
    let value = book.state.records[Int(record)]
    if schema.kinds[Int(value.kind)].word == "session", let number = value.number {
      return Place(session: number)
    }
    return place(of: record)
  }

  /// Whether a session took place; nothing if that is not recorded.
  ///
  /// One that was rebooked is held. Source: [C].
  public func isHeld(_ session: UInt32) -> Bool? {
    if case .word(let state) = field("state", of: session) {
      return Vocabulary.sessionState.words.first { $0.word == state }?.countsAsNo == false
    }
    return field("rebooked-from", of: session) == .unknown ? nil : true
  }

  /// The values that a field of a record has had, the first in time first; with their places.
  public func values(
    _ name: String, of record: UInt32
  ) -> [(value: Quantity, place: Place)] {
    let kind = Int(book.state.records[Int(record)].kind)
    guard let field = schema.field(name, of: kind) else { return [] }
    let type = schema.fields(of: kind)[field].type
    return book.state.history(of: record, field: field, in: book.log).reversed().compactMap {
      let value = quantity($0, type)
      return value == .unknown ? nil : (value, book.log.place(ofCell: $0))
    }
  }

  /// A gate that was gone over, with the reason and the place.
  public struct Override: Equatable, Sendable {
    /// The codes of the gates.
    public let gates: [String]
    /// Why it was done all the same.
    public let reason: String
    /// The place of the move.
    public let place: Place
    /// The place in words: `session 4`, or the day.
    public let placeText: String
  }

  /// Every time that gates were gone over, in the order of entry; reports show them all.
  public var overrides: [Override] {
    guard let kind = schema.kind("phase"), let gates = schema.field("despite", of: kind),
      let reason = schema.field("because", of: kind), let record = single("phase")
    else { return [] }
    var found: [Override] = []
    // Of the case as it was, only what had happened by then counts.
    let counted = book.state.history(of: record, field: gates, in: book.log).map {
      book.log.change(ofCell: $0)
    }
    for position in counted.sorted() {
      let change = book.log.changes[position]
      var (codes, why): ([String], String) = ([], "")
      for cell in book.log.cellRange(of: position) {
        let type = schema.fields(of: kind)
        switch Int(book.log.cells[cell].field) {
        case gates:
          if case .list(let list) = quantity(cell, type[gates].type) {
            codes = list.compactMap { if case .word(let code) = $0 { code } else { nil } }
          }
        case reason:
          if case .text(let text) = quantity(cell, type[reason].type) { why = text }
        default: break
        }
      }
      if !codes.isEmpty {
        found.append(
          Override(
            gates: codes, reason: why, place: change.place,
            placeText: change.place == .none ? "undated" : words(for: change.place)))
      }
    }
    return found
  }
}
