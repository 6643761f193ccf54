import IPTEngine
import IPTLanguage
import IPTModel

/// The statements of one language: its verbs, what they go on with, and their arguments.
final class LanguageRules {
  private let catalogue: Catalogue
  private let productions: Productions
  /// What stands before the names of the productions, where the language is not that of scripts.
  private let prefix: String
  private var forms: [FormID: Rule] = [:]
  private var scopes: [ScopeID: Rule] = [:]

  init(_ catalogue: Catalogue, prefix: String, _ productions: Productions) {
    self.catalogue = catalogue
    self.prefix = prefix
    self.productions = productions
  }

  private var grammar: Grammar { catalogue.grammar }

  /// Any statement.
  func statement() -> Rule {
    let body = alternatives(of: grammar.statements)
    return productions.production("\(prefix)statement", .scripts, body)
  }

  /// The words of a scope, each with what follows it; words that go on alike stand together.
  private func alternatives(of scope: ScopeID) -> Rule {
    var ways: [(rest: Rule, words: [String])] = []
    for entry in grammar.words(of: scope) {
      guard let meaning = grammar.meaning(ofWord: entry.word, in: scope) else { continue }
      let rest = rest(behind: meaning)
      if let known = ways.firstIndex(where: { $0.rest == rest }) {
        ways[known].words.append(entry.word)
      } else {
        ways.append((rest, [entry.word]))
      }
    }
    return .oneOf(ways.map { .run([.words($0.words), $0.rest]) })
  }

  private func rest(behind meaning: WordMeaning) -> Rule {
    switch meaning {
    case .scope(let scope):
      if let known = scopes[scope] { return known }
      let name = "\(prefix)\(grammar.title(of: scope))-what"
      let rule = productions.production(name, .verbs, alternatives(of: scope))
      scopes[scope] = rule
      return rule
    case .form(let form): return arguments(of: form)
    case .scopeOrForm(let scope, let form):
      // A word that goes on with the verb is never the first of its arguments.
      let words = Rule.words(grammar.words(of: scope).map(\.word))
      return .oneOf([
        alternatives(of: scope),
        .except(arguments(of: form), .run([words, .any(.name("Token"))])),
      ])
    // Scopes of statement words hold nothing else.
    case .clause, .bare, .ordinal, .line: return .sequence([])
    }
  }

  private func arguments(of id: FormID) -> Rule {
    if let known = forms[id] { return known }
    let form = grammar.form(id)
    var rule = Rule.sequence([])
    // Lines may hold each other: an option a choice, and a choice options.
    let reserved =
      isLine(id) && form.block != .none
      ? productions.reserve(prefix + name(of: form, id), .arguments) : nil
    if let reserved { forms[id] = .production(reserved) }
    if form.block != .none || !form.clauses.isEmpty {
      let lines = form.lines.map { line in
        Rule.run([.literal(line.word), arguments(of: line.form)])
      }
      let name = prefix + name(of: form, id)
      let rules = FormRules(
        form, named: name, lines: lines, statement: .name("\(prefix)statement"), grammar,
        productions)
      if let reserved {
        productions.complete(reserved, rules.arguments())
        return .production(reserved)
      }
      rule = productions.production(name, .arguments, rules.arguments())
    }
    forms[id] = rule
    return rule
  }

  private func isLine(_ id: FormID) -> Bool {
    if case .command(let index) = catalogue.purpose(of: id) {
      !catalogue.commands[index].standsIn.isEmpty
    } else {
      false
    }
  }

  /// What a form is called: by its verb and kind, or by the verb alone where all kinds are alike.
  private func name(of form: Form, _ id: FormID) -> String {
    let words = form.title.split(separator: " ")
    var whole = words.joined(separator: "-")
    if case .command(let index) = catalogue.purpose(of: id),
      let parent = catalogue.commands[index].standsIn.first
    {
      whole = "\(parent)-\(whole)"
    }
    guard form.kind >= 0, let verb = words.first, let likeness = likeness(of: id) else {
      return whole
    }
    return switch likeness {
    case .none: whole
    case .byKey: "\(verb)-\(isOfLibrary(form.kind) ? "declared-" : "")\(key(of: form.kind))"
    case .all: "\(verb)-\(isOfLibrary(form.kind) ? "declarations" : "records")"
    }
  }

  private func likeness(of id: FormID) -> KindUse.Likeness? {
    switch catalogue.purpose(of: id) {
    case .verb(let command, _, _):
      if case .kind(let use) = catalogue.commands[command].target { use.likeness } else { nil }
    case .change(let operation, _): operation.use?.likeness
    case .command, .takeBack, .definition: nil
    }
  }

  private func isOfLibrary(_ kind: Int) -> Bool {
    catalogue.schema.kinds[kind].realm == .library
  }

  private func key(of kind: Int) -> String {
    let kind = catalogue.schema.kinds[kind]
    let line = kind.parent.isEmpty ? "" : "-line"
    return switch kind.key {
    case .named: "named" + line
    case .numbered:
      (kind.countingLetter != 0 && catalogue.use == .statements ? "counted" : "numbered") + line
    case .single: "single" + line
    case .worded: "worded" + line
    }
  }
}
