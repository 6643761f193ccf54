/// Expressions. Their nodes stand in the order in which they are worked out: operands, then operator.
extension Parser {
  /// Reads an expression into a node of its own.
  mutating func expression() {
    tree.needsBinding = true
    let node = tree.append(Node(.expression, token))
    guard expressions < Self.greatestHeight else {
      return reportTooDeep(Self.greatestHeight, at: token)
    }
    expressions += 1
    disjunction()
    expressions -= 1
    tree.close(node, end: lastEnd)
  }

  // MARK: Depth

  /// Reads what stands one deeper, unless that is too deep.
  private mutating func nested(_ body: (inout Parser) -> Void) {
    guard brackets < Self.greatestDepth else {
      return reportTooDeep(Self.greatestDepth, at: token)
    }
    brackets += 1
    body(&self)
    brackets -= 1
  }

  /// Notes that an operand has so many levels of operators, calls and lists in it.
  ///
  /// Who works it out goes down level by level, so that there is a limit: a chain such as `1 + 1 + 1` has
  /// a level for each sign, because what stands left of a sign is worked out first.
  mutating func rise(to levels: Int, at token: Token) {
    height = levels
    if height > Self.greatestHeight { reportTooDeep(Self.greatestHeight, at: token) }
  }

  /// Says that it goes too deep, and leaves the rest of the expression alone.
  private mutating func reportTooDeep(_ limit: Int, at token: Token) {
    report(
      .tooDeep, "an expression goes more than \(limit) levels deep",
      at: token.range, label: "here it becomes too deep",
      notes: ["Of a long chain, give a part a name by `let`, or make it a list: `kind in [a, b]`."])
    skipToBlockOrEnd()
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
    if reportForeignLogic("||", "or") || reportForeignLogic("&&", "and") { return }
  }

  private mutating func conjunction() {
    negation()
    while isWord(.and) { binary(.and) { $0.negation() } }
  }

  private mutating func negation() {
    if reportForeignNegation() { return }
    guard isWord(.not) else { return comparison() }
    let sign = token
    advance()
    unary(.not, sign) { $0.negation() }
  }

  private mutating func comparison() {
    let errors = diagnostics.count
    let left = token.start
    sum()
    if reportForeignSign() || token.kind == .word && reportForeignComparison(from: Int(left)) {
      return
    }
    if diagnostics.count == errors { expect(.comparison) }
    // Behind `is known` nothing can be the side of another comparison.
    var right = UInt32.max
    if let comparison = comparisonInHand {
      binary(comparison) { parser in
        right = parser.token.start
        parser.side(of: comparison)
      }
    } else if isWord(.is) {
      knowledge()
    } else {
      return
    }
    if diagnostics.count == errors, comparisonInHand != nil || isWord(.is) {
      reportChain(from: Int(left), Int(right))
    }
  }

  /// The second side of a comparison.
  private mutating func side(of comparison: Operator) {
    if comparison == .isIn, reportRangeWithDash() { return }
    sum()
  }

  /// The comparison whose sign or word is in hand.
  var comparisonInHand: Operator? {
    @inline(__always)
    mutating get {
      switch token.kind {
      case .equal: .equal
      case .notEqual: .notEqual
      case .less: .less
      case .lessOrEqual: .lessOrEqual
      case .greater: .greater
      case .greaterOrEqual: .greaterOrEqual
      case .word where isWord(.isIn): .isIn
      case .word where isWord(.contains): .contains
      default: nil
      }
    }
  }

  private mutating func knowledge() {
    let sign = token
    advance()
    var isKnown = true
    expect(.knowledge(isNegated: false))
    if isWord(.not) {
      isKnown = false
      advance()
      expect(.knowledge(isNegated: true))
    }
    guard isWord(.known) || isWord(.unknown) else {
      return reportNoKnowledge(sign, isNegated: !isKnown) ? () : reportBadExpression()
    }
    if isWord(.unknown) { isKnown.toggle() }
    advance()
    append(.unary, isKnown ? .isKnown : .isUnknown, sign)
    rise(to: height + 1, at: sign)
  }

