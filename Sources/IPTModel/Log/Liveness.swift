/// Which entries of a log count: those that were not taken back.
public struct Liveness: Sendable {
  private var dead: Set<Int> = []

  /// Lets every entry count.
  public init() {}

  /// Reads the undos, redos and retractions of a log.
  ///
  /// Each reaches back only, and counts only if its own entry does. So the last are read first: whether
  /// an entry counts is settled by the time its own changes are reached.
  ///
  /// Those in `retracted` are taken back as if a last change retracted them.
  ///
  /// Of the log only so many changes are read, unless all are; none before the first that is given, of which
  /// nothing is known then.
  public init(
    _ log: Log, without retracted: Set<Int> = [], changes count: Int = .max, from first: Int = 0
  ) {
    dead = retracted
    var settled: Set<Int> = []
    for change in log.changes.prefix(count).dropFirst(first).reversed() {
      switch change.operation {
      case .add, .set, .remove, .rename: continue
      case .undo, .redo, .retract: break
      }
      let target = Int(change.key)
      // What is not entered yet cannot be taken back.
      guard change.key < change.entry, !dead.contains(Int(change.entry)) else { continue }
      let isLast = settled.insert(target).inserted
      switch change.operation {
      case .undo: if isLast { dead.insert(target) }
      // No redo brings back what was retracted.
      case .retract: dead.insert(target)
      case .redo, .add, .set, .remove, .rename: break
      }
    }
  }

  /// Whether an entry counts, by its number from 1.
  public func isLive(_ entry: Int) -> Bool { dead.isEmpty || !dead.contains(entry) }
}
