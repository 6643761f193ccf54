import IPTEngine
import IPTModel
import Testing

@Suite("Functions")
final class FunctionTests {
  private let sitting = Sitting(
    after: """
      session 1 on 2026-10-01
      add relation mother closeness 3 dispute
      add relation "Tom" partner closeness 5 dispute impasse
      add relation "Zoë" friend closeness 4 dispute no
      add relation boss
      event "moved" move on 2026-03 with [mother, "Tom"]
      event "promoted" job on 2026-06-10 with [boss]
      goal "see friends"
      goal "sleep"
      onset on 2026-07
      ending raised session 11
      contract sessions 14
      score phq9 total 18 item9 1
      session 2 on 2026-10-08
      score phq9 2 1 _ 2 1 2 1 1 0
      session 3 on 2026-10-15
      score phq9 1 1 1 1 0 1 0 0 0
      """)

  static let queries: [ConditionCase] = [
    // Of each record it is asked; what may be is not known.
    .init("any(relations where closeness = 5)", .yes),
    .init("any(relations where closeness = 1)", .unknown),
    .init("any(relations where name = \"nobody\")", .no),
    .init("all(relations where closeness >= 3)", .unknown),
    .init("all(relations where closeness >= 4)", .no),
    .init("all(relations where name is known)", .yes),
    .init("all(goals where number > 0)", .yes), .init("any(risks)", .no), .init("any(goals)", .yes),
    .init("any(open-flags)", .yes), .init("any(open-flags where value = 1)", .yes),
    .init("all(risks where asked)", .yes), .init("share(risks where asked)", .unknown),
    .init("share(relations where dispute)", .number(0.5)),
    .init("share(relations where closeness >= 4)", .number(0.5)),
    .init("share(relations.dispute)", .number(0.5)), .init("any(relations.dispute)", .yes),
    .init("all(relations.dispute)", .no), .init("all((relations limit 2).dispute)", .yes),
    .init("any(relations where closeness = 4 limit 1)", .yes),
    .init("count(relations where any(events where with contains relation(boss)))", .number(4)),
    .init("count(events where with contains \"Tom\")", .number(1)),
    .init("count(events where with contains tom)", .number(1)),
    // Fields of records are lists.
    .init("(relations where dispute).closeness = [3, 5]", .yes),
    .init("sum((relations where dispute).closeness)", .number(8)),
    .init("min(relations.closeness)", .number(3)), .init("max(relations.closeness)", .number(5)),
    .init("max(2, relations.closeness)", .number(5)), .init("min(5, unknown)", .number(5)),
    .init("min(events.on)", .date(2026, 3)), .init("max(events.on)", .date(2026, 6, 10)),
    .init("min(2026-03, 2026-03-10)", .unknown), .init("max(50min, 1h) = 60min", .yes),
    .init("min(14:30, 09:05, unknown) = 09:05", .yes), .init("max([14:30, 09:05]) = 14:30", .yes),
    .init("max(1mo, 30d)", .unknown), .init("sum([])", .number(0)), .init("mean([])", .unknown),
    .init("first(relations).name", .text("mother")), .init("last([1, 2])", .number(2)),
    .init("first(risks) is known", .no), .init("first(risks).asked", .unknown),
    .init("first(relations where name = \"nobody\").closeness", .unknown),
    .init("mean(scores)", .number(11.5)), .init("max(scores where measure = phq9)", .number(18)),
    .init("first(scores) = score(1)", .yes), .init("first(scores) = last(scores)", .no),
    .init("relation(mother) in relations", .yes),
    .init("relation(boss) in relations where dispute", .no),
    .init("mother in (relations where dispute)", .yes),
    .init("boss in (relations where dispute)", .no),
  ]

  static let records: [ConditionCase] = [
    .init("relation(mother).closeness", .number(3)),
    .init("relation(\"MOTHER\") = relation(mother)", .yes),
    .init("relation(\"zoe\u{308}\").closeness", .number(4)),
    .init("relation(\"tom\") = relation(mother)", .no), .init("relation(\"tom\") = \"TOM\"", .yes),
    .init("relation(nobody)", .unknown), .init("relation(nobody) is known", .no),
    .init("relation(nobody).closeness", .unknown), .init("relation(nobody) = \"x\"", .unknown),
    .init("goal(2).text", .text("sleep")), .init("goal(3) is known", .no),
    .init("goal(1.5) is known", .no), .init("goal(-1) is known", .no),
    .init("goal(unknown)", .unknown), .init("goal(1 + 1) = goal(2)", .yes),
    .init("goal(goal(1)).number", .number(1)),
    .init("session(2).on", .date(2026, 10, 8)), .init("event(1).with contains \"Tom\"", .yes),
    .init("event(1).with contains relation(\"Tom\")", .yes),
    .init("event(2).with contains relation(\"Tom\")", .no),
    .init("ending.raised", .number(11)), .init("ending.raised.session", .number(11)),
    .init("ending.raised.session <= contract.sessions - 3", .yes),
    .init("formulation.agreed", .unknown), .init("case.label", .unknown),
    .init("phase = initial", .yes), .init("phase.name", .unknown),
    .init("event(2).on - event(1).on", .unknown),
    .init("session(3).on - session(1).on = 2w", .yes),
    .init("onset.on < 2027", .yes), .init("event(2).on in [2025, 2026]", .unknown),
    .init("event(2).on > 2025", .yes),
  ]

