extension Kind {
  static let phase = Kind(
    "phase", plural: "phases", .single, isDerived: true,
    "The phase of the treatment.", source: "WMK18"
  ) {
    [
      Field(
        "name", .word(.phase), [.positional, .required, .tracked, .step], whenUnset: "initial",
        "Where the treatment stands."),
      Field(
        "despite", .list(.symbol("gate")), [],
        "Gates that were passed over."),
      Field(
        "because", .text, [],
        "Why gates were passed over, or why the phase went back."),
    ]
  }
}
