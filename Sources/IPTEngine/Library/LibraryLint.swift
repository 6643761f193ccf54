package import IPTLanguage
package import IPTModel

/// What is wrong with a script of the library: names, conditions, ranges, bands, vectors and codes.
package struct LibraryLint {
  let schema: Schema
  let source: Source
  let library: Library

  /// Takes a script to be checked beside what comes with the program.
  package init(
    _ source: Source, schema: Schema, inclusion: @escaping ScriptInclusion = Library.noInclusion
  ) {
    self.schema = schema
    self.source = source
    let text = source.text(0..<source.count)
    let own = [(name: source.name, text: text)]
    library = Library(schema: schema, own: { own }, inclusion: inclusion)
  }

  /// Takes a script that a library is just reading.
  init(_ source: Source, library: Library) {
    schema = library.schema
    self.source = source
    self.library = library
  }

  /// Whether a script declares something of the library, by the words that begin its lines.
  package static func declares(_ source: Source, schema: Schema) -> Bool {
    let verbs = Set(Command.all.map(\.word))
    let kinds = Set(
      schema.kinds.indices
        .filter { schema.traits[$0].realm == .library && schema.traits[$0].parent < 0 }
        .map { schema.kinds[$0].word })
    return StatementHeads(source.text(0..<source.count)).heads.contains { words in
      guard words.count > 1, kinds.contains(words[0]) else { return false }
      // A verb of the same word takes no text.
      return !verbs.contains(words[0]) || words.count > 2 && words[2].hasPrefix("\"")
    }
  }

  /// All that is wrong, in the order of the declarations.
  package func faults() -> [Diagnostic] {
    for (index, kind) in schema.kinds.enumerated()
    where kind.realm == .library && schema.traits[index].parent < 0 {
      for declaration in library.declarations(of: kind.word)
      where library.ownScript(of: declaration) != nil {
        for field in schema.fields(of: index) where isCondition(field.type) {
          _ = library.condition(field.name, of: declaration)
        }
      }
    }
    _ = library.circularPoints()
    return library.diagnostics + faultsOfRings() + faultsOfRules()
  }

  /// Which steps of closeness stand on two rings or on none, if the script has a ring.
  private func faultsOfRings() -> [Diagnostic] {
    let rings = library.declarations(of: "ring")
    guard let own = rings.first(where: { library.ownScript(of: $0) != nil }),
      let steps = closenessSteps
    else { return [] }
    let ranges = rings.compactMap { library.range("closeness", $0) }
    let place = place(of: "ring \(library.name(of: own))")
    for step in steps {
      let count = ranges.count { $0.contains(step) }
      if count == 1 { continue }
      let fault = Diagnostic(
        .ringsDoNotFit,
        count == 0
          ? "nobody of closeness \(step) stands on a ring"
          : "closeness \(step) stands on \(count) rings",
        at: place, label: "each step stands on one ring")
      return [fault.belonging(to: source)]
    }
    return []
  }

  /// The steps that the closeness of a relation may have.
  private var closenessSteps: ClosedRange<Int>? {
    guard let kind = schema.kind("relation"), let field = schema.field("closeness", of: kind),
      case .integer(let range) = schema.fields(of: kind)[field].type
    else { return nil }
    return range
  }

  /// What is wrong with the measures of the script.
  func faultsOfMeasures() -> [Diagnostic] {
    guard let kind = schema.kind("measure") else { return [] }
    return library.book.state.byKind[kind].filter {
      library.book.state.isAlive($0) && library.ownScript(of: $0) == source.name
    }.flatMap { faults(of: library.measure($0), $0) }.map { $0.belonging(to: source) }
  }

  private func isCondition(_ type: FieldType) -> Bool {
    if case .expression = type { true } else { false }
  }

  // MARK: Measures

  private func faults(of measure: Measure, _ declaration: UInt32) -> [Diagnostic] {
    var found: [Diagnostic] = []
    func tell(_ code: DiagnosticCode, _ message: String, near words: String, _ label: String = "") {
      found.append(Diagnostic(code, message, at: place(of: words, in: measure), label: label))
    }
    let all = measure.totals
    let bands = measure.bands.sorted { $0.range.lowerBound < $1.range.lowerBound }
    for (band, next) in zip(bands, bands.dropFirst()) {
      let (end, start) = (band.range.upperBound, next.range.lowerBound)
      let words = "band \(start)..\(next.range.upperBound)"
      if start <= end {
        tell(
          .bandsDoNotFit, "two bands of \(measure.word) overlap: \(band.word) and \(next.word)",
          near: words, "\(band.word) goes on to \(end)")
      } else if start > end + 1 {
        tell(
          .bandsDoNotFit, "the bands of \(measure.word) leave a gap before \(next.word)",
          near: words,
          end + 2 == start ? "\(end + 1) is in none" : "\(end + 1) to \(start - 1) are in none")
      }
    }
    if let first = bands.first, let last = bands.last, measure.items > 0,
      first.range.lowerBound > all.lowerBound || last.range.upperBound < all.upperBound
    {
      tell(
        .bandsDoNotFit, "the bands of \(measure.word) leave a gap",
        near: "band \(first.range.lowerBound)..",
        "its totals go from \(all.lowerBound) to \(all.upperBound)")
    }
    let ranges =
      bands.map { ("band", $0.range) }
      + [("cut", measure.cut), ("remission", measure.remission)]
      .compactMap { word, range in range.map { (word, $0) } }
    for (word, range) in ranges
    where !(all.contains(range.lowerBound) && all.contains(range.upperBound)) {
      tell(
        .outsideMeasure, "a \(word) of \(measure.word) lies outside its totals",
        near: "\(word) \(range.lowerBound)..\(range.upperBound)",
        "its totals go from \(all.lowerBound) to \(all.upperBound)")
    }
    for item in measure.reversed + measure.optional + measure.notAssessed
      + measure.critical.map(\.item)
    where !(1...max(1, measure.items)).contains(item) {
      tell(
        .outsideMeasure, "\(measure.word) has no item \(item)", near: "measure \(measure.word)",
        "it has \(measure.items)")
    }
    for group in measure.groups where measure.items > 0 {
      let words = "\(group.items.lowerBound)..\(group.items.upperBound)"
      let ends = [group.items.upperBound, group.items.lowerBound]
      guard let item = ends.first(where: { !(1...measure.items).contains($0) }) else { continue }
      tell(
        .outsideMeasure, "\(measure.word) has no item \(item)", near: words,
        "no answers would come to a total")
    }
    found += faultsOfCriticalItems(of: measure)
    for code in codes(of: measure) where !code.hasPrefix("LA") && !CheckDigit.passes(code) {
      tell(
        .wrongCheckDigit, "`\(code)` is no LOINC code: its last digit does not fit",
        near: "\"\(code)\"")
    }
    return found + faultsOfVectors(of: measure, declaration)
  }

  /// Critical items that no answer can make open a flag, or a grave one.
  private func faultsOfCriticalItems(of measure: Measure) -> [Diagnostic] {
    measure.critical.compactMap { critical in
      let words = "critical item\(critical.item)"
      let at = place(of: words, in: measure)
      guard measure.items > 0 else {
        return Diagnostic(
          .flagNeverOpens, "item \(critical.item) of \(measure.word) can never open a flag", at: at,
          label: "\(measure.word) has no items")
      }
      // An item that is not there is told of as such.
      guard (1...measure.items).contains(critical.item) else { return nil }
      let answers = measure.answers(of: critical.item)
      let range = "its answers go from \(answers.lowerBound) to \(answers.upperBound)"
      if let from = critical.from, from > answers.upperBound {
        return Diagnostic(
          .flagNeverOpens, "item \(critical.item) of \(measure.word) can never open a flag", at: at,
          label: range, notes: ["It opens one from \(from) on."])
      }
      if let high = critical.highFrom, high > answers.upperBound {
        return Diagnostic(
          .flagNeverOpens,
          "item \(critical.item) of \(measure.word) can never open a flag that is marked high",
          at: at, label: range, notes: ["It is marked high from \(high) on."])
      }
      guard let noted = critical.noted, noted.lowerBound > answers.upperBound else { return nil }
      return Diagnostic(
        .flagNeverOpens, "item \(critical.item) of \(measure.word) is never remarked on", at: at,
        label: range, notes: ["It is remarked on from \(noted.lowerBound) on."])
    }
  }

  private func codes(of measure: Measure) -> [String] {
    guard let codes = measure.codes else { return [] }
    return ([codes.panel, codes.total, codes.extra] + codes.items + codes.answers).filter {
      !$0.isEmpty
    }
  }

  private func faultsOfVectors(of measure: Measure, _ declaration: UInt32) -> [Diagnostic] {
    library.lines(of: declaration, "vector").compactMap { line in
      guard case .list(let items) = library.value("items", of: line) else { return nil }
      var answers = items.map { item -> Measure.Answer in
        switch item {
        case .number(let number): .number(Int(number))
        case .word: .inapplicable
        default: .missing
        }
      }
      let mode = library.value("mode", of: line)
      if mode == .unknown ? measure.isTypedAsPrinted : mode == .word("as-printed") {
        answers = measure.reversing(answers)
      }
      let total = measure.total(of: answers)?.value
      let wanted = library.integer("total", line)
      guard answers.count != measure.items || total != wanted else { return nil }
      return Diagnostic(
        .vectorFails, "an example of \(measure.word) does not come out",
        at: place(of: "vector", in: measure),
        label: total.map { "one comes to \($0), not to \(wanted ?? 0)" } ?? "one has no total")
    }
  }

  /// Where some words stand behind the beginning of a measure, as bytes of the script.
  private func place(of words: String, in measure: Measure) -> Range<Int>? {
    let text = Array(source.text(0..<source.count).utf8)
    guard let start = Self.find("measure \(measure.word)", in: text, from: 0) else { return nil }
    let found = Self.find(words, in: text, from: start) ?? start
    return found..<found + (text[found...].starts(with: words.utf8) ? words.utf8.count : 1)
  }

  /// Where words stand in the script.
  func place(of words: String) -> Range<Int>? {
    let text = Array(source.text(0..<source.count).utf8)
    return Self.find(words, in: text, from: 0).map { $0..<$0 + words.utf8.count }
  }

  /// Where some words stand behind others.
  func place(of words: String, behind others: String) -> Range<Int>? {
    let text = Array(source.text(0..<source.count).utf8)
    return Self.find(others, in: text, from: 0).flatMap { start in
      Self.find(words, in: text, from: start).map { $0..<$0 + words.utf8.count }
    }
  }

  private static func find(_ words: String, in text: [UInt8], from start: Int) -> Int? {
    guard text.count >= words.utf8.count + start else { return nil }
    return (start...text.count - words.utf8.count).first { text[$0...].starts(with: words.utf8) }
  }
}
