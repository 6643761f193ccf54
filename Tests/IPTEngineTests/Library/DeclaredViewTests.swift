import IPTEngine
import IPTModel
import Testing

/// Rings, signs, figures and windows of time are declarations of the library.
@Suite("What views take from the library")
struct DeclaredViewTests {
  private static let people = """
    add relation Ida closeness 5 importance 5 conflict 4 confide yes status active frequency weekly
    add relation Tom closeness 2 wanted 4 importance 4 status deceased died 2026-05
    """

  private func sitting(_ script: String, after lines: String = people) -> Sitting {
    Sitting(own: [(name: "mine.ipt", text: "language 1\n" + script)], after: lines)
  }

  @Test func theRingsAndSignsOfTheProgramAreThoseOfItsScripts() {
    let library = Sitting().interpreter.library
    #expect(library.declarations(of: "ring").count == 4)
    #expect(library.declarations(of: "circle-mark").count == 9)
    #expect(library.declarations(of: "figure").count > 9)
    #expect(library.declarations(of: "time-window").count == 2)
    #expect(library.diagnostics.isEmpty)
  }

  @Test func aRingOfOnesOwnTakesTheirPlace() {
    var sitting = sitting(
      """
      ring outer "the rim" closeness 1..1
      ring middle "half-way" closeness 2..3
      """)
    let seen = sitting.type("circle")
    #expect(sitting.codes == [])
    #expect(seen.contains("half-way (1)") && seen.contains("the rim (0)"), "\(seen)")
  }

  @Test func aSignOfOnesOwnStandsAtTheNameAndInTheLegend() {
    var sitting = sitting(
      "circle-mark weekly \"every week\" sign \"w\" { each relations where frequency = weekly }")
    let seen = sitting.type("circle")
    #expect(seen.contains("Ida* w (5)") && seen.contains("w every week"), "\(seen)")
  }

  @Test func whoeverStandsOnNoRingIsSaidNotToBePlaced() {
    var sitting = sitting("ring outer \"the rim\" closeness 1..1")
    #expect(sitting.type("circle").contains("not placed"))
  }

