import IPTLanguage

/// The words with which the statements of a script begin, read without parsing it.
struct StatementHeads {
  /// The first words of each statement that stands in no block, three at most, as they stand.
  let heads: [[String]]

  init(_ text: String) {
    let source = Source(text)
    var lexer = Lexer(source, SymbolTable(), joinsLines: true)
    var heads: [[String]] = []
    var head: [String] = []
    var depth = 0
    func endStatement() {
      if !head.isEmpty { heads.append(head) }
      head.removeAll()
    }
    reading: while true {
      let token = lexer.next()
      switch token.kind {
      case .end: break reading
      case .newline, .semicolon: endStatement()
      case .openBrace:
        endStatement()
        depth += 1
      case .closeBrace:
        endStatement()
        depth = max(0, depth - 1)
      default: if depth == 0, head.count < 3 { head.append(source.text(token.range)) }
      }
    }
    endStatement()
    self.heads = heads
  }
}
