extension Kind {
  static let styleMap = Kind(
    "style-map", plural: "style-maps", .numbered,
    "How often each style was used, over some events.", source: "S06"
  ) {
    [
      Field(
        "with", .relation, [.positional],
        "With whom; without it, with everybody."),
      Field(
        "passive", .integer(0...99), [], unit: "events",
        "Events handled in the passive style."),
      Field(
        "aggressive", .integer(0...99), [], unit: "events",
        "Events handled in the aggressive style."),
      Field(
        "passive-aggressive", .integer(0...99), [], unit: "events",
        "Events handled in the passive-aggressive style."),
      Field(
        "assertive", .integer(0...99), [], unit: "events",
        "Events handled in the assertive style."),
      Field(
        "example", .text, [],
        "One of the events."),
      Field(
        "brings", .text, [],
        "What the usual style brings."),
      Field(
        "costs", .text, [],
        "What the usual style costs."),
      Field(
        "sentence", .text, [],
        "One sentence, turned into the assertive form."),
    ]
  }
}
