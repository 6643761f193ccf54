/// The state as it was at a place, read off the present one.
extension Case {
  /// What was so at a place, as it is known now.
  ///
  /// Which record a change means was settled when the change was made, so the records are those of the
  /// present, under the names of today; the place only decides what counts of them. A record stands if
  /// anything was said of it by then, and was not removed. A value that moves counts if it belongs to
  /// the time up to the place; a field that does not move has its latest value if it had any by then:
  /// what came later mended it.
  init(present: Case, asOf horizon: Place, schema: Schema, log: Log, liveness: Liveness) {
    self = present
    let subjects = Case.subjects(schema: schema, log: log, liveness: liveness)
    links = CellLinks()
    lateValues.removeAll()
    var stands = [Bool](repeating: false, count: records.count)
    for (position, subject) in subjects.enumerated() where subject != Record.noRecord {
      switch log.changes[position].operation {
      case .add, .set:
        if !isLater(log.changes[position], than: horizon) { stands[Int(subject)] = true }
      case .remove, .rename, .undo, .redo, .retract: break
      }
    }
    for record in records.indices {
      records[record].firstCell = Self.noCell
      records[record].isRemoved = !stands[record]
    }
    isCalendarFixed = true
    var named: [UInt32] = []
    for (position, subject) in subjects.enumerated()
    where subject != Record.noRecord && stands[Int(subject)] {
      let change = log.changes[position]
      let isLater = isLater(change, than: horizon)
      switch change.operation {
      case .add, .set:
        if position == Int(records[Int(subject)].origin) { named.append(subject) }
        for cell in log.cellRange(of: position) where log.cells[cell].field != Cell.element {
          if isLater, !isKnownNow(cell, of: subject, change, in: log) { continue }
          link(UInt32(cell), to: subject, at: position, of: log, isInOrder: false)
        }
      case .remove: if !isLater { records[Int(subject)].isRemoved = true }
      case .rename: named.append(subject)
      case .undo, .redo, .retract: break
      }
    }
    // Two of one name may stand then, one of which was removed since: who was given it last is meant.
    index = RecordIndex()
    for record in named where isAlive(record) && !standsInPlace(record) {
      enter(record, hash: hash(of: record, log), in: log)
    }
  }

  /// Whether a change belongs to the time behind a place; a session does with its own number.
  func isLater(_ change: Change, than horizon: Place) -> Bool {
    let isOfSession = Int(change.kind) == layout.session && change.keyForm == .number
    let place = isOfSession ? Place(session: Int(change.key)) : change.place
    return place != .none && calendar.isBefore(horizon, place)
  }

  /// Whether a value that was entered for a later time holds for the earlier one as well: a field that
  /// does not move, of which something was known, or of a record that stood before it was added.
  private func isKnownNow(_ cell: Int, of record: UInt32, _ change: Change, in log: Log) -> Bool {
    let value = log.cells[cell]
    if value.isTracked { return false }
    if change.operation == .add { return true }
    var known = records[Int(record)].firstCell
    while known != Self.noCell, log.cells[Int(known)].field != value.field {
      known = links.next(known, in: log)
    }
    return known != Self.noCell
  }
}
