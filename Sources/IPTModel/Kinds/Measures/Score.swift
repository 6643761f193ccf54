extension Kind {
  static let score = Kind(
    "score", plural: "scores", .numbered,
    "A questionnaire or rating, filled in once."
  ) {
    [
      Field(
        "measure", .symbol("measure"), [.positional, .required],
        "Which measure it is."),
      Field(
        "items", .list(.either(.integer(0...10), .word(.itemMark))), [.run],
        "The answers in the order of the form; _ for one that is missing."),
      Field(
        "total", .integer(0...999), [],
        "The total, when the answers are not known or once they are added up."),
      Field(
        "mode", .word(.scoreMode), [.bare],
        "Whether reversed answers were typed as scored or as printed.", "CAMC"),
      Field(
        "difficulty", .integer(0...3), [], unit: "0 not at all, 3 extremely",
        "How hard the problems made life; not part of the total.", "KSW01"),
      Field(
        "by", .text, [],
        "Who filled it in or rated."),
    ]
  }
}
