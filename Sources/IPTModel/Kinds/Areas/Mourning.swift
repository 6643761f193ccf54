extension Kind {
  static let mourning = Kind(
    "mourning", plural: "mourning", .numbered,
    "The death of a person and the mourning for them.", source: "WMK18"
  ) {
    [
      Field(
        "deceased", .relation, [.positional, .required],
        "The person who died."),
      Field(
        "on", .date, [.past, .lifetime], aliases: ["date"],
        "The day of the death."),
      Field(
        "cause", .text, [],
        "What led to the death."),
      Field(
        "expected", .yesNo, [],
        "Whether the death was expected."),
      Field(
        "circumstances", .text, [],
        "What happened before, at and after the death.", "WMK18"),
      Field(
        "rituals", .text, [],
        "The funeral and other farewells.", "WMK18"),
      Field(
        "support-at-death", .text, [],
        "Who was there in the first weeks, and who was not.", "WMK18"),
      Field(
        "good", .text, [], aliases: ["relationship-good"],
        "What was good with the person.", "WMK18"),
      Field(
        "hard", .text, [], aliases: ["relationship-hard"],
        "What was hard with the person.", "WMK18"),
      Field(
        "unsaid", .text, [],
        "What was left unsaid.", "WMK18"),
      Field(
        "guilt", .text, [],
        "What the client feels guilty of.", "WMK18"),
      Field(
        "avoidances", .list(.text), [],
        "Places, things and talk that are avoided.", "WMK18"),
      Field(
        "anniversaries", .list(.text), [],
        "Days that bring the death back.", "WMK18"),
      Field(
        "reconnect", .text, [],
        "Ties and interests to take up again.", "WMK18"),
      Field(
        "stage", .word(.griefStage), [.tracked],
        "The stage the mourning has reached."),
    ]
  }
}
