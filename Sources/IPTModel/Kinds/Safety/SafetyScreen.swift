extension Kind {
  /// The questions by the orientation that a yes gives, the gravest first.
  ///
  /// Source: CSSRS, levels [C].
  public static let screenLevels: [(level: String, fields: [String])] = [
    ("high", ["intent", "plan-intent", "behaviour-3-months"]),
    ("moderate", ["method", "behaviour-ever"]), ("low", ["wish-dead", "thoughts"]),
  ]

  static let safetyScreen = Kind(
    "safety-screen", plural: "safety-screens", .numbered, isOnSafety: true,
    "A structured set of questions on suicide risk; no assessment; its levels are ours [C].",
    example: "safety-screen wish-dead yes thoughts no method no intent no", source: "CSSRS"
  ) {
    [
      Field(
        "wish-dead", .yesNo, [],
        "A wish to be dead or not to wake.", "CSSRS"),
      Field(
        "thoughts", .yesNo, [],
        "Thoughts of killing oneself.", "CSSRS"),
      Field(
        "method", .yesNo, [],
        "Thoughts of how.", "CSSRS"),
      Field(
        "intent", .yesNo, [],
        "Some intention to act.", "CSSRS"),
      Field(
        "plan-intent", .yesNo, [],
        "A worked out plan and the intention to carry it out.", "CSSRS"),
      Field(
        "behaviour-ever", .yesNo, [], aliases: ["behavior-ever"],
        "Any act or preparation, ever in life.", "CSSRS"),
      Field(
        "behaviour-3-months", .yesNo, [], aliases: ["behavior-3-months"],
        "Any act or preparation in the last three months.", "CSSRS"),
      Field(
        "by", .text, [],
        "Who went through the questions, in initials."),
    ]
  }
}
