extension Vocabulary {
  static let scoreMode = Vocabulary(
    "mode of entry", source: "[C]",
    [
      .init("as-scored", "The numbers are the scored values.", aliases: ["scored"]),
      .init(
        "as-printed", "The numbers are those on the form; the program reverses.",
        aliases: ["printed", "as-printed-order", "raw"]),
    ])

  static let itemMark = Vocabulary(
    "mark in place of an answer", source: "[C]",
    [
      .init("na", "The item does not apply.", aliases: ["not-applicable"])
    ])
}
