import IPTLanguage

/// How the arguments of one form are written.
///
/// Clauses stand in any order, but some must be given. So there is a production for each set of
/// clauses that are still to come: `event-without-text` goes on until a `text` has come.
struct FormRules {
  let form: Form
  let name: String
  let grammar: Grammar
  let productions: Productions
  /// The lines of their own that a record block may hold, each with its arguments.
  let lines: [Rule]
  /// Any statement, where one may stand in the place of a block.
  private let statement: Rule
  private let separator = Rule.name("separator")
  private let openers: Openers
  private let values: ValueRules

  init(
    _ form: Form, named name: String, lines: [Rule], statement: Rule, _ grammar: Grammar,
    _ productions: Productions
  ) {
    self.statement = statement
    self.form = form
    self.name = name
    self.lines = lines
    self.grammar = grammar
    self.productions = productions
    openers = Openers(of: form, named: name, grammar, productions)
    values = ValueRules(
      grammar: grammar, productions: productions, ownsQuery: form.ownsQuery)
  }

  private var required: [Int] {
    form.clauses.indices.filter { form.clauses[$0].isRequired && hasWord($0) }
  }

  private func hasWord(_ index: Int) -> Bool {
    openers.words.contains { if case .clause(index) = $0.meaning { true } else { false } }
  }

  /// Everything behind the words of the statement.
  func arguments() -> Rule {
    let all = positionals(from: 0, missing: required)
    return form.standsAlone ? .optional(all) : all
  }

  // MARK: Positions

  /// The arguments that stand by their position, from one of them on, then the clauses.
  ///
  /// Once one that must be given is left for later, none stands by its position behind it.
  private func positionals(from index: Int, missing: [Int]) -> Rule {
    guard index < form.clauses.count, form.clauses[index].isPositional else {
      return clauses(missing)
    }
    let clause = form.clauses[index]
    let value = values.value(
      clause.shape, .positional(isRequired: clause.isRequired), openers)
    let rest = positionals(from: index + 1, missing: missing.filter { $0 != index })
    if !clause.isRequired { return optional(value, clause, rest) }
    return hasWord(index)
      ? .oneOf([.run([value, rest]), clauses(missing)]) : .run([value, rest])
  }

  /// An argument by position that may be left out, and what follows it.
  ///
  /// A value that is worked out is taken for the first argument that could be one.
  private func optional(_ value: Rule, _ clause: Clause, _ rest: Rule) -> Rule {
    let isLast = form.clauses.last { $0.isPositional }?.owner == clause.owner
    if isLast { return .run([.optional(value), rest]) }
    if clause.shape.isFixed { return .oneOf([.run([value, rest]), rest]) }
    let anything = Rule.any(.name("Token"))
    if clause.shape.sort == .parameters {
      return .run([value, .except(rest, .run([.name("Variable"), anything]))])
    }
    return .oneOf([
      .run([value, rest]), .except(rest, .run([.name("computed"), anything])),
    ])
  }

  // MARK: Clauses

  /// Clauses in any order, until none of the missing ones is missing, and the block.
  private func clauses(_ missing: [Int]) -> Rule {
    guard !missing.isEmpty else {
      let more = goesOnAsAnExpression ? nil : clause
      return .run((more.map { [.any($0)] } ?? []) + ending)
    }
    var ways = missing.map { index in
      Rule.run([needed(index), clauses(missing.filter { $0 != index })])
    }
    if form.block == .record { ways.append(block(missing)) }
    let body = Rule.run((other.map { [.any($0)] } ?? []) + [.oneOf(ways)])
    return productions.production("\(name)-without\(suffix(missing))", .arguments, body)
  }

  /// Whether the form has one clause alone, an expression that the word of the clause goes on with: the
  /// `in` of `for $r in relations in …` compares.
  private var goesOnAsAnExpression: Bool {
    let worded = form.clauses.filter { !$0.isPositional }
    guard worded.count == 1, let only = worded.first else { return false }
    return Operator.allCases.contains { $0.sign == only.word }
  }

  private func suffix(_ missing: [Int]) -> String {
    missing.map { "-" + form.clauses[$0].word }.joined()
  }

  /// Any clause.
  private var clause: Rule? {
    let rules = form.clauses.indices.flatMap { index in
      (hasWord(index) ? [clause(index)] : bare(index)) + numbered(index)
    }
    return rules.isEmpty ? nil : productions.production("\(name)-clause", .arguments, .oneOf(rules))
  }

  /// Any clause that need not be given.
  private var other: Rule? {
    let isOne = form.clauses.indices.contains { index in
      !required.contains(index) && hasWord(index)
    }
    guard isOne, let clause else { return nil }
    return required.isEmpty
      ? clause
      : productions.production(
        "\(name)-other", .arguments, .except(clause, .oneOf(required.map { needed($0) })))
  }

  /// A clause that must be given.
  private func needed(_ index: Int) -> Rule {
    productions.production("\(name)-\(form.clauses[index].word)", .arguments, clause(index))
  }

