extension Kind {
  /// A person or group of the interpersonal inventory.
  static let relation = Kind(
    "relation", plural: "relations", .named, aliases: ["person"],
    "A person or group in the interpersonal inventory.", source: "WMK18"
  ) {
    [
      Field(
        "kind", .word(.relationKind), [.bare], "Who the person is to the client."),
      Field(
        "closeness", .integer(1...5), [.tracked], unit: "1 very distant, 5 very close",
        "How close the person feels now.", "PICS03"),
      Field(
        "closeness-before", .integer(1...5), aliases: ["was"], unit: "1 very distant, 5 very close",
        "How close the person felt before the episode.", "PICS03"),
      Field(
        "closeness-wanted", .integer(1...5), [.tracked], aliases: ["wanted"],
        unit: "1 very distant, 5 very close", "How close the client would like the person to be."),
      Field(
        "importance", .integer(1...5), [.tracked], unit: "1 little, 5 most",
        "Weight for the client's life, whether loved or feared."),
      Field(
        "dispute", .presence(.disputeStage), [.tracked],
        "A dispute with this person, and its stage when known.", "WMK18ch6"),
    ]
  }
}
