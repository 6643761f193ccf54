package import IPTDocument
package import IPTModel

/// How the records of one tool are shown, beside a plain list of their fields.
///
/// What stands above them, and what is said with them each time, the library says.
package struct ToolPage: Sendable {
  /// The word of the kind that the tool is recorded in.
  package let kind: String
  /// Some records: those that were asked for, or all.
  let records: @Sendable (CaseReader, [UInt32], ToolPlan) -> [Document.Block]

  private init(
    kind: String, records: @escaping @Sendable (CaseReader, [UInt32], ToolPlan) -> [Document.Block]
  ) {
    self.kind = kind
    self.records = records
  }

  /// A tool whose records stand side by side.
  init(
    _ kind: String, together records: @escaping @Sendable (CaseReader, [UInt32]) -> [Document.Block]
  ) {
    self.init(kind: kind) { reader, all, _ in records(reader, all) }
  }

  /// A tool whose records follow each other.
  init(
    _ kind: String, _ record: @escaping @Sendable (CaseReader, UInt32) -> [Document.Block]
  ) {
    self.init(kind: kind) { reader, all, _ in all.flatMap { record(reader, $0) } }
  }

  /// A tool whose records follow each other, and whose pages have lines that the library declares.
  init(
    _ kind: String,
    planned record: @escaping @Sendable (CaseReader, UInt32, ToolPlan) -> [Document.Block]
  ) {
    self.init(kind: kind) { reader, all, plan in all.flatMap { record(reader, $0, plan) } }
  }

  /// A tool that is gone through step by step: its slots in the order of the library, those not worked
  /// out yet said.
  init(steps kind: String) {
    self.init(kind: kind) { reader, all, plan in
      all.flatMap { plan.blocks(of: $0, reader) }
    }
  }

  /// All tools that have a page, in the order in which the report shows them.
  package static let all: [ToolPage] = [
    incident, styleMap, decision, rehearsal, brainstorming, ToolPage(steps: "conflict-steps"),
    ToolPage(steps: "dear-man"), griefCurve, attachment, coping, value, socialRhythm,
  ]

  package static func of(_ kind: String) -> ToolPage? { all.first { $0.kind == kind } }

  /// The page of some records; of none it says so.
  package func document(
    _ records: [UInt32], _ reader: CaseReader, _ plans: [ToolPlan]
  ) -> Document {
    let plan = plans.first { $0.kind == kind } ?? ToolPlan(kind: kind, title: "")
    var blocks: [Document.Block] = [.heading(1, plan.title)]
    if records.isEmpty { blocks.append(.paragraph("Nothing of that is recorded yet.")) }
    if !plan.remark.isEmpty { blocks.append(.paragraph(plan.remark)) }
    return Document(blocks + self.records(reader, records, plan))
  }

  /// The records that the page shows when none is named, each after the other.
  package func document(_ reader: CaseReader, _ plans: [ToolPlan]) -> Document {
    document(reader.live(kind), reader, plans)
  }
}

extension ToolPlan {
  /// The slots of a record in their order, under their headings.
  fileprivate func blocks(of record: UInt32, _ reader: CaseReader) -> [Document.Block] {
    let with = reader.text("with", of: record).map { "with \($0)" } ?? title
    var blocks: [Document.Block] = [reader.heading(with, record)]
    let missing = slots.filter { $0.isNeeded && reader.text($0.field, of: record) == nil }
    if !missing.isEmpty {
      let words = missing.map(\.field).joined(separator: ", ")
      blocks.append(.notice(.note, "Not ready yet; still to be found: \(words)."))
    }
    var rows: [Document.Definition] = []
    for slot in slots {
      if !slot.heading.isEmpty {
        if !rows.isEmpty { blocks.append(.definitions(rows)) }
        rows.removeAll()
        blocks.append(.heading(3, slot.heading))
      }
      let words = slot.field.split(separator: "-").joined(separator: " ")
      let term = slot.sign.isEmpty ? words : "\(slot.sign) \(words)"
      rows.append(.init(term, reader.text(slot.field, of: record) ?? Missing.text))
    }
    return rows.isEmpty ? blocks : blocks + [.definitions(rows)]
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
