extension Kind {
  static let risk = Kind(
    "risk", plural: "risks", .numbered, isOnSafety: true,
    "That risk of suicide or harm was asked about, what was found and what was done.",
    example: """
      risk thoughts passive plan none means none intent none {
        past-attempt none harm-to-others none action [monitored, other-person-told]
        told "sister, agreed" next-check 2026-11-28
      }
      """
  ) {
    [
      Field(
        "asked", .presence(.alone), initially: "yes",
        initiallyBeside: ["thoughts", "plan", "means", "intent"],
        "Whether the client was asked; no wants a reason."),
      Field(
        "thoughts", .word(.riskThoughts), [],
        "Thoughts of not living or of ending one's life."),
      Field(
        "plan", .word(.riskPlan), [],
        "Whether there is a plan."),
      Field(
        "means", .word(.riskMeans), [],
        "Whether means are at hand."),
      Field(
        "intent", .word(.riskIntent), [],
        "Whether the client means to act."),
      Field(
        "past-attempt", .word(.pastAttempt), [],
        "Whether there was an attempt before, and when."),
      Field(
        "harm-to-others", .word(.harmToOthers), [],
        "Whether anybody else is in danger."),
      Field(
        "protective", .list(.text), [],
        "What keeps the client from acting."),
      Field(
        "recent", .text, [],
        "Recent losses, a discharge, a day of remembrance."),
      Field(
        "action", .list(.word(.riskAction)), [],
        "What was done about it."),
      Field(
        "told", .text, [],
        "Who was informed, and how it was agreed."),
      Field(
        "next-check", .date, [.lifetime],
        "When it will be asked again."),
      Field(
        "by", .text, [],
        "Who asked, in initials."),
      Field(
        "because", .text, [],
        "Why it was not asked, or why nothing was done."),
      Field(
        "note", .text, [], aliases: ["notes"],
        "Anything else about the risk."),
    ]
  }
}
