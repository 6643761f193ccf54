import IPTDocument
package import IPTModel
import IPTReports

/// Writes a case as JSON, schema `iptsh.case/1`: every standing record with every field that is known.
///
/// `Grammar/manual/files.md` describes it. Within version 1 keys are added and none is taken away.
package struct CaseJSON {
  private let book: Casebook
  private let reader: CaseReader
  private var schema: Schema { book.schema }
  private let lines: [UInt32: [UInt32]]

  private init(_ book: Casebook) {
    self.book = book
    reader = CaseReader(book)
    var lines: [UInt32: [UInt32]] = [:]
    for (kind, traits) in book.schema.traits.enumerated() where traits.parent >= 0 {
      for (owner, own) in reader.lines(kind: kind) { lines[owner, default: []] += own }
    }
    self.lines = lines
  }

  /// The bytes of the object.
  package static func write(_ book: Casebook) -> [UInt8] {
    let json = CaseJSON(book)
    var writer = JSONWriter()
    json.write(into: &writer)
    return writer.bytes
  }

  private func write(into writer: inout JSONWriter) {
    writer.begin(schema: "iptsh.case/1")
    writer.key("entries")
    writer.number(book.log.entries.count)
    writer.key("phase")
    writer.string(reader.phase)
    writer.key("openFlags")
    writer.beginArray()
    for flag in reader.openFlags { writer.number(Int(book.state.records[Int(flag)].key)) }
    writer.endArray()
    writer.key("records")
    writer.beginObject()
    for (kind, traits) in schema.traits.enumerated()
    where traits.realm == .record && traits.parent < 0 {
      let records = reader.live(kind)
      if records.isEmpty { continue }
      writer.key(schema.kinds[kind].word)
      writer.beginArray()
      for record in records { write(record, into: &writer) }
      writer.endArray()
    }
    writer.endObject()
    writer.endObject()
  }

  private func write(_ record: UInt32, into writer: inout JSONWriter) {
    let value = book.state.records[Int(record)]
    let kind = Int(value.kind)
    writer.beginObject()
    writer.key(of: record, reader)
    writer.key("entry")
    writer.number(Int(book.log.changes[Int(value.origin)].entry))
    place(reader.place(of: record), into: &writer)
    writer.key("fields")
    writer.beginObject()
    let fields = schema.fields(of: kind)
    for (index, field) in fields.enumerated() {
      guard let cell = book.state.currentCell(of: record, field: index, in: book.log) else {
        continue
      }
      writer.key(field.name)
      self.value(cell, field.type, into: &writer)
    }
    writer.endObject()
    history(of: record, fields, into: &writer)
    for child in schema.children(of: kind) {
      let own = (lines[record] ?? []).filter { Int(book.state.records[Int($0)].kind) == child }
      if own.isEmpty { continue }
      writer.key(schema.kinds[child].plural)
      writer.beginArray()
      for line in own { write(line, into: &writer) }
      writer.endArray()
    }
    writer.endObject()
  }

  /// The values of each field that moves with time and has had more than one, the latest first.
  private func history(of record: UInt32, _ fields: [Field], into writer: inout JSONWriter) {
    let moved = fields.indices.filter { index in
      fields[index].traits.contains(.tracked)
        && book.state.history(of: record, field: index, in: book.log).count > 1
    }
    if moved.isEmpty { return }
    writer.key("history")
    writer.beginObject()
    for index in moved {
      writer.key(fields[index].name)
      writer.beginArray()
      for cell in book.state.history(of: record, field: index, in: book.log) {
        writer.beginObject()
        writer.key("value")
        value(cell, fields[index].type, into: &writer)
        place(book.log.place(ofCell: cell), into: &writer)
        writer.endObject()
      }
      writer.endArray()
    }
    writer.endObject()
  }

  private func place(_ place: Place, into writer: inout JSONWriter) {
    if let session = place.session {
      writer.key("session")
      writer.number(session)
    } else if let day = place.day {
      writer.key("date")
      writer.string(CanonicalText.date(day))
    }
  }

  private func value(_ position: Int, _ type: FieldType, into writer: inout JSONWriter) {
    let cell = book.log.cells[position]
    switch cell.tag {
    case .unknown, .missing: writer.null()
    case .integer, .number: writer.number(cell.integer)
    case .yesNo: writer.bool(cell.payload != 0)
    case .list:
      let element: FieldType = if case .list(let inner) = type { inner } else { type }
      writer.beginArray()
      for item in position - Int(cell.payload)..<position {
        value(item, element, into: &writer)
      }
      writer.endArray()
    case .age:
      writer.beginObject()
      writer.key("age")
      writer.number(cell.integer)
      writer.endObject()
    case .session:
      if case .session = type { return writer.number(cell.integer) }
      writer.beginObject()
      writer.key("session")
      writer.number(cell.integer)
      writer.endObject()
    case .range:
      writer.beginArray()
      writer.number(Int(cell.payload & 0xFFFF))
      writer.number(Int(cell.payload >> 16))
      writer.endArray()
    case .name, .text, .label, .symbol, .expression:
      let target = cell.tag == .name ? book.state.target(ofCell: position) : nil
      writer.string(
        target.map { reader.name(of: $0) } ?? book.log.texts.string(at: cell.payload))
    case .word, .date, .time, .duration, .entry:
      var text: [UInt8] = []
      ChangePrinter(schema: schema, log: book.log).print(position, type, into: &text)
      writer.string(String(decoding: text, as: UTF8.self))
    }
  }
}
