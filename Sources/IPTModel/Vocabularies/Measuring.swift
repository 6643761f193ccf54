extension Vocabulary {
  /// How the answers of a score are typed.
  public static let scoreMode = Vocabulary(
    "mode of entry", source: "[C]",
    [
      .init("as-scored", "The numbers are the scored values.", aliases: ["scored"]),
      .init(
        "as-printed", "The numbers are those on the form; the program reverses.",
        aliases: ["printed", "as-printed-order", "raw"]),
    ])

  /// What came out of a comparison of two totals with the error of measurement.
  public static let reliableChange = Vocabulary(
    "reliable change", source: "GYA13",
    [
      .init("improved", "Better by more than the error of measurement."),
      .init("worsened", "Worse by more than the error of measurement."),
      .init("no-change", "Within the error of measurement.", aliases: ["unchanged"]),
    ])

  /// The words of a reliable change to the better, to the worse, and of none.
  public static let reliableWords = (better: "improved", worse: "worsened", none: "no-change")

  /// What the record shows of a point of fidelity; what cannot be judged is unknown.
  public static let pointResult = Vocabulary(
    "result of a point of fidelity", source: "[C]",
    [
      .init("present", "The record shows it."),
      .init("absent", "The record does not show it."),
      .init("not-applicable", "It belongs to a phase that was not reached, or to another focus."),
    ])

  static let itemMark = Vocabulary(
    "mark in place of an answer", source: "[C]",
    [
      .init("na", "The item does not apply.", aliases: ["not-applicable"])
    ])
}
