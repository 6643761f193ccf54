package import IPTDocument
package import IPTModel

/// How the records of one tool are shown, beside a plain list of their fields.
package struct ToolPage: Sendable {
  /// The word of the kind that the tool is recorded in.
  package let kind: String
  /// What stands above the page.
  let title: String
  /// What must be said with it each time.
  let remark: String
  /// Some records: those that were asked for, or all.
  let records: @Sendable (CaseReader, [UInt32]) -> [Document.Block]

  /// A tool whose records stand side by side.
  init(
    _ kind: String, _ title: String, remark: String = "",
    together records: @escaping @Sendable (CaseReader, [UInt32]) -> [Document.Block]
  ) {
    self.kind = kind
    self.title = title
    self.remark = remark
    self.records = records
  }

  /// A tool whose records follow each other.
  init(
    _ kind: String, _ title: String, remark: String = "",
    _ record: @escaping @Sendable (CaseReader, UInt32) -> [Document.Block]
  ) {
    self.init(
      kind, title, remark: remark,
      together: { reader, records in records.flatMap { record(reader, $0) } })
  }

  /// All tools that have a page, in the order in which the report shows them.
  package static let all: [ToolPage] = [
    incident, styleMap, decision, rehearsal, brainstorming, conflictSteps, dearMan, griefCurve,
    attachment, coping, value, socialRhythm,
  ]

  package static func of(_ kind: String) -> ToolPage? { all.first { $0.kind == kind } }

  /// The page of some records; of none it says how one is made.
  package func document(_ records: [UInt32], _ reader: CaseReader) -> Document {
    var blocks: [Document.Block] = [.heading(1, title)]
    if records.isEmpty { blocks.append(.paragraph("Nothing of that is recorded yet.")) }
    if !remark.isEmpty { blocks.append(.paragraph(remark)) }
    return Document(blocks + self.records(reader, records))
  }

  /// The records that the page shows when none is named, each after the other.
  package func document(_ reader: CaseReader) -> Document {
    document(reader.live(kind), reader)
  }
}

extension CaseReader {
  /// The fields of a record, in their order; those that were left out are said where asked for.
  func slots(
    _ fields: [(term: String, field: String)], of record: UInt32, showsMissing: Bool = false
  ) -> [Document.Definition] {
    fields.compactMap { term, field in
      if let text = text(field, of: record) { return .init(term, text) }
      return showsMissing ? .init(term, Missing.text) : nil
    }
  }

  /// The lines of a record, by the word of their kind.
  func lines(_ kind: String, of record: UInt32) -> [UInt32] {
    schema.kind(kind).map { lines(of: record, kind: $0) } ?? []
  }

  /// A heading for a record: its kind and number, its own words, and where it belongs.
  func heading(_ text: String, _ record: UInt32) -> Document.Block {
    let words = CaseReader.joined([text, placeText(of: record)], by: ", ") ?? text
    return .heading(2, "\(title(of: record)): \(words)")
  }
}
