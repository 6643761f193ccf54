import IPTEngine
import IPTLanguage
import IPTModel
import Testing

/// Entries that were typed into the wrong client's case.
@Suite("Moving entries")
struct EntryTransferTests {
  /// The other case after entries of one were moved to it.
  private func sitting(
    after entries: [Int], of here: String, to there: String
  ) throws -> Sitting {
    let source = Sitting(after: here)
    let target = Sitting(after: there)
    let made = try EntryTransfer.transferred(
      entries, of: source.book, to: target.book, at: Sitting.now, by: "kl")
    return Sitting(book: { _ in made })
  }

  /// The changes of the entry by which the other case took them in.
  private func moved(_ entries: [Int], of here: String, to there: String) throws -> [String] {
    let sitting = try sitting(after: entries, of: here, to: there)
    let log = sitting.book.log
    return log.changeRange(ofEntry: log.entries.count).map { sitting.statement($0) }
  }

  private func refusal(_ entries: [Int], of here: String, to there: String) -> [String] {
    do {
      _ = try moved(entries, of: here, to: there)
      return []
    } catch let failure as Failure {
      return failure.diagnostics.flatMap(\.notes)
    } catch {
      return ["\(error)"]
    }
  }

  @Test func whatIsAddedGetsTheNumbersThatAreNextThere() throws {
    let statements = try moved(
      [1], of: "event \"a\" job on 2026-02; homework \"b\" due 2",
      to: "event \"x\"\nhomework \"y\" due 3")
    #expect(
      statements.prefix(2) == [
        "add event 2 \"a\" kind job on 2026-02 at 2026-11-21",
        "add homework 2 \"b\" due 2 at 2026-11-21",
      ])
  }

  @Test func aCommentSaysWhenAndByWhomItWasEnteredAndNotWhere() throws {
    let statements = try moved([1], of: "note \"a\"", to: "note \"x\"")
    #expect(
      statements.last
        == "add comment 1 @2 \"moved here; entered at 2026-11-21T09:00:00Z by mw in another case\" "
        + "at 2026-11-21")
    let sitting = try sitting(after: [1], of: "note \"a\"", to: "note \"x\"")
    let loaded = try sitting.load(sitting.file)
    #expect(loaded.log.changes.count == 3, "the other case can be saved and read")
  }

  @Test func theLogReadsThatCommentBehindWhatWasMoved() throws {
    var sitting = try sitting(after: [1], of: "note \"a\"; note \"b\"", to: "note \"x\"")
    let log = sitting.type("log")
    #expect(log.contains("comment 1 added, behind @2.2"))
  }

  @Test func anAnswerTakesItsFlagAlong() throws {
    let sitting = try sitting(
      after: [1], of: "score phq9 total 17 item9 2", to: "note \"x\"")
    #expect(sitting.interpreter.reader.openFlags.count == 1)
  }

  @Test func itBelongsToTheSessionOfTheSameDay() throws {
    let here = "session 3 on 2026-11-14 held\nnote \"a\""
    let there = "session 7 on 2026-11-14 held\nsession 8 on 2026-11-21 held"
    #expect(try moved([2], of: here, to: there)[0] == "add note 1 \"a\" in session 7")
    #expect(
      try moved([2], of: here, to: "session 3 on 2026-11-07 held")[0]
        == "add note 1 \"a\" at 2026-11-14")
  }

  @Test(arguments: [
    ("session 3 on 2026-11-14 held; note \"a\"", "note \"x\""),
    ("session 3 on 2026-11-14 missed", "session 3 on 2026-11-07 held"),
    ("session 3 on 2026-11-14 held", "session 3 on 2026-11-14"),
    (
      "phase middle despite [G01, G02, G03, G04, G05, G07, G08, G09, G10] because \"x\"",
      "note \"x\""
    ),
    ("contract sessions 12", "contract sessions 16"),
    ("onset \"a\" on 2026-05", "onset \"b\" on 2026-06"),
  ])
  func noSessionOrPhaseAndNoChangeOfWhatStandsThereIsMoved(_ here: String, _ there: String) {
    let source = Sitting(after: here)
    #expect(source.book.log.entries.count == 1, "\(here) runs")
    let target = Sitting(after: there)
    #expect(throws: Failure.self) {
      _ = try EntryTransfer.transferred(
        [1], of: source.book, to: target.book, at: Sitting.now, by: "kl")
    }
    #expect(refusal([1], of: here, to: there).count == 2, "what stays, and what to do")
  }

  @Test func theOpenFlagOfTheOtherCaseStaysOpenWhateverIsMoved() {
    let there =
      "session 1 on 2026-02-10 held; score phq9 total 17 item9 2\nrisk thoughts none at 2026-02-01"
    #expect(Sitting(after: there).interpreter.reader.openFlags.count == 1)
    #expect(refusal([1], of: "session 1 on 2026-01-05 held; note \"x\"", to: there).count == 2)
  }

  @Test func whatIsThereOnceGoesWhereItIsNotYet() throws {
    #expect(
      try moved([1], of: "contract sessions 12", to: "note \"x\"")[0].hasPrefix(
        "set contract sessions 12"))
  }

  @Test func aNameThatIsTakenThereIsNotGiven() {
    let here = "add relation Ines\nrename relation Ines to \"mother\""
    #expect(refusal([1, 2], of: here, to: "add relation mother").count == 2)
    #expect(refusal([1, 2], of: here, to: "note \"x\"") == [])
  }

  @Test func whatWasMovedGoesBackTheSameWay() throws {
    let there = try sitting(after: [1], of: "note \"a\"", to: "note \"x\"")
    let back = try EntryTransfer.transferred(
      [2], of: there.book, to: Sitting(after: "note \"y\"").book, at: Sitting.now, by: "kl")
    let log = back.log
    let sitting = Sitting(book: { _ in back })
    #expect(
      log.changeRange(ofEntry: 2).map { sitting.statement($0) } == [
        "add note 2 \"a\" at 2026-11-21",
        "add comment 1 @2 \"moved here; entered at 2026-11-21T09:00:00Z by mw in another case\" "
          + "at 2026-11-21",
      ])
  }

  @Test func linesGoWithWhatTheyAreLinesOf() throws {
    let statements = try moved(
      [1, 2], of: "incident \"a\" { turn me \"b\" }\nset turn 1 of incident 1 feel \"c\"",
      to: "incident \"x\"")
    #expect(
      statements.prefix(3) == [
        "add incident 2 \"a\" at 2026-11-21",
        "add turn 1 of incident 2 speaker me words \"b\" at 2026-11-21",
        "set turn 1 of incident 2 feel \"c\" at 2026-11-21",
      ])
  }

  @Test func whatTheOtherCaseLacksIsListed() {
    let here = """
      add relation mother
      event "a" with mother
      set relation mother closeness 3
      homework "b" due 2
      set homework 1 due 3
      comment @2 "why?"
      """
    #expect(refusal([2], of: here, to: "note \"x\"").count == 2)
    #expect(refusal([2], of: here, to: "add relation Mother") == [])
    #expect(refusal([1, 2], of: here, to: "note \"x\"") == [])
    #expect(refusal([3], of: here, to: "note \"x\"").count == 2)
    #expect(refusal([3], of: here, to: "add relation mother").count == 2, "it stands there")
    #expect(refusal([1, 3], of: here, to: "note \"x\"") == [])
    #expect(refusal([5], of: here, to: "homework \"y\" due 2").count == 2)
    #expect(refusal([4, 5], of: here, to: "homework \"y\" due 2") == [])
    #expect(refusal([6], of: here, to: "note \"x\"").count == 2)
    #expect(refusal([1], of: here, to: "add relation mother").count == 2)
  }
}
