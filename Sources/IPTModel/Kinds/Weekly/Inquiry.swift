extension Kind {
  static let inquiry = Kind(
    "inquiry", plural: "inquiries", .numbered,
    "A question of the bank that was asked."
  ) {
    [
      Field(
        "question", .label("question"), [.positional, .required], aliases: ["label"],
        "The label of the question."),
      Field(
        "answer", .text, [.positional, .tracked],
        "What the client answered."),
    ]
  }
}
