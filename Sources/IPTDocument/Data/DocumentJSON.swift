/// Writes a document as JSON, schema `iptsh.document/1`: a list of blocks, each with its sort.
package enum DocumentJSON {
  package static func write(_ document: Document) -> [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    writer.key("schema")
    writer.string("iptsh.document/1")
    writer.key("blocks")
    writer.beginArray()
    for block in document.blocks { write(block, into: &writer) }
    writer.endArray()
    writer.endObject()
    return writer.bytes
  }

  private static func write(_ block: Document.Block, into writer: inout JSONWriter) {
    writer.beginObject()
    writer.key("sort")
    switch block {
    case .heading(let level, let text):
      writer.string("heading")
      writer.key("level")
      writer.number(level)
      pair("text", text, &writer)
    case .paragraph(let text):
      writer.string("paragraph")
      pair("text", text, &writer)
    case .verbatim(let text):
      writer.string("verbatim")
      pair("text", text, &writer)
    case .notice(let weight, let text):
      writer.string("notice")
      pair("weight", weight == .note ? "note" : weight == .warning ? "warning" : "safety", &writer)
      pair("text", text, &writer)
    case .bullets(let items):
      writer.string("bullets")
      writer.key("items")
      strings(items, &writer)
    case .definitions(let rows):
      writer.string("definitions")
      writer.key("rows")
      writer.beginArray()
      for row in rows {
        writer.beginObject()
        pair("term", row.term, &writer)
        pair("text", row.text, &writer)
        writer.endObject()
      }
      writer.endArray()
    case .table(let table):
      writer.string("table")
      writer.key("columns")
      strings(table.columns.map(\.title), &writer)
      writer.key("rows")
      writer.beginArray()
      for row in table.rows { strings(row, &writer) }
      writer.endArray()
    case .chart(let chart):
      writer.string("chart")
      writer.write(chart)
    case .rings(let rings):
      writer.string("rings")
      writer.write(rings)
    case .strip(let strip):
      writer.string("strip")
      writer.write(strip)
    case .fineprint(let text):
      writer.string("fineprint")
      pair("text", text, &writer)
    }
    writer.endObject()
  }

  private static func pair(_ key: String, _ text: String, _ writer: inout JSONWriter) {
    writer.key(key)
    writer.string(text)
  }

  private static func strings(_ items: [String], _ writer: inout JSONWriter) {
    writer.beginArray()
    for item in items { writer.string(item) }
    writer.endArray()
  }
}
