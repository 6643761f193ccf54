import IPTModel

/// What a reply says beside the change itself.
extension Interpreter {
  /// Says which values of the change just made are not those of today, as they stand before them.
  mutating func remarkOnLateValues(of record: UInt32) {
    let fields = schema.fields(of: Int(book.state.records[Int(record)].kind))
    for cell in book.log.cellRange(of: book.log.changes.count - 1) {
      let value = book.log.cells[cell]
      guard value.isTracked, value.field != Cell.element else { continue }
      let field = Int(value.field)
      guard let reason = reasonNotToday(cell, of: record, field: field) else { continue }
      let today = DisplayText.text(reader.field(field, of: record))
      remark("\(fields[field].name) stays \(today): \(reason)")
    }
  }

  /// Why a value of a field is not the one that counts today; nothing if it is.
  func reasonNotToday(_ cell: Int, of record: UInt32, field: Int) -> String? {
    guard let today = book.state.history(of: record, field: field, in: book.log).first,
      today != cell
    else { return nil }
    let change = book.log.changes[book.log.change(ofCell: today)]
    return "\(Self.words(for: change.place)) (@\(change.entry)) comes later"
  }

  /// A place as it is named in a sentence.
  static func words(for place: Place) -> String {
    if let session = place.session { return "session \(session)" }
    return place.day.map { CanonicalText.date($0) } ?? "what was entered without a place"
  }
}
