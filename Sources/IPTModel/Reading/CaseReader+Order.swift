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
}
