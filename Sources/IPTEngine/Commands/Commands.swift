extension Command {
  /// All verbs, in the order in which help lists them.
  ///
  /// A new verb is one more line here.
  package static let all: [Command] = [
    add, set, remove, rename, show, list,
    session, phase, score, ask, asked, answer, outcome, link,
    prep, inventory, circle, circleCompare, timeline, chart, summaryView, progress, report,
    fidelity,
    tasks, advice, tools, suggest, about,
    undo, redo, retract, move, forget, markPoint, log, logInert, diff, tryOut, upgrade, help,
    apropos,
    language,
    assign, branch, loop, repetition, define, include, stop, print, skip,
    scenario, expect, expectError, expectNotice, expectOutput,
  ]

  /// The verbs that the sources of the library may use beside their declarations.
  package static let declaring: [Command] = [language, libraryInclude]
}
