import IPTLanguage
package import IPTModel

/// Writes a change as its one canonical statement.
///
/// Keywords are never quoted, names and texts always are, so that a line stays valid when the
/// language gets new words. Positionals come first, then the clauses in the order of the table, the
/// place last.
package struct ChangePrinter {
  private let schema: Schema
  private let log: Log
  /// How sessions are named: by their numbers, as in the file, unless it is for people.
  var counts = SessionCounts.plain

  package init(schema: Schema, log: Log) {
    self.schema = schema
    self.log = log
  }

  /// Appends the statement of a change, without a line end.
  package func print(_ position: Int, into output: inout [UInt8]) {
    let change = log.changes[position]
    output.append(contentsOf: change.operation.word.utf8)
    switch change.operation {
    case .undo, .redo, .retract:
      output.append(contentsOf: " @".utf8)
      CanonicalText.number(Int(change.key), into: &output)
      for cell in log.cellRange(of: position) {
        let isMoved = log.cells[cell].field == Change.movedField
        output.append(contentsOf: (isMoved ? " transferred " : " because ").utf8)
        print(cell, isMoved ? .yesNo : .text, into: &output)
      }
      return
    case .rename:
      head(of: change, into: &output)
      for cell in log.cellRange(of: position) {
        output.append(contentsOf: " to".utf8)
        let isWord = schema.kinds[Int(change.kind)].key == .worded
        key(.text, log.cells[cell].payload, isWord: isWord, into: &output)
      }
    case .add, .set, .remove:
      head(of: change, into: &output)
      cells(of: position, change, into: &output)
    }
    place(change.place, into: &output)
  }

  private func head(of change: Change, into output: inout [UInt8]) {
    let kind = schema.kinds[Int(change.kind)]
    output.append(0x20)
    output.append(contentsOf: kind.word.utf8)
    key(change.keyForm, change.key, isWord: kind.key == .worded, into: &output)
    guard !kind.parent.isEmpty else { return }
    output.append(contentsOf: " of ".utf8)
    output.append(contentsOf: kind.parent.utf8)
    key(change.parentForm, change.parent, isWord: false, into: &output)
  }

  private func key(
    _ form: Change.KeyForm, _ key: UInt32, isWord: Bool, into output: inout [UInt8]
  ) {
    switch form {
    case .none: break
    case .number:
      output.append(0x20)
      CanonicalText.number(Int(key), into: &output)
    case .text:
      output.append(0x20)
      if isWord {
        output.append(contentsOf: log.texts.bytes[log.texts.range(at: key)])
      } else {
        quote(key, into: &output)
      }
    }
  }

  private func cells(of position: Int, _ change: Change, into output: inout [UInt8]) {
    let fields = schema.fields(of: Int(change.kind))
    // A positional stands without its word only while none before it is left out.
    var bare = fields.endIndex
    if schema.traits[Int(change.kind)].parent < 0 { bare = positional(from: 0, of: fields) }
    for cell in log.cellRange(of: position) {
      let index = Int(log.cells[cell].field)
      guard index != Cell.element, index < fields.count else { continue }
      if index == bare, log.cells[cell].tag != .unknown {
        bare = positional(from: index + 1, of: fields)
      } else {
        if !fields[index].traits.contains(.positional) { bare = fields.endIndex }
        output.append(0x20)
        output.append(contentsOf: fields[index].name.utf8)
      }
      output.append(0x20)
      print(cell, fields[index].type, into: &output)
    }
  }

  /// The first positional from a field on; behind the last field if there is none.
  private func positional(from first: Int, of fields: [Field]) -> Int {
    var index = first
    while index < fields.endIndex, !fields[index].traits.contains(.positional) { index += 1 }
    return index
  }

  /// Appends the value of a cell, as a statement has it.
  func print(_ position: Int, _ type: FieldType, into output: inout [UInt8]) {
    let cell = log.cells[position]
    switch cell.tag {
    case .unknown: output.append(contentsOf: "unknown".utf8)
    case .missing: output.append(0x5F)
    case .entry:
      output.append(0x40)
      CanonicalText.number(Int(cell.payload), into: &output)
      if cell.part > 0 {
        output.append(0x2E)
        CanonicalText.number(Int(cell.part), into: &output)
      }
    case .integer, .number: CanonicalText.number(cell.integer, into: &output)
    case .yesNo: output.append(contentsOf: (cell.payload != 0 ? "yes" : "no").utf8)
    case .text, .name: quote(cell.payload, into: &output)
    case .label, .symbol, .expression:
      output.append(contentsOf: log.texts.bytes[log.texts.range(at: cell.payload)])
    case .word:
      let words = type.vocabulary?.words ?? []
      output.append(
        contentsOf: (cell.integer < words.count ? words[cell.integer].word : "unknown").utf8)
    case .date: CanonicalText.date(PartialDate(packed: cell.payload), into: &output)
    case .age:
      output.append(contentsOf: "age ".utf8)
      CanonicalText.number(cell.integer, into: &output)
    case .session:
      if case .session = type {} else { output.append(contentsOf: "session ".utf8) }
      session(cell.integer, into: &output)
    case .time: CanonicalText.time(minutes: cell.integer, into: &output)
    case .duration:
      CanonicalText.number(cell.integer, into: &output)
      output.append(contentsOf: (LengthUnit(rawValue: cell.unit) ?? .days).suffix.utf8)
    case .range:
      CanonicalText.number(Int(cell.payload & 0xFFFF), into: &output)
      output.append(contentsOf: "..".utf8)
      CanonicalText.number(Int(cell.payload >> 16), into: &output)
    case .list:
      let element: FieldType = if case .list(let inner) = type { inner } else { type }
      output.append(0x5B)
      for (index, item) in (position - Int(cell.payload)..<position).enumerated() {
        if index > 0 { output.append(contentsOf: ", ".utf8) }
        print(item, element, into: &output)
      }
      output.append(0x5D)
    }
  }

  private func quote(_ offset: UInt32, into output: inout [UInt8]) {
    EscapedText.quote(log.texts.bytes[log.texts.range(at: offset)], into: &output)
  }

  private func session(_ number: Int, into output: inout [UInt8]) {
    if counts.count(of: number) == nil {
      CanonicalText.number(number, into: &output)
    } else {
      output.append(contentsOf: counts.name(of: number).utf8)
    }
  }

  /// Appends ` in session …` or ` at …`; nothing for no place.
  func place(_ place: Place, into output: inout [UInt8]) {
    if let session = place.session {
      output.append(contentsOf: " in session ".utf8)
      self.session(session, into: &output)
    } else if let day = place.day {
      output.append(contentsOf: " at ".utf8)
      CanonicalText.date(day, into: &output)
    }
  }
}
