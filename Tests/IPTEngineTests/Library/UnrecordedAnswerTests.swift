import IPTLanguage
import IPTModel
import Testing

/// Critical answers of scores that are not recorded: said as they were typed, or not at all.
@Suite("Answers that are not recorded")
struct UnrecordedAnswerTests {
  private func words(_ text: String) -> String {
    text.split(separator: "\n! ").joined(separator: " ")
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  // MARK: Answers that cannot be told apart

  @Test(arguments: [
    "score phq9 2 2 2,5 1 1 1 1 1 0", "score phq9 2 2 2,5 1 1 1 1 0",
    "score phq9 2 2 2 5 1 1 1 1 1 0", "score phq9 2 2 2 , 5 1 1 1 1 1 0",
    "score phq9 2/2/2/1/1/1/1/1/3", "score phq9 2 2 2/5 1 1 1 1 1 1 0",
  ])
  func noValueIsStatedWhereNobodyCanTellWhichAnswerItIs(_ line: String) {
    var sitting = Sitting()
    let seen = words(sitting.type(line))
    #expect(sitting.codes.count == 1, "\(seen)")
    #expect(sitting.interpreter.notices.map(\.code.id) == ["S02"], "\(seen)")
    #expect(
      seen.hasPrefix(
        "! not recorded: the answers of phq9 cannot be told apart. Look at the form: item 9 (thoughts of "
          + "death or self-harm)"), "\(seen)")
    #expect(!seen.contains("was answered with"), "\(seen)")
  }

  @Test(arguments: [
    ("score phq9 2,2,3,2,1,2,2,2,0", nil), ("score phq9 2,2,3,2,1,2,2,2,3", "3 of 3"),
    ("score phq9 2, 2, 3, 2, 1, 2, 2, 2, 1", "1 of 3"), ("score phq9 2 2 2,5 1", nil),
    ("score phq9 2 2,5 total 12 item9 2", "2 of 3"), ("score phq9 21.11.2026 total 17", nil),
  ])
  func answersAreTakenApartAtCommas(_ line: String, _ value: String?) {
    var sitting = Sitting()
    let seen = words(sitting.type(line))
    #expect(sitting.codes.first?.hasPrefix("P") == true || sitting.codes == ["V102"], "\(seen)")
    #expect(sitting.interpreter.notices.count == (value == nil ? 0 : 1), "\(seen)")
    if let value { #expect(seen.contains("was answered with \(value)"), "\(seen)") }
  }

  @Test func aMeasureWithoutACriticalItemSaysNothing() {
    var sitting = Sitting()
    _ = sitting.type("score gad7 2 2 2,5 1 1 1 1")
    #expect(sitting.interpreter.notices.isEmpty)
  }

  @Test func aCommaIsSaidToBeNoAnswer() {
    var sitting = Sitting()
    let seen = words(sitting.type("score phq9 2,2,3,2,1,2,2,2,0"))
    #expect(seen.contains("a comma is no answer"), "\(seen)")
    #expect(seen.contains("Answers stand with blanks between them"), "\(seen)")
  }
}
