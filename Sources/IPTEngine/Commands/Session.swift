import IPTLanguage
import IPTModel
import IPTReports

extension Command {
  /// Opens a session; what follows belongs to it.
  static let session = Command(
    "session", .changes, .fields(of: "session"),
    summary: "Opens a session; what follows belongs to it.",
    details: """
      The first time a number is named the session is added, today unless `on` says otherwise. With \
      a block, what stands in it belongs to the session, and what was open before is open again \
      after it. Whether it was held is never assumed: say `held`, `late`, `missed` or `cancelled`. \
      One that is `planned`, `missed` or `cancelled` is put down and not opened; `session 6 held` opens \
      it on its day.
      """,
    examples: [
      .init("session 5"), .init("session 5 on 2026-11-21 held"),
      .init("session 6 planned on 2026-12-01 at 14:30"),
      .init("session 6 { note \"came early\" }"),
    ],
    arguments: { builder in
      var shape = ValueShape(.integer)
      // `m2`, as the sessions of maintenance are counted.
      shape.otherwise = builder.grammar.store(ValueShape(.symbol))
      shape.least = 1
      shape.greatest = 9999
      var number = Clause(
        "", shape, help: "The number of the session, from 1.", expects: "the number of a session",
        owner: Owner.key)
      number.isPositional = true
      number.isRequired = true
      return [number]
    }, block: .statements,
    check: { (interpreter, statement) throws(Failure) in
      try interpreter.checkSessionWord(statement)
    }
  ) { (interpreter, statement) throws(Failure) in
    try interpreter.openSession(statement)
  }
}

extension Interpreter {
  fileprivate mutating func openSession(_ statement: Statement) throws(Failure) {
    let kind = statement.kind
    let number = UInt32(try sessionNumber(statement))
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
    if statement.block == nil, isStated(statement) {
      // What is typed next belongs to the present, not to a day to come or an hour that was lost.
      if reader.isPlanned(session: record) {
        leave(session: Int(number))
        return remark(
          "Session \(number) is planned and not open: `session \(number) held` opens it on its day."
        )
      }
      if reader.isLost(session: record) {
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

  /// Refuses a word that is no number of a session in any phase.
  fileprivate func checkSessionWord(_ statement: Statement) throws(Failure) {
    guard let node = statement.value(Owner.key), statement.tree[node].kind == .symbol else {
      return
    }
    let word = statement.text(node)
    let digits = word.utf8.dropFirst()
    if word.utf8.first == UInt8(ascii: "m"), !digits.isEmpty,
      digits.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 })
    {
      return
    }
    throw Failure(
      .wrongSort, "`session` takes the number of a session here", at: statement.tree[node].range,
      label: "this is a word", notes: ["In maintenance also as it is counted there: `session m2`."])
  }

  /// The number of the session that a statement names, in maintenance also as it is counted there: `m2`.
  private func sessionNumber(_ statement: Statement) throws(Failure) -> Int {
    guard let node = statement.value(Owner.key) else { return 1 }
    guard statement.tree[node].kind == .symbol else { return statement.integer(Owner.key) ?? 1 }
    try checkSessionWord(statement)
    let entered = reader.live("session").compactMap { book.state.records[Int($0)].number }
    let next = (entered.max() ?? 0) + 1
    let known = (entered + [next]).first { number in
      reader.maintenanceNumber(ofSession: number).map { "m\($0)" } == statement.text(node)
    }
    if let known { return known }
    let count = reader.maintenanceNumber(ofSession: next)
    throw Failure(
      .unknownRecord, "there is no session `\(statement.text(node))`",
      at: statement.tree[node].range, label: "not in the case",
      notes: [
        count.map { "The next one is `session m\($0)`, number \(next)." }
          ?? "Sessions are `m1`, `m2` and so on in maintenance; the next one is `session \(next)`."
      ])
  }

  /// The day of a session that took place.
  private func dayOfHeld(session: UInt32) -> PartialDate? {
    guard reader.isHeld(session) == true, !reader.isPlanned(session: session),
      let field = schema.field("on", of: Int(book.state.records[Int(session)].kind)),
      case .date(let day) = reader.field(field, of: session), day.first <= today
    else { return nil }
    return day
  }

  /// Says of a session that took place that it was moved to another day or made a plan again.
  private mutating func doubtSession(
    _ record: UInt32, heldOn earlier: PartialDate, _ statement: Statement
  ) {
    let isPlan = reader.isPlanned(session: record)
    guard case .date(let day) = reader.field("on", of: record), isPlan || day != earlier else {
      return
    }
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
        case 1: "Session \(gap.lowerBound) is"
        case 2: "Sessions \(gap.lowerBound) and \(gap.lowerBound + 1) are"
        default: "Sessions \(gap.lowerBound) to \(gap.upperBound - 1) are"
        }
      remark("\(words) not entered; a missed session has its number too.")
    }
    if let last, reader.field("final", of: last.record) == .truth(true) {
      remark("Session \(last.number) is down as the final one.")
    }
    if let discharge = reader.discharge {
      remark("The treatment is down as ended: \(discharge)")
    }
    if let last, reader.isPlanned(session: last.record),
      case .date(let day) = reader.field("on", of: last.record), day.first < today
    {
      remark(
        "Session \(last.number) was planned for \(CanonicalText.date(day)); was it held? "
          + "set session \(last.number) held, or missed")
    }
    if let last, isEmpty(session: last.record, number: last.number) {
      remark(
        "Nothing is recorded of session \(last.number), not even whether it was held: "
          + "set session \(last.number) held")
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
    let number = self.number(of: session)
    if reader.isPlanned(session: session) {
      let time = DisplayText.text(reader.field("time", of: session), unknown: "")
      return "Session \(number) is planned for today\(time.isEmpty ? "" : " at \(time)"): "
        + "`session \(number) held` opens it."
    }
    return "Session \(number) of today is not open: `session \(number)` opens it again."
  }

  private func number(of session: UInt32) -> Int { book.state.records[Int(session)].number ?? 0 }
}
