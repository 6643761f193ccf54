extension Kind {
  static let diagnosis = Kind(
    "diagnosis", plural: "diagnoses", .single,
    "The disorder or target problem, as the clinician names it.", source: "WMK18"
  ) {
    [
      Field(
        "text", .text, [.positional, .required],
        "The name of the disorder or problem."),
      Field(
        "told", .yesNo, [.tracked],
        "Whether the client was told, in plain words.", "WMK18"),
      Field(
        "code", .text, [],
        "The code in the classification in use."),
      Field(
        "by", .text, [],
        "Who made the diagnosis."),
    ]
  }
}