  mutating func sum() {
    let errors = diagnostics.count
    product()
    while token.kind == .plus || token.kind == .minus {
      binary(token.kind == .plus ? .plus : .minus) { $0.product() }
    }
    if token.kind != .word, diagnostics.count == errors { _ = reportSignWithoutBlanks() }
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
    let left = height
    right(&self)
    guard diagnostics.count == errors else { return }
    append(.binary, sign, token)
    rise(to: max(left, height) + 1, at: token)
  }

  private mutating func unary(
    _ sign: Operator, _ token: Token, _ operand: (inout Parser) -> Void
  ) {
    let errors = diagnostics.count
    nested(operand)
    guard diagnostics.count == errors else { return }
    append(.unary, sign, token)
    rise(to: height + 1, at: token)
  }

  private mutating func append(_ kind: Node.Kind, _ sign: Operator, _ token: Token) {
    var node = Node(kind, token)
    node.detail = sign.rawValue
    _ = tree.append(node)
  }

  // MARK: Operands

  mutating func primary() {
    height = 1
    switch token.kind {
    case .integer: integerOperand()
    case .decimal: leaf(.decimal)
    case .percent: leaf(.percent)
    case .string: leaf(.text, detail: token.hasEscape ? .quotedWithEscapes : .quoted)
    case .textBlock: if !reportEarlyEnd() { leaf(.text, detail: .block) }
    case .date, .month:
      guard let packed = packedDate(token) else { return reportNoSuchDay() }
      leaf(.date, value: packed)
    case .time: leaf(.time, value: minutes(token))
    case .duration: duration()
    case .range: range()
    case .label: leaf(.label)
    case .variable: leaf(.variable)
    case .template: template()
    case .minus:
      let sign = token
      advance()
      return unary(.negate, sign) { $0.primary() }
    case .openBracket: listOperand()
    case .openParen: parenthesis()
    case .word: name()
    default:
      expect(.operand)
      settleExpectation()
      return reportBadExpression()
    }
    let errors = diagnostics.count
    while token.kind == .dot, diagnostics.count == errors {
      let sign = token
      advance()
      expect(.member)
      settleExpectation()
      if token.kind == .dot { return reportRange(from: sign) }
      guard token.kind == .word else { return reportBadExpression() }
      leaf(.field, id: token.symbol)
      rise(to: height + 1, at: sign)
    }
  }

  /// Nothing but what is expected now may come at the end of the text.
  private mutating func settleExpectation() {
    if token.kind == .end { isExpectationSettled = true }
  }

  private mutating func integerOperand() {
    if let value = Int32(exactly: number(token)) { return leaf(.integer, value: value) }
    // What a node has no room for is read from the text, as decimals are.
    leaf(.decimal)
  }

  private mutating func parenthesis() {
    let opened = token
    advance()
    let errors = diagnostics.count
    withQueries { parser in parser.nested { $0.disjunction() } }
    // What is wrong within is said; that the bracket is not closed then is no news.
    if diagnostics.count > errors { return }
    close(.closeParen, opened: opened, "`)`")
  }

  private mutating func listOperand() {
    let opened = token
    let node = tree.append(Node(.list, opened))
    advance()
    var levels = 0
    expect(.operand)
    settleExpectation()
    while token.kind != .closeBracket, token.kind != .end {
      let errors = diagnostics.count
      withQueries { $0.expression() }
      if diagnostics.count > errors { return }
      levels = max(levels, height)
      guard token.kind == .comma else { break }
      let comma = token.range
      advance()
      if beginsLine, beginsStatement(mayBeAlone: false) {
        return report(
          .unclosedBlock, "the `[` is not closed", at: opened.range, label: "opened here",
          fix: ("]", comma))
      }
      expect(.operand)
      settleExpectation()
    }
    close(.closeBracket, opened: opened, "`]`")
    tree.close(node, end: lastEnd)
    rise(to: levels + 1, at: opened)
  }

