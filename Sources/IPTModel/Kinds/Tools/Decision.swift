extension Kind {
  static let decision = Kind(
    "decision", plural: "decisions", .numbered,
    "Options weighed about a relation or a role.", source: "WMK18ch10"
  ) {
    [
      Field(
        "question", .text, [.positional, .required],
        "The decision, in one sentence.", "WMK18ch10"),
      Field(
        "wish", .text, [],
        "What the decision is to reach.", "WMK18ch10"),
      Field(
        "with", .relations, [],
        "Who the decision concerns."),
      Field(
        "missing", .text, [],
        "What one would have to know first."),
      Field(
        "chosen", .reference("option"), [.tracked],
        "The option that was chosen.", "WMK18ch10"),
      Field(
        "because", .text, [], aliases: ["why"],
        "Why it was chosen."),
      Field(
        "first-step", .text, [],
        "The smallest next act."),
      Field(
        "first-step-on", .date, [.lifetime], aliases: ["when"],
        "When the first step is to be taken."),
      Field(
        "check", .date, [.lifetime], notBefore: "first-step-on",
        "When to look back at the decision."),
      Field(
        "outcome", .text, [],
        "What the decision led to."),
    ]
  }

  static let option = Kind(
    "option", plural: "options", .worded, of: "decision",
    "One way to decide; nothing and wait are always among them.", source: "WMK18ch10"
  ) {
    [
      Field(
        "text", .text, [.positional, .required],
        "The option, in a line."),
      Field(
        "pros", .list(.text), [],
        "What speaks for the option."),
      Field(
        "cons", .list(.text), [],
        "What speaks against the option."),
      Field(
        "feel", .zeroToTen, [], unit: "0 bad, 10 good",
        "How the option feels."),
      Field(
        "likely", .zeroToTen, [], unit: "0 not at all, 10 surely",
        "How likely the option is to work."),
      Field(
        "people", .relations, [],
        "Who is touched by the option."),
      Field(
        "needs", .text, [],
        "Skill, help or money the option needs."),
    ]
  }
}
