/// Texts and blocks whose end is not where it was meant to be.
extension Parser {
  /// Says that a text block has no end, and before which line it was most likely meant to have it.
  mutating func reportOpenTextBlock(at opener: Int, before statement: Int? = nil) {
    let next = statement ?? nextStatement(behind: opener)
    let line = source.line(at: opener, reach: Self.reach).lowerBound
    let blanks = source.text(line..<opener).prefix { $0 == " " || $0 == "\t" }
    let endsLine = source.count > 0 && source.bytes[source.count - 1] == 0x0A
    report(
      .unclosedBlock, "the text block is not closed", at: opener..<opener + 3,
      label: "opened here",
      notes: [
        next.map {
          "Line \(source.position(of: $0).line) begins a statement, so that a line with `\"\"\"` is "
            + "missing before it, as it seems."
        } ?? "Add a line with `\"\"\"`."
      ],
      fix: next.map { ("\(blanks)\"\"\"\n", $0..<$0) }
        ?? ("\(endsLine ? "" : "\n")\(blanks)\"\"\"", source.count..<source.count))
  }

  private static let reach = 400
  private static let mostLines = 400

  /// Reports a text block that ends where a statement begins another one, if one of the two has no end;
  /// the reading goes on with that statement.
  mutating func reportEarlyEnd() -> Bool {
    let (start, close) = (Int(token.start), Int(token.end) - 3)
    let line = source.line(at: close, reach: Self.reach).lowerBound
    guard !isTrial, line > start, beginsWithStatement(line),
      isOdd(textBlockQuotesFrom: close + 3)
    else { return false }
    reportOpenTextBlock(at: start, before: line)
    lexer.seek(to: line - 1)
    lastEnd = UInt32(line - 1)
    token = lexer.next()
    return true
  }

  /// Whether an odd number of `"""` stands behind a place, so that one is without its other.
  private func isOdd(textBlockQuotesFrom start: Int) -> Bool {
    var (index, count) = (start, 0)
    while index < source.count {
      if source.bytes[index] == 0x22, source.bytes[index + 1] == 0x22,
        source.bytes[index + 2] == 0x22
      {
        count += 1
        index += 3
      } else {
        index += 1
      }
    }
    return count % 2 == 1
  }

  /// The first line behind a place that reads as a statement.
  private func nextStatement(behind place: Int) -> Int? {
    guard !isTrial, advice == .everywhere else { return nil }
    var line = source.lineEnd(from: place) + 1
    for _ in 0..<Self.mostLines where line < source.count {
      if beginsWithStatement(line) {
        let rest = source.text(line..<source.lineEnd(from: line))
        var trial = Parser(Source(rest), grammar: grammar)
        trial.isTrial = true
        trial.advice = .nowhere
        var tree = Tree()
        if trial.nextStatement(into: &tree) == .statement || trial.isIncomplete { return line }
      }
      line = source.lineEnd(from: line) + 1
    }
    return nil
  }

  /// Whether the first word of a line begins a statement.
  private func beginsWithStatement(_ line: Int) -> Bool {
    let text = source.text(line..<source.lineEnd(from: line, reach: Self.reach))
    let word = text.drop { $0 == " " || $0 == "\t" }.prefix { $0.isLetter || $0 == "-" }
    return !word.isEmpty
      && grammar.meaning(ofWord: String(word), in: grammar.statements) != nil
  }

  /// Reports a block whose brace went into a text without quotes: `if yes { note | x }`.
  mutating func reportBraceInText(_ opened: Token) -> Bool {
    guard let text = tree.nodes.last(where: { $0.kind != .block }), text.kind == .text,
      text.detail == Spelling.raw.rawValue, source.bytes[text.range.upperBound - 1] == 0x7D,
      source.line(at: text.range.lowerBound, reach: Self.reach).contains(Int(opened.start))
    else { return false }
    var (start, end) = (text.range.lowerBound + 1, text.range.upperBound - 1)
    while start < end, Source.isBlank(source.bytes[start]) { start += 1 }
    while end > start, Source.isBlank(source.bytes[end - 1]) { end -= 1 }
    report(
      .unclosedBlock, "the `{` is not closed", at: opened.range, label: "opened here",
      notes: ["A text behind `|` goes up to the end of its line, and takes the `}` with it."],
      fix: ("\(quoted(start..<end)) }", text.range))
    return true
  }
}
