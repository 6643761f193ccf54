package import IPTDocument
package import IPTLanguage

/// Draws diagnostics: the cause, the line with a caret under the place, and a line that would run.
package struct DiagnosticText {
  private let source: Source
  private let width: Int
  private let measure: TextWidth
  private let isColoured: Bool

  package init(
    _ source: Source, width: Int = 80, measure: TextWidth = .builtIn, isColoured: Bool = false
  ) {
    self.source = source
    self.width = max(width, 20)
    self.measure = measure
    self.isColoured = isColoured
  }

  /// - Parameters:
  ///   - diagnostics: What is drawn.
  ///   - omitted: How many more there are that nobody put into words.
  /// - Returns: Lines, each with its end.
  package func render(_ diagnostics: [Diagnostic], omitted: Int = 0) -> String {
    let text = diagnostics.map(render).joined()
    return omitted > 0
      ? text + "and \(omitted) more; the first \(diagnostics.count) are shown\n" : text
  }

  package func render(_ diagnostic: Diagnostic) -> String {
    if let other = diagnostic.source, other != source {
      var own = diagnostic
      own.source = nil
      return DiagnosticText(other, width: width, measure: measure, isColoured: isColoured)
        .render(own)
    }
    if diagnostic.code.id.hasPrefix("S") { return safety(diagnostic) }
    var output = head(diagnostic)
    if let range = diagnostic.range {
      if !source.name.isEmpty {
        let place = source.position(of: range.lowerBound)
        output += "  at \(source.name):\(place.line):\(place.column)\n"
      }
      output += excerpt(range, diagnostic.label)
    }
    for note in diagnostic.notes { output += wrapped(note) }
    // What has no place is not about the line: what mends it is to be entered before it.
    if let fix = diagnostic.fix,
      let line = diagnostic.range == nil ? fix.replacement : fixed(fix)
    {
      // What stood in several lines may become one.
      let joins = diagnostic.range != nil && !line.contains("\n") && hasLineEnd(fix.range)
      let head = "  \(fix.isTemplate ? "fill in" : "try")\(joins ? ", as one line" : ""): "
      // Further lines stand below the first.
      let indent = "\n" + String(repeating: " ", count: head.utf8.count)
      output += head + line.split(separator: "\n").joined(separator: indent) + "\n"
    }
    return output
  }

  private func hasLineEnd(_ range: Range<Int>) -> Bool {
    range.upperBound <= source.count && source.bytes[range].contains(0x0A)
  }

  private func head(_ diagnostic: Diagnostic) -> String {
    let head = "\(diagnostic.severity.word)[\(diagnostic.code.id)]"
    let colour = diagnostic.severity == .error ? "31" : "33"
    let lines = measure.wrap(
      "\(head): \(VisibleText.lines(shortened(diagnostic.message)))", to: width - 2)
    var text = lines.joined(separator: "\n  ")
    if isColoured, text.hasPrefix(head) {
      text = "\u{1B}[1;\(colour)m\(head)\u{1B}[0m" + text.dropFirst(head.count)
    }
    return text + "\n"
  }

  /// A message may quote a word, and a word of a stranger's script may be of any length.
  private func shortened(_ message: String) -> String {
    let longest = 400
    guard message.utf8.count > longest else { return message }
    return "\(message.prefix(longest / 2)) … \(message.suffix(longest / 4))"
  }

  private func wrapped(_ note: String) -> String {
    measure.wrap(VisibleText.lines(note), to: width - 2).map { "  \($0)\n" }.joined()
  }

  /// A flag comes before all else, on lines of its own, each with the mark.
  private func safety(_ diagnostic: Diagnostic) -> String {
    ([diagnostic.message + "."] + diagnostic.notes).map { text in
      measure.wrap(VisibleText.lines(text), to: width - 2).map { "! \($0)\n" }.joined()
    }.joined()
  }

  // MARK: The line

  private func excerpt(_ range: Range<Int>, _ rawLabel: String) -> String {
    let label = VisibleText.lines(rawLabel)
    // More than fits; a line of a stranger's script may be of any length.
    let reach = 8 * width
    let start = source.line(at: range.lowerBound, reach: reach).lowerBound
    let line = start..<max(start, source.line(at: range.lowerBound, reach: 2 * reach).upperBound)
    let before = line.lowerBound..<min(max(range.lowerBound, line.lowerBound), line.upperBound)
    let marked = before.upperBound..<max(before.upperBound, min(range.upperBound, line.upperBound))
    let after = marked.upperBound..<line.upperBound
    var head = shown(before)
    let middle = shown(marked)
    var tail = shown(after)
    let room = width - 4
    // A long line is shown around the place that matters.
    let caret = max(measure(middle), 1)
    if measure(head) + caret + measure(tail) > room {
      let kept = max(room / 2 - min(caret, room / 2), 10)
      if measure(head) > kept { head = "…" + lastCells(head, kept) }
      let left = max(room - measure(head) - caret, 0)
      if measure(tail) > left { tail = firstCells(tail, max(left - 1, 0)) + "…" }
    }
    if line.lowerBound > 0, source.bytes[line.lowerBound - 1] != 0x0A, !head.hasPrefix("…") {
      head = "…" + head
    }
    let trimmed = head.drop { $0 == " " }
    let shownCaret = min(caret, max(room - measure(String(trimmed)), 1))
    let sign =
      isColoured
      ? "\u{1B}[31m\(String(repeating: "^", count: shownCaret))\u{1B}[0m"
      : String(repeating: "^", count: shownCaret)
    var output =
      "  \(trimmed)\(caret > shownCaret ? firstCells(middle, shownCaret) : middle)\(tail)\n"
    let indent = String(repeating: " ", count: 2 + measure(String(trimmed)))
    output += indent + sign
    let labelWidth = measure(label)
    if label.isEmpty { return output + "\n" }
    if indent.count + shownCaret + 1 + labelWidth <= width { return output + " \(label)\n" }
    return output + "\n" + measure.wrap(label, to: width - 4).map { "    \($0)\n" }.joined()
  }

  private func shown(_ range: Range<Int>) -> String {
    VisibleText.lines(source.text(range)).split(separator: "\n").joined(separator: " ")
  }

  private func lastCells(_ text: String, _ cells: Int) -> String {
    String(measure.suffix(of: text[...], cells))
  }

  private func firstCells(_ text: String, _ cells: Int) -> String {
    String(measure.prefix(of: text[...], cells).text)
  }

  /// The line, or the lines that become one, with the fix applied.
  private func fixed(_ fix: Diagnostic.Fix) -> String? {
    let longest = 400
    // Bytes are looked at first: to measure a line of any length would take as long as it likes.
    let reach = 4 * longest
    guard fix.range.count <= reach, fix.replacement.utf8.count <= reach else { return nil }
    let start = source.line(at: fix.range.lowerBound, reach: reach).lowerBound
    // A fix may join lines.
    let end = max(
      fix.range.upperBound, source.line(at: fix.range.upperBound, reach: reach).upperBound)
    guard fix.range.lowerBound - start < reach - 4, end - fix.range.upperBound < reach - 4 else {
      return nil
    }
    let text =
      source.text(start..<fix.range.lowerBound) + fix.replacement
      + source.text(fix.range.upperBound..<end)
    let shown = VisibleText.lines(text)
    var trimmed = shown.drop { $0 == " " }
    let indentation = shown.count - trimmed.count
    while trimmed.last == " " { trimmed.removeLast() }
    // Where nothing is left, there is nothing to be tried.
    if trimmed.isEmpty || measure(String(trimmed)) > longest { return nil }
    // Further lines are set as deep against the first as they are in the text.
    return trimmed.split(separator: "\n").map { line in
      line.dropFirst(min(indentation, line.prefix { $0 == " " }.count))
    }.joined(separator: "\n")
  }
}

