extension Kind {
  static let comment = Kind(
    "comment", plural: "comments", .numbered,
    "A supervisor's or teacher's remark on an entry of the log."
  ) {
    [
      Field(
        "entry", .entry, [.positional, .required],
        "The entry it speaks of."),
      Field(
        "text", .text, [.positional, .required],
        "The remark itself."),
      Field(
        "by", .text, [],
        "Who remarked, in initials."),
      Field(
        "answered", .yesNo, [.tracked],
        "Whether the remark was taken up."),
    ]
  }
}