  static let measures: [ConditionCase] = [
    .init("baseline(phq9).total", .number(18)), .init("latest(phq9).total", .number(5)),
    .init("latest().total", .number(5)), .init("latest(phq9).item9", .number(0)),
    .init("baseline(phq9).item9", .number(1)), .init("baseline(phq9).item1", .unknown),
    .init("latest(phq9).item99", .unknown), .init("latest(phq9).number", .number(3)),
    .init("latest(phq9).session", .number(3)), .init("score(2).item3 is unknown", .yes),
    .init("latest(phq9) < baseline(phq9)", .yes), .init("latest(phq9) = 5", .yes),
    .init("baseline(phq9) - latest(phq9)", .number(13)), .init("latest(phq9) in 0..5", .yes),
    .init("- latest(phq9)", .number(-5)), .init("latest(phq9) = latest()", .yes),
    .init("latest(phq9) = score(3)", .yes), .init("change(phq9)", .number(13)),
    .init("change()", .number(13)), .init("change-percent(phq9) > 72%", .yes),
    .init("change-percent(phq9) > 73%", .no), .init("band(phq9)", .word("mild")),
    .init("band(phq9) in [mild, moderate]", .yes), .init("response(phq9)", .yes),
    .init("remission(phq9)", .no), .init("reliable(phq9)", .word("improved")),
    .init("reliable() = improved", .yes), .init("reliable() = improoved", .wrong("P015")),
    .init("latest(gad7)", .unknown), .init("latest(gad7).total", .unknown),
    .init("response(gad7)", .unknown), .init("reliable(gad7)", .unknown),
    .init("remission(gad7)", .unknown), .init("band(gad7)", .unknown),
    .init("latest(main-measure).total", .number(5)), .init("latest(\"phq9\").total", .number(5)),
    .init("latest(zebra)", .unknown), .init("change(phq9, gad7)", .wrong("P019")),
  ]

  @Test(arguments: queries + records + measures)
  func anExpressionComesToThis(_ row: ConditionCase) {
    #expect(sitting.value(row.text) == row.worked)
  }

  /// Totals from the first session on, and what is made of them.
  static let courses:
    [(measure: String, totals: [Int], response: Worked, remission: Worked, reliable: Worked)] = [
      ("phq9", [18], .unknown, .no, .unknown),
      ("phq9", [18, 9], .yes, .no, .word("improved")),
      ("phq9", [18, 10], .no, .no, .word("improved")),
      ("phq9", [10, 5], .yes, .no, .word("no-change")),
      ("phq9", [10, 4], .yes, .yes, .word("improved")),
      ("phq9", [9, 4], .no, .yes, .word("no-change")),
      ("phq9", [12, 13, 18], .no, .no, .word("worsened")),
      ("phq9", [12, 17], .no, .no, .word("no-change")),
      ("phq9", [0, 0], .no, .yes, .word("no-change")),
      ("gad7", [8, 4], .yes, .yes, .word("improved")),
      ("gad7", [7, 3], .no, .yes, .word("improved")),
      ("gad7", [15, 12], .no, .no, .word("no-change")),
      ("gad7", [11, 15], .no, .no, .word("worsened")),
    ]

  @Test(arguments: courses.indices)
  func theFiguresOfTheScriptsDecide(_ index: Int) {
    let course = Self.courses[index]
    let lines = course.totals.enumerated().map { session, total in
      "session \(session + 1) on 2026-10-0\(session + 1)\nscore \(course.measure) total \(total)"
    }
    let sitting = Sitting(after: lines.joined(separator: "\n"))
    #expect(sitting.value("response(\(course.measure))") == course.response)
    #expect(sitting.value("remission(\(course.measure))") == course.remission)
    #expect(sitting.value("reliable(\(course.measure))") == course.reliable)
  }

