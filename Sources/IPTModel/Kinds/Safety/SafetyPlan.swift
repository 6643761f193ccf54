extension Kind {
  static let safetyPlan = Kind(
    "safety-plan", plural: "safety-plans", .single, isOnSafety: true,
    "Six steps for a suicidal crisis, written with the client.", source: "SB12"
  ) {
    [
      Field(
        "warning-signs", .list(.text), [],
        "What announces a crisis; two at least.", "SB12"),
      Field(
        "internal-coping", .list(.text), [],
        "What the client can do alone; two at least.", "SB12"),
      Field(
        "social-distraction", .list(.text), [],
        "People and places that take the mind off it; two at least.", "SB12"),
      Field(
        "people-for-help", .list(.either(.reference("relation"), .text)), [],
        "People who may be told and asked for help; one at least.", "SB12"),
      Field(
        "professionals", .list(.text), [],
        "Clinicians, services and numbers to call; two at least.", "SB12"),
      Field(
        "safer-environment", .list(.text), [],
        "Steps agreed to put distance between client and means; one at least.", "SB12"),
      Field(
        "reasons-for-living", .text, [],
        "What makes life worth living, in a line.", "SB12"),
      Field(
        "on", .date, [.past, .lifetime], aliases: ["date"],
        "The day the plan was made or renewed."),
      Field(
        "copy-given", .yesNo, [],
        "Whether the client has a copy of the safety plan."),
      Field(
        "shared-with", .text, [],
        "Who else has the safety plan."),
      Field(
        "review", .date, [.lifetime], notBefore: "on",
        "When to look at the safety plan again."),
    ]
  }
}
