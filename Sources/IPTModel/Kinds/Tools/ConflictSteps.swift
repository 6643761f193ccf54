extension Kind {
  static let conflictSteps = Kind(
    "conflict-steps", plural: "conflict-steps", .numbered,
    "Eight steps through one conflict."
  ) {
    [
      Field(
        "with", .relation, [.positional],
        "The other side of the conflict."),
      Field(
        "moment", .text, [],
        "A time and place for the talk."),
      Field(
        "calm", .text, [],
        "What lowers the heat, and when to stop."),
      Field(
        "issue", .text, [],
        "The one issue, without always or never."),
      Field(
        "hear", .text, [],
        "What the other said, repeated back."),
      Field(
        "feel-need", .text, [],
        "The feeling and the need, said aloud."),
      Field(
        "options", .list(.text), [],
        "Three ways that might do."),
      Field(
        "agree", .text, [],
        "One trial for a fixed time."),
      Field(
        "repair", .text, [],
        "What hurt, acknowledged, and when to look back."),
    ]
  }
}
