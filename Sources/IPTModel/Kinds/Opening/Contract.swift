extension Kind {
  static let contract = Kind(
    "contract", plural: "contracts", .single, aliases: ["agreement"],
    "What client and clinician agreed about the treatment.", source: "WMK18"
  ) {
    [
      Field(
        "sessions", .integer(1...99), [.tracked], whenUnset: "12",
        "How many sessions there will be.", "ISIPT"),
      Field(
        "length", .duration, [],
        "How long a session is.", "ISIPT"),
      Field(
        "cadence", .word(.cadence), [.bare],
        "How often they meet.", "ISIPT"),
      Field(
        "start", .date, [.lifetime],
        "The day of the first session."),
      Field(
        "end", .date, [.lifetime], notBefore: "start",
        "The day of the last session as planned."),
      Field(
        "focus", .list(.word(.area)), [],
        "The problem areas agreed.", "WMK18"),
      Field(
        "goals", .list(.text), [],
        "Interpersonal goals, two to four.", "WMK18"),
      Field(
        "measures", .list(.symbol("measure")), [],
        "What is filled in along the way."),
      Field(
        "agreed", .yesNo, [.tracked],
        "Whether the client said yes.", "WMK18"),
      Field(
        "lateness", .text, [],
        "What happens when the client is late.", "APSY"),
      Field(
        "missed", .text, [],
        "Whether a missed session counts and how it is rebooked.", "APSY"),
      Field(
        "medication", .text, [],
        "What was agreed about medicines, or that there are none."),
      Field(
        "confidentiality", .text, [],
        "What was said about the limits of confidentiality."),
      Field(
        "roles", .text, [],
        "What each side does.", "IPTUK"),
      Field(
        "contact", .text, [],
        "How to get help between sessions."),
      Field(
        "recording", .yesNo, [],
        "Whether sessions may be recorded for supervision."),
      Field(
        "others", .text, [],
        "Who else takes part, such as a partner or a parent.", "MUF99"),
      Field(
        "because", .text, [.tracked],
        "Why the number of sessions was changed, and that both agreed.", "APSY"),
    ]
  }

  static let schedule = Kind(
    "schedule", plural: "schedules", .numbered, of: "contract",
    "How often a measure is filled in.", source: "NHSTT"
  ) {
    [
      Field(
        "measure", .symbol("measure"), [.positional, .required],
        "The measure to be filled in."),
      Field(
        "every", .integer(1...20), [], unit: "sessions",
        "Every how many sessions."),
      Field(
        "sessions", .list(.session), [],
        "At which sessions."),
    ]
  }
}
