extension Kind {
  static let work = Kind(
    "work", plural: "work", .numbered,
    "What was worked on in a session.", source: "WMK18"
  ) {
    [
      Field(
        "text", .text, [.positional, .required],
        "What was done, in a line."),
      Field(
        "tool", .list(.word(.tool)), [], aliases: ["tools"],
        "The tools that were used."),
      Field(
        "strategy", .list(.word(.strategy)), [], aliases: ["strategies"],
        "The strategies of the area that were used.", "WMK18"),
      Field(
        "stage", .word(.stage), [],
        "The stage the work has reached."),
      Field(
        "area", .list(.word(.area)), [], aliases: ["areas"],
        "The problem areas it served."),
      Field(
        "tag", .word(.noteTag), [.bare],
        "Whether the work was about the present or the past."),
      Field(
        "with", .relations, [],
        "Who the work was about."),
    ]
  }
}
