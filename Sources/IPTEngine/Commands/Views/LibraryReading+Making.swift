import IPTModel
package import IPTReports

/// What the views ask of the library, worked out for the case.
extension Interpreter {
  /// The measures of the case with what was made of their scores.
  package var libraryReading: LibraryReading {
    LibraryReading(measures: measureReadings, openSession: openSession)
  }

  /// The same, with what the library makes of the measures together.
  var progressReading: LibraryReading {
    var reading = libraryReading
    reading.plannedSessions = evaluation.plannedSessions
    reading.progressFigures = evaluation.figures(about: "progress")
    return reading
  }

  /// The same, with what the library remarks on in the inventory.
  var courseReading: LibraryReading {
    var reading = LibraryReading(
      measures: measureReadings, inventory: inventoryRemarks, openSession: openSession)
    let evaluation = evaluation
    reading.plannedSessions = evaluation.plannedSessions
    reading.figures = evaluation.figures(about: "inventory")
    reading.progressFigures = evaluation.figures(about: "progress")
    reading.timeFigures = evaluation.figures(about: "timeline")
    reading.circle = evaluation.circlePlan
    reading.tools = library.toolPlans
    return reading
  }

  /// The remarks on the inventory: cautions first, then warnings, then notes.
  ///
  /// A caution is known by its remedy, which adds one to the case.
  var inventoryRemarks: [LibraryReading.Reminder] {
    let all = evaluation.remarks(about: "inventory").map {
      LibraryReading.Reminder(
        $0.advice.code, $0.sentence, fix: $0.fix, isWarning: $0.advice.isWarning)
    }
    func rank(_ reminder: LibraryReading.Reminder) -> Int {
      reminder.isCaution ? 0 : reminder.isWarning ? 1 : 2
    }
    return (0...2).flatMap { wanted in all.filter { rank($0) == wanted } }
  }

  /// The same, with what is missing for the phase and which questions are worth asking.
  var preparation: LibraryReading {
    var reading = LibraryReading(
      measures: measureReadings, missing: missing, inventory: inventoryRemarks,
      questions: openQuestions, openSession: openSession)
    let phase = reader.phase
    reading.hasQuestions = library.questions.contains {
      $0.phases.isEmpty || $0.phases.contains(phase)
    }
    reading.plannedSessions = evaluation.plannedSessions
    return reading
  }

  private var measureReadings: [LibraryReading.Measure] {
    var words: [String] = []
    for score in reader.scoresByPlace() where !words.contains(score.measure) {
      words.append(score.measure)
    }
    let evaluation = evaluation
    let reader = reader
    return words.compactMap { word in
      library.measure(word).map { Self.reading($0.inForce(reader), evaluation) }
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
      word: measure.word, scores: scores(of: measure, reader), totals: measure.totals,
      isHigherWorse: measure.isHigherWorse,
      bands: isWhole ? measure.bands.map { ($0.range, $0.title) } : [],
      critical: measure.critical.filter { $0.from != nil }.map { ($0.item, $0.label) },
      change: number(.change).map { Int($0) }, changeShare: number(.changePercent),
      response: value(.response).truth, isInRemissionRange: value(.remission).truth,
      reliable: reliable,
      hasLeftCaseRange: left(value(.caseAtStart).truth, value(.caseAtEnd).truth),
      rules: (
        response: measure.response != nil && measure.cut != nil,
        remission: measure.remission != nil, reliable: measure.reliable != nil
      ))
  }

  private static func left(_ start: Bool?, _ end: Bool?) -> Bool? {
    if start == false || end == true { return false }
    return start == true && end == false ? true : nil
  }

  private static func scores(
    of measure: Measure, _ reader: CaseReader
  ) -> [UInt32: LibraryReading.Score] {
    var scores: [UInt32: LibraryReading.Score] = [:]
    for score in reader.live("score")
    where reader.field("measure", of: score) == .word(measure.word) {
      scores[score] = .init(
        greatest: measure.greatestTotal(of: score, reader),
        isProRated: measure.isProRated(score, reader), band: measure.band(ofScore: score, reader))
    }
    return scores
  }

  // MARK: What is missing

  /// What the library remarks on for the session, and the tasks of the phase that the record does not
  /// show yet.
  ///
  /// Where it declares no task it is what would keep the next phase closed; nothing if it declares
  /// neither.
  private var missing: [LibraryReading.Reminder]? {
    let evaluation = evaluation
    let remarks = ["safety", "session"].flatMap { evaluation.remarks(about: $0) }.map {
      LibraryReading.Reminder($0.advice.code, $0.sentence, fix: $0.fix)
    }
    let tasks = library.tasks(of: reader.phase)
    guard tasks.isEmpty else {
      return remarks
        + tasks.filter { evaluation.result(of: $0) == .absent }.map {
          .init($0.code, $0.text, fix: evaluation.fix(of: $0.declaration))
        }
    }
    let words = Vocabulary.phase.words.map(\.word)
    guard let index = words.firstIndex(of: reader.phase), index + 1 < words.count else {
      return remarks.isEmpty ? nil : remarks
    }
    let gates = library.gates(from: reader.phase, to: words[index + 1])
    if gates.isEmpty { return remarks.isEmpty ? nil : remarks }
    return remarks
      + gates.filter { evaluation.fires($0) }.map {
        .init($0.code, $0.message, fix: evaluation.fix(of: $0.declaration))
      }
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
