import IPTDocument
import IPTLanguage
import IPTModel

/// Views of the case as it was.
extension Interpreter {
  /// A point in the history of a case.
  enum Point {
    /// What was so at a place, as it is known now.
    case place(Place)
    /// What the file said when it had so many entries.
    case entries(Int)
  }

  /// Runs a view, on the case as it was if the statement asks for that.
  mutating func inThePast(
    _ statement: Statement, _ view: (inout Interpreter) throws(Failure) -> Void
  ) throws(Failure) {
    guard let point = try pastPoint(of: statement) else { return try view(&self) }
    let present = (book, openSession, frame, setting)
    let past = book(at: point)
    frame = frame.carried(from: book, to: past)
    book = past
    openSession = nil
    if let day = day(of: point) {
      setting.now = Timestamp(day: day, hour: 0, minute: 0, second: 0)
      setting.zone = { _ in 0 }
      setting.hasClock = true
    }
    let words = sentence(of: point, present.0)
    pastWords = words
    defer {
      (book, openSession, frame, setting) = present
      pastWords = nil
    }
    let start = outputs.count
    try view(&self)
    if (statement.integer(Owner.format) ?? 0) == OutputFormat.table.rawValue {
      outputs.insert(.document(Document([.paragraph("\(words).")])), at: start)
    }
  }

  /// The case at a point of its history.
  func book(at point: Point) -> Casebook {
    switch point {
    case .place(let place): book.asOf(place)
    case .entries(let count): book.asRecorded(entries: count)
    }
  }

  /// A point in words: "As of session 4, 2026-03-01".
  func sentence(of point: Point, _ book: Casebook) -> String {
    switch point {
    case .place(let place):
      if let session = place.session {
        let day = PartialDate(packed: book.state.calendar.day(of: place))
        let date = day.packed == 0 ? "" : ", \(CanonicalText.date(day))"
        return "As of session \(CaseReader(book).name(ofSession: session))\(date)"
      }
      return "As of \(place.day.map { CanonicalText.date($0) } ?? "")"
    case .entries(let count):
      guard count > 0 else { return "As recorded before the first entry" }
      var time: [UInt8] = []
      CanonicalText.timestamp(book.log.entries[count - 1].time, into: &time)
      return "As recorded at @\(count), \(String(decoding: time, as: UTF8.self))"
    }
  }

  private func day(of point: Point) -> PartialDate? {
    switch point {
    case .place(let place):
      let day = PartialDate(packed: book.state.calendar.day(of: place))
      return day.isDay ? day : nil
    case .entries(let count): return count > 0 ? book.log.entries[count - 1].time.day : nil
    }
  }

  /// Refuses a time to which no view goes back, whatever the case holds.
  func checkPast(_ statement: Statement) throws(Failure) {
    let asOf = statement.value(Owner.asOf)
    let recorded = statement.value(Owner.asRecorded)
    if let asOf, recorded != nil {
      throw Failure(
        .noPlace, "a view is of one time", at: statement.tree[asOf].range,
        label: "`as recorded` is given as well")
    }
    if let recorded { try checkPoint(at: recorded, statement, isRecorded: true) }
    if let asOf { try checkPoint(at: asOf, statement, isRecorded: false) }
  }

  /// Refuses a value that names no time to which a view goes back.
  func checkPoint(
    at node: Int, _ statement: Statement, isRecorded: Bool
  ) throws(Failure) {
    let value = statement.tree[node]
    switch value.kind {
    case .session where isRecorded:
      let name = reader.name(ofSession: Int(value.value))
      throw Failure(
        .noPlace, "a session is a time of the treatment, not of the record", at: value.range,
        label: "when was it entered?",
        notes: [
          "`as of session \(name)` shows what was so then; "
            + "`log in session \(name)` shows what was entered of it."
        ])
    case .timestamp:
      if CaseFileStamp.time(statement.source.bytes, value.range) != nil { return }
      throw Failure(.noSuchDay, "there is no such time", at: value.range, label: "not a time")
    case .entry where value.id > 0:
      throw Failure(
        .outOfRange, "an entry is a point of the record as a whole", at: value.range,
        label: "@\(value.value).\(value.id) is a part of it",
        fix: .init(value.range, "@\(value.value)"))
    case .session, .date, .entry, .name, .text, .computed: return
    default: throw Self.noTime(at: value.range)
    }
  }

