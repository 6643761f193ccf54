extension Kind {
  static let brainstorming = Kind(
    "brainstorming", plural: "brainstormings", .numbered,
    "Ideas collected before any is judged.", source: "APSY"
  ) {
    [
      Field(
        "problem", .text, [.positional, .required],
        "The problem, in one sentence."),
      Field(
        "combined", .text, [],
        "What was made from several ideas."),
    ]
  }

  static let idea = Kind(
    "idea", plural: "ideas", .numbered, of: "brainstorming",
    "One idea, silly ones included.", source: "APSY"
  ) {
    [
      Field(
        "text", .text, [.positional, .required],
        "The idea, in a line."),
      Field(
        "by", .word(.credit), [],
        "Whose idea it was."),
      Field(
        "kept", .presence(.alone), [], aliases: ["marked"],
        "Whether the client could imagine doing it."),
      .order(of: "idea"),
    ]
  }
}
