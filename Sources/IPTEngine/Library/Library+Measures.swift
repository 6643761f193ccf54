import IPTModel

/// Measures, from their declarations.
extension Library {
  func measure(_ declaration: UInt32) -> Measure {
    let items = integer("items", declaration) ?? 0
    let total = lines(of: declaration, "total").first
    var groups: [Measure.Group] = []
    if let total, case .list(let list) = value("items", of: total) {
      groups = list.compactMap {
        if case .range(let low, let high) = $0 { .init(items: low...high) } else { nil }
      }
    }
    if groups.isEmpty, items > 0 { groups = [.init(items: 1...items)] }
    return Measure(
      word: name(of: declaration), title: text("title", of: declaration), items: items,
      answers: range("answers", declaration) ?? 0...0, itemAnswers: itemAnswers(declaration),
      isHigherWorse: value("worse", of: declaration) != .word("lower"),
      labels: words("labels", of: declaration), reversed: integers("reversed", declaration),
      isTypedAsPrinted: value("typed", of: declaration) == .word("as-printed"),
      optional: integers("optional", declaration),
      notAssessed: integers("not-assessed", declaration),
      mostMissing: value("missing", of: declaration) == .word("pro-rate")
        ? integer("missing-most", declaration) ?? 0 : 0,
      method: method(total), groups: groups, times: total.flatMap { integer("times", $0) } ?? 1,
      bands: lines(of: declaration, "band").compactMap { band($0) },
      critical: lines(of: declaration, "critical").compactMap { critical($0) },
      variants: lines(of: declaration, "variant").map {
        .init(
          word: name(of: $0), cut: range("cut", $0), remission: range("remission", $0),
          reliable: integer("reliable", $0))
      },
      cut: range("cut", declaration), response: response(declaration),
      remission: range("remission", declaration), reliable: integer("reliable", declaration),
      range: range("range", declaration), codes: codes(declaration), licence: licence(declaration),
      window: value("window", of: declaration),
      rater: text("by", of: declaration), conventions: words("convention", of: declaration),
      doubts: words("unsure", of: declaration), notes: words("note", of: declaration),
      sources: words("source", of: declaration), ownScript: ownScript(of: declaration))
  }

  private func method(_ total: UInt32?) -> Measure.Method {
    guard let total else { return .sum }
    return switch value("method", of: total) {
    case .word("domains"): .domains
    case .word("mean"): .mean
    default: .sum
    }
  }

  private func itemAnswers(_ declaration: UInt32) -> [Int: ClosedRange<Int>] {
    var found: [Int: ClosedRange<Int>] = [:]
    for line in lines(of: declaration, "item-range") {
      guard let range = range("answers", line) else { continue }
      for item in integers("items", line) { found[item] = range }
    }
    return found
  }

  private func band(_ line: UInt32) -> Measure.Band? {
    range("range", line).map {
      .init(
        range: $0, word: text("word", of: line), label: text("label", of: line),
        isUnsure: value("unsure", of: line) == .truth(true))
    }
  }

  private func critical(_ line: UInt32) -> Measure.Critical? {
    guard let item = Int(name(of: line).drop { !$0.isNumber }) else { return nil }
    let (from, to) = (integer("note-from", line), integer("note-to", line))
    var noted: ClosedRange<Int>?
    if from != nil || to != nil {
      let low = from ?? 0
      noted = low...max(low, to ?? 999)
    }
    return Measure.Critical(
      item: item, label: text("label", of: line), from: integer("from", line),
      highFrom: integer("high-from", line), noted: noted,
      isConvention: value("convention", of: line) == .truth(true))
  }

  /// `response 50%` is a share of the first total, `response 10` is so many points.
  private func response(_ declaration: UInt32) -> Measure.Response? {
    guard case .literal(.number(let number))? = condition("response", of: declaration) else {
      return nil
    }
    return text("response", of: declaration).hasSuffix("%") ? .share(number) : .points(number)
  }

  private func codes(_ declaration: UInt32) -> Measure.Codes? {
    guard let line = lines(of: declaration, "loinc").first else { return nil }
    return Measure.Codes(
      panel: text("panel", of: line), total: text("total", of: line),
      items: words("items", of: line), extra: text("extra", of: line),
      answers: words("answers", of: line), note: text("note", of: line))
  }

