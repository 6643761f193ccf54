/// Renders a document as one HTML file that needs no other and is well-formed XML too.
///
/// It holds no script, and no font or picture from outside.
package enum HTMLRenderer {
  package static func render(_ document: Document) -> String {
    var page = Page()
    for block in document.blocks { page.write(block) }
    let title = Markup.escape(document.title ?? "iptsh")
    return """
      <!DOCTYPE html>
      <html lang="en" xmlns="http://www.w3.org/1999/xhtml">
      <head>
      <meta charset="utf-8"/>
      <meta name="viewport" content="width=device-width, initial-scale=1"/>
      <meta name="referrer" content="no-referrer"/>
      <title>\(title)</title>
      <style>
      \(PageStyle.sheet)
      </style>
      </head>
      <body\(document.isHandout ? " class=\"handout\"" : "")>
      <main>
      \(page.html)</main>
      </body>
      </html>

      """
  }
}

/// The body of a page, block by block.
private struct Page {
  private(set) var html = ""
  /// Drawings are numbered, since their titles need names of their own.
  private var drawings = 0
  /// The level of the heading that the page stands under.
  private var level = 1

  mutating func write(_ block: Document.Block) {
    switch block {
    case .heading(let level, let text):
      self.level = level
      heading(level, text)
    case .paragraph(let text): html += "<p>\(Markup.prose(text))</p>\n"
    case .fineprint(let text): html += "<p class=\"fineprint\">\(Markup.prose(text))</p>\n"
    case .verbatim(let text): html += "<pre>\(Markup.escape(text))</pre>\n"
    case .bullets(let items):
      html += "<ul>\n" + items.map { "<li>\(Markup.prose($0))</li>\n" }.joined() + "</ul>\n"
    case .definitions(let rows):
      guard !rows.isEmpty else { return }
      let items = rows.map {
        "<div><dt>\(Markup.escape($0.term))</dt><dd>\(Markup.prose($0.text))</dd></div>\n"
      }
      html += "<dl>\n" + items.joined() + "</dl>\n"
    case .notice(let weight, let text): notice(weight, text)
    case .table(let table): self.table(table)
    case .chart(let chart):
      drawings += 1
      figure(ChartSVG(chart.visible, number: drawings).markup, chart.caption)
    case .rings(let rings):
      drawings += 1
      let rings = rings.visible
      if !rings.title.isEmpty { heading(level + 1, rings.title) }
      let legend = rings.legend.isEmpty ? "" : "Marks: \(rings.legendLine)"
      if let drawn = RingSVG(rings, number: drawings).markup {
        figure(drawn, legend)
      } else if !legend.isEmpty {
        write(.paragraph(legend))
      }
      let unplaced = rings.unplaced.isEmpty ? [] : [Rings.Ring("not placed", rings.unplaced)]
      write(
        .definitions(
          (rings.rings + unplaced).map {
            .init(
              $0.counted,
              $0.members.isEmpty ? "nobody" : $0.members.map(\.whole).joined(separator: ", "))
          }))
    case .strip(let strip): self.strip(strip.visible)
    }
  }

  private mutating func heading(_ level: Int, _ text: String) {
    let tag = "h\(min(max(level, 1), 6))"
    html += "<\(tag)>\(Markup.escape(text))</\(tag)>\n"
  }

  private mutating func notice(_ weight: Document.Weight, _ text: String) {
    let (name, word) =
      switch weight {
      case .note: ("note", "Note")
      case .warning: ("warning", "Please note")
      case .safety: ("safety", "Safety")
      }
    html += "<p class=\"notice \(name)\"><strong>\(weight.mark) \(word):</strong> "
    html += Markup.prose(text) + "</p>\n"
  }

  private mutating func figure(_ svg: String, _ caption: String) {
    html += "<figure>\n" + svg
    if !caption.isEmpty { html += "<figcaption>\(Markup.prose(caption))</figcaption>\n" }
    html += "</figure>\n"
  }

  // MARK: Tables

  private mutating func table(_ table: Table) {
    let signs = table.columns.indices.map { sign(ofColumn: $0, table) }
    html += "<div class=\"scroll\"><table>\n<thead><tr>"
    for (column, sign) in zip(table.columns, signs) {
      html += "<th scope=\"col\"\(sign)>\(Markup.escape(column.title))</th>"
    }
    html += "</tr></thead>\n<tbody>\n"
    for row in table.rows {
      html += "<tr>"
      for (index, cell) in row.enumerated() where index < table.columns.count {
        html += "<td\(signs[index])>\(Markup.prose(cell))</td>"
      }
      html += "</tr>\n"
    }
    html += "</tbody>\n</table></div>\n"
  }

  /// The class of a column: figures to the right; what is short, a date say, is not broken.
  private func sign(ofColumn index: Int, _ table: Table) -> String {
    if table.columns[index].isNumber { return " class=\"number\"" }
    let isShort = table.rows.allSatisfy { index >= $0.count || TextWidth.builtIn($0[index]) <= 12 }
    return isShort ? " class=\"short\"" : ""
  }

  private mutating func strip(_ strip: Strip) {
    html += "<figure>\n"
    // A year to a line, so that paper has room for it.
    var start = 0
    while start < strip.columns.count {
      var end = start
      while end < strip.columns.count, strip.columns[end].group == strip.columns[start].group {
        end += 1
      }
      html += "<div class=\"scroll\"><table class=\"strip\">\n<tr><th scope=\"row\">"
      html += Markup.escape(strip.columns[start].group) + "</th>"
      for index in start..<end {
        html += "<th scope=\"col\">\(Markup.escape(strip.columns[index].label))</th>"
      }
      html += "</tr>\n"
      for row in strip.rows {
        html += "<tr><th scope=\"row\">\(Markup.escape(row.title))</th>"
        for index in start..<end {
          let cell = index < row.cells.count ? row.cells[index] : ""
          html += "<td>\(cell.isEmpty ? "·" : Markup.escape(cell))</td>"
        }
        html += "</tr>\n"
      }
      html += "</table></div>\n"
      start = end
    }
    html += "<figcaption>\(Markup.escape(strip.title))"
    if !strip.legend.isEmpty {
      html += (strip.title.isEmpty ? "" : ": ") + Markup.escape(strip.legendLine)
    }
    html += "</figcaption>\n</figure>\n"
  }
}
