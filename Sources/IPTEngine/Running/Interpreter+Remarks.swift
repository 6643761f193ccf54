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
    return "\(Self.words(for: book.log.place(ofCell: today))) comes later"
  }

  /// A place as it is named in a sentence.
  static func words(for place: Place) -> String {
    if let session = place.session { return "session \(session)" }
    return place.day.map { CanonicalText.date($0) } ?? "what was entered without a place"
  }

  /// Says of a risk entry that a flag is open in spite of it, and why.
  ///
  /// What answers a flag: an entry that the client was asked, made after the flag, at its place or a
  /// later one. Source: [C].
  mutating func remarkOnFlags(_ kind: Int, _ record: Int?) {
    guard schema.kinds[kind].word == "risk", let record else { return }
    let reader = reader
    let count = reader.openFlags.count
    if count == 0 { return }
    let stays = count == 1 ? "A risk flag stays open" : "\(count) risk flags stay open"
    switch reader.field("asked", of: UInt32(record)) {
    case .truth(true): remark("\(stays): what was asked before does not answer it.")
    case .truth(false): remark("\(stays): the client was not asked.")
    default: remark("\(stays): that the client was asked is not recorded.")
    }
  }
}
