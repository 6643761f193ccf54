package import IPTDocument
package import IPTModel

/// What the views have to know of the library.
package struct ScoreReading: Sendable {
  /// The greatest total of a measure.
  package let greatestTotal: @Sendable (String) -> Int?
  /// The word of the band of a total of a measure.
  package let band: @Sendable (String, Int) -> String?

  package init(
    greatestTotal: @escaping @Sendable (String) -> Int?,
    band: @escaping @Sendable (String, Int) -> String?
  ) {
    self.greatestTotal = greatestTotal
    self.band = band
  }
}

/// The case on one screen: where the treatment stands, what was agreed, what is open.
package struct CaseSummary {
  private let reader: CaseReader
  private let scores: ScoreReading

  package init(_ reader: CaseReader, scores: ScoreReading) {
    self.reader = reader
    self.scores = scores
  }

  package func document() -> Document {
    var blocks: [Document.Block] = [.heading(1, title)]
    blocks.append(.definitions(standing))
    if !latestScores.isEmpty {
      blocks.append(.heading(2, "Measures"))
      blocks.append(.table(measureTable))
    }
    let open = reader.openFlags
    for flag in open { blocks.append(.notice(.safety, sentence(of: flag))) }
    blocks.append(
      .paragraph(
        "A record-keeping and teaching aid. It makes no diagnosis and does not assess risk."))
    return Document(blocks)
  }

  private var title: String {
    var text = "Case"
    if case .text(let label) = reader.field("label", of: reader.single("case")) {
      text += " \(label)"
    }
    if reader.field("fictional", of: reader.single("case")) == .truth(true) {
      text += " (fictional)"
    }
    return text
  }

  private var standing: [Document.Definition] {
    var rows: [Document.Definition] = []
    func row(_ term: String, _ value: Quantity) {
      if value != .unknown { rows.append(.init(term, DisplayText.text(value))) }
    }
    let session = reader.lastSession.map { "session \($0) of \(reader.plannedSessions)" }
    rows.append(.init("phase", "\(reader.phase), \(session ?? "no session yet")"))
    row("client", reader.field("client", of: reader.single("case")))
    row("diagnosis", reader.field("text", of: reader.single("diagnosis")))
    row("onset", reader.field("on", of: reader.single("onset")))
    row("focus", reader.field("areas", of: reader.single("focus")))
    row("agreed formulation", reader.field("agreed", of: reader.single("formulation")))
    row("agreed contract", reader.field("agreed", of: reader.single("contract")))
    if let risk = reader.live("risk").last {
      let day = reader.day(of: risk)
      let thoughts = DisplayText.text(reader.field("thoughts", of: risk))
      rows.append(
        .init("last risk entry", "\(day.isEmpty ? "" : "\(day), ")thoughts \(thoughts)"))
    }
    rows.append(.init("relations", String(reader.live("relation").count)))
    rows.append(.init("events", String(reader.live("event").count)))
    return rows
  }

  private func sentence(of flag: UInt32) -> String {
    let item = DisplayText.text(reader.field("item", of: flag))
    let measure = DisplayText.text(reader.field("measure", of: flag))
    let value = DisplayText.text(reader.field("value", of: flag))
    let day = PartialDate(packed: reader.book.state.calendar.day(of: reader.place(of: flag)))
    let date = day.packed == 0 ? "" : " on \(CanonicalText.date(day))"
    return
      "Open flag: \(measure) \(item) was answered with \(value)\(date). A risk entry is required."
  }

  // MARK: Measures

  /// The first and the last total of each measure by place, which need not be the order of entry.
  private var latestScores: [(measure: String, first: UInt32, last: UInt32)] {
    var rows: [(measure: String, first: UInt32, last: UInt32)] = []
    for score in reader.scoresByPlace() {
      if let index = rows.firstIndex(where: { $0.measure == score.measure }) {
        rows[index].last = score.record
      } else {
        rows.append((score.measure, score.record, score.record))
      }
    }
    return rows
  }

  private var measureTable: Table {
    var table = Table(columns: [
      .init("measure"), .init("first", isNumber: true), .init("latest", isNumber: true),
      .init("of", isNumber: true), .init("band"),
    ])
    for row in latestScores {
      let first = DisplayText.text(reader.field("total", of: row.first))
      let last = DisplayText.text(reader.field("total", of: row.last))
      table.rows.append([
        row.measure, first, last, scores.greatestTotal(row.measure).map { String($0) } ?? "",
        Int(last).flatMap { scores.band(row.measure, $0) } ?? "",
      ])
    }
    return table
  }
}
