/// The order of records in time.
extension CaseReader {
  /// Records by the places at which they were added; those of one place as they were added.
  ///
  /// It is the order of the values of a field that moves: each comes behind all but those that it
  /// stands before.
  public func byPlace(_ records: [UInt32]) -> [UInt32] {
    let calendar = book.state.calendar
    var ordered: [(standing: SessionCalendar.Standing, record: UInt32)] = []
    ordered.reserveCapacity(records.count)
    for record in records {
      let standing = calendar.standing(of: place(of: record))
      var slot = ordered.count
      while slot > 0, standing.isBefore(ordered[slot - 1].standing) { slot -= 1 }
      ordered.insert((standing, record), at: slot)
    }
    return ordered.map(\.record)
  }

  /// The scores with a total, in the order of their places.
  ///
  /// Of two forms of one measure of one day the later one counts; both are kept.
  public func scoresByPlace() -> [(record: UInt32, measure: String, total: Int)] {
    var scores: [(record: UInt32, measure: String, total: Int)] = []
    var last: [String: Int] = [:]
    for score in byPlace(live("score")) {
      guard case .number(let total) = field("total", of: score),
        case .word(let measure) = field("measure", of: score)
      else { continue }
      if let index = last[measure], isOfOneDay(scores[index].record, score) {
        scores[index] = (score, measure, Int(total))
      } else {
        last[measure] = scores.count
        scores.append((score, measure, Int(total)))
      }
    }
    return scores
  }

  /// Whether two records belong to one day: to one place, or to a day and a session of that day.
  public func isOfOneDay(_ first: UInt32, _ second: UInt32) -> Bool {
    let (left, right) = (place(of: first), place(of: second))
    if left == right { return true }
    // Two sessions of one day stay two; one of them may only have no date of its own.
    guard left.session == nil || right.session == nil else { return false }
    let day = book.state.calendar.day(of: left)
    return day != 0 && day == book.state.calendar.day(of: right)
  }
}
