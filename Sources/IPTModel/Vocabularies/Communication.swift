extension Vocabulary {
  static let fault = Vocabulary(
    "fault of communication", source: "KWRC84",
    [
      .init("nonverbal", "Sighs, silence or slammed doors instead of words."),
      .init("assumed-said", "Believed said, only meant."),
      .init("assumed-understood", "Believed understood without asking."),
      .init("indirect", "Hints, or complaints to third persons."),
      .init("closed", "Breaking off, leaving, not answering."),
      .init("accusing", "Blame first."),
      .init("everything-at-once", "Several grievances in one go."),
      .init("wrong-moment", "Said when it could not be heard."),
      .init("giving-in", "Agreeing against one's own wish."),
      .init("threat", "A threat, open or half open."),
      .init("mind-reading", "Expecting to be understood without words, or claiming to know."),
      .init("message-only", "Written where talking was needed."),
    ])

  static let homeworkKind = Vocabulary(
    "kind of homework", source: "[C]",
    [
      .init("observe", "Notice and note."),
      .init("contact", "Get in touch with somebody."),
      .init("talk", "Have a talk."),
      .init("write", "Write something."),
      .init("visit", "Go somewhere."),
      .init("practise", "Practise something.", aliases: ["practice"]),
      .init("rest", "Do less."),
      .init("read", "Read something."),
    ])

  /// The status of a task that was not looked back on yet; it holds while none is recorded.
  public static let taskSet = "set"

  static let homeworkStatus = Vocabulary(
    "status of homework", source: "[C]",
    [
      .init("set", "Agreed, not yet reviewed."),
      .init("done", "Done."),
      .init("partly", "Done in part."),
      .init("tried-failed", "Tried without success."),
      .init("not-done", "Not tried."),
      .init("dropped", "Given up by agreement."),
    ])

  static let attemptStep = Vocabulary(
    "step of the ladder", source: "[C]",
    [
      .init("greet", "Greet somebody."),
      .init("short-exchange", "Exchange a few words."),
      .init("repeat-exchange", "The same again with the same person."),
      .init("propose", "Propose a small thing to do together."),
      .init("keep-appointment", "Keep an appointment."),
      .init("say-personal", "Say something personal."),
      .init("request", "Ask for something.", aliases: ["ask"]),
      .init("handle-refusal", "Bear a refusal."),
    ])

  static let attemptOutcome = Vocabulary(
    "outcome of an attempt", source: "[C]",
    [
      .init("answered", "The other responded."),
      .init("no-answer", "Nothing came back."),
      .init("refused", "The other declined."),
    ])

  static let copingKind = Vocabulary(
    "kind of coping", source: "[C]",
    [
      .init("body", "Through the body."),
      .init("distraction", "By turning the mind elsewhere."),
      .init("expression", "By giving vent or form."),
      .init("company", "Through other people."),
      .init("problem", "By solving what can be solved."),
      .init("meaning", "Through sense or faith."),
      .init("rest", "Through rest."),
    ])

  static let mindfulUse = Vocabulary(
    "use of an exercise", source: "[C]",
    [
      .init("before-talk", "Before a hard talk."),
      .init("after-quarrel", "After a quarrel."),
      .init("at-night", "In the night."),
    ])

  /// The times of the day that hold the others, in their order.
  public static let anchor = Vocabulary(
    "anchor of the day", source: "FRANK05 [?]",
    [
      .init("out-of-bed", "Getting up."),
      .init("first-contact", "The first contact with a person."),
      .init("start-of-day", "The start of work, study or housework."),
      .init("dinner", "The main meal of the evening."),
      .init("to-bed", "Going to bed."),
    ])
}
