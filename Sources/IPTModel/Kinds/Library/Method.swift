extension Kind {
  static let format = Kind(
    "format", plural: "formats", .worded, realm: .library,
    "A form of the treatment: how many sessions, how long, how often."
  ) {
    [
      Field(
        "text", .text, [.positional, .required],
        "The form in a line."),
      Field(
        "sessions", .range, [],
        "The numbers of sessions that are accepted; any if none are given."),
      Field(
        "usual", .range, [],
        "The numbers of sessions that are usual; another one is remarked on."),
      Field(
        "planned", .integer(1...99), [],
        "The number of sessions unless the contract says otherwise."),
      Field(
        "length", .range, [], unit: "minutes",
        "How long its sessions are."),
      Field(
        "cadence", .list(.word(.cadence)), [],
        "How often sessions are."),
      Field(
        "note", .text, [],
        "What else is special about it."),
      Field(
        "convention", .list(.word(.formFigure)), [], aliases: ["conventions"],
        "Which of its figures are a convention of ours, marked [C]."),
      Field(
        "unsure", .list(.word(.formFigure)), [],
        "About which of its figures sources differ, marked [?]."),
      Field(
        "source", .list(.symbol("source")), [],
        "Where the form and its figures come from."),
    ]
  }

  static let frame = Kind(
    "frame", plural: "frames", .numbered, realm: .library, of: "format",
    "How the sessions are divided into phases, by their number."
  ) {
    [
      Field(
        "sessions", .range, [.positional, .required],
        "The numbers of sessions for which it holds."),
      Field(
        "opening", .integer(1...99), [.required],
        "How many sessions the initial phase has."),
      Field(
        "closing", .integer(1...99), [.required],
        "How many sessions the termination phase has."),
    ]
  }

  static let tool = Kind(
    "tool", plural: "tools", .worded, realm: .library,
    "A way of working, with its steps in order."
  ) {
    [
      Field(
        "text", .text, [.positional, .required],
        "What the tool is for."),
      Field(
        "belongs", .word(.toolRank), [.required],
        "How near the tool stands to the method."),
      Field(
        "phases", .list(.word(.phase)), [], aliases: ["phase"],
        "The phases in which it is used."),
      Field(
        "areas", .list(.word(.area)), [], aliases: ["area"],
        "The problem areas where it is most used; all if none are given."),
      Field(
        "record", .symbol("kind"), [],
        "The kind of record that keeps it."),
      Field(
        "counts", .yesNo, [], whenUnset: "yes",
        "Whether it counts when the tools of a session are looked at."),
      Field(
        "note", .text, [],
        "What is to be kept in mind."),
      Field(
        "title", .text, [],
        "What stands above the pages of its records."),
      Field(
        "remark", .text, [],
        "What is said on each of these pages."),
      Field(
        "source", .list(.symbol("source")), [],
        "Where the steps come from."),
    ]
  }

  static let step = Kind(
    "step", plural: "steps", .numbered, realm: .library, of: "tool",
    "One step of a tool."
  ) {
    [
      Field(
        "text", .text, [.positional, .required],
        "What is done."),
      Field(
        "slot", .symbol("field"), [],
        "The field of the record that keeps it; such steps stand on its page in their order."),
      Field(
        "sign", .text, [],
        "The letter or number before it on that page."),
      Field(
        "under", .text, [],
        "The heading above it and those that follow it on that page."),
      Field(
        "needed", .presence(.alone), [],
        "Whether the page says so while it is not filled."),
    ]
  }

  static let standingOption = Kind(
    "standing-option", plural: "standing-options", .worded, realm: .library, of: "tool",
    "An option that the page of a decision always lists, whether or not it was written down.",
    source: "WMK18ch10"
  ) {
    [
      Field(
        "text", .text, [.positional, .required],
        "What the option comes to, in a line.")
    ]
  }

  static let crisis = Kind(
    "crisis", plural: "crises", .single, realm: .library,
    "What the service shows in a crisis; printed as it stands, never invented."
  ) {
    [
      Field(
        "text", .text, [],
        "What is to be said and done first."),
      Field(
        "numbers", .list(.text), [],
        "Whom to call, as the service has checked it."),
      Field(
        "reminder", .text, [],
        "What is shown while nothing is set."),
    ]
  }
}
