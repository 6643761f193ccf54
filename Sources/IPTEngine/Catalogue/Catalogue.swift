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
  package let commands: [Command]
  package let use: Use
  package let grammar = Grammar()

  /// What a form was made for.
  package enum Purpose: Equatable, Sendable {
    case command(Int)
    case add(kind: Int)
    case set(kind: Int)
    case remove(kind: Int)
    case rename(kind: Int)
    case show(kind: Int)
    case list(kind: Int)
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

  package init(schema: Schema, commands: [Command], use: Use) {
    self.schema = schema
    self.commands = commands
    self.use = use
    grammar.provider = self
  }

  func isChanging(_ command: Int) -> Bool {
    if case .changes = commands[command].purpose { true } else { false }
  }

  func action(
    of command: Int
  ) -> @Sendable (inout Interpreter, Statement) throws(Failure) -> Void { commands[command].run }

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
    where commands[index].under.isEmpty && grammar.isWanted(commands[index].word) {
      let word = commands[index].word
      if commands.contains(where: { $0.under == word }) {
        grammar.declare(
          word, in: grammar.statements,
          .scopeOrForm(scope(ofVerb: index), form(for: .command(index))),
          help: commands[index].summary)
        continue
      }
      switch commands[index].target {
      case .none, .fields, .about:
        declare(word, in: grammar.statements, .command(index), help: commands[index].summary)
      case .kind, .plural, .kindOrView:
        grammar.declare(
          word, in: grammar.statements, .scope(scope(ofVerb: index)), help: commands[index].summary)
      }
    }
    for (kind, traits) in schema.traits.enumerated() where traits.realm == .record {
      if !traits.isDerived, traits.parent < 0 {
        switch traits.key {
        case .numbered: declareKind(kind, in: grammar.statements, .add(kind: kind))
        case .single: declareKind(kind, in: grammar.statements, .set(kind: kind))
        case .named, .worded: break
        }
      }
      if traits.key != .single, grammar.isWanted(schema.kinds[kind].plural),
        schema.kinds[kind].plural != schema.kinds[kind].word
      {
        let plural = schema.kinds[kind].plural
        declare(plural, in: grammar.statements, .list(kind: kind), help: "Lists the \(plural).")
      }
    }
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
    let scope = grammar.makeScope(commands[command].word)
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
      let word = schema.kinds[kind].word
      switch operation {
      case .add where traits.key != .single || traits.parent >= 0:
        declare(word, in: scope, .add(kind: kind), help: "")
      case .set: declare(word, in: scope, .set(kind: kind), help: "")
      case .remove: declare(word, in: scope, .remove(kind: kind), help: "")
      case .rename where traits.key == .named || traits.key == .worded:
        declare(word, in: scope, .rename(kind: kind), help: "")
      case .add, .rename, .undo, .redo, .retract: break
      }
    }
  }

  private func fillDeclarations() {
    for (kind, traits) in schema.traits.enumerated() where traits.parent < 0 {
      guard traits.realm == .library || schema.kinds[kind].word == "library" else { continue }
      declareKind(
        kind, in: grammar.statements, traits.key == .single ? .set(kind: kind) : .add(kind: kind))
    }
    for (index, command) in commands.enumerated() where command.word == "language" {
      declare(command.word, in: grammar.statements, .command(index), help: command.summary)
    }
  }

  private func fill(_ scope: ScopeID, command index: Int) {
    let command = commands[index]
    for (other, inner) in commands.enumerated() where inner.under == command.word {
      declare(inner.word, in: scope, .command(other), help: inner.summary)
    }
    for (kind, traits) in schema.traits.enumerated() {
      guard let purpose = purpose(of: command.word, kind: kind, traits) else { continue }
      if case .plural = command.target {
        declare(schema.kinds[kind].plural, in: scope, purpose, help: schema.kinds[kind].help)
      } else {
        declareKind(kind, in: scope, purpose)
      }
    }
    if case .kindOrView = command.target {
      for (view, other) in commands.enumerated() where other.purpose == .view && other.isView {
        declare(other.word, in: scope, .command(view), help: other.summary)
      }
    }
  }

  /// What a verb does with a kind, or nothing where it makes no sense.
  private func purpose(of verb: String, kind: Int, _ traits: KindTraits) -> Purpose? {
    let isRecord = traits.realm == .record
    switch verb {
    case "add":
      return isRecord && !traits.isDerived && traits.key != .single ? .add(kind: kind) : nil
    case "set": return isRecord && !traits.isDerived ? .set(kind: kind) : nil
    case "remove": return isRecord && !traits.isDerived ? .remove(kind: kind) : nil
    case "rename":
      return isRecord && (traits.key == .named || traits.key == .worded)
        ? .rename(kind: kind) : nil
    case "show": return traits.parent < 0 ? .show(kind: kind) : nil
    case "list": return traits.key == .single ? nil : .list(kind: kind)
    default: return nil
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
    let isRestored = use == .changes
    switch purposes[Int(id.index)] {
    case .command(let index): return form(of: index, builder)
    case .add(let kind):
      var form = Form(
        title: title("add", kind), help: schema.kinds[kind].help,
        clauses: builder.key(of: kind, isNew: true, isRestored: isRestored)
          + builder.fields(of: kind, isRestored: isRestored) + builder.parent(of: kind)
          + builder.place(of: kind),
        command: index(of: "add"), kind: kind, block: isRestored ? .none : .record)
      addLines(to: &form, of: kind)
      return form
    case .set(let kind):
      var form = Form(
        title: title("set", kind), help: schema.kinds[kind].help,
        clauses: builder.key(of: kind, isNew: false, isRestored: isRestored)
          + optional(builder.fields(of: kind, isRestored: isRestored)) + builder.parent(of: kind)
          + builder.place(of: kind),
        command: index(of: "set"), kind: kind, block: isRestored ? .none : .record)
      addLines(to: &form, of: kind)
      return form
    case .remove(let kind):
      return Form(
        title: title("remove", kind), help: schema.kinds[kind].help,
        clauses: builder.key(of: kind, isNew: false, isRestored: isRestored)
          + builder.parent(of: kind) + builder.place(of: kind), command: index(of: "remove"),
        kind: kind)
    case .rename(let kind):
      // A word of the language stays one: it is printed without quotes.
      var shape = ValueShape(schema.kinds[kind].key == .worded ? .label : .name)
      if shape.sort == .label { shape.otherwise = grammar.store(ValueShape(.symbol)) }
      var name = Clause(
        "to", shape, help: "The new name.", expects: "the new name", owner: Owner.newName)
      name.isRequired = true
      return Form(
        title: title("rename", kind), help: schema.kinds[kind].help,
        clauses: builder.key(of: kind, isNew: false, isRestored: isRestored) + [name]
          + builder.parent(of: kind) + builder.place(of: kind), command: index(of: "rename"),
        kind: kind)
    case .show(let kind):
      return Form(
        title: title("show", kind), help: schema.kinds[kind].help,
        clauses: optional(builder.key(of: kind, isNew: false, isRestored: false))
          + [builder.format()]
          + (schema.kinds[kind].realm == .record ? builder.past() : []),
        command: index(of: "show"), kind: kind)
    case .list(let kind):
      return Form(
        title: "list \(schema.kinds[kind].plural)", help: schema.kinds[kind].help,
        clauses: builder.query(of: kind), command: index(of: "list"), kind: kind)
    case .takeBack(let operation):
      var entry = Clause(
        "", ValueShape(.entry), help: "The entry.", expects: "an entry such as @8",
        owner: Owner.key)
      entry.isPositional = true
      entry.isRequired = true
      let reason = Clause(
        "because", ValueShape(.text), help: "The reason.", expects: "a text in quotes", owner: 0)
      return Form(
        title: operation.word, help: "", clauses: [entry, reason], command: -1)
    case .definition(let index): return form(of: definitions[index], builder)
    }
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
    switch commands[index].target {
    case .none, .fields, .about: grammar.form(form(for: .command(index)))
    case .kind, .plural, .kindOrView: nil
    }
  }

  private func form(of index: Int, _ builder: FormBuilder) -> Form {
    let command = commands[index]
    guard case .fields(let word) = command.target, let kind = schema.kind(word) else {
      var kind = -1
      if case .about(let word) = command.target { kind = schema.kind(word) ?? -1 }
      return controlled(
        Form(
          title: command.words, help: command.summary, clauses: command.arguments(builder) + (command.isView ? builder.past() : []),
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
    form.needsBlock = command.block == .statements
    form.takesElse = command.control == .branch
    form.ownsFaults = command.ownsFaults
    form.takesStatement = command.takesStatement
    form.isControl = command.control != nil || command.block == .statements
    return form
  }

  private func addLines(to form: inout Form, of kind: Int) {
    guard form.block == .record else { return }
    for child in schema.children(of: kind) {
      form.lines.append((schema.kinds[child].word, self.form(for: .add(kind: child))))
    }
  }

  /// The same clauses, none of which must be given.
  private func optional(_ clauses: [Clause]) -> [Clause] {
    clauses.map { clause in
      var clause = clause
      clause.isRequired = false
      return clause
    }
  }

  private func title(_ verb: String, _ kind: Int) -> String { "\(verb) \(schema.kinds[kind].word)" }

  private func index(of word: String) -> Int { commands.firstIndex { $0.word == word } ?? -1 }
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
