import IPTDocument
import IPTEngine
import IPTModel
import Testing

/// What views say of safety, and what a report may not leave out.
@Suite("Safety in the views")
struct SafetyViewTests {
  private func words(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  // MARK: The inventory

  @Test(arguments: ["inventory", "prep", "report"])
  func theCautionOfAbuseStandsInTheViews(_ view: String) {
    var sitting = Sitting(
      after: "add relation Tom partner closeness 5 conflict 9 safe no\nadd relation Ann confide yes"
    )
    let seen = words(sitting.type(view))
    #expect(
      seen.contains(
        "V10 Safety first, no coaching of confrontation, local safeguarding rules; violence or coercion "
          + "is recorded of: Tom."), "\(seen)")
    // The screen of prep has room for the first of what is missing alone.
    if view != "prep" { #expect(seen.contains("V09"), "\(seen)") }
  }

  @Test func prepNeverLeavesOutACaution() throws {
    var sitting = try Sitting(.daniel)
    _ = sitting.type("set relation wife safe no; set case cautions [abuse, substance]")
    for number in 1...3 {
      _ = sitting.type("score phq9 total 20 item9 \(number) at 2025-06-0\(number)")
    }
    let seen = sitting.type("prep")
    #expect(words(seen).contains("is recorded of: wife.; of the case: abuse, substance"), "\(seen)")
    #expect(seen.split(separator: "\n", omittingEmptySubsequences: false).count <= 25, "\(seen)")
  }

  @Test func anOpenFlagAndTheTimeLeaveWithTheRows() {
    var sitting = Sitting(after: "score phq9 1 1 1 1 1 1 1 1 2 at 2026-01-12")
    #expect(!sitting.type("timeline as csv").contains("\r\nstate\r\n"))
    for view in ["progress", "inventory", "timeline"] {
      let seen = sitting.type("\(view) as csv as of 2026-11-21")
      #expect(seen.contains("Open flag"), "\(view)\n\(seen)")
      #expect(seen.contains("2026-11-21"), "\(view)\n\(seen)")
    }
  }

  // MARK: Safety screens

  @Test(arguments: [
    ("safety-screen wish-dead yes", "wish dead (low)"),
    ("safety-screen thoughts yes method yes", "method, thoughts (moderate)"),
    ("safety-screen behaviour-ever yes", "behaviour ever (moderate)"),
    ("safety-screen intent yes thoughts yes", "intent, thoughts (high)"),
    ("safety-screen plan-intent yes", "plan intent (high)"),
    ("safety-screen behaviour-3-months yes", "behaviour 3 months (high)"),
  ])
  func aYesOfASafetyScreenIsSaid(_ line: String, _ what: String) {
    var sitting = Sitting()
    let seen = words(sitting.type(line))
    #expect(sitting.interpreter.notices.map(\.code.id) == ["S04"])
    let sentence = "The screen suggests attention to: \(what). This is not an assessment."
    #expect(seen.replacing("! ", with: "").contains(sentence), "\(seen)")
    for view in ["prep", "summary", "report"] {
      // In a row of `prep` the sentence goes on.
      #expect(words(sitting.type(view)).contains(sentence.dropLast()), "\(view)")
    }
  }

  @Test func ofTheScreensOfADayTheGravestStandsInPrep() {
    var sitting = Sitting(after: "safety-screen intent yes\nsafety-screen behaviour-ever yes")
    #expect(words(sitting.type("prep")).contains("attention to: intent (high)"))
  }

  @Test func aSafetyScreenWithoutAYesExcludesNothing() {
    var sitting = Sitting(after: "safety-screen wish-dead no thoughts no")
    #expect(sitting.interpreter.notices.isEmpty)
    #expect(words(sitting.type("report")).contains("this does not exclude risk. This is not"))
  }

  @Test(arguments: [
    ("safety-screen wish-dead yes", false), ("safety-screen thoughts no intent no", false),
    ("safety-screen thoughts yes", true), ("safety-screen method yes", true),
    ("safety-screen intent yes", true), ("safety-screen plan-intent yes", true),
    ("safety-screen behaviour-ever yes", true), ("safety-screen behaviour-3-months yes", true),
    ("safety-screen intent yes; safety-plan warning-signs [\"not sleeping\"]", false),
  ])
  func aYesToThoughtsOrGraverWantsASafetyPlan(_ line: String, _ isAsked: Bool) {
    var sitting = Sitting(after: line + "; risk thoughts none")
    #expect(sitting.codes == [])
    #expect(sitting.type("advice").contains("A32") == isAsked)
  }

  // MARK: The report

  @Test func theReportLeavesOutNothingThatWasAgreed() throws {
    var sitting = try Sitting(.noor)
    _ = sitting.type("episode \"at 19\" on 2018; set contract contact \"the clinic\" in session 3")
    let seen = words(sitting.type("report"))
    for part in [
      "escitalopram", "occupational doctor", "no overtime", "one attempt with another person",
      "Screens mania no substances no", "low for some weeks", "Earlier episodes", "at 19",
      "Rules of the contract", "contact the clinic", "limits explained", "Safety plan",
      "lunch in the toilets", "self steps class", "people neighbour, study-friend",
      "professionals occupational doctor, clinic", "situations change of team", "watch phq9",
      "act at 10", "phq9 15 of 27, moderately severe", "lsns6 8 of 30, at risk of isolation",
      "2025-03-10 medicine started escitalopram", "not a medical device",
    ] {
      #expect(seen.contains(part), "\(part)")
    }
  }

  @Test(arguments: [
    "fidelity", "timeline", "chart", "inventory", "circle", "summary",
  ])
  func whatLeavesTheProgramSaysWhichFlagsAreOpen(_ view: String) {
    var sitting = Sitting(after: GateTests.lines)
    _ = sitting.type("phase middle despite [G03] because \"x\"; score phq9 total 20 item9 2")
    for form in ["markdown", "html", "json"] {
      let seen = sitting.type("show \(view) as \(form)")
      let count =
        seen.components(separatedBy: "Open flag: phq9 item9 was answered with 2").count - 1
      #expect(count == 1, "\(view) \(form): \(count)")
      #expect(seen.contains("not a medical device"), "\(view) \(form)")
    }
    #expect(sitting.type("show \(view) as csv").contains("not a medical device"))
  }

  // MARK: Measures

  @Test func aTotalThatWasFilledUpIsSaidWhereverItIsPrinted() {
    var sitting = Sitting(
      after: "set case main-measure core10\nsession 1 on 2026-11-07 held\n"
        + "score core10 2 3 3 1 1 0 2 1 2 _\nsession 2 on 2026-11-14 held\n"
        + "score core10 1 3 3 1 1 0 1 1 1 1")
    for view in ["scores", "summary", "progress", "report", "chart", "prep"] {
      #expect(sitting.type(view).lowercased().contains("pro-rated"), "\(view)")
    }
  }

  @Test func fourItemsOfTheWsasAreSaidWithTheirMaximum() {
    var sitting = Sitting(after: "session 1 on 2026-11-07 held\nscore wsas na 5 4 4 3")
    #expect(sitting.type("summary").contains("16  32"))
    #expect(words(sitting.type("chart wsas")).contains("wsas 16 of 32"))
    #expect(sitting.type("scores").contains("of 32, without an item"))
  }

  @Test(
    arguments: [
      ("score wsas 5 4 na 4 3", "V102"), ("score wsas na 4 4 4 3", nil),
      ("score hamd17 1 1 0 1 1 1 1 1 1 1 1 1 1 1 1 na 1", nil),
      ("score hamd17 1 1 0 1 1 1 1 1 1 1 1 1 1 1 1 1 na", "V102"),
    ] as [(String, String?)])
  func whatDoesNotApplyMayStandAnywhereInTheRow(_ line: String, _ code: String?) {
    let sitting = Sitting(after: line)
    #expect(sitting.codes == [code].compactMap(\.self))
  }

  @Test(arguments: [
    ("score asrm 2 1 1 1 1", "possible (hypo)mania"), ("score phq9 total 17", "moderately severe"),
    ("score auditc total 3", "above cut"),
    ("set case auditc-cut 4; score auditc total 3", "below cut"),
    ("set case auditc-cut 4; score auditc total 4", "above cut"),
  ])
  func bandsArePrintedAsTheyAreWritten(_ line: String, _ band: String) {
    var sitting = Sitting()
    #expect(sitting.type(line).contains("band: \(band)"))
    #expect(sitting.type("summary").contains(band))
    #expect(sitting.type("scores").contains(band))
  }

  @Test func anAnswerOutsideItsRangeIsSaidAsTyped() {
    var sitting = Sitting()
    let seen = words(sitting.type("score phq9 2 1 3 2 1 2 1 1 9")).replacing("! ", with: "")
    #expect(
      seen.contains("item 9 (thoughts of death or self-harm) was typed as 9, outside 0 to 3, on"))
    #expect(!seen.contains("3 of 3"))
  }

  @Test func helpOfAMeasureSaysWhichFiguresACaseMaySet() {
    var sitting = Sitting()
    #expect(words(sitting.type("help auditc")).contains("case cut 4 to 12: set case auditc-cut 4"))
    #expect(words(sitting.type("help phq9")).contains("5 points: set case phq9-rc 5"))
  }

  @Test func aWiderScopeOfGriefWantsNoDeath() {
    let lines = "focus grief agreed yes because \"x\"\nset case grief-scope "
    func fires(_ scope: String) -> Bool {
      var sitting = Sitting(after: GateTests.lines + "\n" + lines + scope)
      _ = sitting.type("phase next")
      return (sitting.codes + sitting.interpreter.notices.map(\.code.id)).contains("G18")
    }
    #expect(fires("death") && !fires("loss"))
  }
}
