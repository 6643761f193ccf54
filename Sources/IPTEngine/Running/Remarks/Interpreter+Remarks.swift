import IPTLanguage
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
      let today = reader.text(field, of: record)
      remark("\(fields[field].name) stays \(today): \(reason)")
    }
  }

  /// Why a value of a field is not the one that counts today; nothing if it is.
  func reasonNotToday(_ cell: Int, of record: UInt32, field: Int) -> String? {
    guard let today = book.state.latestCell(of: record, field: field, in: book.log),
      today != cell
    else { return nil }
    let change = book.log.changes[book.log.change(ofCell: today)]
    let later = "\(reader.words(for: change.place)) (@\(change.entry)) comes later"
    let remedy = remedy(cell, insteadOf: today, of: record, field: field)
    return remedy.map { "\(later). \($0)" } ?? later
  }

  /// How the value just entered comes to count; nothing for a line of another record.
  ///
  /// What was put on a day by mistake is taken back, else the value is said again at the later place.
  private func remedy(
    _ cell: Int, insteadOf today: Int, of record: UInt32, field: Int
  ) -> String? {
    let position = book.log.change(ofCell: today)
    let change = book.log.changes[position]
    let value = book.state.records[Int(record)]
    guard value.parent == Record.noRecord else { return nil }
    let isAlone = book.log.changeRange(ofEntry: Int(change.entry)).count == 1
    if change.operation == .set, change.place.session == nil, isAlone {
      return "If it was for another time: retract @\(change.entry) because \"wrong place\""
    }
    let kind = schema.kinds[Int(value.kind)]
    guard kind.word != "phase", kind.word != "score" else { return nil }
    var line = Array("set \(kind.word)".utf8)
    switch value.keyForm {
    case .none: break
    case .number: line += " \(reader.name(of: record))".utf8
    default:
      line.append(0x20)
      EscapedText.quote(reader.name(of: record).utf8, into: &line)
    }
    line += " \(schema.fields(of: Int(value.kind))[field].name) ".utf8
    var printer = ChangePrinter(schema: schema, log: book.log)
    printer.counts = reader.sessionCounts
    printer.print(
      cell, schema.fields(of: Int(value.kind))[field].type, into: &line)
    let present = openSession.map { Place(session: $0) }
    if let present, let number = present.session,
      !book.state.calendar.isBefore(present, change.place)
    {
      line += " in session \(reader.name(ofSession: number))".utf8
    } else if let session = change.place.session {
      line += " in session \(reader.name(ofSession: session))".utf8
    } else if let day = change.place.day {
      line += " at \(CanonicalText.date(day))".utf8
    } else {
      return nil
    }
    return "To let it count now: \(String(decoding: line, as: UTF8.self))"
  }

  /// So many days may lie between two sessions before a case looks like one that is typed up later [C].
  private static let usualGap = 14

  /// Says once in a sitting that what is typed without a session counts for today, and so before all that
  /// was entered in sessions of the past.
  ///
  /// Said of what moves and of scores alone: a note of today takes the place of nothing. Between sessions
  /// that follow each other nothing is said.
  mutating func remarkOnToday(_ kind: Int) {
    guard !hasSaidToday, isHeard, let last = reader.lastSession, last > 0,
      schema.kinds[kind].word == "score"
        || schema.fields(of: kind).contains(where: { $0.traits.contains(.tracked) })
    else { return }
    let day = PartialDate(packed: book.state.calendar.day(of: Place(session: last)))
    guard day.packed != 0, today.dayNumber - day.last.dayNumber > Self.usualGap else { return }
    hasSaidToday = true
    let name = reader.name(ofSession: last)
    remark(
      "No session is open: this counts for today, \(CanonicalText.date(today)), and so after session "
        + "\(name). What belongs to a session: … in session \(name), or `session \(name)` first.")
  }
}
