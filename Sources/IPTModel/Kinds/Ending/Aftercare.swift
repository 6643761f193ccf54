extension Kind {
  static let aftercare = Kind(
    "aftercare", plural: "aftercare", .single,
    "What follows the acute treatment.", source: "SR12"
  ) {
    [
      Field(
        "kind", .list(.word(.aftercare)), [.positional, .required],
        "What was decided, one or several."),
      Field(
        "sessions", .integer(0...99), [],
        "How many later sessions there will be."),
      Field(
        "cadence", .word(.cadence), [],
        "How often the later sessions are."),
      Field(
        "start", .date, [.lifetime],
        "When the later sessions begin."),
      Field(
        "with", .text, [],
        "Who takes over."),
      Field(
        "note", .text, [], aliases: ["notes"],
        "Anything else about what follows."),
    ]
  }
}
