extension Kind {
  static let topic = Kind(
    "topic", plural: "topics", .numbered, aliases: ["agenda-item"],
    "Something to bring up in a coming session."
  ) {
    [
      Field(
        "text", .text, [.positional, .required],
        "What is to be brought up."),
      Field(
        "due", .session, [],
        "The session in which it is to be brought up."),
      Field(
        "by", .word(.credit), [],
        "Who wants it brought up."),
      Field(
        "done", .yesNo, [.tracked],
        "Whether it was brought up."),
    ]
  }
}
