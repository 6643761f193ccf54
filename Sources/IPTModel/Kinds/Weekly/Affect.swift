extension Kind {
  static let affect = Kind(
    "affect", plural: "affects", .numbered, aliases: ["feeling"],
    "Feelings that were found and named.", source: "KWRC84"
  ) {
    [
      Field(
        "words", .list(.word(.affect)), [.positional, .required],
        "The feelings."),
      Field(
        "strength", .zeroToTen, [], unit: "0 none, 10 most",
        "How strong they were."),
      Field(
        "about", .either(.word(.affectTopic), .either(.reference("relation"), .text)), [],
        aliases: ["object"],
        "What or whom the feelings are about."),
      Field(
        "expressed", .yesNo, [],
        "Whether they were shown."),
      Field(
        "shown-to", .relations, [], aliases: ["to-whom"],
        "To whom they were shown."),
      Field(
        "acceptable", .yesNo, [],
        "Whether the client finds them acceptable.", "KWRC84"),
      Field(
        "note", .text, [], aliases: ["notes"],
        "Anything else about the feelings."),
    ]
  }
}
