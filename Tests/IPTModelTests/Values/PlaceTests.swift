import Testing

@testable import IPTModel

@Suite("Order of places")
struct PlaceTests {
  private static func day(_ year: Int, _ month: Int = 0, _ day: Int = 0) -> Place {
    Place(packed: UInt32(year) << 9 | UInt32(month) << 5 | UInt32(day))
  }

  /// Sessions 1 and 2 with a date, 3 without, 5 on the day of 2.
  private let calendar: SessionCalendar = {
    var calendar = SessionCalendar()
    _ = calendar.note(session: 1, date: day(2026, 10, 1).packed)
    _ = calendar.note(session: 2, date: day(2026, 10, 8).packed)
    _ = calendar.note(session: 3, date: 0)
    _ = calendar.note(session: 5, date: day(2026, 10, 8).packed)
    return calendar
  }()

  @Test func isByDateAndThenByNumber() {
    #expect(calendar.isBefore(Place(session: 1), Place(session: 2)))
    #expect(calendar.isBefore(Place(session: 2), Place(session: 3)))
    #expect(calendar.isBefore(Place(session: 3), Place(session: 4)))
    #expect(calendar.isBefore(Place(session: 2), Place(session: 5)))
    #expect(calendar.isBefore(Self.day(2026, 10, 7), Place(session: 2)))
    #expect(calendar.isBefore(Place(session: 5), Self.day(2026, 10, 9)))
    #expect(calendar.isBefore(Self.day(2026, 9), Self.day(2026, 10)))
    #expect(calendar.isBefore(.none, Place(session: 1)))
  }

  @Test func aDayIsNeitherBeforeNorAfterTheSessionsOfThatDay() {
    let day = Self.day(2026, 10, 8)
    for session in [2, 3, 4, 5] {
      #expect(!calendar.isBefore(day, Place(session: session)))
      #expect(!calendar.isBefore(Place(session: session), day))
    }
  }

  @Test func noPlaceIsBeforeItselfAndNoTwoAreBeforeEachOther() {
    let places =
      (0...6).map { Place(session: $0) } + [.none, Self.day(2026), Self.day(2026, 10)]
      + (1...12).map { Self.day(2026, 10, $0) }
    for first in places {
      #expect(!calendar.isBefore(first, first))
      for second in places where calendar.isBefore(first, second) {
        #expect(!calendar.isBefore(second, first))
      }
    }
  }

  @Test func aDateThatIsNewForAKnownSessionMakesTheOrderStale() {
    var calendar = calendar
    let second = Self.day(2026, 12, 2).packed
    let answers = [
      calendar.note(session: 9, date: Self.day(2026, 12, 1).packed),
      calendar.note(session: 9, date: Self.day(2026, 12, 1).packed),
      calendar.note(session: 9, date: second), calendar.note(session: 9, date: second),
      calendar.note(session: 4, date: Self.day(2026, 10, 9).packed),
    ]
    #expect(answers == [false, false, true, false, true])
  }
}
