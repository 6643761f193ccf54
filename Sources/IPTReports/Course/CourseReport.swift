package import IPTDocument
package import IPTModel

/// The whole course on paper: what was found, agreed, done and what came of it.
package struct CourseReport {
  let reader: CaseReader
  private let library: LibraryReading
  private let safety: SafetyLines

  package init(_ reader: CaseReader, _ library: LibraryReading) {
    self.reader = reader
    self.library = library
    safety = SafetyLines(reader, library)
  }

  /// The report, with what the record shows of the method.
  package func document(_ fidelity: FidelityReport) -> Document {
    var all: [Document.Block] = [
      .heading(1, "Report: \(reader.caseTitle)"),
      .definitions(CaseSummary(reader, library).standing),
    ]
    all += safety.openFlags + risk + safetyPlan + safety.overrideBlocks + opening
    all += section("Formulation", FormulationView(reader).document(withGoals: false))
    all += contractRules
    all += progress + people + time + areas + sessions + tools + ending
    // The gates that were gone over stand at the beginning already.
    let points = FidelityReport(groups: fidelity.groups, overrides: [])
    all += section("Fidelity", points.document())
    // A flag that is open stands at the end as well, where a report is put away.
    return Document(all + safety.openFlags + [.fineprint(SafetyLines.statement)])
  }

  /// A view as a part of the report: its headings one level down.
  private func section(_ title: String, _ document: Document) -> [Document.Block] {
    [.heading(2, title)]
      + document.blocks.dropFirst().map { block in
        guard case .heading(let level, let text) = block else { return block }
        return .heading(level + 1, text)
      }
  }

  private var risk: [Document.Block] {
    var rows: [Document.Definition] = [.init("flags", safety.flagCount)]
    for risk in reader.byPlace(reader.live("risk")) {
      let place = CaseReader.joined([reader.placeText(of: risk), reader.day(of: risk)], by: ", ")
      let texts = safety.text(
        of: risk, on: "",
        [
          "thoughts", "plan", "means", "intent", "past-attempt", "harm-to-others", "protective",
          "recent", "action", "told", "because", "next-check", "by",
          "note",
        ])
      rows.append(.init(place ?? "", texts))
    }
    if reader.live("risk").isEmpty { rows.append(.init("risk", "no risk entry is recorded")) }
    for screen in reader.byPlace(reader.live("safety-screen")) {
      let place = CaseReader.joined(
        [reader.placeText(of: screen), reader.day(of: screen)], by: ", ")
      rows.append(
        .init("safety screen, \(place ?? "")", SafetyLines.sentence(ofScreen: screen, reader)))
    }
    if let cautions = reader.text("cautions", of: reader.single("case")) {
      rows.append(.init("cautions", cautions))
    }
    return [.heading(2, "Risk as recorded"), .definitions(rows)]
      + safety.criticalItems.map { .paragraph($0 + ".") }
  }

  private var progress: [Document.Block] {
    let view = ProgressView(reader, library)
    let charts = MeasureSeries.all(reader, library).filter { $0.totals.count > 1 }
      .compactMap(\.chart).map { Document.Block.chart($0) }
    return view.measures + charts + view.goals + view.gains
  }

  private var people: [Document.Block] {
    guard !reader.live("relation").isEmpty else {
      return [.heading(2, "People"), .paragraph("Nobody is entered in the inventory.")]
    }
    let figures = library.figures
    let inventory = InventoryView(reader, remarks: library.inventory, figures: figures)
    return [.heading(2, "People")] + inventory.cautions + [
      .rings(CircleView(reader, library.circle).rings("Closeness circle")),
      .table(inventory.table),
    ] + (figures.isEmpty ? [] : [.definitions(figures)]) + inventory.portraits + inventory.notes
  }

  private var time: [Document.Block] {
    section("Timeline", TimelineView(reader, library.timeFigures).document())
  }

  // MARK: Sessions

  private var sessions: [Document.Block] {
    let all = reader.sessions
    guard !all.isEmpty else {
      return [.heading(2, "Sessions"), .paragraph("No session is entered.")]
    }
    let counts = reader.sessionCounts
    var blocks: [Document.Block] = [.heading(2, "Sessions")]
    for session in all {
      let number = reader.sessionNumber(of: session)
      let heading = CaseReader.joined(
        [
          "Session \(counts.name(of: number))", reader.text("on", of: session),
          reader.stateText(ofSession: session),
        ],
        by: ", ")
      blocks.append(.heading(3, heading ?? ""))
      let rows = rows(ofSession: number)
      blocks.append(rows.isEmpty ? .paragraph("Nothing more is recorded.") : .definitions(rows))
    }
    return blocks
  }

  private func rows(ofSession number: Int) -> [Document.Definition] {
    var rows: [Document.Definition] = []
    func add(_ term: String, _ texts: [String?]) {
      if let text = CaseReader.joined(texts) { rows.append(.init(term, text)) }
    }
    let session = reader.session(number)
    add(
      "meeting",
      [session.flatMap { reader.facts(of: $0, without: ["on", "state", "rebooked-from"]) }])
    add("because", [reader.text("because", of: session)])
    let weeks = reader.records("week", in: number)
    add("mood", weeks.map { reader.text("mood", of: $0).map { "\($0) of 10" } })
    add("week", weeks.map { reader.text("event", of: $0) })
    add("mood and event", weeks.map { reader.text("direction", of: $0) })
    add("client did", weeks.map { reader.text("did", of: $0) })
    add("other did", weeks.map { reader.text("other-did", of: $0) })
    add("result", weeks.map { reader.text("result", of: $0) })
    let feelings =
      weeks.flatMap { reader.items("affect", of: $0) }
      + reader.records("affect", in: number).flatMap { reader.items("words", of: $0) }
    add("scores", scores(in: number))
    add("feelings", [feelings.isEmpty ? nil : feelings.joined(separator: ", ")])
    let work = reader.records("work", in: number)
    add("work", work.map { reader.text("text", of: $0) })
    for (term, field) in [("tools", "tool"), ("strategies", "strategy"), ("stage", "stage")] {
      let words = work.flatMap { reader.items(field, of: $0) }
      var shown: [String] = []
      for word in words where !shown.contains(word) { shown.append(word) }
      add(term, [shown.joined(separator: ", ")])
    }
    add(
      "asked",
      reader.records("inquiry", in: number).map { inquiry in
        CaseReader.joined(
          [reader.text("question", of: inquiry), reader.text("answer", of: inquiry)], by: ": ")
      })
    add(
      "homework",
      reader.records("homework", in: number).map { record in
        CaseReader.joined(
          [
            reader.text("text", of: record), reader.text("status", of: record),
            reader.text("outcome", of: record),
          ], by: ": ")
      })
    add("notes", reader.records("note", in: number).map { reader.text("text", of: $0) })
    return rows
  }

  /// The scores of a session, and those of its day: `phq9 15 of 27, moderately severe`.
  private func scores(in number: Int) -> [String] {
    let session = reader.session(number)
    let day = session.flatMap { reader.text("on", of: $0) }
    return reader.live("score").compactMap { score in
      let own = reader.place(of: score).session
      guard own == number || own == nil && day != nil && reader.day(of: score) == day,
        let measure = reader.text("measure", of: score)
      else { return nil }
      guard let total = reader.text("total", of: score) else { return "\(measure) incomplete" }
      let made = library.measure(measure)?.scores[score]
      return "\(measure) \(total)" + (made.map { " of \($0.greatest)" } ?? "")
        + (made?.isProRated == true ? " (pro-rated)" : "") + (made?.band.map { ", \($0)" } ?? "")
    }
  }

  // MARK: Tools and ending

  private var tools: [Document.Block] {
    ToolPage.all.flatMap { page -> [Document.Block] in
      let records = reader.live(page.kind)
      if records.isEmpty { return [] }
      let document = page.document(reader, library.tools)
      guard case .heading(_, let title)? = document.blocks.first else { return document.blocks }
      return section(title, document)
    }
  }

  private var ending: [Document.Block] {
    var rows: [Document.Definition] = []
    func add(_ term: String, _ field: String, _ kind: String) {
      if let text = reader.text(field, of: reader.single(kind)) { rows.append(.init(term, text)) }
    }
    add("raised in session", "raised", "ending")
    add("remaining", "remaining", "ending")
    add("farewell", "farewell", "ending")
    for review in reader.live("review") {
      if let text = reader.text("text", of: review) { rows.append(.init("review", text)) }
    }
    for note in reader.live("nonresponse") {
      if let text = reader.text("text", of: note) { rows.append(.init("no response", text)) }
    }
    if let discharge = reader.discharge { rows.append(.init("discharged", discharge)) }
    add("getting in touch", "contact", "discharge")
    let plans =
      record("relapse-plan", "Plan against a relapse") + record("aftercare", "Aftercare")
      + record("maintenance", "Maintenance")
    if rows.isEmpty, plans.isEmpty { return [] }
    return [.heading(2, "Ending")] + (rows.isEmpty ? [] : [.definitions(rows)]) + plans
  }
}
