import IPTDocument
import IPTModel

/// Figures over the whole inventory.
///
/// Conventions of this program [C]: they count, and judge nothing.
struct InventoryFigures {
  private let reader: CaseReader
  private let relations: [UInt32]

  init(_ reader: CaseReader) {
    self.reader = reader
    relations = reader.live("relation")
  }

  /// Whether there is contact or may be: a status that was never asked counts as an active tie [C].
  private func isActive(_ relation: UInt32) -> Bool {
    guard case .word(let status) = reader.field("status", of: relation) else { return true }
    return Vocabulary.relationStatus.words.first { $0.word == status }?.countsAsNo == false
  }

  /// How many of the relations have a field at all.
  private func known(_ field: String, among all: [UInt32]) -> String {
    let known = all.count { reader.text(field, of: $0) != nil }
    return known == all.count ? "" : " (known of \(known) of \(all.count))"
  }

  var rows: [Document.Definition] {
    guard !relations.isEmpty else { return [] }
    let active = relations.filter { isActive($0) }
    let closeness = active.compactMap { reader.number("closeness", of: $0) }
    let inner = closeness.count { $0 >= 4 }
    let confidants = relations.filter { reader.field("confide", of: $0) == .word("yes") }
    let names = confidants.map { reader.name(of: $0) }.joined(separator: ", ")
    let kinds = Set(relations.flatMap { reader.items("support", of: $0) })
    let unmet = relations.count {
      ["unmet", "partly"].contains(reader.text("met", of: $0) ?? "")
    }
    return [
      .init("active ties", activeText(active.count)),
      .init(
        "confidants",
        (confidants.isEmpty ? "none recorded" : "\(confidants.count): \(names)")
          + known("confide", among: relations)),
      .init(
        "mean closeness",
        (closeness.isEmpty
          ? Missing.text
          : DisplayText.text(.number(closeness.reduce(0, +) / Double(closeness.count))))
          + known("closeness", among: active)),
      .init("inner share", "\(inner) of \(active.count) active ties at 4 or 5"),
      .init(
        "support",
        kinds.isEmpty ? "no kind recorded" : kinds.sorted().joined(separator: ", ")),
      .init("conflict load", conflictLoad),
      .init(
        "unmet",
        relations.contains { reader.text("met", of: $0) != nil }
          ? "\(unmet) with expectations unmet or partly met" + known("met", among: relations)
          : Missing.text),
      .init("wish gap", wishGap),
      .init("contacts", contactText),
    ]
  }

  private func activeText(_ count: Int) -> String {
    let unknown = relations.count { reader.text("status", of: $0) == nil }
    return unknown == 0 ? "\(count)" : "\(count), \(unknown) of them without a status on record"
  }

  private var conflictLoad: String {
    let heavy = relations.filter { (reader.number("importance", of: $0) ?? 0) >= 4 }
    if heavy.isEmpty { return "no tie of importance 4 or 5 on record" }
    let sum = heavy.compactMap { reader.number("conflict", of: $0) }.reduce(0, +)
    return
      "\(DisplayText.text(.number(sum))), summed over those of importance 4 or 5 (\(heavy.count))"
      + known("conflict", among: heavy)
  }

  private var wishGap: String {
    let gaps = relations.compactMap { relation -> Double? in
      guard let now = reader.number("closeness", of: relation),
        let wanted = reader.number("closeness-wanted", of: relation)
      else { return nil }
      return wanted - now
    }
    guard !gaps.isEmpty else { return Missing.text }
    let sum = gaps.reduce(0, +)
    return
      "\(sum > 0 ? "+" : "")\(DisplayText.text(.number(sum))) steps, over \(gaps.count) with both figures"
  }

  private var contactText: String {
    let counts = relations.compactMap { relation -> Double? in
      switch reader.field("frequency", of: relation) {
      case .number(let number): number
      case .word(let word): Vocabulary.frequency.words.first { $0.word == word }?.timesAMonth
      default: nil
      }
    }
    guard !counts.isEmpty else { return Missing.text }
    return "about \(DisplayText.text(.number(counts.reduce(0, +)))) a month"
      + known("frequency", among: relations)
  }
}
