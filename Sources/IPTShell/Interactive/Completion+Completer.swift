import IPTEngine
import LineEditor

extension Completion {
  /// What the language offers, for the editor.
  ///
  /// - Parameters:
  ///   - result: What the language offers.
  ///   - offset: How many scalars stand before the line without being shown.
  init(_ result: Completer.Result, behind offset: Int = 0) {
    self.init(
      replaceFrom: max(0, result.replaceFrom - offset),
      candidates: result.candidates.map { CompletionCandidate($0.text, note: $0.note) },
      closing: result.closing)
    omitted = result.omitted
    shared = result.shared
  }
}
