import IPTModel
package import IPTReports

/// What the views ask of the library, worked out for the case.
extension Interpreter {
  /// The measures of the case with what was made of their scores.
  package var libraryReading: LibraryReading {
    LibraryReading(measures: measureReadings, openSession: openSession)
  }

  /// The same, with what is missing for the phase and which questions are worth asking.
  var preparation: LibraryReading {
    LibraryReading(
      measures: measureReadings, missing: missing, questions: openQuestions,
      openSession: openSession)
  }

  private var measureReadings: [LibraryReading.Measure] {
    var words: [String] = []
    for score in reader.scoresByPlace() where !words.contains(score.measure) {
      words.append(score.measure)
    }
    let evaluation = evaluation
    return words.compactMap { word in
      library.measure(word).map { Self.reading($0, evaluation) }
    }
  }

  private static func reading(
    _ measure: Measure, _ evaluation: Evaluation
  ) -> LibraryReading.Measure {
    func value(_ function: Function) -> Quantity {
      function.value(evaluation, [.word(measure.word)])
    }
    func number(_ function: Function) -> Double? {
      if case .number(let number) = value(function) { number } else { nil }
    }
    var reliable: String?
    if case .word(let word) = value(.reliable) { reliable = word }
    // Where an item does not apply, the bands do not hold for the totals.
    let reader = evaluation.reader
    let isWhole = reader.scoresByPlace().allSatisfy {
      $0.measure != measure.word
        || measure.greatestTotal(of: $0.record, reader) == measure.greatestTotal
    }
    return LibraryReading.Measure(
      word: measure.word, totals: measure.totals, isHigherWorse: measure.isHigherWorse,
      bands: isWhole ? measure.bands.map { ($0.range, $0.word) } : [],
      critical: measure.critical.filter { $0.from != nil }.map { ($0.item, $0.label) },
      change: number(.change).map { Int($0) }, changeShare: number(.changePercent),
      response: value(.response).truth, isBelowRemissionCut: value(.remission).truth,
      reliable: reliable)
  }

  // MARK: What is missing

  /// The tasks of the phase that the record does not show yet; where the library declares none, what
  /// would keep the next phase closed.
  ///
  /// Nothing if it declares neither.
  private var missing: [LibraryReading.Reminder]? {
    let evaluation = evaluation
    let tasks = library.declarations(of: "task").filter {
      library.text("phase", of: $0) == reader.phase
    }
    guard tasks.isEmpty else {
      return tasks.filter { isOpen($0, evaluation) }.map {
        .init(
          library.name(of: $0), library.text("text", of: $0), fix: library.text("fix", of: $0))
      }
    }
    let words = Vocabulary.phase.words.map(\.word)
    guard let index = words.firstIndex(of: reader.phase), index + 1 < words.count else {
      return nil
    }
    let gates = library.gates(from: reader.phase, to: words[index + 1])
    if gates.isEmpty { return nil }
    return gates.filter { evaluation.fires($0) }.map { .init($0.code, $0.message, fix: $0.fix) }
  }

  /// Whether something that is needed is not true, where it applies.
  private func isOpen(_ declaration: UInt32, _ evaluation: Evaluation) -> Bool {
    if let applies = library.condition("applies", of: declaration),
      evaluation.truth(applies) != true
    {
      return false
    }
    guard let need = library.condition("need", of: declaration) else { return false }
    return evaluation.truth(need) != true
  }

  // MARK: Questions

  /// Questions of the focus for the phase that were not asked yet, then general ones.
  private var openQuestions: [LibraryReading.Question] {
    let reader = reader
    var topics: [String] = []
    if case .list(let areas) = reader.field("areas", of: reader.single("focus")) {
      topics = areas.compactMap { if case .word(let word) = $0 { word } else { nil } }
    }
    let asked = Set(
      reader.live("inquiry").compactMap {
        if case .word(let label) = reader.field("question", of: $0) { label } else { nil }
      })
    let phase = reader.phase
    let open = library.questions.filter { question in
      !asked.contains(question.label)
        && (question.phases.isEmpty || question.phases.contains(phase))
    }
    let fitting = topics.flatMap { topic in open.filter { $0.topic == topic } }
    let general = open.filter { $0.topic == "general" }
    let others = open.filter { !topics.contains($0.topic) && $0.topic != "general" }
    return (fitting + general + others).map { .init($0.label, $0.text) }
  }
}