/// Writes diagnostics as JSON, schema `iptsh.diagnostics/1`.
package enum DiagnosticJSON {
  /// Writes one object with all there is to say, whatever texts it is about.
  ///
  /// - Parameters:
  ///   - groups: Diagnostics, each with the text it is about.
  ///   - omitted: How many more there are that nobody put into words.
  ///   - messages: What else is said, in plain words.
  /// - Returns: The bytes of the object.
  package static func write(
    _ groups: [(diagnostics: [Diagnostic], source: Source)], omitted: Int = 0,
    messages: [String] = []
  ) -> [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    writer.key("schema")
    writer.string("iptsh.diagnostics/1")
    writer.key("diagnostics")
    writer.beginArray()
    for group in groups {
      for diagnostic in group.diagnostics {
        write(diagnostic, diagnostic.source ?? group.source, into: &writer)
      }
    }
    writer.endArray()
    writer.key("omitted")
    writer.number(omitted)
    if !messages.isEmpty {
      writer.key("messages")
      writer.beginArray()
      for message in messages { writer.string(message) }
      writer.endArray()
    }
    writer.endObject()
    return writer.bytes
  }

  private static func write(
    _ diagnostic: Diagnostic, _ text: Source, into writer: inout JSONWriter
  ) {
    let source = diagnostic.source ?? text
    writer.beginObject()
    writer.key("code")
    writer.string(diagnostic.code.id)
    writer.key("severity")
    writer.string(diagnostic.severity.word)
    writer.key("message")
    writer.string(diagnostic.message)
    if !source.name.isEmpty {
      writer.key("file")
      writer.string(source.name)
    }
    if let range = diagnostic.range {
      let start = source.position(of: range.lowerBound)
      let end = source.position(of: range.upperBound)
      for (key, number) in [
        ("line", start.line), ("column", start.column), ("endLine", end.line),
        ("endColumn", end.column),
      ] {
        writer.key(key)
        writer.number(number)
      }
      writer.key("label")
      writer.string(diagnostic.label)
    }
    writer.key("notes")
    writer.beginArray()
    for note in diagnostic.notes { writer.string(note) }
    writer.endArray()
    if let fix = diagnostic.fix {
      writer.key("fix")
      writer.beginObject()
      writer.key("start")
      writer.number(fix.range.lowerBound)
      writer.key("end")
      writer.number(fix.range.upperBound)
      writer.key("replacement")
      writer.string(fix.replacement)
      writer.key("template")
      writer.bool(fix.isTemplate)
      writer.endObject()
    }
    writer.endObject()
  }
}
