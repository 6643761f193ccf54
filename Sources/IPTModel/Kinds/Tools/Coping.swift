extension Kind {
  static let coping = Kind(
    "coping", plural: "coping", .numbered,
    "Something the client does to get through.", source: "TBP23"
  ) {
    [
      Field(
        "skill", .text, [.positional, .required],
        "What the client does."),
      Field(
        "kind", .word(.copingKind), [.bare],
        "In what way it helps."),
      Field(
        "when-used", .text, [],
        "When the client does it."),
      Field(
        "times-week", .integer(0...99), [.tracked], unit: "times a week",
        "How often the client does it."),
      Field(
        "helps", .zeroToTen, [.tracked], unit: "0 not at all, 10 most",
        "How much it helps."),
      Field(
        "cost", .zeroToTen, [.tracked], unit: "0 nothing, 10 most",
        "What it costs the client."),
      Field(
        "alone", .yesNo, [], aliases: ["alone-or-with"],
        "Whether it is done alone."),
      Field(
        "with", .relations, [],
        "With whom it is done."),
      Field(
        "barrier", .text, [],
        "What stands in the way."),
      Field(
        "barrier-help", .text, [], aliases: ["support-for-barrier"],
        "What helps over the barrier."),
    ]
  }
}
