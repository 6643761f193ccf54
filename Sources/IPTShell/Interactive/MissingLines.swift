import IPTLanguage
import LineEditor

/// The lines that a refused step waits for: each is offered until it was entered, then the step again.
struct MissingLines {
  /// The step that was refused.
  private let step: String
  private(set) var remedies: [Draft.Remedy]

  init(of source: Source, _ remedies: [Draft.Remedy]) {
    step = source.text(0..<source.count)
    self.remedies = remedies
  }

  /// Takes notice of a line that was right; nothing is left to offer behind the step itself.
  ///
  /// - Returns: What to offer next.
  mutating func draft(behind line: String) -> Draft? {
    if line == step { return nil }
    remedies.removeAll { remedy in
      // Up to its first hole a template is the line that it became.
      let head = remedy.text.prefix { $0 != "…" }
      return line.hasPrefix(head)
    }
    return Draft(
      "", remedies: remedies.isEmpty ? [.init(step, note: step)] : remedies)
  }
}

extension InteractiveShell {
  /// Goes on offering the lines that a refused step waits for.
  func goOnMissing(_ line: String) {
    guard settings.isOn("return-line"), let next = missing?.draft(behind: line) else {
      missing = nil
      return
    }
    if draft == nil { draft = next }
  }
}
