/// The dates of the sessions, which put places in order.
public struct SessionCalendar: Sendable, Equatable {
  /// Session numbers with their packed dates, by number.
  private var dates: [Row] = []
  /// The highest session at which anything stands.
  private var highestPlace: UInt32 = 0

  private struct Row: Sendable, Equatable {
    let session: UInt32
    var date: UInt32
  }

  /// Writes down that something stands at a place.
  mutating func note(_ place: Place) {
    if let session = place.session, session > Int(highestPlace) {
      highestPlace = UInt32(clamping: session)
    }
  }

  /// Writes down the date of a session; says whether places may have been compared without it.
  mutating func note(session: UInt32, date: UInt32) -> Bool {
    guard let position = dates.firstIndex(where: { $0.session >= session }) else {
      dates.append(Row(session: session, date: date))
      // A place in a session that is not entered yet was compared by the date of the one before.
      return date != 0 && session <= highestPlace
    }
    if dates[position].session == session {
      if dates[position].date == date { return false }
      dates[position].date = date
    } else {
      dates.insert(Row(session: session, date: date), at: position)
    }
    return true
  }

  /// The sessions that were ever entered, by number.
  var sessions: [Int] { dates.map { Int($0.session) } }

  /// The packed first day of a place; an undated session takes the date of the one before it.
  public func day(of place: Place) -> UInt32 {
    guard let session = place.session else { return place.day?.first.packed ?? 0 }
    var (low, high) = (0, dates.count)
    while low < high {
      let middle = (low + high) / 2
      if dates[middle].session <= session { low = middle + 1 } else { high = middle }
    }
    while low > 0, dates[low - 1].date == 0 { low -= 1 }
    return low > 0 ? PartialDate(packed: dates[low - 1].date).first.packed : 0
  }

  /// The latest of some places, as far as the order knows one.
  struct Latest: Sendable, Equatable {
    fileprivate var day: UInt32 = 0
    fileprivate var session: Int = 0
  }

  /// Takes a place into the latest one; says whether it comes before none of those taken in so far.
  func advance(_ latest: inout Latest, to place: Place) -> Bool {
    let day = day(of: place)
    let session = place.session ?? 0
    if day > latest.day {
      latest = Latest(day: day, session: session)
      return true
    }
    guard day == latest.day else { return false }
    if session >= latest.session {
      latest.session = session
      return true
    }
    return session == 0
  }

  /// Whether one place comes before another: by date, then by number of session.
  ///
  /// A day without a session is neither before nor after the sessions of that day: what was entered
  /// last counts, be it the preparation in the morning or the note in the evening.
  public func isBefore(_ left: Place, _ right: Place) -> Bool {
    if left == right { return false }
    return standing(of: left).isBefore(standing(of: right))
  }

  /// Where a place stands in time, for comparing it with many others.
  struct Standing: BitwiseCopyable {
    let day: UInt32
    fileprivate let session: Int?

    func isBefore(_ other: Standing) -> Bool {
      if day != other.day { return day < other.day }
      guard let session, let otherSession = other.session else { return false }
      return session < otherSession
    }
  }

  func standing(of place: Place) -> Standing {
    Standing(day: day(of: place), session: place.session)
  }
}
