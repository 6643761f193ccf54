extension Kind {
  static let mindfulness = Kind(
    "mindfulness", plural: "mindfulness", .numbered,
    "A small exercise tied to a moment with others.", source: "TBP23"
  ) {
    [
      Field(
        "practice", .text, [.positional, .required],
        "The exercise."),
      Field(
        "minutes", .integer(1...120), [], unit: "minutes",
        "How long the exercise lasts."),
      Field(
        "times-week", .integer(0...99), [], unit: "times a week",
        "How often the exercise is agreed."),
      Field(
        "tension", .zeroToTen, [], unit: "0 none, 10 most",
        "Tension before the exercise."),
      Field(
        "tension-after", .zeroToTen, [], unit: "0 none, 10 most",
        "Tension after the exercise."),
      Field(
        "use", .list(.word(.mindfulUse)), [],
        "When the exercise is to be used."),
      Field(
        "remark", .text, [],
        "What the client says of the exercise."),
    ]
  }
}
