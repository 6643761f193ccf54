extension Kind {
  static let gain = Kind(
    "gain", plural: "gains", .numbered,
    "A change brought about, credited to somebody.", source: "WMK18"
  ) {
    [
      Field(
        "text", .text, [.positional, .required],
        "What was done or changed."),
      Field(
        "by", .word(.credit), [],
        "Whose doing it was."),
      Field(
        "with", .relations, [],
        "Between whom it changed."),
      Field(
        "through", .word(.mechanism), [], aliases: ["mechanism"],
        "In which of four ways it helped.", "LM13"),
    ]
  }
}
