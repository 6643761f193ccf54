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

  /// A field of a kind of which there is one at most: as recorded, else what holds without that.
  public func valueInForce(_ name: String, of kind: String) -> Quantity {
    let recorded = field(name, of: single(kind))
    guard recorded == .unknown, let kind = schema.kind(kind),
      let field = schema.field(name, of: kind)
    else { return recorded }
    return schema.fields(of: kind)[field].valueUnset
  }

  /// The word of the present phase.
  public var phase: String { word(valueInForce("name", of: "phase")) }

  /// The highest number of a session that is entered and not merely planned.
  ///
  /// One that was cancelled or missed has its number all the same; the next one is counted from there.
  public var lastSession: Int? {
    live("session").filter { !isPlanned(session: $0) }
      .compactMap { book.state.records[Int($0)].number }.max()
  }

  /// Whether a session is agreed and nothing says yet whether it took place.
  public func isPlanned(session: UInt32) -> Bool {
    field("state", of: session) == .word(Vocabulary.plannedSession)
  }

  /// Whether a session was agreed and did not take place.
  public func isLost(session: UInt32) -> Bool {
    guard case .word(let state) = field("state", of: session) else { return false }
    return Vocabulary.lostSessions.contains(state)
  }

  /// The measure by which the course is judged, by its word.
  public var mainMeasure: String { word(valueInForce("main-measure", of: "case")) }

  private func word(_ value: Quantity) -> String {
    if case .word(let word) = value { word } else { "" }
  }

  /// The number of sessions agreed in the contract, or that of the form of the treatment.
  public var plannedSessions: Int? {
    if case .number(let agreed) = field("sessions", of: single("contract")) { return Int(agreed) }
    let form = valueInForce("format", of: "case")
    var usual: Int?
    if form == valueUnset("format", of: "case"),
      case .number(let sessions) = valueInForce("sessions", of: "contract")
    {
      usual = Int(sessions)
    }
    return sessionsOfForm(word(form), usual)
  }
}
