import LineEditor
import Testing

@Suite struct DisplayWidthTests {
  init() { Terminal.prepareLocale() }

  @Test(arguments: [
    ("plain", 5), ("é", 1), ("e\u{301}", 1), ("日本", 4), ("🙂", 2), ("", 0), ("a\u{7}b", 2),
    ("❤\u{FE0F}1\u{FE0F}\u{20E3}", 4), ("🙂\u{FE0F}\u{FE0F}", 2), ("👩\u{200D}👧", 4),
  ])
  func aTextTakesTheCellsOfItsScalars(text: String, width: Int) {
    #expect(displayWidth(of: text) == width)
  }

  @Test(arguments: [("a", 1), ("日", 2), ("\u{301}", 0), ("\u{7}", -1)] as [(Unicode.Scalar, Int)])
  func aControlHasNoWidthAndAMarkTakesNoCell(scalar: Unicode.Scalar, width: Int) {
    #expect(displayWidth(of: scalar) == width)
  }

  @Test(arguments: [
    ("short", 5, "short"), ("longer", 5, "long…"), ("日本語", 5, "日本…"), ("日本語", 4, "日…"),
    ("ab", 1, "…"), ("ab", 0, ""), ("", 0, ""),
    ("❤\u{FE0F}❤\u{FE0F}ab", 5, "❤\u{FE0F}❤\u{FE0F}…"), ("👩\u{200D}👧ab", 5, "👩\u{200D}👧…"),
  ])
  func aLongTextIsCutWithAnEllipsis(text: String, width: Int, expected: String) {
    #expect(truncated(text, to: width) == expected)
  }

  @Test func nothingInAHarmlessTextActsOnTheTerminal() {
    #expect(
      harmless("a\u{1B}[31mb\u{9B}c\u{7F}\u{202E}d é")
        == "a\u{FFFD}[31mb\u{FFFD}c\u{FFFD}\u{FFFD}d é")
  }
}
