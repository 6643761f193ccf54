import IPTDocument
import Testing

/// What the report and its neighbours must not leave out.
@Suite("The whole course in the views")
struct ReportContentTests {
  private static func words(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  @Test func aSessionThatWasMovedIsSaidToBe() throws {
    var sitting = try Sitting(.helen)
    #expect(
      sitting.type("report").contains(
        "\nSession 10, 2025-04-22, held, rebooked from 2025-04-15\n"))
    #expect(
      Self.words(sitting.type("timeline")).contains("session 10 held, rebooked from 2025-04-15"))
    #expect(sitting.type("progress").contains("14 held, 1 of them rebooked"))
    #expect(sitting.type("list sessions").contains("2025-04-15"))
    #expect(!sitting.type("progress as of session 9").contains("rebooked"))
  }

  @Test func theReportHasAllThatIsKnownOfThePeople() throws {
    var sitting = try Sitting(.daniel)
    let seen = Self.words(sitting.type("report"))
    #expect(seen.contains("wife safe, as recorded yes details closeness before 5; importance 5;"))
    #expect(seen.contains("frequency daily; satisfaction 3;"))
    #expect(seen.contains("note asked separately: no violence, no threats"))
    _ = sitting.type("set relation mother support [practical, money] knows no")
    #expect(Self.words(sitting.type("report")).contains("knows no; support practical, money;"))
  }

  @Test func theReportHasWhatWasDoneInASession() throws {
    var sitting = try Sitting(.daniel)
    let seen = Self.words(sitting.type("report"))
    #expect(seen.contains("mood and event event-to-mood"))
    #expect(
      seen.contains(
        "tools communication-analysis, decision-analysis strategies options stage renegotiation"))
    #expect(seen.contains("meeting opened; others wife"))
    _ = sitting.type("session 13 on 2025-06-04 missed because \"ill\"")
    #expect(Self.words(sitting.type("report")).contains("2025-06-04, missed because ill"))
  }

  @Test func anAgeIsShownWhereADateWouldBe() throws {
    var sitting = try Sitting(.helen)
    #expect(sitting.type("list episodes").contains("age 34"))
    #expect(sitting.type("show episode 1").contains("on    age 34"))
    #expect(Self.words(sitting.type("report")).contains("recovered without treatment age 34"))
    #expect(
      Self.words(sitting.type("timeline")).contains(
        "age 34 episode after a miscarriage; recovered without treatment"))
    #expect(sitting.type("print any(episodes where on is known)") == "yes\n")
    #expect(sitting.type("show episode 1 as json").contains("\"on\": \"age 34\""))
  }

  @Test func anEpisodeWithADateStandsInTheTimeline() {
    var sitting = Sitting(after: "episode \"low for weeks\" on 2018-09 until 2018-11")
    let seen = Self.words(sitting.type("timeline"))
    #expect(seen.contains("2018-09 episode low for weeks; until 2018-11"), "\(seen)")
    #expect(sitting.type("event \"x\" on session 1; list events").contains("session 1"))
  }

  @Test func aMeasureWithoutARuleIsNotOneThatCannotBeWorkedOut() throws {
    var sitting = try Sitting(.daniel)
    let seen = sitting.type("progress as csv")
    #expect(seen.contains("12,63.2,no rule,below cut,improved"), "\(seen)")
    #expect(seen.contains("auditc,4,4,above cut,?,?,no rule,no rule,no rule"), "\(seen)")
    #expect(
      Sitting.single("session 1; score phq9 total 9 item9 0", "progress as csv").contains(",?,"))
  }

  @Test func aFigureOfTheInventorySaysWhatItsNumbersAre() {
    var sitting = Sitting(
      after: """
        add relation mother importance 5 conflict 3 support [emotional, money]
        add relation aunt importance 4 conflict 2 support money
        add relation boss importance 2 conflict 9
        """)
    let seen = Self.words(sitting.type("inventory"))
    #expect(seen.contains("support kinds 2: emotional, money"), "\(seen)")
    #expect(seen.contains("conflict load 5, summed over the 2 of importance 4 or 5"), "\(seen)")
  }

  @Test func treatmentAndIllnessHaveRowsOfTheirOwnInTheMonths() throws {
    var sitting = try Sitting(.helen)
    let rows = sitting.type("timeline").split(separator: "\n")
    #expect(rows.contains { $0.hasPrefix("illness ") && $0.contains("O") && !$0.contains("T") })
    #expect(rows.contains { $0.hasPrefix("treatment ") && $0.contains("T") })
    var daniel = try Sitting(.daniel)
    #expect(!daniel.type("timeline").contains("treatment"))
  }

  @Test func theDaysOfASocialRhythmStandInOrderWithTheirRegularity() {
    var sitting = Sitting(
      after: """
        social-rhythm dinner target 19:00 time 20:10 on 2026-01-06
        social-rhythm dinner target 19:00 time 19:45 on 2026-01-05
        social-rhythm out-of-bed target 07:00 time 07:10 on 2026-01-06
        social-rhythm to-bed target 23:00 on 2026-01-06
        """)
    let seen = Self.words(sitting.type("show social-rhythm"))
    #expect(
      seen.contains(
        "2026-01-05 dinner 19:45 19:00 45 2026-01-06 out-of-bed 07:10 07:00 10 2026-01-06 dinner"),
      "\(seen)")
    #expect(
      seen.contains(
        "Regularity out-of-bed 1 of 1 (100%) dinner 1 of 2 (50%) together 2 of 3 (66.7%)"),
      "\(seen)")
    #expect(seen.contains("Days within 45 minutes of the time aimed at"), "\(seen)")
  }

  @Test func remarksCanBeOfAnEarlierTimeBehindShowToo() throws {
    var sitting = try Sitting(.daniel)
    let seen = sitting.type("show advice inventory as of session 4")
    #expect(sitting.codes == [], "\(seen)")
    #expect(seen == sitting.type("advice inventory as of session 4"))
  }
}

extension Sitting {
  /// What one statement shows after others.
  static func single(_ lines: String, _ statement: String) -> String {
    var sitting = Sitting(after: lines)
    return sitting.type(statement)
  }
}
