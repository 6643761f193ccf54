package import IPTDocument
package import IPTModel

/// The interpersonal inventory: who is near, nearest first, and what holds for all of them together.
package struct InventoryView {
  private let reader: CaseReader
  /// What the library remarks on, cautions first.
  private let remarks: [LibraryReading.Reminder]
  /// The figures over all of them.
  private let figures: [Document.Definition]

  package init(
    _ reader: CaseReader, remarks: [LibraryReading.Reminder], figures: [Document.Definition]
  ) {
    self.reader = reader
    self.remarks = remarks
    self.figures = figures
  }

  package func document() -> Document {
    let relations = reader.live("relation")
    guard !relations.isEmpty else {
      return Document([
        .heading(1, "Inventory"),
        .paragraph("Nobody is entered yet: add relation \"mother\" closeness 3"),
      ])
    }
    return Document(
      [
        .heading(1, "Inventory: \(relations.count) relation\(relations.count == 1 ? "" : "s")")
      ]
        + cautions + [
          .table(table),
          .paragraph(
            "Closeness from 5, very close, to 1, very distant; what is blank was not recorded."),
        ]
        + (figures.isEmpty ? [] : [.heading(2, "Together"), .definitions(figures)]) + notes)
  }

  /// The cautions, which stand before all else.
  package var cautions: [Document.Block] {
    remarks.filter(\.isCaution).map { .notice(.safety, "\($0.code) \($0.text)") }
  }

  /// The other remarks, under their heading.
  package var notes: [Document.Block] {
    let others = remarks.filter { !$0.isCaution }
    if others.isEmpty { return [] }
    return [
      .heading(2, "Worth a look"), .definitions(others.map { .init($0.code, $0.text) }),
    ]
  }

  /// The people with what the columns do not hold: safety first, then what is short, then the texts.
  package var portraits: [Document.Block] {
    sorted(reader.live("relation")).flatMap { relation -> [Document.Block] in
      let fields = reader.schema.fields(of: Int(reader.book.state.records[Int(relation)].kind))
      let safety = fields.filter { $0.traits.contains(.safety) }.map(\.name)
      var rows = safety.compactMap { field in
        reader.text(field, of: relation).map { Document.Definition("\(field), as recorded", $0) }
      }
      let shown = Set(Self.columns.map(\.field) + safety)
      if let facts = reader.facts(of: relation, without: shown, Self.terms) {
        rows.append(.init("details", facts))
      }
      rows += fields.filter { $0.needsWords && !shown.contains($0.name) }.compactMap { field in
        reader.text(field.name, of: relation).map {
          Document.Definition(CaseReader.words(field.name, Self.terms), $0)
        }
      }
      return rows.isEmpty ? [] : [.heading(3, reader.name(of: relation)), .definitions(rows)]
    }
  }

  /// Fields whose words alone do not say whose they are.
  private static let terms = [
    "expect-mine": "expects", "expect-theirs": "thinks the other expects",
    "dispute-issue": "dispute about", "change-wanted": "wants to change",
    "changed": "around the onset", "met": "expectation", "style-theirs": "other\'s style",
  ]

  /// The columns behind the name: their titles and fields.
  private static let columns: [(title: String, field: String)] = [
    ("kind", "kind"), ("closeness", "closeness"), ("wanted", "closeness-wanted"),
    ("conflict", "conflict"), ("confide", "confide"), ("dispute", "dispute"),
    ("status", "status"),
  ]

  /// The people in columns.
  package var table: Table {
    let numbers: Set<String> = ["closeness", "closeness-wanted", "conflict"]
    var table = Table(
      columns: [.init("relation")]
        + Self.columns.map { .init($0.title, isNumber: numbers.contains($0.field)) })
    for relation in sorted(reader.live("relation")) {
      table.rows.append(
        [reader.name(of: relation)]
          + Self.columns.map {
            DisplayText.text(reader.field($0.field, of: relation), unknown: "")
          })
    }
    return table
  }

  /// Nearest first; whoever has no closeness comes last, each in the order of entry.
  private func sorted(_ relations: [UInt32]) -> [UInt32] {
    relations.enumerated().sorted { left, right in
      let (first, second) = (closeness(left.element), closeness(right.element))
      return first == second ? left.offset < right.offset : first > second
    }.map(\.element)
  }

  private func closeness(_ relation: UInt32) -> Double {
    reader.number("closeness", of: relation) ?? 0
  }
}
