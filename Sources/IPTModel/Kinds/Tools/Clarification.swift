extension Kind {
  static let clarification = Kind(
    "clarification", plural: "clarifications", .numbered,
    "Something said, restated or set beside its contrast.", source: "KWRC84"
  ) {
    [
      Field(
        "said", .text, [.positional, .required],
        "What the client said."),
      Field(
        "restated", .text, [],
        "How it was put again."),
      Field(
        "contrast", .text, [],
        "Two things that do not fit."),
      Field(
        "answer", .text, [], aliases: ["client-answer"],
        "What the client made of the clarification."),
    ]
  }
}
