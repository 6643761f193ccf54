/// Texts and blocks whose end is not where it was meant to be.
extension Parser {
  /// Says that a text block has no end, and before which line it was most likely meant to have it.
  mutating func reportOpenTextBlock(at opener: Int, before statement: Int? = nil) {
    let next = statement ?? nextStatement(behind: opener)
    let line = source.line(at: opener).lowerBound
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
    guard !isTrial, advice == .everywhere, endsInTextBlock() else { return false }
    let (start, close) = (Int(token.start), Int(token.end) - 3)
    let line = source.line(at: close).lowerBound
    guard line > start, beginsWithStatement(line) else { return false }
    isOpenAtEnd = false
    reportOpenTextBlock(at: start, before: line)
    lexer.seek(to: line - 1)
    lastEnd = UInt32(line - 1)
    token = lexer.next()
    return true
  }

  /// Whether the text ends within a text block as it is read, so that one lacks its end; looked at once.
  private mutating func endsInTextBlock() -> Bool {
    if let isOpenAtEnd { return isOpenAtEnd }
    var lexer = Lexer(source, SymbolTable())
    lexer.seek(to: Int(token.end))
    var isOpen = false
    while true {
      let token = lexer.next()
      if token.fault == .unclosedTextBlock { isOpen = true }
      if token.kind == .end || isOpen { break }
    }
    isOpenAtEnd = isOpen
    return isOpen
  }

  /// The first line behind a place that reads as a statement.
  private func nextStatement(behind place: Int) -> Int? {
    guard !isTrial, advice == .everywhere else { return nil }
    var line = source.lineFeed(from: place) + 1
    for _ in 0..<Self.mostLines where line < source.count {
      if beginsWithStatement(line) {
        let rest = source.text(line..<source.lineEnd(from: line, reach: Self.reach))
        var trial = Parser(Source(rest), grammar: grammar)
        trial.isTrial = true
        trial.advice = .nowhere
        var tree = Tree()
        if trial.nextStatement(into: &tree) == .statement || trial.isIncomplete { return line }
      }
      line = source.lineFeed(from: line) + 1
    }
    return nil
  }

  /// Reports a text in quotes that goes over several lines, and goes behind it.
  mutating func reportTextOverLines(_ range: Range<Int>) -> Bool {
    guard !isTrial, advice == .everywhere, source.bytes[range.lowerBound] == 0x22,
      lexer.openBrackets == 0
    else { return false }
    var line = source.lineFeed(from: range.upperBound) + 1
    for _ in 0..<Self.mostLinesOfText where line < source.count {
      let end = source.line(at: line).upperBound
      if beginsWithStatement(line) { return false }
      let quotes = (line..<end).filter { source.bytes[$0] == 0x22 }
      if let close = quotes.first {
        let text = source.text(range.lowerBound + 1..<close)
        guard quotes.count == 1, !text.contains("\\") else { return false }
        report(
          .unclosedString, "the text has no closing quote on its line", at: range,
          label: "opened here",
          notes: ["A text ends on its line; `\"\"\"` begins one of several lines."],
          fix: ("\"\"\"\n\(text)\n\"\"\"", range.lowerBound..<close + 1))
        lexer.seek(to: close + 1)
        lastEnd = UInt32(close + 1)
        token = lexer.next()
        return true
      }
      line = source.lineFeed(from: line) + 1
    }
    return false
  }

  private static let mostLinesOfText = 12

  /// Whether the first word of a line begins a statement.
  private func beginsWithStatement(_ line: Int) -> Bool {
    let text = source.text(line..<source.lineEnd(from: line, reach: Self.reach))
    let word = text.drop { $0 == " " || $0 == "\t" }.prefix { $0.isLetter || $0 == "-" }
    return !word.isEmpty
      && grammar.meaning(ofWord: String(word), in: grammar.statements) != nil
  }

  /// Reports a block whose brace went into a text without quotes: `if yes { note | x }`.
  mutating func reportBraceInText(_ brace: Int) -> Bool {
    let line = brace..<max(brace, source.line(at: brace, reach: Self.reach).upperBound)
    guard source.text(line).drop(while: { $0 != "|" }).last == "}" else { return false }
    var lexer = Lexer(source, SymbolTable())
    lexer.seek(to: brace)
    var token = lexer.next()
    while token.kind != .rawText {
      guard token.kind != .end, token.range.upperBound < line.upperBound else { return false }
      token = lexer.next()
    }
    guard token.range.upperBound == line.upperBound else { return false }
    var (start, end) = (token.range.lowerBound + 1, token.range.upperBound - 1)
    while start < end, Source.isBlank(source.bytes[start]) { start += 1 }
    while end > start, Source.isBlank(source.bytes[end - 1]) { end -= 1 }
    report(
      .unclosedBlock, "the `{` is not closed", at: brace..<brace + 1, label: "opened here",
      notes: ["A text behind `|` goes up to the end of its line, and takes the `}` with it."],
      fix: ("\(quoted(start..<end)) }", token.range))
    wasOpenBlockTold = true
    return true
  }
}
