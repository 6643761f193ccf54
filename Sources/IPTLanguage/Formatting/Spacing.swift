/// Which tokens of a line stand together and which have a blank between them.
///
/// A blank that the text has is only left out where the tokens stay the same without it: `3 . 5` is
/// three tokens and `3.5` is one.
enum Spacing {
  /// Says of every sign whether it stands close to the one before.
  ///
  /// - Parameters:
  ///   - signs: The signs of a text.
  ///   - isCall: Whether a word stands close to the bracket behind it; as it was written where it does not say.
  static func settle(_ signs: inout [Sign], _ isCall: (Sign) -> Bool? = { _ in nil }) {
    var wasField = false
    var brackets = 0
    // In brackets a line end separates nothing: what stands before it counts.
    var previous: Sign?
    var wasUnary = false
    for index in signs.indices {
      let right = signs[index]
      let isUnary = isUnary(at: index, behind: previous, signs)
      switch right.kind {
      case .openParen, .openBracket: brackets += 1
      case .closeParen, .closeBracket: brackets = max(0, brackets - 1)
      case .openBrace, .closeBrace, .semicolon: brackets = 0
      default: break
      }
      if brackets == 0 || right.kind != .newline { previous = right }
      guard index > 0 else {
        wasUnary = isUnary
        continue
      }
      let left = signs[index - 1]
      let isField = right.kind == .dot && isField(at: index, signs)
      switch right.kind {
      case .closeParen, .closeBracket, .comma, .semicolon: signs[index].isTight = true
      case .dot: signs[index].isTight = isField || right.touches
      default:
        switch left.kind {
        case .openParen, .openBracket: signs[index].isTight = true
        case .dot: signs[index].isTight = wasField || right.touches
        case .minus, .plus: signs[index].isTight = wasUnary && (right.touches || isBare(right))
        case .word where right.kind == .openParen:
          signs[index].isTight = isCall(left) ?? right.touches
        // A sign of other languages, such as `==` or `<>`, is told of as it was written.
        case .equal, .notEqual, .less, .greater:
          signs[index].isTight = right.touches && [.equal, .less, .greater].contains(right.kind)
        default: break
        }
      }
      wasField = isField
      wasUnary = isUnary
    }
  }

  /// Whether a dot joins a record and its field.
  private static func isField(at index: Int, _ signs: [Sign]) -> Bool {
    switch signs[index - 1].kind {
    case .word, .variable, .closeParen, .closeBracket:
      index + 1 < signs.count && signs[index + 1].kind == .word
    default: false
    }
  }

  /// Whether `-` or `+` belongs to the operand behind it and not between two.
  private static func isUnary(at index: Int, behind previous: Sign?, _ signs: [Sign]) -> Bool {
    guard signs[index].kind == .minus || signs[index].kind == .plus else { return false }
    guard let previous else { return true }
    switch previous.kind {
    case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .plus, .minus, .times,
      .slash, .openParen, .openBracket, .openBrace, .comma, .semicolon, .newline:
      return true
    default:
      // `closeness -$x` is a clause and its value.
      return !signs[index].touches && index + 1 < signs.count && signs[index + 1].touches
    }
  }

  /// Whether a sign touches the operand behind it without becoming one token with it.
  private static func isBare(_ sign: Sign) -> Bool {
    sign.kind == .word || sign.kind == .variable || sign.kind == .openParen
  }
}
