import IPTLanguage
import IPTModel

/// What may stand in an expression.
extension Completer {
  /// The words that may be the next operand: behind a comparison the words of the field that is compared,
  /// else the fields of the rows that are asked about, the figures, the functions and the plurals.
  func operands(_ head: Head) -> [Candidate] {
    let words = head.source.text(0..<head.source.count).split { " ()".contains($0) }
      .map(String.init)
    let kind = kindOfRows(words, head)
    if let last = words.last, Self.comparisons.contains(last), words.count >= 2 {
      let field = words[words.count - 2].split(separator: ".").last.map(String.init) ?? ""
      if let compared = wordsCompared(with: field, kind) { return compared }
    }
    var found: [Candidate] = []
    if let kind {
      found += schema.fields(of: kind).map { Candidate(text: $0.name, note: $0.help) }
      let word = schema.kinds[kind].word
      found += RowFigure.all.filter { $0.kind.isEmpty || $0.kind == word }.map {
        Candidate(text: $0.word, note: $0.help)
      }
    } else {
      found += schema.kinds.filter { $0.realm == .record && $0.key != .single && !$0.isDerived }
        .map { Candidate(text: $0.plural, note: $0.help) }
    }
    found += Figure.all.map { Candidate(text: $0.word, note: $0.help) }
    found += Function.all.map { Candidate(text: $0.word + "(", note: $0.help) }
    return found
  }

  private static let comparisons: Set<String> = ["=", "!=", "in", "contains", "is"]

  /// The kind whose records a condition is about: that of the query that is open, or of the list.
  private func kindOfRows(_ words: [String], _ head: Head) -> Int? {
    if let open = words.lastIndex(where: { $0 == "where" || $0 == "sort" }), open > 0 {
      for word in words[..<open].reversed() {
        if let kind = schema.kinds.firstIndex(where: { $0.plural == word }) { return kind }
      }
    }
    return nil
  }

  private func wordsCompared(with field: String, _ kind: Int?) -> [Candidate]? {
    var type: FieldType?
    if let kind, let index = schema.field(field, of: kind) {
      type = schema.fields(of: kind)[index].type
    } else if let figure = Figure.all.first(where: { $0.word == field }) {
      if case .word(let vocabulary?) = figure.sort { type = .word(vocabulary) }
    }
    guard let type else { return nil }
    switch type {
    case .yesNo: return [Candidate(text: "yes", note: ""), Candidate(text: "no", note: "")]
    default:
      guard let words = type.vocabulary?.words else { return nil }
      return words.map { Candidate(text: $0.word, note: $0.help) }
    }
  }
}
