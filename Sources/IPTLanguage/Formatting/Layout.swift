/// A script as the formatter sees it: lines of statements, the blocks in them, and comments.
struct Layout {
  var lines: [Line] = []

  enum Line {
    case blank
    /// A comment that has its line for itself.
    case comment(Sign)
    /// Statements with `;` between them, and the comment behind them.
    case statements([Statement], comment: Sign?)
  }

  struct Statement {
    var pieces: [Piece] = []

    /// The columns it takes on one line, or nothing if it cannot stand on one.
    var width: Int? { Layout.width(of: pieces[...]) }

    var hasBlock: Bool { pieces.contains(where: \.isBlock) }

    /// Whether each of its blocks can stand on one line.
    var hasFlatBlocks: Bool { pieces.allSatisfy { !$0.isBlock || $0.width != nil } }
  }

  enum Piece {
    case token(Sign)
    /// The `\` at the end of a line.
    case continuation
    case bracket(Bracket)
    case block(Block)

    var isBlock: Bool {
      if case .block = self { true } else { false }
    }

    /// Where it begins in the source.
    var start: Int? {
      switch self {
      case .token(let sign): sign.start
      case .bracket(let bracket): bracket.open.start
      case .continuation, .block: nil
      }
    }

    var isTight: Bool {
      switch self {
      case .token(let sign): sign.isTight
      case .bracket(let bracket): bracket.open.isTight
      case .continuation, .block: false
      }
    }

    var width: Int? {
      switch self {
      case .token(let sign): sign.width
      case .continuation: nil
      case .bracket(let bracket): bracket.width
      case .block(let block): block.width
      }
    }
  }

  /// What stands between `(` and `)`, or `[` and `]`.
  struct Bracket {
    let open: Sign
    var parts: [Part] = []
    /// The columns it takes on one line, or nothing if it was written over several.
    var width: Int?

    enum Part {
      case piece(Piece)
      /// A comment; a line end follows it.
      case comment(Sign, isOnOwnLine: Bool)
      /// A line end, and whether an empty line follows it.
      case lineEnd(isBlank: Bool)
    }

    /// The closing sign.
    var close: UInt8 { open.kind == .openParen ? 0x29 : 0x5D }
  }

  /// What stands between `{` and `}`.
  struct Block {
    /// The comment behind the `{`.
    var comment: Sign?
    var lines: [Line] = []
    /// The columns it takes on one line, or nothing if it was written over several.
    var width: Int?
  }

  /// The columns that pieces take on one line, or nothing if they cannot stand on one.
  static func width(of pieces: ArraySlice<Piece>) -> Int? {
    var total = 0
    for (index, piece) in pieces.enumerated() {
      guard let width = piece.width else { return nil }
      total += width + (index > 0 && !piece.isTight ? 1 : 0)
    }
    return total
  }

  /// The columns that statements take on one line with `;` between them.
  static func width(of statements: [Statement]) -> Int? {
    var total = 0
    for (index, statement) in statements.enumerated() {
      guard let width = statement.width else { return nil }
      total += width + (index > 0 ? 2 : 0)
    }
    return total
  }
}
