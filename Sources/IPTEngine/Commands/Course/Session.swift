import IPTLanguage
import IPTModel
import IPTReports

extension Command {
  /// Opens a session; what follows belongs to it.
  static let session = Command(
    "session", .changes, .fields(of: "session"),
    summary: "Opens a session; what follows belongs to it.",
    details: """
      The first time a number is named the session is added, today unless `on` says otherwise. What \
      stands in a block belongs to it, and what was open before is open again then. Whether it was \
      held is never assumed: say `held`, `late`, `missed` or `cancelled`. One that is `planned`, \
      `missed` or `cancelled` is put down and not opened; `session 6 held` opens it, `session 6` \
      from its day on.
      """,
    examples: [
      .init("session 5"), .init("session 5 on 2026-11-21 held"),
      .init("session 6 planned on 2026-12-01 at 14:30"),
      .init("session 6 { note \"came early\" }"),
    ],
    arguments: { builder in
      var shape = ValueShape(.integer)
      shape.letter = builder.letterOfSessions
      shape.least = 1
      shape.greatest = 9999
      var number = Clause(
        "", shape, help: "Its number, or `m1` in maintenance.", expects: "the number of a session",
        owner: Owner.key)
      number.isPositional = true
      number.isRequired = true
      return [number]
    }, block: .statements
  ) { (interpreter, statement) throws(Failure) in
    try interpreter.openSession(statement)
  }
}

extension Interpreter {
  fileprivate mutating func openSession(_ statement: Statement) throws(Failure) {
    let kind = statement.kind
    let number = UInt32(statement.integer(Owner.key) ?? 1)
    let known = book.state.find(
      kind: kind, form: .number, key: number, parent: Record.noRecord, in: book.log)
    var change = Change(
      known == nil ? .add : .set, kind: UInt8(kind), keyForm: .number, key: number)
    let first = book.log.nextCell
    let seen = try appendCells(of: statement, kind: kind)
    try applyRules(kind, statement, seen, to: known)
    let wasPlanned = known.map { reader.isPlanned(session: $0) } ?? false
    let wasLost = known.map { reader.isLost(session: $0) } ?? false
    let earlier = known.flatMap { dayOfHeld(session: $0) }
    let wasCounted = known == nil && reader.sessionCounts.count(of: Int(number)) != nil
    if known == nil, let date = schema.field("on", of: kind), seen & 1 << UInt64(date) == 0 {
      book.append(Cell(field: UInt8(date), .date, today.packed))
    }
    if known == nil || book.log.nextCell > first {
      book.sortCellsIfNeeded(from: first)
      change.rawPlace = Place.none.packed
      book.commit(change, firstCell: first)
    }
    if known == nil, isHeard { remarkOnSessions(before: Int(number)) }
    let record = known ?? UInt32(book.state.records.count - 1)
    doubt(kind, record, seen, statement)
    if let earlier { doubtSession(record, heldOn: earlier, statement) }
    if wasCounted { remarkOnCount(of: Int(number)) }
    if statement.block == nil {
      // What is typed next belongs to the present, not to a day to come or an hour that was lost.
      if reader.isPlanned(session: record), isStated(statement) || isAhead(session: record) {
        leave(session: Int(number))
        let name = reader.name(of: record)
        return remark(
          "Session \(name) is planned and not open: `session \(name) held` opens it on its day.")
      }
      if reader.isLost(session: record), isStated(statement) {
        leave(session: Int(number))
        return remarkOnLoss(of: record)
      }
    }
    remarkOnState(of: record, wasPlanned: wasPlanned, wasLost: wasLost, statement)
    let before = openSession
    if let before, before != Int(number), statement.block == nil {
      outerSessions[Int(number)] = before
    }
    openSession = Int(number)
    if let block = statement.block {
      defer {
        openSession = before
        leaveSessionThatIsGone()
      }
      try run(block: block, of: statement)
    }
  }

  /// The day of a session that took place.
  private func dayOfHeld(session: UInt32) -> PartialDate? {
    guard reader.isHeld(session) == true, !reader.isPlanned(session: session),
      let field = schema.field("on", of: Int(book.state.records[Int(session)].kind)),
      case .date(let day) = reader.field(field, of: session)
    else { return nil }
    return day
  }

  /// Says of a session that took place that it was moved to another day or made a plan again.
  private mutating func doubtSession(
    _ record: UInt32, heldOn earlier: PartialDate, _ statement: Statement
  ) {
    let isPlan = reader.isPlanned(session: record)
    // A day to come was doubted when it was entered: another one mends it.
    guard case .date(let day) = reader.field("on", of: record),
      isPlan || day != earlier && earlier.first <= today
    else { return }
    let name = reader.name(of: record)
    doubt(
      .enteredBefore, "session \(name) was entered before: \(CanonicalText.date(earlier)), held",
      at: statement.range(Owner.key) ?? statement.range, label: "the same one?",
      notes: [
        "For another session: `undo`, which brings back the day of this one, and then another number. "
          + "If it was the day that was wrong, it is mended now."
      ])
  }

  /// Whether a statement says whether the session was held.
  private func isStated(_ statement: Statement) -> Bool {
    schema.field("state", of: statement.kind).flatMap { statement.value($0) } != nil
  }

  /// Whether the day of a session is still to come.
  private func isAhead(session: UInt32) -> Bool {
    guard case .date(let day) = reader.field("on", of: session) else { return false }
    return day.first > today
  }

