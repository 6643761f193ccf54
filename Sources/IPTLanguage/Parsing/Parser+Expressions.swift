/// Expressions. Their nodes stand in the order in which they are worked out: operands, then operator.
extension Parser {
  /// Reads an expression into a node of its own.
  mutating func expression() {
    tree.needsBinding = true
    let node = tree.append(Node(.expression, token))
    guard depth < Self.greatestDepth else {
      report(
        .tooDeep, "expressions stand in each other more than \(Self.greatestDepth) deep",
        at: token.range, label: "here it becomes too deep")
      return
    }
    depth += 1
    disjunction()
    depth -= 1
    tree.close(node, end: lastEnd)
  }

  /// Reads a whole text as one expression.
  public mutating func wholeExpression(into result: inout Tree) -> Bool {
    swap(&tree, &result)
    tree.clear()
    expression()
    if token.kind != .end, diagnostics.isEmpty { reportBadExpression() }
    swap(&tree, &result)
    return diagnostics.isEmpty
  }

  private mutating func disjunction() {
    conjunction()
    while isWord(.or) { binary(.or) { $0.conjunction() } }
  }

  private mutating func conjunction() {
    negation()
    while isWord(.and) { binary(.and) { $0.negation() } }
  }

  private mutating func negation() {
    guard isWord(.not) else { return comparison() }
    let sign = token
    advance()
    guard depth < Self.greatestDepth else { return reportBadExpression() }
    depth += 1
    negation()
    depth -= 1
    append(.unary, .not, sign)
  }

  private mutating func comparison() {
    sum()
    let comparison: Operator
    switch token.kind {
    case .equal: comparison = .equal
    case .notEqual: comparison = .notEqual
    case .less: comparison = .less
    case .lessOrEqual: comparison = .lessOrEqual
    case .greater: comparison = .greater
    case .greaterOrEqual: comparison = .greaterOrEqual
    case .word where isWord(.isIn): comparison = .isIn
    case .word where isWord(.contains): comparison = .contains
    case .word where isWord(.is): return knowledge()
    default: return
    }
    binary(comparison) { $0.sum() }
  }

  private mutating func knowledge() {
    let sign = token
    advance()
    var isKnown = true
    if isWord(.not) {
      isKnown = false
      advance()
    }
    guard isWord(.known) || isWord(.unknown) else { return reportBadExpression() }
    if isWord(.unknown) { isKnown.toggle() }
    advance()
    append(.unary, isKnown ? .isKnown : .isUnknown, sign)
  }

  private mutating func sum() {
    product()
    while token.kind == .plus || token.kind == .minus {
      binary(token.kind == .plus ? .plus : .minus) { $0.product() }
    }
  }

  private mutating func product() {
    primary()
    while token.kind == .times || token.kind == .slash {
      binary(token.kind == .times ? .times : .divide) { $0.primary() }
    }
  }

  private mutating func binary(_ sign: Operator, _ right: (inout Parser) -> Void) {
    let token = token
    advance()
    let errors = diagnostics.count
    right(&self)
    if diagnostics.count == errors { append(.binary, sign, token) }
  }

  private mutating func append(_ kind: Node.Kind, _ sign: Operator, _ token: Token) {
    var node = Node(kind, token)
    node.detail = sign.rawValue
    _ = tree.append(node)
  }

  // MARK: Operands

  mutating func primary() {
    switch token.kind {
    case .integer: leaf(.integer, value: Int32(clamping: number(token)))
    case .decimal: leaf(.decimal)
    case .percent: leaf(.percent)
    case .string: leaf(.text, detail: token.hasEscape ? .quotedWithEscapes : .quoted)
    case .date, .month:
      guard let packed = packedDate(token) else { return reportBadExpression() }
      leaf(.date, value: packed)
    case .duration:
      var digits = DigitReader(source.bytes, token.range)
      let amount = digits.takeDigits()?.value ?? 0
      leaf(
        .duration, value: Int32(clamping: amount),
        id: (LengthUnit.parse(digits.rest) ?? .days).rawValue)
    case .range:
      var digits = DigitReader(source.bytes, token.range)
      guard let low = digits.takeDigits()?.value else { return reportBadExpression() }
      _ = digits.take(0x2E)
      _ = digits.take(0x2E)
      let high = digits.takeDigits()?.value ?? 0
      leaf(.range, value: Int32(truncatingIfNeeded: min(low, 0x7FFF) | min(high, 0x7FFF) << 16))
    case .label: leaf(.label)
    case .variable: leaf(.variable)
    case .template: template()
    case .minus:
      let sign = token
      advance()
      guard depth < Self.greatestDepth else {
        reportBadExpression()
        while !isAtStatementEnd { advance() }
        return
      }
      depth += 1
      primary()
      depth -= 1
      append(.unary, .negate, sign)
      return
    case .openBracket: return listOperand()
    case .openParen: parenthesis()
    case .word: name()
    default:
      expect(.operand)
      return reportBadExpression()
    }
    while token.kind == .dot {
      advance()
      guard token.kind == .word else { return reportBadExpression() }
      leaf(.field, id: token.symbol)
    }
  }

