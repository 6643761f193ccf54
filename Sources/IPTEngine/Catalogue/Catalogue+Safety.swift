import IPTModel

extension Catalogue {
  /// The words by which a condition asks for what was asked and agreed about safety: kinds, figures
  /// that give their records, and fields of other kinds.
  package var wordsOfSafety: Set<String> {
    let kinds = schema.kinds.filter { $0.isOnSafety }
    let words = kinds.flatMap { [$0.word, $0.plural] }
    let figures = Figure.all.filter { figure in kinds.contains { $0.word == figure.rows } }
    let fields = schema.kinds.indices.flatMap { schema.fields(of: $0) }
      .filter { $0.traits.contains(.safety) }
    return Set(words + figures.map(\.word) + fields.map(\.name))
  }
}
