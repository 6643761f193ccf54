package import IPTLanguage
package import IPTModel

/// The language at hand: the commands and kinds, turned into a grammar piece by piece.
///
/// One catalogue serves one session. Which words, forms and values there are follows from the tables
/// alone; nothing is listed here.
package final class Catalogue: Grammar.Provider {
  /// What texts the catalogue reads.
  package enum Use: Sendable {
    /// What people type and write.
    case statements
    /// The lines of a case file: changes, complete, with nothing left to infer.
    case changes
    /// The sources of the library.
    case library
  }

  package let schema: Schema
  /// The verbs, made when the first is looked up: until then nobody waits for them.
  package var commands: [Command] {
    if known.isEmpty { known = makeCommands() }
    return known
  }
  private var known: [Command] = []
  private let makeCommands: () -> [Command]
  package let use: Use
  package let grammar = Grammar()

  /// What a form was made for.
  package enum Purpose: Equatable, Sendable {
    case command(Int)
    /// A verb with the word of a kind, or the word of a kind alone, which implies the verb.
    case verb(command: Int, kind: Int, isImplied: Bool)
    /// A change of a record as the log, the library or a line of a block spells it.
    case change(Change.Operation, kind: Int)
    /// `undo @8` in a case file.
    case takeBack(Change.Operation)
    /// A verb that a script defines.
    case definition(Int)
  }

  /// The verbs that scripts have defined.
  package var definitions: [Definition] = []

  private var purposes: [Purpose] = []
  private var verbScopes: [(scope: ScopeID, command: Int)] = []
  private var changeScopes: [(scope: ScopeID, operation: Change.Operation)] = []
  private var vocabularies: [(vocabulary: Vocabulary, scope: ScopeID)] = []

  package init(
    schema: Schema, commands: @autoclosure @escaping () -> [Command], use: Use
  ) {
    self.schema = schema
    makeCommands = commands
    self.use = use
    grammar.provider = self
  }

  /// The letter by which sessions are counted anew.
  package private(set) lazy var letterOfSessions =
    schema.kinds.first { $0.countingLetter != 0 }?.countingLetter ?? 0

  /// The pages of all diagnostics.
  private(set) lazy var pages = DiagnosticPages.all + commands.flatMap { $0.pages() }
  /// The codes of the program; gates have codes of their own.
  private(set) lazy var codes = Set(pages.map(\.code))

  /// A verb by its position, which a statement that was read has; no list is copied for it.
  @inline(__always)
  package func verb(_ index: Int) -> Command { known[index] }

  func isChanging(_ command: Int) -> Bool {
    if case .changes = verb(command).purpose { true } else { false }
  }

  func action(
    of command: Int
  ) -> @Sendable (inout Interpreter, Statement) throws(Failure) -> Void { verb(command).run }

  package func purpose(of form: FormID) -> Purpose { purposes[Int(form.index)] }

  /// The scope of the words of a vocabulary.
  package func scope(of vocabulary: Vocabulary) -> ScopeID {
    if let known = vocabularies.first(where: { $0.vocabulary === vocabulary }) {
      return known.scope
    }
    let scope = grammar.makeScope(vocabulary.title)
    vocabularies.append((vocabulary, scope))
    return scope
  }

  // MARK: Words

  package func fill(scope: ScopeID, of grammar: Grammar) {
    if scope == grammar.statements {
      switch use {
      case .statements: fillStatements()
      case .changes: fillChanges()
      case .library: fillDeclarations()
      }
    } else if let verb = verbScopes.first(where: { $0.scope == scope }) {
      fill(verb.scope, command: verb.command)
    } else if let verb = changeScopes.first(where: { $0.scope == scope }) {
      fill(scope, operation: verb.operation)
    } else if let known = vocabularies.first(where: { $0.scope == scope }) {
      fill(scope, vocabulary: known.vocabulary)
    }
  }

  // Tables are read by position and member: a copy of a whole row costs more than all else here.

  private func fillStatements() {
    for index in commands.indices
    where verb(index).isStatement && grammar.isWanted(verb(index).word) {
      let word = verb(index).word
      // A verb that goes on with the word of a kind cannot stand alone, whatever else it goes on with.
      if case .kind = verb(index).target {
        grammar.declare(
          word, in: grammar.statements, .scope(scope(ofVerb: index)), help: verb(index).summary)
        continue
      }
      if commands.contains(where: { $0.under == word }) {
        grammar.declare(
          word, in: grammar.statements,
          .scopeOrForm(scope(ofVerb: index), form(for: .command(index))),
          help: verb(index).summary)
        continue
      }
      declare(word, in: grammar.statements, .command(index), help: verb(index).summary)
    }
    for (kind, traits) in schema.traits.enumerated()
    where traits.realm == .record && isAnyWanted(of: kind) {
      for (verb, use) in kindUses where use.isImplied(traits) {
        let shows = use.showsAlone || use.word == .kind && schema.kinds[kind].hasOneWord
        let purpose = Purpose.verb(command: verb, kind: kind, isImplied: shows)
        if use.word != .plural {
          declareKind(kind, in: grammar.statements, purpose)
        } else if schema.kinds[kind].plural != schema.kinds[kind].word {
          let plural = schema.kinds[kind].plural
          declare(plural, in: grammar.statements, purpose, help: "Lists the \(plural).")
        }
      }
    }
  }

  /// The verbs that go on with the word of a kind.
  private lazy var kindUses: [(command: Int, use: KindUse)] = commands.indices.compactMap {
    if case .kind(let use) = verb($0).target { ($0, use) } else { nil }
  }

  private func isAnyWanted(of kind: Int) -> Bool {
    grammar.isWanted(schema.kinds[kind].word) || grammar.isWanted(schema.kinds[kind].plural)
      || schema.kinds[kind].aliases.contains { grammar.isWanted($0) }
  }

  private func fillChanges() {
    for operation in [Change.Operation.add, .set, .remove, .rename]
    where grammar.isWanted(operation.word) {
      grammar.declare(
        operation.word, in: grammar.statements, .scope(scope(of: operation)), help: "")
    }
    for operation in [Change.Operation.undo, .redo, .retract] {
      declare(operation.word, in: grammar.statements, .takeBack(operation), help: "")
    }
  }

  private func scope(ofVerb command: Int) -> ScopeID {
    if let known = verbScopes.first(where: { $0.command == command }) { return known.scope }
    let scope = grammar.makeScope(verb(command).word)
    verbScopes.append((scope, command))
    return scope
  }

  private func scope(of operation: Change.Operation) -> ScopeID {
    if let known = changeScopes.first(where: { $0.operation == operation }) { return known.scope }
    let scope = grammar.makeScope(operation.word)
    changeScopes.append((scope, operation))
    return scope
  }

  private func fill(_ scope: ScopeID, operation: Change.Operation) {
    for (kind, traits) in schema.traits.enumerated()
    where traits.realm == .record && grammar.isWanted(schema.kinds[kind].word) {
      let isThere =
        switch operation {
        case .add: traits.key != .single || traits.parent >= 0
        case .set, .remove: true
        case .rename: traits.key == .named || traits.key == .worded
        case .undo, .redo, .retract: false
        }
      if isThere {
        declare(schema.kinds[kind].word, in: scope, .change(operation, kind: kind), help: "")
      }
    }
  }

  private func fillDeclarations() {
    for (kind, traits) in schema.traits.enumerated() where traits.parent < 0 {
      guard traits.realm == .library || schema.kinds[kind].word == "library" else { continue }
      declareKind(
        kind, in: grammar.statements, .change(traits.key == .single ? .set : .add, kind: kind))
    }
    for (index, command) in commands.enumerated() {
      declare(command.word, in: grammar.statements, .command(index), help: command.summary)
    }
  }

  private func fill(_ scope: ScopeID, command index: Int) {
    let command = verb(index)
    for (other, inner) in commands.enumerated() where inner.under == command.word {
      declare(inner.word, in: scope, .command(other), help: inner.summary)
    }
    guard case .kind(let use) = command.target else { return }
    for (kind, traits) in schema.traits.enumerated() where use.fits(traits) {
      let purpose = Purpose.verb(command: index, kind: kind, isImplied: false)
      if use.word == .plural {
        declare(schema.kinds[kind].plural, in: scope, purpose, help: schema.kinds[kind].help)
      } else {
        declareKind(kind, in: scope, purpose)
      }
    }
    if use.word == .kindOrView {
      for (view, other) in commands.enumerated() where other.purpose == .view && other.isShown {
        guard commands.contains(where: { $0.under == other.word }) else {
          declare(other.word, in: scope, .command(view), help: other.summary)
          continue
        }
        // `show circle compare …`: what goes on with the word of a view does so behind `show` too.
        guard grammar.isWanted(other.word) else { continue }
        grammar.declare(
          other.word, in: scope,
          .scopeOrForm(self.scope(ofVerb: view), form(for: .command(view))), help: other.summary)
      }
      fillPlurals(scope)
    }
  }

  /// The plurals of what a case holds, which `show` takes for a list; they are not offered there.
  private func fillPlurals(_ scope: ScopeID) {
    for (list, command) in commands.enumerated() {
      guard case .kind(let use) = command.target, use.word == .plural else { continue }
      for (kind, traits) in schema.traits.enumerated()
      where traits.realm == .record && use.fits(traits) {
        declare(
          schema.kinds[kind].plural, in: scope,
          .verb(command: list, kind: kind, isImplied: false), help: schema.kinds[kind].help,
          isAlias: true)
      }
    }
  }

  private func fill(_ scope: ScopeID, vocabulary: Vocabulary) {
    let words = vocabulary.words
    for ordinal in words.indices {
      grammar.declare(
        words[ordinal].word, in: scope, .ordinal(UInt16(ordinal)), help: words[ordinal].help)
    }
    for ordinal in words.indices {
      for alias in words[ordinal].aliases {
        grammar.declare(
          alias, in: scope, .ordinal(UInt16(ordinal)), help: words[ordinal].help, isAlias: true)
      }
    }
  }

  // MARK: Forms

  private func declareKind(_ kind: Int, in scope: ScopeID, _ purpose: Purpose) {
    declare(schema.kinds[kind].word, in: scope, purpose, help: schema.kinds[kind].help)
    for alias in schema.kinds[kind].aliases {
      declare(alias, in: scope, purpose, help: schema.kinds[kind].help, isAlias: true)
    }
  }

  private func declare(
    _ word: String, in scope: ScopeID, _ purpose: Purpose, help: String, isAlias: Bool = false
  ) {
    guard grammar.isWanted(word) else { return }
    grammar.declare(word, in: scope, .form(form(for: purpose)), help: help, isAlias: isAlias)
  }

  private func form(for purpose: Purpose) -> FormID {
    if let known = purposes.firstIndex(of: purpose) { return FormID(index: UInt16(known)) }
    purposes.append(purpose)
    return grammar.reserveForm()
  }

  package func expects(_ clause: Clause, of form: Form) -> String {
    guard form.kind >= 0, clause.owner >= 0 else { return "" }
    return FormBuilder(catalogue: self).expects(schema.fields(of: form.kind)[clause.owner].type)
  }

  package func form(_ id: FormID, of grammar: Grammar) -> Form {
    let builder = FormBuilder(catalogue: self)
    switch purposes[Int(id.index)] {
    case .command(let index): return form(of: index, builder)
    case .verb(let index, let kind, let isImplied):
      guard case .kind(let use) = verb(index).target else { break }
      var form = form(of: use, called: verb(index).word, kind, builder, command: index)
      if isImplied, use.showsAlone {
        // The word alone shows the record, and so it does with the clauses of a view.
        form.title = schema.kinds[kind].word
        form.clauses += [builder.format()] + builder.past(of: kind)
      } else if isImplied, use.word == .kind {
        // Where one word says one of them and several, it lists them: `homework`.
        form.standsAlone = schema.kinds[kind].hasOneWord
        if form.standsAlone { form.title = schema.kinds[kind].word }
      }
      return form
    case .change(let operation, let kind):
      guard let use = operation.use else { break }
      return form(of: use, called: operation.word, kind, builder, command: -1)
    case .takeBack(let operation):
      var entry = Clause(
        "", ValueShape(.entry), help: "The entry.", expects: "an entry such as @8",
        owner: Owner.key)
      entry.isPositional = true
      entry.isRequired = true
      let reason = Clause(
        "because", ValueShape(.text), help: "The reason.", expects: "a text in quotes", owner: 0)
      let moved = Clause(
        "transferred", ValueShape(.yesNo), help: "Whether the entry went to another case.",
        expects: "yes or no", owner: Int(Change.movedField))
      return Form(
        title: operation.word, help: "", clauses: [entry, reason, moved], command: -1)
    case .definition(let index): return form(of: definitions[index], builder)
    }
    return Form(title: "", help: "", clauses: [], command: -1)
  }

  private func form(
    of use: KindUse, called verb: String, _ kind: Int, _ builder: FormBuilder, command: Int
  ) -> Form {
    let word = use.word == .plural ? schema.kinds[kind].plural : schema.kinds[kind].word
    var form = Form(
      title: "\(verb) \(word)", help: schema.kinds[kind].help,
      clauses: use.arguments(builder, kind), command: command, kind: kind,
      block: self.use == .changes ? .none : use.block)
    addLines(to: &form, of: kind)
    return form
  }

  private func form(of definition: Definition, _ builder: FormBuilder) -> Form {
    var clauses: [Clause] = []
    for (index, parameter) in definition.parameters.enumerated() {
      let expects = builder.expects(parameter.type)
      var clause = Clause(
        "", builder.shape(of: parameter.type), help: "$\(parameter.name): \(expects).",
        expects: expects, owner: index)
      clause.isPositional = true
      clause.isRequired = true
      clauses.append(clause)
    }
    return Form(
      title: definition.word, help: definition.help, clauses: clauses + builder.place(),
      command: -1, isControl: true)
  }

  /// Makes a verb of a script known to the grammar.
  func declareDefinition(_ index: Int) {
    declare(
      definitions[index].word, in: grammar.statements, .definition(index),
      help: definitions[index].help)
  }

  /// Lets the number of a form that was for a definition stand for nothing.
  func forgetForm(ofDefinition index: Int) {
    if let known = purposes.firstIndex(of: .definition(index)) { purposes[known] = .definition(-1) }
  }

  /// The vocabulary whose words a scope holds.
  func vocabulary(ofScope index: UInt16) -> Vocabulary? {
    vocabularies.first { $0.scope.index == index }?.vocabulary
  }

  /// The form of a verb whose words are complete, for its help page.
  package func form(ofCommand index: Int) -> Form? {
    switch verb(index).target {
    case .none, .fields, .about: grammar.form(form(for: .command(index)))
    case .kind: nil
    }
  }

  private func form(of index: Int, _ builder: FormBuilder) -> Form {
    let command = verb(index)
    guard case .fields(let word) = command.target, let kind = schema.kind(word) else {
      var kind = -1
      if case .about(let word) = command.target { kind = schema.kind(word) ?? -1 }
      return controlled(
        Form(
          title: command.words, help: command.summary,
          clauses: command.arguments(builder) + (command.isView ? builder.past() : []),
          command: index, kind: kind, block: command.block), command)
    }
    let taken = command.arguments(builder)
    // An argument of the verb's own stands for the field of the same word.
    let fields = builder.fields(of: kind).filter { field in
      !taken.contains { $0.word == field.word }
    }
    let own = taken.filter(\.isPositional)
    return Form(
      title: command.word, help: command.summary,
      clauses: own + fields + taken.filter { !$0.isPositional } + builder.parent(of: kind)
        + builder.place(of: kind),
      command: index, kind: kind, block: command.block)
  }

  private func controlled(_ form: Form, _ command: Command) -> Form {
    var form = form
    form.needsBlock = command.needsBlock
    form.takesElse = command.control == .branch
    form.ownsFaults = command.ownsFaults
    form.takesStatement = command.takesStatement
    form.isControl = command.control != nil || command.block == .statements || command.isPlayed
    for (index, line) in commands.enumerated() where line.standsIn.contains(command.word) {
      form.lines.append((line.word, self.form(for: .command(index))))
    }
    return form
  }

  private func addLines(to form: inout Form, of kind: Int) {
    guard form.block == .record else { return }
    for child in schema.children(of: kind) {
      form.lines.append((schema.kinds[child].word, self.form(for: .change(.add, kind: child))))
    }
  }
}

extension Change.Operation {
  /// The word of the operation in the log.
  package var word: String {
    switch self {
    case .add: "add"
    case .set: "set"
    case .remove: "remove"
    case .rename: "rename"
    case .undo: "undo"
    case .redo: "redo"
    case .retract: "retract"
    }
  }
}