  private mutating func name() {
    if isWord(.yes) { return leaf(.yes) }
    if isWord(.no) { return leaf(.no) }
    if isWord(.unknown) { return leaf(.unknown) }
    let word = token
    advance()
    if token.kind == .openParen { return call(word) }
    if !isWithinQuery, isAtQueryClause { return query(word) }
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
    var count: Int32 = 0
    var levels = 0
    expect(.operand)
    settleExpectation()
    while token.kind != .closeParen, token.kind != .end {
      let errors = diagnostics.count
      withQueries { $0.expression() }
      if diagnostics.count > errors { return }
      count += 1
      levels = max(levels, height)
      guard token.kind == .comma else { break }
      advance()
      expect(.operand)
      settleExpectation()
    }
    close(.closeParen, opened: opened, "`)`")
    tree.nodes[index].value = count
    tree.close(index, end: lastEnd)
    rise(to: levels + 1, at: word)
  }

  /// Reads a query, such as `relations where … sort … desc limit …`.
  private mutating func query(_ word: Token) {
    var node = Node(.query, word)
    node.id = word.symbol
    let index = tree.append(node)
    height = 0
    let errors = diagnostics.count
    queryClauses()
    tree.close(index, end: tree.nodes[index].end)
    if diagnostics.count == errors { rise(to: height + 1, at: word) }
  }

  /// Reads `where`, `sort` and `limit` behind the plural of a kind, in any order.
  private mutating func queryClauses() {
    let errors = diagnostics.count
    // Within the clauses all of them belong to this query, not to a word of theirs.
    let outer = isWithinQuery
    isWithinQuery = true
    var levels = 0
    defer {
      isWithinQuery = outer
      height = levels
    }
    var hasFilter = false
    var hasLimit = false
    while diagnostics.count == errors {
      if isWord(.where) {
        guard !hasFilter else { return reportSecondQueryClause() }
        hasFilter = true
        advance()
        expression()
        levels = max(levels, height)
      } else if isWord(.sort) {
        querySort()
        levels = max(levels, height)
      } else if isWord(.limit) {
        guard !hasLimit else { return reportSecondQueryClause() }
        hasLimit = true
        queryLimit()
      } else {
        return
      }
    }
  }

  private mutating func querySort() {
    let sort = tree.append(Node(.sort, token))
    advance()
    expression()
    if isWord(.desc) {
      tree.nodes[sort].value = 1
      advance()
    }
    tree.close(sort, end: lastEnd)
  }

  private mutating func queryLimit() {
    advance()
    guard token.kind == .integer else { return reportBadExpression() }
    let number = number(token)
    guard number >= 0 else { return reportOutOfRange("limit", 0...Int(Int32.max), number) }
    leaf(.limit, value: Int32(clamping: number))
  }

  /// Whether the word in hand opens a clause of a query.
  private var isAtQueryClause: Bool { isWord(.where) || isWord(.sort) || isWord(.limit) }

  private mutating func reportSecondQueryClause() {
    let word = text(token)
    report(
      .duplicateClause, "`\(word)` is given twice", at: token.range, label: "a second \(word)",
      notes: ["A query within a query stands in brackets."],
      fix: isWord(.where) && isBehindCondition(token) ? (Keyword.and.word, token.range) : nil)
  }

  /// Whether a second `where` stands right behind the condition of the first, so that `and` can stand for it.
  func isBehindCondition(_ word: Token) -> Bool {
    let line = source.line(at: Int(word.start), reach: 1000)
    let others = [Keyword.or, .sort, .limit].map { " \($0.word) " }
    return !others.contains { source.text(line).contains($0) }
  }

  /// Reads what stands in brackets of its own, where a word may have clauses of a query again.
  private mutating func withQueries(_ body: (inout Parser) -> Void) {
    let outer = isWithinQuery
    isWithinQuery = false
    body(&self)
    isWithinQuery = outer
  }

  mutating func reportBadExpression() {
    if token.kind == .invalid { return reportInvalid() }
    let label =
      switch token.kind {
      case .end, .newline: "a value is expected here"
      case .timestamp: "no expression takes a timestamp"
      default: "this does not fit here"
      }
    report(
      .badExpression, "the expression breaks off or goes wrong", at: token.range, label: label)
  }
}
