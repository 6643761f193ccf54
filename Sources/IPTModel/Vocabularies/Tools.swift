extension Vocabulary {
  static let coreTool = Vocabulary(
    "core tool", source: "KWRC84",
    [
      .init("communication-analysis", "One exchange is rebuilt word by word."),
      .init(
        "interpersonal-incident", "One typical exchange is told and studied.",
        aliases: ["incident"]),
      .init("decision-analysis", "Options are weighed about a relation or a role."),
      .init("role-play", "An exchange is tried out.", aliases: ["roleplay", "rehearsal"]),
      .init("timeline", "Life events and mood are set side by side."),
      .init("mood-link", "The week's mood is joined with the week's events."),
      .init("affect-work", "Feelings are found, named and used."),
      .init("clarification", "Something is restated, a contrast pointed out."),
      .init("therapeutic-relation", "How the client comes across, as information."),
      .init("relapse-plan", "Signs, steps and people for a return of the illness."),
      .init("inventory", "People and closeness are reviewed.", aliases: ["circle"]),
    ])

  static let nearTool = Vocabulary(
    "tool near the core", source: "S06",
    [
      .init("style-map", "Which style is used with whom."),
      .init("brainstorming", "Ideas first, judging later."),
      .init("homework", "Something to try before the next session."),
    ])

  static let additionTool = Vocabulary(
    "addition", source: "[C]",
    [
      .init("grief-curve", "A picture of ups and downs after a loss."),
      .init("attachment-map", "How care is asked for and given."),
      .init("conflict-steps", "Eight steps through a conflict."),
      .init("dear-man", "Seven slots for asking or refusing."),
      .init("coping", "What is used to get through, its gain and its price."),
      .init("mindfulness", "A small exercise tied to a moment with others."),
      .init("values-goals", "What matters, and how far it is lived."),
      .init("social-rhythm", "Anchor times of the day; bipolar format only."),
    ])

  /// Every tool; additions are told apart so that a report can count them.
  public static let tool = Vocabulary(
    "tool", source: "WMK18", coreTool.words + nearTool.words + additionTool.words)
}
