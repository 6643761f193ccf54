extension Kind {
  static let socialRhythm = Kind(
    "social-rhythm", plural: "social-rhythms", .numbered,
    "An anchor time of one day; bipolar format only.", source: "FRANK05 [?]"
  ) {
    [
      Field(
        "anchor", .word(.anchor), [.positional, .required],
        "Which time of the day it is.", "FRANK05 [?]"),
      Field(
        "on", .date, [.past, .lifetime], aliases: ["date"],
        "The day it was noted for."),
      Field(
        "target", .time, [],
        "The time aimed at.", "FRANK05 [?]"),
      Field(
        "time", .time, [],
        "The time it was.", "FRANK05 [?]"),
      Field(
        "company", .word(.aloneOrWith), [.bare],
        "Who was there.", "FRANK05 [?]"),
    ]
  }

  /// So many minutes beside the time aimed at, a day still counts as regular.
  ///
  /// Source: FRANK05 [?].
  public static let regularMinutes = 45
}
