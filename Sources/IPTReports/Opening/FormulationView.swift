package import IPTDocument
package import IPTModel

/// The formulation in its fixed shape, with what the client makes of it and what was agreed.
///
/// Source: MS97.
package struct FormulationView {
  private let reader: CaseReader
  private static let parts = ["disorder", "onset", "event", "area", "link", "plan", "invitation"]

  package init(_ reader: CaseReader) { self.reader = reader }

  /// The view; a report has the goals in a place of their own.
  package func document(withGoals: Bool = true) -> Document {
    guard let record = reader.single("formulation") else {
      return Document([
        .heading(1, "Formulation"),
        .paragraph(
          "No formulation is recorded yet: "
            + "formulation { disorder \"…\"; event \"…\"; link \"…\"; plan \"…\" }"),
      ])
    }
    var rows = Self.parts.map { part in
      Document.Definition(part, reader.text(part, of: record) ?? Missing.text)
    }
    rows.append(.init("agreed", agreement(record)))
    return Document(
      [.heading(1, "Formulation"), .definitions(rows)] + contract + (withGoals ? goals : []))
  }

  private func agreement(_ record: UInt32) -> String {
    let agreed = reader.text("agreed", of: record) ?? "not asked, or not recorded"
    let correction = reader.text("correction", of: record).map { "; the client: “\($0)”" }
    return agreed + (correction ?? "")
  }

  private var contract: [Document.Block] {
    guard let contract = reader.single("contract") else { return [] }
    let rows: [Document.Definition] = [
      "sessions", "length", "cadence", "focus", "measures", "agreed",
    ].map { .init($0, reader.text($0, of: contract) ?? Missing.text) }
    return [.heading(2, "Contract"), .definitions(rows)]
  }

  private var goals: [Document.Block] {
    let goals = reader.live("goal").compactMap { goal in
      reader.text("text", of: goal).map { text in
        text + (reader.text("status", of: goal).map { ": \($0)" } ?? "")
      }
    }
    return goals.isEmpty ? [] : [.heading(2, "Goals"), .bullets(goals)]
  }
}
