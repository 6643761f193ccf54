extension Kind {
  static let screens = Kind(
    "screens", plural: "screens", .single,
    "Two questions that come before the treatment begins.", source: "FRANK05"
  ) {
    [
      Field(
        "mania", .either(.yesNo, .text), [],
        "Times of mania or hypomania: yes, no, or what was said.", "FRANK05"),
      Field(
        "substances", .either(.yesNo, .text), [], aliases: ["substance"],
        "Alcohol and other substances: yes, no, or what was said."),
      Field(
        "psychosis", .either(.yesNo, .text), [],
        "Psychotic symptoms: yes, no, or what was said."),
    ]
  }
}
