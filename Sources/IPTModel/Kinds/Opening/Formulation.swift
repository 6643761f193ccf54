extension Kind {
  static let formulation = Kind(
    "formulation", plural: "formulations", .single,
    "How disorder, event and problem area hang together.", source: "MS97"
  ) {
    [
      Field(
        "area", .list(.word(.area)), [], aliases: ["areas"],
        "The problem area, or two.", "MS97"),
      Field(
        "agreed", .word(.degree), [.tracked],
        "Whether the client agrees.", "MS97"),
      Field(
        "correction", .text, [],
        "What the client would put differently.", "MS97"),
      Field(
        "disorder", .text, [],
        "What the client has, how severe, called treatable.", "MS97"),
      Field(
        "onset", .text, [],
        "When it began, as told to the client.", "MS97"),
      Field(
        "event", .text, [],
        "What happened between the client and others near that time.", "MS97"),
      Field(
        "link", .text, [],
        "One sentence joining event and symptoms, in the client's words.", "MS97"),
      Field(
        "plan", .text, [],
        "How many sessions, to what end.", "MS97"),
      Field(
        "invitation", .text, [],
        "The question whether this makes sense to the client.", "MS97"),
    ]
  }
}
