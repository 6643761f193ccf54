import IPTEngine
import IPTModel
import Testing

/// What is not known is never counted as an answer.
@Suite("Answers that are not known")
struct UnknownAnswerTests {
  private func field(_ name: String, _ sitting: borrowing Sitting) -> Quantity {
    let reader = sitting.interpreter.reader
    return reader.field(name, of: reader.live("score").first)
  }

  @Test(arguments: ["item9 _", "item9 unknown", ""])
  func anItemThatIsNotKnownIsNotZero(item: String) {
    var sitting = Sitting()
    let seen = sitting.type("score phq9 total 17 \(item)")
    #expect(sitting.codes == [], "\(seen)")
    #expect(seen.contains("item 9 not recorded"), "\(seen)")
    #expect(field("items", sitting) == .unknown)
    #expect(field("total", sitting) == .number(17))
  }

  @Test func aTotalThatIsNotKnownIsNotZero() {
    var sitting = Sitting()
    let seen = sitting.type("score phq9 _ 1 1 1 1 1 1 1 0 total unknown")
    #expect(sitting.codes == [], "\(seen)")
    #expect(seen.contains("no total"), "\(seen)")
    #expect(field("total", sitting) == .unknown)
    _ = sitting.type("score phq9 1 1 1 1 1 1 1 1 0 total unknown")
    let reader = sitting.interpreter.reader
    #expect(reader.field("total", of: reader.live("score").last) == .number(8))
  }

  @Test func aMarkThatTheMeasureDoesNotHaveIsRefused() {
    var sitting = Sitting()
    for text in ["score phq9 [na, 1, 1, 1, 1, 1, 1, 1, 0]", "score gad7 [1, 1, 1, 1, 1, 1, na]"] {
      let seen = sitting.type(text)
      #expect(sitting.codes == ["V102"], "\(seen)")
      #expect(sitting.interpreter.reader.live("score").isEmpty)
    }
  }
}
