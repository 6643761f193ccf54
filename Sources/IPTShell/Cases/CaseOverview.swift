import IPTDocument
import IPTEngine
import IPTModel

/// One case as a list of cases shows it: where it stands, and what is next.
struct CaseOverview {
  let name: String
  let phase: String
  /// The last session that took place, as far as is recorded: one that was cancelled or missed did not,
  /// and one that is planned has not yet.
  let lastSession: Appointment?
  let nextSession: Appointment?
  let openFlags: Int
  /// What is due, with its day; without one what is due at the next session, if none is agreed.
  let dues: [(day: PartialDate?, what: String)]

  /// A session with its day and, if it is known, its time.
  struct Appointment {
    let number: Int
    let day: PartialDate?
    /// Minutes from midnight.
    let time: Int?

    /// Its number and that of all, as it is counted: `5/12`, and `5 of 12` in a sentence, or `m2` in
    /// maintenance.
    fileprivate(set) var count = (short: "", inWords: "")

    /// The same with its number as it is counted.
    func counted(_ reader: CaseReader) -> Self {
      var counted = self
      counted.count = (reader.count(ofSession: number, by: "/"), reader.count(ofSession: number))
      return counted
    }

    /// `2026-11-23 14:30`, as far as it is known.
    var text: String {
      var text: [UInt8] = []
      if let day { CanonicalText.date(day, into: &text) }
      if let time {
        if day != nil { text.append(0x20) }
        CanonicalText.time(minutes: time, into: &text)
      }
      return String(decoding: text, as: UTF8.self)
    }
  }

  init(_ name: String, _ reader: CaseReader, today: PartialDate) {
    self.name = name
    phase = reader.phase
    openFlags = reader.openFlags.count
    var last: Appointment?
    var next: Appointment?
    var overdue: [(day: PartialDate?, what: String)] = []
    var hasEnded = false
    for record in reader.live("session") {
      guard let number = reader.book.state.records[Int(record)].number else { continue }
      let meeting = Self.appointment(number, record, reader)
      if let day = meeting.day, day < today, reader.isPlanned(session: record) {
        overdue.append(
          (day, "session \(reader.count(ofSession: number)) was planned: was it held?"))
      }
      if reader.field("final", of: record) == .truth(true) { hasEnded = true }
      if Self.isToCome(reader.field("state", of: record), on: meeting.day, today: today) {
        if next.map({ Self.isSooner(meeting, $0) }) ?? true { next = meeting }
      } else if number >= last?.number ?? 0, !reader.isPlanned(session: record),
        reader.isHeld(record) != false
      {
        last = meeting
      }
    }
    (lastSession, nextSession) = (last?.counted(reader), next?.counted(reader))
    let number = next?.number ?? (hasEnded ? nil : (last?.number ?? 0) + 1)
    dues = overdue + Self.dues(reader, at: number, on: next?.day, today: today)
  }

  private static func appointment(
    _ number: Int, _ record: UInt32, _ reader: CaseReader
  ) -> Appointment {
    var day: PartialDate?
    if case .date(let date) = reader.field("on", of: record), date.isDay { day = date }
    let time = DisplayText.text(reader.field("time", of: record), unknown: "")
    let parts = time.split(separator: ":").compactMap { Int($0) }
    let minutes = parts.count == 2 ? parts[0] * 60 + parts[1] : nil
    return Appointment(number: number, day: day, time: minutes)
  }

  /// Whether a session is still to come: planned, or of a day that is not over and not said to be held.
  private static func isToCome(_ state: Quantity, on day: PartialDate?, today: PartialDate) -> Bool
  {
    guard let day, day >= today else { return false }
    return state == .word(Vocabulary.plannedSession) || state == .unknown
  }

  private static func isSooner(_ left: Appointment, _ right: Appointment) -> Bool {
    let (one, other) = (left.day?.packed ?? .max, right.day?.packed ?? .max)
    return one == other ? (left.time ?? 0) < (right.time ?? 0) : one < other
  }

