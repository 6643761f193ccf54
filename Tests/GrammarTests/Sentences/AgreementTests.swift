import IPTTestSupport
import Testing

@Suite("A parser made from the grammar's file, beside the one of the program")
struct AgreementTests {
  @Test(arguments: Language.allCases)
  func theyAgreeOnEveryTextOfTheRepository(_ language: Language) throws {
    var comparison = try Comparison(language)
    for text in try Corpus.texts(language) { try comparison.look(at: text) }
    #expect(comparison.disagreements == [])
    #expect(comparison.accepted > 0)
  }

  @Test(arguments: Language.allCases)
  func theyAgreeOnTextsWithATokenDroppedDoubledOrSwapped(_ language: Language) throws {
    var comparison = try Comparison(language)
    for text in try sample(language, of: 250) {
      for mutant in comparison.mutation.ofTokens(text) { try comparison.look(at: mutant) }
    }
    #expect(comparison.disagreements == [])
    #expect(comparison.accepted > 50 && comparison.refused > 50)
  }

  @Test(arguments: Language.allCases)
  func theyAgreeOnTextsWithACharacterDroppedDoubledOrReplaced(_ language: Language) throws {
    var comparison = try Comparison(language)
    var random = SplitMix(seed: 11)
    for text in try sample(language, of: 600) {
      for mutant in comparison.mutation.ofCharacters(text, &random) {
        try comparison.look(at: mutant)
      }
    }
    #expect(comparison.disagreements == [])
    #expect(comparison.accepted > 50 && comparison.refused > 50)
  }

  /// So many statements of the repository, the same ones in every run; a short one at times twice.
  private func sample(_ language: Language, of count: Int) throws -> [String] {
    let mutation = Mutation(try WrittenGrammar.read())
    let statements = try Corpus.texts(language).flatMap { mutation.statements(of: $0) }
      .filter { $0.unicodeScalars.count < 400 }
    var random = SplitMix(seed: 7)
    return (0..<count).map { _ in random.pick(statements) }
  }
}

/// What two parsers say of the same texts.
struct Comparison {
  let mutation: Mutation
  private(set) var accepted = 0
  private(set) var refused = 0
  /// Texts on which they differ, the first twenty.
  private(set) var disagreements: [String] = []
  private let program: Program
  private let grammar: WrittenGrammar
  private let language: Language

  init(_ language: Language) throws {
    self.language = language
    program = Program(language)
    grammar = try WrittenGrammar.read()
    mutation = Mutation(grammar)
  }

  mutating func look(at text: String) throws {
    let verdict = program.verdict(on: text)
    if verdict == .leftOut { return }
    let isDerived = try grammar.derives(text, from: language.start)
    if verdict == .accepted { accepted += 1 } else { refused += 1 }
    guard isDerived != (verdict == .accepted), disagreements.count < 20 else { return }
    disagreements.append("\(verdict) by the program, derived \(isDerived):\n\(text)")
  }
}