  @Test func theCaseMaySetThePointsOfReliableChange() {
    let lines =
      "session 1 on 2026-10-01\nscore phq9 total 15\nsession 2 on 2026-10-08\nscore phq9 total 10"
    #expect(Sitting(after: lines).value("reliable(phq9)") == .word("no-change"))
    let other = Sitting(after: "set case phq9-rc 5\n" + lines)
    #expect(other.value("reliable(phq9)") == .word("improved"))
  }

  @Test func theMainMeasureIsThatOfTheCase() {
    let sitting = Sitting(
      after:
        "set case main-measure gad7\nsession 1 on 2026-10-01\nscore gad7 total 12\nscore phq9 total 3"
    )
    #expect(sitting.value("latest() = 12") == .yes)
    #expect(sitting.value("band() = moderate") == .yes)
  }

  @Test func aPointIsWhatTheReportOnFidelitySays() {
    let empty = Sitting(after: "session 1 on 2026-10-01 held")
    #expect(empty.value("point(F06)") == .word("absent"))
    #expect(empty.value("point(F31)") == .word("not-applicable"))
    #expect(empty.value("point(F70)") == .word("not-applicable"))
    let asked = Sitting(after: "session 1 on 2026-10-01 held\nrisk thoughts none plan none")
    #expect(asked.value("point(F06) = present") == .yes)
    let grief = Sitting(after: "session 1 on 2026-10-01 held\nfocus grief")
    #expect(grief.value("point(F70)") != .word("not-applicable"))
  }

  static let wrong: [ConditionCase] = [
    .init("point(3)", .wrong("V113")), .init("point()", .wrong("P019")),
    .init("point(F06) = presnt", .wrong("P015")),
    .init("relation()", .wrong("P019")), .init("relation(3)", .wrong("V113")),
    .init("goal(\"sleep\")", .wrong("V113")), .init("goal(sleep)", .wrong("N006")),
    .init("contract(1)", .wrong("N006")), .init("turn(1)", .wrong("N006")),
    .init("measure(phq9)", .wrong("N006")), .init("count(relation(mother))", .wrong("V113")),
    .init("count(1..3)", .wrong("V113")), .init("any(1..3)", .wrong("V113")),
    .init("all(relations)", .wrong("V113")), .init("sum(3)", .wrong("V113")),
    .init("max(\"a\", \"b\")", .wrong("V113")), .init("latest(relations)", .wrong("V113")),
    .init("relation(mother).zodiac", .wrong("N006")), .init("(1 + 2).x", .wrong("V112")),
    .init("latest(phq9).itemx", .wrong("N006")), .init("phase.zodiac", .wrong("N006")),
    .init("[a, b]", .wrong("N006")), .init("count([a])", .wrong("N006")),
    .init("phase in [initial, midle]", .wrong("P015")), .init("not phase", .wrong("V104")),
  ]

  @Test(arguments: wrong)
  func whatDoesNotGoTogetherIsRefused(_ row: ConditionCase) {
    #expect(sitting.value(row.text) == row.worked)
  }

  @Test(arguments: [
    ("print change-percent()", "72.2%"), ("print share(relations where dispute)", "50%"),
    ("print count(goals) / count(relations)", "50%"), ("print 1 / 8", "0.125"),
    ("print 50%", "50%"),
    ("print 12.5% + 12.5%", "25%"), ("print 50% * 4", "2"), ("print 2 / 4 = 50%", "yes"),
    ("print $\"{share(relations where dispute)} of {count(relations)}\"", "50% of 4"),
    ("print latest()", "5"), ("print $\"{baseline()} to {latest()}\"", "18 to 5"),
    ("let $p = change-percent(); print $\"{$p} better\"", "72.2% better"),
    ("print relation(mother)", "mother"), ("print goal(1)", "goal 1"),
    ("print relation(\"Tom\").dispute", "impasse"), ("print 2026-11-21 - 2026-11-01", "20d"),
    ("print 1000000000 * 1000000000 * 1000000000", "1000000000000000000000000000"),
    ("print 0 - 0", "0"),
  ])
  func aValueIsShownSo(_ line: String, _ shown: String) {
    var sitting = sitting.twin()
    let seen = sitting.type(line)
    #expect(seen == shown + "\n")
  }

  @Test func numbersWithoutEndAreNotKnown() {
    var sitting = Sitting()
    let line = "let $n = 999999999; repeat 40 { let $n = $n * $n }; print $n is unknown"
    #expect(sitting.type(line) == "yes\n")
  }
}
