import IPTTestSupport

/// Makes sentences of a grammar by chance, the same ones in every run.
///
/// It leans towards what is short, and towards productions that were used less than others.
struct Deriver {
  private let grammar: WrittenGrammar
  private var notation: Notation { grammar.notation }
  private var random: SplitMix
  /// How short a production can be.
  private var least: [Int] = []
  /// How often each production was used in a sentence that was made.
  private(set) var uses: [Int]
  private var pending: [Int] = []
  private var budget = 0
  /// Words of the grammar, to be tried where any word may stand.
  private let words: [String]
  private let word: Int
  private let hole: (token: Int, rule: Int)?

  private struct DeadEnd: Error {}
  private static let far = 1_000_000

  init(_ grammar: WrittenGrammar, seed: UInt64) throws {
    self.grammar = grammar
    random = SplitMix(seed: seed)
    let notation = grammar.notation
    uses = Array(repeating: 0, count: notation.rules.count)
    word = try notation.number(of: "Word")
    hole = try? (notation.number(of: "Hole"), notation.number(of: "hole"))
    words = Set(notation.rules.flatMap(\.literals).filter { $0.first?.isLetter ?? false }).sorted()
    findLeast()
  }

  /// A sentence of a production that takes the way through some others, each used by the one before.
  mutating func sentence(of path: [Int], budget: Int) -> String? {
    for _ in 0..<40 {
      self.budget = budget
      pending = []
      guard let tokens = try? tokens(path[0], path.dropFirst()), let text = join(tokens) else {
        continue
      }
      for production in pending { uses[production] += 1 }
      return text
    }
    return nil
  }

  // MARK: Tokens

  private mutating func tokens(_ production: Int, _ path: ArraySlice<Int>) throws -> [String] {
    pending.append(production)
    if notation.isToken[production] { return [try characters(production, path)] }
    return try tokens(notation.rules[production], path)
  }

  private mutating func tokens(_ rule: Notation.Rule, _ path: ArraySlice<Int>) throws -> [String] {
    switch rule {
    case .literal(let literal):
      budget -= 1
      return [literal.text]
    case .characters: throw DeadEnd()
    case .production(let number):
      return try tokens(number, path.first == number ? path.dropFirst() : [])
    case .sequence(let rules):
      let wanted = place(of: path.first, in: rules)
      return try rules.enumerated().flatMap { index, rule in
        try tokens(rule, index == wanted ? path : [])
      }
    case .choice(let rules):
      let index = place(of: path.first, in: rules) ?? choose(rules)
      return try tokens(rules[index], path)
    case .optional(let rule):
      return uses(path.first, rule) || takes(rule) ? try tokens(rule, path) : []
    case .any(let rule):
      var result = uses(path.first, rule) ? try tokens(rule, path) : []
      while takes(rule) { result += try tokens(rule, []) }
      return result
    case .many(let rule): return try tokens(rule, path) + tokens(.any(rule), [])
    case .except(let rule, let other):
      for _ in 0..<50 {
        let made = try tokens(rule, path)
        if !grammar.isDerived(made, from: other) { return made }
      }
      throw DeadEnd()
    }
  }

  // MARK: Characters

  private mutating func characters(_ production: Int, _ path: ArraySlice<Int>) throws -> String {
    budget -= 1
    if production == word, path.isEmpty, random.chance(40) { return random.pick(words) }
    return try spelling(notation.rules[production], path)
  }

  private mutating func spelling(_ rule: Notation.Rule, _ path: ArraySlice<Int>) throws -> String {
    switch rule {
    case .literal(let literal): return literal.text
    case .characters(let ranges, let isNegated): return character(ranges, isNegated)
    case .production(let number):
      pending.append(number)
      if let hole, number == hole.token { return try self.hole(hole.rule, path) }
      return try spelling(
        notation.rules[number], path.first == number ? path.dropFirst() : [])
    case .sequence(let rules):
      let wanted = place(of: path.first, in: rules)
      return try rules.enumerated().map { index, rule in
        try spelling(rule, index == wanted ? path : [])
      }.joined()
    case .choice(let rules):
      return try spelling(
        rules[place(of: path.first, in: rules) ?? random.below(rules.count)], path)
    case .optional(let rule):
      return uses(path.first, rule) || random.chance(15) ? try spelling(rule, path) : ""
    case .any(let rule):
      var result = uses(path.first, rule) ? try spelling(rule, path) : ""
      while random.chance(60) { result += try spelling(rule, []) }
      return result
    case .many(let rule): return try spelling(rule, path) + spelling(.any(rule), [])
    case .except(let rule, let other):
      for _ in 0..<50 {
        let made = try spelling(rule, path)
        var matcher = Matcher(notation, Characters(made, notation))
        if matcher.ends(of: other, from: 0).last != made.unicodeScalars.count { return made }
      }
      throw DeadEnd()
    }
  }

