import IPTModel

/// Fields that are not of the kind at hand, and whose they are.
extension Schema {
  /// The kinds of record that have a field of a name.
  func kinds(withField word: String) -> [Int] {
    kinds.indices.filter { kind in
      traits[kind].realm == .record && !traits[kind].isDerived
        && fields(of: kind).contains { $0.name == word }
    }
  }

  /// Kinds as a sentence names them: `a relation`, `a goal or an event`; of many the first two.
  func named(_ owners: [Int]) -> String {
    let words = owners.prefix(2).map { Article.indefinite(kinds[$0].word) }
    return words.joined(separator: owners.count > 2 ? ", " : " or ")
      + (owners.count > 2 ? " and others" : "")
  }

  /// How a field of a record is set: `set relation … closeness`.
  func setting(_ word: String, of kind: Int) -> String {
    let name = traits[kind].key == .single ? "" : " …"
    let owner = traits[kind].parent >= 0 ? " of \(kinds[traits[kind].parent].word) …" : ""
    return "set \(kinds[kind].word)\(name)\(owner) \(word)"
  }
}
