import LineEditor
import Testing

@Suite struct LineLayoutTests {
  init() { Terminal.prepareLocale() }

  private func layout(_ text: String, columns: Int = 10, prompt: String = "> ") -> LineLayout {
    LineLayout(prompt: prompt, text: Array(text.unicodeScalars), columns: columns)
  }

  @Test(arguments: [
    ("", ScreenCell(0, 2)),
    ("abc", ScreenCell(0, 5)),
    ("12345678", ScreenCell(1, 0)),  // reaching the width starts a row
    ("123456789", ScreenCell(1, 1)),
    ("a\nb", ScreenCell(1, 1)),
    ("12345678\n", ScreenCell(2, 0)),  // a full row and a line feed are two rows
    ("a\tb", ScreenCell(0, 9)),  // to column 8, then b
    ("1234567\t", ScreenCell(1, 0)),  // never past the row
    ("\u{1}", ScreenCell(0, 4)),  // ^A
    ("\u{7F}", ScreenCell(0, 4)),  // ^?
    ("日本", ScreenCell(0, 6)),
    ("1234567日", ScreenCell(1, 2)),  // does not fit, moves whole
    ("123456日", ScreenCell(1, 0)),  // fits exactly
    ("e\u{301}", ScreenCell(0, 3)),  // a mark takes no cell
    ("12345678\u{301}", ScreenCell(1, 0)),
    ("\u{378}", ScreenCell(0, 9)),  // not printable: \U+0378
  ])
  func theEndOfALineFollowsTheRules(text: String, end: ScreenCell) {
    #expect(layout(text).end == end)
    #expect(layout(text).rowCount == end.row + 1)
  }

  /// What terminals join has the cells of its scalars, and ends before the last column.
  @Test(arguments: [
    ("🇩🇪", ScreenCell(0, 4), ScreenCell(0, 4)),
    ("👩\u{200D}👧x", ScreenCell(0, 7), ScreenCell(0, 7)),
    ("1234👩\u{200D}👧", ScreenCell(1, 4), ScreenCell(1, 0)),
    ("123👩\u{200D}👧", ScreenCell(0, 9), ScreenCell(0, 9)),
    ("123456🇩🇪", ScreenCell(1, 2), ScreenCell(1, 0)),
    ("123456น้ำ", ScreenCell(1, 2), ScreenCell(1, 0)),
    ("❤\u{FE0F}x", ScreenCell(0, 5), ScreenCell(0, 4)),  // two cells where it is an emoji
    ("d\u{200D}👧x", ScreenCell(0, 6), ScreenCell(0, 6)),  // joined to a letter too
    ("\u{200D}👧x", ScreenCell(0, 5), ScreenCell(0, 5)),  // and to the prompt
    ("1234567e\u{301}", ScreenCell(1, 0), ScreenCell(1, 0)),  // nobody doubts a letter and its mark
    ("123456日", ScreenCell(1, 0), ScreenCell(1, 0)),
    ("\u{378}\u{301}\n🇩🇪", ScreenCell(1, 2), ScreenCell(1, 2)),
    // Longer than a row: each row of it ends before the last column.
    (
      String(repeating: "👩\u{200D}", count: 9) + "👧", ScreenCell(3, 4), ScreenCell(2, 2)
    ),
  ])
  func aSignThatTerminalsJoinLeavesTheLastColumnFree(
    text: String, end: ScreenCell, drawnByLibedit: ScreenCell
  ) {
    let painted = LineLayout(
      prompt: "> ", text: Array(text.unicodeScalars), columns: 10, isPainted: true)
    #expect(painted.end == end)
    #expect(layout(text).end == drawnByLibedit)
  }

  @Test func aSignAsWideAsTheScreenIsWritten() {
    for (text, end) in [("👩\u{200D}👧", ScreenCell(2, 0)), ("❤\u{FE0F}", ScreenCell(0, 1))] {
      let painted = LineLayout(
        prompt: "", text: Array(text.unicodeScalars), columns: 2, isPainted: true)
      #expect(painted.end == end)
    }
  }

  @Test func everyScalarHasACellForTheCursorAndTheEndHasOne() {
    #expect(
      layout("1234567日\nx").cursorCells == [
        ScreenCell(0, 2), ScreenCell(0, 3), ScreenCell(0, 4), ScreenCell(0, 5), ScreenCell(0, 6),
        ScreenCell(0, 7), ScreenCell(0, 8),
        ScreenCell(1, 0),  // before a wide character that has moved
        ScreenCell(1, 2), ScreenCell(2, 0), ScreenCell(2, 1),
      ])
  }

  @Test func aCursorPastTheTextStandsAtTheEnd() {
    let layout = layout("ab")
    #expect(layout.cell(at: 99) == layout.end)
    #expect(layout.cell(at: -1) == layout.end)
  }

  @Test func rowsKnowWhetherALineFeedBeganThem() {
    #expect(layout("12345678901\nx").startsByLineFeed == [true, false, true])
  }

  @Test func aPromptWrapsLikeText() {
    #expect(layout("ab", columns: 4, prompt: "long> ").end == ScreenCell(2, 0))
  }

  @Test func aWindowOfOneColumnIsTakenForTwo() {
    #expect(layout("a", columns: 1, prompt: "").columns == 2)
    #expect(layout("日日", columns: 0, prompt: "").end == ScreenCell(2, 0))
  }

  @Test(
    arguments: [
      ("\u{1}", "^A"), ("\u{7F}", "^?"), ("\u{378}", "\\U+0378"),
      ("\u{E0FFF}", "\\U+E0FFF"),
    ] as [(Unicode.Scalar, String)])
  func aScalarThatIsNotPrintableShowsItsName(scalar: Unicode.Scalar, form: String) {
    #expect(visibleForm(of: scalar) == form)
  }
}
