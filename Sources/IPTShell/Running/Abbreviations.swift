import IPTEngine
import IPTLanguage

/// Words of the language that were typed in part: `sess 4` for `session 4`.
///
/// They are written out at the prompt alone, where the answer shows what was understood; elsewhere
/// they are only explained. Verbs, kinds and clause words count, names and values never: a value is a
/// fact about a person and is typed or completed.
struct Abbreviations {
  private let catalogue: Catalogue
  private let completer: Completer

  /// One letter is sooner a slip than a word.
  private static let fewestLetters = 2
  /// A line has no more words that are worth the trouble.
  private static let mostWords = 32
  private static let longestText = 1 << 16
  /// More than these are not named.
  private static let mostNamed = 8

  init(_ interpreter: borrowing Interpreter) {
    catalogue = interpreter.catalogue
    completer = Completer(interpreter)
  }

  /// The text with each unknown word written out that is the beginning of just one that may stand
  /// there, or of one and its plural; as it is where nothing is unknown.
  func writtenOut(_ text: String) -> String {
    var text = text
    for _ in 0..<Self.mostWords {
      guard let longer = withOneMore(text) else { return text }
      text = longer
    }
    return text
  }

  private func withOneMore(_ text: String) -> String? {
    for diagnostic in faults(of: text) {
      let source = Source(text)
      guard let range = wordInPart(diagnostic), !isAnswer(range, source) else { continue }
      let words = words(at: range, of: source)
      let longer = words.map { replaced(range, by: $0, in: text) }
      if longer.count == 1 { return isSlip(diagnostic, text, longer[0]) ? nil : longer[0] }
      if isWordAndPlural(words) { return fitting(longer, from: range.lowerBound) }
    }
    return nil
  }

  /// Whether a word was sooner mistyped than typed in part: with the nearest word the text is right,
  /// with the longer one it is not.
  private func isSlip(_ diagnostic: Diagnostic, _ text: String, _ longer: String) -> Bool {
    guard let fix = diagnostic.fix, !faults(of: longer).isEmpty else { return false }
    var bytes = Array(text.utf8)
    bytes.replaceSubrange(fix.range, with: fix.replacement.utf8)
    return faults(of: String(decoding: bytes, as: UTF8.self)).isEmpty
  }

  /// The diagnostics; an unknown word that is the beginning of others says of which.
  func explained(_ diagnostics: [Diagnostic], of source: Source) -> [Diagnostic] {
    guard diagnostics.count <= Self.mostWords else { return diagnostics }
    return diagnostics.map { diagnostic in
      // A script that is included is another text.
      let text = diagnostic.source ?? source
      // What stands before a word is read again for each; a long script would wait for it.
      guard text.count <= Self.longestText, let range = wordInPart(diagnostic),
        !isAnswer(range, text)
      else { return diagnostic }
      let words = words(at: range, of: text)
      guard let first = words.first, words.count <= Self.mostNamed else { return diagnostic }
      // A whole word is no beginning: it is known, and stands in the wrong place.
      if words.count > 1, words.contains(text.text(range)) { return diagnostic }
      // A word that begins so is sooner meant than one that merely looks alike.
      if words.count == 1 {
        let whole = text.text(0..<text.count)
        if diagnostic.fix != nil, isSlip(diagnostic, whole, replaced(range, by: first, in: whole)) {
          return diagnostic
        }
        return Diagnostic(
          diagnostic.code, diagnostic.message, at: range, label: "did you mean `\(first)`?",
          fix: .init(range, first)
        ).of(diagnostic.source)
      }
      return Diagnostic(
        diagnostic.code, diagnostic.message, at: range, label: "the beginning of several words",
        notes: ["Possible: \(words.joined(separator: ", "))."]
      ).of(diagnostic.source)
    }
  }

  private func replaced(_ range: Range<Int>, by word: String, in text: String) -> String {
    let bytes = Array(text.utf8)
    return String(decoding: bytes[..<range.lowerBound], as: UTF8.self) + word
      + String(decoding: bytes[range.upperBound...], as: UTF8.self)
  }

  /// Whether a word says yes or no, and is not the beginning of another: `risk no`.
  private func isAnswer(_ range: Range<Int>, _ source: Source) -> Bool {
    ["yes", "no", "none"].contains(source.text(range).lowercased())
  }

  private func wordInPart(_ diagnostic: Diagnostic) -> Range<Int>? {
    guard diagnostic.code == .unknownStatement || diagnostic.code == .unknownClause,
      let range = diagnostic.range, range.count >= Self.fewestLetters
    else { return nil }
    return range
  }

  /// The words that may stand in a place and begin with what stands there.
  private func words(at range: Range<Int>, of source: Source) -> [String] {
    let head = source.text(0..<range.upperBound)
    return completer.complete(head, cursor: head.unicodeScalars.count).candidates.map(\.text)
  }

  /// Whether there are two words and one is the other with something behind it: `session`,
  /// `sessions`.
  private func isWordAndPlural(_ words: [String]) -> Bool {
    words.count == 2
      && (words[1] == words[0] + "s" || words[0] == words[1] + "s")
  }

  /// The one of two texts that is right for longer: `session 4` takes a number, `sessions` none.
  private func fitting(_ texts: [String], from place: Int) -> String? {
    let firstFaults = texts.map { text in
      faults(of: text).compactMap { $0.range?.lowerBound }.first { $0 >= place } ?? .max
    }
    if firstFaults[0] == firstFaults[1] { return nil }
    return firstFaults[0] > firstFaults[1] ? texts[0] : texts[1]
  }

  private func faults(of text: String) -> [Diagnostic] {
    var parser = Parser(Source(text), grammar: catalogue.grammar)
    var tree = Tree()
    while parser.nextStatement(into: &tree) != .end {}
    return parser.diagnostics.told
  }
}
