extension Kind {
  static let onset = Kind(
    "onset", plural: "onsets", .single,
    "The beginning of the present episode.", source: "WMK18"
  ) {
    [
      Field(
        "text", .text, [.positional],
        "How the episode began."),
      Field(
        "on", .date, [.past, .lifetime], aliases: ["date"],
        "When the episode began."),
      Field(
        "trigger", .list(.reference("event")), [], aliases: ["triggers"],
        "Events that went before the onset."),
      Field(
        "none-found", .presence(.alone), [],
        "Whether events around the onset were asked about, and none was found."),
    ]
  }
}
