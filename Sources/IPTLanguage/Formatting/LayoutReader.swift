/// Makes the layout of a script out of its signs, whose brackets must balance.
struct LayoutReader {
  private let signs: [Sign]
  private var index = 0

  init(_ signs: [Sign]) { self.signs = signs }

  /// Reads to the end.
  static func read(_ signs: [Sign]) -> Layout {
    var reader = LayoutReader(signs)
    var block = Layout.Block()
    reader.lines(into: &block, isNested: false)
    return Layout(lines: block.lines)
  }

  private var sign: Sign { signs[index] }

  /// Reads lines up to the `}` or the end.
  private mutating func lines(into block: inout Layout.Block, isNested: Bool) {
    var line: [Layout.Statement] = []
    var lineEnds = 0
    var hasLineEnd = false
    while true {
      let sign = sign
      if sign.isComment {
        if !line.isEmpty {
          append(&line, comment: sign, to: &block)
        } else if lineEnds == 0, isNested, block.lines.isEmpty {
          block.comment = sign
        } else {
          keepBlank(lineEnds, in: &block)
          block.lines.append(.comment(sign))
        }
        lineEnds = 0
        hasLineEnd = true
        index += 1
        continue
      }
      switch sign.kind {
      case .newline:
        append(&line, comment: nil, to: &block)
        lineEnds += 1
        hasLineEnd = true
        index += 1
      case .semicolon: index += 1
      case .closeBrace, .end:
        append(&line, comment: nil, to: &block)
        if isNested, !hasLineEnd { block.width = flatWidth(of: block) }
        return
      default:
        if line.isEmpty { keepBlank(lineEnds, in: &block) }
        line.append(statement())
        lineEnds = 0
      }
    }
  }

  private func append(
    _ line: inout [Layout.Statement], comment: Sign?, to block: inout Layout.Block
  ) {
    guard !line.isEmpty else { return }
    block.lines.append(.statements(line, comment: comment))
    line = []
  }

  /// Keeps one of the empty lines before a line, but none at the top.
  private func keepBlank(_ lineEnds: Int, in block: inout Layout.Block) {
    if lineEnds > 1, !block.lines.isEmpty { block.lines.append(.blank) }
  }

  private func flatWidth(of block: Layout.Block) -> Int? {
    guard case .statements(let statements, nil)? = block.lines.first else { return 3 }
    return Layout.width(of: statements).map { $0 + 4 }
  }

  private mutating func statement() -> Layout.Statement {
    var statement = Layout.Statement()
    while true {
      let sign = sign
      if sign.isComment { return statement }
      switch sign.kind {
      case .newline, .semicolon, .closeBrace, .end: return statement
      default: break
      }
      // Beside a brace nothing needs to be continued: the block has lines of its own.
      if sign.isContinued, sign.kind != .openBrace, let last = statement.pieces.last, !last.isBlock
      {
        statement.pieces.append(.continuation)
      }
      statement.pieces.append(piece())
    }
  }

  private mutating func piece() -> Layout.Piece {
    let sign = sign
    index += 1
    switch sign.kind {
    case .openBrace:
      var block = Layout.Block()
      lines(into: &block, isNested: true)
      index += 1
      return .block(block)
    case .openParen, .openBracket: return .bracket(bracket(sign))
    default: return .token(sign)
    }
  }

  private mutating func bracket(_ open: Sign) -> Layout.Bracket {
    var bracket = Layout.Bracket(open: open)
    var pieces: [Layout.Piece] = []
    var lineEnds = 0
    while true {
      let sign = sign
      if sign.kind == .newline, !sign.isComment {
        lineEnds += 1
        index += 1
        continue
      }
      if sign.isContinued, lineEnds == 0 { lineEnds = 1 }
      let isEnd = sign.kind == open.closer || sign.kind == .end
      if lineEnds > 0 {
        let isBlank = lineEnds > 1 && !isEnd && !bracket.parts.isEmpty
        bracket.parts.append(.lineEnd(isBlank: isBlank))
      }
      if isEnd { break }
      if sign.isComment {
        bracket.parts.append(.comment(sign, isOnOwnLine: lineEnds > 0))
        index += 1
      } else {
        let piece = piece()
        pieces.append(piece)
        bracket.parts.append(.piece(piece))
      }
      lineEnds = 0
    }
    index += 1
    if pieces.count == bracket.parts.count {
      bracket.width = Layout.width(of: pieces[...]).map { $0 + 2 }
    }
    return bracket
  }
}
