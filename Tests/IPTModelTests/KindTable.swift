@testable import IPTModel

/// The kind table as strings, for loops over it.
enum KindTable {
  static let kinds = Kind.all.map { TableKind($0) }

  /// Every vocabulary that some field uses, once, under its title.
  static let vocabularies: [Vocabulary] = {
    var seen: Set<ObjectIdentifier> = []
    return kinds.flatMap(\.fields).flatMap { $0.type.vocabularies }
      .filter { seen.insert(ObjectIdentifier($0)).inserted }
  }()

  /// Words of the language that a clause of a record may not be called.
  static let reserved: Set<String> = [
    "at", "in", "of", "before", "as", "where", "sort", "desc", "limit", "to",
    "and", "or", "not", "is", "known", "unknown", "yes", "no", "contains",
    "session", "number",
  ]
}

/// A kind with its fields made once.
struct TableKind: CustomStringConvertible {
  let kind: Kind
  let fields: [Field]

  init(_ kind: Kind) {
    self.kind = kind
    fields = kind.fields()
  }

  var description: String { kind.word.description }

  /// Every word by which the kind is called.
  var words: [String] {
    Array(Set([kind.word, kind.plural].map(\.description)))
      + kind.aliases.map(\.description)
  }

  /// Words that open a clause, aliases included.
  var clauseWords: [String] {
    fields.flatMap { [$0.name.description] + $0.aliases.map(\.description) }
  }

  /// Values that may stand without their field's word.
  var bareWords: [String] {
    fields.filter { $0.traits.contains(.bare) }.flatMap { $0.type.vocabularies }
      .flatMap(\.allWords)
  }

  /// Words that may follow a presence field.
  var presenceWords: [String] {
    fields.flatMap { field -> [String] in
      if case .presence(let vocabulary) = field.type { vocabulary.allWords } else { [] }
    }
  }
}

extension FieldType {
  /// The vocabularies inside the type.
  var vocabularies: [Vocabulary] {
    switch self {
    case .word(let vocabulary), .presence(let vocabulary): [vocabulary]
    case .list(let type): type.vocabularies
    case .either(let first, let second): first.vocabularies + second.vocabularies
    default: []
    }
  }

  /// The kinds that the type points to.
  var references: [String] {
    switch self {
    case .reference(let word): [word.description]
    case .list(let type): type.references
    case .either(let first, let second): first.references + second.references
    default: []
    }
  }

  /// The ranges of numbers inside the type.
  var ranges: [ClosedRange<Int>] {
    switch self {
    case .integer(let range): [range]
    case .list(let type): type.ranges
    case .either(let first, let second): first.ranges + second.ranges
    default: []
    }
  }

  /// Whether the type is a list at its top.
  var isList: Bool {
    if case .list = self { true } else { false }
  }
}

extension Vocabulary {
  /// Standard words and aliases.
  var allWords: [String] {
    words.flatMap { [$0.word.description] + $0.aliases.map(\.description) }
  }
}

/// The values that stand more than once, sorted.
func repeated(_ values: [String]) -> [String] {
  var count: [String: Int] = [:]
  for value in values { count[value, default: 0] += 1 }
  return count.filter { $0.value > 1 }.keys.sorted()
}

/// Whether the text has the form of a word in lower case: a letter, then letters, digits, `-`.
func isWord(_ text: String) -> Bool {
  guard let first = text.utf8.first, (97...122).contains(first) else { return false }
  return text.utf8.allSatisfy {
    (97...122).contains($0) || (48...57).contains($0) || $0 == 45
  }
}
