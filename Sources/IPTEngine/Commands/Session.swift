import IPTLanguage
import IPTModel

extension Command {
  /// Opens a session; what follows belongs to it.
  static let session = Command(
    "session", .changes, .fields(of: "session"),
    summary: "Opens a session; what follows belongs to it.",
    details: """
      The first time a number is named the session is added, today unless `on` says otherwise. With \
      a block, what stands in it belongs to the session, and what was open before is open again \
      after it. Whether it was held is never assumed: say `held`, `missed` or `cancelled`.
      """,
    examples: [
      .init("session 5"), .init("session 5 on 2026-11-21 held"),
      .init("session 6 { note \"came early\" }"),
    ],
    arguments: { _ in
      var shape = ValueShape(.integer)
      shape.least = 1
      shape.greatest = 9999
      var number = Clause(
        "", shape, help: "The number of the session, from 1.", expects: "the number of a session",
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
    if known == nil, let date = schema.field("on", of: kind), seen & 1 << UInt64(date) == 0 {
      book.append(Cell(field: UInt8(date), .date, now.day.packed))
    }
    if known == nil || book.log.nextCell > first {
      book.sortCellsIfNeeded(from: first)
      change.rawPlace = Place.none.packed
      book.commit(change, firstCell: first)
    }
    if known == nil, setting.wantsConfirmation { remarkOnSessions(before: Int(number)) }
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

  // MARK: What is to be known

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
    let today = reader.live("session").filter { reader.field("on", of: $0) == .date(now.day) }
    guard let number = today.compactMap({ book.state.records[Int($0)].number }).max() else {
      return nil
    }
    return "Session \(number) of today is not open: `session \(number)` opens it again."
  }
}
