import IPTLanguage
import IPTModel

/// What may come at a place, in the groups in which it is listed.
extension Completer {
  /// What may stand at a place and begins as what is typed there.
  func groups(at place: Place, _ head: Head) -> [NextWords.Group] {
    // A variable may stand wherever a value may, but is offered there only when it is asked for.
    if place.partial.hasPrefix("$"), !place.isQuoted {
      let found = variables(in: head).filter { $0.text.hasPrefix(place.partial) }
      return head.expectations.isEmpty ? [] : [.init(title: "variables", candidates: found)]
    }
    return head.expectations.flatMap { groups(of: $0, head, at: place) }
  }

  private func groups(
    of expectation: Expectation, _ head: Head, at place: Place
  ) -> [NextWords.Group] {
    switch expectation {
    case .words(let scope) where scope == grammar.statements && !place.isQuoted:
      return statementGroups(place.beginning)
    case .clauses(let form, let seen) where !place.isQuoted:
      return clauseGroups(of: form, seen: seen, head, place.beginning)
    default:
      let chosen = candidates(expectation, head, at: place)
      return [
        .init(
          title: title(of: expectation), candidates: chosen.candidates, omitted: chosen.omitted,
          shared: chosen.shared, takes: taken(expectation, head))
      ]
    }
  }

  private func title(of expectation: Expectation) -> String {
    switch expectation {
    case .words(let scope): grammar.title(of: scope)
    case .lines: "lines"
    case .value(let form, let clause): grammar.form(form).clauses[clause].word
    case .clauses, .secondWords: "clauses"
    case .key(let kind): schema.kind(kind).map { schema.kinds[$0].plural } ?? ""
    case .operand: "values"
    case .comparison: "to compare"
    case .parameterType: "types"
    case .member: "fields"
    case .knowledge: "known or not"
    case .alternative, .closeBrace, .closeBracket: "or"
    }
  }

  /// The words that begin a statement, by what they are for; of all those that can only few go on from
  /// what is typed, so that is asked first.
  private func statementGroups(_ beginning: Beginning) -> [NextWords.Group] {
    var groups = [
      "to write down", "to look", "to record", "your own", "in a script", "in the shell", "to list",
    ].map { NextWords.Group(title: $0, candidates: []) }
    for word in grammar.words(of: grammar.statements)
    where !word.isAlias && beginning.fits(word.word) {
      let candidate = Candidate(text: word.word, note: word.help)
      let command = catalogue.commands.first { $0.under.isEmpty && $0.word == candidate.text }
      let group =
        switch command?.purpose {
        case .changes: 0
        case .view: 1
        case nil where schema.kinds.contains { $0.word == candidate.text }: 2
        case nil where schema.kinds.contains { $0.plural == candidate.text }: 6
        case nil: 3
        case .script: 4
        case .shell: 5
        }
      groups[group].candidates.append(candidate)
    }
    return groups
  }

  private func candidates(
    _ expectation: Expectation, _ head: Head, at place: Place
  ) -> Chosen {
    switch expectation {
    case .value(let form, let clause):
      let known = grammar.form(form).clauses[clause]
      if !place.isQuoted, let answers = measured(known, form, head)?.answers(grammar) {
        return Chosen(answers, at: place)
      }
      guard known.shape.sort == .expression || known.shape.sort == .rows else {
        return judged(values(of: known, at: place), as: known, of: form)
      }
      return place.isQuoted ? Chosen() : Chosen(operands(head), at: place)
    case .key(let kind):
      return schema.kind(kind).map { keys(of: $0, at: place) } ?? Chosen()
    case .words(let scope):
      return place.isQuoted ? Chosen() : Chosen(words(of: scope, place.beginning))
    default:
      return place.isQuoted ? Chosen() : Chosen(plainCandidates(expectation, head), at: place)
    }
  }

  private func plainCandidates(_ expectation: Expectation, _ head: Head) -> [Candidate] {
    switch expectation {
    case .clauses(let form, let seen):
      clauseGroups(of: form, seen: seen, head).flatMap(\.candidates)
    case .secondWords(let form, let first, let seen):
      clauseGroups(of: form, seen: seen, head).flatMap(\.candidates).compactMap { candidate in
        guard candidate.text.hasPrefix(first + " ") else { return nil }
        return Candidate(
          text: String(candidate.text.dropFirst(first.count + 1)), note: candidate.note)
      }
    case .lines(let form):
      grammar.form(form).lines.map { Candidate(text: $0.word, note: "a line of its own") }
    case .operand: operands(head)
    case .comparison: comparisons(head)
    case .parameterType:
      catalogue.typeWords.map { word in
        Candidate(
          text: word,
          note: schema.kind(word).map { "a record: \(schema.kinds[$0].help)" } ?? "a sort of value")
      }
    case .member: members(head)
    case .knowledge(let isNegated):
      [Candidate(text: "known", note: "whether a value is recorded")]
        + (isNegated ? [] : [Candidate(text: "not known", note: "whether none is recorded")])
    case .alternative: [Candidate(text: "else", note: "if it is not true")]
    case .closeBrace: [Candidate(text: "}", note: "closes the block")]
    case .closeBracket, .words, .value, .key: []
    }
  }

