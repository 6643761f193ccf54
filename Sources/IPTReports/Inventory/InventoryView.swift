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

  /// The people of whom an expectation, what is good, hard or wished for is written down.
  package var portraits: [Document.Block] {
    sorted(reader.live("relation")).compactMap { relation -> [Document.Block]? in
      let rows: [Document.Definition] = [
        ("good", "good"), ("hard", "hard"), ("expects", "expect-mine"),
        ("thinks the other expects", "expect-theirs"), ("dispute about", "dispute-issue"),
        ("wants to change", "change-wanted"), ("around the onset", "changed"),
      ].compactMap { term, field in
        reader.text(field, of: relation).map { Document.Definition(term, $0) }
      }
      if rows.isEmpty { return nil }
      return [.heading(3, reader.name(of: relation)), .definitions(rows)]
    }.flatMap { $0 }
  }

  /// The people in columns.
  package var table: Table {
    var table = Table(columns: [
      .init("relation"), .init("kind"), .init("closeness", isNumber: true),
      .init("wanted", isNumber: true),
      .init("conflict", isNumber: true), .init("confide"), .init("dispute"), .init("status"),
    ])
    for relation in sorted(reader.live("relation")) {
      table.rows.append(
        [reader.name(of: relation)]
          + ["kind", "closeness", "closeness-wanted", "conflict", "confide", "dispute", "status"]
          .map {
            DisplayText.text(reader.field($0, of: relation), unknown: "")
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