  /// A clause with its word and its value, or by its bare words.
  private func clause(_ index: Int) -> Rule {
    let words = openers.words.filter { if case .clause(index) = $0.meaning { true } else { false } }
    let clause = Rule.run([
      Self.opening(words.map(\.word)), values.value(form.clauses[index].shape, .clause, openers),
    ])
    return .oneOf([clause] + bare(index))
  }

  /// The words that open a clause, one of several or two together.
  private static func opening(_ words: [String]) -> Rule {
    guard let phrase = words.first(where: { $0.contains(" ") }) else { return .words(words) }
    return .run(phrase.split(separator: " ").map { .literal(String($0)) })
  }

  /// The words that stand for a clause and its value.
  private func bare(_ index: Int) -> [Rule] {
    let words = openers.words.filter { if case .bare(index) = $0.meaning { true } else { false } }
    guard !words.isEmpty else { return [] }
    let scope = ScopeID(index: form.clauses[index].shape.words)
    let name = ValueRules.name(of: scope, in: grammar)
    let isWhole = words.count == grammar.words(of: scope).count
    let rule = Rule.words(words.map(\.word))
    return [productions.production(isWhole ? name : "\(self.name)-\(name)", .words, rule)]
  }

  /// A clause whose word ends in a number, such as `item9`.
  private func numbered(_ index: Int) -> [Rule] {
    numberedWord(index).map { word in
      .run([word, values.value(form.clauses[index].shape, .clause, openers)])
    }
  }

  private func numberedWord(_ index: Int) -> [Rule] {
    openers.numberedWord(of: form.clauses[index]).map { [$0] } ?? []
  }

  // MARK: Blocks

  /// What stands behind the last clause.
  private var ending: [Rule] {
    guard let block else { return [] }
    if !form.needsBlock { return [.optional(block)] }
    if form.takesStatement { return [.oneOf([block, statement])] }
    guard form.takesElse else { return [block] }
    let words = Rule.run([.literal("else"), .literal("if")])
    return [
      block, .any(.run([words, conditions, block])),
      .optional(.run([.literal("else"), block])),
    ]
  }

  /// The arguments that stand by their position, without a clause behind them.
  private var conditions: Rule {
    .run(
      form.clauses.prefix(while: \.isPositional).map { clause in
        let place = ValueRules.Place.positional(isRequired: clause.isRequired)
        let value = values.value(clause.shape, place, openers)
        return clause.isRequired ? value : .optional(value)
      })
  }

  private var block: Rule? {
    switch form.block {
    case .none: nil
    case .statements: .name(form.ownsFaults ? "fault" : "block")
    case .script:
      productions.production(
        "\(name)-block", .arguments,
        .run([
          .name("Open"), .any(.oneOf([separator, .run([scriptLine, separator])])),
          .optional(scriptLine), .literal("}"),
        ]))
    case .record:
      productions.production(
        "\(name)-block", .arguments,
        .run([
          .name("Open"), .any(.oneOf([separator, .run([line, separator])])), .optional(line),
          .literal("}"),
        ]))
    }
  }

  /// A line of a script block: one of its own, or a statement.
  private var scriptLine: Rule {
    productions.production("\(name)-line", .arguments, .oneOf(lines + [statement]))
  }

  /// A line of a record block: clauses, or a record of its own.
  private var line: Rule {
    productions.production(
      "\(name)-line", .arguments, .oneOf((clause.map { [.many($0)] } ?? []) + lines))
  }

  private var otherLine: Rule? {
    let rules = (other.map { [Rule.many($0)] } ?? []) + lines
    guard !rules.isEmpty else { return nil }
    return productions.production("\(name)-other-line", .arguments, .oneOf(rules))
  }

  private var otherLines: Rule {
    .any(.oneOf([separator] + (otherLine.map { [.run([$0, separator])] } ?? [])))
  }

  /// A block in which what is missing is given.
  private func block(_ missing: [Int]) -> Rule {
    productions.production(
      "\(name)-block-with\(suffix(missing))", .arguments,
      .run([.name("Open"), otherLines, still(missing)]))
  }

  /// The rest of a block from a place where clauses may stand.
  private func still(_ missing: [Int]) -> Rule {
    let ways = missing.map { index in
      Rule.run([needed(index), rest(missing.filter { $0 != index })])
    }
    return productions.production(
      "\(name)-rest-with\(suffix(missing))", .arguments,
      .run((other.map { [.any($0)] } ?? []) + [.oneOf(ways)]))
  }

  /// The rest of a block behind a clause.
  private func rest(_ missing: [Int]) -> Rule {
    let others = other.map { [Rule.any($0)] } ?? []
    guard missing.isEmpty else {
      return .oneOf([
        still(missing), .run(others + [separator, otherLines, still(missing)]),
      ])
    }
    let lines = Rule.run([
      separator, .any(.oneOf([separator, .run([line, separator])])), .optional(line),
    ])
    return productions.production(
      "\(name)-rest", .arguments,
      .run((clause.map { [.any($0)] } ?? []) + [.optional(lines), .literal("}")]))
  }
}
