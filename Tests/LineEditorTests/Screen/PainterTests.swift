import LineEditor
import Testing

@Suite struct PainterTests {
  init() { Terminal.prepareLocale() }

  private func painted(
    _ text: String, cursor: Int, columns: Int = 6, prompt: Prompt = "> "
  ) -> String {
    let scalars = Array(text.unicodeScalars)
    let picture = LinePicture(prompt: prompt, text: scalars, cursor: cursor, columns: columns)
    return painting(of: picture, from: picture.cursorCell.row).text.replacing(
      "\u{1B}[", with: "␛")
  }

  @Test func aShortLineIsWrittenOnceAndTheCursorGoesBack() {
    #expect(painted("abc", cursor: 3) == "␛?25l\r> abc␛J␛?25h")
    #expect(painted("abc", cursor: 1) == "␛?25l\r> abc␛J\r␛3C␛?25h")
  }

  @Test func theTerminalWrapsFullRowsItself() {
    #expect(painted("abcdef", cursor: 6) == "␛?25l␛1A\r> abcdef␛J␛?25h")
  }

  @Test func aLineThatEndsWithItsRowMovesToTheNext() {
    #expect(painted("abcd", cursor: 4) == "␛?25l␛1A\r> abcd \r␛J␛?25h")
    #expect(painted("abcd", cursor: 0) == "␛?25l\r> abcd \r␛J␛1A\r␛2C␛?25h")
  }

  @Test func aWideCharacterThatDoesNotFitLeavesABlank() {
    #expect(painted("abc日", cursor: 4) == "␛?25l␛1A\r> abc 日␛J␛?25h")
  }

  @Test func aMarkIsWrittenBeforeTheRowEnds() {
    #expect(
      painted("abce\u{301}f", cursor: 6).unicodeScalars.elementsEqual(
        "␛?25l␛1A\r> abce\u{301}f␛J␛?25h".unicodeScalars))
  }

  @Test func behindASignThatTerminalsJoinTheColumnIsSaidAnew() {
    #expect(painted("🇩🇪x", cursor: 3) == "␛?25l\r> 🇩🇪\r␛4Cx␛J␛?25h")
    #expect(painted("ab🇩🇪", cursor: 4) == "␛?25l␛1A\r> ab  🇩🇪\r␛2C␛J␛?25h")
    #expect(painted("❤\u{FE0F}xy", cursor: 4) == "␛?25l␛1A\r> ❤\u{FE0F}\r␛4Cxy \r␛J␛?25h")
  }

  @Test func aLineFeedClearsTheRestOfItsRow() {
    #expect(painted("a\nb", cursor: 3) == "␛?25l␛1A\r> a␛K\r\nb␛J␛?25h")
    #expect(painted("abcd\nb", cursor: 6) == "␛?25l␛2A\r> abcd \r␛K\r\nb␛J␛?25h")
  }

  @Test func eachPartOfThePromptHasItsColour() {
    let prompt = Prompt([Prompt.Part("a", style: "1;34"), Prompt.Part("> ")])
    #expect(painted("b", cursor: 1, prompt: prompt) == "␛?25l\r␛1;34ma␛m> b␛J␛?25h")
  }

  @Test func aPromptCannotActOnTheTerminal() {
    #expect(Prompt([Prompt.Part("a\u{1B}[2Jb\n")]).text == "a\u{FFFD}[2Jb\u{FFFD}")
  }

  private func rows(_ text: String, cursor: Int, height: Int) -> LineWindow {
    let layout = LineLayout(prompt: "> ", text: Array(text.unicodeScalars), columns: 6)
    return LineWindow(of: layout, cursor: layout.cell(at: cursor).row, height: height)
  }

  @Test func ofAHighLineTheRowsAroundTheCursorAreShown() {
    let text = "abcd012345abcdef012345ab"
    #expect(rows(text, cursor: 0, height: 6).rows == 0..<5)
    #expect(!rows(text, cursor: 0, height: 6).isPart)
    #expect(rows(text, cursor: 0, height: 4).rows == 0..<3)
    #expect(rows(text, cursor: 11, height: 4).rows == 1..<4)
    #expect(rows(text, cursor: 24, height: 4).rows == 2..<5)
    #expect(rows(text, cursor: 24, height: 4).isPart)
    #expect(rows(text, cursor: 24, height: 1).rows == 4..<5)
  }

  @Test func partOfALineIsWrittenWithARowBelowIt() {
    let text = Array("abcde\u{301}f\ngh\nij".unicodeScalars)
    let picture = LinePicture(prompt: "> ", text: text, cursor: 5, columns: 6)
    let layout = picture.layout
    let painted = painting(
      of: picture, in: LineWindow(of: layout, cursor: 1, height: 3), from: 2)
    #expect(
      painted.text.replacing("\u{1B}[", with: "␛")
        == "␛?25l␛2A\r> abcde\u{301}f␛K\r\n␛J␛2mPart…␛m␛1A\r␛1C␛?25h")
  }

  @Test func movingIsRelative() {
    let start = ScreenCell(2, 5)
    #expect(move(from: start, to: start) == "")
    #expect(move(from: start, to: ScreenCell(0, 1)) == "\u{1B}[2A\r\u{1B}[1C")
    #expect(move(from: start, to: ScreenCell(3, 0)) == "\u{1B}[1B\r")
  }
}
