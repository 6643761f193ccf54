/// One thing that may stand at the cursor, and a short word on what it is.
package struct CompletionCandidate: Equatable, Sendable {
  package var text: String
  package var note: String

  /// - Parameters:
  ///   - text: What is put into the line.
  ///   - note: What is shown beside it in a list; may be empty.
  package init(_ text: String, note: String = "") {
    self.text = text
    self.note = note
  }
}

/// The answer to Tab: what may replace the text from a place up to the cursor.
package struct Completion: Equatable, Sendable {
  /// Offset, in scalars, of the first scalar that is replaced; at most the cursor's.
  package var replaceFrom: Int
  package var candidates: [CompletionCandidate]
  /// How many more there are than the candidates.
  package var omitted = 0
  /// What all begin with, where some are omitted; nothing if they have no common beginning.
  package var shared: String?
  /// What follows the candidate when it is the only one: a blank, a quote and a blank.
  package var closing: String

  package init(replaceFrom: Int, candidates: [CompletionCandidate], closing: String = " ") {
    self.replaceFrom = replaceFrom
    self.candidates = candidates
    self.closing = closing
  }
}

extension Completion {
  /// What all that may stand at the cursor begin with.
  package var commonBeginning: String {
    if omitted > 0 { return shared ?? "" }
    let texts = candidates.map(\.text)
    let quote: Character = "\""
    // A name that needs no quotes may have them, so that it goes on like one that does.
    guard texts.contains(where: { $0.first == quote }), texts.contains(where: { $0.first != quote })
    else { return commonPrefix(of: texts) }
    let shared = commonPrefix(of: texts.map { $0.first == quote ? String($0.dropFirst()) : $0 })
    return shared.isEmpty ? "" : String(quote) + shared
  }
}

/// What Tab does with the line.
package enum CompletionStep: Equatable, Sendable {
  /// Takes away so many scalars before the cursor and puts the text there.
  case replace(count: Int, with: String)
  /// The text at the cursor stays; the candidates are shown below.
  case list
  case nothing
}

/// Decides what Tab does: a single candidate whole, the common beginning of several, or a list.
///
/// - Parameters:
///   - completion: The completer's answer.
///   - text: The whole line.
///   - cursor: Offset of the cursor, in scalars.
/// - Returns: The step; a list when the text at the cursor is the common beginning already.
package func completionStep(
  for completion: Completion, in text: [Unicode.Scalar], cursor: Int
) -> CompletionStep {
  let candidates = completion.candidates
  guard let first = candidates.first, cursor >= 0, cursor <= text.count else { return .nothing }
  let from = min(max(0, completion.replaceFrom), cursor)
  if candidates.count == 1, completion.omitted == 0 {
    return .replace(count: cursor - from, with: first.text + completion.closing)
  }
  let prefix = completion.commonBeginning
  return prefix.unicodeScalars.count > cursor - from
    ? .replace(count: cursor - from, with: prefix) : .list
}

/// The longest beginning that all texts share, never cutting a character in two.
package func commonPrefix(of texts: [String]) -> String {
  guard let first = texts.first else { return "" }
  var prefix = first[...]
  for text in texts.dropFirst() {
    var end = prefix.startIndex
    for (one, other) in zip(prefix.indices, text) {
      if prefix[one] != other { break }
      end = prefix.index(after: one)
    }
    prefix = prefix[..<end]
  }
  return String(prefix)
}