  @Test func aFigureOfOnesOwnIsShownAndOneOfTheProgramIsReplaced() {
    var sitting = sitting(
      """
      figure heard "heard" about inventory named { each relations where confide = yes }
      figure conflict-load "strife" about inventory note "… in all" {
        each relations where importance >= 3
        value sum((relations where importance >= 3).conflict)
      }
      """)
    let seen = sitting.type("inventory")
    #expect(
      seen.contains("1: Ida") && seen.contains("strife") && seen.contains("4 in all"), "\(seen)")
    #expect(!seen.contains("conflict load"))
  }

  @Test func aFigureSaysOfHowManyItIsKnownAndWhatIsNotRecorded() {
    var sitting = Sitting(after: Self.people)
    let seen = sitting.type("inventory")
    #expect(seen.contains("1: Ida (confide known of 1 of 2)"), "\(seen)")
    #expect(seen.contains("unmet           not recorded"))
    #expect(seen.contains("+2 steps, over 1 with both figures"))
  }

  @Test func aWiderWindowLetsMoreCountAsEvidence() {
    let lines = "onset on 2026-07\nevent \"moved\" move on 2025-06"
    let narrow = Sitting(after: lines)
    #expect(narrow.interpreter.evaluation.areas == ["interpersonal-deficits"])
    let wide = sitting(
      "time-window around-onset \"A year and more.\" months-before 18 months-after 1", after: lines)
    #expect(wide.interpreter.evaluation.areas == ["role-transitions"])
  }

  @Test func theLastGoodTimeIsTheLastGoodMoodBeforeTheOnset() {
    var sitting = Sitting(
      after:
        "onset on 2026-07\nmood 7 on 2026-03\nmood 6 on 2026-05\nmood 5 on 2026-06\nmood 8 on 2026-09"
    )
    let seen = sitting.type("timeline")
    #expect(sitting.codes == [])
    #expect(seen.contains("last good time  2026-05"), "\(seen)")
    var none = Sitting(after: "onset on 2026-07\nmood 5 on 2026-03")
    #expect(none.type("timeline").contains("no mood of 6 or more before the onset on record"))
    var undated = Sitting(after: "mood 7 on 2026-03\nevent \"x\" on 2026-01")
    #expect(!undated.type("timeline").contains("last good time"))
  }

  @Test(arguments: [
    ("expect-mine \"a\" expect-theirs \"b\" met unmet", "1 where"),
    ("expect-mine \"a\" expect-theirs \"b\" met met", "0 where"),
    ("expect-mine \"a\" met unmet", "0 where"),
    ("expect-mine \"a\" expect-theirs \"b\"", "not recorded"),
  ])
  func expectationsThatAreNotMetAreAMismatchIfBothAreWritten(_ clauses: String, _ shown: String) {
    var sitting = Sitting(after: "add relation Ida \(clauses)")
    #expect(sitting.type("inventory").contains("mismatch        \(shown)"))
  }

  @Test func ringsThatDoNotFitAreToldByCheck() {
    let sitting = Sitting()
    let codes = { (script: String) in
      LibraryLint(.init(script, name: "x.ipt"), schema: sitting.schema).faults().map(\.code.id)
    }
    #expect(codes("language 1\nring outer \"rim\" closeness 2..3\n") == ["L018"])
    #expect(codes("language 1\nring outer \"rim\" closeness 1..1\n") == ["L018"])
    #expect(codes("language 1\nring outer \"rim\" closeness 1..2\n") == [])
  }

  // MARK: What moved

  private static let scores = """
    session 1 on 2026-01-05 held
    score phq9 total 15; score gad7 total 9
    session 2 on 2026-01-12 held
    """

  @Test(arguments: [
    (
      "score phq9 total 8; score gad7 total 3",
      [
        "phq9            from case range to below it, and more",
        "phq9 with gad7  from case range to below it, and more",
      ]
    ),
    ("score phq9 total 8; score gad7 total 8", ["phq9  from case range to below it, and more"]),
    ("score phq9 total 9; score gad7 total 7", ["gad7            from case range to below it\n"]),
  ])
  func aMeasureThatLeftTheCaseRangeIsSaidInTheseWords(_ line: String, _ said: [String]) {
    var sitting = Sitting(after: Self.scores + "\n" + line)
    let seen = sitting.type("progress")
    for words in said { #expect(seen.contains(words), "\(words)\n\(seen)") }
    #expect(!seen.contains("recover"))
  }

  @Test func noJointSentenceStandsWhereOneOfTheTwoIsWorseOrMissing() {
    var worse = Sitting(
      after:
        "session 1 on 2026-01-05 held\nscore phq9 total 15; score gad7 total 1\nsession 2 on 2026-01-12 held\nscore phq9 total 5; score gad7 total 6"
    )
    #expect(!worse.type("progress").contains("phq9 with gad7"))
    var alone = Sitting(
      after:
        "session 1 on 2026-01-05 held\nscore phq9 total 15\nsession 2 on 2026-01-12 held\nscore phq9 total 5"
    )
    let seen = alone.type("progress")
    #expect(seen.contains("from case range") && !seen.contains("with gad7"))
  }

  @Test func theReportHasRolesWithTheirMasteryAttemptsPatternsAndWhatWasNoticed() {
    var sitting = Sitting(
      after: """
        session 1 on 2026-01-05 held
        role-pair "student" "tester" mastery 2 old-good "friends"
        pattern "steps back" feared "a no"
        attempt "greeted the neighbour" answered
        therapeutic-relation "smiles when sad" said yes
        session 2 on 2026-01-12 held
        set role-pair 1 mastery 5
        """)
    let report = sitting.type("report")
    for part in [
      "Work on the areas", "2 → 5", "steps back", "greeted the neighbour",
      "1 tried, the outcome known of",
      "Between client and clinician", "smiles when sad",
    ] {
      #expect(report.contains(part), "\(part)")
    }
    #expect(sitting.type("progress").contains("mastery   tester: 2 → 5 of 10"))
  }
}

extension Evaluation {
  fileprivate var areas: [String] { reader.evidencedAreas(within: library.timeWindows) }
}
