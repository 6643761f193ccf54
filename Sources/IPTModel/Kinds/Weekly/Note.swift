extension Kind {
  static let note = Kind(
    "note", plural: "notes", .numbered,
    "A free note."
  ) {
    [
      Field(
        "text", .text, [.positional, .required],
        "The note itself."),
      Field(
        "tag", .word(.noteTag), [.bare],
        "Whether it speaks of the present or of the past."),
      Field(
        "with", .relations, [],
        "Who the note is about."),
    ]
  }
}
