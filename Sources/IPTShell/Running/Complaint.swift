import IPTEngine
package import IPTLanguage
package import IPTStore

/// A failure outside of a statement: what to say, and the exit status.
package struct Complaint: Error {
  package let diagnostics: [Diagnostic]
  /// How much more there is than is put into words.
  package let omitted: Int
  package let status: Int32
  /// The text that the places in the diagnostics belong to.
  package let source: Source

  package init(
    _ diagnostics: [Diagnostic], omitted: Int = 0, of source: Source = Source(""), status: Int32
  ) {
    self.diagnostics = diagnostics
    self.omitted = omitted
    self.source = source
    self.status = status
  }

  package init(
    _ code: DiagnosticCode, _ message: String, notes: [String] = [], status: Int32
  ) {
    self.init([Diagnostic(code, message, notes: notes)], status: status)
  }

  /// What the store could not do.
  package init(_ code: DiagnosticCode, _ error: StoreError) {
    self.init([Diagnostic(code, Self.sentence(error))], status: error.exitCode)
  }

  /// The same with what to do about it.
  func advised(_ note: String) -> Complaint {
    var diagnostics = diagnostics
    if !diagnostics.isEmpty { diagnostics[diagnostics.count - 1].notes.append(note) }
    return Complaint(diagnostics, omitted: omitted, of: source, status: status)
  }

  /// What is wrong with a case file, with its name in place of the excerpt: that would be a client's
  /// words.
  static func withoutExcerpt(_ fault: Diagnostic, of file: String) -> Diagnostic {
    Diagnostic(
      fault.code, "\(fault.message) (\(file))",
      notes: (fault.label.isEmpty ? [] : [fault.label]) + fault.notes)
  }

  /// The store's sentence as a diagnostic has it: without its full stop.
  static func sentence(_ error: StoreError) -> String {
    let message = error.message
    return message.hasSuffix(".") ? String(message.dropLast()) : message
  }
}
