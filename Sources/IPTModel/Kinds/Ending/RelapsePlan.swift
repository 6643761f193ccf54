extension Kind {
  static let relapsePlan = Kind(
    "relapse-plan", plural: "relapse-plans", .single,
    "Signs, steps and people for a return of the illness.", source: "WMK18"
  ) {
    [
      Field(
        "watch", .symbol("measure"), [], aliases: ["measure"],
        "The measure to be filled in from time to time."),
      Field(
        "act-at", .integer(0...999), [], unit: "points",
        "From which total on to act."),
      Field(
        "act-rise", .integer(0...999), [], unit: "points",
        "From which rise on to act."),
      Field(
        "signs", .list(.text), [], aliases: ["relapse-signs"],
        "Early, personal signs in the order they appear; three at least.", "WMK18"),
      Field(
        "situations", .list(.text), [], aliases: ["risk-situations"],
        "Situations ahead that could be hard.", "WMK18"),
      Field(
        "self-steps", .list(.text), [],
        "What the client does first.", "WMK18"),
      Field(
        "people", .list(.text), [],
        "Whom the client tells, and what to ask of them.", "WMK18"),
      Field(
        "professionals", .list(.text), [],
        "Whom to call, and when.", "WMK18"),
      Field(
        "medication", .text, [],
        "Whom to ask about the medicine."),
      Field(
        "copy-given", .yesNo, [],
        "Whether the client has a copy of the relapse plan."),
      Field(
        "review", .date, [.lifetime], aliases: ["review-date"],
        "When to look at the relapse plan again."),
    ]
  }
}
