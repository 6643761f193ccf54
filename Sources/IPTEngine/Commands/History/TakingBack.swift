import IPTModel
import IPTReports

extension Command {
  static let undo = Command(
    "undo", .changes, summary: "Takes back what was entered last in this sitting.",
    details: "Twice takes back two entries. Nothing is erased: the log keeps both.",
    examples: [.init("undo"), .init("redo")]
  ) { (interpreter, statement) throws(Failure) in
    try interpreter.undo(statement)
  }

  static let redo = Command(
    "redo", .changes, summary: "Brings back what `undo` took back last.",
    details: "It can until something new is entered; twice brings back two entries.",
    examples: [.init("redo")]
  ) { (interpreter, statement) throws(Failure) in
    try interpreter.redo(statement)
  }
}

extension Interpreter {
  fileprivate mutating func undo(_ statement: Statement) throws(Failure) {
    // The entry being written is this statement's own.
    var entry = book.log.entries.count - 1
    while entry >= sittingStart {
      let changes = book.log.changeRange(ofEntry: entry)
      // A retraction is an entry like others; undos and redos are gone over.
      let isOwn = changes.contains {
        let operation = book.log.changes[$0].operation
        return operation.isOfRecord || operation == .retract
      }
      if isOwn, book.isLive(entry), !passedEntries.contains(entry) {
        try checkNotMoved(entry, at: statement.range)
        try checkNoFlagOfTheLibrary(entry, at: statement.range)
        return takeBack(.undo, entry: entry)
      }
      entry -= 1
    }
    if let entry = entryThatForgot {
      throw Failure(
        .nothingToTakeBack, "nothing was entered since @\(entry), which forgot something",
        at: statement.range, label: "`undo` does not go behind it",
        notes: ["`retract @N because \"…\"` takes back what was entered before."])
    }
    throw Failure(
      .nothingToTakeBack, "nothing was entered in this sitting that could be taken back",
      at: statement.range, notes: ["`log` shows what was entered."])
  }

  /// Refuses to take back an entry in which a newer library opened flags for answers of other entries: a
  /// flag is never removed but with its answer.
  func checkNoFlagOfTheLibrary(_ entry: Int, at range: Range<Int>) throws(Failure) {
    let added = book.log.changeRange(ofEntry: entry).filter {
      book.log.changes[$0].operation == .add
    }.map { schema.kinds[Int(book.log.changes[$0].kind)].word }
    guard added.contains("flag"), !added.contains("score") else { return }
    let isMended = book.log.changeRange(ofEntry: entry).contains {
      let change = book.log.changes[$0]
      return change.operation == .set && schema.kinds[Int(change.kind)].word == "score"
    }
    if isMended { return }
    throw Failure(
      .nothingToTakeBack, "@\(entry) opened flags for answers that stand, and is not taken back",
      at: range, label: "a flag goes with its answer, or is answered",
      notes: ["`risk thoughts … plan … means … action …` answers it."])
  }

  /// The entry before which nothing is undone because it forgot something.
  private var entryThatForgot: Int? {
    let entry = sittingStart - 1
    guard entry > 0, entry < book.log.entries.count, let kind = schema.kind("erasure") else {
      return nil
    }
    let isErasure = book.log.changeRange(ofEntry: entry).contains {
      let change = book.log.changes[$0]
      return change.operation == .add && Int(change.kind) == kind
    }
    return isErasure ? entry : nil
  }

  fileprivate mutating func redo(_ statement: Statement) throws(Failure) {
    for change in book.log.changes.reversed() {
      let own = Int(change.entry)
      if own < sittingStart { break }
      if change.operation.isOfRecord || change.operation == .retract {
        if passedEntries.contains(own) { continue }
        // What was entered since leads on from a case without what was taken back before it.
        guard isAnythingUndone else { break }
        throw Failure(
          .nothingToTakeBack, "nothing was taken back since @\(own) was entered",
          at: statement.range, label: "`redo` does not go behind it",
          notes: ["`log` shows what was taken back before; enter again what is wanted of it."])
      }
      let entry = Int(change.key)
      guard change.operation == .undo, entry >= sittingStart, !book.isLive(entry),
        !isRetracted(entry)
      else { continue }
      return takeBack(.redo, entry: entry)
    }
    throw Failure(
      .nothingToTakeBack, "nothing was taken back in this sitting that could be brought back",
      at: statement.range)
  }

