extension Kind {
  static let review = Kind(
    "review", plural: "reviews", .numbered,
    "A look back over the course with its figures.", source: "WMK18"
  ) {
    [
      Field(
        "text", .text, [.positional, .required],
        "What the look back shows."),
      Field(
        "measures", .list(.symbol("measure")), [],
        "The measures that were looked at."),
      Field(
        "goals", .list(.reference("goal")), [],
        "The goals that were looked at."),
      Field(
        "next", .text, [],
        "What follows for the sessions to come."),
    ]
  }
}
