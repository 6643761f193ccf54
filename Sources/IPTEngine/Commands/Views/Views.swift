import IPTDocument
import IPTLanguage
import IPTModel
package import IPTReports

/// The views of a case; `show` goes on with their words too.
extension Command {
  static let inventory = view(
    "inventory", "Shows the people of the inventory, nearest first."
  ) { InventoryView($0.reader).document() }

  static let timeline = view(
    "timeline", "Shows life events, the onset and the sessions by date."
  ) { TimelineView($0.reader).document() }

  static let summaryView = view(
    "summary", "Shows the case on one screen."
  ) { CaseSummary($0.reader, scores: $0.scoreReading).document() }

  private static func view(
    _ word: String, _ summary: String,
    _ document: @escaping @Sendable (borrowing Interpreter) -> Document
  ) -> Command {
    Command(
      word, .view, summary: summary, examples: [.init(word), .init("show \(word)")],
      arguments: { [$0.format()] }, isView: true
    ) { (interpreter, statement) throws(Failure) in
      interpreter.show(document(interpreter), statement)
    }
  }
}

extension Interpreter {
  /// What views ask of the library.
  package var scoreReading: ScoreReading {
    let measures = Dictionary(
      uniqueKeysWithValues: library.measureWords.compactMap { word in
        library.measure(word).map { (word, $0) }
      })
    return ScoreReading(
      greatestTotal: { measures[$0]?.greatestTotal },
      band: { measures[$0]?.band(of: $1) })
  }

  mutating func show(_ document: Document, _ statement: Statement) {
    switch statement.integer(Owner.format).flatMap({ OutputFormat(rawValue: $0) }) ?? .table {
    case .table: outputs.append(.document(document))
    case .markdown: outputs.append(.data(Array(MarkdownRenderer.render(document).utf8)))
    case .csv:
      for case .table(let table) in document.blocks {
        outputs.append(.data(CSVWriter.write(table)))
      }
    case .json: outputs.append(.data(DocumentJSON.write(document)))
    }
  }

  /// What is said of a step that nothing was checked for.
  static func noGates(from: String, to: String) -> String {
    "The library declares no gates from \(from) to \(to); nothing is checked."
  }

  /// Where the treatment stands, and what the next step would ask for.
  func phaseDocument() -> Document {
    let reader = reader
    let words = Vocabulary.phase.words.map(\.word)
    let session = reader.lastSession.map { "session \($0) of \(reader.plannedSessions)" }
    var blocks: [Document.Block] = [
      .paragraph("Phase: \(reader.phase), \(session ?? "no session yet").")
    ]
    if let index = words.firstIndex(of: reader.phase), index + 1 < words.count {
      let next = words[index + 1]
      let gates = library.gates(from: reader.phase, to: next)
      let evaluation = evaluation
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
    return Document(blocks)
  }
}
