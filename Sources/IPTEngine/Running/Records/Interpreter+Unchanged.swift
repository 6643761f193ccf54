import IPTModel
import IPTReports

/// Statements that set what is so already.
extension Interpreter {
  /// Says that nothing changed, and leaves the cells of the change out, if each value stands already at
  /// the same place.
  ///
  /// Only at the shell, where a person sees it: a script logs what it says. A risk entry is always
  /// written, since what it says again answers a flag that came between.
  mutating func isUnchanged(
    _ record: UInt32?, _ change: Change, cellsFrom first: Int, in mark: Log.Mark
  ) -> Bool {
    guard setting.wantsConfirmation, let record, schema.kinds[Int(change.kind)].word != "risk",
      isStanding(record, change, cellsFrom: first)
    else { return false }
    book.cut(back: mark)
    outputs.append(.line("Nothing changed: \(reader.title(of: record)) says so already."))
    return true
  }

  private func isStanding(_ record: UInt32, _ change: Change, cellsFrom first: Int) -> Bool {
    let fields = schema.fields(of: Int(change.kind))
    for position in first..<book.log.nextCell where book.log.cells[position].field != Cell.element {
      let field = Int(book.log.cells[position].field)
      guard field < fields.count, !fields[field].traits.contains(.order),
        let old = book.state.currentCell(of: record, field: field, in: book.log),
        book.log.place(ofCell: old).packed == change.rawPlace,
        printed(old, fields[field].type) == printed(position, fields[field].type)
      else { return false }
    }
    return book.log.nextCell > first
  }

  private func printed(_ cell: Int, _ type: FieldType) -> [UInt8] {
    var text: [UInt8] = []
    ChangePrinter(schema: schema, log: book.log).print(cell, type, into: &text)
    return text
  }
}
