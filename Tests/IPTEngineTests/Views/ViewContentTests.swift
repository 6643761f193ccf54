import Foundation
import IPTDocument
import IPTReports
import Testing

/// What single views must hold.
@Suite("Views of the shipped cases")
struct ViewContentTests {
  /// The words of a text, whatever the lines they stand on.
  private static func words(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  @Test func theCircleHasItsRingsAndMarks() throws {
    var sitting = try Sitting(.helen)
    let seen = sitting.type("circle as of session 2")
    for line in [
      "  ring 1 (1)  Tom+ (5)", "  ring 3 (2)  son (3), colleague (3)",
      "  ring 4 (3)  friend R~ (2), neighbour (2), choir x (2)",
      "marks: + died, x ended or estranged, ~ distant, * confidant",
    ] {
      #expect(seen.contains(line), "\(line)\n\(seen)")
    }
  }

  @Test func aPersonWithoutClosenessIsNotPlaced() {
    var sitting = Sitting(after: "add relation aunt; add relation uncle closeness 2 dispute")
    let seen = sitting.type("circle")
    #expect(seen.contains("not placed (1)  aunt") && seen.contains("uncle! (2)"))
  }

  @Test func comparingTellsWhoCameNearer() throws {
    var sitting = try Sitting(.helen)
    let seen = sitting.type("circle compare session 2 to session 14")
    #expect(sitting.codes == [])
    #expect(seen.contains("nearer   daughter, friend R, choir"))
    #expect(seen.contains("further  nobody"))
    #expect(seen.contains("friend R     2    3  1 step inward, a gain"))
    let back = sitting.type("circle compare session 14 to session 2")
    #expect(back.contains("further  daughter, friend R, choir"))
  }

  @Test func aNewcomerStandsApartAndARenamedPersonIsKnown() {
    var sitting = Sitting(
      after: """
        add relation mother closeness 3 at 2026-01-05
        add relation aunt closeness 2 at 2026-02-05
        set relation mother closeness 2 at 2026-02-05
        rename relation mother to "mum"
        """)
    let seen = sitting.type("circle compare 2026-01-31")
    #expect(seen.contains("further  mum") && seen.contains("new      aunt (2)"))
    #expect(seen.contains("1 step outward") && !seen.contains("gain"))
  }

  @Test func aSessionWithoutATotalIsAGap() throws {
    var sitting = try Sitting(.daniel)
    _ = sitting.type("session 13 on 2025-06-04 held")
    let seen = Self.words(sitting.type("chart"))
    #expect(seen.contains("? nothing recorded"))
    #expect(seen.contains("No total recorded at session 13."))
  }

  @Test func aMeasureThatTheLibraryDoesNotHaveIsRefused() {
    var sitting = Sitting()
    let seen = sitting.type("chart phq8")
    #expect(sitting.codes == ["N005"], "\(seen)")
    #expect(sitting.type("chart gad7").contains("There is nothing to draw yet: score gad7 …"))
  }

  @Test func aSuggestionEndsWithWhoseTheChoiceIs() throws {
    for shipped in ShippedCase.allCases {
      var sitting = try Sitting(shipped)
      let seen = sitting.type("suggest focus").split(whereSeparator: \.isWhitespace)
      #expect(seen.joined(separator: " ").hasSuffix(FocusEvidence.choice))
    }
  }

  @Test func evidenceNamesTheRecordItComesFrom() throws {
    var sitting = try Sitting(.daniel)
    let seen = sitting.type("suggest focus as of session 3")
    #expect(seen.contains("- relation wife: dispute impasse"))
    #expect(seen.contains("event 4: wife returns to full-time nursing"))
    #expect(!seen.contains("marriage"))
  }

  @Test func progressComesToTheFiguresOfTheSheets() throws {
    var daniel = try Sitting(.daniel)
    let seen = daniel.type("progress as csv")
    #expect(seen.contains("\nphq9,16,5,mild,11,68.8,yes,not below,improved\n"), "\(seen)")
    var helen = try Sitting(.helen)
    #expect(
      helen.type("progress as csv").contains(
        "\nphq9,18,4,minimal,14,77.8,yes,below cut,improved\n"))
    // In columns, not one below the other.
    #expect(
      Self.words(daniel.type("progress")).contains(
        "phq9 16 5 mild 11 68.8 yes not below improved"))
  }

  @Test func aStripOfMoodsFitsAsOne() {
    let moods = (0..<34).map { month in
      "mood 10 on \(2024 + month / 12)-\(month % 12 < 9 ? "0" : "")\(month % 12 + 1)-05\n"
    }
    var sitting = Sitting()
    _ = sitting.type(moods.joined())
    let seen = sitting.type("timeline")
    #expect(!seen.contains("Nothing has a date yet"), "\(seen)")
    #expect(seen.split(separator: "\n").count { $0.hasPrefix("mood ") } == 1, "\(seen)")
    #expect(seen.contains("left out here"), "\(seen)")
  }

  @Test func aZeroOnACriticalItemClosesNothing() throws {
    var sitting = try Sitting(.daniel)
    let seen = sitting.type("report").split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(
      seen.contains("phq9 item 9 answered 0 at 12 of 12 measurements; this does not exclude risk"))
  }

  @Test func aPositiveAnswerIsCounted() throws {
    var sitting = try Sitting(.helen)
    let seen = Self.words(sitting.type("report"))
    #expect(seen.contains("phq9 item 9 answered above 0 at 3 of 14 measurements"))
  }

  @Test func aFigureBesideABorderStandsOnItsSide() {
    var sitting = Sitting(after: "session 1 on 2026-01-12 held; score phq9 total 14 item9 0")
    let lines = sitting.type("chart").split(separator: "\n")
    #expect(lines.contains { $0.contains("●14") && !$0.contains("┈") })
    _ = sitting.type("session 2 on 2026-01-19 held; score phq9 total 15 item9 0")
    #expect(
      sitting.type("chart").split(separator: "\n").contains {
        $0.hasPrefix("15 ┤") && $0.contains("●15")
      })
  }

  @Test func theTimelineHasMoodMonthByMonth() throws {
    var sitting = try Sitting(.helen)
    let seen = sitting.type("timeline")
    // Totals of two digits are as wide as a month is in each row.
    #expect(seen.contains("\nmood       .  .  .  "))
    #expect(seen.contains("3  4  6  7") && seen.contains("mood of the week"))
    #expect(seen.contains("M  .  .  .  ."))
    #expect(seen.contains("\nphq9 ") && seen.contains(" 16 12 7  4\n"))
  }

  @Test func aReportHoldsThePartsOfTheCourse() throws {
    var sitting = try Sitting(.helen)
    let headings = sitting.document("report").blocks.compactMap { block -> String? in
      guard case .heading(2, let text) = block else { return nil }
      return text
    }
    for part in [
      "Risk as recorded", "Formulation", "Measures", "Goals", "Gains", "People", "Timeline",
      "Sessions", "Communication analysis", "Decision analysis", "Rehearsal", "Ending", "Fidelity",
    ] {
      #expect(headings.contains(part), "\(part)")
    }
  }

  @Test func aScriptIsNotReadyBeforeItSaysWhatIsWanted() {
    var sitting = Sitting(
      after: "add relation \"boss\" boss\ndear-man boss describe \"four nights\"")
    let seen = sitting.type("show dear-man 1")
    #expect(seen.contains("still to be found: express, assert, reinforce."))
    _ = sitting.type("set dear-man 1 express \"tired\" assert \"two nights\" reinforce \"rested\"")
    #expect(!sitting.type("show dear-man 1").contains("still to be found"))
  }

  /// Nothing in the data could say that some of it is left out.
  @Test func whatAProgramReadsOfTheLogIsWhole() {
    var sitting = Sitting()
    for number in 1...25 { _ = sitting.type("note \"n\(number)\"") }
    #expect(sitting.type("log").contains("The last 20 of 25 changes."))
    #expect(sitting.type("log as csv").contains("\"n1\"\""))
    #expect(sitting.type("log as json").components(separatedBy: "\"change\": ").count == 26)
    #expect(sitting.type("log limit 3 as json").components(separatedBy: "\"change\": ").count == 4)
  }

  @Test func theTimesOfASocialRhythmAreShownWithTheMinutesBetween() {
    var sitting = Sitting(
      after: """
        social-rhythm out-of-bed target 07:00 time 07:40 on 2026-01-05
        social-rhythm to-bed target 23:50 time 00:10 on 2026-01-05
        """)
    let seen = Self.words(sitting.type("show social-rhythm"))
    #expect(sitting.codes == [], "\(seen)")
    #expect(seen.contains("2026-01-05 out-of-bed 07:40 07:00 40"), "\(seen)")
    #expect(seen.contains("2026-01-05 to-bed 00:10 23:50 20"), "\(seen)")
    #expect(!seen.contains("?"))
    _ = sitting.type("social-rhythm dinner target 19:00 on 2026-01-06")
    let gap = Self.words(sitting.type("show social-rhythm"))
    #expect(gap.contains("2026-01-06 dinner ? 19:00 ?") && gap.contains("? was not recorded."))
  }

  @Test func whereMoreIsBetterTheCutIsPassedUpwards() {
    var sitting = Sitting(after: "session 1; score who5 total 40; session 2; score who5 total 52")
    let seen = Self.words(sitting.type("progress"))
    #expect(seen.contains("above cut") && !seen.contains("below cut"), "\(seen)")
    #expect(seen.contains("from case range to above it"), "\(seen)")
    _ = sitting.type("session 3; score who5 total 44")
    #expect(Self.words(sitting.type("progress")).contains("not above"))
  }

  @Test func ofTotalsWithoutAnItemTheDifferenceAloneIsTold() {
    var sitting = Sitting(
      after: "session 1; score wsas na 5 5 5 5; session 2; score wsas na 2 2 2 1")
    let seen = Self.words(sitting.type("progress"))
    #expect(seen.contains("13"), "\(seen)")
    #expect(!seen.contains("%") && !seen.contains("improved"), "\(seen)")
    #expect(sitting.type("progress as csv").contains(",13,?,"))
    #expect(sitting.type("print reliable(wsas)").contains("unknown"))
    #expect(sitting.type("print change(wsas)") == "13\n")
  }

  @Test(arguments: [
    "formulation", "relapse-plan", "safety-plan", "incident", "decision 1", "social-rhythm",
    "phase",
  ])
  func aPageIsADocumentAsJSONWithWhatTheProgramIs(_ view: String) throws {
    var sitting = try Sitting(.daniel)
    _ = sitting.type("decision \"x\" { option go \"go\" }")
    let seen = sitting.type("show \(view) as json")
    #expect(sitting.codes == [], "\(seen)")
    #expect(seen.contains("\"schema\": \"iptsh.document/1\""), "\(seen)")
    #expect(seen.contains("It is not a medical device"))
  }

  @Test func aComparisonOfCirclesStandsBehindShowToo() throws {
    var sitting = try Sitting(.helen)
    let alone = sitting.type("circle compare session 2 to session 14")
    #expect(sitting.codes == [])
    #expect(sitting.type("show circle compare session 2 to session 14") == alone)
    #expect(sitting.codes == [])
    #expect(sitting.type("show circle") == sitting.type("circle"))
  }

  @Test func thePhaseIsShownOfACaseThatIsOpenForReadingOnly() {
    var sitting = Sitting(isReadOnly: true)
    let seen = sitting.type("phase")
    #expect(sitting.codes == [] && seen.contains("G01"), "\(seen)")
    #expect(sitting.type("show phase") == seen)
    _ = sitting.type("phase next")
    #expect(sitting.codes == ["R010"])
  }
}
