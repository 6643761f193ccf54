/// The values of one field of one record, the first in time first: a way into a chain that has grown
/// too long to be walked for each value that is entered late.
struct LateValues: Sendable {
  private var cells: ContiguousArray<UInt32>
  /// The days on which a value stands without a session; they have no place among the sessions.
  private var daysAlone: Set<UInt32> = []

  /// A walk past so many values is taken; before a longer one the chain is written out.
  static let longestWalk = 64

  /// Writes a chain out, given from its last value on.
  init(chain: [UInt32], in log: Log) {
    cells = ContiguousArray(chain.reversed())
    for cell in cells { noteDay(of: cell, log) }
  }

  /// Puts a value before so many others, counted from the last.
  mutating func insert(_ cell: UInt32, before count: Int, in log: Log) {
    cells.insert(cell, at: cells.count - count)
    noteDay(of: cell, log)
  }

  private mutating func noteDay(of cell: UInt32, _ log: Log) {
    if let day = log.place(ofCell: Int(cell)).day { daysAlone.insert(day.first.packed) }
  }

  /// The value that stands so many before the last; nothing if there are not so many.
  func cell(beforeLast count: Int) -> UInt32? {
    count < cells.count ? cells[cells.count - 1 - count] : nil
  }

  /// How many values, from the last on, a place comes before, up to the first that it does not.
  func count(after place: Place, in log: Log, _ calendar: SessionCalendar) -> Int {
    let standing = calendar.standing(of: place)
    var (low, high) = (0, cells.count)
    if daysAlone.contains(standing.day) {
      // Before a day without a session comes no session of that day: there the order has gaps.
      while low < high {
        let middle = (low + high) / 2
        if isLaterDay(middle, standing, log, calendar) { low = middle + 1 } else { high = middle }
      }
      while low < cells.count, standing.isBefore(self.standing(low, log, calendar)) { low += 1 }
      return low
    }
    while low < high {
      let middle = (low + high) / 2
      if standing.isBefore(self.standing(middle, log, calendar)) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low
  }

  private func standing(
    _ count: Int, _ log: Log, _ calendar: SessionCalendar
  ) -> SessionCalendar.Standing {
    calendar.standing(of: log.place(ofCell: Int(cells[cells.count - 1 - count])))
  }

  private func isLaterDay(
    _ count: Int, _ standing: SessionCalendar.Standing, _ log: Log, _ calendar: SessionCalendar
  ) -> Bool { self.standing(count, log, calendar).day > standing.day }
}
