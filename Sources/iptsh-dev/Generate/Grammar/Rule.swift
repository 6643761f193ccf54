/// What stands on the right of `::=`.
indirect enum Rule: Hashable {
  /// A word or sign, as it is typed.
  case literal(String)
  /// A production of the texts that are written by hand, by its name.
  case name(String)
  /// A production that is worked out, by its number.
  case production(Int)
  case sequence([Rule])
  case choice([Rule])
  case optional(Rule)
  case any(Rule)
  case many(Rule)
  /// What the first rule matches and the second does not.
  case except(Rule, Rule)

  static func words(_ words: [String]) -> Rule { oneOf(words.map { .literal($0) }) }

  /// One of several rules; equal ones stand once, choices among them are taken apart.
  static func oneOf(_ rules: [Rule]) -> Rule {
    var flat: [Rule] = []
    for rule in rules {
      if case .choice(let inner) = rule {
        flat += inner.filter { !flat.contains($0) }
      } else if !flat.contains(rule) {
        flat.append(rule)
      }
    }
    return flat.count == 1 ? flat[0] : .choice(flat)
  }

  /// Rules behind each other; what is empty falls out.
  static func run(_ rules: [Rule]) -> Rule {
    let flat = rules.flatMap { rule in
      if case .sequence(let inner) = rule { inner } else { [rule] }
    }
    return flat.count == 1 ? flat[0] : .sequence(flat)
  }

  /// Several values in `[ ]`, as every list of the language is written.
  static func brackets(_ item: Rule, mayBeEmpty: Bool) -> Rule {
    let items = Rule.sequence([
      item, .any(.sequence([.literal(","), item])), .optional(.literal(",")),
    ])
    return .run([.literal("["), mayBeEmpty ? .optional(items) : items, .literal("]")])
  }

  var isEmpty: Bool { self == .sequence([]) }

  // MARK: Printing

  /// The rule in the notation, cut where a line may be broken.
  ///
  /// - Parameters:
  ///   - names: The name of each numbered production.
  ///   - isInner: Whether something binds it closer than a choice or a sequence.
  /// - Returns: The pieces, with a blank or a new line between each and the next.
  func pieces(_ names: [String], isInner: Bool = false) -> [String] {
    switch self {
    case .literal(let text): return [text.contains("\"") ? "'\(text)'" : "\"\(text)\""]
    case .name(let name): return [name]
    case .production(let number): return [names[number]]
    case .sequence(let rules):
      return brackets(rules.flatMap { $0.pieces(names, isInner: $0.isChoice) }, isInner)
    case .choice(let rules):
      var pieces: [String] = []
      for (index, rule) in rules.enumerated() {
        var inner = rule.pieces(names)
        if index > 0, !inner.isEmpty { inner[0] = "| " + inner[0] }
        // What is short stays on one line.
        let whole = inner.joined(separator: " ")
        pieces += whole.count <= Self.shortLength ? [whole] : inner
      }
      return brackets(pieces, isInner)
    case .optional(let rule): return rule.pieces(names, suffix: "?")
    case .any(let rule): return rule.pieces(names, suffix: "*")
    case .many(let rule): return rule.pieces(names, suffix: "+")
    case .except(let rule, let other):
      let pieces =
        rule.pieces(names, isInner: true) + ["-"] + other.pieces(names, isInner: true)
      return brackets(pieces, isInner)
    }
  }

  private var isChoice: Bool {
    switch self {
    case .choice, .except: true
    default: false
    }
  }

  private func pieces(_ names: [String], suffix: String) -> [String] {
    var pieces = pieces(names, isInner: true)
    if !pieces.isEmpty { pieces[pieces.count - 1] += suffix }
    return pieces
  }

  private func brackets(_ pieces: [String], _ isInner: Bool) -> [String] {
    guard isInner, !pieces.isEmpty else { return pieces }
    var pieces = pieces
    pieces[0] = "(" + pieces[0]
    pieces[pieces.count - 1] += ")"
    return pieces
  }

  private static let shortLength = 60
}
