extension Kind {
  static let treatment = Kind(
    "treatment", plural: "treatments", .numbered,
    "A medicine, an admission or a therapy on the timeline.", source: "LRP10"
  ) {
    [
      Field(
        "text", .text, [.positional, .required],
        "What was begun or done."),
      Field(
        "kind", .word(.treatmentKind), [.bare],
        "What sort of treatment it was."),
      Field(
        "on", .date, [.lifetime], aliases: ["date"],
        "When the treatment began."),
      Field(
        "until", .date, [.lifetime], notBefore: "on",
        "When the treatment ended."),
      Field(
        "impact", .effect, [], unit: "-5 worst, 5 best",
        "What the treatment did for the client."),
      Field(
        "note", .text, [], aliases: ["notes"],
        "Anything else about the treatment."),
    ]
  }
}
