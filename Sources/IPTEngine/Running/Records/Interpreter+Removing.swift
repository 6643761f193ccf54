import IPTLanguage
import IPTModel

/// Taking a record out of the case.
extension Interpreter {
  package mutating func removeRecord(_ kind: Int, _ statement: Statement) throws(Failure) {
    var change = Change(.remove, kind: UInt8(kind))
    let record = try self.record(of: kind, statement)
    if catalogue.use == .statements { try checkRemoval(of: record, kind, statement) }
    (change.rawKeyForm, change.key) = key(of: record)
    let parent = book.state.records[Int(record)].parent
    if parent != Record.noRecord { (change.rawParentForm, change.parent) = key(of: parent) }
    change.rawPlace = place(of: statement, kind: kind).packed
    book.commit(change, firstCell: book.log.nextCell)
    leaveSessionThatIsGone()
  }

  /// Refuses to take away what other things hang on: the case itself, and a session with what was
  /// recorded in it, which would be told of another day.
  private func checkRemoval(
    of record: UInt32, _ kind: Int, _ statement: Statement
  ) throws(Failure) {
    let traits = schema.traits[kind]
    if traits.key == .single, !traits.hasPlace {
      let word = schema.kinds[kind].word
      throw Failure(
        .hasDependents,
        word == "case"
          ? "the case is what the rest is recorded in, and stays"
          : "the \(word) belongs to the record, and stays",
        at: statement.range, label: "not to be removed",
        notes: [
          word == "case"
            ? "`set case FIELD unknown` clears a field; `forget case because \"…\"` erases the file."
            : "It says by which figures the case was kept."
        ])
    }
    guard schema.kinds[kind].word == "session", let number = book.state.records[Int(record)].number
    else { return }
    let held = book.log.changes.indices.filter {
      book.log.changes[$0].place.session == number && book.isLive(Int(book.log.changes[$0].entry))
    }
    guard !held.isEmpty else { return }
    let most = 6
    let name = reader.name(of: record)
    let shown = held.prefix(most)
    var notes = zip(shown, sentences(of: shown)).map { "@\(book.log.changes[$0].entry): \($1)" }
    if held.count > most { notes.append("and \(held.count - most) more") }
    notes.append(
      "If it did not take place: `set session \(name) cancelled`, or `missed`. What was entered by "
        + "mistake goes by `retract @N because \"…\"`.")
    throw Failure(
      .hasDependents,
      held.count == 1
        ? "something is recorded in session \(name)"
        : "\(held.count) changes are recorded in session \(name)",
      at: statement.range, label: "without it they would be of no day", notes: notes)
  }
}
