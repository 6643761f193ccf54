/// Going on behind what is wrong, so that all that is wrong is told at once.
extension Parser {
  /// Whether a line end stands before the token in hand.
  var beginsLine: Bool {
    lastEnd < token.start && source.bytes[Int(lastEnd)..<Int(token.start)].contains(0x0A)
  }

  /// Whether the token in hand is to begin a statement, though nothing has ended the one before.
  var isAtResumption: Bool { resumption > 0 && token.start == resumption }

  /// Goes on behind the brackets that are open; if nothing closes them, they end with their line.
  private mutating func leaveBrackets() {
    guard lexer.openBrackets > 0 else { return }
    let (token, lastEnd, offset) = (token, lastEnd, lexer.offset)
    if offset >= unclosedUpTo {
      while lexer.openBrackets > 0, !isAtStatementEnd, self.token.kind != .openBrace { advance() }
      if !isAtStatementEnd, self.token.kind != .openBrace { return }
      unclosedUpTo = lexer.offset
    }
    (self.token, self.lastEnd) = (token, lastEnd)
    lexer.seek(to: offset)
    if beginsLine { resumption = token.start }
  }

  /// Skips to the end of a statement, jumping over blocks.
  mutating func recover() {
    leaveBrackets()
    while !isAtStatementEnd, !isAtResumption {
      if token.kind == .openBrace { skipBalanced() } else { skipToken() }
    }
  }

  mutating func skipToBlockOrEnd() {
    leaveBrackets()
    while !isAtStatementEnd, !isAtResumption, token.kind != .openBrace { skipToken() }
  }

  /// Skips a token; brackets that were opened in what is skipped hold no further line than others.
  private mutating func skipToken() {
    if token.kind == .invalid { reportFurther() }
    advance()
    if beginsLine { leaveBrackets() }
  }

  /// Says what is wrong with bytes that are no token behind others that are none: a second dash is as
  /// wrong as the first.
  private mutating func reportFurther() {
    guard let last = diagnostics.told.last, !diagnostics.isFull,
      [.typographicSign, .malformedNumber].contains(last.code),
      [.dash, .oddBlank, .curlyQuote, .malformedNumber].contains(token.fault),
      max(last.range?.upperBound ?? 0, last.fix?.range.upperBound ?? 0) <= token.start
    else { return }
    reportInvalid()
  }

  mutating func skipBalanced() {
    let opened = token
    var open = 0
    repeat {
      if token.kind == .openBrace { open += 1 }
      if token.kind == .closeBrace { open -= 1 }
      if token.kind == .end {
        isIncomplete = true
        if wasOpenBlockTold { return }
        wasOpenBlockTold = true
        report(
          .unclosedBlock, "the `{` is not closed", at: opened.range, label: "opened here",
          notes: ["Add `}` at the end."])
        return
      }
      advance()
    } while open > 0
  }
}
