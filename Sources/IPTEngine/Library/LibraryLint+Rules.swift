import IPTLanguage
import IPTModel

/// What is wrong with the rules of a script: gates, tasks, points of fidelity and advice.
extension LibraryLint {
  func faultsOfRules() -> [Diagnostic] {
    schema.kinds.indices.filter { schema.traits[$0].realm == .library }.flatMap { kind in
      library.declarations(of: schema.kinds[kind].word).filter {
        library.ownScript(of: $0) == source.name
      }.flatMap { faults(ofRule: $0, of: kind) }
    }
  }

  private func faults(ofRule declaration: UInt32, of kind: Int) -> [Diagnostic] {
    let word = "\(schema.kinds[kind].word) \(library.name(of: declaration))"
    let place = place(of: word)
    var found: [Diagnostic] = []
    if schema.field("need", of: kind) != nil,
      library.condition("need", of: declaration) == nil, !library.has("need", of: declaration)
    {
      found.append(
        Diagnostic(
          .ruleWithoutNeed, "\(word) asks for nothing", severity: .warning, at: place,
          label: "`need …` says what it asks for"))
    }
    found += faultsOfSources(of: declaration, of: kind)
    guard schema.field("fix", of: kind) != nil else { return found }
    for text in library.condition("fix", of: declaration)?.texts ?? []
    where !text.isEmpty && !isStatement(text) {
      found.append(
        Diagnostic(
          .fixIsNoStatement, "the fix of \(word) is no statement", severity: .warning, at: place,
          label: "no verb and no kind of record begins with `\(text.prefix { $0 != " " })`"))
    }
    return found
  }

  /// The keys of works that nobody could look up.
  private func faultsOfSources(of declaration: UInt32, of kind: Int) -> [Diagnostic] {
    let word = "\(schema.kinds[kind].word) \(library.name(of: declaration))"
    let known =
      Bibliography.entries.map(\.key.description) + [Bibliography.ownConvention.description]
    return library.words("source", of: declaration).filter { !known.contains($0) }.map { key in
      let near = NearestWord.find(key, among: known).map { "did you mean `\($0)`?" }
      return Diagnostic(
        .unknownSource, "no work has the key \(key)", severity: .warning,
        at: place(of: key, behind: word), label: near ?? "`help` could not say what it is",
        notes: ["What stands in no list is named in words: a `note`, or a line behind `#`."])
    }
  }

  /// Whether a text begins as statements do: with a verb, or with a kind of record.
  private func isStatement(_ text: String) -> Bool {
    let head = String(text.prefix { $0 != " " })
    return Command.all.contains { $0.word == head }
      || schema.kinds.indices.contains {
        schema.traits[$0].realm == .record
          && (schema.kinds[$0].word == head || schema.kinds[$0].aliases.contains(head))
      }
  }
}

extension Condition {
  /// The texts that may come of it, as far as they begin with what is written out.
  fileprivate var texts: [String] {
    switch self {
    case .literal(.text(let text)): [text]
    case .template(let parts): parts.first?.texts ?? []
    case .call(_, let arguments): arguments.flatMap(\.texts)
    default: []
    }
  }
}
