extension Kind {
  static let rolePair = Kind(
    "role-pair", plural: "role-pairs", .numbered, evidence: .changeOfRole,
    "An old role and the new role that takes its place.", source: "WMK18"
  ) {
    [
      Field(
        "old-role", .text, [.positional, .required],
        "The role that is lost or left."),
      Field(
        "new-role", .text, [.positional, .required],
        "The role that is to be mastered."),
      Field(
        "kind", .word(.transitionKind), [.bare],
        "What sort of change it is."),
      Field(
        "on", .date, [.lifetime], aliases: ["date"],
        "When the role changed."),
      Field(
        "chosen", .word(.degree), [],
        "Whether the client chose the change.", "WMK18"),
      Field(
        "sudden", .yesNo, [],
        "Whether the change came suddenly.", "WMK18"),
      Field(
        "old-good", .text, [],
        "What was good about the old role.", "WMK18"),
      Field(
        "old-bad", .text, [],
        "What was bad about the old role.", "WMK18"),
      Field(
        "new-good", .text, [],
        "What is good about the new role.", "WMK18"),
      Field(
        "new-bad", .text, [],
        "What is bad about the new role.", "WMK18"),
      Field(
        "losses", .list(.text), [],
        "People, standing and habits that went with the old role.", "WMK18"),
      Field(
        "skills-needed", .list(.text), [],
        "What the new role demands.", "WMK18"),
      Field(
        "support-new", .text, [],
        "Who helps in the new role.", "WMK18"),
      Field(
        "mastery", .zeroToTen, [.tracked], unit: "0 not at all, 10 fully",
        "How well the client manages the new role."),
      Field(
        "stage", .word(.transitionStage), [.tracked],
        "The stage the change has reached."),
    ]
  }
}
