import IPTDocument
import IPTModel

/// Pages on single words: fields, words of a list, figures and functions, each with its source.
extension HelpTopics {
  /// A word that is a field of some kinds, or that fields take.
  func fieldsAndWords(_ word: String) -> [Document.Block] {
    var rows: [Document.Definition] = []
    for (index, kind) in schema.kinds.enumerated() {
      for field in schema.fields(of: index)
      where field.name == word || field.aliases.contains(word) {
        rows.append(
          .init(
            "\(kind.word) \(field.name)",
            "\(explanation(of: field)) \(sourceSentence(field.source))"))
      }
    }
    rows += meanings(of: word).map { meaning in
      .init(
        "\(meaning.vocabulary.title) \(meaning.word.word)",
        "\(meaning.word.help) Taken by \(meaning.takers.joined(separator: ", "))."
          // What the library declares under the word has sources of its own.
          + (declaration(word) == nil ? " " + sourceSentence(meaning.vocabulary.source) : ""))
    }
    return rows.isEmpty ? [] : [.heading(1, word), .definitions(rows)]
  }

  /// What a word means in one list, and the fields that take it.
  private struct Meaning {
    let vocabulary: Vocabulary
    let word: Vocabulary.Word
    var takers: [String]
  }

  private func meanings(of word: String) -> [Meaning] {
    var found: [Meaning] = []
    // The tables of the library are written by few; records are written by all.
    for realm in [Kind.Realm.record, .library] {
      for (index, kind) in schema.kinds.enumerated() where kind.realm == realm {
        for field in schema.fields(of: index) {
          guard let vocabulary = field.type.vocabulary,
            let entry = vocabulary.words.first(where: {
              $0.word == word || $0.aliases.contains(word)
            })
          else { continue }
          let taker = "`\(kind.word) \(field.name)`"
          if let known = found.firstIndex(where: { $0.vocabulary === vocabulary }) {
            if realm == .record { found[known].takers.append(taker) }
          } else {
            found.append(Meaning(vocabulary: vocabulary, word: entry, takers: [taker]))
          }
        }
      }
    }
    return found
  }

  /// What a figure of a case or of a record stands for.
  func figure(_ word: String) -> String? {
    let found =
      Figure.all.first { $0.word == word }.map { ($0.help, $0.source) }
      ?? RowFigure.all.first { $0.word == word }.map { ($0.help, $0.source) }
    return found.map { "\($0.0) \(sourceSentence($0.1))" }
  }

  func function(_ word: String) -> Document? {
    guard let function = Function.all.first(where: { $0.word == word }) else { return nil }
    return Document([
      .heading(1, "\(word)( )"), .paragraph(function.help),
      .definitions([
        .init("takes", function.takesInWords), .init("gives", function.givesInWords(schema)),
        .init("source", cited(function.source)),
      ]),
      .verbatim("  print \(function.example)"),
    ])
  }

  // MARK: Sources

  /// The works behind the keys of a source, as `KWRC84, S06 [?]` names them.
  func cited(_ source: String) -> String {
    let own = Bibliography.ownConvention.description
    let doubt = Bibliography.doubt.description
    return source.split(separator: ", ").map { part in
      let isDoubted = part.hasSuffix(doubt)
      let key = String(isDoubted ? part.dropLast(doubt.count) : part)
      if key == own { return "\(own), a convention of this program" }
      let entry = Bibliography.entries.first { $0.key.description == key }
      return (entry.map { "\(key): \($0.citation)" } ?? key) + (isDoubted ? doubt : "")
    }.joined(separator: "; ")
  }

  func sourceSentence(_ source: String) -> String { "Source: \(cited(source))." }
}
