import IPTEngine
import IPTLanguage

/// The verbs that go from case to case.
extension Command {
  static let cases = Command(
    "cases", .shell, summary: "Lists the cases: who is seen today, the next and the last session.",
    examples: [.init("cases")]
  ) { (interpreter, statement) throws(Failure) in
    try interpreter.ask(ShellRequest("cases"), statement)
  }

  static let agenda = Command(
    "agenda", .shell,
    summary: "Lists what is planned and due in all cases, today and in the next seven days.",
    examples: [.init("agenda")]
  ) { (interpreter, statement) throws(Failure) in
    try interpreter.ask(ShellRequest("agenda"), statement)
  }

  static let openCase = Command(
    "open", .shell, summary: "Opens another case and closes this one, which is saved already.",
    examples: [.init("open anna"), .init("open \"./folder/anna.case\"")],
    arguments: { _ in
      [
        .positional(.name, "the name or path of a case", owner: Owner.first, isRequired: true)
          .naming("case")
      ]
    }
  ) { (interpreter, statement) throws(Failure) in
    let name = statement.string(Owner.first) ?? ""
    try interpreter.ask(ShellRequest("open", name), standingAlone: statement)
  }

  static let newCase = Command(
    "new", .shell, summary: "Makes a new case and opens it.",
    details: "The name is a label of yours; never the client's own name.",
    examples: [.init("new anna")],
    arguments: { _ in
      [
        .positional(
          .name, "a new name, in quotes if it has blanks", owner: Owner.first, isRequired: true
        )
        .naming("/")
      ]
    }
  ) { (interpreter, statement) throws(Failure) in
    let name = statement.string(Owner.first) ?? ""
    try interpreter.ask(ShellRequest("new", name), standingAlone: statement)
  }

  static let saveAs = Command(
    "save", .shell, summary: "Keeps the case under another name too, and goes on with that one.",
    details: """
      The scratch case moves: it is empty afterwards. Any other case stays what it was. An open session \
      stays open. Plain saving is done after every line.
      """,
    examples: [.init("save as anna")],
    arguments: { _ in
      var name = Clause(
        "as", ValueShape(.name), help: "The name of the new case.",
        expects: "a new name, in quotes if it has blanks", owner: Owner.first)
      name.isRequired = true
      name.fileEndings = ["/"]
      return [name]
    }
  ) { (interpreter, statement) throws(Failure) in
    let name = statement.string(Owner.first) ?? ""
    try interpreter.ask(ShellRequest("save", name), standingAlone: statement)
  }

  static let closeCase = Command(
    "close", .shell, summary: "Closes the case and goes to the scratch case.",
    examples: [.init("close")]
  ) { (interpreter, statement) throws(Failure) in
    try interpreter.ask(ShellRequest("close"), standingAlone: statement)
  }
}
