extension Vocabulary {
  static let mechanism = Vocabulary(
    "mechanism of change", source: "LM13",
    [
      .init("support", "More social support."),
      .init("stress", "Less stress between people."),
      .init("emotion", "Feelings are dealt with better."),
      .init("skills", "More skill with people."),
    ])

  static let aftercare = Vocabulary(
    "what follows", source: "[C]",
    [
      .init("none", "Nothing further."),
      .init("booster", "Single later sessions.", aliases: ["boosters"]),
      .init("maintenance", "Sessions at longer intervals."),
      .init("medication", "A medicine goes on."),
      .init("referral", "Another service goes on."),
    ])
}