  /// What stands in the braces of a template: tokens of its own.
  private mutating func hole(_ rule: Int, _ path: ArraySlice<Int>) throws -> String {
    let made = try tokens(rule, [])
    guard let text = join(made), !text.contains(where: \.isNewline) else { throw DeadEnd() }
    return text
  }

  /// One of some characters; of all but some, mostly one that is seen.
  private mutating func character(_ ranges: [ClosedRange<UInt32>], _ isNegated: Bool) -> String {
    while true {
      let value: UInt32
      if !isNegated {
        value = UInt32.random(in: random.pick(ranges), using: &random)
      } else if random.chance(70) {
        value = UInt32.random(in: 0x20...0x7E, using: &random)
      } else {
        value = UInt32.random(in: 1...(random.chance(90) ? 0x2100 : 0x10FFFF), using: &random)
      }
      guard let scalar = Unicode.Scalar(value) else { continue }
      if isNegated, ranges.contains(where: { $0.contains(value) }) { continue }
      return String(Character(scalar))
    }
  }

  // MARK: Choosing

  private mutating func takes(_ rule: Notation.Rule) -> Bool {
    budget > 0 && least(of: rule) < Self.far && random.chance(45)
  }

  private mutating func choose(_ rules: [Notation.Rule]) -> Int {
    let costs = rules.map { least(of: $0) }
    let cheapest = costs.min() ?? 0
    let open = rules.indices.filter { costs[$0] <= max(cheapest, budget) }
    // Of two, the one that was used less.
    let (one, other) = (random.pick(open), random.pick(open))
    return rarity(of: rules[one]) <= rarity(of: rules[other]) ? one : other
  }

  private func rarity(of rule: Notation.Rule) -> Int {
    rule.productions(withExceptions: false).map { uses[$0] }.min() ?? 0
  }

  private func place(of production: Int?, in rules: [Notation.Rule]) -> Int? {
    production.flatMap { wanted in rules.firstIndex { uses(wanted, $0) } }
  }

  private func uses(_ production: Int?, _ rule: Notation.Rule) -> Bool {
    production.map { rule.productions(withExceptions: false).contains($0) } ?? false
  }

  // MARK: Lengths

  /// How many tokens a rule takes at least.
  private func least(of rule: Notation.Rule) -> Int {
    switch rule {
    case .literal, .characters: 1
    case .production(let number): least[number]
    case .sequence(let rules): min(Self.far, rules.map { least(of: $0) }.reduce(0, +))
    case .choice(let rules): rules.map { least(of: $0) }.min() ?? 0
    case .optional, .any: 0
    case .many(let rule): least(of: rule)
    case .except(let rule, _): least(of: rule)
    }
  }

  private mutating func findLeast() {
    least = notation.isToken.map { $0 ? 1 : Self.far }
    var isSettled = false
    while !isSettled {
      isSettled = true
      for number in notation.rules.indices where !notation.isToken[number] {
        let length = least(of: notation.rules[number])
        if length < least[number] {
          least[number] = length
          isSettled = false
        }
      }
    }
  }

  // MARK: Blanks

  /// The text of some tokens with blanks between them, if it is cut into these tokens again.
  private mutating func join(_ tokens: [String]) -> String? {
    for isPlain in [false, true] {
      var text = ""
      var open = 0
      for token in tokens {
        if !text.isEmpty { text += isPlain ? " " : blank(inBrackets: open > 0) }
        text += token
        switch token.first {
        case "(", "[": open += 1
        case ")", "]": open -= 1
        default: break
        }
      }
      if grammar.pieces(of: text)?.map(\.text) == tokens { return text }
    }
    return nil
  }

  private mutating func blank(inBrackets: Bool) -> String {
    if inBrackets, random.chance(20) { return random.pick(["\n", " \n\n\t", " # a comment\n"]) }
    return switch random.below(21) {
    case 0..<12: " "
    case 12..<16: ""
    case 16: "\t"
    case 17: " \\\n "
    case 18: "\u{A0}"
    case 19: "\u{202F}"
    default: " # a comment"
    }
  }
}
