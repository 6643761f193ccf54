import IPTLanguage
import IPTModel
import Testing

@Suite("Risk flags")
struct FlagTests {
  private func openFlags(_ lines: String) -> Int {
    Sitting(after: lines).interpreter.reader.openFlags.count
  }

  private let before = "session 1 on 2026-11-07\nsession 2 on 2026-11-14\nsession 3 on 2026-11-21\n"

  @Test(arguments: [
    ("score phq9 2 1 3 2 1 2 1 1 0", 0, false), ("score phq9 2 1 3 2 1 2 1 1 1", 1, false),
    ("score phq9 2 1 3 2 1 2 1 1 2", 1, true), ("score phq9 2 1 3 2 1 2 1 1 3", 1, true),
    ("score phq9 _ _ _ _ _ _ _ _ 1", 1, false), ("score phq9 2 1 3 2 1 2 1 1 _", 0, false),
    ("score phq9 total 20", 0, false), ("score phq9 total 20 item9 1", 1, false),
    ("score phq9 item9 2", 1, true), ("score gad7 3 3 3 3 3 3 3", 0, false),
  ])
  func aCriticalAnswerOpensAFlag(_ line: String, _ count: Int, _ isHigh: Bool) {
    let sitting = Sitting(after: line)
    let reader = sitting.interpreter.reader
    #expect(reader.openFlags.count == count)
    #expect(sitting.interpreter.notices.count == count)
    guard let flag = reader.openFlags.first else { return }
    #expect((reader.field("high", of: flag) == .truth(true)) == isHigh)
  }

  @Test(arguments: [
    ("risk thoughts none in session 1", 1), ("risk thoughts none in session 2", 0),
    ("risk thoughts none in session 3", 0), ("risk thoughts none at 2026-11-13", 1),
    ("risk thoughts none at 2026-11-14", 0), ("risk thoughts none at 2026-11-15", 0),
    ("risk asked no because \"no time\" in session 3", 1), ("risk asked yes in session 3", 0),
    ("note \"asked about it\" in session 3", 1), ("score phq9 total 3 item9 0 in session 3", 1),
  ])
  func onlyAskingAtOrAfterItsPlaceAnswersAFlag(_ line: String, _ count: Int) {
    #expect(openFlags(before + "score phq9 total 20 item9 1 in session 2\n" + line) == count)
  }

  @Test(arguments: [
    ("risk thoughts unknown in session 3", 1), ("risk plan unknown means unknown in session 3", 1),
    ("risk thoughts unknown plan none in session 3", 0), ("risk intent none in session 3", 0),
    ("risk note \"rang, no answer\" in session 3", 1), ("risk means none in session 3", 0),
    ("risk action monitored in session 3", 1), ("risk in session 3", 1), ("risk", 1),
    ("risk asked thoughts unknown in session 3", 0),
  ])
  func onlyAFindingSaysByItselfThatTheClientWasAsked(_ line: String, _ count: Int) {
    #expect(openFlags(before + "score phq9 total 20 item9 1 in session 2\n" + line) == count)
  }

  private static let flag = "flag on phq9 item9 of 2026-11-21"
  private static let howToAnswer =
    "Once the client has been asked: risk thoughts … plan … means … action …"

  @Test(arguments: [
    (
      "risk note \"rang\"",
      ["The \(flag) stays open: that the client was asked is not recorded.", howToAnswer]
    ),
    (
      "risk asked no because \"no time\"",
      ["The \(flag) stays open: the client was not asked.", howToAnswer]
    ),
    (
      "risk thoughts none in session 1",
      [
        "The \(flag) stays open: this entry stands before it, in session 1.",
        "\(howToAnswer) in session 3",
      ]
    ),
    (
      "risk thoughts none at 2026-11-13",
      [
        "The \(flag) stays open: this entry stands before it, at 2026-11-13.",
        "\(howToAnswer) in session 3",
      ]
    ),
    ("risk thoughts none", ["This answers the \(flag)."]),
    (
      "risk asked",
      [
        "This answers the \(flag).",
        "What was found is not recorded: set risk 1 thoughts … plan … means … action …",
      ]
    ), ("note \"x\"", []),
  ])
  func theReplySaysWhetherAFlagIsAnsweredAndElseWhatWould(_ line: String, _ remarks: [String]) {
    var sitting = Sitting(after: before + "score phq9 total 20 item9 1 in session 3")
    _ = sitting.type(line)
    #expect(sitting.interpreter.remarks == remarks)
  }

