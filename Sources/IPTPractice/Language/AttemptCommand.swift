import IPTEngine
import IPTLanguage
import IPTModel

extension Command {
  static let course = Command(
    "played", .script, summary: "What a trainee did in a role play, move by move.",
    details: """
      `iptsh play FILE --attempt ATTEMPT` writes it, `iptsh replay ATTEMPT` plays it again and \
      `iptsh debrief ATTEMPT` talks it through. The hash is that of the role play it was made with.
      """,
    examples: [
      .init("played hello of \"hello.ipt\" hash \"0000\" practice { take answer warm; comfort 6 }")
    ],
    arguments: { builder in
      var of = Clause(
        "of", ValueShape(.text), help: "The file of the role play.",
        expects: "the name of a script in quotes", owner: PlayOwner.of)
      var hash = Clause(
        "hash", ValueShape(.text), help: "The hash of the role play as it was then.",
        expects: "a text in quotes", owner: PlayOwner.hash)
      (of.isRequired, hash.isRequired) = (false, false)
      return [
        .label("the label of the role play"), of, hash,
        Clause(
          "by", ValueShape(.text), help: "Who made it: a short name.",
          expects: "a text in quotes", owner: PlayOwner.by),
        Clause(
          "on", ValueShape(.date), help: "The day it was begun.",
          expects: "a day such as 2026-11-21", owner: PlayOwner.day),
        Clause(
          "role", builder.shape(of: .word(.castRole)),
          help: "Whose part the trainee had; the therapist's unless given.",
          expects: "therapist or client", owner: PlayOwner.role),
        .bare(
          "mode", .playMode, "With hints on the way, or without.", owner: PlayOwner.mode, builder),
      ].map(\.fixed)
    }, block: .record, isLazy: true, standsAtTop: true, needsBlock: true, isPlayed: true
  ) { (interpreter, _) throws(Failure) in
    guard let unit = interpreter.unit, interpreter.playsFound != nil else { return }
    interpreter.playsFound?.append(unit)
  }

  static let attemptLines: [Command] = [
    line("take", in: ["played"], "An option was taken.") { _ in
      [
        .label("the label of a choice"),
        .positional(.symbol, "the label of an option", owner: PlayOwner.take, isRequired: true),
      ]
    },
    line("say", in: ["played"], "Something was said in the trainee's own words.") { _ in
      [
        .label("the label of a choice"), .spoken("what was said, in quotes"),
        Clause(
          "take", ValueShape(.symbol), help: "The option that it was taken for.",
          expects: "the label of an option", owner: PlayOwner.take),
      ]
    },
    line("vote", in: ["played"], "A class voted.") { _ in
      var votes = ValueShape(.counted)
      (votes.least, votes.greatest) = (0, 100_000)
      var counts = Clause(
        "for", votes, help: "An option and the votes for it.",
        expects: "the label of an option and a number", owner: PlayOwner.votes)
      counts.isRepeatable = true
      return [
        .label("the label of a choice"), counts,
        Clause(
          "take", ValueShape(.symbol), help: "The option that had the most votes.",
          expects: "the label of an option", owner: PlayOwner.take),
      ]
    },
    line("reply", in: ["played"], "Something was said in the client's place.") { _ in
      [.spoken("what was said, in quotes")]
    },
    line("write", in: ["played"], "Something was written down.", block: .statements) { _ in
      [.label("the label of a record")]
    },
    line("done", in: ["played"], "The record was complete for the trainee.") { _ in
      [.label("the label of a record")]
    },
    line("back", in: ["played"], "The trainee went back one step."),
    line("hint", in: ["played"], "A hint was asked for."),
    line("why", in: ["played"], "The reason for the last grade was asked for."),
    line("restart", in: ["played"], "The trainee began anew."),
    line("debrief", in: ["played"], "The exam was ended by its debrief."),
    line("edited", in: ["played"], "The role play was edited: what follows was played with it.") {
      _ in
      [.spoken("the hash of the role play since then, in quotes")]
    },
    line("comfort", in: ["played"], "How sure the trainee felt, 0 to 10.") { _ in
      var value = Clause.positional(
        .integer, "a whole number from 0 to 10", owner: PlayOwner.label, isRequired: true)
      (value.shape.least, value.shape.greatest) = (0, 10)
      return [value]
    },
  ]
}
