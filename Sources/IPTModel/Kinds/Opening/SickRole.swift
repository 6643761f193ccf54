extension Kind {
  static let sickRole = Kind(
    "sick-role", plural: "sick-roles", .single,
    "Relief from some duties, and the duty to recover.", source: "MW06"
  ) {
    [
      Field(
        "relieved", .text, [],
        "What the client may drop or hand over for now.", "MW06"),
      Field(
        "duty", .text, [],
        "What the client takes on in order to get well.", "MW06"),
      Field(
        "limited", .yesNo, [],
        "Whether school or work goes on as far as possible.", "BKZ07"),
      Field(
        "until", .date, [.lifetime],
        "Until when the relief holds."),
    ]
  }
}
