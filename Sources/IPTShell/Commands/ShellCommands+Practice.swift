import IPTEngine
import IPTLanguage
import IPTModel
import IPTPractice

/// The verb that plays role plays in the shell.
extension Command {
  static let play = Command(
    "play", .shell, summary: "Plays a role play in the shell; the case at hand stays as it is.",
    details: """
      A number, the label of an option or words of one's own answer; `help` in the play lists what else \
      there is, `debrief` ends it, `pause` leaves. Then one is back in the case, and `play` alone, or \
      the same command, goes on. A play has a history of its own, and a copy of its case.
      """,
    examples: [
      .init("play \"Scripts/roleplays/jacket.ipt\""),
      .init("play \"jacket.ipt\" attempt \"monday.attempt\" exam"),
      .init("play \"jacket.ipt\" as client"), .init("play"),
    ],
    arguments: { builder in
      var exam = Clause(
        "mode", builder.shape(of: .word(.playMode)),
        help: "exam: without hints, reasons and going back.", expects: "practice or exam",
        owner: PlayRequestOwner.mode)
      exam.isBare = true
      return [
        .positional(.text, "the file of a role play in quotes", owner: Owner.first).naming("ipt"),
        text("label", "Which role play, where the file has several.", PlayRequestOwner.label),
        text("attempt", "Keeps the play in this file, or goes on there.", PlayRequestOwner.attempt)
          .naming("attempt"),
        text("as", "Whose part: therapist or client.", PlayRequestOwner.role),
        text("trainer", "Where the trainer reads along.", PlayRequestOwner.trainer), exam,
      ]
    }
  ) { (interpreter, statement) throws(Failure) in
    var options: [String: String] = [:]
    for (name, owner) in PlayRequestOwner.texts {
      if let text = statement.string(owner) { options[name] = text }
    }
    if statement.integer(PlayRequestOwner.mode) == 1 { options["exam"] = "yes" }
    let path = statement.string(Owner.first) ?? ""
    try interpreter.ask(
      ShellRequest("play", path, options: options), standingAlone: statement)
  }

  private static func text(_ word: String, _ help: String, _ owner: Int) -> Clause {
    Clause(
      word, ValueShape(.name), help: help, expects: "a word, or a text in quotes", owner: owner)
  }
}

/// What the arguments of `play` are.
private enum PlayRequestOwner {
  static let label = -160
  static let attempt = -161
  static let role = -162
  static let trainer = -163
  static let mode = -164
  static let texts = [
    ("label", label), ("attempt", attempt), ("as", role), ("trainer", trainer),
  ]
}
