extension Kind {
  static let incident = Kind(
    "incident", plural: "incidents", .numbered, aliases: ["analysis"],
    "One specific exchange, told word by word.", source: "S06"
  ) {
    [
      Field(
        "text", .text, [.positional, .required],
        "What the incident is called."),
      Field(
        "with", .relation, [],
        "With whom the exchange was."),
      Field(
        "on", .date, [.past, .lifetime], aliases: ["date"],
        "The day of the exchange."),
      Field(
        "place", .text, [],
        "Where the exchange took place."),
      Field(
        "lead-up", .text, [],
        "What led to the exchange.", "KWRC84"),
      Field(
        "mood-before", .zeroToTen, [], unit: "0 worst, 10 best",
        "Mood before the exchange."),
      Field(
        "wanted", .text, [],
        "What the client hoped to get.", "KWRC84"),
      Field(
        "understood", .text, [],
        "What the client thinks the other understood.", "KWRC84"),
      Field(
        "understood-theirs", .text, [],
        "What the other probably understood.", "KWRC84"),
      Field(
        "ended", .text, [],
        "How the exchange stopped."),
      Field(
        "afterwards", .text, [],
        "What happened then."),
      Field(
        "mood-after", .zeroToTen, [], unit: "0 worst, 10 best",
        "Mood after the exchange."),
      Field(
        "faults", .list(.word(.fault)), [], aliases: ["fault"],
        "What went wrong between saying and understanding.", "KWRC84"),
      Field(
        "style", .word(.style), [],
        "The client's style in the exchange.", "S06"),
      Field(
        "style-theirs", .word(.style), [],
        "The other's style in the exchange.", "S06"),
      Field(
        "alternative", .text, [],
        "What the client would rather have said, when and how.", "KWRC84"),
      Field(
        "rehearsal", .reference("rehearsal"), [],
        "The rehearsal that follows from it."),
      Field(
        "homework", .reference("homework"), [],
        "The homework that follows from it."),
    ]
  }

  static let turn = Kind(
    "turn", plural: "turns", .numbered, of: "incident",
    "One contribution to the exchange.", source: "KWRC84"
  ) {
    [
      Field(
        "speaker", .either(.word(.speaker), .either(.reference("relation"), .text)),
        [.positional, .required],
        "Who spoke: me, a person of the inventory, or somebody else."),
      Field(
        "words", .text, [.positional, .required],
        "What was said, word by word."),
      Field(
        "tone", .text, [],
        "How it sounded."),
      Field(
        "face", .text, [],
        "What face and body did."),
      Field(
        "feel", .text, [], aliases: ["feeling"],
        "What the speaker felt."),
      Field(
        "meant", .text, [], aliases: ["intention"],
        "What was to be understood."),
      .order(of: "turn"),
    ]
  }
}
