package import IPTDocument
import IPTLanguage
import IPTModel
import IPTReports

/// The views of a case; `show` goes on with their words too.
extension Command {
  static let inventory = view(
    "inventory", "Shows the people of the inventory, nearest first, and figures over all of them."
  ) {
    InventoryView(
      $0.reader, remarks: $0.inventoryRemarks, figures: $0.evaluation.figures(about: "inventory")
    ).document()
  }

  static let timeline = view(
    "timeline", "Shows life events, the onset, the sessions and mood by date."
  ) { TimelineView($0.reader, $0.evaluation.figures(about: "timeline")).document() }

  static let summaryView = view(
    "summary", "Shows the case on one screen."
  ) { CaseSummary($0.reader, $0.libraryReading).document() }

  static let progress = view(
    "progress", "Shows what has moved since the start: measures, goals, gains, homework."
  ) { ProgressView($0.reader, $0.progressReading).document() }

  static let report = view(
    "report", "Shows the whole course, with charts and circle; meant for paper.",
    details: """
      `report as html` prints one page for a browser or a printer, which needs no other file. To keep \
      it, leave the shell: `iptsh show NAME report --as html > report.html`.
      """
  ) { CourseReport($0.reader, $0.courseReading).document($0.evaluation.fidelity()) }

  /// A view of the whole case.
  static func view(
    _ word: String, _ summary: String, details: String = "",
    _ document: @escaping @Sendable (borrowing Interpreter) -> Document
  ) -> Command {
    Command(
      word, .view, summary: summary, details: details,
      examples: [.init(word), .init("show \(word)")],
      arguments: { [$0.format()] }, isView: true
    ) { (interpreter, statement) throws(Failure) in
      interpreter.show(document(interpreter), statement)
    }
  }
}

extension Interpreter {
  /// Shows a view in the form that a statement asks for.
  ///
  /// What leaves the program says of which time it is, and what the program is and is not.
  mutating func show(_ document: Document, _ statement: Statement) {
    let format = statement.integer(Owner.format).flatMap { OutputFormat(rawValue: $0) } ?? .table
    var page = document
    if let pastWords, format != .table {
      let place = if case .heading? = page.blocks.first { 1 } else { 0 }
      page.blocks.insert(.paragraph("\(pastWords)."), at: place)
    }
    if format != .table { page = withSafetyLines(page) }
    if format != .table, setting.hasShell { remark(Self.wayToAFile(statement, format)) }
    switch format {
    case .table: outputs.append(.document(document))
    case .markdown: outputs.append(.data(Array(MarkdownRenderer.render(page).utf8)))
    case .html: outputs.append(.data(Array(HTMLRenderer.render(page).utf8)))
    case .csv: showRows(page.tables + Self.noticeTables(page))
    case .json: outputs.append(.data(DocumentJSON.write(page)))
    }
  }

  /// Shows tables as CSV, of which time they are where it is not the present, and what the program is and
  /// is not.
  mutating func showRows(_ tables: [Table]) {
    let time = pastWords.map { Table(columns: [.init("state")], rows: [[$0]]) }
    outputs.append(.data(Self.rows(of: tables + (time.map { [$0] } ?? []))))
  }

  /// The notices of a page, such as open flags, as a table: rows of figures have no place for them.
  private static func noticeTables(_ page: Document) -> [Table] {
    let rows = page.blocks.compactMap { block -> [String]? in
      guard case .notice(_, let text) = block else { return nil }
      return [text]
    }
    return rows.isEmpty ? [] : [Table(columns: [.init("notice")], rows: rows)]
  }

  /// Tables as CSV, and behind them what the program is and is not.
  package static func rows(of tables: [Table]) -> [UInt8] {
    // A table of its own, so that no row of figures is followed by words.
    let parts = (tables + [statementTable]).map { CSVWriter.write($0) }
    // A blank line between tables, since each has columns of its own.
    return Array(parts.joined(separator: [0x0D, 0x0A]))
  }

