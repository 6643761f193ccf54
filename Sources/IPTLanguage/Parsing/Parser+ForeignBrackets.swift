/// Brackets and signs that other languages put around and between the values of a statement.
extension Parser {
  /// Reports values that stand in round brackets with commas between them: those of a statement, as in
  /// `met("Ines", 4)`, which stand behind it alone, or a list, which has brackets of its own.
  mutating func reportBracketsOfOthers(_ opened: Token) -> Bool {
    let start = Int(opened.start)
    let line = source.line(at: start, reach: Self.reach).upperBound
    guard let (values, end) = values(from: start + 1, to: line) else { return false }
    let range = start..<end
    if isCall(before: start) {
      report(
        .trailing, "the values of a statement stand behind it, without brackets", at: token.range,
        label: "not so here", fix: (" " + values.joined(separator: " "), range))
      return true
    }
    guard token.kind == .comma, start > 0, Source.isBlank(source.bytes[start - 1]) else {
      return false
    }
    report(
      .trailing, "a list stands in square brackets", at: opened.range,
      label: "`[` and `]` are meant", fix: ("[\(values.joined(separator: ", "))]", range))
    return true
  }

  private static let reach = 400

  /// Whether a bracket stands right behind the word of a statement, or behind one that is being defined.
  private func isCall(before bracket: Int) -> Bool {
    var start = bracket
    while start > 0, isLetter(at: start - 1) || (0x30...0x39).contains(source.bytes[start - 1]) {
      start -= 1
    }
    guard start < bracket else { return false }
    if source.indentation(before: start) != nil { return true }
    let line = source.line(at: start, reach: Self.reach).lowerBound
    let before = source.text(line..<start).filter { $0 != " " }
    return before.last.map { "{;".contains($0) } ?? true || before.hasSuffix("define")
  }

  /// What stands between commas up to the bracket that closes, without the blanks around it.
  private func values(from start: Int, to end: Int) -> (values: [String], end: Int)? {
    var (index, first, depth, isQuoted) = (start, start, 0, false)
    var values: [String] = []
    while index < end {
      let byte = source.bytes[index]
      switch byte {
      case 0x5C where isQuoted: index += 1
      case 0x22: isQuoted.toggle()
      case 0x28, 0x5B: if !isQuoted { depth += 1 }
      case 0x5D: if !isQuoted { depth -= 1 }
      case 0x29, 0x2C:
        if isQuoted || depth > 0 && byte == 0x2C { break }
        if depth > 0 {
          depth -= 1
          break
        }
        let value = source.text(first..<index).drop { $0 == " " }
        values.append(String(value))
        if byte == 0x29 { return (values, index + 1) }
        first = index + 1
      default: break
      }
      index += 1
    }
    return nil
  }

  /// Reports a sign or a word between a parameter and its type: `$a as text`, `$a: text`.
  mutating func reportTypeWithSign() -> Bool {
    let sign = text(token)
    guard sign == "as" || sign == ":" || sign == "=", lexer.peek().kind == .word else {
      return false
    }
    report(
      .foreignSign, "the type stands right behind its parameter", at: token.range,
      label: "leave it out", fix: ("", Int(lastEnd)..<Int(token.end)))
    return true
  }

  /// Reports parameters behind the text that says what the word is for.
  mutating func reportLateParameters(_ form: Form) -> Bool {
    guard token.kind == .variable, let help = tree.nodes.last, help.kind == .text,
      form.clauses.contains(where: { $0.shape.sort == .parameters }),
      let brace = source.bytes[Int(token.start)..<source.lineEnd(from: Int(token.start))]
        .firstIndex(of: 0x7B)
    else { return false }
    var end = brace
    while end > Int(token.start), Source.isBlank(source.bytes[end - 1]) { end -= 1 }
    let parameters = source.text(Int(token.start)..<end)
    report(
      .trailing, "parameters stand before the text that says what the word is for",
      at: token.range, label: "before the text",
      fix: (
        "\(parameters) \(source.text(help.range))", help.range.lowerBound..<end
      ))
    return true
  }
}
