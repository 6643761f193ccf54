extension Kind {
  static let session = Kind(
    "session", plural: "sessions", .numbered, hasPlace: false, countingLetter: "m",
    "A meeting of client and clinician.", source: "WMK18"
  ) {
    [
      Field(
        "on", .date, [.past, .lifetime, .sequence], aliases: ["date"],
        "The day of the meeting."),
      Field(
        "time", .time, [], aliases: ["at"],
        "The time of day at which the meeting begins."),
      Field(
        "length", .duration, [], aliases: ["duration"],
        "How long the meeting lasted."),
      Field(
        "state", .word(.sessionState), [.bare, .tracked], aliases: ["attendance"],
        "Whether the meeting was held."),
      Field(
        "opened", .presence(.alone), [], aliases: ["opening"],
        "It began with a question about the time since the last one.", "IPTUK"),
      Field(
        "countdown", .presence(.alone), [],
        "The sessions left were counted aloud.", "IPTUK"),
      Field(
        "final", .presence(.alone), [],
        "It was the last one, with a farewell.", "WMK18"),
      Field(
        "rebooked-from", .date, [.lifetime], aliases: ["rebooked"],
        "The day it was first planned for."),
      Field(
        "channel", .word(.channel), [],
        "In person, by video or otherwise."),
      Field(
        "others", .relations, [], aliases: ["joint"],
        "People from the inventory who took part."),
      Field(
        "recorded", .yesNo, [],
        "Whether it was recorded for supervision."),
      Field(
        "because", .text, [],
        "Why it was missed, late or cancelled."),
    ]
  }
}
