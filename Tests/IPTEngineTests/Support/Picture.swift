import IPTModel

/// Everything that can be read from a case, as text that can be compared.
enum Picture {
  static func of(_ book: Casebook) -> String { of(book.state, book) }

  static func of(_ state: Case, _ book: Casebook) -> String {
    let reader = CaseReader(book)
    var lines: [String] = []
    for (kind, table) in book.schema.kinds.enumerated() {
      for record in state.byKind[kind] {
        let value = state.records[Int(record)]
        let life = state.isAlive(record) ? "" : " (gone)"
        let parent = value.parent == Record.noRecord ? "" : " of \(value.parent)"
        lines.append("\(table.word) \(keyText(value, book))\(parent)\(life)")
        for (field, row) in book.schema.fields(of: kind).enumerated() {
          let history = state.history(of: record, field: field, in: book.log)
          if history.isEmpty { continue }
          let values = history.map { Self.value($0, row.type, state, reader) }
          lines.append("  \(row.name): " + values.joined(separator: " < "))
        }
      }
    }
    lines.append("inert: \(Array(state.inertChanges))")
    return lines.joined(separator: "\n")
  }

  private static func keyText(_ record: Record, _ book: Casebook) -> String {
    switch record.keyForm {
    case .none: ""
    case .number: String(record.key)
    case .text: book.log.texts.string(at: record.key)
    }
  }

  private static func value(
    _ cell: Int, _ type: FieldType, _ state: Case, _ reader: CaseReader
  ) -> String {
    let place = reader.book.log.place(ofCell: cell).packed
    let target = state.target(ofCell: cell).map { " -> \($0)" } ?? ""
    return "\(cell)@\(place) \(DisplayText.text(reader.quantity(cell, type)))\(target)"
  }
}
