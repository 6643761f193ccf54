import IPTModel
import Testing

@Suite("Queries and figures")
final class QueryTests {
  private let sitting = Sitting(
    after: """
      session 1 on 2026-10-01
      add relation mother closeness 3 dispute
      add relation "Tom" partner closeness 5 dispute impasse
      add relation sister closeness 4 dispute no
      add relation brother closeness 2 dispute resolved
      add relation boss conflict 7
      event "moved" move on 2026-03 impact -3 with mother
      event "promoted" job on 2026-06-10 impact 2
      event "no date" quarrel
      onset on 2026-07
      focus [role-transitions, grief] lead grief
      """)

  static let rows: [ConditionCase] = [
    .init("count(relations)", .number(5)), .init("any(relations)", .yes), .init("any(goals)", .no),
    .init("count(relations where dispute)", .number(2)),
    .init("count(relations where not dispute)", .number(2)),
    .init("count(relations where dispute is unknown)", .number(1)),
    .init("count(relations where dispute = impasse)", .number(1)),
    .init("count(relations where dispute != impasse)", .number(2)),
    .init("count(relations where closeness >= 3)", .number(3)),
    .init("count(relations where closeness >= 3 or conflict > 5)", .number(4)),
    .init("count(relations where kind in [mother, partner])", .number(2)),
    .init("count(relations where kind in [mum, husband])", .number(2)),
    .init("count(relations where kind = sibling and closeness < 3)", .number(1)),
    .init("first((relations sort closeness desc).name)", .text("Tom")),
    .init("last((relations sort closeness).name)", .text("boss")),
    .init("count((relations limit 2))", .number(2)),
    .init("first((relations sort closeness desc limit 1).name)", .text("Tom")),
    .init("first((relations sort closeness limit 2).name)", .text("brother")),
    .init("last(relations where kind != partner sort closeness limit 3).name", .text("sister")),
    .init("mean(relations.closeness)", .number(3.5)),
    .init("max((relations where dispute).closeness)", .number(5)),
    .init("count(events where near-onset)", .number(2)),
    .init("count(events where impact < 0)", .number(1)),
    .init("count(events where on < 2026-06)", .number(1)),
    .init("count(events where on is known)", .number(2)),
    .init("count(events where with contains mother)", .number(1)),
    .init("count(focus.areas)", .number(2)), .init("focus.areas contains grief", .yes),
    .init("focus.areas contains role-disputes", .no), .init("focus is known", .yes),
    .init("contract is known", .no), .init("contract.sessions", .unknown),
    .init("contract.sessions > 3", .unknown), .init("lead-area = grief", .yes),
    .init("lead-area", .word("grief")), .init("phase = initial", .yes),
    .init("session", .number(1)),
    .init("count(open-flags)", .number(0)), .init("main-measure", .word("phq9")),
  ]

  @Test(arguments: rows)
  func aConditionComesToThis(_ row: ConditionCase) {
    #expect(sitting.value(row.text) == row.worked)
  }

  @Test(arguments: [
    ("mother", Worked.yes), ("Tom", .yes), ("sister", .no), ("brother", .no), ("boss", .unknown),
  ])
  func aDisputeIsThereUnlessItIsNoneResolvedOrAccepted(_ name: String, _ worked: Worked) {
    #expect(sitting.value("dispute", of: "relation", name) == worked)
    let inverse: Worked = worked == .yes ? .no : worked == .no ? .yes : .unknown
    #expect(sitting.value("not dispute", of: "relation", name) == inverse)
  }

  @Test(arguments: [
    ("2026-07", "2026-01-01", Worked.yes), ("2026-07", "2025-12-31", .no),
    ("2026-07", "2026-08-31", .yes), ("2026-07", "2026-09-01", .no), ("2026-07", "2026", .yes),
    ("2026-07-15", "2026-01-15", .yes), ("2026-07-15", "2026-01-14", .no),
    ("2026-07-15", "2026-08-15", .yes), ("2026-07-15", "2026-08-16", .no),
    ("2026-08-31", "2026-02-28", .yes), ("2026", "2025-07", .yes), ("2026", "2025-06", .no),
    ("0001-02", "0001-01", .yes), ("9999-12", "9999-12-31", .yes), ("9999-12", "9999-05", .no),
  ])
  func nearTheOnsetIsSixMonthsBeforeToOneMonthAfter(
    _ onset: String, _ event: String, _ worked: Worked
  ) {
    let sitting = Sitting(after: "onset on \(onset)\nevent \"x\" on \(event)")
    #expect(sitting.value("near-onset", of: "event", "1") == worked)
  }

