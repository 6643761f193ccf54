extension Vocabulary {
  static let medicationStatus = Vocabulary(
    "status of medication", source: "[C]",
    [
      .init("none", "No medicine is taken."),
      .init("taking", "A medicine is taken now."),
      .init("stopped", "It was taken and has been stopped."),
      .init("declined", "It was offered and declined."),
    ])

  static let adherence = Vocabulary(
    "adherence to medication", source: "[C]",
    [
      .init("as-prescribed", "Taken as prescribed."),
      .init("partly", "Taken at times or in part."),
      .init("not-taking", "Prescribed and not taken."),
    ])

  static let medicationChange = Vocabulary(
    "change of medication", source: "[C]",
    [
      .init("started", "Begun."),
      .init("increased", "The dose went up."),
      .init("reduced", "The dose went down."),
      .init("stopped", "Ended."),
      .init("switched", "Exchanged for another medicine."),
    ])

  /// The kind of event that is somebody's death.
  public static let deathEvent = "death"

  static let eventKind = Vocabulary(
    "kind of event", source: "[C]",
    [
      .init("death", "Somebody died.", evidence: .eventOfDeath),
      .init("move", "A change of home or country.", evidence: .changeOfLife),
      .init("birth", "A child was born.", evidence: .changeOfLife),
      .init(
        "illness", "An illness or accident, the client's or another's.",
        evidence: .changeOfLife),
      .init("job", "Work began, changed or ended.", evidence: .changeOfLife),
      .init("study", "School, training or university.", evidence: .changeOfLife),
      .init("separation", "A couple or family parted.", evidence: .changeOfLife),
      .init("quarrel", "An argument or a falling out."),
      .init("reconciliation", "A quarrel was made up."),
      .init("anniversary", "A day tied to an earlier event."),
      .init("success", "Something was achieved."),
      .init("other", "Something else."),
    ])

  static let treatmentKind = Vocabulary(
    "kind of treatment", source: "[C]",
    [
      .init("medicine", "A medicine."),
      .init("admission", "A stay in hospital."),
      .init("therapy", "An earlier psychotherapy or counselling."),
      .init("other", "Anything else that was tried."),
    ])

  static let goalTerm = Vocabulary(
    "term of a goal", source: "[C]",
    [
      .init("short", "Fits the focus and the time agreed."),
      .init("long", "Kept for the ending and after."),
    ])

  static let goalStatus = Vocabulary(
    "status of a goal", source: "[C]",
    [
      .init("open", "Still worked on."),
      .init("better", "Closer than before, not reached."),
      .init("reached", "Reached."),
      .init("dropped", "Given up on purpose."),
    ])

  static let goalEffect = Vocabulary(
    "effect of a goal on mood", source: "[C]",
    [
      .init("motivating", "The goal lifts."),
      .init("pressing", "The goal weighs down."),
    ])

  static let transitionKind = Vocabulary(
    "kind of role change", source: "[C]",
    [
      .init("situational", "Job, study, move, migration or retirement."),
      .init("relational", "Marriage, separation, birth or children leaving."),
      .init("illness", "Diagnosis, pain or disability."),
      .init("developmental", "Adolescence, menopause or ageing."),
      .init("after-event", "Disaster, assault or flight."),
      .init("identity", "Coming out and the like."),
    ])
}