  @Test func withoutAFlagARiskEntryIsNotRemarkedOn() {
    var sitting = Sitting(after: before)
    for line in ["risk asked no because \"no time\"", "risk thoughts none", "risk asked"] {
      _ = sitting.type(line)
      #expect(sitting.interpreter.remarks.isEmpty, "\(line)")
    }
  }

  @Test func noReplyEverSaysThatAPersonIsSafe() {
    var sitting = Sitting(after: before + "score phq9 total 20 item9 1 in session 3")
    for line in ["risk asked", "risk thoughts none plan none means none intent none"] {
      let seen = sitting.type(line).lowercased()
      for word in ["safe", "no risk", "low risk", "danger"] { #expect(!seen.contains(word)) }
    }
  }

  @Test func anAnswerThatIsTakenBackOpensTheFlagAgain() {
    var sitting = Sitting(
      after: before + "score phq9 total 20 item9 1 in session 3\nrisk thoughts none")
    _ = sitting.type("set risk 1 asked no because \"a slip\"")
    #expect(
      sitting.interpreter.remarks.first
        == "The \(Self.flag) is open again: the client was not asked.")
  }

  @Test func oneEntryAnswersAllFlagsBeforeIt() {
    let scores =
      "score phq9 total 20 item9 1 in session 1\nscore phq9 total 20 item9 2 in session 2\n"
    #expect(openFlags(before + scores) == 2)
    #expect(openFlags(before + scores + "risk thoughts passive in session 1") == 1)
    #expect(openFlags(before + scores + "risk thoughts passive in session 2") == 0)
  }

  @Test(arguments: [
    "risk thoughts none in session 2\nscore phq9 total 20 item9 1 in session 2",
    "risk thoughts none in session 3\nscore phq9 total 20 item9 1 in session 2",
    "score phq9 total 20 item9 1 in session 1\nrisk thoughts none in session 2\n"
      + "score phq9 total 20 item9 1 in session 2",
    "risk thoughts none in session 2; score phq9 total 20 item9 1 in session 2",
    "risk thoughts none in session 2\nscore phq9 total 20 item9 1 in session 2\nundo\nredo",
    "risk thoughts none in session 2\nscore phq9 total 20 item9 1 in session 2\nundo\nundo\n"
      + "redo\nredo",
  ])
  func whatWasAskedBeforeTheAnswerWasKnownAnswersNoFlag(_ lines: String) {
    var sitting = Sitting(after: before + lines)
    #expect(sitting.interpreter.reader.openFlags.count == 1)
    _ = sitting.type("risk thoughts none in session 2")
    #expect(sitting.interpreter.reader.openFlags.isEmpty)
  }

  @Test func aScoreOfAnEarlierDayEnteredLateIsAnsweredByWhatIsEnteredAfterIt() {
    let late = "risk thoughts none in session 3\nscore phq9 total 20 item9 1 in session 1\n"
    #expect(openFlags(before + late) == 1)
    #expect(openFlags(before + late + "risk thoughts none in session 3") == 0)
    #expect(openFlags(before + late + "risk thoughts none in session 1") == 0)
  }

  @Test func sayingLaterOfAnEntryThatItWasAskedAnswersTheFlag() {
    let lines =
      "risk asked no because \"no time\" in session 2\nscore phq9 total 20 item9 1 in session 2\n"
    #expect(openFlags(before + lines) == 1)
    #expect(openFlags(before + lines + "set risk 1 note \"in a hurry\" in session 2") == 1)
    #expect(openFlags(before + lines + "set risk 1 asked yes in session 2") == 0)
  }

  @Test func aCaseThatIsReadAgainHasTheSameFlagsOpen() throws {
    let sitting = Sitting(
      after: before + "risk thoughts none in session 2\nscore phq9 total 20 item9 1 in session 2")
    #expect(CaseReader(try sitting.load(sitting.file)).openFlags.count == 1)
  }

  @Test func takingBackTheEntryOpensTheFlagAgainAndTakingBackTheScoreTakesIt() {
    var sitting = Sitting(
      after: before + "score phq9 total 20 item9 1 in session 2\nrisk thoughts none in session 2")
    #expect(sitting.interpreter.reader.openFlags.isEmpty)
    _ = sitting.type("undo")
    #expect(sitting.interpreter.reader.openFlags.count == 1)
    _ = sitting.type("undo")
    #expect(sitting.interpreter.reader.openFlags.isEmpty)
  }

