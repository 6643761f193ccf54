import IPTLanguage
import IPTModel

/// A gate as the library declares it: a check before a change of phase.
package struct Gate {
  package let code: String
  package let message: String
  package let from: String
  package let to: String
  package let isWarning: Bool
  package let source: [String]
  let applies: Condition?
  let need: Condition?
  let canBeOverridden: Bool
  /// Where it is declared.
  package let declaration: UInt32
}

extension Library {
  /// The gates between two phases, in the order of their codes.
  package func gates(from: String, to: String) -> [Gate] {
    declarations(of: "gate").filter { gate in
      let start = text("from", of: gate)
      return (start == from || Vocabulary.phase.standardWord(start) == nil)
        && text("to", of: gate) == to
    }.map { gate($0) }.sorted { $0.code < $1.code }
  }

  /// The gates on the way back to an earlier phase; a reason opens them.
  package func gatesBack(from: String) -> [Gate] { gates(from: from, to: Vocabulary.earlierPhase) }

  private func gate(_ declaration: UInt32) -> Gate {
    var sources: [String] = []
    if case .list(let keys) = value("source", of: declaration) {
      sources = keys.compactMap { if case .word(let key) = $0 { key } else { nil } }
    }
    return Gate(
      code: name(of: declaration), message: text("text", of: declaration),
      from: text("from", of: declaration), to: text("to", of: declaration),
      isWarning: text("level", of: declaration) != "error", source: sources,
      applies: condition("applies", of: declaration),
      need: condition("need", of: declaration),
      canBeOverridden: value("override", of: declaration) != .truth(false),
      declaration: declaration)
  }
}

extension Evaluation {
  /// Whether a gate has something to say: its need is not *true*, where it applies.
  package func fires(_ gate: Gate) -> Bool {
    if let applies = gate.applies, truth(applies) != true { return false }
    guard let need = gate.need else { return false }
    return truth(need) != true
  }

  /// What a gate says, with the statement to run first; it may have holes to fill in.
  func diagnostic(
    of gate: Gate, _ severity: Diagnostic.Severity, for statement: Statement
  ) -> Diagnostic {
    var fix = fix(of: gate.declaration)
    let isTemplate = fix.contains("…")
    // The step that is just taken is no remedy for itself.
    let verb = statement.source.text(statement.range).prefix { $0 != " " }
    if !isTemplate, fix.hasPrefix("\(verb) ") { fix = "" }
    return Diagnostic(
      DiagnosticCode(gate.code), gate.message, severity: severity,
      fix: fix.isEmpty ? nil : .init(statement.range, fix, isTemplate: isTemplate))
  }

  /// The statement that would add what a declaration asks for, as it is for the case.
  ///
  /// Empty if there is none; it may have holes, written `…`.
  package func fix(of declaration: UInt32) -> String {
    guard let condition = library.condition("fix", of: declaration) else { return "" }
    return switch value(condition) {
    case .text(let text), .word(let text): text
    default: ""
    }
  }
}