  private func licence(_ declaration: UInt32) -> Measure.Licence? {
    lines(of: declaration, "licence").first.map {
      Measure.Licence(word: text("kind", of: $0), text: text("text", of: $0))
    }
  }

  // MARK: Fields

  func integer(_ field: String, _ declaration: UInt32) -> Int? {
    guard case .number(let number) = value(field, of: declaration) else { return nil }
    return Int(number)
  }

  func integers(_ field: String, _ declaration: UInt32) -> [Int] {
    guard case .list(let list) = value(field, of: declaration) else { return [] }
    return list.compactMap { if case .number(let number) = $0 { Int(number) } else { nil } }
  }

  func range(_ field: String, _ declaration: UInt32) -> ClosedRange<Int>? {
    guard case .range(let low, let high) = value(field, of: declaration) else { return nil }
    return low...high
  }

  /// Words or texts of a list.
  func words(_ field: String, of declaration: UInt32) -> [String] {
    guard case .list(let list) = value(field, of: declaration) else { return [] }
    return list.map { item in
      switch item {
      case .text(let text), .word(let text): text
      default: ""
      }
    }
  }
}

extension Measure {
  /// The highest total that was possible with the items that a score says apply.
  func greatestTotal(of score: UInt32, _ reader: CaseReader) -> Int {
    guard case .list(let items) = reader.field("items", of: score) else { return greatestTotal }
    let answers = items.map { item -> Answer in
      switch item {
      case .number(let number): .number(Int(number))
      case .word: .inapplicable
      default: .missing
      }
    }
    return greatestTotal(beside: answers)
  }

  /// The name of the band of a score's total; nothing where an item does not apply.
  func band(ofScore score: UInt32, _ reader: CaseReader) -> String? {
    guard case .number(let total) = reader.field("total", of: score),
      greatestTotal(of: score, reader) == greatestTotal
    else { return nil }
    return inForce(reader).title(ofBandOf: Int(total))
  }

  /// Whether a score's total was filled up in proportion for an answer that is missing.
  func isProRated(_ score: UInt32, _ reader: CaseReader) -> Bool {
    guard case .list(let items) = reader.field("items", of: score),
      case .number(let recorded) = reader.field("total", of: score)
    else { return false }
    let answers = items.map { item -> Answer in
      switch item {
      case .number(let number): .number(Int(number))
      case .word: .inapplicable
      default: .missing
      }
    }
    guard let total = total(of: answers) else { return false }
    return total.isProRated && total.value == Int(recorded)
  }

  /// What goes with a score's total wherever it is shown: that it was filled up, or of fewer items.
  func remark(onScore score: UInt32, _ reader: CaseReader) -> String {
    if isProRated(score, reader) { return "pro-rated" }
    let greatest = greatestTotal(of: score, reader)
    return greatest == greatestTotal ? "" : "of \(greatest), without an item"
  }

  /// The measure with the cut and the reliable change that a case sets for it.
  ///
  /// A setting is the figure of one of the variants; bands that only tell what is above the cut from
  /// what is below it go with the cut.
  func inForce(_ reader: CaseReader) -> Measure {
    func setting(_ suffix: String) -> Int? {
      guard case .number(let number) = reader.field("\(word)-\(suffix)", of: reader.single("case"))
      else { return nil }
      return Int(number)
    }
    var measure = self
    if let points = setting("rc") { measure.reliable = points }
    guard let least = setting("cut"), let cut, least != cut.lowerBound, least <= cut.upperBound
    else { return measure }
    let variant = variants.first { $0.cut?.lowerBound == least }
    measure.cut = variant?.cut ?? least...cut.upperBound
    if bands.count == 2, isHigherWorse, bands[1].range.lowerBound == cut.lowerBound,
      bands[0].range.lowerBound < least, least <= bands[1].range.upperBound
    {
      measure.bands[0].range = bands[0].range.lowerBound...least - 1
      measure.bands[1].range = least...bands[1].range.upperBound
    }
    return measure
  }
}
