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
}
