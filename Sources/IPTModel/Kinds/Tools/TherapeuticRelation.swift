extension Kind {
  static let therapeuticRelation = Kind(
    "therapeutic-relation", plural: "therapeutic-relations", .numbered, aliases: ["feedback"],
    "What the sessions show of how the client comes across.", source: "WMK18ch10"
  ) {
    [
      Field(
        "observation", .text, [.positional, .required],
        "What the clinician noticed."),
      Field(
        "effect", .text, [], aliases: ["effect-on-me"],
        "What it did to the clinician."),
      Field(
        "said", .yesNo, [],
        "Whether the client was told of the observation."),
      Field(
        "answer", .text, [], aliases: ["client-answer"],
        "What the client said to it."),
      Field(
        "elsewhere", .relations, [], aliases: ["same-elsewhere"],
        "With whom else the same happens."),
    ]
  }
}