  /// What is due: the next check of the last risk entry by its place, and at the next session homework
  /// and topics, those that were due before it included; nothing at a session once the last is over.
  private static func dues(
    _ reader: CaseReader, at session: Int?, on day: PartialDate?, today: PartialDate
  ) -> [(day: PartialDate?, what: String)] {
    var dues: [(day: PartialDate?, what: String)] = []
    if let day = reader.nextRiskCheck {
      dues.append((day, "next check of risk" + (day < today ? " (the day is past)" : "")))
    }
    guard let session else { return dues }
    for homework in reader.openHomework(dueAt: session) {
      let text = DisplayText.text(reader.field("text", of: homework), unknown: "")
      dues.append((day, "homework: \(text)"))
    }
    for topic in reader.live("topic") where reader.field("done", of: topic) != .truth(true) {
      if case .number(let due) = reader.field("due", of: topic), Int(due) > session { continue }
      let text = DisplayText.text(reader.field("text", of: topic), unknown: "")
      dues.append((day, "topic: \(text)"))
    }
    return dues
  }

  // MARK: Lists

  /// The cases, those of today first, then by the next session.
  static func table(_ cases: [CaseOverview], today: PartialDate, open: String?) -> Document {
    var table = Table(columns: [
      .init("case"), .init("phase"), .init("last session"), .init("next session"),
      .init("open flags", isNumber: true),
    ])
    let sorted = cases.sorted { left, right in
      switch (left.nextSession, right.nextSession) {
      case (let one?, let other?):
        isSooner(one, other) || (!isSooner(other, one) && left.name < right.name)
      case (nil, nil): left.name < right.name
      case (let one, _): one != nil
      }
    }
    for row in sorted {
      let last = row.lastSession.map { session in
        session.count.short
          + (session.day == nil ? "" : " on \(session.text)")
      }
      let isToday = row.nextSession?.day == today
      let next = row.nextSession.map { session in
        isToday ? "today" + (session.time == nil ? "" : " \(session.text.suffix(5))") : session.text
      }
      table.rows.append([
        row.name + (row.name == open ? " *" : ""), row.phase, last ?? "", next ?? "",
        row.openFlags == 0 ? "" : "! \(row.openFlags)",
      ])
    }
    let mark = open.map { name in cases.contains { $0.name == name } } ?? false
    return Document(
      [.table(table)] + (mark ? [.paragraph("* is open here.")] : []))
  }

  /// What is planned and due from a day on, for so many days.
  static func agenda(_ cases: [CaseOverview], today: PartialDate, days: Int) -> Document {
    let last = PartialDate(clamping: today.dayNumber + days)
    var rows: [(key: String, cells: [String])] = []
    for row in cases {
      if let next = row.nextSession, let day = next.day, day <= last {
        let time = next.time == nil ? "" : String(next.text.suffix(5))
        rows.append(
          (
            "\(CanonicalText.date(day)) \(time)",
            [
              day == today ? "today" : CanonicalText.date(day), time, row.name,
              "session \(next.count.inWords)",
            ]
          ))
      }
      for due in row.dues {
        guard let day = due.day else {
          rows.append(("~", ["next session", "", row.name, due.what]))
          continue
        }
        if day > last { continue }
        rows.append(
          (
            CanonicalText.date(day) + " ~",
            [day == today ? "today" : CanonicalText.date(day), "", row.name, due.what]
          ))
      }
      if row.openFlags > 0 {
        let flags = row.openFlags == 1 ? "1 open flag" : "\(row.openFlags) open flags"
        rows.append(("", ["now", "", row.name, "! \(flags): open risk entry required"]))
      }
    }
    guard !rows.isEmpty else {
      return .paragraph("Nothing is recorded as planned or due until \(CanonicalText.date(last)).")
    }
    var table = Table(columns: [.init("day"), .init("time"), .init("case"), .init("what")])
    table.rows = rows.sorted { ($0.key, $0.cells[2]) < ($1.key, $1.cells[2]) }.map(\.cells)
    return Document([.table(table)])
  }
}
