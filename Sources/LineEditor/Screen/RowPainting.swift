/// The one row of a line that a terminal shows that can go back in a row, and neither up nor to any cell.
///
/// Of a line of several rows it is the row of the cursor; who goes to another sees it on a fresh row.
package struct ShownRow: Equatable, Sendable {
  /// The rows of the line, parted by its line feeds; the prompt belongs to the first.
  let rows: [[Unicode.Scalar]]
  let index: Int
  /// What stands on the screen, a scalar for each cell or two.
  let shown: [Unicode.Scalar]
  /// How many of those stand before the cursor.
  let before: Int
  /// Whether there is no room for all of the row.
  let isPart: Bool

  package init(prompt: String, text: [Unicode.Scalar], cursor: Int, columns: Int) {
    let parts = text.split(separator: "\n", omittingEmptySubsequences: false)
    index = text.prefix(cursor).count { $0 == "\n" }
    rows = parts.enumerated().map { Self.visible($1, behind: $0 == 0 ? prompt : "") }
    let start = text.prefix(cursor).lastIndex(of: "\n").map { $0 + 1 } ?? 0
    let offset = Self.visible(text[start..<max(start, cursor)], behind: index == 0 ? prompt : "")
      .count
    let row = rows[index]
    let room = max(1, columns - 1)
    // How many cells stand before each scalar, and in all.
    let cells = row.reduce(into: [0]) { $0.append($0[$0.count - 1] + displayWidth(of: $1)) }
    isPart = cells[row.count] > room
    // A cursor near the edge has half of the room before it.
    var first = 0
    while first < offset, cells[offset] - cells[first] >= room { first += max(1, room / 2) }
    first = min(first, offset)
    var end = row.count
    while end > offset, cells[end] - cells[first] > room { end -= 1 }
    shown = Array(row[first..<end])
    before = offset - first
  }

  private static func visible(
    _ row: ArraySlice<Unicode.Scalar>, behind prompt: String
  ) -> [Unicode.Scalar] {
    Array(prompt.unicodeScalars)
      + row.flatMap { scalar in
        displayWidth(of: scalar) < 0 ? Array(visibleForm(of: scalar).unicodeScalars) : [scalar]
      }
  }

  private static func width(of scalars: ArraySlice<Unicode.Scalar>) -> Int {
    scalars.reduce(0) { $0 + displayWidth(of: $1) }
  }

  private static func back(over scalars: ArraySlice<Unicode.Scalar>) -> String {
    String(repeating: "\u{08}", count: width(of: scalars))
  }

  /// What shows the row where another one, or nothing, was shown before.
  package func painting(after old: ShownRow?) -> String {
    guard let old else { return whole(from: 0) }
    let isSame = index == old.index && rows.count == old.rows.count
    if rows[..<index] == old.rows[..<min(index, old.rows.count)] {
      let isInPlace = isSame && rows[(index + 1)...] == old.rows[(index + 1)...]
      return isInPlace ? change(from: old) : "\r\n" + whole(from: index)
    }
    // What stands there now is written over, where it is the first row.
    let gap =
      old.index == 0 ? max(0, Self.width(of: old.shown[...]) - Self.width(of: rows[0][...])) : 0
    let start = old.index == 0 ? "\r" : "\r\n"
    guard gap > 0 else { return start + whole(from: 0) }
    let wiped = String(repeating: " ", count: Self.width(of: old.shown[...]))
    return "\r" + wiped + "\r" + whole(from: 0)
  }

  /// The rows from one of them to that of the cursor, which is left at its place.
  private func whole(from first: Int) -> String {
    rows[first..<index].map { String(scalars: $0) + "\r\n" }.joined() + String(scalars: shown)
      + Self.back(over: shown[before...])
  }

  private func change(from old: ShownRow) -> String {
    var same = zip(shown, old.shown).prefix { $0 == $1 }.count
    // A mark goes with the letter before it.
    while same > 0, same < max(shown.count, old.shown.count),
      [shown, old.shown].contains(where: { same < $0.count && displayWidth(of: $0[same]) == 0 })
    { same -= 1 }
    let left = Self.width(of: old.shown[...]) - Self.width(of: shown[...])
    let reach =
      same < old.before
      ? Self.back(over: old.shown[same..<old.before])
      : String(scalars: old.shown[old.before..<same])
    if shown == old.shown {
      return before < old.before
        ? Self.back(over: shown[before..<old.before]) : String(scalars: shown[old.before..<before])
    }
    let blanks = max(0, left)
    return reach + String(scalars: shown[same...]) + String(repeating: " ", count: blanks)
      + String(repeating: "\u{08}", count: blanks) + Self.back(over: shown[before...])
  }

  /// What completes the line on the screen, the cursor behind its end.
  package var completion: String {
    let row = isPart ? "\r" + String(scalars: rows[index]) : String(scalars: shown[before...])
    return row + rows[(index + 1)...].map { "\r\n" + String(scalars: $0) }.joined()
  }
}
