package import IPTLanguage
import IPTModel

/// A verb that a script defines: its parameters, its help and its body.
package struct Definition: Sendable {
  package let word: String
  package let help: String
  /// The name of each parameter and what it takes, in order.
  let parameters: [Parameter]
  /// Where its word stands in its script.
  let range: Range<Int>
  /// The body; nothing if it was wrong.
  let body: Unit?
  /// Whether a statement has used it.
  var isUsed = false
  /// The script that it came with, if the text includes one, which may hold more than one text needs.
  var script: String?

  /// What is said of a verb that nothing uses.
  var warning: Diagnostic {
    Diagnostic(
      .unusedDefinition, "`\(word)` is defined and never used", severity: .warning, at: range,
      label: "leave it out, or use it")
  }

  /// One parameter of a definition.
  struct Parameter: Sendable {
    let name: String
    let type: FieldType
    let slot: Int
  }
}

extension Catalogue {
  /// Adds a verb of a script.
  func define(_ definition: Definition) {
    definitions.append(definition)
    declareDefinition(definitions.count - 1)
  }

  /// Forgets the verbs that were defined after the first so many.
  package func forgetDefinitions(after count: Int) {
    while definitions.count > count {
      let last = definitions.removeLast()
      forgetForm(ofDefinition: definitions.count)
      grammar.retract(last.word, in: grammar.statements)
    }
  }

  /// The verbs of scripts that a unit uses, and those that they use, each once.
  package func verbs(usedIn unit: Unit) -> [Unit] {
    var units = [unit]
    var seen: Set<Int> = []
    var next = 0
    while next < units.count {
      for node in units[next].tree.nodes where node.kind == .statement {
        guard case .definition(let index) = purpose(of: FormID(index: node.id)),
          seen.insert(index).inserted, let body = definitions[index].body
        else { continue }
        units.append(body)
      }
      next += 1
    }
    return Array(units.dropFirst())
  }

  /// The type that a word stands for where a parameter is declared: a kind, a sort of value or a set of
  /// words.
  func type(named word: String) -> FieldType? {
    if let known = Self.sorts.first(where: { $0.word == word }) { return known.type }
    if let kind = schema.kinds.first(where: {
      $0.word == word && $0.realm == .record && $0.key != .single && $0.parent.isEmpty
    }) {
      return .reference(kind.word)
    }
    return vocabularies(named: word).map { .word($0) }
  }

  /// The sorts of value that a parameter can take, beside kinds of record.
  private static var sorts: [(word: String, type: FieldType)] {
    [
      ("text", .text), ("number", .integer(-1_000_000_000...1_000_000_000)), ("yes-or-no", .yesNo),
      ("date", .date), ("time", .time), ("duration", .duration), ("word", .symbol("word")),
    ]
  }

  /// Whether a word means something where no statement begins: a kind, a function, a figure, or what
  /// joins the parts of a condition or of a query.
  func isWordOfExpressions(_ word: String) -> Bool {
    Self.joiningWords.contains(word) || Function.all.contains { $0.word == word }
      || Figure.all.contains { $0.word == word }
      || schema.kinds.contains {
        $0.realm == .record
          && ($0.word == word || $0.plural == word || $0.aliases.contains(word))
      }
  }

  /// The words that brackets stand close to: functions, and kinds whose records are told by name or number.
  package var wordsOfCalls: ScriptFormatter.Calls {
    let kinds = schema.kinds.indices.filter { schema.isNameable($0) }.map { schema.kinds[$0] }
    return .init(
      functions: Set((Function.all + Function.played).map(\.word)),
      kinds: Set(kinds.flatMap { [$0.word] + $0.aliases }))
  }

  private static var joiningWords: [String] {
    [
      "yes", "no", "unknown", "known", "and", "or", "not", "is", "in", "contains", "where", "sort",
      "desc", "limit", "as", "at", "with", "else",
    ]
  }

  var typeWords: [String] {
    Self.sorts.map(\.word)
      + schema.kinds.filter {
        $0.realm == .record && $0.key != .single && $0.parent.isEmpty
      }.map(\.word)
  }

  /// The vocabulary of the field of that name, where all fields of the name share one.
  private func vocabularies(named word: String) -> Vocabulary? {
    var found: Vocabulary?
    for kind in schema.kinds.indices where schema.kinds[kind].realm == .record {
      guard let field = schema.fields(of: kind).first(where: { $0.name == word }),
        let vocabulary = field.type.vocabulary
      else { continue }
      if let found, found !== vocabulary { return nil }
      found = vocabulary
    }
    return found
  }
}
