/// Which entries of a log count: those that were not taken back.
public struct Liveness: Sendable {
  private var dead: Set<Int> = []

  /// Lets every entry count.
  public init() {}

  /// Reads the undos, redos and retractions of a log, in their order.
  public init(_ log: Log) {
    var retractions: [(by: Int, of: Int)] = []
    for change in log.changes {
      switch change.operation {
      // What is not entered yet cannot be taken back.
      case .undo where change.key < change.entry: dead.insert(Int(change.key))
      case .redo: dead.remove(Int(change.key))
      case .retract where change.key < change.entry:
        retractions.append((Int(change.entry), Int(change.key)))
      case .add, .set, .remove, .rename, .undo, .retract: break
      }
    }
    // The last first: a retraction that was itself taken back does not count.
    for retraction in retractions.reversed() where !dead.contains(retraction.by) {
      dead.insert(retraction.of)
    }
  }

  /// Whether an entry counts, by its number from 1.
  public func isLive(_ entry: Int) -> Bool { dead.isEmpty || !dead.contains(entry) }
}
