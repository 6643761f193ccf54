import IPTLanguage
import IPTModel

/// The verbs that work on records of every kind. What they take follows from the tables of the kinds.
extension Command {
  static let add = Command(
    "add", .changes, .kind(.adding), summary: "Adds a record.",
    details: """
      The kind comes first, then for a relation its name, then clauses in any order. A kind that is \
      numbered needs no `add`: its word alone adds.
      """,
    examples: [
      .init("add relation \"grandmother\" closeness 4"),
      .init("event \"moved out\" move on 2026-03"),
    ]
  ) { (interpreter, statement) throws(Failure) in
    if interpreter.isScore(statement) { return try interpreter.score(statement) }
    try interpreter.addRecord(statement.kind, statement)
  }

  static let set = Command(
    "set", .changes, .kind(.setting), summary: "Changes fields of a record.",
    details: "What was recorded before is kept in the history. `unknown` clears a field.",
    examples: [
      .init("set relation \"mother\" closeness 4"),
      .init("set relation \"mother\" dispute unknown"),
    ],
    check: { (interpreter, statement) throws(Failure) in
      if interpreter.isScore(statement) { return }
      try interpreter.checkSomethingIsSet(statement.kind, statement)
    }
  ) { (interpreter, statement) throws(Failure) in
    if interpreter.isScore(statement) { return try interpreter.mendScore(statement) }
    try interpreter.setRecord(statement.kind, statement)
  }

  static let remove = Command(
    "remove", .changes, .kind(.removing),
    summary: "Takes a record out of the case; the log keeps it.",
    examples: [.init("remove relation \"colleague\"")]
  ) { (interpreter, statement) throws(Failure) in
    try interpreter.removeRecord(statement.kind, statement)
  }

  static let rename = Command(
    "rename", .changes, .kind(.renaming), summary: "Gives a record another name.",
    details: "Whatever refers to it goes on referring to it.",
    examples: [.init("rename relation \"mother\" to \"mum\"")]
  ) { (interpreter, statement) throws(Failure) in
    try interpreter.renameRecord(statement.kind, statement)
  }

  static let show = Command(
    "show", .view, .kind(.showing), summary: "Shows a record, or a view of the case.",
    examples: [.init("show relation \"mother\"", "closeness"), .init("show inventory")],
    check: { (interpreter, statement) throws(Failure) in
      try interpreter.checkDeclarationToShow(statement)
    }
  ) { (interpreter, statement) throws(Failure) in
    try interpreter.showRecord(statement.kind, statement)
  }

  static let list = Command(
    "list", .view, .kind(.listing), summary: "Lists records, those that a condition keeps.",
    details: """
      The plural alone lists too. `where` keeps the records for which the condition is true and says \
      for how many that is not known.
      """,
    examples: [
      .init("list relations where closeness <= 3 sort closeness"), .init("relations"),
      .init("list events as json", "{"),
    ]
  ) { (interpreter, statement) throws(Failure) in
    try interpreter.listRecords(statement.kind, statement)
  }

  /// The version of the language that a script was written for.
  static let language = Command(
    "language", .view, summary: "States the version of the language a script is written in.",
    examples: [.init("language 1")],
    arguments: { _ in
      [.positional(.integer, "the version of the language", owner: Owner.first, isRequired: true)]
    }
  ) { (_, statement) throws(Failure) in
    guard let version = statement.integer(Owner.first), version != 1 else { return }
    throw Failure(
      .wrongLanguageVersion, "this program speaks version 1 of the language",
      at: statement.range(Owner.first), label: "version \(version)",
      fix: statement.range(Owner.first).map { .init($0, "1") })
  }
}
