import IPTEngine
import IPTModel

extension Reference {
  /// Every vocabulary, each word with its aliases.
  var vocabularies: [String] {
    [
      Markdown.heading(2, "Vocabularies"),
      Markdown.paragraph(
        "An alias is understood where a value of its vocabulary is expected; what is printed is "
          + "always the first word."),
    ]
      + listed.flatMap { use in
        [
          Markdown.heading(3, use.vocabulary.title),
          Markdown.paragraph(
            "In " + use.fields.map(Markdown.code).joined(separator: ", ") + "."
              + (use.vocabulary.isOpen ? " Other words are accepted and kept as typed." : "")
              + " Source: \(use.vocabulary.source)."),
          Markdown.table(
            ["word", "also", "meaning"],
            use.vocabulary.words.map { word in
              [
                Markdown.code(word.word),
                word.aliases.map(Markdown.code).joined(separator: ", "),
                word.help + remarks(on: word, isEvidence: use.isEvidence),
              ]
            }),
        ]
      }
  }

  private func remarks(on word: Vocabulary.Word, isEvidence: Bool) -> String {
    let area = isEvidence ? word.evidence?.area : nil
    return (word.countsAsNo ? " Counts as no." : "")
      + (area.map { " Speaks for \(Markdown.code($0))." } ?? "")
      + (word.isLastChoice ? " The last choice." : "")
  }

  /// A vocabulary and the fields that hold its words.
  private struct Use {
    let vocabulary: Vocabulary
    var fields: [String]
    /// Whether one of the fields is evidence of a problem area.
    var isEvidence: Bool
  }

  /// The vocabularies in the order of the fields that hold them.
  private var listed: [Use] {
    var uses: [Use] = []
    for (index, kind) in schema.kinds.enumerated() {
      for field in schema.fields(of: index) {
        guard let vocabulary = field.type.vocabulary, !vocabulary.words.isEmpty else { continue }
        let name = "\(kind.word) \(field.name)"
        let isEvidence = field.traits.contains(.evidence)
        if let known = uses.firstIndex(where: { $0.vocabulary === vocabulary }) {
          uses[known].fields.append(name)
          if isEvidence { uses[known].isEvidence = true }
        } else {
          uses.append(Use(vocabulary: vocabulary, fields: [name], isEvidence: isEvidence))
        }
      }
    }
    return uses
  }
}
