import IPTDocument
import IPTModel
import IPTReports

/// Kinds of record that are shown in a shape of their own instead of as a list of fields.
struct RecordPage: Sendable {
  /// The word of the kind.
  let kind: String
  /// The page of one record, or of all if none is given.
  let document: @Sendable (CaseReader, UInt32?, Library) -> Document

  /// All of them: the plans, the formulation and the safety screens, and the tools.
  static let all: [RecordPage] =
    [
      RecordPage(kind: "formulation") { reader, _, _ in FormulationView(reader).document() },
      RecordPage(kind: "relapse-plan") { reader, _, _ in
        ClientPage.relapsePlan(reader).document()
      },
      RecordPage(kind: "safety-screen") { reader, record, _ in
        SafetyScreenPage.document(reader, record)
      },
      RecordPage(kind: "safety-plan") { reader, _, library in
        let crisis = library.crisis
        // As the service wrote it, and nothing if it wrote nothing.
        return ClientPage.safetyPlan(reader, crisis: [crisis.text] + crisis.numbers).document()
      },
    ]
    + ToolPage.all.map { page in
      RecordPage(kind: page.kind) { reader, record, library in
        let plans = library.toolPlans
        return record.map { page.document([$0], reader, plans) } ?? page.document(reader, plans)
      }
    }

  static func of(_ kind: String) -> RecordPage? { all.first { $0.kind == kind } }
}

extension Interpreter {
  /// Shows records on the page that their kind has; false where there is none.
  ///
  /// `list` gives the fields of the records themselves, as columns and as JSON.
  mutating func showPage(of record: UInt32?, _ kind: Int, _ statement: Statement) -> Bool {
    let word = schema.kinds[kind].word
    if word == "phase" {
      show(phaseDocument(), statement)
      return true
    }
    guard let page = RecordPage.of(word) else { return false }
    var document = page.document(reader, record, library)
    document.blocks += evaluation.remarks(onPageOf: record.map { [$0] } ?? reader.live(kind))
    show(document, statement)
    return true
  }
}
