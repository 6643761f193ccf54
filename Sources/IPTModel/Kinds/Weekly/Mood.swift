extension Kind {
  static let mood = Kind(
    "mood", plural: "moods", .numbered,
    "A rating of mood on the timeline.", source: "LRP10"
  ) {
    [
      Field(
        "value", .zeroToTen, [.positional, .required], unit: "0 worst, 10 best",
        "The mood on that day or in that time."),
      Field(
        "on", .date, [.past, .lifetime], aliases: ["date"],
        "The day or the month that is rated."),
      Field(
        "window", .word(.moodWindow), [.bare],
        "The time the rating speaks of."),
      Field(
        "event", .reference("event"), [],
        "The event it is linked with."),
      Field(
        "direction", .word(.linkDirection), [],
        "Whether the event moved the mood, or the other way round.", "MW06"),
      Field(
        "note", .text, [], aliases: ["notes"],
        "Anything else about the mood."),
    ]
  }
}
