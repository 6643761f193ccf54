import IPTDocument
import IPTEngine
import IPTLanguage
import IPTModel
import Testing

@testable import IPTShell

@Suite struct CaseOverviewTests {
  private static let today = PartialDate(packed: 2026 << 9 | 11 << 5 | 21)

  private func overview(_ name: String, _ script: String) -> CaseOverview {
    let workbench = Workbench()
    let now = Timestamp(day: Self.today, hour: 9, minute: 0, second: 0)
    var interpreter = workbench.interpreter(
      Casebook(schema: workbench.schema), setting: .init(now: now, author: "me"))
    let run = interpreter.run(script: Source(script))
    #expect(run.diagnostics.isEmpty, "\(run.diagnostics)")
    return CaseOverview(name, interpreter.reader, today: Self.today)
  }

  private var cases: [CaseOverview] {
    [
      overview("anna", "session 3 on 2026-11-14 held; session 4 on 2026-11-21 time 14:30 planned"),
      overview("ben", "session 1 on 2026-11-10 held; session 2 on 2026-11-24 planned"),
      overview("cleo", "session 1 on 2026-11-21 held"),
      overview("dora", "session 1 on 2026-11-21 time 09:00 planned; score phq9 1 1 1 1 1 1 1 1 1"),
    ]
  }

  @Test func whoIsSeenTodayStandsFirst() {
    let shown = TextRenderer().render(
      CaseOverview.table(cases, today: Self.today, open: "ben"))
    #expect(
      shown == """
        case   phase    last session        next session  open flags
        -----  -------  ------------------  ------------  ----------
        dora   initial                      today 09:00          ! 1
        anna   initial  3/12 on 2026-11-14  today 14:30
        ben *  initial  1/12 on 2026-11-10  2026-11-24
        cleo   initial  1/12 on 2026-11-21

        * is open here.

        """)
  }

  @Test func theAgendaHasWhatIsPlannedAndDue() {
    let more = overview(
      "eva",
      """
      session 1 on 2026-11-10 held
      homework "call sister" due 2
      session 2 on 2026-11-25 planned
      topic "the letter" due 2; topic "the holiday" due 4; topic "said already" due 1 done yes
      risk thoughts none plan none means none next-check 2026-11-20
      """)
    let shown = TextRenderer().render(
      CaseOverview.agenda(cases + [more], today: Self.today, days: 7))
    for row in [
      "now                dora  ! 1 open flag: open risk entry required",
      "today       09:00  dora  session 1 of 12", "today       14:30  anna  session 4 of 12",
      "2026-11-20         eva   next check of risk (the day is past)",
      "2026-11-25         eva   homework: call sister",
      "2026-11-25         eva   topic: the letter",
    ] { #expect(shown.contains(row), "\(row)\n\(shown)") }
    let far = CaseOverview.agenda(
      [overview("x", "session 1 on 2026-12-24 planned")], today: Self.today, days: 7)
    #expect(far == .paragraph("Nothing is recorded as planned or due until 2026-11-28."))
  }

  @Test func aTopicOfALaterSessionOrOneThatIsDoneIsNotDue() {
    let due = overview(
      "eva",
      """
      session 1 on 2026-11-10 held; session 2 on 2026-11-25 planned
      topic "the holiday" due 4; topic "said already" due 1 done yes; topic "at any time"
      """)
    #expect(due.dues.map(\.what) == ["topic: at any time"])
  }

  @Test func theNextCheckOfRiskIsThatOfTheLastEntryByItsPlace() {
    let typedLater = overview(
      "eva",
      """
      session 1 on 2026-11-03 held; session 2 on 2026-11-10 held
      risk thoughts none plan none means none next-check 2026-11-24 in session 2
      risk thoughts none plan none means none next-check 2026-11-10 in session 1
      """)
    #expect(typedLater.dues.compactMap(\.day).map(CanonicalText.date) == ["2026-11-24"])
  }

  @Test func sessionsOfMaintenanceAreCountedByThemselves() {
    let kept = overview(
      "eva",
      """
      session 1 on 2026-10-01 held
      phase maintenance despite [G01, G02, G03, G04, G05, G07, G08, G09, G10, G30, G40] because "x"
      session 2 on 2026-11-01 held
      session 3 on 2026-11-25 planned
      """)
    #expect(kept.lastSession?.count.short == "m1")
    #expect(kept.nextSession?.count.inWords == "m2")
    let agreed = overview(
      "eva",
      """
      session 1 on 2026-10-01 held
      phase maintenance despite [G01, G02, G03, G04, G05, G07, G08, G09, G10, G30, G40] because "x"
      maintenance sessions 6
      session 2 on 2026-11-01 held
      """)
    #expect(agreed.lastSession?.count.short == "m1/6")
  }

  @Test func theNextCheckIsThatOfTheLatestEntryAndNotOfTheOneTypedLast() {
    let late = overview(
      "late",
      """
      risk thoughts none plan none means none next-check 2026-11-24
      session 1 on 2026-02-20 held { risk thoughts none plan none means none next-check 2026-03-01 }
      """)
    let shown = TextRenderer().render(CaseOverview.agenda([late], today: Self.today, days: 7))
    #expect(shown.contains("2026-11-24        late  next check of risk\n"), "\(shown)")
    #expect(!shown.contains("2026-03-01"))
  }

  @Test(arguments: [("", true), ("status set", true), ("status done", false)])
  func homeworkIsDueAsLongAsNothingSaysWhatBecameOfIt(status: String, isDue: Bool) {
    let row = overview(
      "row",
      """
      session 1 on 2026-11-10 held { homework "ring her" due 2 \(status) }
      session 2 on 2026-11-25 planned
      """)
    let shown = TextRenderer().render(CaseOverview.agenda([row], today: Self.today, days: 7))
    #expect(shown.contains("homework: ring her") == isDue, "\(shown)")
  }

  @Test(arguments: ["cancelled", "no-show", "planned"])
  func theLastSessionIsOneThatTookPlace(state: String) {
    let row = overview(
      "row", "session 3 on 2026-11-03 held; session 4 on 2026-11-10 \(state)")
    #expect(row.lastSession?.number == 3)
  }

  @Test func whatWasPlannedAndNobodyEnteredIsAskedAbout() {
    let row = overview(
      "row",
      """
      session 3 on 2026-11-03 held; session 4 on 2026-11-10 planned
      topic "the move" due 4; topic "far" due 9; topic "why?"
      """)
    let shown = TextRenderer().render(CaseOverview.agenda([row], today: Self.today, days: 7))
    #expect(
      shown.contains("2026-11-10          row   session 4 of 12 was planned: was it held?\n"),
      "\(shown)")
    // No session is agreed: what is due at the next one stands there without a day, and is not lost.
    #expect(shown.contains("next session        row   topic: the move\n"), "\(shown)")
    #expect(shown.contains("topic: why?\n") && !shown.contains("far"), "\(shown)")
  }

  @Test func nothingIsDueBehindTheLastSession() {
    let row = overview(
      "row", "session 12 on 2026-11-10 held final yes; topic \"left over\"; homework \"a walk\"")
    #expect(row.dues.isEmpty)
  }
}
