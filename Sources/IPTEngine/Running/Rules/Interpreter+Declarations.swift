import IPTLanguage
import IPTModel

/// Words and labels by which the library declares something: measures, gates, questions.
extension Interpreter {
  /// Refuses a word where a field takes those of the library and the library does not have it.
  ///
  /// A case file is read without asking: its words stay what they were.
  func checkDeclaration(
    _ sort: ValueShape.Sort, at node: Int, _ shape: ValueShape, _ statement: Statement
  ) throws(Failure) {
    guard catalogue.use == .statements else { return }
    let kind = Int(owner(of: sort, in: shape))
    guard schema.traits[kind].realm == .library else { return }
    try checkDeclaration(schema.kinds[kind].word, at: node, statement)
  }

  /// Refuses a word that the library does not declare for a kind.
  func checkDeclaration(
    _ kind: String, at node: Int, _ statement: Statement
  ) throws(Failure) {
    if library.declares(statement.text(node), as: kind) { return }
    throw undeclared(kind, at: node, statement)
  }

  /// What is said of a word that the library does not declare.
  func undeclared(_ kind: String, at node: Int, _ statement: Statement) -> Failure {
    let word = statement.text(node)
    let known = library.words(of: kind)
    let stem = word.prefix { $0 != "#" } + "#"
    let alike = known.count { $0.hasPrefix(stem) }
    // Of a short form and a long one the long one is more often meant; it comes behind.
    let nearest = alike > 0 ? nil : NearestWord.find(word, among: known.reversed())
    let plural = schema.kind(kind).map { schema.kinds[$0].plural } ?? kind
    return Failure(
      .unknownSymbol, "the library has no \(kind) `\(word)`", at: statement.tree[node].range,
      label: alike > 0
        ? "\(stem.dropLast()) has \(alike) \(plural)"
        : Diagnostic.meant(nearest),
      notes: [
        known.count <= Self.mostNamed
          ? "Known: \(known.joined(separator: ", "))." : "`list \(plural)` shows what there is."
      ])
  }

  /// So many words are named in a message; more are left to a list.
  private static let mostNamed = 30
}

extension Library {
  /// The words by which declarations of a kind are known.
  func words(of kind: String) -> [String] { declarations(of: kind).map { name(of: $0) } }

  /// Whether a word stands for a declaration of a kind.
  func declares(_ word: String, as kind: String) -> Bool {
    // One measure is read without the others.
    kind == "measure" ? measure(word) != nil : words(of: kind).contains(word)
  }
}
