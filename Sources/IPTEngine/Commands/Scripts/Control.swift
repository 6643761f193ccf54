import IPTDocument
import IPTLanguage
import IPTModel

/// Statements that steer a script: what they do is compiled, see ``Compiler``.
extension Command {
  static let assign = Command(
    "let", .script, summary: "Sets a variable.",
    details: """
      A variable can be seen from its statement to the end of the block it stands in. Within a block \
      `let` changes a variable that can be seen already. The value is an expression: a number, a text, \
      records, what a variable holds. A record in a variable is the record itself: what changes in it \
      shows.
      """,
    examples: [
      .init("let $near = count(relations where closeness >= 4); print $near"),
      .init("let $text = \"done\"; print $text", "done"),
    ],
    arguments: { _ in
      [
        .positional(
          .assignment, "a variable, `=` and a value such as $n = 3", owner: Owner.first,
          isRequired: true)
      ]
    }, control: .assignment
  ) { (_, _) throws(Failure) in }

  static let branch = Command(
    "if", .script, summary: "Runs a block if a condition is true.",
    details: """
      `else if` and `else` follow on the line of the `}`. What is not known is not true: ask \
      `is known` first where it matters.
      """,
    examples: [
      .init("if count(open-flags) = 0 { print \"no flag is open\" } else { print \"ask first\" }")
    ],
    arguments: { _ in
      [
        .positional(
          .expression, "a condition such as count(relations) > 3", owner: Owner.first,
          isRequired: true)
      ]
    }, block: .statements, control: .branch
  ) { (_, _) throws(Failure) in }

  static let loop = Command(
    "for", .script, summary: "Runs a block for each of several records or values.",
    details: """
      The records are fixed before the first; what the block changes in them shows, which of them \
      there are does not. Several variables in brackets share out the elements of each list.
      """,
    examples: [
      .init("for $r in relations where closeness <= 2 sort closeness { print $r.name }"),
      .init(
        "for [$word, $n] in [[\"one\", 1], [\"two\", 2]] { print $\"{$word}: {$n}\" }", "two: 2"),
    ],
    arguments: { _ in
      var rows = Clause(
        "in", ValueShape(.rows), help: "The records or values to go through.",
        expects: "records or a list", owner: Owner.first - 1)
      rows.isRequired = true
      return [
        .positional(.binding, "a variable such as $r", owner: Owner.first, isRequired: true), rows,
      ]
    }, block: .statements, control: .loop
  ) { (_, _) throws(Failure) in }

  static let repetition = Command(
    "repeat", .script, summary: "Runs a block so many times.",
    examples: [.init("repeat 3 { print \"once more\" }", "once more")],
    arguments: { _ in
      [
        .positional(
          .expression, "a whole number such as 3 or count(relations)", owner: Owner.first,
          isRequired: true)
      ]
    }, block: .statements, control: .repetition
  ) { (_, _) throws(Failure) in }

  static let define = Command(
    "define", .script, summary: "Makes a verb out of statements.",
    details: """
      The parameters follow the word, each with the type of what it takes: a kind of record, `text`, \
      `number`, `date`, a range such as `1..4`. A text in quotes is the help of the verb. The block \
      sees its parameters and nothing else; it may use verbs that were defined before it, not itself.
      """,
    examples: [
      .init(
        "define near $who relation \"Is close now.\" { set relation $who closeness 5 }; near \"mother\""
      )
    ],
    arguments: { _ in
      [
        .positional(.newWord, "a new word", owner: Owner.first, isRequired: true),
        .positional(.parameters, "parameters with their types", owner: Owner.first - 1),
        .positional(.text, "the help in quotes", owner: Owner.first - 2),
      ]
    }, block: .statements, control: .definition, standsAtTop: true
  ) { (_, _) throws(Failure) in }

  static let include = Command(
    "include", .script, summary: "Runs another script in this place.",
    details: """
      The name is relative to the script and may not lead out of its folder. What the other script \
      defines is known from here on.
      """,
    examples: [],
    arguments: { _ in
      [
        .positional(.text, "the name of a script", owner: Owner.first, isRequired: true)
          .naming("ipt")
      ]
    }, control: .inclusion, standsAtTop: true
  ) { (_, _) throws(Failure) in }

  static let stop = Command(
    "stop", .script, summary: "Ends the script; what it did is kept.",
    examples: [.init("if phase = initial { stop }")], control: .stop
  ) { (_, _) throws(Failure) in }

  static let print = Command(
    "print", .view, summary: "Shows what an expression comes to.",
    details: "A text with `$` before its quotes takes expressions in braces.",
    examples: [
      .init("print count(relations)"),
      .init("print $\"{count(relations)} people, phase {phase}\"", "people"),
    ],
    arguments: { _ in
      [.positional(.rows, "a value such as count(relations)", owner: Owner.first, isRequired: true)]
    }
  ) { (interpreter, statement) throws(Failure) in
    try interpreter.print(statement)
  }
}

extension Interpreter {
  fileprivate mutating func print(_ statement: Statement) throws(Failure) {
    guard let node = statement.value(Owner.first) else { return }
    let condition = try condition(at: node, of: statement)
    let text = evaluation.text(of: evaluation.value(condition))
    outputSize += text.utf8.count + 1
    guard outputSize <= limits.output else {
      throw Failure(
        .tooMuchOutput, "the script prints more than \(limits.output >> 20) MiB",
        at: statement.range)
    }
    outputs.append(.line(text))
  }
}
