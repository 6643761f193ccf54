extension Vocabulary {
  /// The vocabulary of a field that is present by its name alone, with no word after it.
  public static let alone = Vocabulary("mark", source: "[C]", [])

  static let degree = Vocabulary(
    "answer", source: "[C]",
    [
      .init("yes", "Yes, fully."),
      .init("partly", "In part, or with a correction."),
      .init("no", "No."),
    ])

  static let credit = Vocabulary(
    "person to be credited", source: "[C]",
    [
      .init("client", "The client did it.", aliases: ["patient"]),
      .init("clinician", "The clinician did it.", aliases: ["therapist"]),
    ])

  static let speaker = Vocabulary(
    "speaker", source: "[C]",
    [
      .init("me", "The client, speaking of what was said.")
    ])

  static let aloneOrWith = Vocabulary(
    "company", source: "[C]",
    [
      .init("alone", "With nobody near."),
      .init("others-present", "With others in the room."),
      .init("others-active", "With others taking part."),
    ])
}
