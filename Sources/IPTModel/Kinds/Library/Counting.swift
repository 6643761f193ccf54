extension Kind {
  static let figure = Kind(
    "figure", plural: "figures", .worded, realm: .library,
    "A figure that a view shows over all it holds; it counts, and judges nothing."
  ) {
    [
      Field(
        "text", .text, [.positional, .required],
        "What the figure is called."),
      Field(
        "about", .word(.figureTopic), [.required],
        "The view that shows it."),
      Field(
        "each", .expression, [],
        "The records it is about."),
      Field(
        "value", .expression, [],
        "What is shown; how many records it is about unless given."),
      Field(
        "among", .expression, [],
        "The records they were taken from; the same ones unless given."),
      Field(
        "asked", .symbol("field"), [],
        "The field that must be known of these; of how many it is, is said."),
      Field(
        "note", .text, [],
        "The words around it: the first … is the value, the second of how many records."),
      Field(
        "blank", .text, [],
        "What is said where there is nothing that it is about."),
      Field(
        "named", .presence(.alone), [],
        "Whether the records it is about are named behind their number."),
      Field(
        "signed", .presence(.alone), [],
        "Whether a number above zero has its sign."),
      Field(
        "source", .list(.symbol("source")), [],
        "Where the figure comes from."),
    ]
  }

  static let timeWindow = Kind(
    "time-window", plural: "time-windows", .worded, realm: .library,
    "How near the onset something must lie to count as evidence."
  ) {
    [
      Field(
        "text", .text, [.positional, .required],
        "What the window is for."),
      Field(
        "months-before", .integer(0...600), [.required], unit: "months",
        "How long before the onset it begins."),
      Field(
        "months-after", .integer(0...600), [], unit: "months",
        "How long after the onset it ends; it stays open unless given."),
      Field(
        "source", .list(.symbol("source")), [],
        "Where the window comes from."),
    ]
  }
}
