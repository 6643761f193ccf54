/// What the case says on the whole.
extension CaseReader {
  /// The one record of a kind, if it is there.
  public func single(_ kind: String) -> UInt32? {
    guard let kind = schema.kind(kind) else { return nil }
    return book.state.find(
      kind: kind, form: .none, key: 0, parent: Record.noRecord, in: book.log)
  }

  /// A field of a record by its word.
  public func field(_ name: String, of record: UInt32?) -> Quantity {
    guard let record,
      let field = schema.field(name, of: Int(book.state.records[Int(record)].kind))
    else { return .unknown }
    return self.field(field, of: record)
  }

  /// The standing records of a kind, by its word; none if the schema has no such kind.
  public func live(_ kind: String) -> [UInt32] { schema.kind(kind).map { live($0) } ?? [] }

  /// The place at which a record was added.
  public func place(of record: UInt32) -> Place {
    book.log.changes[Int(book.state.records[Int(record)].origin)].place
  }

  /// The day of the place at which a record was added; empty if it is not known.
  public func day(of record: UInt32) -> String {
    let day = PartialDate(packed: book.state.calendar.day(of: place(of: record)))
    return day.packed == 0 ? "" : CanonicalText.date(day)
  }

  /// The word of the present phase; a case begins in the initial one.
  public var phase: String {
    guard case .word(let phase) = field("name", of: single("phase")) else { return "initial" }
    return phase
  }

  /// The highest number of a session that is entered.
  public var lastSession: Int? {
    live("session").compactMap { book.state.records[Int($0)].number }.max()
  }

  /// The measure by which the course is judged, by its word; `phq9` if none is set [C].
  public var mainMeasure: String {
    guard case .word(let measure) = field("main-measure", of: single("case")) else {
      return "phq9"
    }
    return measure
  }

  /// Flags that no risk entry (asked = yes) answers: one entered later, placed at or after the flag.
  ///
  /// Only asking answers a flag, and what was asked before the answer was known did not ask about it.
  /// Source: [C].
  public var openFlags: [UInt32] {
    let answers = live("risk").compactMap { risk in
      changeOfAsking(in: risk).map { (change: $0, place: place(of: risk)) }
    }
    return live("flag").filter { flag in
      let raised = place(of: flag)
      let origin = Int(book.state.records[Int(flag)].origin)
      return !answers.contains {
        $0.change > origin && !book.state.calendar.isBefore($0.place, raised)
      }
    }
  }

  /// The change that says of a risk entry that the client was asked; nothing if it says no.
  private func changeOfAsking(in risk: UInt32) -> Int? {
    guard field("asked", of: risk) == .truth(true),
      let field = schema.field("asked", of: Int(book.state.records[Int(risk)].kind)),
      let cell = book.state.currentCell(of: risk, field: field, in: book.log)
    else { return nil }
    return book.log.change(ofCell: cell)
  }

  /// The number of sessions agreed in the contract; 12 if none is set [C].
  public var plannedSessions: Int {
    guard case .number(let sessions) = field("sessions", of: single("contract")) else { return 12 }
    return Int(sessions)
  }

  /// Areas for which the record holds evidence, in the order of the vocabulary.
  ///
  /// Grief: a death of a relation from 24 months before the onset on. Disputes: an open dispute with
  /// a living relation. Transitions: a change of life near the onset, or a pair of roles. Deficits:
  /// none of these. Source: WMK18, windows [C].
  public var evidencedAreas: [String] {
    var areas: [String] = []
    if hasDeathNearEpisode { areas.append("grief") }
    if hasOpenDispute { areas.append("role-disputes") }
    if hasTransition { areas.append("role-transitions") }
    return areas.isEmpty ? ["interpersonal-deficits"] : areas
  }

  private var hasDeathNearEpisode: Bool {
    var earliest: PartialDate?
    if case .date(let onset) = field("on", of: single("onset")) {
      earliest = onset.first.adding(months: -24) ?? .earliest
    }
    return live("relation").contains { relation in
      guard field("status", of: relation) == .word("deceased") else { return false }
      guard let earliest, case .date(let died) = field("died", of: relation) else { return true }
      return died.last >= earliest
    }
  }

  private var hasOpenDispute: Bool {
    live("relation").contains { relation in
      if field("status", of: relation) == .word("deceased") { return false }
      switch field("dispute", of: relation) {
      case .truth(let isOpen): return isOpen
      case .word(let stage):
        return !(Vocabulary.disputeStage.words.first { $0.word == stage }?.countsAsNo ?? false)
      default: return false
      }
    }
  }

  private var hasTransition: Bool {
    if !live("role-pair").isEmpty { return true }
    let kinds = ["move", "birth", "illness", "job", "study", "separation"]
    return live("event").contains { event in
      guard case .word(let kind) = field("kind", of: event), kinds.contains(kind) else {
        return false
      }
      return isNearOnset(event) == true
    }
  }

  /// Whether an event lies within 6 months before and 1 month after the onset.
  ///
  /// Nothing if a date is missing. Partial dates are periods, and overlap counts. Source: [C].
  public func isNearOnset(_ event: UInt32) -> Bool? {
    guard case .date(let onset) = field("on", of: single("onset")),
      case .date(let date) = field("on", of: event)
    else { return nil }
    let first = onset.first.adding(months: -6) ?? .earliest
    let last = onset.last.adding(months: 1) ?? .latest
    return date.last >= first && date.first <= last
  }
}
