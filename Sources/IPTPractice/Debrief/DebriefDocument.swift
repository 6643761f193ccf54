package import IPTDocument

extension Debrief {
  /// The debrief as a document: safety first.
  package var document: Document {
    var blocks: [Document.Block] = [.heading(1, "Debrief: \(title)")]
    let head = [author, name, isExam ? "exam" : "", part.map { "as \($0)" } ?? ""]
    let told = head.filter { !$0.isEmpty }
    if !told.isEmpty { blocks.append(.paragraph(told.joined(separator: ", "))) }
    blocks += safety
    blocks.append(.definitions(figures))
    if !isOver { blocks.append(.notice(.note, "The play was left before its end.")) }
    blocks += path
    if !skills.isEmpty, part == nil {
      blocks.append(.heading(2, "Skills"))
      var table = Table(columns: [
        .init("skill"), .init("points", isNumber: true), .init("of", isNumber: true),
      ])
      table.rows = skills.map { [$0.title, String($0.points), String($0.most)] }
      blocks.append(.table(table))
    }
    blocks += recorded
    if !asides.isEmpty { blocks += [.heading(2, "Asides"), .bullets(asides)] }
    return Document(blocks)
  }

  private var safety: [Document.Block] {
    var blocks: [Document.Block] = [.heading(2, "Safety")]
    for turn in unsafeTurns {
      blocks.append(
        .notice(
          .safety, "Unsafe: \"\(turn.text)\"" + (turn.because.isEmpty ? "" : " \(turn.because)")))
      for better in turn.better { blocks.append(.notice(.note, "Better: \"\(better.text)\"")) }
    }
    for turn in takenBack {
      blocks.append(
        .notice(
          .safety,
          "Unsafe, taken back: \"\(turn.text)\"" + (turn.because.isEmpty ? "" : " \(turn.because)"))
      )
    }
    for flag in openFlags { blocks.append(.notice(.safety, flag)) }
    for hint in missingOnRisk {
      blocks.append(.notice(.safety, "Missing in the record: \(hint)"))
    }
    let isSafe = unsafeTurns.isEmpty && takenBack.isEmpty
    let isAnswered = openFlags.isEmpty && missingOnRisk.isEmpty
    switch (isSafe, isAnswered) {
    case (true, true):
      blocks.append(
        .paragraph("No unsafe option was taken, and no flag of the record is left unanswered."))
    case (true, false): blocks.append(.paragraph("No unsafe option was taken."))
    case (false, true):
      blocks.append(.paragraph("No flag of the record is left unanswered."))
    case (false, false): break
    }
    return blocks
  }

  private var figures: [Document.Definition] {
    if part != nil { return onTheWay + [.init("choices", "\(turns.count), made by the play")] }
    let grades = Grade.allCases.map { "\(count($0)) \($0.word)" }.joined(separator: ", ")
    return [
      .init("points", "\(points) of \(most)"), .init("choices", "\(turns.count): \(grades)"),
    ] + onTheWay
  }

  private var onTheWay: [Document.Definition] {
    var rows: [Document.Definition] = []
    if comfort.before != nil || comfort.after != nil {
      func text(_ value: Int?) -> String { value.map { "\($0)" } ?? "not noted" }
      rows.append(
        .init("how sure", "before \(text(comfort.before)), after \(text(comfort.after)), of 10"))
    }
    let counts: [(Int, String)] = [
      (asked.back, "went back"), (asked.hint, "asked for a hint"), (asked.why, "asked why"),
      (asked.restart, "began anew"),
    ]
    let told = counts.filter { $0.0 > 0 }.map { "\($0.1) \($0.0) \($0.0 == 1 ? "time" : "times")" }
    if !told.isEmpty { rows.append(.init("on the way", told.joined(separator: ", "))) }
    return rows
  }

  private var path: [Document.Block] {
    guard !turns.isEmpty else { return [] }
    var blocks: [Document.Block] = [.heading(2, "Turn by turn")]
    for (index, turn) in turns.enumerated() {
      let grade = turn.grade.map { "\($0.word), \($0.points)" } ?? "not graded"
      blocks.append(.paragraph("\(index + 1)  \(turn.choice): \(turn.option) (\(grade))"))
      var rows: [Document.Definition] = []
      switch turn.manner {
      case .chosen, .voted: rows.append(.init("said", turn.text))
      case .said(let words):
        rows.append(.init("said", words))
        rows.append(.init("taken for", turn.text))
      case .given(let words):
        rows.append(.init("said", words))
        rows.append(.init("given", turn.text))
      }
      if !turn.votes.isEmpty {
        let votes = turn.votes.map { "\($0.count) \($0.option)" }
        rows.append(.init("votes", votes.joined(separator: ", ")))
      }
      for answer in turn.answers { rows.append(.init("you said", answer)) }
      if !turn.reply.isEmpty { rows.append(.init("answer", turn.reply)) }
      if !turn.because.isEmpty { rows.append(.init("reason", turn.because)) }
      for better in turn.better {
        rows.append(
          .init("better", better.text + (better.because.isEmpty ? "" : " (\(better.because))")))
      }
      for aside in turn.asides { rows.append(.init("aside", aside)) }
      if turn.misses > 0 { rows.append(.init("not understood", "\(turn.misses) before")) }
      blocks.append(.definitions(rows))
    }
    return blocks
  }

