import IPTDocument
import IPTEngine
import IPTLanguage

/// What a person is shown: whatever was let in, it does nothing to their terminal.
enum Shown {
  /// All that a run has to say.
  static func all(
    _ interpreter: borrowing Interpreter, _ run: Interpreter.Run, of source: Source
  ) -> String? {
    for output in interpreter.outputs {
      switch output {
      case .document(let document):
        let text = TextRenderer(.init(width: 60)).render(document)
        let markdown = MarkdownRenderer.render(document)
        let json = String(decoding: DocumentJSON.write(document), as: UTF8.self)
        if let finding = harm(text) ?? harm(markdown) ?? harm(json) { return finding }
      case .line(let line):
        if let finding = harm(VisibleText.lines(line)) { return finding }
      case .data(let bytes):
        if let finding = harm(String(decoding: bytes, as: UTF8.self)) { return finding }
      }
    }
    return diagnostics(interpreter.notices + run.diagnostics + run.warnings, of: source)
  }

  /// Diagnostics as they are drawn and as they are written for programs.
  static func diagnostics(_ diagnostics: [Diagnostic], of source: Source) -> String? {
    let text = DiagnosticText(source).render(diagnostics)
    let json = DiagnosticJSON.write([(diagnostics, source)])
    return harm(text) ?? harm(String(decoding: json, as: UTF8.self))
  }

  /// Control characters, but for those that stand between lines and cells.
  private static func harm(_ text: String) -> String? {
    let isHarmless = text.unicodeScalars.allSatisfy { scalar in
      switch scalar.value {
      case 0x09, 0x0A, 0x0D: true
      case 0..<0x20, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069: false
      default: true
      }
    }
    return isHarmless ? nil : "something shown would be obeyed by a terminal"
  }
}
