extension Kind {
  static let event = Kind(
    "event", plural: "events", .numbered,
    "Something that happened in the client's life.", source: "LRP10"
  ) {
    [
      Field(
        "text", .text, [.positional, .required],
        "What happened."),
      Field(
        "kind", .word(.eventKind), [.bare, .evidence],
        "What sort of event it was."),
      Field(
        "on", .date, [.past, .lifetime], aliases: ["date"],
        "When it happened."),
      Field(
        "until", .date, [.lifetime], notBefore: "on",
        "When it was over."),
      Field(
        "with", .relations, [],
        "Who was part of it."),
      Field(
        "impact", .effect, [], unit: "-5 worst, 5 best",
        "What it did to the client."),
      Field(
        "note", .text, [], aliases: ["notes"],
        "Anything else about the event."),
    ]
  }
}
