extension Kind {
  static let homework = Kind(
    "homework", plural: "homework", .numbered, aliases: ["assignment"],
    "Something to try before the next session.", source: "QD"
  ) {
    [
      Field(
        "text", .text, [.positional, .required],
        "One act that can be seen."),
      Field(
        "kind", .word(.homeworkKind), [.bare],
        "What sort of act it is."),
      Field(
        "with", .relation, [],
        "Who it is to be tried with."),
      Field(
        "due", .session, [],
        "The session at which it is reviewed."),
      Field(
        "area", .word(.area), [],
        "The problem area it serves."),
      Field(
        "step", .word(.attemptStep), [],
        "The step of the ladder it stands for."),
      Field(
        "confidence", .zeroToTen, [], unit: "0 not at all, 10 fully",
        "How sure the client is to do it; below 7, make it smaller."),
      Field(
        "status", .word(.homeworkStatus), [.tracked],
        "What became of it."),
      Field(
        "by", .word(.credit), [],
        "Who is to be credited with the outcome."),
      Field(
        "outcome", .text, [],
        "What happened, and what the other said."),
      Field(
        "mood-effect", .effect, [], unit: "-5 worst, 5 best",
        "What trying it did to the client's mood."),
      Field(
        "learned", .text, [],
        "What the client takes from it."),
    ]
  }
}
