package import IPTDocument
package import IPTModel

/// The interpersonal inventory: who is near, nearest first.
package struct InventoryView {
  private let reader: CaseReader

  package init(_ reader: CaseReader) { self.reader = reader }

  package func document() -> Document {
    let relations = reader.live("relation")
    guard !relations.isEmpty else {
      return Document([
        .heading(1, "Inventory"),
        .paragraph("Nobody is entered yet: add relation \"mother\" closeness 3"),
      ])
    }
    var table = Table(columns: [
      .init("relation"), .init("kind"), .init("closeness", isNumber: true),
      .init("wanted", isNumber: true),
      .init("conflict", isNumber: true), .init("confide"), .init("dispute"), .init("status"),
    ])
    for relation in sorted(relations) {
      table.rows.append(
        [reader.name(of: relation)]
          + ["kind", "closeness", "closeness-wanted", "conflict", "confide", "dispute", "status"]
          .map {
            DisplayText.text(reader.field($0, of: relation), unknown: "")
          })
    }
    return Document([
      .heading(1, "Inventory: \(relations.count) relation\(relations.count == 1 ? "" : "s")"),
      .table(table),
      .paragraph(
        "Closeness from 5, very close, to 1, very distant; what is blank was not recorded."),
    ])
  }

  /// Nearest first; whoever has no closeness comes last, each in the order of entry.
  private func sorted(_ relations: [UInt32]) -> [UInt32] {
    relations.enumerated().sorted { left, right in
      let (first, second) = (closeness(left.element), closeness(right.element))
      return first == second ? left.offset < right.offset : first > second
    }.map(\.element)
  }

  private func closeness(_ relation: UInt32) -> Double {
    guard case .number(let step) = reader.field("closeness", of: relation) else { return 0 }
    return step
  }
}
