import IPTEngine
import IPTLanguage
import IPTModel

/// The lines of scenes, in the order in which they are played.
extension Command {
  private static let played = ["scene", "option", "fallback"]

  static let sceneLines: [Command] = [
    line("client", in: played, "The client says something.", speaks: true) { _ in
      [.spoken("what is said, in quotes"), .when]
    },
    line("therapist", in: played, "The therapist says something that is no choice.", speaks: true) {
      _ in
      [.spoken("what is said, in quotes"), .when]
    },
    line("narrator", in: played, "Something is told that cannot be heard.", speaks: true) { _ in
      [.spoken("a text in quotes"), .when]
    },
    line("voice", in: played, "Somebody else says something.", speaks: true) { _ in
      [
        .positional(.text, "a name in quotes", owner: PlayOwner.label, isRequired: true),
        .spoken("what is said, in quotes"), .when,
      ]
    },
    line(
      "choose", in: played, "The trainee says one of several things.", block: .record,
      needsBlock: true
    ) { builder in
      [
        .label("the label of the choice"),
        Clause(
          "hint", ValueShape(.text), help: "What helps the trainee who asks for it.",
          expects: "a text in quotes", owner: Owner.hint),
        .bare(
          "repetition", .repetition, "Whether each option can be taken once or again.",
          owner: PlayOwner.repetition, builder), .when, .allow,
      ]
    },
    line(
      "record", in: played, "The trainee writes down what belongs in the record.",
      block: .statements, needsBlock: false
    ) { _ in
      [
        .label("the label of the record", isRequired: false),
        .spoken("what is to be written down, in quotes"),
      ]
    },
    line("go", in: played, "Play goes on with a scene; `go end` ends it.") { _ in
      [.label("the label of a scene, or end"), .when, .allow]
    },
    line("call", in: played, "A scene is played, and then play goes on here.") { _ in
      [.label("the label of a scene"), .when]
    },
    line("return", in: played, "Play goes back to where the scene was called.") { _ in [.when] },
  ]

  static let choiceLines: [Command] = [
    line(
      "option", in: ["choose"], "Something that the trainee may say.", block: .script, speaks: true
    ) { builder in
      var skill = ValueShape(.counted)
      (skill.least, skill.greatest) = (-100, 100)
      var points = Clause(
        "skill", skill, help: "A skill and its points, 1 unless given.",
        expects: "the label of a skill and points such as +1", owner: PlayOwner.skill)
      points.isRepeatable = true
      return [
        .label("the label of the option"), .spoken("what the trainee says, in quotes"),
        .bare(
          "grade", .grade, "adherent +2, partly +1, off 0, unsafe a flag.",
          owner: PlayOwner.grade, builder),
        Clause(
          "because", ValueShape(.text), help: "The reason for the grade, for the debrief.",
          expects: "a text in quotes", owner: PlayOwner.because), points, .when,
        .bare(
          "repetition", .repetition, "Whether it can be taken once or again.",
          owner: PlayOwner.repetition, builder),
        Clause(
          "go", ValueShape(.symbol), help: "The scene with which play goes on, or end.",
          expects: "the label of a scene, or end", owner: PlayOwner.go), .allow,
      ]
    },
    line(
      "typed", in: ["choose"], "How the trainee's own words are understood.", block: .record,
      needsBlock: true),
    line(
      "fallback", in: ["choose"], "What is played when no option is open.", block: .script,
      needsBlock: true),
    line("match", in: ["typed"], "Words that stand for an option.") { _ in
      [
        .label("the label of an option"),
        .texts("any", "At least one of these is said.", owner: PlayOwner.any),
        .texts("all", "Each of these is said.", owner: PlayOwner.all),
        .texts("none", "None of these is said.", owner: PlayOwner.none),
        .texts(
          "in order", "Each of these is said, one behind the other.", owner: PlayOwner.inOrder),
      ]
    },
    line("otherwise", in: ["typed"], "What happens when nothing matches.") { _ in
      var retry = ValueShape(.integer)
      (retry.least, retry.greatest) = (0, 9)
      return [
        Clause(
          "hint", ValueShape(.text), help: "What is said then.", expects: "a text in quotes",
          owner: Owner.hint),
        Clause(
          "retry", retry, help: "How often the trainee may try again.",
          expects: "a whole number from 0 to 9", owner: PlayOwner.retry),
        Clause(
          "take", ValueShape(.symbol), help: "The option that is taken after that.",
          expects: "the label of an option", owner: PlayOwner.take),
      ]
    },
  ]

  static let testLines: [Command] = [
    line("take", in: ["test"], "Options that are taken, one after the other.") { _ in
      var options = Clause.positional(
        .symbol, "the labels of options in [ ]", owner: PlayOwner.label, isRequired: true)
      options.shape.isList = true
      return [options]
    },
    line("say", in: ["test"], "Words of one's own at a choice.") { _ in
      [.spoken("what is said, in quotes")]
    },
    line(
      "write", in: ["test"], "What the trainee writes at a record, and is done.",
      block: .statements),
  ]
}
