extension Kind {
  static let dearMan = Kind(
    "dear-man", plural: "dear-man", .numbered, aliases: ["dearman"],
    "A script for asking or refusing, in seven slots.", source: "LIN15"
  ) {
    [
      Field(
        "with", .relation, [.positional],
        "Of whom something is asked."),
      Field(
        "describe", .text, [],
        "The facts a camera would show.", "LIN15"),
      Field(
        "express", .text, [],
        "The feeling, in the first person.", "LIN15"),
      Field(
        "assert", .text, [],
        "The request or the no, in one sentence.", "LIN15"),
      Field(
        "reinforce", .text, [],
        "What the other gains, or thanks.", "LIN15"),
      Field(
        "mindful", .text, [],
        "The point to come back to.", "LIN15"),
      Field(
        "appear", .text, [],
        "How to stand, look and sound.", "LIN15"),
      Field(
        "negotiate", .text, [],
        "What can be offered and what accepted.", "LIN15"),
    ]
  }
}
