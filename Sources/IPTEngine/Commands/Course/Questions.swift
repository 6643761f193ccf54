import IPTDocument
import IPTLanguage
import IPTModel

extension Command {
  private static let question = Owner.first
  private static let answerText = Owner.first - 1

  /// Shows questions of the bank; showing is not asking.
  static let ask = Command(
    "ask", .view,
    summary: "Shows questions for the present phase, those not asked yet first.",
    details: """
      With an area or a topic its questions; alone those of the focus, then mood and general. One \
      question at a time: these are openers, not a form. Questions on safety are shown only when they \
      are asked for by name. `asked` records that one was put.
      """,
    examples: [.init("ask role-transitions", "role-transitions#"), .init("ask")],
    arguments: { builder in
      [
        .positional(.symbol, "an area or a topic", owner: Owner.topic),
        {
          var limit = ValueShape(.integer)
          limit.least = 1
          return Clause(
            "limit", limit, help: "Shows so many; 6 unless given.",
            expects: "a whole number: how many",
            owner: Owner.limit)
        }(),
      ]
    },
    check: { (interpreter, statement) throws(Failure) in
      _ = try interpreter.topic(statement, interpreter.library.questions)
    }
  ) { (interpreter, statement) throws(Failure) in
    try interpreter.ask(statement)
  }

  /// Records that a question was put to the client.
  static let asked = Command(
    "asked", .changes, .fields(of: "inquiry"),
    summary: "Records that a question of the bank was asked.",
    examples: [
      .init("asked role-transitions#1"), .init("asked role-transitions#2 \"half chosen\""),
    ]
  ) { (interpreter, statement) throws(Failure) in
    try interpreter.addRecord(statement.kind, statement)
  }

  /// Records what the client answered.
  static let answer = Command(
    "answer", .changes,
    summary: "Records the answer to the question asked last, or to one named by its label.",
    examples: [.init("asked role-transitions#1; answer \"quiet, and full of people\"")],
    arguments: { builder in
      [
        {
          var label = Clause.positional(.label, "the label of a question", owner: question)
          label.shape = builder.shape(of: .label("question"))
          return label
        }(),
        .positional(.text, "the answer in quotes", owner: answerText, isRequired: true),
      ] + builder.place(of: builder.schema.kind("inquiry") ?? 0)
    },
    check: { (interpreter, statement) throws(Failure) in
      if let label = statement.value(question) {
        try interpreter.checkDeclaration("question", at: label, statement)
      }
      guard let text = statement.value(answerText), statement.isBlankText(text) else { return }
      throw Failure(
        .emptyText, "`answer` takes a text, and this one is empty", at: statement.tree[text].range,
        label: "what was answered?")
    }
  ) { (interpreter, statement) throws(Failure) in
    try interpreter.answer(statement, label: statement.value(question), text: answerText)
  }
}

/// A question of the bank.
package struct Question {
  package let label: String
  package let text: String
  package let phases: [String]
  package let purpose: String
  /// The part of the bank that it stands in.
  package let area: String

  /// The number in its label.
  var number: Int { Int(label.drop { $0 != "#" }.dropFirst()) ?? 0 }

  /// The area or topic.
  package var topic: String { area.isEmpty ? String(label.prefix { $0 != "#" }) : area }
}

extension Library {
  /// All questions in the order of the bank: by area, then by number.
  ///
  /// One that was declared anew stands where it stood before.
  package var questions: [Question] {
    let all = declarations(of: "question").map { declaration in
      var phases: [String] = []
      if case .list(let words) = value("phases", of: declaration) {
        phases = words.compactMap { if case .word(let word) = $0 { word } else { nil } }
      }
      return Question(
        label: name(of: declaration), text: text("text", of: declaration), phases: phases,
        purpose: text("purpose", of: declaration), area: text("area", of: declaration))
    }
    var topics: [String] = []
    for question in all where !topics.contains(question.topic) { topics.append(question.topic) }
    let groups = Dictionary(grouping: all, by: \.topic)
    return topics.flatMap { (groups[$0] ?? []).sorted { $0.number < $1.number } }
  }
}

