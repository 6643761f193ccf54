extension Kind {
  static let medication = Kind(
    "medication", plural: "medications", .single,
    "The client's medicine, as recorded and never as advised.", source: "WMK18"
  ) {
    [
      Field(
        "status", .word(.medicationStatus), [.bare, .tracked],
        "Whether a medicine is taken."),
      Field(
        "name", .text, [.tracked],
        "The name of the medicine."),
      Field(
        "dose", .text, [.tracked],
        "The dose, as prescribed."),
      Field(
        "since", .date, [.past, .lifetime],
        "Since when it is taken."),
      Field(
        "prescriber", .text, [],
        "Who prescribes it."),
      Field(
        "adherence", .word(.adherence), [.tracked],
        "Whether the medicine is taken as prescribed."),
      Field(
        "note", .text, [], aliases: ["notes"],
        "Anything else about the medicine."),
    ]
  }

  static let change = Kind(
    "change", plural: "changes", .numbered, of: "medication",
    "A change of medicine or dose."
  ) {
    [
      Field(
        "what", .word(.medicationChange), [.positional, .required],
        "What was changed."),
      Field(
        "name", .text, [],
        "The medicine concerned."),
      Field(
        "dose", .text, [],
        "The dose after the change."),
      Field(
        "on", .date, [.past, .lifetime], aliases: ["date"],
        "When it was changed."),
      Field(
        "because", .text, [],
        "Why it was changed."),
    ]
  }
}
