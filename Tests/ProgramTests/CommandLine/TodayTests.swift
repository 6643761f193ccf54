import IPTTestSupport
import Testing

/// Which day today is.
@Suite("Today")
struct TodayTests {
  private let home: ProgramHome

  init() throws {
    home = try ProgramHome()
  }

  /// The two zones are never on the same day.
  @Test(arguments: ["EAST-14", "WEST+12"])
  func todayIsTheDayOfThePlace(_ zone: String) throws {
    let before = try day(in: zone)
    let result = try home.iptsh(
      ["-c", "session 1 held; print last(sessions).on"], adding: ["TZ": zone])
    let after = try day(in: zone)
    #expect([before, after].contains(result.text), "\(result.errorText)")
  }

  @Test(arguments: ["EAST-14", "WEST+12"])
  func aGivenDayIsThatDayEverywhere(_ zone: String) throws {
    let result = try home.iptsh(
      ["--now", "2026-03-01", "-c", "session 1 held; print last(sessions).on"],
      adding: ["TZ": zone])
    #expect(result.text == "2026-03-01\n", "\(result.errorText)")
  }

  @Test(arguments: ["EAST-14", "WEST+12"])
  func aFlagIsAnsweredOnTheDayOfThePlace(_ zone: String) throws {
    let result = try home.iptsh(
      ["-c", "score phq9 1 1 1 1 1 1 1 1 2; risk thoughts none plan none means none"],
      adding: ["TZ": zone])
    #expect(result.status == 0, "\(result.errorText)")
  }

  @Test(arguments: ["EAST-14", "WEST+12"])
  func whatIsEnteredTodayIsFoundByToday(_ zone: String) throws {
    try home.prepare("new", "anna")
    let before = try day(in: zone).dropLast()
    let entered = try home.iptsh(["-c", "note | typed today", "anna"], adding: ["TZ": zone])
    #expect(entered.status == 0, "\(entered.errorText)")
    guard try day(in: zone).dropLast() == before else { return }
    let log = try home.iptsh(["-c", "log since \(before)", "anna"], adding: ["TZ": zone])
    #expect(log.text.contains("typed today"), "\(log.text)")
    #expect(log.text.contains("@2      \(before) "), "\(log.text)")
    let past = try home.iptsh(
      ["-c", "list notes as recorded \(before)", "anna"], adding: ["TZ": zone])
    #expect(past.text.contains("typed today"), "\(past.text)")
  }

  private func day(in zone: String) throws -> String {
    try run("date", ["+%F"], environment: home.environment.merging(["TZ": zone]) { $1 }).text
  }
}
