/// What one row came to.
struct RowResult {
  let row: Row
  let rounds: Int
  let lines: [Line]

  /// One program of the row.
  struct Line {
    var program: Program
    /// Median over the rounds; for scale only, as the machine's load moves it.
    var milliseconds: Double
    /// Median over the rounds of this program's time to that of the first, round by round.
    var toFirst: Double
    /// Median over the rounds of the first program's time to this one's.
    var ofThis: Double
    var peak: Int
    /// Whether the peak is only an upper bound, hidden by what this process holds itself.
    var peakIsBound: Bool
    var instructions: Int?
  }

  /// Takes the medians.
  ///
  /// - Parameters:
  ///   - row: The comparison.
  ///   - programs: Those that took part, the first being what the others are compared with.
  ///   - costs: For each program, the cost of each round.
  ///   - instructions: For each program, what was counted.
  init(row: Row, programs: [Program], costs: [[Cost]], instructions: [Int?]) {
    let times = costs.map { $0.map { Double($0.nanoseconds) } }
    let first = times.first ?? []
    let bound = Cost.ownPeak()
    self.row = row
    rounds = first.count
    lines = programs.indices.map { index in
      let pairs = zip(times[index], first)
      let peak = costs[index].map(\.peak).max() ?? 0
      return Line(
        program: programs[index], milliseconds: Self.median(times[index]) / 1e6,
        toFirst: Self.median(pairs.map { $0 / $1 }), ofThis: Self.median(pairs.map { $1 / $0 }),
        peak: peak, peakIsBound: peak <= bound, instructions: instructions[index])
    }
  }

  /// Whether a program spent more instructions than it may.
  var isOverGate: Bool {
    lines.contains { line in
      guard let count = line.instructions, let gate = line.program.instructions?.gate else {
        return false
      }
      return count > gate
    }
  }

  static func median(_ values: [Double]) -> Double {
    if values.isEmpty { return 0 }
    let sorted = values.sorted()
    let middle = sorted.count / 2
    return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
  }
}