  /// Opens again what was open before a session, if that session is open.
  private mutating func leave(session number: Int) {
    if openSession == number { openSession = outerSessions[number] }
  }

  /// Leaves a session that is said not to have taken place: nothing more can belong to it.
  mutating func leaveIfLost(session record: UInt32) {
    guard reader.isLost(session: record), openSession == number(of: record) else { return }
    leave(session: number(of: record))
    remarkOnLoss(of: record)
  }

  // MARK: What is to be known

  private mutating func remarkOnLoss(of record: UInt32) {
    let state = DisplayText.text(reader.field("state", of: record))
    remark("Session \(reader.name(of: record)) is down as \(state) and is not open.")
  }

  /// Says of a session of maintenance that its day lies before the step to that phase.
  private mutating func remarkOnCount(of number: Int) {
    guard reader.sessionCounts.count(of: number) == nil else { return }
    remark(
      "Session \(number) lies before the step to \(reader.phase) by its day, and is counted by its number."
    )
  }

  /// Says of a session that was planned or lost, and is opened, what still stands of that.
  private mutating func remarkOnState(
    of record: UInt32, wasPlanned: Bool, wasLost: Bool, _ statement: Statement
  ) {
    guard wasPlanned || wasLost, isHeard else { return }
    let number = reader.name(of: record)
    if reader.isLost(session: record), statement.block == nil {
      let state = DisplayText.text(reader.field("state", of: record))
      return remark(
        "It is down as \(state); when it took place after all: set session \(number) held")
    }
    guard wasPlanned else { return }
    if reader.isPlanned(session: record) {
      return remark("It is still down as planned; when it took place: set session \(number) held")
    }
    guard case .date(let day) = reader.field("on", of: record), day.isDay, day != today,
      schema.field("on", of: statement.kind).flatMap({ statement.value($0) }) == nil
    else { return }
    remark(
      "Its day stays \(CanonicalText.date(day)), as planned; "
        + "another: set session \(number) on \(CanonicalText.date(today))")
  }

  /// Says of a session that is added which numbers before it are not entered, and whether the one
  /// before it is empty.
  ///
  /// A session that was missed is numbered as well, and whether one was held is never assumed.
  /// Source: [C].
  private mutating func remarkOnSessions(before number: Int) {
    let reader = reader
    let counts = reader.sessionCounts
    var last: (number: Int, record: UInt32)?
    for session in reader.live("session") {
      guard let entered = book.state.records[Int(session)].number, entered < number
      else { continue }
      if entered > last?.number ?? 0 { last = (entered, session) }
    }
    let gap = (last?.number ?? 0) + 1..<number
    if !gap.isEmpty {
      let words =
        switch gap.count {
        case 1: "Session \(counts.name(of: gap.lowerBound)) is"
        case 2:
          "Sessions \(counts.name(of: gap.lowerBound)) and \(counts.name(of: gap.lowerBound + 1)) are"
        default:
          "Sessions \(counts.name(of: gap.lowerBound)) to \(counts.name(of: gap.upperBound - 1)) are"
        }
      remark("\(words) not entered; a missed session has its number too.")
    }
    let name = last.map { counts.name(of: $0.number) } ?? ""
    if let last, reader.field("final", of: last.record) == .truth(true) {
      remark("Session \(name) is down as the final one.")
    }
    if let discharge = reader.discharge {
      remark("The treatment is down as ended: \(discharge)")
    }
    if let last, reader.isPlanned(session: last.record),
      case .date(let day) = reader.field("on", of: last.record), day.first < today
    {
      remark(
        "Session \(name) was planned for \(CanonicalText.date(day)); was it held? "
          + "set session \(name) held, or missed")
    }
    if let last, isEmpty(session: last.record, number: last.number) {
      remark(
        "Nothing is recorded of session \(name), not even whether it was held: "
          + "set session \(name) held")
    }
  }

  /// Whether a session has a number and a day, and nothing else is known of it.
  private func isEmpty(session: UInt32, number: Int) -> Bool {
    let reader = reader
    let fields = schema.fields(of: Int(book.state.records[Int(session)].kind))
    for (index, field) in fields.enumerated() where field.name != "on" {
      if reader.field(index, of: session) != .unknown { return false }
    }
    return !book.log.changes.contains {
      $0.place.session == number && book.isLive(Int($0.entry))
    }
  }

  /// What is said on coming back on the day of a session: it is not open any more.
  package var sessionOfTodayIsClosed: String? {
    guard openSession == nil, !setting.isReadOnly else { return nil }
    let reader = reader
    let sessions = reader.live("session").filter {
      reader.field("on", of: $0) == .date(today) && !reader.isLost(session: $0)
    }
    guard let session = sessions.max(by: { self.number(of: $0) < self.number(of: $1) }) else {
      return nil
    }
    let name = reader.name(of: session)
    if reader.isPlanned(session: session) {
      let time = DisplayText.text(reader.field("time", of: session), unknown: "")
      return "Session \(name) is planned for today\(time.isEmpty ? "" : " at \(time)"): "
        + "`session \(name) held` opens it."
    }
    return "Session \(name) of today is not open: `session \(name)` opens it again."
  }

  private func number(of session: UInt32) -> Int { book.state.records[Int(session)].number ?? 0 }
}
