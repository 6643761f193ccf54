import LineEditor
import Testing

@testable import IPTShell

@Suite("Pages of a text on the screen")
struct PagerTests {
  private static let pager = Pager(size: .init(columns: 80, rows: 24), clearsRows: true)

  /// Lines of so many columns each, in bold and colour or plain.
  private static func text(_ count: Int, columns: Int, isColoured: Bool) -> String {
    let line = String(repeating: "x", count: columns)
    let shown = isColoured ? "\u{1B}[1;31m\(line.prefix(4))\u{1B}[0m\(line.dropFirst(4))" : line
    return String(repeating: shown + "\n", count: count)
  }

  @Test(arguments: [0, 20, 79, 80], [false, true])
  func whatFitsHasTheRowOfThePromptBelow(_ columns: Int, _ isColoured: Bool) {
    #expect(Self.pager.fits(Self.text(22, columns: columns, isColoured: isColoured)))
    #expect(!Self.pager.fits(Self.text(23, columns: columns, isColoured: isColoured)))
  }

  @Test(arguments: [false, true])
  func aLineThatIsTooWideTakesTwoRows(_ isColoured: Bool) {
    #expect(Self.pager.fits(Self.text(11, columns: 81, isColoured: isColoured)))
    #expect(!Self.pager.fits(Self.text(12, columns: 81, isColoured: isColoured)))
  }

  /// Of a wide character no half stands at the end of a row.
  @Test(arguments: [(20, 1), (21, 2), (40, 2), (41, 3)])
  func wideCharactersThatDoNotFitBeginTheNextRow(_ count: Int, _ rows: Int) {
    // The widths are those of the C library.
    Terminal.prepareLocale()
    let pager = Pager(size: .init(columns: 41, rows: 24), clearsRows: true)
    #expect(
      pager.rows(of: "\u{1B}[1m\(String(repeating: "日", count: count))\u{1B}[0m"[...]) == rows)
  }

  @Test func aPageBackEndsWhereThePresentOneBegins() {
    let pager = Pager(size: .init(columns: 10, rows: 5), clearsRows: true)
    let lines: [Substring] = ["1", "2", "3", "4", "555555555556", "7", "8"]
    #expect(pager.end(ofPageFrom: 0, in: lines, room: 4) == 4)
    #expect(pager.end(ofPageFrom: 4, in: lines, room: 4) == 7)
    #expect(pager.start(ofPageTo: 7, in: lines) == 4)
    #expect(pager.start(ofPageTo: 6, in: lines) == 3)
    #expect(pager.start(ofPageTo: 4, in: lines) == 0)
    #expect(pager.start(ofPageTo: 2, in: lines) == 0)
  }

  @Test func aLineThatTakesSeveralRowsIsAStepToo() {
    let pager = Pager(size: .init(columns: 10, rows: 5), clearsRows: true)
    let lines = ["1", String(repeating: "x", count: 200), "3"].map { $0[...] }
    #expect(pager.end(ofPageFrom: 1, in: lines, room: 1) == 2)
    #expect(pager.start(ofPageTo: 2, in: lines) == 1)
    #expect(pager.end(ofPageFrom: 1, in: lines, room: 0) == 1)
  }

  @Test(arguments: [
    (80, "", "-- 23 of 200 lines. Space: page, Enter: line, b: back, q: end, ?: keys"),
    (60, "", "-- 23 of 200 lines. Space: page, q: end, ?: keys"),
    (40, "", "23/200 Space: page, q: end, ?: keys"), (20, "", "23/200 Space q ?"),
    (10, "", "23/200 S…"),
    (70, "r: run, d: drop", "-- 23 of 200 lines. Space: page, q: end, ?: keys, r: run, d: drop"),
    (60, "r: run, d: drop", "23/200 Space: page, q: end, ?: keys, r: run, d: drop"),
    (40, "r: run, d: drop", "23/200 Space: page, q: end, ?: keys"),
  ])
  func theRowBelowAPageNamesKeysAtAnyWidth(_ columns: Int, _ words: String, _ row: String) {
    var pager = Pager(size: .init(columns: columns, rows: 24), clearsRows: true)
    pager.answers.words = words
    #expect(pager.question(23, of: 200, isBehindOthers: true) == row)
    #expect(!pager.question(23, of: 200, isBehindOthers: false).contains("back"))
  }
}