extension Interpreter {
  fileprivate mutating func ask(_ statement: Statement) throws(Failure) {
    let questions = library.questions
    let topic = try topic(statement, questions)
    let topics = topic.map { [$0] } ?? usualTopics
    let phase = reader.phase
    let asked = askedLabels
    // A question for every phase of the bank fits before and after these as well.
    let phases = Set(questions.flatMap(\.phases))
    let fitting = topics.flatMap { topic in
      questions.filter {
        $0.topic == topic
          && ($0.phases.contains(phase) || $0.phases.isEmpty || Set($0.phases) == phases)
      }
    }
    guard !fitting.isEmpty else {
      throw Failure(
        .noQuestions,
        "the bank has no question on \(topics.joined(separator: ", ")) for the \(phase) phase",
        at: statement.range(Owner.topic))
    }
    let ordered =
      fitting.filter { !asked.contains($0.label) } + fitting.filter { asked.contains($0.label) }
    let shown = ordered.prefix(statement.integer(Owner.limit) ?? 6)
    var blocks: [Document.Block] = [
      .heading(1, "Questions: \(topics.joined(separator: ", ")), \(phase) phase"),
      .definitions(
        shown.map { .init($0.label + (asked.contains($0.label) ? " (asked)" : ""), $0.text) }),
    ]
    if topics.contains(Vocabulary.safetyTopic) {
      blocks.append(.notice(.safety, Self.howToAsk))
    }
    if ordered.count > shown.count {
      let words = topic.map { "ask \($0)" } ?? "ask"
      blocks.append(
        .paragraph("\(ordered.count - shown.count) more: \(words) limit \(ordered.count)"))
    }
    outputs.append(.document(Document(blocks)))
  }

  /// The topics of which questions are shown unless one is named.
  private var usualTopics: [String] {
    var words: [String] = []
    if case .list(let areas) = reader.field("areas", of: reader.single("focus")) {
      words = areas.compactMap { if case .word(let word) = $0 { word } else { nil } }
    }
    return words + Vocabulary.usualTopics
  }

  /// The topic that a statement names, if it names one; the bank must have questions on it.
  fileprivate func topic(
    _ statement: Statement, _ questions: [Question]
  ) throws(Failure) -> String? {
    guard let node = statement.value(Owner.topic) else { return nil }
    var known: [String] = []
    for question in questions where !known.contains(question.topic) { known.append(question.topic) }
    let word = statement.text(node)
    let standard = Vocabulary.area.standardWord(word) ?? word
    if known.contains(standard) { return standard }
    let nearest = NearestWord.find(word, among: known)
    throw Failure(
      .unknownSymbol, "the bank has no questions on `\(word)`", at: statement.tree[node].range,
      label: Diagnostic.meant(nearest),
      notes: nearest == nil ? ["Topics: \(known.joined(separator: ", "))."] : [])
  }

  private var askedLabels: Set<String> {
    let reader = reader
    return Set(
      reader.live("inquiry").compactMap {
        if case .word(let label) = reader.field("question", of: $0) { label } else { nil }
      })
  }

  fileprivate mutating func answer(
    _ statement: Statement, label: Int?, text owner: Int
  ) throws(Failure) {
    guard let kind = schema.kind("inquiry"), let answerField = schema.field("answer", of: kind),
      let labelField = schema.field("question", of: kind), let textNode = statement.value(owner)
    else { return }
    let reader = reader
    var inquiries = reader.live(kind)
    if let label {
      let word = statement.text(label)
      inquiries = inquiries.filter { reader.field(labelField, of: $0) == .word(word) }
    }
    let first = book.log.nextCell
    var change: Change
    if let last = inquiries.last, let number = book.state.records[Int(last)].number {
      change = Change(.set, kind: UInt8(kind), keyForm: .number, key: UInt32(number))
    } else if let label {
      change = Change(
        .add, kind: UInt8(kind), keyForm: .number, key: nextNumber(of: kind))
      book.append(Cell(field: UInt8(labelField), .label, text(of: label, statement)))
    } else {
      throw Failure(
        .nothingToAnswer, "no question was asked yet", at: statement.range,
        notes: ["`asked grief#3` records that one was put; `ask` shows them."])
    }
    book.append(
      Cell(field: UInt8(answerField), .text, text(of: textNode, statement), isTracked: true))
    change.rawPlace = place(of: statement, kind: kind).packed
    book.commit(change, firstCell: first)
  }
}
