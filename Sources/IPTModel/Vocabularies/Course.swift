extension Vocabulary {
  /// The phases of a treatment, in their order.
  public static let phase = Vocabulary(
    "phase", source: "WMK18",
    [
      .init("pre", "Before the first session: referral and paperwork."),
      .init(
        "initial", "Diagnosis, inventory, formulation and contract.",
        aliases: ["opening", "assessment", "beginning"]),
      .init("middle", "Work on the agreed focus.", aliases: ["intermediate", "working"]),
      .init(
        "termination", "Review, farewell and plan for what comes after.",
        aliases: ["final", "ending", "conclusion", "concluding", "closing"]),
      .init("maintenance", "Sessions at longer intervals after the acute treatment."),
    ])

  /// The phase of the work on the focus.
  public static let middlePhase = "middle"

  /// The phases of the acute treatment, in their order.
  public static var acutePhases: [String] { phase.words.dropFirst().dropLast().map(\.word) }

  /// The problem areas, on which a treatment can focus.
  public static let area = Vocabulary(
    "problem area", source: "KWRC84",
    [
      .init(
        "grief", "Someone close has died and the mourning is stuck.",
        aliases: ["loss", "bereavement", "grief-and-loss"]),
      .init(
        "role-disputes", "A struggle with someone important.",
        aliases: ["dispute", "disputes", "conflict", "interpersonal-disputes"]),
      .init(
        "role-transitions", "Life has changed: an old role is lost, a new one not mastered.",
        aliases: ["transition", "transitions", "life-change", "life-changes", "role-change"]),
      .init(
        "interpersonal-deficits", "Few or difficult ties for years.",
        aliases: [
          "deficits", "sensitivity", "interpersonal-sensitivity", "isolation", "loneliness",
        ], isLastChoice: true),
      .init("grief-healthy-self", "Grief for the lost healthy self; bipolar format only."),
    ])

  static let griefScope = Vocabulary(
    "scope of grief", source: "WMK18",
    [
      .init("death", "Only the death of a person counts as grief."),
      .init("loss", "Any loss may count as grief."),
    ])

  static let caution = Vocabulary(
    "caution", source: "[C]",
    [
      .init(
        "acute-risk",
        "High present risk of suicide or violence; another level of care comes first."),
      .init("psychosis", "Psychotic symptoms now."),
      .init("mania", "Mania or bipolar disorder."),
      .init("substance", "Dependence now."),
      .init("cognitive", "Marked cognitive impairment."),
      .init("abuse", "Violence in a key relationship now; no coaching of confrontation."),
      .init("chronic-isolation", "No life event and few relationships for years."),
    ])

  /// The state of a session that is agreed and still lies ahead.
  public static let plannedSession = "planned"
  /// The state of a session that is not worth a word.
  public static let usualSession = "held"
  /// The states of a session that was agreed and did not take place.
  public static let lostSessions = ["cancelled", "missed"]

  static let sessionState = Vocabulary(
    "state of a session", source: "[C]",
    [
      .init("planned", "Agreed but not yet held.", countsAsNo: true, mayLieAhead: true),
      .init("held", "Took place.", aliases: ["attended"]),
      .init("late", "Took place, begun late."),
      .init("missed", "The client did not come.", aliases: ["no-show"], countsAsNo: true),
      .init(
        "cancelled", "Called off by either side.", aliases: ["canceled"], countsAsNo: true,
        mayLieAhead: true),
    ])

  static let cadence = Vocabulary(
    "cadence", source: "WMK18",
    [
      .init("weekly", "Once a week."),
      .init("fortnightly", "Every two weeks."),
      .init("monthly", "Once a month."),
    ])

  /// The ways in which a treatment ends.
  public static let discharge = Vocabulary(
    "way of ending", source: "[C]",
    [
      .init("completed", "The treatment ended as agreed."),
      .init("agreed-early", "Both agreed to stop before the planned end."),
      .init("dropout", "The client stayed away.", aliases: ["drop-out"], countsAsNo: true),
      .init("referred", "Care went to another place."),
      .init("moved", "The client moved away."),
      .init("other", "Another end, given in words."),
    ])

  /// Whether a way of ending is none that was agreed, so that nothing is asked of it.
  public func stayedAway(_ word: String) -> Bool {
    words.first { $0.word == word }?.countsAsNo ?? false
  }
}
