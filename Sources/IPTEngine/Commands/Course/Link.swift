import IPTLanguage
import IPTModel

extension Command {
  /// Links a mood with the event that goes with it.
  static let link = Command(
    "link", .changes, .about("mood"),
    summary: "Links a mood with an event, whichever moved the other.",
    details: """
      Both are recorded already, and named by their numbers; `moods` and `events` show them. Which came \
      first need not be decided. The week as a whole has its event in words: `week mood 4 event "…"`.
      """,
    examples: [
      .init("event \"quarrel\" quarrel; mood 3; link mood 1 event 1 direction event-to-mood")
    ],
    arguments: { builder in
      guard let kind = builder.schema.kind("mood") else { return [] }
      var which = Clause(
        "mood", ValueShape(.number), help: "The mood, by its number.",
        expects: "the number of a mood", owner: Owner.first)
      which.shape.owner = UInt16(kind)
      which.shape.least = 1
      which.isRequired = true
      let fields = builder.fields(of: kind).compactMap { field in
        var clause = field
        clause.isRequired = field.word == "event"
        return ["event", "direction"].contains(field.word) ? clause : nil
      }
      return [which] + fields + builder.place(of: kind)
    }
  ) { (interpreter, statement) throws(Failure) in
    guard let node = statement.value(Owner.first) else { return }
    let mood = try interpreter.find(statement.kind, at: node, statement)
    try interpreter.setRecord(statement.kind, statement, given: mood)
  }
}
