/// A case with its history: the log, and the state that it folds to.
///
/// The two are kept in step here and nowhere else: whoever appends a change sees it applied.
package struct Casebook {
  package let schema: Schema
  package private(set) var log: Log
  package private(set) var state: Case
  private var liveness: Liveness

  package init(schema: Schema) {
    self.schema = schema
    log = Log()
    state = Case(schema: schema)
    liveness = Liveness()
  }

  /// Takes over a log that was read from a file.
  package init(schema: Schema, log: Log) {
    self.schema = schema
    self.log = log
    state = Case(schema: schema, log: log)
    liveness = Liveness(log)
  }

  /// Lets the log be written to; the changes appended meanwhile are applied by ``commit(_:)``.
  package mutating func write<Result>(_ body: (inout Log) -> Result) -> Result { body(&log) }

  /// Appends a change whose cells have been written from `firstCell` on, and applies it.
  package mutating func commit(_ change: Change, firstCell: Int) {
    log.append(change, firstCell: firstCell)
    switch change.operation {
    case .undo, .redo, .retract:
      refold()
    case .add, .set, .remove, .rename:
      state.apply(log.changes.count - 1, of: log, isLive: true)
      if state.isOrderStale { refold() }
    }
  }

  /// Forgets everything after a mark.
  package mutating func cut(back mark: Log.Mark) {
    guard mark != log.mark else { return }
    let hadChanges = mark.changes != log.changes.count
    log.cut(back: mark)
    if hadChanges { refold() }
  }

  private mutating func refold() {
    liveness = Liveness(log)
    state = Case(schema: schema, log: log)
  }

  /// Whether an entry counts.
  package func isLive(_ entry: Int) -> Bool { liveness.isLive(entry) }
}
