import IPTLanguage
import IPTModel

/// A name without quotes that goes on with words of no clause, beside the names of the case.
///
/// The parser knows no names: it offers to quote all of the words. What is in the case already is no
/// part of another name, and nobody is named by a reference who is not there.
struct NameInWords {
  private let schema: Schema
  private let reader: CaseReader

  init(_ schema: Schema, _ reader: CaseReader) {
    self.schema = schema
    self.reader = reader
  }

  /// The diagnostic, without its remedy if the case speaks against it.
  func checked(_ diagnostic: Diagnostic, of source: Source) -> Diagnostic {
    guard diagnostic.code == .unknownClause, diagnostic.label == Diagnostic.nameInWords,
      let fix = diagnostic.fix, let range = diagnostic.range
    else { return diagnostic }
    let first =
      source.text(fix.range.lowerBound..<range.lowerBound)
      .split(separator: " ").first.map(String.init) ?? ""
    let whole = Self.quoted(fix.replacement)
    if names(whole) || !names(first) && isNew(fix.range.lowerBound, in: source) {
      return diagnostic
    }
    let isKnown = names(first)
    return Diagnostic(
      diagnostic.code, diagnostic.message, at: range, label: Diagnostic.unknownHere,
      notes: [
        isKnown
          ? "`\(first)` is a name of the case; what stands behind it is no clause."
          : "A name of several words stands in quotes."
      ])
  }

  /// The text between the first quotes.
  private static func quoted(_ text: String) -> String {
    text.split(separator: "\"", omittingEmptySubsequences: false).dropFirst().first.map(String.init)
      ?? ""
  }

  private func names(_ text: String) -> Bool {
    guard !text.isEmpty else { return false }
    let folded = NameFolding.folded(text)
    return schema.traits.indices.contains { kind in
      schema.traits[kind].key == .named && schema.traits[kind].realm == .record
        && reader.live(kind).contains { NameFolding.folded(reader.name(of: $0)) == folded }
    }
  }

  /// Whether the name that begins at a place is given to somebody new: `add relation …`.
  private func isNew(_ place: Int, in source: Source) -> Bool {
    let words = StatementAround(place..<place, in: source).wordsBefore
    return words.count == 2 && words[0] == "add" || words.count == 1
  }
}
