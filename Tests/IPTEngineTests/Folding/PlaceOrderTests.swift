import IPTModel
import IPTTestSupport
import Testing

@Suite("The order of places")
struct PlaceOrderTests {
  static let seeds = (1...16).map { UInt64($0) }

  /// Sessions are dated, dated anew and entered in any order, values stand in sessions that are there
  /// or not; whatever happens, the value that counts is that of the latest place.
  @Test(arguments: seeds)
  func theValueThatCountsIsThatOfTheLatestPlace(_ seed: UInt64) {
    var random = SplitMix(seed: seed)
    var slow = SlowOrder()
    var sitting = Sitting(after: "add relation m")
    var typed: [String] = []
    for _ in 0..<40 {
      let line = slow.next(&random)
      typed.append(line)
      _ = sitting.type(line)
      #expect(sitting.diagnostics.isEmpty, "\(line)")
      let reader = sitting.interpreter.reader
      let value = reader.field("closeness", of: reader.live("relation")[0])
      guard value == slow.latest else {
        let text = typed.joined(separator: "\n")
        Issue.record("seed \(seed): \(value), not \(slow.latest), after\n\(text)")
        return
      }
    }
  }

  @Test(arguments: [
    ("score phq9 total 24 at 2026-02-01; score phq9 total 0 at 2026-01-01", 0.0, 24.0),
    ("score phq9 total 24 in session 2; score phq9 total 0 in session 1", 0, 24),
    ("score phq9 total 24 at 2026-02-01; score phq9 total 0 at 2026-02-01", 0, 0),
    ("score phq9 total 3 in session 1; score phq9 total 4 in session 1", 4, 4),
  ])
  func theSummaryAndTheFiguresAgreeOnTheFirstAndTheLastTotal(
    _ line: String, _ first: Double, _ last: Double
  ) {
    var sitting = Sitting(after: "session 1 on 2026-03-01\nsession 2 on 2026-03-08\n\(line)")
    #expect(sitting.value("baseline(phq9).total") == .number(first))
    #expect(sitting.value("latest(phq9).total") == .number(last))
    let row = sitting.type("summary").split(separator: "\n").first { $0.hasPrefix("phq9") }
    let numbers = (row ?? "").split(separator: " ").compactMap { Double($0) }
    #expect(numbers == [first, last, 27])
  }
}

/// Keeps every value with its place, and puts all of them in order each time it is asked.
private struct SlowOrder {
  private enum Place {
    case session(Int)
    case day(Int)
  }

  private var dates: [Int: Int] = [:]
  private var values: [(place: Place, closeness: Int)] = []

  /// Makes a statement by chance and writes down what it says.
  mutating func next(_ random: inout SplitMix) -> String {
    let session = 1 + random.below(7)
    let day = 10 + random.below(18)
    if random.chance(35) {
      let isThere = dates.updateValue(day, forKey: session) != nil
      return "\(isThere ? "set " : "")session \(session) on 2026-02-\(day)"
    }
    let closeness = 1 + random.below(5)
    let isInSession = random.chance(60)
    values.append((isInSession ? .session(session) : .day(day), closeness))
    let place = isInSession ? "in session \(session)" : "at 2026-02-\(day)"
    return "set relation m closeness \(closeness) \(place)"
  }

  var latest: Quantity {
    var ordered: [(place: Place, closeness: Int)] = []
    for value in values {
      let slot = ordered.lastIndex { !isBefore(value.place, $0.place) }
      ordered.insert(value, at: slot.map { $0 + 1 } ?? 0)
    }
    return ordered.last.map { .number(Double($0.closeness)) } ?? .unknown
  }

  /// An undated session has the date of the one before it.
  private func day(of place: Place) -> Int {
    switch place {
    case .day(let day): day
    case .session(let number):
      dates.filter { $0.key <= number }.max { $0.key < $1.key }?.value ?? 0
    }
  }

  private func isBefore(_ left: Place, _ right: Place) -> Bool {
    if day(of: left) != day(of: right) { return day(of: left) < day(of: right) }
    if case .session(let first) = left, case .session(let second) = right { return first < second }
    return false
  }
}
