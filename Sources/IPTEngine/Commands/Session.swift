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
    let before = openSession
    openSession = Int(number)
    if let block = statement.block {
      defer {
        openSession = before
        leaveSessionThatIsGone()
      }
      try run(block: block, of: statement)
    }
  }
}