  /// How what was just printed gets into a file, which a statement cannot write.
  private static func wayToAFile(_ statement: Statement, _ format: OutputFormat) -> String {
    let line = statement.source.text(statement.range)
    let words = line.split(separator: " ").drop { $0 == "show" }
    let word = Vocabulary.outputFormat.words[format.rawValue].word
    guard let view = words.first, words.count == 3 else {
      return "To keep it in a file, leave the shell: iptsh -c '\(line)' NAME > FILE"
    }
    return "To keep it in a file, leave the shell: iptsh show NAME \(view) --as \(word) > FILE"
  }

  /// What the program is and is not, as a table of one row.
  static let statementTable = Table(
    columns: [.init("about")], rows: [[SafetyLines.statement]])

  /// A page as it leaves the program: with the flags that are open, the gates that were gone over and
  /// what the program is and is not, where it does not say so itself.
  ///
  /// A page for the client's hand has neither flags nor gates: what was answered, and what was gone over,
  /// is for the clinician alone, who is told of open flags beside the page.
  private func withSafetyLines(_ document: Document) -> Document {
    var page = document
    var flags: Set<String> = []
    var isStated = false
    var hasOverrides = false
    for block in page.blocks {
      switch block {
      case .notice(_, let text): flags.insert(text)
      case .fineprint(SafetyLines.statement): isStated = true
      case .heading(_, let text):
        hasOverrides = hasOverrides || text == FidelityReport.overridesTitle
      default: continue
      }
    }
    let reader = reader
    if !document.isHandout {
      if !hasOverrides { page.blocks += FidelityReport.blocks(for: reader.overrides) }
      page.blocks += SafetyLines(reader, LibraryReading()).openFlags.filter { block in
        guard case .notice(_, let text) = block else { return true }
        return !flags.contains(text)
      }
    }
    if !isStated { page.blocks.append(.fineprint(SafetyLines.statement)) }
    return page
  }

  /// What is said of a step that nothing was checked for.
  static func noGates(from: String, to: String) -> String {
    "The library declares no gates from \(from) to \(to); nothing is checked."
  }

  /// Where the treatment stands, and what the next step would ask for.
  func phaseDocument() -> Document {
    let reader = reader
    let words = Vocabulary.phase.words.map(\.word)
    let session = reader.lastSession.map { "session \(reader.count(ofSession: $0))" }
    var blocks: [Document.Block] = [
      .paragraph("Phase: \(reader.phase), \(session ?? "no session yet").")
    ]
    let evaluation = evaluation
    if let discharge = reader.discharge {
      // Nothing is asked for a step that is not to come.
      blocks.append(.paragraph("Discharged: \(discharge)"))
    } else if let index = words.firstIndex(of: reader.phase), index + 1 < words.count {
      let next = words[index + 1]
      let gates = library.gates(from: reader.phase, to: next)
      let open = gates.filter { evaluation.fires($0) }
      if gates.isEmpty {
        blocks.append(.paragraph(Self.noGates(from: reader.phase, to: next)))
      } else if open.isEmpty {
        blocks.append(
          .paragraph("None of the \(gates.count) gates to the \(next) phase stands in the way."))
      } else {
        blocks.append(
          .definitions(
            open.map { .init($0.code, ($0.isWarning ? "(advice) " : "") + $0.message) }))
      }
    }
    if let planned = evaluation.plannedSessions,
      let phases = evaluation.format?.phases(of: planned)
    {
      func range(_ range: ClosedRange<Int>) -> String {
        range.count == 1 ? "\(range.lowerBound)" : "\(range.lowerBound)-\(range.upperBound)"
      }
      let parts = [phases.opening, phases.middle, phases.closing]
      let named = zip(Vocabulary.acutePhases, parts).compactMap { word, part in
        part.map { "\(word) \(range($0))" }
      }
      blocks.append(
        .paragraph("Of \(planned) sessions: \(named.joined(separator: ", "))."))
    }
    return Document(blocks + FidelityReport.blocks(for: reader.overrides))
  }
}
