/// A strip in lines of text, cut where the line ends.
struct StripDrawing {
  private let strip: Strip
  private let width: Int
  private let measure: TextWidth

  init(_ strip: Strip, width: Int, measure: TextWidth) {
    self.strip = strip
    self.width = width
    self.measure = measure
  }

  /// The lines of the drawing, none wider than the width.
  var lines: [String] {
    let cells = strip.rows.flatMap(\.cells) + strip.columns.map(\.label)
    let cell = (cells.map { measure($0) }.max() ?? 1) + 1
    let left = min((strip.rows.map { measure($0.title) }.max() ?? 0) + 2, width / 3)
    let count = max((width - left) / cell, 1)
    var lines: [String] = []
    for start in stride(from: 0, to: strip.columns.count, by: count) {
      if start > 0 { lines.append("") }
      let columns = start..<min(start + count, strip.columns.count)
      if strip.columns.contains(where: { !$0.group.isEmpty }) {
        lines.append(groups(columns, cell, left))
      }
      let labels = columns.map { padded(strip.columns[$0].label, cell) }.joined()
      lines.append(trimmed(String(repeating: " ", count: left) + labels))
      for row in strip.rows {
        let texts = columns.map { index in
          let isKnown = index < row.cells.count && !row.cells[index].isEmpty
          return padded(isKnown ? row.cells[index] : ".", cell)
        }
        lines.append(trimmed(padded(row.title, left) + texts.joined()))
      }
    }
    return lines
  }

  /// The names of the groups above their first column, where they have room before the next group:
  /// a name that went on over it would stand above columns that are not its own.
  private func groups(_ columns: Range<Int>, _ cell: Int, _ left: Int) -> String {
    var line = String(repeating: " ", count: left)
    var last: String?
    for index in columns {
      let start = left + (index - columns.lowerBound) * cell
      let group = strip.columns[index].group
      let next = columns[index...].first { strip.columns[$0].group != group }
      let room = next.map { ($0 - index) * cell - 1 } ?? width - start
      let hasRoom = measure(group) <= room
      if group != last, hasRoom {
        line += String(repeating: " ", count: start - measure(line)) + group + " "
      }
      last = group
    }
    return trimmed(line)
  }

  private func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(width - measure(text), 0))
  }

  private func trimmed(_ line: String) -> String {
    var line = line[...]
    while line.last == " " { line = line.dropLast() }
    return String(line)
  }
}
