extension Kind {
  static let maintenance = Kind(
    "maintenance", plural: "maintenances", .single,
    "Sessions at longer intervals after recovery.", source: "FRANK07"
  ) {
    [
      Field(
        "start", .date, [.lifetime],
        "When maintenance begins."),
      Field(
        "cadence", .word(.cadence), [],
        "How often maintenance sessions are.", "FRANK07"),
      Field(
        "sessions", .integer(1...99), [.tracked],
        "How many maintenance sessions there will be."),
      Field(
        "focus", .list(.word(.area)), [.tracked],
        "What maintenance works on; it may change."),
      Field(
        "watch", .symbol("measure"), [], aliases: ["measure"],
        "The measure filled in during maintenance."),
      Field(
        "stop-rule", .text, [],
        "When maintenance ends, or acute treatment begins again."),
    ]
  }
}
