/// Renders a document as Markdown with pipe tables.
package enum MarkdownRenderer {
  package static func render(_ document: Document) -> String {
    document.blocks.map(render).joined(separator: "\n")
  }

  private static func render(_ block: Document.Block) -> String {
    switch block {
    case .heading(let level, let text):
      String(repeating: "#", count: min(max(level, 1), 6)) + " " + escape(text) + "\n"
    case .paragraph(let text): escape(text) + "\n"
    case .bullets(let items): items.map { "- " + item($0) + "\n" }.joined()
    case .definitions(let rows):
      rows.map { "- **" + escape($0.term) + "**: " + item($0.text) + "\n" }.joined()
    case .table(let table): render(table)
    case .notice(let weight, let text): "> " + escape(weight.mark + " " + text) + "\n"
    case .verbatim(let text): fenced(text)
    case .chart(let chart): drawn(chart)
    case .rings(let rings): drawn(rings)
    case .strip(let strip): drawn(strip)
    case .fineprint(let text): "_" + escape(text) + "_\n"
    }
  }

  /// A text within an item: its lines stay lines, and stay within the item.
  private static func item(_ text: String) -> String {
    escape(text).split(separator: "\n").joined(separator: "\\\n  ")
  }

  // MARK: Drawings

  /// The drawing as text; its figures stand in the caption.
  private static func drawn(_ chart: Chart) -> String {
    let chart = chart.visible
    let drawing = ChartDrawing(chart, width: 76, isPlain: false, measure: .builtIn)
    return "**" + escape(chart.title) + "**\n\n"
      + fenced(drawing.lines.joined(separator: "\n")) + "\n" + escape(chart.caption) + "\n"
  }

  private static func drawn(_ rings: Rings) -> String {
    let rings = rings.visible
    var text = rings.title.isEmpty ? "" : "**" + escape(rings.title) + "**\n\n"
    let drawing = RingDrawing(rings, width: 76, isPlain: false, measure: .builtIn)
    text += fenced(drawing.picture.lines.joined(separator: "\n")) + "\n"
    let unplaced = rings.unplaced.isEmpty ? [] : [Rings.Ring("not placed", rings.unplaced)]
    for ring in rings.rings + unplaced {
      let members = ring.members.map(\.whole).joined(separator: ", ")
      text += "- **" + escape(ring.counted) + "**: " + escape(members) + "\n"
    }
    if !rings.legend.isEmpty { text += "\nMarks: " + escape(rings.legendLine) + "\n" }
    return text
  }

  private static func drawn(_ strip: Strip) -> String {
    let strip = strip.visible
    let drawing = StripDrawing(strip, width: 76, measure: .builtIn)
    var text = strip.title.isEmpty ? "" : "**" + escape(strip.title) + "**\n\n"
    text += fenced(drawing.lines.joined(separator: "\n"))
    if !strip.legend.isEmpty { text += "\n" + escape(strip.legendLine) + "\n" }
    return text
  }

  // MARK: Tables

  private static func render(_ table: Table) -> String {
    var lines = ["| " + table.columns.map { cell($0.title) }.joined(separator: " | ") + " |"]
    lines.append(
      "| " + table.columns.map { $0.isNumber ? "---:" : "---" }.joined(separator: " | ") + " |")
    for row in table.rows { lines.append("| " + row.map(cell).joined(separator: " | ") + " |") }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func cell(_ text: String) -> String {
    escape(text).split(separator: "\n").joined(separator: "<br>")
  }

  private static func fenced(_ text: String) -> String {
    var longest = 2
    var run = 0
    for byte in text.utf8 {
      run = byte == 0x60 ? run + 1 : 0
      longest = max(longest, run)
    }
    let fence = String(repeating: "`", count: longest + 1)
    return fence + "\n" + VisibleText.lines(text) + "\n" + fence + "\n"
  }

  private static func escape(_ text: String) -> String {
    var result = ""
    var isLineStart = true
    for character in VisibleText.lines(text) {
      switch character {
      case "\\", "`", "*", "_", "[", "]", "<", "&", "|": result.append("\\")
      case "#", "-", "+", ">", "=", "~":
        if isLineStart { result.append("\\") }
      default: break
      }
      result.append(character)
      isLineStart = character == "\n"
    }
    return result
  }
}
