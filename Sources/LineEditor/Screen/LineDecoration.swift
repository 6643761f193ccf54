/// What is painted with the line and is no part of it; nothing of it stays when the line ends.
package struct LineDecoration: Equatable, Sendable {
  /// Scalars of the line in one look.
  package struct Run: Equatable, Sendable {
    /// Offsets in scalars.
    package var range: Range<Int>
    /// Numbers of an SGR sequence.
    package var style: String

    package init(_ range: Range<Int>, _ style: String) {
      self.range = range
      self.style = style
    }
  }

  /// Looks of parts of the line; where two meet, the later one counts.
  package var runs: [Run] = []
  /// What may follow the end of the line; shown only when the cursor stands there.
  package var suggestion = ""
  /// One row below the line: what may come next.
  package var hint = ""
  /// What stands at the right edge beside a line that leaves room for it.
  package var note = ""
  /// The look of suggestion and hint, as numbers of an SGR sequence.
  package var quietStyle = "2"
  /// The look of the note.
  package var noteStyle = "1"

  package init() {}
}
