/// Which entries of a log count: those that were not taken back.
package struct Liveness: Sendable {
  private var dead: Set<Int> = []

  package init() {}

  /// Reads the undos, redos and retractions of a log, in their order.
  package init(_ log: Log) {
    var retractions: [(by: Int, of: Int)] = []
    for change in log.changes {
      switch change.operation {
      case .undo: dead.insert(Int(change.key))
      case .redo: dead.remove(Int(change.key))
      case .retract: retractions.append((Int(change.entry), Int(change.key)))
      case .add, .set, .remove, .rename: break
      }
    }
    // A retraction that was itself taken back does not count.
    let standing = retractions.filter { !dead.contains($0.by) }
    dead.formUnion(standing.map(\.of))
  }

  package func isLive(_ entry: Int) -> Bool { dead.isEmpty || !dead.contains(entry) }
}
