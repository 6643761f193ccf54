extension Kind {
  static let focus = Kind(
    "focus", plural: "foci", .single,
    "The agreed problem area, two at most.", source: "WMK18"
  ) {
    [
      Field(
        "areas", .list(.word(.area)), [.positional, .required, .tracked], aliases: ["area"],
        "The problem areas worked on.", "KWRC84"),
      Field(
        "lead", .word(.area), [.tracked],
        "The area that leads, when there are two."),
      Field(
        "agreed", .yesNo, [.tracked],
        "Whether the client accepted the focus.", "WMK18"),
      Field(
        "because", .text, [.tracked],
        "Why the focus was chosen or changed."),
    ]
  }
}
