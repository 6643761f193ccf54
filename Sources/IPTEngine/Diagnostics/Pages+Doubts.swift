/// The pages of what is recorded as typed, and doubted: a warning, never a refusal.
extension DiagnosticPages {
  static let doubts: [DiagnosticPage] = [
    doubt(
      "V201", "before the client was born",
      "The date is of the client's life, and lies before the birth. It is kept as typed: the year may be "
        + "a slip, or the birth may be. The death of a grandparent is not doubted.",
      wrong: "set case born 1980; event \"first post\" job on 1970",
      right: "set case born 1980; event \"first post\" job on 2007"),
    doubt(
      "V202", "after today",
      "The field is of what has happened, and the date has not come yet. Without a clock, in a script that "
        + "is checked, the last session counts as today. A session to come is `planned`.",
      wrong: "session 5 on 2031-01-07", right: "session 5 planned on 2031-01-07"),
    doubt(
      "V203", "out of order",
      "The sessions are numbered in the order of their days. An earlier day on a later number is most often "
        + "a slip; `rename` does not renumber, but `set session 4 on …` mends the day.",
      wrong: "session 4 on 2026-11-14; session 5 on 2026-11-07",
      right: "session 4 on 2026-11-14; session 5 on 2026-11-21"),
    doubt(
      "V204", "twice on one day",
      "Two sessions of one day are rare: perhaps one was entered twice. One that was missed or called off "
        + "does not count.",
      wrong: "session 4 on 2026-11-14; session 5 on 2026-11-14",
      right: "session 4 missed on 2026-11-14; session 5 on 2026-11-14"),
    doubt(
      "V205", "a second mother or father",
      "There is one as a rule. A step-parent or an adoptive parent is of the kind `parent`; one person may "
        + "also have been entered under two names.",
      wrong: "add relation \"Vera\" mother",
      right: "add relation \"Vera\" parent"),
    doubt(
      "V206", "three areas or more",
      "A focus is one problem area, or two. A third is recorded, and asks for its reason.",
      wrong: "remove focus\nfocus [grief, role-disputes, role-transitions]",
      right: "remove focus\nfocus [grief, role-disputes] lead grief"),
    doubt(
      "V207", "the death of somebody who is down as living",
      "An event of the kind `death` names a person whose status is one of the living. If it was their "
        + "death, `died` with its date on the relation says so; if they were with the client when somebody "
        + "else died, all is as it should be. Or `died` names a day before the one on which the person was "
        + "down as living: then one of the two is a slip.",
      wrong: "add relation \"Ida\" status active; event \"Ida dies\" death on 2026-03 with Ida",
      right: "add relation \"Ida\" died 2026-03; event \"Ida dies\" death on 2026-03 with Ida"),
    doubt(
      "V208", "an end before its beginning",
      "Two dates of one record are the wrong way round.",
      wrong: "event \"in hospital\" illness on 2026-05 until 2026-03",
      right: "event \"in hospital\" illness on 2026-03 until 2026-05"),
    doubt(
      "V209", "measured twice on one day",
      "There is a form of this measure of the same day already. Both are kept, and the later one counts. If "
        + "the first was typed wrongly, `set score` with its number mends it, and there is one again. A "
        + "flag that the first one opened stays.",
      wrong: "score gad7 total 11; score gad7 total 12",
      right: "score gad7 total 11; set score 2 total 12"),
    doubt(
      "V210", "a session that was entered before",
      "The number is that of a session that took place, and the statement gives it another day, or makes it "
        + "planned again. It is recorded, for a day may have been wrong; for another session take the next "
        + "number. `undo` brings back what was there.",
      wrong: "session 4 on 2026-11-14 held; session 4 planned on 2026-11-21",
      right: "session 4 on 2026-11-14 held; session 5 planned on 2026-11-21"),
    doubt(
      "V211", "a session that is not entered",
      "What is recorded belongs to a session that nobody entered, and is not the next one either: most often "
        + "a slip of the number. It is kept, and counts right behind what was entered before that session; "
        + "when the session gets its day, what holds at present may change. A session that was missed, or "
        + "is planned, is entered as well.",
      wrong: "session 4 on 2026-11-14; note \"she slept better\" in session 14",
      right: "session 4 on 2026-11-14; note \"she slept better\" in session 4"),
    doubt(
      "V212", "a name like another",
      "Somebody who is not in the inventory may stand here, so the name is kept as it was typed; but it is "
        + "like that of somebody who is. `set` mends a slip.",
      wrong: "add relation \"Ruth\" friend; incident \"row\" { turn Rtuh \"No.\" }",
      right: "add relation \"Ruth\" friend; incident \"row\" { turn Ruth \"No.\" }"),
    doubt(
      "V213", "not the last session",
      "A session is called the final one, and another is as well, or a later one was held. Both are kept as "
        + "typed.",
      wrong: "session 4 on 2026-11-14 held; set session 1 final",
      right: "session 4 on 2026-11-14 held final"),
  ]

  private static func doubt(
    _ code: String, _ title: String, _ cause: String, wrong: String, right: String
  ) -> DiagnosticPage {
    DiagnosticPage(code, title, cause, read: .doubted, wrong: wrong, right: right)
  }
}
