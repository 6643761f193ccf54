/// Renders a document as text for a terminal or a file.
package struct TextRenderer {
  /// How the text looks.
  package struct Style: Sendable {
    /// The cells of a line.
    package var width: Int
    /// Whether colour may be used beside the marks that carry the meaning.
    package var isColoured: Bool
    package var measure: TextWidth
    /// Whether drawings keep to the signs of ASCII.
    package var isPlain: Bool

    package init(
      width: Int = 80, isColoured: Bool = false, measure: TextWidth = .builtIn,
      isPlain: Bool = false
    ) {
      self.width = max(width, 20)
      self.isColoured = isColoured
      self.measure = measure
      self.isPlain = isPlain
    }
  }

  private let style: Style

  package init(_ style: Style = Style()) { self.style = style }

  package func render(_ document: Document) -> String {
    var output = ""
    for (index, block) in document.blocks.enumerated() {
      if index > 0, needsGap(document.blocks[index - 1], block) { output += "\n" }
      render(block, into: &output)
    }
    return output
  }

  private func needsGap(_ before: Document.Block, _ block: Document.Block) -> Bool {
    switch (before, block) {
    case (.heading, _), (.notice, .notice): false
    default: true
    }
  }

  private func render(_ block: Document.Block, into output: inout String) {
    switch block {
    case .heading(_, let text): lines(text, style: "1", into: &output)
    case .paragraph(let text): lines(text, into: &output)
    case .bullets(let items): for item in items { lines(item, mark: "- ", into: &output) }
    case .definitions(let rows): definitions(rows, into: &output)
    case .table(let table): render(table, into: &output)
    case .notice(let weight, let text):
      lines(text, mark: weight.mark + " ", style: weight == .note ? nil : "33", into: &output)
    case .verbatim(let text): output += VisibleText.lines(text) + "\n"
    case .chart(let chart): draw(chart, into: &output)
    case .rings(let rings): draw(rings, into: &output)
    case .strip(let strip): draw(strip, into: &output)
    case .fineprint(let text): lines(text, style: "2", into: &output)
    }
  }

  // MARK: Drawings

  private func draw(_ chart: Chart, into output: inout String) {
    let chart = chart.visible
    lines(chart.title, style: "1", into: &output)
    let drawing = ChartDrawing(
      chart, width: style.width, isPlain: style.isPlain, measure: style.measure)
    for line in drawing.lines { output += line + "\n" }
    lines(chart.caption, into: &output)
  }

  private func draw(_ rings: Rings, into output: inout String) {
    let rings = rings.visible
    if !rings.title.isEmpty { lines(rings.title, style: "1", into: &output) }
    let hasPicture =
      style.width >= RingDrawing.leastWidth && rings.rings.contains { !$0.members.isEmpty }
    if hasPicture {
      let drawing = RingDrawing(
        rings, width: style.width, isPlain: style.isPlain, measure: style.measure)
      let (picture, leftOut) = drawing.picture
      for line in picture { output += line + "\n" }
      if !leftOut.isEmpty {
        lines("No room in the drawing: \(leftOut.joined(separator: ", ")).", into: &output)
      }
      output += "\n"
    }
    output += "  " + rings.centre + "\n"
    let unplaced = rings.unplaced.isEmpty ? [] : [Rings.Ring("not placed", rings.unplaced)]
    definitions(
      (rings.rings + unplaced).map {
        .init($0.counted, $0.members.map(\.whole).joined(separator: ", "))
      }, into: &output)
    if !rings.legend.isEmpty { lines("marks: \(rings.legendLine)", into: &output) }
  }

  private func draw(_ strip: Strip, into output: inout String) {
    let strip = strip.visible
    if !strip.title.isEmpty { lines(strip.title, style: "1", into: &output) }
    let drawing = StripDrawing(strip, width: style.width, measure: style.measure)
    for line in drawing.lines { output += line + "\n" }
    if !strip.legend.isEmpty { lines(strip.legendLine, into: &output) }
  }

  // MARK: Prose

  private func lines(
    _ text: String, mark: String = "", style sign: String? = nil, into output: inout String
  ) {
    let indent = style.measure(mark)
    let wrapped = style.measure.wrap(VisibleText.lines(text), to: style.width - indent)
    for (index, line) in wrapped.enumerated() {
      let whole =
        (index == 0 ? mark : String(repeating: " ", count: line.isEmpty ? 0 : indent)) + line
      output += coloured(whole, sign) + "\n"
    }
  }

  private func coloured(_ text: String, _ sign: String?) -> String {
    guard style.isColoured, let sign, !text.isEmpty else { return text }
    return "\u{1B}[\(sign)m\(text)\u{1B}[0m"
  }

  private func definitions(_ rows: [Document.Definition], into output: inout String) {
    let terms = rows.map { VisibleText.lines($0.term) }
    let indent = min((terms.map { style.measure($0) }.max() ?? 0) + 2, style.width / 3)
    for (row, term) in zip(rows, terms) {
      var wrapped = style.measure.wrap(
        VisibleText.lines(row.text), to: style.width - indent - 2)
      let used = style.measure(term)
      // A term as long as the line is broken like a text.
      let terms = style.measure.wrap(term, to: style.width - 2)
      for part in terms.dropLast() { output += "  " + coloured(part, "36") + "\n" }
      var last = "  " + coloured(terms.last ?? term, "36")
      if used + 2 <= indent {
        last += String(repeating: " ", count: indent - used) + wrapped.removeFirst()
      }
      output += trimmed(last) + "\n"
      for line in wrapped {
        output += trimmed(String(repeating: " ", count: indent + 2) + line) + "\n"
      }
    }
  }

  private func trimmed(_ line: String) -> String {
    var bytes = line.utf8[...]
    while bytes.last == 0x20 { bytes = bytes.dropLast() }
    return String(Substring(bytes))
  }

  // MARK: Tables

  private func render(_ table: Table, into output: inout String) {
    let rows = table.rows.map { $0.map { VisibleText.lines($0) } }
    // Titles come from the tables of the program today; a later view may take them from a case.
    let table = Table(
      columns: table.columns.map { .init(VisibleText.lines($0.title), isNumber: $0.isNumber) },
      isTrimmable: table.isTrimmable)
    let least = Self.breakable(longestWords(table, rows)).reduce(0, +)
    if !table.isTrimmable, least + 2 * (table.columns.count - 1) > style.width {
      for cells in rows { records(cells, table, into: &output) }
      return
    }
    let widths = columnWidths(table, rows)
    defer {
      let left = table.columns[widths.count...].map(\.title)
      if !left.isEmpty { lines("Not shown: \(left.joined(separator: ", ")).", into: &output) }
    }
    row(table.columns.map(\.title), widths, table, style: "1", into: &output)
    row(widths.map { String(repeating: "-", count: $0) }, widths, table, into: &output)
    for cells in rows { row(cells, widths, table, into: &output) }
  }

  /// A row of a table that does not fit: its first cell, and below it what the others hold.
  private func records(_ cells: [String], _ table: Table, into output: inout String) {
    lines(cells.first ?? "", style: "1", into: &output)
    let held = zip(table.columns, cells).dropFirst().filter { !$0.1.isEmpty }
    definitions(held.map { .init($0.0.title, $0.1) }, into: &output)
  }

  /// The widths at which the table fits: the widest columns give way first, none below its longest
  /// word unless all else fails; of a table that may be trimmed the last columns go before that.
  private func columnWidths(_ table: Table, _ rows: [[String]]) -> [Int] {
    var widths = table.columns.map { style.measure($0.title) }
    for row in rows {
      for (index, cell) in row.enumerated() where index < widths.count {
        let longest = cell.split(separator: "\n").map { style.measure(String($0)) }.max() ?? 0
        widths[index] = max(widths[index], longest)
      }
    }
    var least = longestWords(table, rows)
    func room() -> Int { style.width - 2 * max(0, widths.count - 1) }
    while table.isTrimmable, widths.count > 2, least.reduce(0, +) > room() {
      widths.removeLast()
      least.removeLast()
    }
    if least.reduce(0, +) > room() { least = Self.breakable(least) }
    if least.reduce(0, +) > room() { least = least.map { min($0, 4) } }
    while widths.reduce(0, +) > room() {
      let shrinkable = widths.indices.filter { widths[$0] > least[$0] }
      guard let index = shrinkable.max(by: { widths[$0] < widths[$1] }) else { break }
      widths[index] -= 1
    }
    return widths
  }

  /// The widths to which words are broken before there is no table: names, which stand in the first
  /// column and may be of any length, earlier than the others.
  private static func breakable(_ longest: [Int]) -> [Int] {
    longest.enumerated().map { min($0.element, $0.offset == 0 ? 8 : 16) }
  }

  private func longestWords(_ table: Table, _ rows: [[String]]) -> [Int] {
    table.columns.indices.map { index in
      let cells = [table.columns[index].title] + rows.map { index < $0.count ? $0[index] : "" }
      let words = cells.flatMap { $0.split { $0 == " " || $0 == "\n" } }
        .flatMap { TextWidth.parts(of: $0) }
      return words.map { style.measure(String($0)) }.max() ?? 0
    }
  }

  private func row(
    _ cells: [String], _ widths: [Int], _ table: Table, style sign: String? = nil,
    into output: inout String
  ) {
    let wrapped = zip(cells, widths).map { style.measure.wrap($0, to: $1) }
    for line in 0..<(wrapped.map(\.count).max() ?? 0) {
      var text = ""
      for (index, cell) in wrapped.enumerated() {
        if index > 0 { text += "  " }
        let part = line < cell.count ? cell[line] : ""
        let gap = String(repeating: " ", count: max(0, widths[index] - style.measure(part)))
        text += table.columns[index].isNumber ? gap + part : part + gap
      }
      output += coloured(trimmed(text), sign) + "\n"
    }
  }
}