  /// Whether an entry of this sitting stays undone.
  private var isAnythingUndone: Bool {
    book.log.changes.contains {
      $0.operation == .undo && Int($0.key) >= sittingStart && !book.isLive(Int($0.key))
        && !isRetracted(Int($0.key))
    }
  }

  /// Whether a retraction that counts names an entry: no `redo` brings that back.
  private func isRetracted(_ entry: Int) -> Bool {
    book.log.changes.contains {
      $0.operation == .retract && Int($0.key) == entry && book.isLive(Int($0.entry))
    }
  }

  private static let mostLines = 12

  private mutating func takeBack(_ operation: Change.Operation, entry: Int) {
    let lines = lines(ofEntry: entry)
    let openFlags = changesOfOpenFlags
    let inert = Set(book.state.inertChanges)
    book.commit(
      Change(operation, keyForm: .number, key: UInt32(entry)), firstCell: book.log.nextCell)
    if operation == .redo { openSession = openSession ?? closedSessions[entry] }
    let before = openSession
    leaveSessionThatIsGone()
    if operation == .undo, openSession != before { closedSessions[entry] = before }
    confirmEntry(entry, operation == .undo ? "undone" : "redone", lines)
    remarkOnFlagsThatWent(openFlags)
    remarkOnWhatCountsNoMore(since: inert)
  }

  /// Says which later entries count no more because of what was brought back: where a name or a number was
  /// given again meanwhile, the earlier record has it.
  mutating func remarkOnWhatCountsNoMore(since before: Set<UInt32>) {
    let positions = book.state.inertChanges.filter { position in
      !before.contains(position) && book.isLive(Int(book.log.changes[Int(position)].entry))
    }
    guard let first = positions.first else { return }
    let entries = Set(positions.map { book.log.changes[Int($0)].entry }).sorted()
    let named = entries.prefix(4).map { "@\($0)" }.joined(separator: ", ")
    let more = entries.count > 4 ? " and \(entries.count - 4) more" : ""
    let what = sentences(of: [Int(first)])[0]
    remark(
      "! \(named)\(more) \(entries.count == 1 ? "counts" : "count") no more, for what was brought "
        + "back was there first: \(what); `log inert` lists all of it.")
  }

  /// The open flags, by the changes that raised them.
  var changesOfOpenFlags: [UInt32] {
    let reader = reader
    return reader.openFlags.map { book.state.records[Int($0)].origin }
  }

  /// Says of flags that were open that they went with the answer: no risk entry answered them.
  mutating func remarkOnFlagsThatWent(_ open: [UInt32]) {
    let standing = reader.live("flag").map { book.state.records[Int($0)].origin }
    let count = open.filter { !standing.contains($0) }.count
    guard count > 0 else { return }
    remark(
      "! \(count == 1 ? "An open flag goes" : "\(count) open flags go") with the answer that was "
        + "taken back; no risk entry answered \(count == 1 ? "it" : "them").")
  }

  /// The first changes of an entry as sentences, if anybody hears what becomes of it.
  func lines(ofEntry entry: Int) -> [String] {
    setting.wantsConfirmation
      ? sentences(of: book.log.changeRange(ofEntry: entry).prefix(Self.mostLines)) : []
  }

  /// Changes as sentences, each with its place: `note 1 added: "came early" (session 2)`.
  func sentences(of positions: some Collection<Int>) -> [String] {
    let reader = reader
    let sentence = ChangeSentence(reader, of: positions)
    return positions.map { position in
      let place = book.log.changes[position].place
      return sentence.text(position) + (place == .none ? "" : " (\(reader.words(for: place)))")
    }
  }

  /// A change as the statement that it is in the file.
  func statement(ofChange position: Int) -> String {
    var text: [UInt8] = []
    ChangePrinter(schema: schema, log: book.log).print(position, into: &text)
    return String(decoding: text, as: UTF8.self)
  }

  /// Says what became of an entry; what goes with it is said too: with an answer its flag goes.
  mutating func confirmEntry(_ entry: Int, _ what: String, _ lines: [String]) {
    for line in lines { confirm("@\(entry) \(what): \(line)") }
    let rest = book.log.changeRange(ofEntry: entry).count - lines.count
    if rest > 0 { confirm("and \(rest) more") }
  }

  /// `undo @8` as a line of a case file.
  mutating func takeBack(_ operation: Change.Operation, _ statement: Statement) {
    guard let entry = statement.integer(Owner.key) else { return }
    book.commit(
      Change(operation, keyForm: .number, key: UInt32(clamping: entry)),
      firstCell: book.log.nextCell)
  }
}
