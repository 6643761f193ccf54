extension Kind {
  static let attempt = Kind(
    "attempt", plural: "attempts", .numbered,
    "A try at contact; tries are counted, not successes."
  ) {
    [
      Field(
        "text", .text, [.positional, .required],
        "What was tried."),
      Field(
        "on", .date, [.past, .lifetime], aliases: ["date"],
        "The day of the try."),
      Field(
        "with", .relation, [],
        "With whom it was tried."),
      Field(
        "step", .word(.attemptStep), [],
        "The step of the ladder that was tried."),
      Field(
        "outcome", .word(.attemptOutcome), [.bare, .tracked],
        "What came back."),
      Field(
        "learned", .text, [],
        "What the client takes from the try."),
    ]
  }
}
