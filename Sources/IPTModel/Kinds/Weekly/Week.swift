extension Kind {
  static let week = Kind(
    "week", plural: "weeks", .numbered,
    "The week before a session: mood, event, and the link between them.", source: "MW06"
  ) {
    [
      Field(
        "mood", .zeroToTen, [], unit: "0 worst, 10 best",
        "The mood of the week."),
      Field(
        "event", .text, [],
        "What happened between the client and others."),
      Field(
        "with", .relations, [],
        "Who was part of the week's event."),
      Field(
        "affect", .list(.word(.affect)), [], aliases: ["feelings"],
        "What the client felt."),
      Field(
        "direction", .word(.linkDirection), [],
        "Which moved which; it need not be decided.", "MW06"),
      Field(
        "did", .text, [],
        "What the client did."),
      Field(
        "other-did", .text, [],
        "What the other did."),
      Field(
        "result", .text, [],
        "What came of it."),
    ]
  }
}
