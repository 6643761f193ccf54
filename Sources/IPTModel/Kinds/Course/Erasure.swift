extension Kind {
  static let erasure = Kind(
    "erasure", plural: "erasures", .numbered, isDerived: true, hasPlace: false,
    "A mark that something was forgotten: by whom, when and why, not what."
  ) {
    [
      Field(
        "scope", .word(.erasureScope), [.positional, .required],
        "Whether a person or the texts of an entry were forgotten."),
      Field(
        "blanked", .integer(0...1_000_000_000), [.required], unit: "changes of the log",
        "How many changes of the log lost their words."),
      Field(
        "because", .text, [],
        "Why, in words that do not tell what."),
    ]
  }
}

extension Vocabulary {
  /// What can be forgotten and leaves a mark.
  public static let erasureScope = Vocabulary(
    "scope of an erasure", source: "[C]",
    [
      .init("person", "A person of the inventory, with all that was recorded of them."),
      .init("words", "The words of an entry of the log."),
    ])
}
