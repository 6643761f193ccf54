package import IPTModel

/// Values of records as the views put them into words.
extension CaseReader {
  /// What the case is called, and whether it is invented.
  var caseTitle: String {
    let record = single("case")
    let label = text("label", of: record) ?? "Case"
    return isTrue("fictional", of: record) ? "\(label) (fictional)" : label
  }

  /// A field in words; nothing if it is not recorded.
  func text(_ field: String, of record: UInt32?) -> String? {
    guard let record else { return nil }
    let kind = Int(book.state.records[Int(record)].kind)
    guard let index = schema.field(field, of: kind) else { return nil }
    let value = self.field(index, of: record)
    return value == .unknown ? nil : text(value, of: schema.fields(of: kind)[index].type)
  }

  func number(_ field: String, of record: UInt32?) -> Double? {
    if case .number(let number) = self.field(field, of: record) { number } else { nil }
  }

  /// A date that can be put in order; nothing for an age or the number of a session.
  func date(_ field: String, of record: UInt32?) -> PartialDate? {
    if case .date(let date) = self.field(field, of: record) { date } else { nil }
  }

  func isTrue(_ field: String, of record: UInt32?) -> Bool {
    self.field(field, of: record) == .truth(true)
  }

  /// The fields of a record that are no texts, by their words: `importance 5; knows no; opened`.
  func facts(
    of record: UInt32, without left: Set<String>, _ terms: [String: String] = [:]
  ) -> String? {
    let fields = schema.fields(of: Int(book.state.records[Int(record)].kind))
    return Self.joined(
      fields.enumerated().map { index, field in
        let value = self.field(index, of: record)
        guard value != .unknown, !left.contains(field.name), !field.needsWords else { return nil }
        let words = Self.words(field.name, terms)
        return value == .truth(true) ? words : "\(words) \(DisplayText.text(value))"
      })
  }

  /// The name of a field among other words, or what it is called instead.
  static func words(_ field: String, _ terms: [String: String] = [:]) -> String {
    terms[field] ?? field.split(separator: "-").joined(separator: " ")
  }

  /// The elements of a field that is a list, in words.
  func items(_ field: String, of record: UInt32?) -> [String] {
    guard case .list(let items) = self.field(field, of: record) else {
      return text(field, of: record).map { [$0] } ?? []
    }
    return items.map { DisplayText.text($0) }
  }

  /// The present stage of a dispute that is open: its word, or "dispute" where no stage is known.
  func openDispute(of relation: UInt32) -> String? {
    switch field("dispute", of: relation) {
    case .truth(true): return "dispute"
    case .word(let stage):
      let isOver = Vocabulary.disputeStage.words.contains { $0.word == stage && $0.countsAsNo }
      return isOver ? nil : stage
    default: return nil
    }
  }

  /// Flags, those in the upper range first and of these the latest first.
  func byUrgency(_ flags: [UInt32]) -> [UInt32] {
    let latest = Array(byPlace(flags).reversed())
    return latest.filter { isTrue("high", of: $0) } + latest.filter { !isTrue("high", of: $0) }
  }

  /// How, when and why the treatment ended: `dropout, 2025-05-07: stopped coming`; nothing before that.
  package var discharge: String? {
    guard let record = single("discharge"), let way = text("reason", of: record) else { return nil }
    let day = text("on", of: record) ?? placeText(of: record)
    let reason = text("because", of: record).map { ": \($0)" } ?? ""
    return (day.isEmpty ? way : "\(way), \(day)") + reason
  }

  // MARK: Sessions

  func session(_ number: Int) -> UInt32? {
    live("session").first { book.state.records[Int($0)].number == number }
  }

  func sessionNumber(of session: UInt32) -> Int { book.state.records[Int(session)].number ?? 0 }

  /// Whether a session was held, and from which day it was moved: `held, rebooked from 2025-04-15`.
  func stateText(ofSession session: UInt32) -> String? {
    let moved = text("rebooked-from", of: session).map { "rebooked from \($0)" }
    return Self.joined([text("state", of: session), moved], by: ", ")
  }

  /// The records of a kind that belong to a session, in the order in which they were added.
  func records(_ kind: String, in session: Int) -> [UInt32] {
    live(kind).filter { place(of: $0).session == session }
  }

  /// The sessions in the order of their numbers.
  var sessions: [UInt32] {
    live("session").sorted { sessionNumber(of: $0) < sessionNumber(of: $1) }
  }

  /// A place in words: `session 4`, or the day.
  func placeText(of record: UInt32) -> String {
    let place = place(of: record)
    return place.session == nil ? day(of: record) : words(for: place)
  }

  /// The day of the place at which a record was added, as a date.
  func dateOfPlace(_ record: UInt32) -> PartialDate? {
    let day = PartialDate(packed: book.state.calendar.day(of: place(of: record)))
    return day.packed == 0 ? nil : day
  }

  /// Joins what is there; nothing if there is nothing.
  static func joined(_ parts: [String?], by separator: String = "; ") -> String? {
    let known = parts.compactMap { $0 }.filter { !$0.isEmpty }
    return known.isEmpty ? nil : known.joined(separator: separator)
  }
}

/// What the views say where nothing is recorded.
package enum Missing {
  package static let text = "not recorded"
}
