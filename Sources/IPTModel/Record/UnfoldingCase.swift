/// A case that goes through its log: at each point as it stood then, without what was taken back by then.
///
/// What is taken back was mostly entered shortly before, so that the case as it stood a little earlier is
/// kept, and a long log with many undos is not folded from its beginning for each of them.
struct UnfoldingCase {
  private let schema: Schema
  private let log: Log
  /// The case as it stood at the point that was reached.
  private(set) var state: Case
  /// How many changes it had by then.
  private var count = 0
  /// The case at two points before that, the later one first.
  private var kept: [(state: Case, count: Int)] = []

  /// So many changes lie between the points that are kept, or more.
  private static let distance = 64

  /// More changes than these are not gone through for the sake of a few sentences.
  private var budget = 20_000_000

  init(schema: Schema, log: Log) {
    self.schema = schema
    self.log = log
    state = Case(schema: schema)
  }

  /// Goes on to a later point; says no if that would take too long.
  mutating func goOn(to end: Int) -> Bool {
    let first = firstTouched(by: count..<end)
    let goesBack = first < count || state.isOrderStale
    if goesBack {
      // What was taken back counts in all that is kept from then on.
      kept.removeAll { $0.count > first || state.isOrderStale }
      (state, count) = kept.first ?? (Case(schema: schema), 0)
      // What is kept is copied when it is gone on from.
      budget -= count / 16
    }
    budget -= end - count
    guard budget > 0 else { return false }
    let liveness = goesBack || first < end ? Liveness(log, changes: end, from: count) : Liveness()
    state.apply(changes: count..<end, of: log, liveness: liveness)
    count = end
    if state.isOrderStale {
      // Another day of a session changes what was so before it.
      budget -= end
      state = Case(schema: schema, log: log, changes: end)
      kept.removeAll()
    } else if end - (kept.first?.count ?? 0) >= Self.distance {
      kept = [(state, end)] + kept.prefix(1)
    }
    return budget > 0
  }

  /// The first change of which it may be another matter whether it counts, once some changes are made: what
  /// they take back or bring back, and what that had taken back; the end of the changes if there is none.
  private mutating func firstTouched(by changes: Range<Int>) -> Int {
    var first = changes.upperBound
    var ranges = [changes]
    // A log can be made up in which each of these leads to several others.
    while budget > 0, let range = ranges.popLast() {
      budget -= 1 + range.count / 16
      for position in range where !log.changes[position].operation.isOfRecord {
        let change = log.changes[position]
        // What is not entered yet cannot be taken back.
        guard change.key >= 1, change.key < change.entry else { continue }
        let taken = log.changeRange(ofEntry: Int(change.key))
        first = min(first, taken.lowerBound)
        ranges.append(taken)
      }
    }
    return first
  }
}