  private var recorded: [Document.Block] {
    guard !records.isEmpty else { return [] }
    var blocks: [Document.Block] = [.heading(2, "In the record")]
    for record in records {
      blocks.append(
        .paragraph(
          "\(record.prompt) \(record.count - record.missing.count) of \(record.count) there."
            + (record.isDone ? "" : " It was left before it was done.")))
      if !record.missing.isEmpty {
        blocks.append(.bullets(record.missing.map { "Missing: \($0)" }))
      }
    }
    return blocks
  }

  // MARK: Several

  /// Several attempts beside each other, those at one role play by themselves: what another asks for
  /// says nothing about this one.
  package static func comparisons(_ debriefs: [Debrief]) -> [Document] {
    var groups: [[Debrief]] = []
    for debrief in debriefs {
      let own = groups.firstIndex {
        $0.first.map { ($0.label, $0.title) == (debrief.label, debrief.title) } ?? false
      }
      if let own { groups[own].append(debrief) } else { groups.append([debrief]) }
    }
    return groups.filter { $0.count > 1 }.map { comparison($0) }
  }

  /// Several attempts at one role play: who reached what, and where the choices went apart.
  package static func comparison(_ debriefs: [Debrief]) -> Document {
    var blocks: [Document.Block] = [
      .heading(1, "\(debriefs.count) attempts: \(debriefs.first?.title ?? "")")
    ]
    let names = names(of: debriefs)
    for (debrief, name) in zip(debriefs, names) {
      let unsafe =
        debrief.unsafeTurns.map(\.choice) + debrief.takenBack.map { "\($0.choice) (taken back)" }
        + (debrief.openFlags.isEmpty ? [] : ["a flag left open"])
        + (debrief.missingOnRisk.isEmpty ? [] : ["the risk not in the record"])
      guard !unsafe.isEmpty else { continue }
      blocks.append(.notice(.safety, "\(name): \(unsafe.joined(separator: ", "))"))
    }
    blocks.append(.table(table(debriefs, names)))
    blocks.append(.heading(2, "Choice by choice"))
    var choices: [String] = []
    var taken: [String: [(option: String, grade: Grade?, count: Int)]] = [:]
    for turn in debriefs.flatMap(\.turns) {
      if taken[turn.choice] == nil { choices.append(turn.choice) }
      let options = taken[turn.choice] ?? []
      if let index = options.firstIndex(where: { $0.option == turn.option }) {
        taken[turn.choice]?[index].count += 1
      } else {
        taken[turn.choice, default: []].append((turn.option, turn.grade, 1))
      }
    }
    var split = Table(columns: [.init("choice"), .init("taken")])
    for choice in choices {
      var counts = taken[choice] ?? []
      counts.sort { ($0.count, $1.option) > ($1.count, $0.option) }
      split.rows.append([
        choice,
        counts.map { "\($0.count) \($0.option) (\($0.grade?.word ?? "not graded"))" }
          .joined(separator: ", "),
      ])
    }
    blocks.append(.table(split))
    let scores = debriefs.map(\.points).sorted()
    if let least = scores.first, let most = scores.last {
      let mean = Double(scores.reduce(0, +)) / Double(scores.count)
      blocks.append(
        .paragraph("Points from \(least) to \(most), on average \(Self.decimal(mean)).")
      )
    }
    return Document(blocks)
  }

  private static func decimal(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }

  /// What attempts are called beside each other: by who made them, and by their files too where
  /// somebody made several.
  private static func names(of debriefs: [Debrief]) -> [String] {
    debriefs.map { debrief in
      if debrief.author.isEmpty { return debrief.name }
      let isOnly = debriefs.count { $0.author == debrief.author } == 1
      return isOnly ? debrief.author : "\(debrief.author), \(debrief.name)"
    }
  }

  private static func table(_ debriefs: [Debrief], _ names: [String]) -> Table {
    var table = Table(columns: [
      .init("attempt"), .init("points", isNumber: true), .init("of", isNumber: true),
      .init("unsafe", isNumber: true), .init("open flags", isNumber: true),
      .init("before", isNumber: true), .init("after", isNumber: true),
    ])
    table.rows = zip(debriefs, names).map { debrief, name in
      [
        name, String(debrief.points), String(debrief.most),
        String(debrief.unsafeTurns.count), String(debrief.openFlags.count),
        debrief.comfort.before.map { "\($0)" } ?? "", debrief.comfort.after.map { "\($0)" } ?? "",
      ]
    }
    return table
  }
}
