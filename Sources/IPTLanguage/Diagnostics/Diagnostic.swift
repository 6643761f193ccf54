/// The stable code of a diagnostic: a letter for the series, and a number that is never reused.
///
/// Series: `P` syntax, `N` names, `V` values, `R` run time, `G F V0` the library's own, `S` safety,
/// `C` case file, `L` lint.
package struct DiagnosticCode: Hashable, Sendable {
  package let id: String

  package init(_ id: String) { self.id = id }
}

/// One thing to say about a text: what, where, and what would be right.
package struct Diagnostic: Equatable, Sendable {
  /// How much a diagnostic weighs.
  package enum Severity: UInt8, Sendable {
    case note, warning, error

    package var word: String {
      switch self {
      case .note: "note"
      case .warning: "warning"
      case .error: "error"
      }
    }
  }

  /// A change of the text that mends it: what stands in a range of bytes is replaced.
  package struct Fix: Equatable, Sendable {
    package let range: Range<Int>
    package let replacement: String
    /// Whether the text has holes that a person must fill before it runs.
    package let isTemplate: Bool

    package init(_ range: Range<Int>, _ replacement: String, isTemplate: Bool = false) {
      self.range = range
      self.replacement = replacement
      self.isTemplate = isTemplate
    }
  }

  package let code: DiagnosticCode
  package let severity: Severity
  /// The cause, in one sentence without a full stop.
  package let message: String
  /// The bytes of the source that it is about; nothing if it is about none.
  package var range: Range<Int>?
  /// What is said under the caret.
  package let label: String
  /// Further lines.
  package var notes: [String]
  package let fix: Fix?

  package init(
    _ code: DiagnosticCode, _ message: String, severity: Severity = .error,
    at range: Range<Int>? = nil, label: String = "", notes: [String] = [], fix: Fix? = nil
  ) {
    self.code = code
    self.severity = severity
    self.message = message
    self.range = range
    self.label = label
    self.notes = notes
    self.fix = fix
  }
}
