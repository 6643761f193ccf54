extension Kind {
  static let value = Kind(
    "value", plural: "values", .numbered,
    "Something the client finds important in how to live.", source: "TBP23"
  ) {
    [
      Field(
        "text", .text, [.positional, .required],
        "The value, in a word or two."),
      Field(
        "importance", .zeroToTen, [.tracked], unit: "0 not at all, 10 most",
        "How much the value matters to the client."),
      Field(
        "lived", .zeroToTen, [.tracked], unit: "0 not at all, 10 fully",
        "How far the value is lived now."),
      Field(
        "note", .text, [], aliases: ["notes"],
        "Anything else about the value."),
    ]
  }
}
