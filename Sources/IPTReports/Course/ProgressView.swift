package import IPTDocument
package import IPTModel

/// What has moved since the start: measures, goals, people, homework, gains.
package struct ProgressView {
  private let reader: CaseReader
  private let library: LibraryReading
  private let safety: SafetyLines

  package init(_ reader: CaseReader, _ library: LibraryReading) {
    self.reader = reader
    self.library = library
    safety = SafetyLines(reader, library)
  }

  package func document() -> Document {
    var blocks: [Document.Block] = [
      .heading(1, "Progress: \(reader.caseTitle)"), .paragraph(sessionsLine),
    ]
    if let discharge = reader.discharge { blocks.append(.paragraph("Discharged: \(discharge)")) }
    if let chart = MeasureSeries(reader.mainMeasure, reader, library).chart {
      blocks.append(.chart(chart))
    }
    blocks += measures + goals + mastery + gains + homework
    blocks += safety.overrideBlocks + safety.openFlags
    return Document(blocks)
  }

  private var sessionsLine: String {
    let sessions = reader.sessions.filter { session in
      reader.book.state.records[Int(session)].number.flatMap(reader.maintenanceNumber) == nil
    }
    let maintained = reader.sessions.count - sessions.count
    let agreed = reader.maintenanceSessions.map { " of \($0)" } ?? ""
    let behind = maintained > 0 ? ", and \(maintained)\(agreed) in maintenance" : ""
    var counts: [(word: String, count: Int, moved: Int)] = []
    for session in reader.sessions {
      let state = reader.text("state", of: session) ?? "state not recorded"
      let moved = reader.text("rebooked-from", of: session) == nil ? 0 : 1
      if let index = counts.firstIndex(where: { $0.word == state }) {
        counts[index].count += 1
        counts[index].moved += moved
      } else {
        counts.append((state, 1, moved))
      }
    }
    let told = counts.map { state in
      "\(state.count) \(state.word)"
        + (state.moved > 0 ? ", \(state.moved) of them rebooked" : "")
    }.joined(separator: ", ")
    let planned = library.plannedSessions.map { " of \($0)" } ?? ""
    let word = planned.isEmpty && sessions.count == 1 ? "session" : "sessions"
    return "\(sessions.count)\(planned) \(word) entered\(behind)"
      + (told.isEmpty ? "." : ": \(told).") + " Phase: \(reader.phase)."
  }

  // MARK: Measures

  /// The measures with what was made of their change.
  package var measures: [Document.Block] {
    let all = MeasureSeries.all(reader, library)
    guard !all.isEmpty else {
      return [.heading(2, "Measures"), .paragraph("No total is recorded.")]
    }
    var table = Table(columns: [
      .init("measure"), .init("first", isNumber: true), .init("last", isNumber: true),
      .init("band"), .init("better by", isNumber: true), .init("per cent", isNumber: true),
      .init("response"),
      .init("remission"), .init("reliable"),
    ])
    for series in all {
      guard let ends = series.ends, let last = series.totals.last else { continue }
      let reading = library.measure(series.measure)
      table.rows.append([
        series.measure, ends.first, ends.latest, series.band(of: last.total) ?? "",
        reading?.change.map { "\($0)" } ?? "?",
        reading?.changeShare.map { String(DisplayText.percent($0).dropLast()) } ?? "?",
        judged(word(reading?.response), reading?.rules.response),
        judged(remission(reading), reading?.rules.remission),
        judged(reading?.reliable ?? "?", reading?.rules.reliable),
      ])
    }
    return [
      .heading(2, "Measures"), .table(table),
      .paragraph(
        "Figures by the cut points of the library, ? where they cannot be worked out; reliable is "
          + "more than the error of measurement. They describe scores, not a person."),
    ] + ways
  }

  /// The measures that went from case range to below it, by themselves and together.
  private var ways: [Document.Block] {
    var rows = MeasureSeries.all(reader, library).compactMap { series -> Document.Definition? in
      guard let reading = library.measure(series.measure), reading.hasLeftCaseRange == true else {
        return nil
      }
      let isReliable = reading.reliable == Vocabulary.reliableWords.better
      return .init(
        series.measure,
        "from case range to \(reading.isHigherWorse ? "below" : "above") it"
          + (isReliable ? ", and more than measurement error" : ""))
    }
    rows += library.progressFigures
    return rows.isEmpty ? [] : [.definitions(rows)]
  }

  /// What a rule comes to; a measure that has none says so.
  private func judged(_ text: String, _ hasRule: Bool?) -> String {
    hasRule == false ? "no rule" : text
  }

  /// On which side of the cut of remission the last total lies; where more is better, that is above.
  private func remission(_ reading: LibraryReading.Measure?) -> String {
    guard let reading, let isReached = reading.isInRemissionRange else { return "?" }
    let side = reading.isHigherWorse ? "below" : "above"
    return isReached ? "\(side) cut" : "not \(side)"
  }

  private func word(_ value: Bool?) -> String { value.map { $0 ? "yes" : "no" } ?? "?" }

  // MARK: Aims

  /// The goals with how far each has come.
  package var goals: [Document.Block] {
    let rows = reader.live("goal").map { goal in
      Document.Definition(
        reader.text("status", of: goal) ?? "no status", reader.text("text", of: goal) ?? "")
    }
    return [
      .heading(2, "Goals"), rows.isEmpty ? .paragraph("No goal is recorded.") : .definitions(rows),
    ]
  }

  /// How well new roles are managed, from the first rating to the last, and what was tried with people.
  private var mastery: [Document.Block] {
    var rows = reader.live("role-pair").compactMap { pair -> Document.Definition? in
      let ratings = reader.values("mastery", of: pair).map { DisplayText.text($0.value) }
      guard !ratings.isEmpty, let role = reader.text("new-role", of: pair) else { return nil }
      return .init("mastery", "\(role): \(ratings.joined(separator: " → ")) of 10")
    }
    let attempts = reader.live("attempt")
    if !attempts.isEmpty {
      var words: [String] = []
      for attempt in attempts {
        let word = reader.text("outcome", of: attempt) ?? Missing.text
        if !words.contains(word) { words.append(word) }
      }
      let told = words.map { word in
        "\(attempts.count { (reader.text("outcome", of: $0) ?? Missing.text) == word }) \(word)"
      }
      rows.append(.init("attempts", "\(attempts.count): \(told.joined(separator: ", "))"))
    }
    return rows.isEmpty ? [] : [.heading(2, "Roles and attempts"), .definitions(rows)]
  }

  /// The gains, by the four ways in which the method is thought to help.
  ///
  /// Source: LM13.
  package var gains: [Document.Block] {
    let gains = reader.live("gain")
    if gains.isEmpty { return [] }
    let rows = gains.map { gain in
      let by = reader.text("by", of: gain).map { " (by \($0))" } ?? ""
      return Document.Definition(
        reader.text("through", of: gain) ?? "gain", (reader.text("text", of: gain) ?? "") + by)
    }
    return [.heading(2, "Gains"), .definitions(rows)]
  }

  private var homework: [Document.Block] {
    let all = reader.live("homework")
    if all.isEmpty { return [] }
    let words = all.map { reader.text("status", of: $0) ?? Vocabulary.taskSet }
    var rows: [String] = []
    for word in words where !rows.contains(word) { rows.append(word) }
    let told = rows.map { word in "\(words.count { $0 == word }) \(word)" }.joined(separator: ", ")
    return [.heading(2, "Homework"), .paragraph("\(all.count) set: \(told).")]
  }
}
