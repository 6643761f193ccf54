package import IPTDocument
package import IPTModel

/// The case at a glance before a session, on one screen of 24 lines by 80 columns.
package struct PrepView {
  private let reader: CaseReader
  private let library: LibraryReading
  private let safety: SafetyLines
  /// The lines that the screen has for the view, the prompt left out.
  private let lines: Int
  private static let missingLines = 3
  /// Among so many questions one is looked for that fits whole.
  private static let mostTried = 60
  /// The cells that a text has beside its term.
  private static let width = 66

  /// - Parameters:
  ///   - reader: The case.
  ///   - library: What the library makes of it.
  ///   - linesAbove: The lines of the screen that something else takes.
  package init(_ reader: CaseReader, _ library: LibraryReading, linesAbove: Int = 0) {
    lines = 23 - linesAbove
    self.reader = reader
    self.library = library
    safety = SafetyLines(reader, library)
  }

  /// The session that is prepared: the open one, a planned one, or the one after the last.
  private var number: Int {
    if let open = library.openSession { return open }
    let last = reader.lastSession ?? 0
    let planned = reader.sessions.filter { reader.isPlanned(session: $0) }
      .map { reader.sessionNumber(of: $0) }.first { $0 > last }
    return planned ?? last + 1
  }

  /// The last session before the one that is prepared.
  private var last: UInt32? {
    reader.sessions.last {
      reader.sessionNumber(of: $0) < number && !reader.isPlanned(session: $0)
    }
  }

  package func document() -> Document {
    var rows: [Document.Definition] = []
    func row(_ term: String, _ text: String?, lines: Int) {
      rows.append(.init(term, fitted(text ?? Missing.text, lines)))
    }
    let flags = safety.openFlags
    let shown = Array(flags.prefix(2))
    // Where flags take their lines first, the others make do with fewer.
    let less = flags.isEmpty ? 0 : 1
    row("focus", focus, lines: 2 - less)
    if let discharge = reader.discharge { row("discharge", discharge, lines: 1) }
    // Nor are the cautions; there are few.
    if let caution { rows.append(.init("caution", caution)) }
    // What was found of risk is never cut; only the count of answers behind it may be.
    rows.append(.init("risk", risk))
    row(reader.mainMeasure, trend, lines: 2)
    row("last time", lastTime, lines: 3 - less)
    row("agreed", agreed, lines: 2 - less)
    row("due", due, lines: 2 - less)
    row("comments", comments, lines: 1)
    row("missing", missing, lines: Self.missingLines - less)
    var used = 1 + rows.reduce(0) { $0 + lineCount($1.text) }
    // A flag takes two lines, the number of the others one, the gap behind them another.
    if !shown.isEmpty { used += shown.count * 2 + (flags.count > shown.count ? 2 : 1) }
    let left = lines - used
    if left > 0 {
      let questions = questions(lines: left)
      rows.append(.init("ask", questions.isEmpty ? noQuestion : questions))
    }
    var blocks: [Document.Block] = [.heading(1, heading)]
    blocks += shown
    if flags.count > shown.count {
      blocks.append(
        .notice(.safety, "\(flags.count - shown.count) more flags: list flags"))
    }
    blocks.append(.definitions(rows))
    return Document(blocks)
  }

  private var noQuestion: String {
    library.hasQuestions
      ? "every question of the bank for the \(reader.phase) phase was asked"
      : "the bank has no questions for the \(reader.phase) phase"
  }

  /// How the last session ended the treatment, if it did and nothing is planned behind it.
  private var ending: String? {
    guard let last, library.openSession == nil,
      reader.maintenanceNumber(ofSession: number) == nil,
      !reader.sessions.contains(where: { reader.sessionNumber(of: $0) == number })
    else { return nil }
    if reader.isTrue("final", of: last) { return "the final one" }
    return reader.discharge == nil ? nil : "the last one"
  }

  private var heading: String {
    if let ending, let last {
      let count = reader.count(ofSession: reader.sessionNumber(of: last))
      return "\(reader.caseTitle): after session \(count), \(ending); \(reader.phase) phase"
    }
    if reader.maintenanceNumber(ofSession: number) != nil {
      let count = reader.count(ofSession: number)
      return "\(reader.caseTitle): session \(count) (number \(number)); \(reader.phase) phase"
    }
    guard let planned = library.plannedSessions else {
      return "\(reader.caseTitle): session \(number); \(reader.phase) phase"
    }
    let left = planned - number
    let rest = left > 0 ? ", \(left) left after it" : left == 0 ? ", the last one" : ""
    let count = left < 0 ? "(\(planned) agreed)" : "of \(planned)\(rest)"
    return "\(reader.caseTitle): session \(number) \(count); \(reader.phase) phase"
  }

  // MARK: Rows

  private var focus: String? {
    let focus = reader.single("focus")
    guard let areas = reader.text("areas", of: focus) else { return "no focus agreed yet" }
    let lead = reader.text("lead", of: focus).map { "lead \($0)" }
    let disputes = reader.live("relation").compactMap { relation in
      reader.openDispute(of: relation).map { "\(reader.name(of: relation)): \($0)" }
    }
    let mourning = reader.live("mourning").compactMap { record in
      reader.text("stage", of: record).map {
        "\(reader.text("deceased", of: record) ?? "mourning"): \($0)"
      }
    }
    let roles = reader.live("role-pair").compactMap { record in
      reader.text("stage", of: record).map {
        "\(reader.text("new-role", of: record) ?? "new role"): \($0)"
      }
    }
    let stage = reader.byPlace(reader.live("work")).reversed().lazy.compactMap {
      reader.text("stage", of: $0)
    }.first.map { "stage \($0)" }
    let stages = disputes + mourning + roles
    return CaseReader.joined(
      [areas, lead] + (stages.isEmpty ? [stage ?? "stage \(Missing.text)"] : stages))
  }

  /// What to be careful of: what the library says of the inventory, and the cautions of the case.
  private var caution: String? {
    CaseReader.joined(
      library.cautions.map { "\($0.code) \($0.text)" }
        + [reader.text("cautions", of: reader.single("case")).map { "of the case: \($0)" }])
  }

  private var risk: String {
    let screen = safety.screenInForce.flatMap {
      reader.attention(in: $0) == nil ? nil : safety.latestScreen
    }
    let reason = safety.latestReason.map { fitted($0, 1) }
    // Its sentence goes on within the row.
    let words = screen.map { "screen \($0.last == "." ? String($0.dropLast()) : $0)" }
    let entry = [
      safety.flagCount, CaseReader.joined([safety.latestRisk, reason], by: ", "),
    ]
    let seen = [words]
    let found =
      CaseReader.joined(safety.isScreenLatest ? seen + entry : entry + seen) ?? safety.flagCount
    let items = safety.criticalItems
    let kept = CaseReader.joined([found, items.first]) ?? found
    // Of the others as many as fit, whole.
    var whole = kept
    for item in items.dropFirst() where lineCount("\(whole); \(item)") <= max(2, lineCount(kept)) {
      whole += "; \(item)"
    }
    return fitted(whole, max(2, lineCount(kept)))
  }

  private var trend: String? {
    let series = MeasureSeries(reader.mainMeasure, reader, library)
    guard !series.totals.isEmpty else { return "no total recorded" }
    let latest = series.totals.suffix(8).map { String($0.total) }.joined(separator: " ")
    return CaseReader.joined([
      series.courseText, series.changeText, series.totals.count > 2 ? "last: \(latest)" : nil,
    ])
  }

  private var lastTime: String? {
    guard let last else { return "no session before this one" }
    let number = reader.sessionNumber(of: last)
    let date = reader.text("on", of: last).map { " (\($0))" } ?? ""
    let state = reader.text("state", of: last).flatMap {
      $0 == Vocabulary.usualSession ? nil : $0
    }
    let week = reader.records("week", in: number).last
    let mood = reader.text("mood", of: week).map { "mood \($0) of 10" }
    let event = reader.text("event", of: week)
    let work = reader.records("work", in: number).compactMap { reader.text("text", of: $0) }
    let told = CaseReader.joined([state, mood, event] + work) ?? beside(number)
    return "session \(reader.name(ofSession: number))\(date): \(told)"
  }

  /// What a session has where neither its week nor its work is written down.
  private func beside(_ number: Int) -> String {
    let scores = reader.records("score", in: number).compactMap { score in
      reader.text("measure", of: score).map { measure in
        reader.text("total", of: score).map { "\(measure) \($0)" } ?? "\(measure) incomplete"
      }
    }
    let notes = reader.records("note", in: number).compactMap { reader.text("text", of: $0) }
    let missing = "no week and no work recorded"
    return CaseReader.joined(
      [missing, scores.isEmpty ? nil : "scored \(scores.joined(separator: ", "))"] + notes)
      ?? missing
  }

  private var agreed: String? {
    guard let last else { return "nothing yet" }
    let number = reader.sessionNumber(of: last)
    let set = reader.records("homework", in: number)
    let told = set.compactMap { homework($0, showsDue: true) }
    guard told.isEmpty else { return told.joined(separator: "; ") }
    // What was reviewed last time is worth knowing where nothing new was set.
    let earlier = reader.live("homework").last { record in
      (reader.place(of: record).session ?? 0) < number
    }
    return CaseReader.joined([
      "no homework was set in session \(reader.name(ofSession: number))",
      earlier.flatMap { homework($0, showsDue: false) }.map { "before it: \($0)" },
    ])
  }

  private func homework(_ record: UInt32, showsDue: Bool) -> String? {
    guard let text = reader.text("text", of: record) else { return nil }
    let due = showsDue ? reader.text("due", of: record).map { ", due \($0)" } : nil
    let status = reader.text("status", of: record).flatMap {
      $0 == Vocabulary.taskSet ? nil : ": \($0)"
    }
    return text + (due ?? "") + (status ?? "")
  }

  private var due: String? {
    let number = number
    let measures = ending == nil ? measuresDue(number) : []
    let homework = reader.openHomework(dueAt: number).compactMap { record in
      // What was set last time stands in the row above.
      let isLast = last.map { reader.place(of: record).session == reader.sessionNumber(of: $0) }
      return isLast == true ? nil : reader.text("text", of: record).map { "open homework: \($0)" }
    }
    let topics = reader.live("topic").filter { !reader.isTrue("done", of: $0) }.filter {
      reader.number("due", of: $0).map { Int($0) <= number } ?? true
    }.compactMap { reader.text("text", of: $0).map { "topic: \($0)" } }
    let check = reader.nextRiskCheck.map {
      "risk to be asked again on \(DisplayText.text(.date($0)))"
    }
    return CaseReader.joined([check] + measures + homework + topics) ?? "nothing"
  }

  /// The measures that the contract asks for at a session; those without a schedule are said so.
  private func measuresDue(_ number: Int) -> [String?] {
    guard let contract = reader.single("contract") else { return [] }
    let lines = reader.schema.kind("schedule").map { reader.lines(of: contract, kind: $0) } ?? []
    var scheduled: Set<String> = []
    var due: [String] = []
    for line in lines {
      guard let measure = reader.text("measure", of: line) else { continue }
      scheduled.insert(measure)
      let every = reader.number("every", of: line).map { (number - 1) % max(Int($0), 1) == 0 }
      let isListed = reader.items("sessions", of: line).contains(String(number))
      let isDone = reader.records("score", in: number).contains {
        reader.field("measure", of: $0) == .word(measure)
      }
      if every == true || isListed, !isDone { due.append(measure) }
    }
    let open = reader.items("measures", of: contract).filter { !scheduled.contains($0) }
    return [
      due.isEmpty ? nil : due.joined(separator: ", "),
      open.isEmpty ? nil : "\(open.joined(separator: ", ")) (no schedule)",
    ]
  }

  private var comments: String? {
    let open = reader.live("comment").filter { !reader.isTrue("answered", of: $0) }
    let texts = open.map { record in
      let by = reader.text("by", of: record).map { "\($0): " } ?? ""
      return
        "\(reader.text("entry", of: record) ?? "") \(by)\(reader.text("text", of: record) ?? "")"
    }
    return texts.isEmpty ? "none open" : texts.joined(separator: "; ")
  }

  private var missing: String? {
    let inventory = library.inventory.filter { !$0.isCaution }
    guard let asked = library.missing ?? (inventory.isEmpty ? nil : []) else {
      return "the library asks for nothing in the \(reader.phase) phase"
    }
    let missing = asked + inventory
    if missing.isEmpty { return "nothing that the record can show" }
    var text = ""
    for (index, reminder) in missing.enumerated() {
      let longer = text + (index > 0 ? " " : "") + "\(reminder.code) \(reminder.text)"
      let rest = missing.count - index - 1
      let whole = rest > 0 ? "\(longer) And \(rest) more." : longer
      // Whole sentences as long as they fit, and how many are left.
      guard index == 0 || lineCount(whole) <= Self.missingLines else {
        return "\(text) And \(missing.count - index) more."
      }
      text = longer
    }
    return text
  }

  // MARK: Fitting

  /// Up to three questions, each on a line or two, in so many lines together.
  private func questions(lines: Int) -> String {
    var left = lines
    var shown: [String] = []
    var waiting = library.questions.map { "\($0.label) \($0.text)" }
    for toCome in (0..<min(3, waiting.count)).reversed() where left > 0 {
      // A line is kept for each of those to come; the next one that fits whole is taken.
      let room = max(1, left - toCome)
      let index = waiting.prefix(Self.mostTried).firstIndex { lineCount($0) <= room } ?? 0
      let text = fitted(waiting.remove(at: index), room)
      shown.append(text)
      left -= lineCount(text)
    }
    return shown.joined(separator: "\n")
  }

  private func lineCount(_ text: String) -> Int {
    TextWidth.builtIn.wrap(text, to: Self.width).count
  }

  /// The text in so many lines; where it was longer, it ends with an ellipsis.
  private func fitted(_ text: String, _ count: Int) -> String {
    let text = VisibleText.lines(text).split(separator: "\n").joined(separator: " ")
    let lines = TextWidth.builtIn.wrap(text, to: Self.width)
    guard lines.count > count else { return text }
    let kept = lines.prefix(count).joined(separator: " ")
    var words = kept.split(separator: " ")
    // The ellipsis must not begin another line.
    while words.count > 1,
      TextWidth.builtIn.wrap(words.joined(separator: " ") + " …", to: Self.width).count > count
    {
      words.removeLast()
    }
    return words.joined(separator: " ") + " …"
  }
}
