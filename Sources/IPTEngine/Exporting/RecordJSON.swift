package import IPTDocument
import IPTModel
import IPTReports

/// Writes a record as a JSON object: its key, then each known field by its word, then its lines.
struct RecordJSON {
  private let reader: CaseReader
  /// The lines of each kind by the record they belong to, found once for all records.
  private let lines: [Int: [UInt32: [UInt32]]]

  /// Writes records of a kind.
  init(_ reader: CaseReader, kind: Int) {
    self.reader = reader
    var lines: [Int: [UInt32: [UInt32]]] = [:]
    var kinds = [kind]
    while let owner = kinds.popLast() {
      for child in reader.schema.children(of: owner) {
        lines[child] = reader.lines(kind: child)
        kinds.append(child)
      }
    }
    self.lines = lines
  }

  func write(_ record: UInt32, into writer: inout JSONWriter) {
    let book = reader.book
    let value = book.state.records[Int(record)]
    let kind = Int(value.kind)
    let schema = reader.schema
    writer.beginObject()
    writer.key(of: record, reader)
    for (index, field) in schema.fields(of: kind).enumerated() {
      let quantity = reader.field(index, of: record)
      guard quantity != .unknown else { continue }
      writer.key(field.name)
      write(quantity, into: &writer)
    }
    for child in schema.children(of: kind) {
      guard let lines = lines[child]?[record] else { continue }
      writer.key(schema.kinds[child].plural)
      writer.beginArray()
      for line in lines { write(line, into: &writer) }
      writer.endArray()
    }
    writer.endObject()
  }

  private func write(_ value: Quantity, into writer: inout JSONWriter) {
    switch value {
    case .unknown: writer.null()
    case .truth(let truth): writer.bool(truth)
    case .number(let number): writer.number(number)
    case .list(let items):
      writer.beginArray()
      for item in items { write(item, into: &writer) }
      writer.endArray()
    default: writer.string(DisplayText.text(value))
    }
  }
}

extension JSONWriter {
  /// Begins an object that leaves the program: its schema, and what the program is and is not.
  package mutating func begin(schema: String) {
    beginObject()
    key("schema")
    string(schema)
    key("about")
    string(SafetyLines.statement)
  }

  /// A table that leaves the program: an object for each row, whose keys are the titles of the columns.
  package static func rows(of table: Table, schema: String) -> [UInt8] {
    var writer = JSONWriter()
    writer.begin(schema: schema)
    writer.key("rows")
    writer.beginArray()
    for row in table.rows {
      writer.beginObject()
      for (column, cell) in zip(table.columns, row) {
        writer.key(column.title)
        writer.string(cell)
      }
      writer.endObject()
    }
    writer.endArray()
    writer.endObject()
    return writer.bytes
  }

  /// The name or the number by which a record is known; nothing for one that has neither.
  mutating func key(of record: UInt32, _ reader: CaseReader) {
    let value = reader.book.state.records[Int(record)]
    switch value.keyForm {
    case .text:
      key("name")
      string(reader.name(of: record))
    case .number:
      key("number")
      number(Int(value.key))
    case .none: break
    }
  }
}
