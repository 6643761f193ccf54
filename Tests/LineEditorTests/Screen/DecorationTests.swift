import LineEditor
import Testing

@Suite struct DecorationTests {
  init() { Terminal.prepareLocale() }

  private func painted(
    _ text: String, cursor: Int? = nil, columns: Int = 20,
    _ decorate: (inout LineDecoration) -> Void
  ) -> String {
    let scalars = Array(text.unicodeScalars)
    var picture = LinePicture(
      prompt: "> ", text: scalars, cursor: cursor ?? scalars.count, columns: columns)
    decorate(&picture.decoration)
    return painting(of: picture, from: picture.cursorCell.row).text.replacing(
      "\u{1B}[", with: "␛")
  }

  @Test func eachRunHasItsLookAndNothingElseHas() {
    let line = painted("add \"x\" y") {
      $0.runs = [.init(0..<3, "1"), .init(4..<7, "32"), .init(20..<30, "31")]
    }
    #expect(line == "␛?25l\r> ␛1madd␛m ␛32m\"x\"␛m y␛J␛?25h")
  }

  @Test func theLaterOfTwoRunsCounts() {
    let line = painted("abc") { $0.runs = [.init(0..<3, "1"), .init(1..<2, "4")] }
    #expect(line == "␛?25l\r> ␛1ma␛m␛4mb␛m␛1mc␛m␛J␛?25h")
  }

  @Test func aLookGoesOnInTheNextRowButNotInTheBlankThatFillsOne() {
    let line = painted("a日本", columns: 4) { $0.runs = [.init(1..<3, "7")] }
    #expect(line == "␛?25l␛1A\r> a ␛7m日本␛m␛J␛?25h" || line.contains("> a ␛7m日"))
  }

  @Test func aSuggestionStandsBehindTheLineAndTheCursorBeforeIt() {
    #expect(painted("ad") { $0.suggestion = "d note" } == "␛?25l\r> ad␛2md note␛m␛J\r␛4C␛?25h")
  }

  @Test func aSuggestionIsCutAtTheEdgeAndShownOnlyAtTheEnd() {
    let cut = painted("ad", columns: 10) { $0.suggestion = "d note and more" }
    #expect(cut.contains("␛2md no…␛m"))
    #expect(!painted("ad", cursor: 1) { $0.suggestion = "d note" }.contains("note"))
    #expect(!painted("12345678", columns: 11) { $0.suggestion = "9" }.contains("9"))
  }

  @Test func theHintStandsInARowOfItsOwn() {
    let line = painted("ad", cursor: 1) { $0.hint = "next: a word\u{1B}[2J" }
    #expect(line == "␛?25l\r> ad␛J\r\n␛K␛2mnext: a word\u{FFFD}[2J␛m␛1A\r␛3C␛?25h")
    #expect(painted("a", columns: 8) { $0.hint = "next: a word" }.contains("␛2mnext: …␛m"))
  }

  @Test func theNoteStandsAtTheEdgeWhereThereIsRoom() {
    #expect(painted("ad") { $0.note = "flag" } == "␛?25l\r> ad␛J\r␛15C␛1mflag␛m\r␛4C␛?25h")
    #expect(!painted("ad and more text") { $0.note = "flag" }.contains("flag"))
    #expect(!painted("a\nb") { $0.note = "flag" }.contains("flag"))
  }

}
