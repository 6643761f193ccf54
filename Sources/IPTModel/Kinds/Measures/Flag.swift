extension Kind {
  static let flag = Kind(
    "flag", plural: "flags", .numbered, isDerived: true, isOnSafety: true,
    "A critical item, of suicide or self-harm, that was answered; open until a risk entry follows."
  ) {
    [
      Field(
        "measure", .symbol("measure"), [.positional, .required],
        "The measure with the critical item."),
      Field(
        "item", .symbol("item"), [.positional, .required],
        "The critical item."),
      Field(
        "value", .integer(0...10), [.required],
        "The answer that was given."),
      Field(
        "high", .yesNo, [],
        "Whether the answer lies in the upper range; no level of danger."),
    ]
  }
}
