/// Words as sentences need them.
enum Article {
  /// A noun with the indefinite article that its first letter asks for: `an event`.
  static func indefinite(_ noun: String) -> String {
    (noun.first.map { "aeiou".contains($0) } ?? false ? "an " : "a ") + noun
  }
}
