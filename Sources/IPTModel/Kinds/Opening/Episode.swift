extension Kind {
  static let episode = Kind(
    "episode", plural: "episodes", .numbered,
    "An earlier episode of the disorder.", source: "WMK18"
  ) {
    [
      Field(
        "text", .text, [.positional, .required],
        "What the episode was like and how it passed."),
      Field(
        "on", .date, [.past, .lifetime], aliases: ["date"],
        "When the earlier episode began."),
      Field(
        "until", .date, [.past, .lifetime], notBefore: "on",
        "When the earlier episode ended."),
    ]
  }
}
