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
    let line = source.line(at: bracket, reach: Self.reach).lowerBound
    let before = tokens(in: line..<bracket)
    guard let word = before.last, word.kind == .word, Int(word.end) == bracket else { return false }
    guard let previous = before.dropLast().last else { return true }
    return previous.kind == .openBrace || previous.kind == .semicolon || text(previous) == "define"
  }

  /// What stands between commas up to the bracket that closes, without the blanks around it.
  private func values(from start: Int, to end: Int) -> (values: [String], end: Int)? {
    var (first, depth) = (start, 0)
    var values: [String] = []
    for token in tokens(in: start..<end) {
      switch token.kind {
      case .openParen, .openBracket: depth += 1
      case .closeBracket: depth -= 1
      case .closeParen where depth > 0: depth -= 1
      case .closeParen, .comma:
        if depth > 0 { continue }
        values.append(String(source.text(first..<Int(token.start)).drop { $0 == " " }))
        if token.kind == .closeParen { return (values, Int(token.end)) }
        first = Int(token.end)
      default: break
      }
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
      case let line = Int(token.start)..<source.lineEnd(from: Int(token.start)),
      case let rest = tokens(in: line, upTo: { $0.kind == .openBrace }),
      rest.last?.kind == .openBrace, let last = rest.dropLast().last
    else { return false }
    let end = Int(last.end)
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
