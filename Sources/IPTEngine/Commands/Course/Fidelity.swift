import IPTDocument
import IPTLanguage
import IPTModel
import IPTReports

extension Command {
  /// Shows what the record has of the method.
  static let fidelity = Command(
    "fidelity", .view,
    summary: "Shows which points of the method the record has, and how to add the others.",
    details: """
      Each point is present, absent, not-applicable or unknown. It counts what is recorded, not how \
      well it was done, and there is no grade. `help F20` shows what a point asks for.
      """,
    examples: [.init("fidelity"), .init("show fidelity")],
    arguments: { [$0.format()] }, isView: true
  ) { (interpreter, statement) throws(Failure) in
    interpreter.show(interpreter.evaluation.fidelity().document(), statement)
  }

  /// Shows the tasks of a phase.
  static let tasks = Command(
    "tasks", .view,
    summary: "Shows the tasks of a phase, which are done, and what records the others.",
    details: """
      `tasks pre` is the paperwork of a first meeting. A task is done when the record proves it.
      """,
    examples: [.init("tasks"), .init("tasks pre"), .init("show tasks")],
    arguments: { builder in
      var clause = Clause(
        "", builder.shape(of: .word(.phase)), help: "A phase; the present one unless given.",
        expects: "a phase", owner: Owner.first)
      clause.isPositional = true
      return [clause, builder.format()]
    }, isView: true
  ) { (interpreter, statement) throws(Failure) in
    let given = statement.value(Owner.first).map { statement.word($0, of: .phase) }
    interpreter.showTasks(of: given ?? interpreter.reader.phase, statement)
  }

  /// Shows what the library remarks on.
  static let advice = Command(
    "advice", .view,
    summary:
      "Shows what the library remarks on in the case: the inventory, the contract, the course.",
    details: """
      Remarks are no orders: what they ask may have its reasons, and the clinician decides. \
      `help V07` shows what a remark looks at.
      """,
    examples: [.init("advice"), .init("advice inventory")],
    arguments: { builder in
      var clause = Clause(
        "", builder.shape(of: .word(.adviceTopic)), help: "A subject; all unless given.",
        expects: "a subject", owner: Owner.first)
      clause.isPositional = true
      return [clause, builder.format()]
    }, isView: true
  ) { (interpreter, statement) throws(Failure) in
    let topic = statement.value(Owner.first).map { statement.word($0, of: .adviceTopic) }
    interpreter.showAdvice(about: topic, statement)
  }

  /// Shows the tools of the method.
  static let tools = Command(
    "tools", .view,
    summary: "Shows the tools that fit the phase, or the steps of one of them.",
    examples: [.init("tools"), .init("tools communication-analysis", "1"), .init("show tools")],
    arguments: { builder in
      var tool = Clause.positional(.symbol, "the word of a tool", owner: Owner.first)
      tool.shape = builder.shape(of: .symbol("tool"))
      return [tool, builder.format()]
    }, isView: true,
    check: { (interpreter, statement) throws(Failure) in
      _ = try statement.value(Owner.first).map { node throws(Failure) in
        try interpreter.tool(at: node, statement)
      }
    }
  ) { (interpreter, statement) throws(Failure) in
    try interpreter.showTools(statement)
  }
}

extension Interpreter {
  fileprivate mutating func showTasks(of phase: String, _ statement: Statement) {
    let tasks = library.tasks(of: phase)
    guard !tasks.isEmpty else {
      return show(.paragraph("The library declares no tasks for the \(phase) phase."), statement)
    }
    let evaluation = evaluation
    let results = tasks.map { evaluation.result(of: $0) }
    let open = zip(tasks, results).filter { $0.1 == .absent }
    var blocks: [Document.Block] = [
      .heading(
        1,
        "Tasks of the \(phase) phase: \(results.count { $0 == .present }) of "
          + "\(results.count { $0 != .notApplicable }) recorded")
    ]
    var table = Table(columns: [.init("task"), .init("recorded"), .init("what")])
    table.rows = zip(tasks, results).map { task, result in
      [task.code, Self.word(for: result), task.text]
    }
    blocks.append(.table(table))
    if !open.isEmpty {
      blocks.append(.paragraph("To record what is open:"))
      blocks.append(
        .definitions(open.map { .init($0.0.code, evaluation.fix(of: $0.0.declaration)) }))
    }
    show(Document(blocks), statement)
  }

