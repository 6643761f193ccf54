package import IPTDocument
package import IPTModel

/// Life events, the onset and the sessions in the order of their dates, and mood along them.
package struct TimelineView {
  private let reader: CaseReader

  /// What the library has to say of the time before the onset.
  private let figures: [Document.Definition]

  package init(_ reader: CaseReader, _ figures: [Document.Definition] = []) {
    self.reader = reader
    self.figures = figures
  }

  private struct Row {
    let date: PartialDate
    let rank: Int
    let cells: [String]
  }

  package func document() -> Document {
    let rows = (events + episodes + onset + treatments + medicine + sessions + discharge).sorted {
      $0.date.first == $1.date.first ? $0.rank < $1.rank : $0.date.first < $1.date.first
    }
    let undated = (reader.live("event") + reader.live("episode")).filter { date(of: $0) == nil }
    let strip = MonthStrip(reader).strip
    guard !rows.isEmpty || !undated.isEmpty || strip != nil else {
      return Document([
        .heading(1, "Timeline"),
        .paragraph("Nothing has a date yet: event \"moved out\" move on 2026-03"),
      ])
    }
    var blocks: [Document.Block] = [.heading(1, "Timeline")]
    if !rows.isEmpty {
      blocks.append(
        .table(
          Table(
            columns: [
              .init("date"), .init("what"), .init("text"), .init("impact", isNumber: true),
            ], rows: rows.map(\.cells))))
    }
    if !figures.isEmpty, let onset = reader.single("onset"), date(of: onset) != nil {
      blocks.append(.definitions(figures))
    }
    if !undated.isEmpty {
      blocks.append(.heading(2, "Without a date"))
      blocks.append(.bullets(undated.map { sentence(ofUndated: $0) }))
    }
    if let strip { blocks.append(.strip(strip)) }
    if let chart = moodChart { blocks.append(.chart(chart)) }
    return Document(blocks)
  }

  /// The mood of the weeks, session by session; nothing before there are two.
  package var moodChart: Chart? {
    let counts = reader.sessionCounts
    let points = reader.sessions.map { session -> Chart.Point in
      let number = reader.sessionNumber(of: session)
      let week = reader.records("week", in: number).last
      return Chart.Point(counts.name(of: number), reader.number("mood", of: week))
    }
    let known = points.filter { $0.value != nil }
    guard known.count > 1, let first = known.first?.value, let last = known.last?.value else {
      return nil
    }
    let missing = points.filter { $0.value == nil }.map(\.label)
    let gap =
      missing.isEmpty ? "" : " No mood recorded at session \(missing.joined(separator: ", "))."
    return Chart(
      "mood of the week",
      caption: "Mood of the week, 0 worst to 10 best: \(Chart.text(first)) at first, "
        + "\(Chart.text(last)) at last.\(gap)",
      axis: "session", range: 0...10, points: points)
  }

  private func date(of record: UInt32) -> PartialDate? {
    reader.field("on", of: record).days?.first
  }

  private func row(_ record: UInt32, _ rank: Int, _ what: String, _ text: String) -> Row? {
    guard let date = date(of: record) else { return nil }
    return Row(
      date: date, rank: rank,
      cells: [
        DisplayText.text(reader.field("on", of: record)), what, text,
        DisplayText.text(reader.field("impact", of: record), unknown: ""),
      ])
  }

  private var events: [Row] {
    reader.live("event").compactMap { event in
      row(
        event, 0, DisplayText.text(reader.field("kind", of: event), unknown: "event"),
        DisplayText.text(reader.field("text", of: event)))
    }
  }

  /// Earlier episodes, each with its end where that is known.
  private var episodes: [Row] {
    reader.live("episode").compactMap { episode in
      let end = reader.text("until", of: episode).map { "until \($0)" }
      return row(
        episode, 0, "episode",
        CaseReader.joined([reader.text("text", of: episode), end]) ?? "")
    }
  }

  /// What has no date, with the age or the session that is known of it: `moved out (age 34)`.
  private func sentence(ofUndated record: UInt32) -> String {
    let kind = reader.schema.kinds[Int(reader.book.state.records[Int(record)].kind)].word
    let text = reader.text("text", of: record) ?? ""
    let time = reader.text("on", of: record).map { " (\($0))" } ?? ""
    return (kind == "event" ? "" : "\(kind): ") + text + time
  }

  private var treatments: [Row] {
    reader.live("treatment").compactMap { treatment in
      row(treatment, 1, "treatment", DisplayText.text(reader.field("text", of: treatment)))
    }
  }

  /// The changes of medicine, and since when it is taken.
  private var medicine: [Row] {
    let changes = reader.live("change").compactMap { change in
      row(
        change, 1, "medicine",
        CaseReader.joined(
          ["what", "name", "dose"].map { reader.text($0, of: change) }, by: " ") ?? "")
    }
    guard let medication = reader.single("medication"),
      let since = reader.date("since", of: medication)
    else { return changes }
    // What it is today need not be what it was then.
    let fields = changes.isEmpty ? ["status", "name", "dose"] : ["name"]
    let text = CaseReader.joined(fields.map { reader.text($0, of: medication) }, by: " ")
    let begun = Row(
      date: since, rank: 1, cells: [CanonicalText.date(since), "medicine", text ?? "", ""])
    return changes + [begun]
  }

  private var onset: [Row] {
    guard let onset = reader.single("onset") else { return [] }
    let text = DisplayText.text(reader.field("text", of: onset), unknown: "")
    return [row(onset, 1, "onset", text)].compactMap { $0 }
  }

  private var sessions: [Row] {
    let counts = reader.sessionCounts
    return reader.live("session").compactMap { session in
      row(
        session, 2, "session \(reader.name(of: session, counts))",
        reader.stateText(ofSession: session) ?? "")
    }
  }

  private var discharge: [Row] {
    guard let record = reader.single("discharge"),
      let date = date(of: record) ?? reader.dateOfPlace(record)
    else { return [] }
    let text = CaseReader.joined(
      [reader.text("reason", of: record), reader.text("because", of: record)], by: ": ")
    return [
      Row(date: date, rank: 3, cells: [CanonicalText.date(date), "discharge", text ?? "", ""])
    ]
  }
}
