import IPTLanguage

/// The words that open a clause or a line of a form: in places without a clause no value is spelled so.
final class Openers {
  /// What a word of a form opens.
  enum Meaning {
    case clause(Int)
    case bare(Int)
    case line
  }

  let words: [(word: String, meaning: Meaning)]
  /// The clause whose word ends in a number, if there is one.
  private let numbered: Clause?
  private let name: String
  private let productions: Productions

  /// The first meaning of a word holds, as in the parser: clauses, then bare words, then lines.
  init(of form: Form, named name: String, _ grammar: Grammar, _ productions: Productions) {
    var words: [(word: String, meaning: Meaning)] = []
    func declare(_ word: String, _ meaning: Meaning) {
      if !word.isEmpty, !words.contains(where: { $0.word == word }) {
        words.append((word, meaning))
      }
    }
    for (index, clause) in form.clauses.enumerated() {
      for word in [clause.word] + clause.aliases { declare(word, .clause(index)) }
    }
    for (index, clause) in form.clauses.enumerated() where clause.isBare && clause.shape.words != 0
    {
      for entry in grammar.words(of: ScopeID(index: clause.shape.words)) {
        declare(entry.word, .bare(index))
      }
    }
    for line in form.lines { declare(line.word, .line) }
    self.words = words
    numbered = form.clauses.first(where: \.isNumberedWord)
    self.name = name
    self.productions = productions
  }

  private var all: [String] { words.map(\.word).filter { !$0.contains(" ") } }

  private var clauseWords: [String] {
    words.filter { !$0.word.contains(" ") }.filter {
      if case .bare = $0.meaning { false } else { true }
    }.map(\.word)
  }

  /// Any word that opens nothing.
  func withoutAll() -> Rule { without(all, "openers") }

  /// Any word that is no word of a clause or line; a value that may stand bare may be a name as well.
  func withoutClauseWords() -> Rule {
    without(clauseWords, clauseWords == all ? "openers" : "clause-words")
  }

  private func without(_ words: [String], _ what: String) -> Rule {
    guard !words.isEmpty else { return .name("Word") }
    let excluded = productions.production("\(name)-\(what)", .openers, .words(words))
    let numberedWord = numbered.flatMap(numberedWord)
    return .except(.name("Word"), .oneOf([excluded] + (numberedWord.map { [$0] } ?? [])))
  }

  /// The word of a clause that ends in a number, such as `item9`.
  func numberedWord(of clause: Clause) -> Rule? {
    guard clause.isNumberedWord else { return nil }
    let word = Rule.run([.literal(clause.word), .name("Count")])
    return productions.production("Numbered-\(clause.word)", .words, word)
  }
}
