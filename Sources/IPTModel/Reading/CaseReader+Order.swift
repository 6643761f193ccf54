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
  /// Of two forms of one measure at one place the later entry counts: it mends the earlier.
  public func scoresByPlace() -> [(record: UInt32, measure: String, total: Int)] {
    var scores: [(record: UInt32, measure: String, total: Int)] = []
    var last: [String: Int] = [:]
    for score in byPlace(live("score")) {
      guard case .number(let total) = field("total", of: score),
        case .word(let measure) = field("measure", of: score)
      else { continue }
      if let index = last[measure], place(of: scores[index].record) == place(of: score) {
        scores[index] = (score, measure, Int(total))
      } else {
        last[measure] = scores.count
        scores.append((score, measure, Int(total)))
      }
    }
    return scores
  }
}
