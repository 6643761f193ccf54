import IPTDocument
import IPTModel

/// The work on the problem areas: mourning, roles with their mastery, patterns with attempts, and what
/// was noticed between client and clinician.
extension CourseReport {
  var areas: [Document.Block] {
    let parts =
      records("mourning", "Mourning") + records("role-pair", "Role") + records("pattern", "Pattern")
      + attempts + records("therapeutic-relation", "Between client and clinician")
    return parts.isEmpty ? [] : [.heading(2, "Work on the areas")] + parts
  }

  /// Each record of a kind with all its fields, and the course of what moves.
  private func records(_ kind: String, _ title: String) -> [Document.Block] {
    reader.live(kind).flatMap { record -> [Document.Block] in
      let rows = rows(of: record, kind).map { row in
        Document.Definition(row.term, course(of: row.term, record) ?? row.text)
      }
      if rows.isEmpty { return [] }
      let words = CaseReader.joined([title, placeText(of: record)], by: ", ")
      return [.heading(3, words ?? title), .definitions(rows)]
    }
  }

  private func placeText(of record: UInt32) -> String? {
    let text = reader.placeText(of: record)
    return text.isEmpty ? nil : text
  }

  /// The values that a field has had, where it moved: `2 → 5 → 7`.
  private func course(of term: String, _ record: UInt32) -> String? {
    let field = term.split(separator: " ").joined(separator: "-")
    let values = reader.values(field, of: record).map { DisplayText.text($0.value) }
    return values.count > 1 ? values.joined(separator: " → ") : nil
  }

  /// The attempts at contact in columns, counted whatever came back.
  private var attempts: [Document.Block] {
    let all = reader.live("attempt")
    let known = all.count { reader.text("outcome", of: $0) != nil }
    let blocks = table("attempt", "Attempts at contact")
    if blocks.isEmpty { return [] }
    return blocks + [.paragraph("\(all.count) tried, the outcome known of \(known).")]
  }
}
