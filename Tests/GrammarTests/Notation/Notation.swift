/// A grammar as its file says it: productions by their numbers, in the order of the file.
struct Notation {
  /// What stands on the right of `::=`.
  indirect enum Rule {
    case literal(Literal)
    /// Some characters, or all characters but some.
    case characters([ClosedRange<UInt32>], isNegated: Bool)
    case production(Int)
    case sequence([Rule])
    case choice([Rule])
    case optional(Rule)
    case any(Rule)
    case many(Rule)
    case except(Rule, Rule)
  }

  /// What stands between quotes.
  struct Literal {
    let text: String
    let scalars: [UInt32]

    init(_ text: String) {
      self.text = text
      scalars = text.unicodeScalars.map(\.value)
    }
  }

  struct Fault: Error, CustomStringConvertible {
    let description: String
  }

  let names: [String]
  let rules: [Rule]
  /// Whether a production says which characters a token is made of, and not how tokens follow.
  let isToken: [Bool]
  /// With which characters a token can begin, for each production that says what one is made of.
  let beginnings: [Beginnings]
  /// The characters of each production that takes one character.
  let sets: [CharacterSet?]

  /// Reads a file in the notation.
  init(_ text: String) throws {
    var reader = NotationReader(text)
    var read: [Int: Rule] = [:]
    while let (number, rule) = try reader.production() {
      guard read[number] == nil else {
        throw Fault(description: "\(reader.names[number]) stands twice")
      }
      read[number] = rule
    }
    names = reader.names
    self.rules = try names.indices.map { number in
      guard let rule = read[number] else {
        throw Fault(description: "\(reader.names[number]) is used and not there")
      }
      return rule
    }
    isToken = names.map { $0.first?.isUppercase ?? false }
    let rules = self.rules
    let isToken = isToken
    sets = rules.indices.map { isToken[$0] ? CharacterSet(rules[$0], in: rules) : nil }
    beginnings = Beginnings.find(in: self.rules, isToken: isToken)
  }

  func number(of name: String) throws -> Int {
    guard let number = names.firstIndex(of: name) else {
      throw Fault(description: "there is no \(name)")
    }
    return number
  }
}

extension Notation.Rule {
  /// The productions that a rule uses; those that only say what it is not are left out if so wished.
  func productions(withExceptions: Bool) -> [Int] {
    switch self {
    case .literal, .characters: []
    case .production(let number): [number]
    case .sequence(let rules), .choice(let rules):
      rules.flatMap { $0.productions(withExceptions: withExceptions) }
    case .optional(let rule), .any(let rule), .many(let rule):
      rule.productions(withExceptions: withExceptions)
    case .except(let rule, let other):
      rule.productions(withExceptions: withExceptions)
        + (withExceptions ? other.productions(withExceptions: true) : [])
    }
  }

  /// The literals that a rule itself has.
  var literals: [String] {
    switch self {
    case .literal(let literal): [literal.text]
    case .characters, .production: []
    case .sequence(let rules), .choice(let rules): rules.flatMap(\.literals)
    case .optional(let rule), .any(let rule), .many(let rule): rule.literals
    case .except(let rule, let other): rule.literals + other.literals
    }
  }
}
