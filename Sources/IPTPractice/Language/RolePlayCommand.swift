package import IPTEngine
import IPTLanguage
import IPTModel

extension Command {
  /// The verbs of training and the lines that stand in their blocks.
  package static let practice: [Command] =
    [roleplay, course] + headLines + sceneLines + choiceLines + testLines + attemptLines

  /// A line that is read where it stands and does nothing by itself.
  static func line(
    _ word: String, in parents: [String], _ summary: String, block: Form.Block = .none,
    needsBlock: Bool? = nil, speaks: Bool = false,
    arguments: @escaping @Sendable (FormBuilder) -> [Clause] = { _ in [] }
  ) -> Command {
    Command(
      word, .script, summary: summary, examples: [],
      arguments: { builder in
        arguments(builder).map { speaks && $0.owner == PlayOwner.text ? $0 : $0.fixed }
      }, block: block, standsIn: parents, needsBlock: needsBlock
    ) { (_, _) throws(Failure) in }
  }

  static let roleplay = Command(
    "roleplay", .script, summary: "A role play: scenes, what the trainee may say, and tests of it.",
    details: """
      `iptsh play FILE` plays it, `iptsh run` runs its tests, `iptsh check` looks through its scenes. \
      Each label is a word; whatever is recorded of a play refers to labels. Without `go` play falls \
      through to the next line and the next scene; `go end` ends it. In its conditions \
      `points`, `unsafe`, `skill(…)`, `visits(…)` and `taken(…)` are known.
      """,
    examples: [
      .init(
        """
        roleplay hello "A greeting" { scene door { client "Hello."; choose answer { \
        option warm "Come in." adherent because "Friendly."; option cold "Yes?" off because "Short." } }
          test "warm" { take warm; expect points = 2 } }
        """, "passed  hello: warm")
    ],
    arguments: { builder in
      var origin = Clause(
        "from", ValueShape(.text),
        help: "A script that is run first or a case file: the case of the play.",
        expects: "the name of a script or case file in quotes", owner: Owner.origin)
      origin.shape.otherwise = builder.grammar.store(.fixedSymbol)
      var about = Clause(
        "about", ValueShape(.text), help: "What it is for, as the trainee reads it first.",
        expects: "a text in quotes", owner: PlayOwner.about)
      about.isRepeatable = true
      return [
        .label("the label of the role play"), .spoken("its title in quotes"),
        Clause(
          "area", builder.shape(of: .word(.area)), help: "The problem area it is about.",
          expects: "a problem area", owner: PlayOwner.area),
        Clause(
          "level", builder.shape(of: .word(.level)), help: "How much it asks for.",
          expects: "basic, intermediate or advanced", owner: PlayOwner.level), about, origin,
        .allow,
      ].map(\.fixed) + builder.past()
    }, block: .record, isLazy: true, standsAtTop: true, needsBlock: true, isPlayed: true,
    review: { unit, catalogue, labels in RolePlayReader.review(unit, catalogue, &labels) },
    pages: { practicePages }
  ) { (interpreter, _) throws(Failure) in
    guard let unit = interpreter.unit else { return }
    if interpreter.playsFound != nil {
      interpreter.playsFound?.append(unit)
    } else {
      try PlayTests.run(unit, &interpreter)
    }
  }

  /// The lines at the top of a role play.
  private static let headLines: [Command] = [
    line("cast", in: ["roleplay"], "Who is who.") { builder in
      var role = Clause.positional(
        .word, "client, therapist or narrator", owner: PlayOwner.label, isRequired: true)
      role.shape = builder.shape(of: .word(.castRole))
      var name = Clause.positional(
        .text, "a name in quotes, or a word such as trainee", owner: PlayOwner.text,
        isRequired: true)
      name.shape.otherwise = builder.grammar.store(.fixedSymbol)
      return [role, name]
    },
    line("skill", in: ["roleplay"], "A skill that options give points for.") { _ in
      [.label("the label of the skill"), .spoken("what the skill is, in quotes")]
    },
    line(
      "aside", in: ["roleplay", "scene", "option", "fallback"],
      "A word to the trainer alone: the trainee hears of it in the debrief.",
      speaks: true
    ) { _ in [.spoken("a text in quotes"), .when]
    },
    line(
      "setup", in: ["roleplay"], "What is done in the case before the first scene.",
      block: .statements),
    line(
      "scene", in: ["roleplay"], "A part of the play, entered by its label.", block: .script,
      needsBlock: true
    ) { _ in [.label("the label of the scene"), .allow] },
    line(
      "test", in: ["roleplay"], "A play that is checked: what is taken, and what it comes to.",
      block: .script, needsBlock: true
    ) { _ in [.spoken("its title in quotes")] },
  ]
}