  private static func word(for result: FidelityReport.Result) -> String {
    switch result {
    case .present: "yes"
    case .absent: "open"
    case .notApplicable, .unknown: "-"
    }
  }

  mutating func showAdvice(about topic: String?, _ statement: Statement) {
    // What is for the clinician's own good is not mixed with what is about the client.
    let found = evaluation.remarks(about: topic).filter {
      topic != nil || $0.advice.topic != Vocabulary.clinicianTopic
    }
    let heading = topic.map { "Remarks on the \($0)" } ?? "Remarks"
    var blocks: [Document.Block] = [.heading(1, heading)]
    blocks += Self.blocks(for: found)
    if found.isEmpty { blocks.append(.paragraph("Nothing to remark on.")) }
    show(Document(blocks), statement)
  }

  /// Remarks as blocks of a document: the code, what it says, and what would answer it.
  static func blocks(for found: [Remark]) -> [Document.Block] {
    if found.isEmpty { return [] }
    return [
      .definitions(
        found.map { remark in
          let fix = remark.fix.isEmpty ? "" : " Try: \(remark.fix)"
          let mark = remark.advice.isWarning ? "! " : ""
          return .init(remark.advice.code, mark + remark.sentence + fix)
        })
    ]
  }

  fileprivate mutating func showTools(_ statement: Statement) throws(Failure) {
    let tools = library.tools
    guard let node = statement.value(Owner.first) else {
      let phase = reader.phase
      let fitting = tools.filter { $0.phases.isEmpty || $0.phases.contains(phase) }
      var table = Table(columns: [.init("tool"), .init("belongs"), .init("for")])
      table.rows = fitting.map { [$0.word, $0.rank, $0.text] }
      return show(
        Document([
          .heading(1, "Tools of the \(phase) phase"), .table(table),
          .paragraph("`tools NAME` shows the steps of one of them."),
        ]), statement)
    }
    show(try tool(at: node, statement).document(schema), statement)
  }

  /// The tool that a word stands for.
  fileprivate func tool(at node: Int, _ statement: Statement) throws(Failure) -> Tool {
    let word = statement.text(node)
    let standard = Vocabulary.tool.standardWord(word) ?? word
    if let tool = library.tools.first(where: { $0.word == standard }) { return tool }
    throw undeclared("tool", at: node, statement)
  }
}

extension Tool {
  /// The page of the tool: what it is for, its steps in order, and what records it.
  func document(_ schema: Schema) -> Document {
    var blocks: [Document.Block] = [.heading(1, word), .paragraph(text)]
    var rows: [Document.Definition] = [.init("belongs", rank)]
    if !phases.isEmpty { rows.append(.init("phases", phases.joined(separator: ", "))) }
    rows.append(.init("areas", areas.isEmpty ? "all" : areas.joined(separator: ", ")))
    if !record.isEmpty { rows.append(.init("recorded by", "\(record) …, see `help \(record)`")) }
    blocks.append(.definitions(rows))
    if !steps.isEmpty {
      blocks.append(.heading(2, "Steps"))
      blocks.append(.definitions(steps.enumerated().map { .init("\($0.offset + 1)", $0.element) }))
    }
    if !note.isEmpty { blocks.append(.paragraph(note)) }
    blocks.append(
      .paragraph("Source: \(sources.isEmpty ? "[C]" : sources.joined(separator: ", "))."))
    return Document(blocks)
  }
}
