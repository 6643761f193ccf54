/// An expression in the braces of a text, `$"{…}"`, that is still open at the end of what is typed.
struct OpenExpression {
  /// Where the text begins, with its `$`.
  let text: Int
  /// Where the brace stands that opens the expression.
  let brace: Int

  /// Looks for it in the scalars up to the cursor.
  init?(in scalars: [Unicode.Scalar]) {
    var text: Int?
    var brace: Int?
    var isQuoted = false
    var index = 0
    while index < scalars.count {
      switch scalars[index] {
      case "\n": (text, brace, isQuoted) = (nil, nil, false)
      case "\\" where isQuoted || text != nil: index += 1
      case "\"" where brace != nil || text == nil:
        // A text of its own, within the braces or outside; one with expressions has a sign before it.
        if brace == nil, !isQuoted, index > 0, scalars[index - 1] == "$" {
          text = index - 1
        } else {
          isQuoted.toggle()
        }
      case "\"": text = nil
      case "{" where text != nil && brace == nil: brace = index
      case "}" where brace != nil && !isQuoted: brace = nil
      default: break
      }
      index += 1
    }
    guard let text, let brace else { return nil }
    (self.text, self.brace) = (text, brace)
  }
}
