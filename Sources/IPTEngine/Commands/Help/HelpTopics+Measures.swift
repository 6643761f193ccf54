import IPTDocument
import IPTLanguage
import IPTModel

/// Pages on measures: how each is entered and read, with the source of its figures.
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

  /// The mark of a figure that has no source.
  private static let ours = Bibliography.ownConvention.description
  /// The mark of a figure about which sources differ.
  private static let unsure = Bibliography.doubt.description

  /// The marks of a figure of a measure, by its word: that it is ours, that sources differ.
  private static func marks(of word: String, _ measure: Measure) -> String {
    (measure.conventions.contains(word) ? " \(ours)" : "")
      + (measure.doubts.contains(word) ? unsure : "")
  }

  /// The time that answers speak of: a stretch before the day, or the word that stands for it.
  private static func time(_ window: Quantity) -> String {
    guard case .duration(let amount, let unit) = window else { return DisplayText.text(window) }
    let word = LengthUnit(rawValue: unit.rawValue)?.plural ?? ""
    return "the last \(amount) \(word)"
  }

  private func range(_ range: ClosedRange<Int>) -> String {
    "\(range.lowerBound) to \(range.upperBound)"
  }

  /// The figures by which a score is read, and others in use.
  private func rows(of measure: Measure) -> [Document.Definition] {
    var rows: [Document.Definition] = []
    func row(_ title: String, _ figure: String, _ word: String) {
      rows.append(.init(title, figure + Self.marks(of: word, measure)))
    }
    if measure.window != .unknown { row("speaks of", Self.time(measure.window), "window") }
    if !measure.rater.isEmpty { rows.append(.init("answered by", measure.rater)) }
    if let cut = measure.cut { row("case cut", range(cut), "cut") }
    switch measure.response {
    case .points(let points):
      row("response", "better by \(DisplayText.text(.number(points))) points", "response")
    case .share(let share):
      row("response", "better by \(DisplayText.percent(share))", "response")
    case nil: break
    }
    if let remission = measure.remission { row("remission cut", range(remission), "remission") }
    if let points = measure.reliable { row("reliable change", "\(points) points", "reliable") }
    for variant in measure.variants {
      let figures: [String?] = [
        variant.cut.map {
          "case cut \(range($0))" + setting("\(measure.word)-cut", $0.lowerBound)
            + Self.marks(of: "cut", measure)
        },
        variant.remission.map {
          "remission cut \(range($0))" + Self.marks(of: "remission", measure)
        },
        variant.reliable.map {
          "reliable change \($0) points" + setting("\(measure.word)-rc", $0)
            + Self.marks(of: "reliable", measure)
        },
      ]
      rows.append(
        .init(
          "also in use", "\(variant.word), " + figures.compactMap(\.self).joined(separator: ", ")))
    }
    return rows + items(of: measure) + origin(of: measure)
  }

  /// The answers that single items take, and what a gap does to the total.
  private func answers(of measure: Measure) -> [Document.Definition] {
    guard measure.items > 0 else { return [] }
    func listed(_ items: [Int]) -> String {
      (items.count == 1 ? "item " : "items ") + items.map(String.init).joined(separator: " ")
    }
    var rows: [Document.Definition] = []
    let others = measure.itemAnswers.filter { $0.value != measure.answers }
    for answers in Set(others.values).sorted(by: { $0.upperBound < $1.upperBound }) {
      let items = others.filter { $0.value == answers }.keys.sorted()
      rows.append(.init("answers", "\(range(answers)) for \(listed(items))"))
    }
    if !measure.optional.isEmpty {
      rows.append(
        .init(
          "`na`", "\(listed(measure.optional)), where it does not apply: then the bands do not hold"
        ))
    }
    if !measure.notAssessed.isEmpty {
      rows.append(
        .init("`na`", "\(listed(measure.notAssessed)), where it was not assessed: counts least"))
    }
    let most = measure.mostMissing
    rows.append(
      .init(
        "a gap",
        (most == 0
          ? "there is no total with an answer missing"
          : "with up to \(most) missing the total is filled up from the others (pro-rated)")
          + Self.marks(of: "missing", measure)))
    return rows
  }

  /// What is said of single items: how they are typed, and which answers open a flag.
  private func items(of measure: Measure) -> [Document.Definition] {
    var rows = answers(of: measure)
    if !measure.reversed.isEmpty {
      let items = measure.reversed.map(String.init).joined(separator: " ")
      rows.append(
        .init(
          "typed",
          (measure.isTypedAsPrinted ? "as printed" : "as scored; `as-printed`")
            + ": items \(items) are counted backwards"))
    }
    func items(_ answers: (Measure.Critical) -> String?) -> String {
      measure.critical.compactMap { item in
        answers(item).map {
          "item \(item.item) (\(item.label)) \($0)" + (item.isConvention ? " \(Self.ours)" : "")
        }
      }.joined(separator: ", ")
    }
    let flagged = items { item in
      item.from.map { from in
        let high = item.highFrom.map { $0 == from ? ", always high" : ", high from \($0)" }
        return "from \(from)" + (high ?? "")
      }
    }
    if !flagged.isEmpty { rows.append(.init("opens a flag", flagged)) }
    let noted = items { item in
      item.noted.map { answers in
        answers.upperBound >= measure.answers(of: item.item).upperBound
          ? "from \(answers.lowerBound)" : range(answers)
      }
    }
    if !noted.isEmpty { rows.append(.init("is remarked on", noted)) }
    return rows
  }

  /// The codes for exchange, with what is to be checked about them.
  private func codes(of measure: Measure) -> [Document.Definition] {
    guard let codes = measure.codes else { return [] }
    let listed = [
      ("form", codes.panel), ("total", codes.total),
      ("items", codes.items.joined(separator: " ")), ("extra question", codes.extra),
      ("answers", codes.answers.joined(separator: " ")),
    ].filter { !$0.1.isEmpty }.map { "\($0.0) \($0.1)" }.joined(separator: "; ")
    return [.init("LOINC", codes.note.isEmpty ? listed : "\(listed)\n\(codes.note)")]
  }

  /// Where the figures come from, and what is unsure about them.
  private func origin(of measure: Measure) -> [Document.Definition] {
    var rows = measure.notes.map { Document.Definition("note", $0) } + codes(of: measure)
    if let licence = measure.licence { rows.append(.init("licence", licence.text)) }
    rows += provenance(
      measure.sources, measure.ownScript,
      without: "none at hand; from general knowledge\(Self.unsure)")
    if !measure.conventions.isEmpty || measure.critical.contains(where: \.isConvention) {
      rows.append(.init(Self.ours, "A convention of this program, and of no source."))
    }
    if !measure.doubts.isEmpty || measure.bands.contains(where: \.isUnsure) {
      rows.append(
        .init(
          String(Self.unsure.drop { $0 == " " }),
          "Sources differ, or the figure could not be read again."))
    }
    return rows
  }

  /// The statement by which a case chooses a figure; none if a case has no such setting.
  private func setting(_ field: String, _ figure: Int) -> String {
    let kind = schema.kinds.firstIndex { $0.word == "case" }
    let isSetting = kind.map { schema.fields(of: $0).contains { $0.name == field } } ?? false
    return isSetting ? ": set case \(field) \(figure)" : ""
  }
}
