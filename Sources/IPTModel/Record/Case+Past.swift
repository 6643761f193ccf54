/// The fold up to a place in time.
extension Case {
  /// Whether a change belongs to the time behind the horizon; a session does with its own number.
  func isLater(_ change: Change) -> Bool {
    let isOfSession = Int(change.kind) == layout.session && change.keyForm == .number
    let place = isOfSession ? Place(session: Int(change.key)) : change.place
    guard let horizon, place != .none else { return false }
    return calendar.isBefore(horizon, place)
  }

  /// Applies what a later change says of all times: new names, and other values of fields that do
  /// not move.
  mutating func applyLater(_ change: Change, at position: Int, of log: Log) {
    switch change.operation {
    case .rename: rename(change, at: position, of: log)
    case .set:
      guard let record = find(change, in: log) else { return }
      let range = log.cellRange(of: position)
      for cell in range where log.cells[cell].field != Cell.element {
        let value = log.cells[cell]
        guard !value.isTracked, hasValue(record, field: value.field, in: log) else { continue }
        let first = value.tag == .list ? cell - Int(value.payload) : cell
        for part in max(first, range.lowerBound)...cell {
          switch log.cells[part].tag {
          case .name, .number: noteTarget(of: part, record: record, in: log)
          default: break
          }
        }
        link(UInt32(cell), to: record, at: position, of: log, isInOrder: true)
      }
    case .add, .remove, .undo, .redo, .retract: break
    }
  }

  func hasValue(_ record: UInt32, field: UInt8, in log: Log) -> Bool {
    var cell = records[Int(record)].firstCell
    while cell != Self.noCell, log.cells[Int(cell)].field != field {
      cell = links[Int(cell)].nextField
    }
    return cell != Self.noCell
  }
}
