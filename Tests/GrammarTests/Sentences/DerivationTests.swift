import Testing

@Suite("Sentences derived from the grammar's file")
struct DerivationTests {
  @Test(arguments: Language.allCases)
  func whatTheFileDerivesGivesNoSyntaxError(_ language: Language) throws {
    let grammar = try WrittenGrammar.read()
    let program = Program(language)
    let paths = try Self.paths(in: grammar.notation, from: language.start)
    var deriver = try Deriver(grammar, seed: 2026)
    var refused: [String] = []
    var made = 0
    for (production, path) in paths.sorted(by: { $0.key < $1.key }) {
      for budget in [0, 6, 16] {
        guard let text = deriver.sentence(of: path, budget: budget) else { continue }
        made += 1
        if case .refused(let code) = program.verdict(on: text) {
          refused.append("\(code) \(grammar.notation.names[production]): \(text)")
        }
      }
      #expect(deriver.uses[production] > 0, "\(grammar.notation.names[production]) is never used")
    }
    let shown = refused.prefix(20).joined(separator: "\n")
    #expect(refused.isEmpty, "\(refused.count) of \(made):\n\(shown)")
    #expect(made > paths.count * 2)
  }

  @Test
  func everyProductionIsUsed() throws {
    let notation = try WrittenGrammar.read().notation
    var met: Set<Int> = []
    var open = try (Language.allCases.map(\.start) + ["Gap", "Token", "hole"]).map {
      try notation.number(of: $0)
    }
    while let production = open.popLast() {
      guard met.insert(production).inserted else { continue }
      open += notation.rules[production].productions(withExceptions: true)
    }
    #expect(notation.names.indices.filter { !met.contains($0) }.map { notation.names[$0] } == [])
  }

  /// The shortest way from a production to each that can be met in deriving it.
  static func paths(in notation: Notation, from start: String) throws -> [Int: [Int]] {
    let start = try notation.number(of: start)
    var paths = [start: [start]]
    var open = [start]
    while !open.isEmpty {
      var next: [Int] = []
      for production in open {
        // What stands in the braces of a template is made of tokens, and not of characters.
        let used =
          notation.names[production] == "Hole"
          ? [] : notation.rules[production].productions(withExceptions: false)
        for used in used where paths[used] == nil {
          paths[used] = (paths[production] ?? []) + [used]
          next.append(used)
        }
      }
      open = next
    }
    return paths
  }
}
