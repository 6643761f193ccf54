import IPTDocument
import IPTModel

/// What was found and agreed at the beginning, and the plans: records shown with all their fields.
extension CourseReport {
  /// Disorder, history, medicine, sick role and screens.
  var opening: [Document.Block] {
    let parts =
      record("diagnosis", "Disorder") + record("onset", "Onset") + record("history", "History")
      + table("episode", "Earlier episodes") + medicine
      + record("psychoeducation", "What was explained") + record("sick-role", "Sick role")
      + record("screens", "Screens")
    return parts.isEmpty ? [] : [.heading(2, "What was found")] + parts
  }

  /// What was agreed beside the figures that stand with the formulation.
  var contractRules: [Document.Block] {
    let shown = ["sessions", "length", "cadence", "focus", "measures", "agreed", "goals"]
    return record("contract", "Rules of the contract", without: shown)
      + table("schedule", "Schedule of the measures")
  }

  /// The plan for a crisis, with everything that stands in it.
  var safetyPlan: [Document.Block] { record("safety-plan", "Safety plan") }

  private var medicine: [Document.Block] {
    let rows = reader.live("change").map { change in
      [
        reader.text("on", of: change) ?? "", reader.text("what", of: change) ?? "",
        reader.text("name", of: change) ?? "", reader.text("dose", of: change) ?? "",
        reader.text("because", of: change) ?? "",
      ]
    }
    let columns: [Table.Column] = [
      .init("date"), .init("change"), .init("medicine"), .init("dose"), .init("because"),
    ]
    return record("medication", "Medicine")
      + (rows.isEmpty ? [] : [.table(Table(columns: columns, rows: rows))])
  }

  // MARK: Records

  /// A record of which there is one at most, with all its fields; nothing without one.
  func record(
    _ kind: String, _ title: String, without fields: [String] = []
  ) -> [Document.Block] {
    guard let record = reader.single(kind) else { return [] }
    let rows = rows(of: record, kind, without: fields)
    return rows.isEmpty ? [] : [.heading(3, title), .definitions(rows)]
  }

  func rows(
    of record: UInt32, _ kind: String, without fields: [String] = []
  ) -> [Document.Definition] {
    guard let kind = reader.schema.kind(kind) else { return [] }
    return reader.schema.fields(of: kind).compactMap { field in
      guard !fields.contains(field.name), let text = reader.text(field.name, of: record) else {
        return nil
      }
      return .init(CaseReader.words(field.name, ["text": "in words"]), text)
    }
  }

  /// Records of a kind in columns: the fields that one of them has at least.
  func table(_ kind: String, _ title: String) -> [Document.Block] {
    let records = reader.live(kind)
    guard let kind = reader.schema.kind(kind), !records.isEmpty else { return [] }
    let fields = reader.schema.fields(of: kind).map(\.name).filter { field in
      records.contains { reader.text(field, of: $0) != nil }
    }
    let rows = records.map { record in fields.map { reader.text($0, of: record) ?? "" } }
    return [
      .heading(3, title),
      .table(Table(columns: fields.map { .init(CaseReader.words($0)) }, rows: rows)),
    ]
  }
}
