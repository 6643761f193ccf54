import IPTDocument
import IPTModel

/// Pages on what the library declares: measures, tools, gates, points, tasks and remarks.
extension HelpTopics {
  /// The page of a measure, with the source of its figures.
  func measure(_ word: String) -> Document? {
    guard let measure = library.measure(word) else { return nil }
    let all = measure.totals
    var blocks: [Document.Block] = [
      .heading(1, "\(word): \(measure.title)"),
      .paragraph(
        "\(measure.items) items, answers \(measure.answers.lowerBound) to "
          + "\(measure.answers.upperBound), total \(all.lowerBound) to \(all.upperBound)"
          + (measure.times > 1 ? ", the sum times \(measure.times)" : "") + "; "
          + (measure.isHigherWorse ? "higher is worse." : "higher is better.")),
    ]
    let bands = measure.bands.map {
      Document.Definition(
        "\($0.range.lowerBound)-\($0.range.upperBound)",
        $0.title + ($0.title == $0.word ? "" : " (`\($0.word)`)") + ($0.isUnsure ? " [?]" : ""))
    }
    if !bands.isEmpty {
      blocks += [.definitions(bands), .paragraph("A band describes a score, not a person.")]
    }
    blocks.append(.definitions([.init("enter", entry(of: measure))] + rows(of: measure)))
    return Document(blocks)
  }

  /// How a score of the measure is entered: its answers in their order, or the total alone.
  private func entry(of measure: Measure) -> String {
    let total = "score \(measure.word) total \(measure.totals.upperBound / 2)"
    guard measure.items > 0 else { return total }
    // Answers from the lowest on, over and over: an example, and nobody's.
    let answers = (1...measure.items).map { item in
      let range = measure.answers(of: item)
      return String(range.lowerBound + (item - 1) % min(2, range.count))
    }
    let critical = measure.critical.first { $0.from != nil }.map { " item\($0.item) …" } ?? ""
    return "score \(measure.word) \(answers.joined(separator: " "))\n"
      + "_ for a missing answer; without the answers: \(total)\(critical)"
  }

  private func rows(of measure: Measure) -> [Document.Definition] {
    var rows: [Document.Definition] = []
    func range(_ range: ClosedRange<Int>) -> String { "\(range.lowerBound) to \(range.upperBound)" }
    if let cut = measure.cut { rows.append(.init("case cut", range(cut))) }
    switch measure.response {
    case .points(let points):
      rows.append(.init("response", "better by \(DisplayText.text(.number(points))) points"))
    case .share(let share):
      rows.append(.init("response", "better by \(DisplayText.percent(share))"))
    case nil: break
    }
    if let remission = measure.remission {
      rows.append(.init("remission cut", range(remission)))
    }
    if let points = measure.reliable { rows.append(.init("reliable change", "\(points) points")) }
    for variant in measure.variants {
      let figures: [String?] = [
        variant.cut.map { "case cut \(range($0)): set case \(measure.word)-cut \($0.lowerBound)" },
        variant.remission.map { "remission cut \(range($0))" },
        variant.reliable.map { "reliable change \($0) points: set case \(measure.word)-rc \($0)" },
      ]
      rows.append(
        .init(
          "also in use", "\(variant.word), " + figures.compactMap(\.self).joined(separator: ", ")))
    }
    if !measure.reversed.isEmpty {
      let items = measure.reversed.map(String.init).joined(separator: " ")
      rows.append(
        .init(
          "typed",
          (measure.isTypedAsPrinted ? "as printed" : "as scored; `as-printed`")
            + ": items \(items) are counted backwards"))
    }
    let flagged = measure.critical.compactMap { item in
      item.from.map { "item \(item.item) (\(item.label)) from \($0)" }
    }
    if !flagged.isEmpty { rows.append(.init("opens a flag", flagged.joined(separator: ", "))) }
    if let licence = measure.licence { rows.append(.init("licence", licence.text)) }
    rows += provenance(measure.sources, measure.ownScript)
    if measure.isUnsure {
      rows.append(.init("[?]", "Sources differ about the cut and the change."))
    }
    return rows
  }

  /// The page of a tool, with its steps.
  func tool(_ word: String) -> Document? {
    library.tools.first { $0.word == word }?.document(library.schema)
  }

  /// The kinds whose declarations have a page by their word or code.
  private static let declaredByName = [
    "gate", "point", "task", "advice", "time-window", "figure", "circle-mark", "ring",
  ]

  /// The page of a gate, a point, a task, a remark, or of what views go by, by its word.
  func declaration(_ code: String) -> Document? {
    for kind in Self.declaredByName {
      for declaration in library.declarations(of: kind) {
        let name = library.name(of: declaration)
        guard name == code || name == code.uppercased() else { continue }
        return page(of: declaration, name)
      }
    }
    return nil
  }

  private func page(of declaration: UInt32, _ name: String) -> Document {
    var rows: [Document.Definition] = []
    let conditions = [
      ("looked at when", "applies"), ("judged when", "enough"), ("needs", "need"),
      ("said of", "each"), ("said when", "when"), ("comes to", "value"), ("taken from", "among"),
      ("try", "fix"), ("sign", "sign"), ("closeness", "closeness"),
      ("months before", "months-before"), ("months after", "months-after"),
    ]
    for (title, field) in conditions {
      let text = DisplayText.text(library.value(field, of: declaration), unknown: "")
      if !text.isEmpty { rows.append(.init(title, text)) }
    }
    rows += provenance(
      library.words("source", of: declaration), library.ownScript(of: declaration))
    return Document([
      .heading(1, name), .paragraph(library.text("text", of: declaration)), .definitions(rows),
    ])
  }

  /// Where something comes from: the works behind its keys, and the script if it is one's own.
  private func provenance(_ keys: [String], _ script: String?) -> [Document.Definition] {
    let works = keys.map(cited)
    let none = script == nil ? "[C], a convention of this program" : "none is given"
    return [.init("source", works.isEmpty ? none : works.joined(separator: "; "))]
      + (script.map { [.init("declared in", $0)] } ?? [])
  }
}
