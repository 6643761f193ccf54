import IPTDocument
import Testing

@Suite("prep")
struct PrepTests {
  private func rows(_ text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
  }

  @Test func caseDAtSessionSixAnswersAtAGlance() throws {
    var sitting = try Sitting(.daniel)
    #expect(sitting.codes == [])
    let seen = sitting.type("prep as of session 5")
    #expect(rows(seen).count <= 24 && rows(seen).allSatisfy { TextWidth.builtIn($0) <= 80 })
    let said = seen.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    for part in [
      "session 6 of 12, 6 left after it; middle phase", "role-disputes; wife: impasse",
      "phq9 item 9 answered 0 at 5 of 5 measurements; this does not exclude risk",
      "16 → 15 of 27, moderately severe; 1 point better than at the start; last: 16 15 15 14 15",
      "row about collecting the children, door slammed",
      "say one thing he noticed she did: tried-failed",
      "no open flag", "asked 2025-03-05, thoughts none", "due phq9", "comments none open",
      "missing M6 Look for options; decide.",
      "ask role-disputes#",
    ] {
      #expect(said.contains(part), "\(part)\n\(seen)")
    }
  }

  @Test func whereNobodyAskedOfRiskThatIsSaid() throws {
    var sitting = Sitting(after: "session 1 on 2026-11-20 held")
    #expect(sitting.type("prep").contains("no open flag; no risk entry is recorded"))
    var flagged = Sitting(after: "session 1 on 2026-11-20 held\nscore phq9 1 1 1 1 1 1 1 1 1")
    #expect(flagged.type("prep").contains("1 OPEN FLAG"))
  }

  @Test func theOpenSessionIsTheOneThatIsPrepared() throws {
    var sitting = try Sitting(.daniel)
    let later = sitting.type("session 13 on 2025-06-11 planned; prep")
    #expect(later.contains("session 13 (12 agreed); termination phase"))
    var empty = Sitting()
    #expect(empty.type("prep").contains("session 1 of 12"))
  }

  @Test func afterTheFinalSessionNothingIsDueAndNoNextOneIsNamed() throws {
    var sitting = try Sitting(.daniel)
    let seen = sitting.type("prep")
    #expect(seen.contains("after session 12 of 12, the final one; termination phase"))
    #expect(!seen.contains("due        phq9"))
  }

  @Test func aTreatmentThatWasBrokenOffIsNotPreparedFurther() {
    var sitting = Sitting(
      after: "session 1 on 2026-11-14 held\ndischarge dropout because \"stopped coming\"")
    // On a later day no session is open.
    sitting.interpreter.openSession = nil
    let seen = sitting.type("prep")
    #expect(seen.contains("after session 1 of 12, the last one; initial phase"), "\(seen)")
    #expect(seen.contains("dropout") && seen.contains("stopped coming"))
  }

  @Test(arguments: 3...9)
  func theCaseAtASessionFitsTheScreenWithItsQuestionsWhole(_ session: Int) throws {
    var sitting = try Sitting(.daniel)
    let seen = sitting.type("prep as of session \(session)")
    let lines = seen.split(separator: "\n", omittingEmptySubsequences: false)
    // The last line feed ends the last line.
    #expect(lines.count - 1 <= 23, "\(seen)")
    let asked = try #require(seen.range(of: "  ask  "))
    #expect(!seen[asked.lowerBound...].contains("…"), "\(seen)")
    #expect(seen[asked.lowerBound...].matches(of: #/[a-z-]+#[0-9]+ /#).count == 3, "\(seen)")
  }

  @Test func aSessionThatIsOnlyPlannedIsNotTheLast() throws {
    var sitting = try Sitting(.daniel)
    _ = sitting.type("session 13 on 2025-06-11 planned; session 14 on 2025-06-18 held")
    #expect(sitting.codes == [])
    let seen = sitting.type("prep")
    #expect(seen.contains("session 14") && seen.contains("session 12 (2025-05-28)"), "\(seen)")
  }

  @Test func aMeasureThatIsFilledInIsNoLongerDue() throws {
    var sitting = try Sitting(.daniel)
    #expect(sitting.type("prep as of session 7").contains("due        phq9, gad7, wsas"))
    #expect(!sitting.type("prep as of session 8").contains("gad7, wsas"))
  }

  @Test func whatWasAskedIsNotProposedAgain() throws {
    var sitting = try Sitting(.daniel)
    let seen = sitting.type("prep as of session 5")
    let label = try #require(seen.firstMatch(of: #/role-disputes#[0-9]+ /#)?.output)
    _ = sitting.type("asked \(label)in session 5")
    let later = sitting.type("prep as of session 5")
    #expect(!later.contains(label))
  }