  @Test func aFlagCannotBeTypedOrRemoved() {
    var sitting = Sitting(after: "score phq9 total 20 item9 1")
    for line in ["add flag phq9 item9", "set flag 1 value 0", "remove flag 1", "flag phq9 item9"] {
      _ = sitting.type(line)
      #expect(sitting.codes.first?.hasPrefix("P") == true, "\(line)")
    }
    #expect(sitting.interpreter.reader.openFlags.count == 1)
  }

  @Test func aScriptThatIsRolledBackRaisesNoFlag() {
    var sitting = Sitting()
    let seen = sitting.type("score phq9 total 20 item9 1; set relation nobody closeness 3")
    #expect(sitting.interpreter.notices.allSatisfy { $0.code.id != "S01" }, "\(seen)")
    #expect(sitting.interpreter.reader.openFlags.isEmpty)
  }

  @Test(arguments: [
    "score phq9 total 20 item9 1; set relation nobody closeness 3",
    "score phq9 total 20 item9 1; set relation mother closness 3",
  ])
  func anAnswerThatWasNotKeptIsSaidAllTheSame(_ line: String) {
    var sitting = Sitting()
    let seen = sitting.type(line)
    #expect(sitting.interpreter.notices.map(\.code.id) == ["S02"])
    #expect(seen.hasPrefix("! not recorded: item 9 (thoughts of death or self-harm) was answered"))
    #expect(seen.contains("! Ask directly today"))
    _ = sitting.type("score phq9 total 20 item9 1")
    #expect(sitting.interpreter.notices.map(\.code.id) == ["S01"])
  }

  /// What is seen, each notice on one line.
  private static func joined(_ seen: String) -> String {
    seen.split(separator: "\n! ").joined(separator: " ")
  }

  private static let refused = [
    "score phq9 1 1 1 1 two 1 1 1 3", "score phq9 1 1 1 1 1.5 1 1 1 3",
    "score phq9 1 1 1 1 9 1 1 1 3", "score phq9 1 1 1 1 3", "score phq9 total x item9 3",
    "score phq9 1 1 1 1 1 1 1 1 3 total 26", "score phq9 1 1 1 1 1 1 1 1 3 nte \"x\"",
  ]

  @Test(arguments: refused)
  func theAnswersOfAScoreThatIsRefusedAreSaid(_ line: String) {
    var sitting = Sitting()
    let seen = sitting.type(line)
    #expect(sitting.codes.count == 1, "\(seen)")
    let isGiven = line != "score phq9 1 1 1 1 3"
    #expect(sitting.interpreter.notices.map(\.code.id) == (isGiven ? ["S02"] : []), "\(seen)")
    if isGiven {
      #expect(seen.hasPrefix("! not recorded: item 9 (thoughts of death or self-harm) was ans"))
      #expect(Self.joined(seen).contains("with 3 of 3 on 2026-11-21"), "\(seen)")
    }
  }

  @Test(arguments: refused.dropLast(4))
  func whatIsNoAnswerIsAnsweredWithWhatAnAnswerIs(_ line: String) {
    var sitting = Sitting()
    let seen = sitting.type(line)
    #expect(seen.contains("an answer of phq9 is a number from 0 to 3"), "\(seen)")
    #expect(seen.contains("item 5 is"), "\(seen)")
  }

  @Test(arguments: refused.filter { $0 != "score phq9 1 1 1 1 3" })
  func theDayOfAnAnswerThatIsNotRecordedIsThatOfItsPlace(_ line: String) {
    let sessions = "session 1 on 2026-01-05; session 2 on 2026-01-12"
    var sitting = Sitting(after: sessions)
    #expect(Self.joined(sitting.type(line)).contains("of 3 on 2026-01-12"))
    #expect(Self.joined(sitting.type(line + " in session 1")).contains("of 3 on 2026-01-05"))
    #expect(Self.joined(sitting.type(line + " at 2025-12-30")).contains("of 3 on 2025-12-30"))
    // Where the session around it was not read, no day is made up.
    let block = Self.joined(
      sitting.type("session 3 on 2026-01-19 { score phq9 1 1 1 1 two 1 1 1 3 }"))
    #expect(block.contains("of 3") && !block.contains("of 3 on"), "\(block)")
  }

