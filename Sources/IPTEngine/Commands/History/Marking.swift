import IPTLanguage

extension Command {
  static let markPoint = Command(
    "mark", .changes, .fields(of: "mark"),
    summary: "Gives this point of the record a name.",
    details: "Later, `as recorded \"…\"` and `diff \"…\"` come back to it.",
    examples: [
      .init("mark \"before the review\""), .init("mark \"seen by supervisor\" note \"up to here\""),
    ],
    arguments: { builder in
      var name = Clause(
        "", ValueShape(.name), help: "The name of the mark.", expects: "the name of a mark",
        owner: Owner.key)
      name.isPositional = true
      name.isRequired = true
      return [name]
    }
  ) { (interpreter, statement) throws(Failure) in
    try interpreter.addRecord(statement.kind, statement)
  }
}
