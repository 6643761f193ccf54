extension Kind {
  static let attachment = Kind(
    "attachment", plural: "attachments", .single,
    "How the client gets care and stays close, in general.", source: "BH91"
  ) {
    [
      Field(
        "pattern", .word(.attachment), [.positional, .tracked],
        "The pattern that fits best; no label for a person.", "BH91"),
      Field(
        "evidence", .text, [],
        "What speaks for it."),
      Field(
        "asks-for-help", .text, [], aliases: ["how-asks-for-help"],
        "How the client asks for help.", "SR12"),
      Field(
        "others-do", .text, [],
        "What others do then.", "SR12"),
      Field(
        "helps", .text, [],
        "Where the pattern helps in the agreed area."),
      Field(
        "hinders", .text, [],
        "Where the pattern hinders in the agreed area."),
      Field(
        "at-home", .text, [],
        "How it was in the family, for understanding only."),
    ]
  }
}
