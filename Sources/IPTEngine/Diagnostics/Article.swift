/// Words as sentences need them.
enum Article {
  /// A noun with the indefinite article that its first letter asks for: `an event`.
  static func indefinite(_ noun: String) -> String {
    (noun.first.map { "aeiou".contains($0) } ?? false ? "an " : "a ") + noun
  }

  /// A phrase without the article before it: `number of a session`.
  static func dropped(from phrase: String) -> String {
    for article in ["the ", "an ", "a "] where phrase.hasPrefix(article) {
      return String(phrase.dropFirst(article.count))
    }
    return phrase
  }
}
