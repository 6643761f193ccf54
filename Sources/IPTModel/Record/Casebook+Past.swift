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

  /// The live entries that could not stand without some others, in the order of the log, each with
  /// the first of its changes that leans on them.
  ///
  /// An entry leans on another if it changes a record that the other added, adds a line to it or
  /// names it, or belongs to a session that the other added.
  public func dependents(of entries: Set<Int>) -> [(entry: Int, change: Int)] {
    let liveness = Liveness(log, without: entries)
    var rest = Case(schema: schema)
    rest.apply(changes: 0..<log.changes.count, of: log, liveness: liveness)
    let inertBefore = Set(state.inertChanges)
    var leaning = rest.inertChanges.filter { !inertBefore.contains($0) }.map(Int.init)
    for cell in state.cellsWithTarget where rest.target(ofCell: cell) == nil {
      leaning.append(log.change(ofCell: cell))
    }
    let lost = sessions(of: state).subtracting(sessions(of: rest))
    for (position, change) in log.changes.enumerated() where !lost.isEmpty {
      if let session = change.place.session, lost.contains(session) { leaning.append(position) }
    }
    var found: [Int: Int] = [:]
    for position in leaning {
      let entry = Int(log.changes[position].entry)
      guard liveness.isLive(entry), !entries.contains(entry) else { continue }
      found[entry] = min(found[entry] ?? position, position)
    }
    return found.map { ($0.key, $0.value) }.sorted { $0.0 < $1.0 }
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

  /// The numbers of the sessions that stand.
  private func sessions(of state: Case) -> Set<Int> {
    guard let kind = schema.kind("session") else { return [] }
    return Set(
      state.byKind[kind].compactMap { record in
        state.isAlive(record) ? state.records[Int(record)].number : nil
      })
  }
}