  private static func noTime(at range: Range<Int>) -> Failure {
    Failure(
      .noPlace, "this is no time of the record", at: range, label: "which time?",
      notes: ["Write `session 4`, a date such as 2026-11-21, or an entry such as @41."])
  }

  mutating func pastPoint(of statement: Statement) throws(Failure) -> Point? {
    try checkPast(statement)
    let asOf = statement.value(Owner.asOf)
    let recorded = statement.value(Owner.asRecorded)
    if let asOf { return try point(at: asOf, statement, isRecorded: false) }
    if let recorded { return try point(at: recorded, statement, isRecorded: true) }
    return nil
  }

  /// The point that a value names; a day means what was so on it, or, if `isRecorded`, what the file
  /// said at its end.
  mutating func point(
    at node: Int, _ statement: Statement, isRecorded: Bool
  ) throws(Failure) -> Point {
    try checkPoint(at: node, statement, isRecorded: isRecorded)
    let value = statement.tree[node]
    switch value.kind {
    case .session:
      try checkSession(Int(value.value), at: value.range)
      return .place(Place(session: Int(value.value)))
    case .date:
      let day = PartialDate(packed: UInt32(bitPattern: value.value)).last
      return isRecorded ? .entries(entries(throughDay: day)) : .place(Place(day: day))
    case .entry:
      try checkEntry(Int(value.value), part: 0, at: value.range)
      return .entries(Int(value.value))
    case .timestamp:
      let time = CaseFileStamp.time(statement.source.bytes, value.range)
      return .entries(time.map { book.entries(upTo: $0) } ?? 0)
    case .name, .text:
      let mark = try find(schema.kind("mark") ?? 0, at: node, statement)
      let change = book.log.changes[Int(book.state.records[Int(mark)].origin)]
      return .entries(Int(change.entry))
    default: throw Self.noTime(at: value.range)
    }
  }

  private func entries(throughDay day: PartialDate) -> Int {
    book.entries(
      upTo: setting.moment(ofLocal: Timestamp(day: day, hour: 23, minute: 59, second: 59)))
  }

  private func checkSession(_ number: Int, at range: Range<Int>) throws(Failure) {
    let known = reader.live("session").compactMap { book.state.records[Int($0)].number }
    guard !known.contains(number) else { return }
    throw Failure(
      .unknownRecord, "no session \(reader.name(ofSession: number)) is entered", at: range,
      label: "not in the case",
      notes: [
        known.max().map { "The last one is session \(reader.name(ofSession: $0))." }
          ?? "None is recorded yet."
      ])
  }
}

extension Frame {
  /// The same values, with the records that they mean in another state of the case.
  func carried(from book: Casebook, to other: Casebook) -> Frame {
    guard objects.contains(where: { $0.holdsRecords }) else { return self }
    var positions: [UInt32: UInt32] = [:]
    for (position, record) in other.state.records.enumerated() {
      positions[record.origin] = UInt32(position)
    }
    func carried(_ record: UInt32) -> UInt32? {
      positions[book.state.records[Int(record)].origin]
    }
    func carried(_ value: Quantity) -> Quantity {
      switch value {
      case .record(let kind, let position):
        if book.schema.kinds[kind].realm == .library { return value }
        return carried(position).map { .record(kind: kind, position: $0) } ?? .unknown
      case .rows(let kind, let rows):
        if book.schema.kinds[kind].realm == .library { return value }
        return .rows(kind: kind, rows.compactMap { carried($0) })
      case .list(let values): return .list(values.map { carried($0) })
      default: return value
      }
    }
    var frame = self
    for index in objects.indices { frame.objects[index] = carried(objects[index]) }
    return frame
  }
}

extension Quantity {
  fileprivate var holdsRecords: Bool {
    switch self {
    case .record, .rows: true
    case .list(let values): values.contains { $0.holdsRecords }
    default: false
    }
  }
}
