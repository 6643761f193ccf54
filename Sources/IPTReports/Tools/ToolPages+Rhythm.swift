import IPTDocument
import IPTModel

/// The tool that keeps the times of the day.
extension ToolPage {
  /// The anchor times day by day beside the times aimed at, and how regular they are.
  ///
  /// Source: FRANK05.
  static let socialRhythm = ToolPage(
    "social-rhythm",
    together: { reader, records in
      if records.isEmpty { return [] }
      var table = Table(columns: [
        .init("day"), .init("anchor"), .init("time"), .init("aimed at"),
        .init("minutes apart", isNumber: true), .init("company"),
      ])
      let anchors = inOrder(records, reader)
      for anchor in anchors {
        table.rows.append([
          anchor.day, anchor.word, reader.text("time", of: anchor.record) ?? "?",
          reader.text("target", of: anchor.record) ?? "?",
          anchor.minutesApart.map { String($0) } ?? "?",
          reader.text("company", of: anchor.record) ?? "",
        ])
      }
      let isWhole = !table.rows.contains { $0.contains("?") }
      return [.table(table)] + (isWhole ? [] : [.paragraph("? was not recorded.")])
        + regularity(anchors)
    })

  /// An anchor time of a day.
  private struct Anchor {
    let record: UInt32
    let day: String
    let word: String
    /// The time beside the one aimed at; nothing if either is not known.
    let minutesApart: Int?
  }

  /// By day, and within a day in the order of the anchors.
  private static func inOrder(_ records: [UInt32], _ reader: CaseReader) -> [Anchor] {
    let words = Vocabulary.anchor.words.map(\.word)
    func rank(_ anchor: Anchor) -> Int { words.firstIndex(of: anchor.word) ?? words.count }
    let anchors = records.map { record in
      Anchor(
        record: record, day: reader.text("on", of: record) ?? reader.day(of: record),
        word: reader.text("anchor", of: record) ?? "", minutesApart: apart(record, reader))
    }
    return anchors.enumerated().sorted { left, right in
      (left.element.day, rank(left.element), left.offset)
        < (right.element.day, rank(right.element), right.offset)
    }.map(\.element)
  }

  private static func apart(_ record: UInt32, _ reader: CaseReader) -> Int? {
    guard let time = reader.text("time", of: record).flatMap(minutes),
      let target = reader.text("target", of: record).flatMap(minutes)
    else { return nil }
    // Across midnight the shorter way counts.
    let apart = abs(time - target)
    return min(apart, 1440 - apart)
  }

  /// Of each anchor the share of its days near the time aimed at, and of all together.
  private static func regularity(_ anchors: [Anchor]) -> [Document.Block] {
    let known = anchors.filter { $0.minutesApart != nil }
    if known.isEmpty { return [] }
    func share(_ of: [Anchor]) -> String {
      let near = of.count { ($0.minutesApart ?? 0) <= Kind.regularMinutes }
      return "\(near) of \(of.count) (\(DisplayText.percent(Double(near) / Double(of.count))))"
    }
    var rows = Vocabulary.anchor.words.map(\.word).compactMap { word -> Document.Definition? in
      let own = known.filter { $0.word == word }
      return own.isEmpty ? nil : .init(word, share(own))
    }
    if rows.count > 1 { rows.append(.init("together", share(known))) }
    return [
      .heading(2, "Regularity"), .definitions(rows),
      .paragraph(
        "Days within \(Kind.regularMinutes) minutes of the time aimed at, of those with both times."
      ),
    ]
  }

  /// The minutes since midnight of a time such as `07:40`.
  private static func minutes(_ time: String) -> Int? {
    let parts = time.split(separator: ":").compactMap { Int($0) }
    return parts.count == 2 ? parts[0] * 60 + parts[1] : nil
  }
}
