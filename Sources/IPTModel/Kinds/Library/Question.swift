extension Kind {
  static let question = Kind(
    "question", plural: "questions", .worded, realm: .library,
    "A question to ask, by its label such as grief#3."
  ) {
    [
      Field(
        "text", .text, [.positional, .required],
        "The wording of the question."),
      Field(
        "area", .word(.questionArea), [],
        "The part of the bank it stands in; else told by its label."),
      Field(
        "phases", .list(.word(.phase)), [], aliases: ["phase"],
        "The phases in which it fits."),
      Field(
        "purpose", .word(.purpose), [],
        "What the question is for."),
      Field(
        "themes", .list(.integer(1...25)), [], aliases: ["theme"],
        "Themes of the founding list that it covers.", "TBP23"),
    ]
  }
}
