import IPTLanguage
import IPTModel

extension Command {
  static let retract = Command(
    "retract", .changes, summary: "Takes back an entry of any time, with a reason.",
    details: """
      Nothing is erased: the log keeps the entry, and why it does not count. Entries that lean on it \
      are listed first; `with dependents` takes them back as well. What was retracted counts again \
      when the retraction itself is taken back, by `undo` in the same sitting or by `retract` later; \
      `redo` does not bring it back.
      """,
    examples: [
      .init("retract @1 with dependents because \"it belongs to another case\"", "retracted")
    ],
    arguments: { builder in
      [
        .positional(.entry, "an entry such as @8", owner: Owner.first, isRequired: true),
        .reason("Why it does not count.", isRequired: true),
        Clause(
          "with dependents", builder.shape(of: .presence(.alone)),
          help: "Takes back what leans on it as well.", expects: "nothing more",
          owner: Owner.first - 1),
      ]
    }, check: { (interpreter, statement) throws(Failure) in try interpreter.checkReason(statement) }
  ) { (interpreter, statement) throws(Failure) in
    try interpreter.retract(statement)
  }
}

extension Interpreter {
  fileprivate mutating func retract(_ statement: Statement) throws(Failure) {
    guard let node = statement.value(Owner.first), let reason = statement.string(Owner.reason)
    else { return }
    let target = statement.tree[node]
    let entry = Int(target.value)
    try checkEntry(entry, part: target.id, at: target.range)
    try checkRetractable(entry, part: target.id, at: target.range)
    try checkNotMoved(entry, at: target.range)
    var entries: Set<Int> = [entry]
    let dependents = allDependents(of: &entries)
    if !dependents.isEmpty, statement.value(Owner.first - 1) == nil {
      throw leaning(dependents, on: entry, statement)
    }
    let taken = [entry] + dependents.map(\.entry)
    let told = taken.map { ($0, lines(ofEntry: $0)) }
    let openFlags = changesOfOpenFlags
    let inert = Set(book.state.inertChanges)
    book.retract(taken, because: reason)
    for (entry, lines) in told { confirmEntry(entry, "retracted", lines) }
    remarkOnFlagsThatWent(openFlags)
    remarkOnWhatCountsNoMore(since: inert)
    leaveSessionThatIsGone()
  }

  /// Refuses what is no entry of its own, or does not count as it is.
  func checkRetractable(
    _ entry: Int, part: UInt16, at range: Range<Int>
  ) throws(Failure) {
    try checkEntryIsOver(entry, at: range)
    try checkNoFlagOfTheLibrary(entry, at: range)
    if let library = reader.single("library"),
      Int(book.log.changes[Int(book.state.records[Int(library)].origin)].entry) == entry
    {
      throw Failure(
        .nothingToTakeBack, "@\(entry) made the case, and is not taken back", at: range,
        label: "it says what the case is called and by which library it is read",
        notes: ["`set case label \"…\"` gives it another label; `forget case` erases it."])
    }
    if !book.isLive(entry) {
      throw Failure(
        .takenBackBefore, "@\(entry) does not count any more", at: range,
        label: "it was taken back before", notes: ["`log limit 100` shows by which entry, and why."]
      )
    }
    if part > 0 {
      let count = book.log.changeRange(ofEntry: entry).count
      let isLong = count > Self.mostTakenBackUnasked
      throw Failure(
        .outOfRange, "an entry is taken back as a whole", at: range,
        label: "@\(entry).\(part) is a part of it",
        notes: isLong
          ? [
            "@\(entry) has \(count) changes. For one of them: `set …` mends it, `remove …` takes it out."
          ]
          : [],
        fix: isLong ? nil : .init(range, "@\(entry)"))
    }
  }

  /// A whole entry is offered in the place of one of its changes only where it has no more than these.
  private static let mostTakenBackUnasked = 3

  /// What leans on some entries, what leans on that, and so on; all are added to the entries.
  func allDependents(of entries: inout Set<Int>) -> [(entry: Int, change: Int)] {
    var found: [(entry: Int, change: Int)] = []
    while true {
      let more = book.dependents(of: entries)
      if more.isEmpty { return found.sorted { $0.entry < $1.entry } }
      found += more
      entries.formUnion(more.map(\.entry))
    }
  }

  func leaning(
    _ dependents: [(entry: Int, change: Int)], on entry: Int, _ statement: Statement
  ) -> Failure {
    let most = 8
    let shown = dependents.prefix(most)
    var notes = zip(shown, sentences(of: shown.map(\.change))).map { "@\($0.entry): \($1)" }
    if dependents.count > most {
      let rest = dependents.dropFirst(most).map { "@\($0.entry)" }
      notes.append("and \(rest.count) more: \(rest.joined(separator: ", "))")
    }
    let end = statement.range.upperBound
    return Failure(
      .hasDependents,
      dependents.count == 1
        ? "another entry leans on @\(entry)"
        : "\(dependents.count) other entries lean on @\(entry)",
      at: statement.value(Owner.first).map { statement.tree[$0].range },
      label: "without it they would work on nothing, or on something else", notes: notes,
      fix: .init(end..<end, " with dependents"))
  }
}
