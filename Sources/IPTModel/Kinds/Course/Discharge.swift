extension Kind {
  static let discharge = Kind(
    "discharge", plural: "discharges", .single,
    "The end of the treatment."
  ) {
    [
      Field(
        "reason", .word(.discharge), [.positional, .required], aliases: ["kind"],
        "In which way the treatment ended."),
      Field(
        "on", .date, [.past, .lifetime],
        "The last day of the treatment."),
      Field(
        "because", .text, [],
        "Why the treatment ended in this way."),
      Field(
        "contact", .text, [],
        "What was agreed about getting in touch again."),
    ]
  }
}
