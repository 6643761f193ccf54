/// The rows of a line that are on the screen.
///
/// A line with a row for what is said below it is shown whole where the screen has so many rows. Of a
/// higher one the rows around the cursor are shown, and the row below them says so.
package struct LineWindow: Equatable, Sendable {
  /// The rows that are shown, of those of the layout.
  package let rows: Range<Int>
  /// Whether rows are left out.
  package let isPart: Bool

  /// - Parameters:
  ///   - layout: Where the line would stand on a screen of any height.
  ///   - cursor: The row of the cursor, which is among the rows.
  ///   - height: Rows of the screen.
  package init(of layout: LineLayout, cursor: Int, height: Int) {
    let room = max(1, height - 1)
    isPart = layout.rowCount > room
    let first = max(0, min(cursor - room / 2, layout.rowCount - room))
    rows = first..<min(layout.rowCount, first + room)
  }

  /// All rows, as a line is left when it has ended.
  package init(whole layout: LineLayout) {
    rows = 0..<layout.rowCount
    isPart = false
  }
}