  private mutating func parenthesis() {
    let opened = token
    guard depth < Self.greatestDepth else { return reportBadExpression() }
    depth += 1
    brackets += 1
    advance()
    defer {
      brackets -= 1
      depth -= 1
    }
    let errors = diagnostics.count
    skipNewlines()
    disjunction()
    // What is wrong within is said; that the bracket is not closed then is no news.
    if diagnostics.count > errors {
      if token.kind == .end { isIncomplete = true }
      return
    }
    skipNewlines()
    close(.closeParen, opened: opened, "`)`")
  }

  private mutating func listOperand() {
    let opened = token
    let node = tree.append(Node(.list, opened))
    advance()
    skipNewlines()
    while token.kind != .closeBracket, token.kind != .end {
      let errors = diagnostics.count
      expression()
      if diagnostics.count > errors { return }
      skipNewlines()
      guard token.kind == .comma else { break }
      advance()
      skipNewlines()
    }
    close(.closeBracket, opened: opened, "`]`")
    tree.close(node, end: lastEnd)
  }

  private mutating func name() {
    if isWord(.yes) { return leaf(.yes) }
    if isWord(.no) { return leaf(.no) }
    if isWord(.unknown) { return leaf(.unknown) }
    let word = token
    advance()
    if token.kind == .openParen { return call(word) }
    // Outside of brackets `sort` and `limit` belong to the statement, not to a query within it.
    if isWord(.where) || brackets > 0 && (isWord(.sort) || isWord(.limit)) { return query(word) }
    var node = Node(.reference, word)
    node.id = word.symbol
    _ = tree.append(node)
  }

  private mutating func call(_ word: Token) {
    let opened = token
    var node = Node(.call, word)
    node.id = word.symbol
    let index = tree.append(node)
    advance()
    skipNewlines()
    brackets += 1
    defer { brackets -= 1 }
    var count: Int32 = 0
    while token.kind != .closeParen, token.kind != .end {
      let errors = diagnostics.count
      expression()
      if diagnostics.count > errors { return }
      count += 1
      skipNewlines()
      guard token.kind == .comma else { break }
      advance()
      skipNewlines()
    }
    close(.closeParen, opened: opened, "`)`")
    tree.nodes[index].value = count
    tree.close(index, end: lastEnd)
  }

  /// Reads a query, such as `relations where … sort … desc limit …`.
  private mutating func query(_ word: Token) {
    var node = Node(.query, word)
    node.id = word.symbol
    let index = tree.append(node)
    queryClauses()
    tree.close(index, end: tree.nodes[index].end)
  }

  /// Reads `where`, `sort` and `limit` behind the plural of a kind.
  mutating func queryClauses() {
    let errors = diagnostics.count
    // Within the clauses `sort` and `limit` belong to this query, not to a word of theirs.
    let outer = brackets
    brackets = 0
    defer { brackets = outer }
    if isWord(.where) {
      advance()
      expression()
    }
    while isWord(.sort), diagnostics.count == errors {
      let sort = tree.append(Node(.sort, token))
      advance()
      expression()
      if isWord(.desc) {
        tree.nodes[sort].value = 1
        advance()
      }
      tree.close(sort, end: lastEnd)
    }
    if isWord(.limit), diagnostics.count == errors {
      advance()
      guard token.kind == .integer, number(token) >= 0 else { return reportBadExpression() }
      leaf(.limit, value: Int32(clamping: number(token)))
    }
  }

  mutating func reportBadExpression() {
    if token.kind == .invalid { return reportInvalid() }
    report(
      .badExpression, "the condition breaks off or goes wrong", at: token.range,
      label: token.kind == .end || token.kind == .newline
        ? "a value is expected here" : "this does not fit here")
  }
}
