import Foundation
import IPTModel
import Testing

@Suite("Days, months and years")
struct DateTests {
  private static func date(_ year: Int, _ month: Int = 0, _ day: Int = 0) -> PartialDate? {
    PartialDate(year: year, month: month, day: day)
  }

  @Test(arguments: [
    (2024, 2, 29, true), (2025, 2, 29, false), (1900, 2, 29, false), (2000, 2, 29, true),
    (2026, 4, 31, false), (2026, 12, 31, true), (2026, 13, 1, false), (2026, 0, 1, false),
    (0, 1, 1, false), (9999, 12, 31, true), (10_000, 1, 1, false), (2026, 11, 0, true),
    (2026, 0, 0, true), (2026, -1, 0, false), (2026, 1, -1, false), (2026, 1, 32, false),
  ])
  func onlyDaysOfTheCalendarAreMade(_ year: Int, _ month: Int, _ day: Int, _ isThere: Bool) {
    #expect((Self.date(year, month, day) != nil) == isThere)
  }

  @Test func daysAreCountedAsTheGregorianCalendarDoes() throws {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = try #require(TimeZone(identifier: "UTC"))
    for number in stride(from: -80_000, through: 200_000, by: 97) {
      let moment = Date(timeIntervalSince1970: Double(number) * 86_400)
      let parts = calendar.dateComponents([.year, .month, .day], from: moment)
      let day = try #require(PartialDate(dayNumber: number))
      #expect([day.year, day.month, day.day] == [parts.year, parts.month, parts.day])
      #expect(day.dayNumber == number)
    }
  }

  @Test(arguments: [
    (2026, 1, 31, 1, "2026-02-28"), (2024, 1, 31, 1, "2024-02-29"), (2026, 3, 31, -1, "2026-02-28"),
    (2026, 11, 21, 2, "2027-01-21"), (2026, 1, 15, -1, "2025-12-15"), (2026, 7, 0, -24, "2024-07"),
    (2026, 11, 0, 1, "2026-12"), (2026, 12, 0, 1, "2027-01"), (2026, 5, 31, 0, "2026-05-31"),
  ])
  func monthsAreAddedAndTheDayCut(
    _ year: Int, _ month: Int, _ day: Int, _ months: Int, _ result: String
  ) {
    #expect(
      Self.date(year, month, day)?.adding(months: months).map { CanonicalText.date($0) } == result)
  }

  @Test(arguments: [
    (1, 1, 0, -1), (1, 2, 0, -24), (1, 0, 0, -12), (9999, 12, 31, 1), (9999, 0, 0, 12),
    (2026, 11, 21, .max), (2026, 11, 21, .min), (2026, 0, 0, 3), (2026, 0, 0, -1),
  ])
  func outsideOfTheCalendarThereIsNoDate(_ year: Int, _ month: Int, _ day: Int, _ months: Int) {
    #expect(Self.date(year, month, day)?.adding(months: months) == nil)
  }

  @Test func theCalendarGoesFromTheYear1To9999() throws {
    #expect(CanonicalText.date(.earliest) == "0001-01-01")
    #expect(CanonicalText.date(.latest) == "9999-12-31")
    for end in [PartialDate.earliest, .latest] {
      #expect(PartialDate(dayNumber: end.dayNumber) == end)
    }
    #expect(PartialDate(dayNumber: PartialDate.earliest.dayNumber - 1) == nil)
    #expect(PartialDate(dayNumber: PartialDate.latest.dayNumber + 1) == nil)
    #expect(PartialDate(clamping: .min) == .earliest)
    #expect(PartialDate(clamping: .max) == .latest)
  }

  @Test func aPeriodHasAFirstAndALastDay() throws {
    let year = try #require(Self.date(2024))
    #expect(CanonicalText.date(year.first) == "2024-01-01")
    #expect(CanonicalText.date(year.last) == "2024-12-31")
    let month = try #require(Self.date(2024, 2))
    #expect(CanonicalText.date(month.first) == "2024-02-01")
    #expect(CanonicalText.date(month.last) == "2024-02-29")
  }

  @Test func momentsAreTakenApartAndPutTogether() throws {
    for seconds in [0, -1, 86_399, -86_400, 1_795_251_600, 253_402_300_799] as [Int64] {
      let time = Timestamp(seconds: seconds)
      let clock = time.clock
      let again = Timestamp(
        day: time.day, hour: clock.hour, minute: clock.minute, second: clock.second)
      #expect(again == time)
    }
    var text: [UInt8] = []
    CanonicalText.timestamp(Timestamp(seconds: -1), into: &text)
    #expect(String(decoding: text, as: UTF8.self) == "1969-12-31T23:59:59Z")
  }
}
