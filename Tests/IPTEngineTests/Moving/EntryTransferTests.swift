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

  @Test func aSessionThatIsMovedTakesWhatBelongsToItAlong() throws {
    let here = "session 3 on 2026-11-14 held; note \"a\""
    #expect(
      try moved([1], of: here, to: "note \"x\"").prefix(2)
        == ["add session 3 on 2026-11-14 state held", "add note 2 \"a\" in session 3"])
    #expect(
      try moved([1], of: here, to: "session 3 on 2026-11-14").prefix(2)
        == ["set session 3 on 2026-11-14 state held", "add note 1 \"a\" in session 3"])
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
    #expect(refusal([2], of: here, to: "note \"x\"").count == 1)
    #expect(refusal([2], of: here, to: "add relation Mother") == [])
    #expect(refusal([1, 2], of: here, to: "note \"x\"") == [])
    #expect(refusal([3], of: here, to: "note \"x\"").count == 1)
    #expect(refusal([5], of: here, to: "homework \"y\" due 2").count == 1)
    #expect(refusal([4, 5], of: here, to: "homework \"y\" due 2") == [])
    #expect(refusal([6], of: here, to: "note \"x\"").count == 1)
    #expect(refusal([1], of: here, to: "add relation mother").count == 1)
  }
}
