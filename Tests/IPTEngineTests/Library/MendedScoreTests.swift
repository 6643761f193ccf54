import IPTEngine
import IPTModel
import Testing

/// Scores by other verbs than `score`: they are checked, added up and watched all the same.
@Suite("Scores that are added or mended")
struct MendedScoreTests {
  private static let whole = "score phq9 2 1 3 2 1 2 1 1 0"

  private func seen(_ lines: String) -> (total: Quantity, flags: Int, codes: [String]) {
    let sitting = Sitting(after: lines)
    let reader = sitting.interpreter.reader
    return (
      reader.field("total", of: reader.live("score").last), reader.openFlags.count, sitting.codes
    )
  }

  @Test(arguments: [
    ("add score phq9 2 1 3 2 1 2 1 1 2", 15.0, 1), ("add score phq9 total 17 item9 1", 17, 1),
    ("add score phq9 items [2, 1, 3, 2, 1, 2, 1, 1, 0]", 13, 0),
    (whole + "\nset score 1 items 2 1 3 2 1 2 1 1 2", 15, 1),
    ("add score phq9 total 17 { item9 1 }", 17, 1), (whole + "\nset score 1 { item9 2 }", 15, 1),
    (whole + "\nset score 1 item9 2", 15, 1), (whole + "\nset score 1 item1 3", 14, 0),
    ("score phq9 total 17\nset score 1 item9 1", 17, 1),
    ("score phq9 total 17\nset score 1 total 18", 18, 0),
    ("score core10 1 1 1 1 1 0 1 1 1 1\nset score 1 item2 4", 10, 0),
    (whole + "\nset score 1 measure gad7 items 1 1 1 1 1 1 1", 7, 0),
  ])
  func whatIsTypedIsScored(_ lines: String, _ total: Double, _ flags: Int) {
    let seen = seen(lines)
    #expect(seen.codes == [])
    #expect(seen.total == .number(total))
    #expect(seen.flags == flags)
  }

  @Test(arguments: [
    ("add score phq9 2 1 3 9 1 2 1 1 0", "V102"), ("add score phq9 total 99", "V103"),
    ("add score phq9 2 1 3 2 1 2 1 1 0 total 20", "V120"), ("add score phq9 2 1", "V101"),
    ("add score phq99 total 3", "N005"), (whole + "\nset score 1 items 1 1 1", "V101"),
    (whole + "\nset score 1 items 2 1 3 9 1 2 1 1 0", "V102"),
    (whole + "\nset score 1 total 99", "V103"), (whole + "\nset score 1 total 20", "V120"),
    ("score phq9 total 20\nset score 1 items 2 1 3 2 1 2 1 1 0", "V120"),
    (whole + "\nset score 1 as-printed", "P011"), (whole + "\nset score 1 measure gad7", "P011"),
    (whole + "\nset score 1 item9 1 item9 2", "V120"), (whole + "\nset score 1 item12 1", "V101"),
  ])
  func whatCannotBeIsRefusedAndChangesNothing(_ lines: String, _ code: String) {
    let before = Sitting(after: lines.contains("\n") ? String(lines.prefix { $0 != "\n" }) : "")
    let sitting = Sitting(after: lines)
    #expect(sitting.codes == [code])
    #expect(sitting.book.log.changes.count == before.book.log.changes.count)
  }

  @Test func aFlagOfAnEarlierAnswerStaysAndIsNotOpenedTwice() {
    var sitting = Sitting(after: "score phq9 2 1 3 2 1 2 1 1 2")
    _ = sitting.type("set score 1 items 2 1 3 2 1 2 1 1 1")
    #expect(sitting.interpreter.reader.live("flag").count == 1)
    #expect(
      sitting.interpreter.remarks == [
        "The flag on item 9 stays: it was answered with 2 before this."
      ]
    )
    _ = sitting.type("set score 1 item9 3")
    #expect(sitting.interpreter.notices.map(\.code.id) == ["S01"])
    #expect(sitting.interpreter.reader.openFlags.count == 2)
  }

  @Test func anAnswerOfARefusedChangeIsSaidAllTheSame() {
    var sitting = Sitting(after: Self.whole)
    _ = sitting.type("set score 1 items 2 1 3 9 1 2 1 1 2")
    #expect(sitting.interpreter.notices.map(\.code.id) == ["S02"])
  }

  @Test(arguments: [
    ("session 1 on 2026-11-14\nscore phq9 total 12\nscore phq9 total 15", true),
    ("session 1 on 2026-11-14\nscore phq9 total 12\nscore phq9 total 15 at 2026-11-14", true),
    ("session 1 on 2026-11-14\nscore phq9 total 12\nscore gad7 total 15", false),
    ("session 1 on 2026-11-14\nscore phq9 total 12\nscore phq9 total 15 at 2026-11-15", false),
  ])
  func twoFormsOfOneDayAreSaidAndTheLaterOneCounts(_ lines: String, _ isSaid: Bool) {
    let sitting = Sitting(after: lines)
    #expect(sitting.interpreter.notices.map(\.code.id) == (isSaid ? ["V209"] : []))
    let totals = sitting.interpreter.reader.scoresByPlace().map(\.total)
    #expect(totals == (isSaid ? [15] : [12, 15]))
  }

  @Test func theWayOutOfTwoFormsRuns() {
    var sitting = Sitting(after: "score phq9 total 12")
    let seen = sitting.type("score phq9 total 15")
    #expect(seen.contains("undo, then set score 1 items"))
    _ = sitting.type("undo")
    _ = sitting.type("set score 1 total 15")
    #expect(sitting.interpreter.reader.scoresByPlace().map(\.total) == [15])
  }

  @Test func aCaseFileIsReadAsItStands() throws {
    let sitting = Sitting(after: Self.whole + "\nset score 1 items 2 1 3 2 1 2 1 1 2")
    let book = try sitting.load(sitting.file)
    #expect(Picture.of(book) == Picture.of(sitting.book))
  }
}
