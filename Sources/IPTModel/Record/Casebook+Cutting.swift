/// A case to go on from where another one was.
extension Casebook {
  /// The case as it was at a place, with a log of its own that ends there.
  ///
  /// It says what ``asOf(_:)`` says, and can be gone on with: nothing of what came later stands in its log,
  /// so that nothing of it comes back. What was taken back is left out, and so are the changes of taking
  /// back. Entries keep their numbers; one of which nothing is left is empty.
  public func cut(at place: Place) -> Casebook {
    let subjects = Case.subjects(schema: schema, log: log, liveness: Liveness(log))
    let standing = state.standing(at: place, of: log, subjects)
    var cut = Casebook(schema: schema)
    var known: Set<UInt64> = []
    var texts: [UInt32: UInt32] = [:]
    for (number, entry) in log.entries.enumerated() {
      cut.beginEntry(time: entry.time, author: log.texts.string(at: entry.author))
      for position in log.changeRange(ofEntry: number + 1) {
        let change = log.changes[position]
        let subject = subjects[position]
        guard subject != Record.noRecord, standing.contains(subject) else { continue }
        let isLater = state.isLater(change, than: place)
        if isLater, change.operation == .remove { continue }
        let first = cut.log.nextCell
        var elements: [Cell] = []
        for cell in log.cellRange(of: position) {
          var value = log.cells[cell]
          value.carry(log, into: &cut, &texts)
          if value.field == Cell.element {
            elements.append(value)
            continue
          }
          let key = UInt64(subject) << 8 | UInt64(value.field)
          let holds =
            !isLater || change.operation == .rename
            || !value.isTracked && (change.operation == .add || known.contains(key))
          if holds {
            known.insert(key)
            for element in elements { cut.append(element) }
            cut.append(value)
          }
          elements.removeAll()
        }
        guard cut.log.nextCell > first || change.operation != .set else { continue }
        var made = change
        if change.keyForm == .text { made.key = cut.carried(change.key, of: log, &texts) }
        if change.parentForm == .text { made.parent = cut.carried(change.parent, of: log, &texts) }
        cut.restore(made, firstCell: first)
      }
    }
    cut.finishRestoring()
    return cut
  }

  /// A text of another log, once for each time that it is named there.
  fileprivate mutating func carried(
    _ offset: UInt32, of log: Log, _ texts: inout [UInt32: UInt32]
  ) -> UInt32 {
    if let known = texts[offset] { return known }
    let new = text(log.texts.bytes[log.texts.range(at: offset)])
    texts[offset] = new
    return new
  }
}

extension Cell {
  /// Takes the text that the cell names along into another log.
  fileprivate mutating func carry(
    _ log: Log, into book: inout Casebook, _ texts: inout [UInt32: UInt32]
  ) {
    switch tag {
    case .text, .label, .symbol, .name, .expression:
      payload = book.carried(payload, of: log, &texts)
    default: break
    }
  }
}

extension Case {
  /// The records of which anything was said by the time of a place.
  fileprivate func standing(
    at place: Place, of log: Log, _ subjects: ContiguousArray<UInt32>
  ) -> Set<UInt32> {
    var standing: Set<UInt32> = []
    for (position, subject) in subjects.enumerated() where subject != Record.noRecord {
      switch log.changes[position].operation {
      case .add, .set:
        if !isLater(log.changes[position], than: place) { standing.insert(subject) }
      case .remove, .rename, .undo, .redo, .retract: break
      }
    }
    return standing
  }
}