  @Test func nearTheOnsetIsNotKnownWithoutBothDates() {
    #expect(Sitting(after: "event \"x\" on 2026").value("near-onset", of: "event", "1") == .unknown)
    #expect(
      Sitting(after: "onset on 2026\nevent \"x\"").value("near-onset", of: "event", "1") == .unknown
    )
    #expect(
      Sitting(after: "onset on age 30\nevent \"x\" on 2026").value("near-onset", of: "event", "1")
        == .unknown)
  }

  @Test(arguments: [
    ("", ["interpersonal-deficits"]),
    ("add relation mother dispute", ["role-disputes"]),
    ("add relation mother dispute resolved", ["interpersonal-deficits"]),
    ("add relation mother status deceased dispute", ["grief"]),
    ("onset on 2026-07\nadd relation mother status deceased died 2024-07-01", ["grief"]),
    (
      "onset on 2026-07\nadd relation mother status deceased died 2024-06-30",
      ["interpersonal-deficits"]
    ),
    ("onset on 2026-07\nadd relation mother status deceased died 2024", ["grief"]),
    ("onset on 2026-07\nadd relation mother status deceased", ["grief"]),
    ("onset on 0001-02\nadd relation mother status deceased died 0001", ["grief"]),
    ("onset on 9999-12\nadd relation mother status deceased died 9999", ["grief"]),
    ("onset on 2026-07\nevent \"x\" move on 2026-06", ["role-transitions"]),
    ("onset on 2026-07\nevent \"x\" move on 2020-06", ["interpersonal-deficits"]),
    ("onset on 2026-07\nevent \"x\" quarrel on 2026-06", ["interpersonal-deficits"]),
    ("role-pair \"student\" \"employee\"", ["role-transitions"]),
    (
      "add relation mother dispute\nrole-pair \"a\" \"b\"\nadd relation Tom status deceased",
      ["grief", "role-disputes", "role-transitions"]
    ),
  ])
  func theRecordGivesEvidenceOfAreas(_ lines: String, _ areas: [String]) {
    let worked = Sitting(after: lines).value("evidenced-areas")
    #expect(worked == .value(.list(areas.map { .word($0) })))
  }

  @Test func measuresAreFollowedFromTheFirstTotalToTheLast() {
    let sitting = Sitting(
      after: """
        session 1 on 2026-10-01
        score phq9 total 18
        session 2 on 2026-10-08
        score phq9 total 9 item9 0
        score phq9 2 1 _ 2 1 2 1 1 0
        score gad7 total 7
        score phq9 total 20 in session 1
        """)
    // Of two forms in one session the later one counts.
    #expect(sitting.value("baseline(phq9).total") == .number(20))
    #expect(sitting.value("latest(phq9).total") == .number(9))
    #expect(sitting.value("latest(phq9) + 0") == .number(9))
    #expect(sitting.value("change(phq9)") == .number(11))
    #expect(sitting.value("change-percent(phq9)") == .number(0.55))
    #expect(sitting.value("band(phq9)") == .word("mild"))
    #expect(sitting.value("band(phq9) = mild") == .yes)
    #expect(sitting.value("change(gad7)") == .unknown)
    #expect(sitting.value("latest(zebra)") == .unknown)
    #expect(sitting.value("latest(main-measure) = 9") == .yes)
    #expect(sitting.value("latest() = latest(phq9)") == .yes)
  }

  @Test func aConditionThatIsNotKnownForARowSaysSo() {
    var sitting = sitting.twin()
    let seen = sitting.type("relations where dispute")
    #expect(seen.contains("For 1 of 5 it is not known."))
    #expect(!sitting.type("relations where closeness is known").contains("not known"))
  }
}