  @Test func aCheckOfAScriptGivesNoNotice() {
    var sitting = Sitting()
    _ = sitting.interpreter.check(script: Source("score phq9 1 1 1 1 two 1 1 1 3"))
    #expect(sitting.interpreter.notices.isEmpty)
  }

  @Test func aScoreWithoutACriticalAnswerLeavesNothingToSay() {
    var sitting = Sitting()
    _ = sitting.type("score phq9 total 20 item9 0; set relation nobody closeness 3")
    #expect(sitting.interpreter.notices.isEmpty)
  }

  @Test(arguments: [
    ("risk thoughts none at 2027-06-01", 1), ("risk thoughts none at 2026-11-22", 1),
    ("session 9 planned on 2027-06-01\nrisk thoughts none in session 9", 1),
    ("session 9 planned on unknown\nrisk thoughts none in session 9", 1),
    ("session 9 planned on 2026-11-21\nrisk thoughts none in session 9", 0),
    ("session 9 on 2027-06-01 held\nrisk thoughts none in session 9", 1),
    ("session 9 planned on 2027-06-01\nrisk thoughts none in session 9\nrisk thoughts none", 0),
  ])
  func whatLiesAheadAnswersNoFlag(_ lines: String, _ count: Int) {
    var sitting = Sitting(after: before + "score phq9 total 20 item9 1 in session 2\nsession 3")
    for line in lines.split(separator: "\n") { _ = sitting.type(String(line)) }
    #expect(sitting.interpreter.reader.openFlags.count == count)
    guard count == 1 else { return }
    #expect(
      sitting.interpreter.remarks.first?.contains("stays open: this entry stands at a time to come")
        == true)
  }

  @Test func aScriptOfDaysAheadAnswersAtTheDayOfTheFlag() {
    #expect(
      openFlags(
        "session 1 on 2027-01-05 held\nscore phq9 total 20 item9 1 in session 1\n"
          + "risk thoughts none in session 1") == 0)
  }

  @Test func withoutAFindingTheFlagStaysInSight() {
    var sitting = Sitting(after: "score phq9 total 20 item9 1\nrisk asked yes")
    #expect(sitting.interpreter.reader.openFlags.isEmpty)
    #expect(sitting.interpreter.reader.flagsWithoutFinding.count == 1)
    for view in ["prep", "summary", "report", "progress"] {
      #expect(sitting.type(view).contains("Asked, finding not recorded"), "\(view)")
    }
    _ = sitting.type("set risk 1 plan none")
    #expect(sitting.interpreter.reader.flagsWithoutFinding.count == 1)
    _ = sitting.type("set risk 1 thoughts none")
    #expect(sitting.interpreter.reader.flagsWithoutFinding.isEmpty)
    for view in ["prep", "summary", "report", "progress"] {
      #expect(!sitting.type(view).contains("finding not recorded"), "\(view)")
    }
  }

  @Test(arguments: [
    "risk asked no", "risk asked no thoughts none", "risk thoughts none action none",
    "risk action [monitored, none]", "risk { asked no }",
  ])
  func whatWasNotDoneWantsItsReason(_ line: String) {
    var sitting = Sitting()
    _ = sitting.type(line)
    #expect(sitting.codes == ["V105"])
    #expect(sitting.book.log.changes.isEmpty)
  }

  @Test func theLastRiskEntryIsTheLastByPlaceAndSaysWhatItSays() {
    var sitting = Sitting(
      after: before + "risk thoughts passive plan vague harm-to-others thoughts past-attempt "
        + "over-3-months next-check 2026-11-28 in session 3\nrisk thoughts none in session 1")
    let seen = sitting.type("summary").split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(
      seen.contains(
        "last risk entry asked 2026-11-21, thoughts passive, plan vague, past attempt over-3-months, "
          + "harm to others thoughts, to be asked again 2026-11-28"), "\(seen)")
    _ = sitting.type("risk asked no because \"ran out of time\" in session 3")
    let later = sitting.type("summary")
    #expect(later.contains("not asked 2026-11-21, because ran out of time"), "\(later)")
    #expect(!later.contains("thoughts unknown"))
  }

  @Test func movingTheDateOfASessionMovesItsFlag() {
    var sitting = Sitting(
      after: before + "score phq9 total 20 item9 1 in session 2\nrisk thoughts none at 2026-11-16")
    #expect(sitting.interpreter.reader.openFlags.isEmpty)
    _ = sitting.type("set session 2 on 2026-11-17")
    #expect(sitting.interpreter.reader.openFlags.count == 1)
  }
}
