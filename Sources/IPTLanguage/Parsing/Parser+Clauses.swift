extension Parser {
  /// Reads the arguments that stand by their position.
  mutating func positionals(of code: Grammar.FormCode, _ id: FormID, seen: inout UInt64) {
    for index in 0..<Int(code.positionalCount) {
      let clause = grammar.clause(index, of: code)
      expect(.value(id, clause: index))
      // Nothing else can come before what must come first.
      if clause.isRequired, token.kind == .end { isExpectationSettled = true }
      let opensNumberedClause = number(ofClauseIn: code, id) != nil
      guard !opensNumberedClause,
        begins(clause.shape, in: code.scope, isRequired: clause.isRequired)
      else {
        if clause.isRequired, !isAtStatementEnd, token.kind != .openBrace, !opensNumberedClause,
          !opensClause(in: code.scope)
        {
          reportWrongValue(clause.shape, id, index)
          return
        }
        continue
      }
      let errors = diagnostics.count
      clauseNode(index, token, id: id) { parser in
        parser.value(clause.shape, id, index)
      }
      seen |= 1 << UInt64(index)
      if diagnostics.count > errors { return }
    }
  }

  /// Reads clauses, in any order, to the end of the statement.
  ///
  /// Behind a fault it goes on where it is certain where the next clause begins.
  mutating func clauses(
    of code: Grammar.FormCode, _ id: FormID, seen: inout UInt64, inBlock: Bool
  ) {
    let errors = diagnostics.count
    while true {
      let faults = diagnostics.count
      let start = token
      clausesToFault(of: code, id, seen: &seen, inBlock: inBlock)
      if diagnostics.count == faults { break }
      if faults > errors, !isSureBehindAnother(faults) {
        diagnostics.removeLast(diagnostics.count - faults)
        break
      }
      guard !code.isControl, skipFaultyValue(in: code.scope, from: faults),
        token.start > start.start
      else { break }
    }
  }

  /// Whether what was found behind an earlier fault of the statement is wrong by itself.
  private func isSureBehindAnother(_ faults: Int) -> Bool {
    diagnostics.told(after: faults).allSatisfy { fault in
      [.unknownClause, .unknownWord, .outOfRange, .noSuchDay, .duplicateClause]
        .contains(fault.code)
    }
  }

  /// Goes behind the value that was wrong; the result says whether a clause can begin there.
  private mutating func skipFaultyValue(in scope: ScopeID, from faults: Int) -> Bool {
    guard let fault = diagnostics.told(after: faults).last, let range = fault.range,
      diagnostics.count == faults + 1, expressions == 0, lexer.openBrackets == 0
    else { return false }
    switch fault.code {
    case .unknownClause, .duplicateClause:
      if token.range == range { advance() }
      if isClauseWord(in: scope) { return true }
    case .outOfRange, .noSuchDay, .unknownWord, .wrongSort: break
    default: return false
    }
    if fault.code == .noSuchDay { return true }
    // In a list or a run it is not known which value is meant to be the last.
    guard !isAtStatementEnd, token.kind != .openBrace, token.kind != .invalid else { return false }
    let isWord = token.kind == .word
    guard isWord || isPlainValue(token.kind) else { return false }
    advance()
    if isWord { return isClauseWord(in: scope) }
    // Another value would be the next of a list or a run.
    return token.kind == .word
  }

  private func isPlainValue(_ kind: Token.Kind) -> Bool {
    switch kind {
    case .string, .integer, .decimal, .percent, .range, .date, .month, .time, .duration: true
    default: false
    }
  }

  /// Reads clauses to the end of the statement or to the first that is wrong.
  private mutating func clausesToFault(
    of code: Grammar.FormCode, _ id: FormID, seen: inout UInt64, inBlock: Bool
  ) {
    while true {
      expect(.clauses(id, seen: seen))
      guard token.kind == .word else {
        if isAtStatementEnd || token.kind == .openBrace { return }
        if token.kind == .invalid {
          reportInvalid()
        } else if inBlock || !reportMissingWord(code, id, seen) {
          reportNoClause(code, id)
        }
        return
      }
      if code.hasPhrases, let index = phrase(in: code.scope) {
        let errors = diagnostics.count
        clause(index, of: code, id, seen: &seen, hasTwoWords: true)
        if diagnostics.count > errors { return }
        continue
      }
      guard let meaning = meaning(in: code.scope) else {
        if numberedClause(of: code, id) { continue }
        if !inBlock, reportMissingWord(code, id, seen) { return }
        if reportLatePositional(code, id, seen) { return }
        reportUnknownClause(code, id, seen, inBlock: inBlock)
        return
      }
      let errors = diagnostics.count
      switch meaning {
      case .clause(let index): clause(Int(index), of: code, id, seen: &seen)
      case .bare(let index, let ordinal):
        let clause = grammar.clause(Int(index), of: code)
        if isSecond(Int(index), clause, seen) {
          return reportSecond(Int(index), clause, id, isBare: true)
        }
        seen |= 1 << UInt64(index)
        let word = token
        advance()
        clauseNode(Int(index), word, id: id) { parser in
          var node = Node(.word, word)
          node.value = Int32(ordinal)
          _ = parser.tree.append(node)
        }
      case .line:
        // Lines of their own stand in a block, each on its line.
        if inBlock { return reportUnknownClause(code, id, seen, inBlock: true) }
        reportLineOutsideBlock(code, id)
        return
      case .scope, .form, .scopeOrForm, .ordinal:
        reportUnknownClause(code, id, seen, inBlock: inBlock)
        return
      }
      if diagnostics.count > errors { return }
    }
  }

  private mutating func clause(
    _ index: Int, of code: Grammar.FormCode, _ id: FormID, seen: inout UInt64,
    hasTwoWords: Bool = false
  ) {
    let clause = grammar.clause(index, of: code)
    if isSecond(index, clause, seen) {
      return reportSecond(index, clause, id, hasTwoWords: hasTwoWords)
    }
    seen |= 1 << UInt64(index)
    let word = token
    advance()
    if hasTwoWords { advance() }
    if token.kind == .end, code.hasPhrases, !hasTwoWords {
      expect(.secondWords(id, first: text(word), seen: seen))
    }
    expect(.value(id, clause: index))
    clauseNode(index, word, id: id) { parser in
      parser.value(clause.shape, id, index)
    }
  }

  /// The clause that the word in hand and the one behind it open together, such as `as of`.
  private mutating func phrase(in scope: ScopeID) -> Int? {
    let second = lexer.peek()
    guard second.kind == .word else { return nil }
    let found = grammar.meaning(ofWord: "\(text(token)) \(text(second))", in: scope)
    // Looking for the two may have declared the first, which was met before that.
    if token.symbol == 0 {
      token.symbol = grammar.symbols.lookUp(source.bytes, Int(token.start), Int(token.end))
    }
    guard case .clause(let index)? = found else { return nil }
    return Int(index)
  }

  /// A clause whose word ends in a number, such as `item9`.
  private mutating func numberedClause(of code: Grammar.FormCode, _ id: FormID) -> Bool {
    guard let number = number(ofClauseIn: code, id) else { return false }
    let index = Int(code.numberedClause)
    let opener = token
    advance()
    expect(.value(id, clause: index))
    let node = clauseNode(index, opener, id: id) { parser in
      parser.value(parser.grammar.clause(index, of: code).shape, id, index)
    }
    tree.nodes[node].value = number
    return true
  }

  /// The number at the end of the word in hand, if it opens a clause with one.
  private func number(ofClauseIn code: Grammar.FormCode, _ id: FormID) -> Int32? {
    guard code.numberedClause >= 0, token.kind == .word else { return nil }
    let stem = grammar.form(id).clauses[Int(code.numberedClause)].word
    let word = text(token)
    guard word.hasPrefix(stem), let number = Int32(word.dropFirst(stem.count)), number > 0,
      number < 1000
    else { return nil }
    return number
  }

  /// Whether a clause that stands once in a statement was given already.
  @inline(__always)
  private func isSecond(_ index: Int, _ clause: Grammar.ClauseCode, _ seen: UInt64) -> Bool {
    seen & 1 << UInt64(index) != 0 && !clause.isRepeatable
  }

  /// Says of a clause that it is given a second time; without the second the rest stands as it is.
  private mutating func reportSecond(
    _ index: Int, _ clause: Grammar.ClauseCode, _ id: FormID, hasTwoWords: Bool = false,
    isBare: Bool = false
  ) {
    let (opener, before, faults) = (token, Int(lastEnd), diagnostics.count)
    let wasIncomplete = isIncomplete
    let mark = (nodes: tree.nodes.count, texts: tree.texts.count)
    advance()
    if hasTwoWords { advance() }
    if !isBare { value(clause.shape, id, index) }
    let isRead = diagnostics.count == faults
    diagnostics.removeLast(diagnostics.count - faults)
    isIncomplete = wasIncomplete
    tree.nodes.removeLast(tree.nodes.count - mark.nodes)
    tree.texts.removeLast(tree.texts.count - mark.texts)
    let word = grammar.form(id).clauses[index].word
    if word == Keyword.where.word, isRead {
      return report(
        .duplicateClause, "`\(word)` is given twice", at: opener.range, label: "a second \(word)",
        notes: ["Conditions are joined by `and`."],
        fix: isBehindCondition(opener) ? (Keyword.and.word, opener.range) : nil)
    }
    // A clause that ends its line stays there as a comment, so that nothing is lost.
    let start = opener.range.lowerBound
    let isLast = source.lineEnd(from: Int(lastEnd)) == Int(lastEnd)
    report(
      .duplicateClause, "`\(word)` is given twice", at: opener.range,
      label: "a second \(word)", notes: ["Each clause stands once in a statement."],
      fix: isRead && !clause.shape.isList
        ? isLast ? ("# ", start..<start) : ("", before..<Int(lastEnd)) : nil)
  }

  @discardableResult
  private mutating func clauseNode(
    _ index: Int, _ opener: Token, id: FormID, _ body: (inout Parser) -> Void
  ) -> Int {
    var node = Node(.clause, opener)
    node.id = UInt16(index)
    let position = tree.append(node)
    body(&self)
    tree.close(position, end: lastEnd)
    return position
  }

  /// Whether the word in hand is the word of a clause or of a line of the form, and no mere value.
  mutating func isClauseWord(in scope: ScopeID) -> Bool {
    guard token.kind == .word else { return false }
    return switch meaning(in: scope) {
    case .clause, .line: true
    default: false
    }
  }

  /// Whether the word in hand opens a clause of the form.
  mutating func opensClause(in scope: ScopeID) -> Bool {
    token.kind == .word && meaning(in: scope) != nil
  }
}
