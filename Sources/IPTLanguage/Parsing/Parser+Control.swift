/// What only statements of control take: variables to be set, parameters, texts with expressions.
extension Parser {
  /// A variable, `=`, and what it is to be.
  mutating func assignment() {
    guard token.kind == .variable else { return reportNoVariable() }
    if reportSignInWord() { return }
    let variable = text(token)
    leaf(.variable)
    if reportForeignSign() || reportForeignAssignment(variable) { return }
    guard token.kind == .equal else {
      report(
        .missingArgument, "a variable is set by `=`", at: token.range, label: "`=` is missing here",
        fix: isAtStatementEnd ? nil : ("= \(text(token))", token.range))
      return
    }
    advance()
    expression()
  }

  /// A variable, or several in brackets that share out the elements of a list.
  mutating func binding() {
    if token.kind == .variable { return reportSignInWord() ? () : leaf(.variable) }
    guard token.kind == .openBracket else { return reportNoVariable() }
    let opened = token
    let node = tree.append(Node(.list, opened))
    advance()
    repeat {
      guard token.kind == .variable else { return reportNoVariable() }
      if reportSignInWord() { return }
      leaf(.variable)
      guard token.kind == .comma else { break }
      advance()
    } while token.kind != .closeBracket
    close(.closeBracket, opened: opened, "`]`")
    tree.close(node, end: lastEnd)
  }

  private mutating func reportNoVariable() {
    if token.kind == .invalid { return reportInvalid() }
    let isWord = token.kind == .word
    let next = lexer.peek()
    if isWord, next.kind == .variable {
      return report(
        .missingArgument, "a variable such as $n is expected here", at: token.range,
        label: "leave it out", fix: ("", Int(token.start)..<Int(next.start)))
    }
    let label =
      switch token.kind {
      case .word: "did you mean `$\(text(token))`?"
      case .closeBracket: "there is none in the brackets"
      default: "this is none"
      }
    report(
      .missingArgument, "a variable such as $n is expected here", at: token.range, label: label,
      fix: isWord ? ("$\(text(token))", token.range) : nil)
  }

  /// Variables, each with its type: the word of a kind or of a sort of value, or a range.
  mutating func parameters() {
    let node = tree.append(Node(.list, token))
    while token.kind == .variable {
      if reportSignInWord() { return }
      let parameter = tree.append(Node(.parameter, token))
      leaf(.variable)
      expect(.parameterType)
      if reportTypeWithSign() { return }
      if token.kind == .end { isExpectationSettled = true }
      switch token.kind {
      case .word: leaf(.symbol)
      case .range: range()
      default:
        report(
          .missingArgument, "a parameter needs its type", at: token.range,
          label: "such as relation, text, number or 1..4", fix: rangeWithDash())
        return
      }
      tree.close(parameter, end: lastEnd)
      if token.kind == .comma, lexer.peek().kind == .variable {
        report(
          .foreignSign, "parameters have no comma between them", at: token.range,
          label: "leave it out", fix: ("", token.range))
        return
      }
    }
    tree.close(node, end: lastEnd)
  }

  /// A text with expressions in braces, in pieces.
  mutating func template() {
    let whole = token
    let node = tree.append(Node(.template, whole))
    let end = whole.range.upperBound
    var start = whole.range.lowerBound + 2
    var index = start
    var levels = 0
    // The braces have brackets of their own.
    let (openBrackets, outer) = (lexer.openBrackets, isWithinQuery)
    isWithinQuery = false
    defer { isWithinQuery = outer }
    while index < end - 1 {
      if source.bytes[index] == 0x5C {
        index += max(1, EscapedText.lengthOfEscape(source.bytes, at: index))
        continue
      }
      guard source.bytes[index] == 0x7B else {
        index += 1
        continue
      }
      appendPiece(start..<index)
      let errors = diagnostics.count
      lexer.seek(to: index + 1)
      advance()
      expression()
      if diagnostics.count == errors, token.kind != .closeBrace { reportBadExpression() }
      guard diagnostics.count == errors else {
        lexer.seek(to: end, openBrackets: openBrackets)
        return advance()
      }
      start = token.range.upperBound
      index = start
      levels = max(levels, height)
    }
    appendPiece(start..<end - 1)
    lexer.seek(to: end, openBrackets: openBrackets)
    advance()
    lastEnd = whole.end
    tree.close(node, end: whole.end)
    rise(to: levels + 1, at: whole)
  }

  private mutating func appendPiece(_ range: Range<Int>) {
    guard !range.isEmpty else { return }
    _ = tree.append(Node(.piece, start: UInt32(range.lowerBound), end: UInt32(range.upperBound)))
  }

  mutating func reportNoBlock(_ id: FormID) {
    if token.kind == .invalid { return reportInvalid() }
    if reportBlockOnNextLine() { return }
    let end = Int(lastEnd)
    let form = grammar.form(id)
    // What follows on lines of its own was meant for the block, and the brace behind it closes it.
    let opensLines = token.kind == .newline
    if opensLines { missingBlocks += 1 }
    report(
      .missingArgument,
      "`\(form.title)` needs \(form.takesStatement ? "a statement or " : "")a block",
      at: end..<end, label: form.takesStatement ? "what is to be done?" : "`{` is missing here",
      fix: opensLines ? (" {", end..<end) : nil)
  }
}
