/// A token or a comment, with what the formatter wants to know of the gap before it.
struct Sign: BitwiseCopyable {
  let kind: Token.Kind
  let isComment: Bool
  let start: Int
  let end: Int
  /// Whether it follows the token before without a gap.
  let touches: Bool
  /// Whether a line that `\` continues ends before it.
  let isContinued: Bool
  /// The columns it takes, or nothing if it has line ends of its own.
  let width: Int?
  /// Whether no blank belongs before it when it stands on the line of the sign before.
  var isTight = false

  var range: Range<Int> { start..<end }

  var opens: Bool { kind == .openBrace || kind == .openBracket || kind == .openParen }

  /// The sign that closes what this one opens.
  var closer: Token.Kind? {
    switch kind {
    case .openBrace: .closeBrace
    case .openBracket: .closeBracket
    case .openParen: .closeParen
    default: nil
    }
  }
}

extension Sign {
  /// The tokens and comments of a text in their order; the last one is the end.
  static func all(of source: Source) -> [Sign] {
    var lexer = Lexer(source, SymbolTable())
    var signs: [Sign] = []
    signs.reserveCapacity(source.count / 5 + 2)
    var end = 0
    while true {
      let token = lexer.next()
      let gap = end..<max(end, Int(token.start))
      var isContinued = false
      var index = gap.lowerBound
      while index < gap.upperBound, source.bytes[index] != 0x23 {
        if source.bytes[index] == 0x5C { isContinued = true }
        index += 1
      }
      if index < gap.upperBound {
        signs.append(comment(index..<gap.upperBound, isContinued: isContinued, of: source))
        isContinued = false
      }
      signs.append(
        Sign(
          kind: token.kind, isComment: false, start: Int(token.start), end: Int(token.end),
          touches: gap.isEmpty, isContinued: isContinued, width: width(of: token, in: source)))
      if token.kind == .end { return signs }
      end = Int(token.end)
    }
  }

  /// A comment without the blanks behind it.
  private static func comment(
    _ range: Range<Int>, isContinued: Bool, of source: Source
  ) -> Sign {
    var end = range.upperBound
    while end > range.lowerBound + 1, [0x20, 0x09, 0x0D].contains(source.bytes[end - 1]) {
      end -= 1
    }
    return Sign(
      kind: .newline, isComment: true, start: range.lowerBound, end: end, touches: false,
      isContinued: isContinued, width: nil)
  }

  private static func width(of token: Token, in source: Source) -> Int? {
    var isASCII = true
    for index in token.range {
      let byte = source.bytes[index]
      if byte == 0x0A { return nil }
      if byte >= 0x80 { isASCII = false }
    }
    return isASCII ? token.range.count : source.text(token.range).count
  }
}
