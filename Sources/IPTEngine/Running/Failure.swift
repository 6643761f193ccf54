package import IPTLanguage

/// A statement that could not be done: what to say, and nothing was changed.
package struct Failure: Error {
  package var diagnostics: [Diagnostic]

  package init(_ diagnostics: [Diagnostic]) { self.diagnostics = diagnostics }

  package init(
    _ code: DiagnosticCode, _ message: String, at range: Range<Int>? = nil, label: String = "",
    notes: [String] = [], fix: Diagnostic.Fix? = nil
  ) {
    diagnostics = [
      Diagnostic(code, message, at: range, label: label, notes: notes, fix: fix)
    ]
  }

  /// The same with what was perhaps meant.
  func guessing(_ guess: Diagnostic.Fix?) -> Failure {
    Failure(
      diagnostics.map { diagnostic in
        var diagnostic = diagnostic
        diagnostic.guess = guess
        return diagnostic
      })
  }
}
