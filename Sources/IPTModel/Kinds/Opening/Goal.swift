extension Kind {
  static let goal = Kind(
    "goal", plural: "goals", .numbered,
    "An interpersonal change that the client wishes for.", source: "WMK18"
  ) {
    [
      Field(
        "text", .text, [.positional, .required],
        "What the client wants to reach."),
      Field(
        "term", .word(.goalTerm), [.bare],
        "How soon it is to be reached."),
      Field(
        "area", .word(.area), [],
        "The problem area it belongs to."),
      Field(
        "sign", .text, [],
        "By what one would see that it is reached."),
      Field(
        "with", .relations, [],
        "Who it concerns."),
      Field(
        "status", .word(.goalStatus), [.tracked],
        "How far it has come."),
      Field(
        "effect", .word(.goalEffect), [],
        "What the goal does to the client's mood.", "TBP23"),
    ]
  }
}
