extension Vocabulary {
  /// The standard word for a word or one of its aliases.
  public func standardWord(_ word: String) -> String? {
    words.first { $0.word == word || $0.aliases.contains(word) }?.word
  }
}

extension FieldType {
  /// The vocabulary of the words that a field holds, if it holds words.
  public var vocabulary: Vocabulary? {
    switch self {
    case .word(let vocabulary), .presence(let vocabulary): vocabulary
    case .list(let element): element.vocabulary
    case .either(let first, let second): first.vocabulary ?? second.vocabulary
    default: nil
    }
  }
}
