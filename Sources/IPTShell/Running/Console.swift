package import IPTDocument
package import IPTEngine
package import IPTLanguage
package import IPTStore

/// Where the program writes: views to standard output, everything it has to say to standard error.
package final class Console {
  package let output: ByteOutput
  package let errors: ByteOutput
  /// How views look.
  package var style: TextRenderer.Style
  /// Whether diagnostics are written as JSON.
  package var writesJSON: Bool
  /// What is said as JSON waits here, so that a run writes one object and not several.
  private var held: [(diagnostics: [Diagnostic], source: Source)] = []
  private var heldOmitted = 0
  private var heldMessages: [String] = []
  private var hasWrittenJSON = false

  package init(
    output: ByteOutput = .standardOutput(), errors: ByteOutput = .standardError(),
    style: TextRenderer.Style, writesJSON: Bool
  ) {
    self.output = output
    self.errors = errors
    self.style = style
    self.writesJSON = writesJSON
  }

  package func show(_ outputs: [Interpreter.Output]) {
    for (index, part) in outputs.enumerated() { output.append(rendered(part, isFirst: index == 0)) }
  }

  /// What ``show(_:)`` would write.
  func rendered(_ outputs: [Interpreter.Output]) -> [UInt8] {
    rendered(outputs, unless: { false }) ?? []
  }

  /// The same; nothing where it is stopped, which is asked before each view.
  func rendered(_ outputs: [Interpreter.Output], unless isStopped: () -> Bool) -> [UInt8]? {
    var bytes: [UInt8] = []
    for (index, part) in outputs.enumerated() {
      if isStopped() { return nil }
      bytes += rendered(part, isFirst: index == 0)
    }
    return bytes
  }

  private func rendered(_ part: Interpreter.Output, isFirst: Bool) -> [UInt8] {
    switch part {
    case .document(let document):
      Array(((isFirst ? "" : "\n") + TextRenderer(style).render(document)).utf8)
    case .data(let bytes): bytes
    case .line(let line): Array((VisibleText.lines(line) + "\n").utf8)
    }
  }

  /// Diagnostics as they are drawn, without colour.
  func text(of diagnostics: [Diagnostic], in source: Source) -> String {
    DiagnosticText(source, width: style.width - 4, measure: style.measure).render(diagnostics)
  }

  /// Says what is wrong with a text, and how much more there is than is put into words.
  package func say(
    _ diagnostics: [Diagnostic], of source: Source = Source(""), omitted: Int = 0
  ) {
    guard !diagnostics.isEmpty else { return }
    if writesJSON {
      held.append((diagnostics, source))
      heldOmitted += omitted
      return
    }
    errors.append(spoken(diagnostics, of: source, omitted: omitted))
  }

  /// What ``say(_:of:omitted:)`` would write.
  func spoken(_ diagnostics: [Diagnostic], of source: Source, omitted: Int) -> String {
    DiagnosticText(
      source, width: style.width, measure: style.measure, isColoured: style.isColoured
    ).render(diagnostics, omitted: omitted)
  }

  /// Says something in lines of the console's width; what goes over is indented.
  package func say(_ text: String) {
    if writesJSON {
      heldMessages.append(text)
      return
    }
    for row in rows(of: text) { errors.append(row + "\n") }
  }

  /// What ``say(_:)`` would write, in rows.
  func rows(of text: String) -> [String] {
    var rows: [String] = []
    text[...].forEachPart(between: "\n") { line in
      let visible = VisibleText.lines(String(line))
      let lines = style.measure.wrap(visible, to: style.width, indentation: 2)
      rows.append(lines.first ?? "")
      rows += lines.dropFirst().map { "  \($0)" }
    }
    return rows
  }

  /// Says of flags that no risk entry has answered.
  func remind(_ lines: [String]) {
    guard !lines.isEmpty else { return }
    let text = lines.joined(separator: "\n")
    if writesJSON { return say([Diagnostic(.openFlag, text, severity: .warning)]) }
    say(text)
  }

  /// Writes out what is held; whether standard output could be written.
  @discardableResult
  package func flush() -> Bool {
    let isDone = output.flush()
    if !held.isEmpty || !heldMessages.isEmpty {
      errors.append(DiagnosticJSON.write(held, omitted: heldOmitted, messages: heldMessages))
      hasWrittenJSON = true
      held.removeAll()
      heldOmitted = 0
      heldMessages.removeAll()
    }
    errors.flush()
    return isDone
  }

  /// Writes out what is held at the end of a run; as JSON, that there is nothing to say is said too.
  func finish() -> Bool {
    if writesJSON, !hasWrittenJSON, held.isEmpty, heldMessages.isEmpty {
      errors.append(DiagnosticJSON.write([]))
      hasWrittenJSON = true
    }
    return flush()
  }
}
