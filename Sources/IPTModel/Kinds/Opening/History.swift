extension Kind {
  static let history = Kind(
    "history", plural: "histories", .single,
    "What went before: symptoms, illnesses and the family.", source: "WMK18"
  ) {
    [
      Field(
        "text", .text, [.positional],
        "The history in a few lines."),
      Field(
        "symptoms", .text, [],
        "The symptoms as they were reviewed."),
      Field(
        "family", .text, [],
        "Illnesses in the family."),
      Field(
        "body", .text, [],
        "Illnesses of the body."),
    ]
  }
}
