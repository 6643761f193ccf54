/// The case as it was.
extension Casebook {
  /// What was so at a place, as it is known now: later entries about that time count.
  public func asOf(_ place: Place) -> Casebook {
    Casebook(
      schema: schema, log: log,
      state: Case(
        present: state, asOf: place, schema: schema, log: log, liveness: Liveness(log)))
  }

  /// What the file said when it had so many entries: nothing of what was entered later is known.
  public func asRecorded(entries count: Int) -> Casebook {
    Casebook(schema: schema, log: log.prefix(entries: count))
  }

  /// The number of entries that were made up to a moment.
  public func entries(upTo time: Timestamp) -> Int {
    log.entries.lastIndex { $0.time.seconds <= time.seconds }.map { $0 + 1 } ?? 0
  }

  /// The number of entries that were made before a moment.
  public func entries(before time: Timestamp) -> Int {
    log.entries.lastIndex { $0.time.seconds < time.seconds }.map { $0 + 1 } ?? 0
  }

  /// Takes back entries for good, each with the same reason, and folds once for all of them.
  ///
  /// - Parameters:
  ///   - entries: The numbers of the entries.
  ///   - reason: Why.
  ///   - isMoved: Whether they went to another case.
  public mutating func retract(
    _ entries: [Int], because reason: String, isMoved: Bool = false
  ) {
    for entry in entries {
      let first = log.nextCell
      append(Cell(field: 0, .text, text(reason.utf8)))
      if isMoved { append(Cell(field: Change.movedField, .yesNo, 1)) }
      restore(Change(.retract, keyForm: .number, key: UInt32(clamping: entry)), firstCell: first)
    }
    finishRestoring()
  }
}
