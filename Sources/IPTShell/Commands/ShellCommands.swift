package import IPTEngine
import IPTLanguage
import IPTModel

extension Command {
  /// The verbs that only the shell has.
  package static let shell: [Command] = [
    cases, openCase, newCase, saveAs, closeCase, agenda,
    fill, play, tutorial, typed, typedDelete, typedClear, privacy, setSetting, settings,
    quit, exit,
  ]

  static let quit = Command(
    "quit", .shell, summary: "Leaves the shell; everything is saved already. Ctrl-D does the same.",
    examples: [.init("quit")]
  ) { (interpreter, _) throws(Failure) in
    interpreter.wantsToLeave = true
  }

  /// The word that other shells have for it.
  static let exit = Command(
    "exit", .shell, summary: "Leaves the shell, as `quit` does.", examples: [.init("exit")]
  ) { (interpreter, _) throws(Failure) in
    interpreter.wantsToLeave = true
  }

  /// Teaches the shell in about ten minutes.
  static let tutorial = Command(
    "tutorial", .shell, summary: "Teaches the shell in about ten minutes, on an invented case.",
    details: "Nothing that is typed in it is kept. Ctrl-D goes back to where one was.",
    examples: [.init("tutorial")]
  ) { (interpreter, statement) throws(Failure) in
    try interpreter.ask(ShellRequest("tutorial"), standingAlone: statement)
  }

  /// Asks for what is not recorded of one record.
  static let fill = Command(
    "fill", .shell, .kind(.filling),
    summary: "Asks, one after the other, for what a record does not say yet.",
    details: """
      Enter alone leaves a field as it is, Ctrl-D ends the questions, Ctrl-C gives up what was \
      answered. All answers together are one entry. Of what has numbers it is the latest one, unless \
      the number is given.
      """,
    examples: [.init("fill relation mother"), .init("fill contract"), .init("fill dear-man")],
  ) { (interpreter, statement) throws(Failure) in
    let kind = interpreter.schema.kinds[statement.kind].word
    let key = statement.string(Owner.key) ?? ""
    try interpreter.ask(ShellRequest("fill", kind, value: key), standingAlone: statement)
  }
}

extension KindUse {
  /// `fill relation mother`, `fill contract`.
  fileprivate static let filling = KindUse(
    .kind, fits: { $0.isTyped && $0.parent < 0 },
    arguments: { builder, kind in
      let key = builder.key(of: kind, isNew: false)
      // Of what is numbered the latest is meant, unless it is said.
      return builder.schema.kinds[kind].key == .numbered ? key.map(\.optional) : key
    })
}

// MARK: History

extension Command {
  static let typed = Command(
    "typed", .shell, summary: "Shows the history, the lines that Up brings back, the newest last.",
    details: """
      They are kept for each case in a file of their own that this user alone can read. A line that \
      begins with a blank is not kept, nor is any while `private on` holds.
      """,
    examples: [.init("typed"), .init("typed limit 20")],
    arguments: { _ in
      var limit = ValueShape(.integer)
      limit.least = 1
      return [
        Clause(
          "limit", limit, help: "Shows so many of the newest; all unless given.",
          expects: "a whole number: how many", owner: Owner.limit)
      ]
    }
  ) { (interpreter, statement) throws(Failure) in
    let limit = statement.integer(Owner.limit).map { String($0) } ?? ""
    try interpreter.ask(ShellRequest("typed", limit), statement)
  }

  static let typedDelete = Command(
    "delete", .shell, summary: "Takes the lines that hold a text out of the history, for good.",
    examples: [.init("typed delete \"mother\"")],
    arguments: { _ in
      [.positional(.name, "a part of the lines", owner: Owner.first, isRequired: true)]
    }, under: "typed"
  ) { (interpreter, statement) throws(Failure) in
    let text = statement.string(Owner.first) ?? ""
    try interpreter.ask(ShellRequest("typed delete", text), statement)
  }

  static let typedClear = Command(
    "clear", .shell, summary: "Takes all lines of this case out of the history, for good.",
    examples: [.init("typed clear")], under: "typed"
  ) { (interpreter, statement) throws(Failure) in
    try interpreter.ask(ShellRequest("typed clear"), statement)
  }

  /// Keeps lines out of the history.
  static let privacy = Command(
    "private", .shell, summary: "Says whether lines are kept out of the history, or tells it.",
    details: """
      `on` holds until `off` or the end of the sitting, in other cases too. `always` marks the case: its \
      history is removed, and nothing typed in it is written beside the case in any sitting, until `off`.
      """,
    examples: [.init("private on"), .init("private always"), .init("private")],
    arguments: { builder in [builder.choice(.privacy, owner: Owner.first)] }
  ) { (interpreter, statement) throws(Failure) in
    let words = Vocabulary.privacy.words.map(\.word)
    let word = statement.integer(Owner.first).map { words[$0] } ?? ""
    try interpreter.ask(ShellRequest("private", word), statement)
  }
}

extension Vocabulary {
  static let privacy = Vocabulary(
    "privacy of the history", source: "[C]",
    [
      .init("on", "Lines are not kept, until `off` or the end of the sitting."),
      .init("off", "Lines are kept."),
      .init("always", "Nothing typed in this case is ever kept, in any sitting."),
    ])
}

extension FormBuilder {
  /// A word of a list in the first place.
  func choice(_ vocabulary: Vocabulary, owner: Int) -> Clause {
    var clause = Clause.positional(.word, "one of a list of words", owner: owner)
    clause.shape = shape(of: .word(vocabulary))
    clause.expects = vocabulary.words.map(\.word).joined(separator: ", ")
    return clause
  }
}

extension Interpreter {
  /// Asks something of the shell that leaves nothing for other statements of the line to stand on.
  mutating func ask(
    _ request: ShellRequest, standingAlone statement: Statement
  ) throws(Failure) {
    let source = statement.source
    let others = [0..<statement.range.lowerBound, statement.range.upperBound..<source.count]
    guard others.allSatisfy({ source.text($0).allSatisfy { $0.isWhitespace || $0 == ";" } }) else {
      throw Failure(
        .notAtShell, "`\(request.verb)` stands alone on its line", at: statement.range,
        label: "what stands beside it would belong to another case")
    }
    try ask(request, statement)
  }
}
