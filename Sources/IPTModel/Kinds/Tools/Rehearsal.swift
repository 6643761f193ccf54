extension Kind {
  static let rehearsal = Kind(
    "rehearsal", plural: "rehearsals", .numbered, aliases: ["role-play"],
    "An exchange tried out in the session.", source: "KWRC84"
  ) {
    [
      Field(
        "scene", .text, [.positional, .required],
        "The situation that is played."),
      Field(
        "with", .relation, [],
        "The person with whom the real talk is to be."),
      Field(
        "place", .text, [],
        "Where the scene takes place."),
      Field(
        "goal", .text, [],
        "What a good enough result would be."),
      Field(
        "roles", .text, [],
        "Who plays whom in the scene."),
      Field(
        "reversal", .yesNo, [],
        "Whether the client also played the other."),
      Field(
        "confidence", .zeroToTen, [], unit: "0 not at all, 10 fully",
        "How sure the client was before playing."),
      Field(
        "confidence-after", .zeroToTen, [], unit: "0 not at all, 10 fully",
        "How sure the client was after playing."),
      Field(
        "obstacle", .text, [],
        "The reply the client fears most."),
      Field(
        "answer", .text, [],
        "The answer to the feared reply."),
      Field(
        "transfer", .text, [],
        "Where and when it will be tried for real."),
      Field(
        "homework", .reference("homework"), [],
        "The homework in which it will be tried."),
    ]
  }

  static let round = Kind(
    "round", plural: "rounds", .numbered, of: "rehearsal",
    "One time through the scene.", source: "KWRC84"
  ) {
    [
      Field(
        "text", .text, [.positional, .required],
        "What was tried in the round."),
      Field(
        "by", .word(.credit), [],
        "Who played the client in the round."),
      Field(
        "distress", .zeroToTen, [], unit: "0 none, 10 most",
        "Distress before the round."),
      Field(
        "distress-after", .zeroToTen, [], unit: "0 none, 10 most",
        "Distress after the round."),
      Field(
        "worked", .text, [],
        "What worked in the round."),
      Field(
        "next-time", .text, [],
        "What to change in the next round."),
      .order(of: "round"),
    ]
  }
}
