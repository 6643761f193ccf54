import IPTLanguage
import IPTModel

extension Command {
  /// Brings an entry that belongs to another client into that client's case.
  static let move = Command(
    "move", .changes, summary: "Moves an entry to the case that it belongs to.",
    details: """
      For what was typed into the wrong client's case. Here it is retracted, there it is entered anew, \
      with new numbers, and a comment says when and by whom it was entered first. What leans on it is \
      listed first; `with dependents` moves it as well. A flag goes with its answer. Only what is new \
      there is moved: an entry that holds a session, a step of the phase, or what would change a record \
      that stands there is refused. `undo` does not reach into the other case: move it back from there. \
      The other case is saved first: whatever happens, the entry is in one of the two, at worst in both.
      """,
    examples: [.init("move @2 to \"anna\"", "moved to anna")],
    arguments: { builder in
      var name = Clause(
        "to", ValueShape(.name), help: "The other case, by its name or its path.",
        expects: "the name of a case", owner: Owner.first - 1)
      name.isRequired = true
      name.fileEndings = ["case"]
      return [
        .positional(.entry, "an entry such as @8", owner: Owner.first, isRequired: true), name,
        Clause(
          "with dependents", builder.shape(of: .presence(.alone)),
          help: "Moves what leans on it as well.", expects: "nothing more", owner: Owner.first - 2),
        .reason("Why it is moved; kept in this case."),
      ]
    }, standsAtTop: true,
    check: { (interpreter, statement) throws(Failure) in try interpreter.checkReason(statement) }
  ) { (interpreter, statement) throws(Failure) in
    try interpreter.move(statement)
  }
}

extension Interpreter {
  /// Why an entry is retracted here that goes to another case.
  private static let moved = "entered in the wrong case, and moved"

  /// Refuses to take a move back on this side alone: the entry would stand in both cases.
  func checkNotMoved(_ entry: Int, at range: Range<Int>) throws(Failure) {
    let from = book.log.changeRange(ofEntry: entry).compactMap { position -> UInt32? in
      guard book.log.changes[position].operation == .retract else { return nil }
      let isMoved = book.log.cellRange(of: position).contains {
        book.log.cells[$0].field == Change.movedField && book.log.cells[$0].payload != 0
      }
      return isMoved ? book.log.changes[position].key : nil
    }
    guard !from.isEmpty else { return }
    let moved = from.map { "@\($0)" }.joined(separator: ", ")
    throw Failure(
      .movedBefore, "\(moved) went to another case, and would stand in both", at: range,
      label: "@\(entry) moved it",
      notes: [
        "Move it back from there: open that case, and `move @N to` this one.",
        "Entries before @\(entry) are taken back by `retract @N because \"…\"`.",
      ])
  }

  fileprivate mutating func move(_ statement: Statement) throws(Failure) {
    guard let node = statement.value(Owner.first), let name = statement.string(Owner.first - 1)
    else { return }
    let target = statement.tree[node]
    let entry = Int(target.value)
    guard let mover else {
      throw Failure(
        .cannotMove, "no case file is open here, so that nothing can be moved", at: statement.range)
    }
    try checkEntry(entry, part: target.id, at: target.range)
    try checkRetractable(entry, part: target.id, at: target.range)
    var entries: Set<Int> = [entry]
    let dependents = allDependents(of: &entries)
    let staying = EntryTransfer.reasonsToStay(entries.sorted(), of: book)
    if !dependents.isEmpty, !staying.isEmpty {
      throw Failure(
        .cannotMove, "@\(entry) cannot go, nor what leans on it", at: target.range,
        label: "with dependents it holds what stays in this case", notes: staying)
    }
    if !dependents.isEmpty, statement.value(Owner.first - 2) == nil {
      throw leaning(dependents, on: entry, statement)
    }
    let taken = entries.sorted()
    do throws(Failure) {
      try mover.prepare(taken, of: book, to: name, setting)
    } catch {
      throw Failure(
        error.diagnostics.map { fault in
          Diagnostic(
            fault.code, fault.message, at: statement.range(Owner.first - 1), label: fault.label,
            notes: fault.notes)
        })
    }
    let told = taken.map { ($0, lines(ofEntry: $0)) }
    let openFlags = changesOfOpenFlags
    let flags = reader.live("flag").map { book.state.records[Int($0)].origin }
    // Which case it went to is not said here: that would tell of another client.
    let reason = statement.string(Owner.reason).map { "\(Self.moved): \($0)" } ?? Self.moved
    book.retract(taken, because: reason, isMoved: true)
    for (entry, lines) in told { confirmEntry(entry, "moved to \(name)", lines) }
    let standing = reader.live("flag").map { book.state.records[Int($0)].origin }
    let gone = openFlags.filter { !standing.contains($0) }.count
    if gone > 0 {
      remark(
        "! \(gone == 1 ? "An open flag goes" : "\(gone) open flags go") with it, and "
          + "\(gone == 1 ? "is" : "are") to be answered in \(name).")
    }
    // The risk entry that answered one belongs to this client, or is to be moved as well.
    let answered = flags.filter { !standing.contains($0) && !openFlags.contains($0) }.count
    let isAnsweredThere = taken.contains { entry in
      book.log.changeRange(ofEntry: entry).contains {
        let change = book.log.changes[$0]
        return change.operation == .add && schema.kinds[Int(change.kind)].word == "risk"
      }
    }
    if answered > 0, isAnsweredThere {
      remark(
        "! \(answered == 1 ? "A flag goes" : "\(answered) flags go") with it, and so does a risk entry; "
          + "`flags` in \(name) shows what is open there.")
    } else if answered > 0 {
      remark(
        "! \(answered == 1 ? "A flag goes" : "\(answered) flags go") with it, and "
          + "\(answered == 1 ? "is" : "are") open in \(name) until a risk entry there answers "
          + "\(answered == 1 ? "it" : "them"): what was entered here of risk stays here.")
    }
    leaveSessionThatIsGone()
  }
}
