package import IPTDocument
package import IPTModel

/// The case on one screen: where the treatment stands, what was agreed, what is open.
package struct CaseSummary {
  private let reader: CaseReader
  private let library: LibraryReading
  private let safety: SafetyLines

  package init(_ reader: CaseReader, _ library: LibraryReading) {
    self.reader = reader
    self.library = library
    safety = SafetyLines(reader, library)
  }

  package func document() -> Document {
    var blocks: [Document.Block] = [.heading(1, title), .definitions(standing)]
    if let table = measureTable {
      blocks.append(.heading(2, "Measures"))
      blocks.append(.table(table))
    }
    blocks += safety.overrideBlocks + safety.openFlags
    blocks.append(
      .paragraph(
        "A record-keeping and teaching aid. It makes no diagnosis and does not assess risk."))
    return Document(blocks)
  }

  private var title: String {
    let title = reader.caseTitle
    return title.hasPrefix("Case") ? title : "Case \(title)"
  }

  /// Where the treatment stands, in the order in which one asks for it.
  package var standing: [Document.Definition] {
    var rows: [Document.Definition] = []
    func row(_ term: String, _ value: Quantity) {
      if value != .unknown { rows.append(.init(term, DisplayText.text(value))) }
    }
    let session = reader.lastSession.map { "session \(reader.count(ofSession: $0))" }
    rows.append(.init("phase", "\(reader.phase), \(session ?? "no session yet")"))
    if let discharge = reader.discharge { rows.append(.init("discharged", discharge)) }
    row("client", reader.field("client", of: reader.single("case")))
    row("diagnosis", reader.field("text", of: reader.single("diagnosis")))
    row("onset", reader.field("on", of: reader.single("onset")))
    row("focus", reader.field("areas", of: reader.single("focus")))
    row("agreed formulation", reader.field("agreed", of: reader.single("formulation")))
    row("agreed contract", reader.field("agreed", of: reader.single("contract")))
    if !reader.live("risk").isEmpty {
      let told = CaseReader.joined([safety.latestRisk, safety.latestReason], by: ", ")
      rows.append(.init("last risk entry", told ?? ""))
    }
    if let screen = safety.latestScreen { rows.append(.init("safety screen", screen)) }
    row("cautions", reader.field("cautions", of: reader.single("case")))
    rows.append(.init("relations", String(reader.live("relation").count)))
    rows.append(.init("events", String(reader.live("event").count)))
    return rows
  }

  /// First and latest totals; nothing before a measure has one.
  package var measureTable: Table? {
    let all = MeasureSeries.all(reader, library)
    guard !all.isEmpty else { return nil }
    var table = Table(columns: [
      .init("measure"), .init("first", isNumber: true), .init("latest", isNumber: true),
      .init("of", isNumber: true), .init("band"),
    ])
    for series in all {
      guard let ends = series.ends, let last = series.totals.last else { continue }
      table.rows.append([
        series.measure, ends.first, ends.latest,
        series.greatest(of: last.record).map { String($0) } ?? "",
        series.band(of: last.total) ?? "",
      ])
    }
    return table
  }
}