  @Test func aCrowdedCaseFitsTheScreenAsWell() throws {
    var sitting = try Sitting(.daniel)
    let long = String(repeating: "many words of a long week ", count: 40)
    var lines = ["session 13 on 2025-06-04 held opened {"]
    for number in 1...12 {
      lines.append("homework \"\(number) \(long)\" due 14; work \"\(long)\"; topic \"\(long)\"")
      lines.append("add relation \"person \(number) \(long.prefix(60))\" dispute impasse")
      lines.append("score phq9 2 2 2 2 2 2 2 2 3; week mood 2 event \"\(long)\"")
    }
    lines.append("risk asked no because \"\(long)\" action none next-check 2025-06-11 }")
    for number in 1...5 { lines.append("comment @1 \"\(number) \(long)\" by \"sup\"") }
    _ = sitting.type(lines.joined(separator: "\n"))
    #expect(sitting.codes == [])
    #expect(sitting.interpreter.reader.openFlags.count == 12)
    let seen = sitting.type("prep")
    #expect(rows(seen).count <= 23, "\(seen)")
    #expect(rows(seen).allSatisfy { TextWidth.builtIn($0) <= 80 })
    #expect(seen.contains("!! Open flag: phq9 item9 was answered with 3 on 2025-06-04."))
    #expect(seen.contains("12 OPEN FLAGS") && seen.contains("10 more flags: list flags"))
  }

  @Test func whatWasFoundOfRiskIsNeverCut() throws {
    var sitting = try Sitting(.daniel)
    _ = sitting.type(
      "risk thoughts active plan vague means available intent unclear past-attempt over-3-months "
        + "harm-to-others thoughts action [monitored, safety-plan, other-person-told] told \"brother\" "
        + "next-check 2025-06-11")
    #expect(sitting.codes == [])
    let seen = sitting.type("prep")
    let said = seen.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(
      said.contains(
        "thoughts active, plan vague, means available, intent unclear, past attempt over-3-months, "
          + "harm to others thoughts, action monitored, safety-plan, other-person-told, "
          + "to be asked again 2025-06-11"), "\(seen)")
    #expect(rows(seen).count <= 24, "\(seen)")
  }

  @Test(arguments: [
    (
      "score phq9 1 1 1 1 1 1 1 1 0",
      "thoughts none, plan none, because nothing was reported; phq9 item 9"
    ),
    (
      "safety-screen wish-dead yes at 2026-11-20",
      "no open flag; asked 2026-11-21, thoughts none, plan none, because nothing was reported; screen"
    ),
    (
      "safety-screen intent yes",
      "risk screen 2026-11-21: The screen suggests attention to: intent (high). This is not an "
        + "assessment; no open flag; asked 2026-11-21, thoughts none, plan none, because nothing"
    ),
    (
      "safety-screen intent yes\nrisk thoughts none because \"said so\"",
      "no open flag; asked 2026-11-21, thoughts none, because said so; screen 2026-11-21"
    ),
  ])
  func theLatestOfWhatIsKnownOfRiskStandsFirstAndItsReasonBesideIt(_ lines: String, _ part: String)
  {
    var sitting = Sitting(after: "risk thoughts none plan none because \"nothing was reported\"")
    for line in lines.split(separator: "\n") { _ = sitting.type(String(line)) }
    let seen = sitting.type("prep")
    let said = seen.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(said.contains(part), "\(seen)")
    #expect(!said.contains("exclude risk; because"), "\(seen)")
  }

  @Test func theGravestAndLatestFlagsStandFirst() {
    var sitting = Sitting()
    for (day, value) in [(1, 1), (2, 3), (3, 1), (4, 2)] {
      _ = sitting.type("score phq9 total 20 item9 \(value) at 2026-11-0\(day)")
    }
    let seen = sitting.type("prep")
    #expect(seen.contains("answered with 2 on 2026-11-04") && seen.contains("with 3 on 2026-11-02"))
    #expect(seen.contains("2 more flags: list flags"))
  }

  @Test func whatIsNotRecordedIsSaid() {
    var sitting = Sitting()
    let seen = sitting.type("prep")
    for part in [
      "no focus agreed yet", "no risk entry is recorded", "no total recorded",
      "no session before this one", "missing    I1 ",
    ] {
      #expect(seen.contains(part), "\(part)\n\(seen)")
    }
  }
}
