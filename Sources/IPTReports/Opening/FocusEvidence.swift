package import IPTDocument
package import IPTModel

/// What the record holds for each problem area; the choice stays with people.
///
/// What is evidence stands beside the words and the kinds in their tables.
///
/// Source: WMK18.
package struct FocusEvidence {
  private let reader: CaseReader
  private let windows: [TimeWindow]

  package init(_ reader: CaseReader, within windows: [TimeWindow]) {
    self.reader = reader
    self.windows = windows
  }

  /// The sentence with which the view ends.
  package static let choice = "The choice belongs to clinician and client."

  package func document() -> Document {
    let evidence = reader.evidence(within: windows)
    var blocks: [Document.Block] = [.heading(1, "Evidence for a focus")]
    let areas = Vocabulary.area.words.filter { area in
      !area.isLastChoice && (declared.contains(area.word))
    }
    for area in areas {
      blocks.append(.heading(2, area.word))
      let found = evidence.filter { $0.area == area.word }.map { sentence($0.record) }
      blocks.append(
        found.isEmpty ? .paragraph("Nothing recorded speaks for it.") : .bullets(found))
    }
    for area in Vocabulary.area.words where area.isLastChoice {
      blocks.append(.heading(2, area.word))
      blocks.append(
        .paragraph(
          evidence.isEmpty
            ? "Nothing recorded speaks for another area. It is the last choice: is the inventory "
              + "complete?"
            : "The last choice, where no other area fits; another one has evidence above."))
    }
    if reader.date("on", of: reader.single("onset")) == nil {
      blocks.append(
        .notice(.warning, "No dated onset is recorded, so no event counts as near it."))
    }
    blocks.append(.paragraph("Agreed so far: \(agreed). \(Self.choice)"))
    return Document(blocks)
  }

  /// The areas that a word or a kind of record can speak for at all.
  private var declared: Set<String> {
    var areas: Set<String> = []
    for (kind, value) in reader.schema.kinds.enumerated() where value.realm == .record {
      if let evidence = value.evidence { areas.insert(evidence.area) }
      for field in reader.schema.fields(of: kind) where field.traits.contains(.evidence) {
        areas.formUnion(field.type.vocabulary?.words.compactMap(\.evidence?.area) ?? [])
      }
    }
    return areas
  }

  private var agreed: String {
    let focus = reader.single("focus")
    guard let areas = reader.text("areas", of: focus) else { return "no focus" }
    let word = reader.text("agreed", of: focus).map { ", agreed \($0)" } ?? ""
    return areas + word
  }

  /// Whether a value is one of the words that speak for an area, or that something is there at all.
  private func isEvidence(_ value: Quantity, _ field: Field) -> Bool {
    guard case .word(let word) = value else { return value == .truth(true) }
    return field.type.vocabulary?.words.contains { $0.word == word && $0.evidence != nil } == true
  }

  /// The record with the words in it that speak for the area.
  private func sentence(_ record: UInt32) -> String {
    let kind = Int(reader.book.state.records[Int(record)].kind)
    let fields = reader.schema.fields(of: kind)
    var parts: [String] = []
    for (index, field) in fields.enumerated() {
      let isText: Bool = if case .text = field.type { true } else { false }
      let quantity = reader.field(index, of: record)
      let speaks = field.traits.contains(.evidence) && isEvidence(quantity, field)
      guard quantity != .unknown, speaks || (isText && field.traits.contains(.positional)) else {
        continue
      }
      let value = DisplayText.text(quantity)
      parts.append(isText ? value : "\(field.name) \(value)")
    }
    for date in ["on", "died", "dispute-since", "changed-on"] {
      if let value = reader.text(date, of: record) { parts.append(value) }
    }
    return CaseReader.joined([reader.title(of: record), parts.joined(separator: ", ")], by: ": ")
      ?? ""
  }
}