  /// The words of a scope that go on from what is typed; all of them unless that is given.
  func words(of scope: ScopeID, _ beginning: Beginning = .nothing) -> [Candidate] {
    grammar.words(of: scope).lazy.filter { !$0.isAlias && beginning.fits($0.word) }
      .map { Candidate(text: $0.word, note: $0.help) }
  }

  /// The clauses that a form still takes: those with a word, and the words that may stand for one; of
  /// all of them those that go on from what is typed.
  private func clauseGroups(
    of id: FormID, seen: UInt64, _ head: Head, _ beginning: Beginning = .nothing
  ) -> [NextWords.Group] {
    let form = grammar.form(id)
    var groups: [NextWords.Group] = []
    var own: Int?
    for index in form.clauses.indices {
      if seen & 1 << UInt64(index) != 0, !form.clauses[index].isRepeatable { continue }
      let word = form.clauses[index].word
      let values = form.clauses[index].shape.words
      if form.clauses[index].isBare, values != 0 {
        groups.append(
          .init(title: word, candidates: words(of: ScopeID(index: values), beginning)))
      } else if !word.isEmpty, !form.clauses[index].isPositional {
        let group = own ?? groups.count
        if own == nil { groups.append(.init(title: "clauses", candidates: [])) }
        own = group
        let typed = form.clauses[index].isNumberedWord ? word + "1" : word
        guard beginning.fits(typed) else { continue }
        let clause = form.clauses[index]
        let note = clause.isNumberedWord ? measured(clause, id, head)?.helpOfOne : nil
        groups[group].candidates.append(Candidate(text: typed, note: note ?? clause.help))
      }
    }
    return groups
  }

}

/// What may stand at a place for one reason.
struct Chosen {
  var candidates: [Completer.Candidate]
  /// How many more there are.
  var omitted: Int
  /// What all of them begin with, where there are more.
  var shared: String?

  /// Those of a list that go on from what is typed.
  init(_ candidates: [Completer.Candidate], at place: Completer.Place) {
    self.init(place.beginning.fitting(candidates))
  }

  /// Candidates of which each is known to go on from what is typed.
  init(_ candidates: [Completer.Candidate] = [], omitted: Int = 0, shared: String? = nil) {
    self.candidates = candidates
    self.omitted = omitted
    self.shared = shared
  }

  mutating func append(_ other: Chosen) {
    shared = candidates.isEmpty ? other.shared : nil
    candidates += other.candidates
    omitted += other.omitted
  }
}

/// What is typed of a word, for the question which words go on from it.
struct Beginning {
  private let folded: String
  private let bytes: [UInt8]
  private let hasQuote: Bool
  private let isQuoted: Bool

  init(_ partial: String, isQuoted: Bool) {
    folded = NameFolding.folded(partial)
    bytes = Array(folded.utf8)
    hasQuote = partial.hasPrefix("\"")
    self.isQuoted = isQuoted
  }

  /// Nothing is typed.
  static let nothing = Beginning("", isQuoted: false)

  /// The words of a list that go on so.
  func fitting(_ candidates: [Completer.Candidate]) -> [Completer.Candidate] {
    bytes.isEmpty ? candidates : candidates.filter { fits($0.text) }
  }

  /// Whether a word begins so, as all do if nothing is typed; of one in quotes the quote need not be typed.
  func fits(_ text: String) -> Bool {
    if bytes.isEmpty { return true }
    let word = text.utf8.span
    let skipsQuote = !isQuoted && !hasQuote && !word.isEmpty && word[0] == UInt8(ascii: "\"")
    var index = 0
    for place in (skipsQuote ? 1 : 0)..<word.count {
      let byte = word[place]
      // Letters beyond ASCII are folded as strings; so is one that may change the letter before it.
      if byte >= 0x80 { return fitsAsString(text, skipsQuote) }
      if index == bytes.count { return true }
      let lower = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
      if bytes[index] != lower {
        return bytes[index] < 0x80 ? false : fitsAsString(text, skipsQuote)
      }
      index += 1
    }
    return index == bytes.count
  }

  private func fitsAsString(_ text: String, _ skipsQuote: Bool) -> Bool {
    NameFolding.folded(skipsQuote ? String(text.dropFirst()) : text).hasPrefix(folded)
  }
}
