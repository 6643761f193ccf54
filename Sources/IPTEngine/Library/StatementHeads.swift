import IPTLanguage

/// The words with which the statements of a script begin, read without parsing it.
struct StatementHeads {
  /// The first words of each statement that stands in no block, three at most, as they stand.
  let heads: [[String]]
  /// The scripts that `include` names, as they are named, with where that stands.
  let includes: [(path: String, range: Range<Int>)]

  init(_ text: String) {
    let source = Source(text)
    var lexer = Lexer(source, SymbolTable(), joinsLines: true)
    var heads: [[String]] = []
    var head: [String] = []
    var includes: [(path: String, range: Range<Int>)] = []
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
      default:
        guard depth == 0, head.count < 3 else { continue }
        head.append(source.text(token.range))
        if head.count == 2, head[0] == "include", head[1].hasPrefix("\"") {
          includes.append((head[1].filter { $0 != "\"" }, token.range))
        }
      }
    }
    endStatement()
    self.heads = heads
    self.includes = includes
  }
}
