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
    case .bullets(let items): items.map { "- " + escape($0) + "\n" }.joined()
    case .definitions(let rows):
      rows.map { "- **" + escape($0.term) + "**: " + escape($0.text) + "\n" }.joined()
    case .table(let table): render(table)
    case .notice(let weight, let text): "> " + escape(weight.mark + " " + text) + "\n"
    case .verbatim(let text): fenced(text)
    }
  }

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
