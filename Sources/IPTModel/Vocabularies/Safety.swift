extension Vocabulary {
  static let riskThoughts = Vocabulary(
    "kind of thoughts", source: "[C]",
    [
      .init("none", "None were reported."),
      .init("passive", "Wishing not to live, without thinking of doing anything."),
      .init("active", "Thinking of ending one's life."),
    ])

  static let riskPlan = Vocabulary(
    "state of a plan", source: "[C]",
    [
      .init("none", "No plan was reported."),
      .init("vague", "Some idea, nothing worked out."),
      .init("specific", "A way, a time or a place."),
    ])

  static let riskMeans = Vocabulary(
    "state of the means", source: "[C]",
    [
      .init("none", "No means were reported."),
      .init("available", "Within reach."),
      .init("secured", "Put out of reach."),
    ])

  static let riskIntent = Vocabulary(
    "state of intent", source: "[C]",
    [
      .init("none", "No intent was reported."),
      .init("unclear", "Could not be told."),
      .init("present", "Some intent was reported."),
    ])

  static let pastAttempt = Vocabulary(
    "time of an earlier attempt", source: "[C]",
    [
      .init("none", "No earlier attempt was reported."),
      .init("over-3-months", "More than three months ago."),
      .init("within-3-months", "Within the last three months."),
    ])

  static let harmToOthers = Vocabulary(
    "danger to others", source: "[C]",
    [
      .init("none", "No thoughts of harming others were reported."),
      .init("thoughts", "Thoughts of harming somebody."),
      .init("plan", "A plan to harm somebody."),
    ])

  /// The word for having done nothing, which wants its reason.
  public static let noRiskAction = "none"

  package static let riskAction = Vocabulary(
    "action taken", source: "[C]",
    [
      .init("monitored", "Asked again and kept in view."),
      .init("safety-plan", "A safety plan was made or renewed."),
      .init("other-person-told", "Somebody close was informed."),
      .init("referral", "Care was handed on or widened."),
      .init("emergency", "Emergency help was called."),
      .init("none", "Nothing was done; the reason goes with it."),
    ])
}
