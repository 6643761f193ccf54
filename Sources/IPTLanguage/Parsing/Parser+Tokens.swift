/// Tokens beside the one in hand, for reports that say more of what stands around it.
extension Parser {
  /// The tokens of a part of the source, which must begin outside of any text.
  ///
  /// - Parameters:
  ///   - range: Where they begin.
  ///   - isLast: Whether no token behind one is wanted, so that a long line is not read to its end.
  /// - Returns: The tokens, with the one that is the last.
  func tokens(in range: Range<Int>, upTo isLast: (Token) -> Bool = { _ in false }) -> [Token] {
    var lexer = Lexer(source, grammar.symbols)
    lexer.seek(to: range.lowerBound)
    var tokens: [Token] = []
    while true {
      let token = lexer.next()
      if token.kind == .end || Int(token.start) >= range.upperBound { return tokens }
      tokens.append(token)
      if isLast(token) { return tokens }
    }
  }
}
