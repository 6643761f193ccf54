extension Kind {
  static let griefCurve = Kind(
    "grief-curve", plural: "grief-curves", .numbered,
    "A picture of ups and downs after a loss; no timetable.", source: "SSB17"
  ) {
    [
      Field(
        "loss", .either(.reference("relation"), .text), [.positional, .required],
        "Who or what was lost."),
      Field(
        "today", .text, [],
        "How it is today, in the client's words."),
      Field(
        "on-loss", .zeroToTen, [.tracked], aliases: ["loss-time"], unit: "0 none, 10 most",
        "How much of last week went to remembering and yearning.", "SS99"),
      Field(
        "on-restoration", .zeroToTen, [.tracked], aliases: ["restoration-time"],
        unit: "0 none, 10 most",
        "How much of last week went to new tasks and rest from grief.", "SS99"),
    ]
  }

  static let curveMark = Kind(
    "curve-mark", plural: "curve-marks", .numbered, of: "grief-curve",
    "A point that the client marked on the curve.", source: "SSB17"
  ) {
    [
      Field(
        "place", .integer(0...100), [.positional, .required], unit: "0 left end, 100 right end",
        "Where on the curve it lies."),
      Field(
        "label", .either(.word(.curveLabel), .text), [],
        "What the client calls the point: a word of the list, or one of the client's own."),
      Field(
        "words", .text, [],
        "What it was like there."),
      Field(
        "on", .date, [.past, .lifetime], aliases: ["date"],
        "When the client was there."),
    ]
  }
}
