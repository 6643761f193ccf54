import IPTLanguage
import IPTModel

extension Command {
  /// Leaves numbers out, so that what follows has the numbers that it had elsewhere.
  static let skip = Command(
    "skip", .script, summary: "Leaves a number out, as that of a record that is gone.",
    details: """
      The next record of the kind gets the number behind it, and so does the next line of a record, with \
      `of`. Nothing is recorded: a case that is exported as a script keeps its numbers in this way, \
      without the records that were removed. Numbers that were used already stay as they are.
      """,
    examples: [.init("skip homework 40; homework \"ring her\" due 9")],
    arguments: { _ in
      var record = ValueShape(.record)
      // Of any kind.
      record.owner = .max
      var number = Clause.positional(
        .integer, "a whole number", help: "The last number that is left out.",
        owner: Owner.first - 1, isRequired: true)
      number.shape.least = 1
      number.shape.greatest = 1_000_000
      return [
        .positional(
          .symbol, "the word of a kind", help: "The kind whose records are numbered.",
          owner: Owner.first, isRequired: true),
        number,
        Clause(
          "of", record, help: "The record whose lines are numbered.",
          expects: "the word of a kind and the name or number of a record",
          owner: Owner.first - 2),
      ]
    },
    check: { (interpreter, statement) throws(Failure) in
      try interpreter.numberedKind(statement)
    }
  ) { (interpreter, statement) throws(Failure) in
    try interpreter.skip(statement)
  }
}

extension Interpreter {
  fileprivate mutating func skip(_ statement: Statement) throws(Failure) {
    guard let number = statement.integer(Owner.first - 1),
      let kind = try numberedKind(statement)
    else { return }
    var owner = Record.noRecord
    if schema.traits[kind].parent >= 0 { owner = try self.owner(of: kind, statement) }
    skipNumbers(upTo: UInt32(clamping: number), of: kind, in: owner)
  }

  @discardableResult
  fileprivate func numberedKind(_ statement: Statement) throws(Failure) -> Int? {
    guard let node = statement.value(Owner.first) else { return nil }
    let word = statement.text(node)
    if let kind = schema.kind(word), schema.traits[kind].key == .numbered,
      schema.traits[kind].realm == .record, word != "session"
    {
      return kind
    }
    throw Failure(
      .unknownSymbol, "records of `\(word)` get no numbers in their order",
      at: statement.tree[node].range, label: Diagnostic.unknownHere,
      notes: ["For example: `skip event 3`."]
    )
  }

  /// The record whose lines are meant.
  private mutating func owner(of kind: Int, _ statement: Statement) throws(Failure) -> UInt32 {
    let parent = schema.traits[kind].parent
    let word = schema.kinds[parent].word
    if schema.traits[parent].key == .single, let record = single(parent) { return record }
    guard let node = statement.value(Owner.first - 2), statement.text(node) == word,
      node + 1 < Int(statement.tree[node - 1].next)
    else {
      throw Failure(
        .missingArgument,
        "\(Article.indefinite(schema.kinds[kind].word)) is a line of "
          + Article.indefinite(word), at: statement.range, label: "`of \(word) …` is missing")
    }
    return try find(parent, at: node + 1, statement)
  }
}
