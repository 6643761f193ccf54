extension Vocabulary {
  static let griefStrategy = Vocabulary(
    "strategy of grief", source: "WMK18",
    [
      .init("death-link", "Relate the symptoms to the death."),
      .init("relationship", "Rebuild the relationship, good and hard sides."),
      .init("sequence", "Tell what happened before, at and after the death."),
      .init("feelings", "Bring out the feelings that go with it."),
      .init("guilt", "Put undue guilt in proportion."),
      .init("avoidance", "Approach what has been avoided."),
      .init("involvement", "Find ways of being with people again."),
      .init("anniversary", "Prepare and use the days of remembrance.", aliases: ["anniversaries"]),
    ])

  static let disputeStrategy = Vocabulary(
    "strategy of role disputes", source: "WMK18ch6",
    [
      .init("dispute-link", "Relate the symptoms to the dispute, open or hidden."),
      .init("dispute-stage", "Find out which stage the dispute is in."),
      .init("expectations", "Set out what each side expects."),
      .init("options", "Look for alternatives and the means to reach them."),
      .init("parallels", "Look for the same pattern with other people."),
      .init("dispute-gain", "Find out what keeps the dispute going."),
      .init("communication", "Change how the two talk."),
      .init("parting", "Help with a decent ending, where it has come to that."),
    ])

  static let transitionStrategy = Vocabulary(
    "strategy of role transitions", source: "WMK18",
    [
      .init("change-link", "Relate the symptoms to the change."),
      .init("old-role", "Review the good and the bad of the old role."),
      .init("old-role-loss", "Mourn what was lost with the old role."),
      .init("change-itself", "Feelings about how the change came: sudden, chosen, unfair."),
      .init("new-role", "Find the good and the bad of the new role."),
      .init("role-support", "Build support in the new role."),
      .init(
        "role-skills", "Learn what the new role demands, in small steps.",
        aliases: ["mastery-steps"]),
    ])

  static let deficitStrategy = Vocabulary(
    "strategy of interpersonal deficits", source: "WMK18ch8",
    [
      .init("past-ties", "Review important relationships of the past."),
      .init("pattern", "Find what repeats from tie to tie."),
      .init("in-session", "Use the relation with the clinician as a model, with frank feedback."),
      .init("small-steps", "Rehearse small social steps."),
      .init("contacts", "Plan contacts."),
      .init("attempts", "Count attempts, not successes.", aliases: ["count-attempts"]),
      .init("keeping", "Keep the ties that were made."),
    ])

  /// The strategies of each problem area that has some.
  public static let strategiesOfAreas: [(area: String, strategies: Vocabulary)] = [
    ("grief", griefStrategy), ("role-disputes", disputeStrategy),
    ("role-transitions", transitionStrategy), ("interpersonal-deficits", deficitStrategy),
  ]

  /// The strategies of all areas; which area a word belongs to is told by the lists above.
  static let strategy = Vocabulary(
    "strategy", source: "WMK18",
    griefStrategy.words + disputeStrategy.words + transitionStrategy.words + deficitStrategy.words)
}
