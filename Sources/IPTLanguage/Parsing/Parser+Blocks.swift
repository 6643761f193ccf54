/// Reads the blocks of statements: their lines, what closes them, and what follows them.
extension Parser {
  mutating func block(of code: Grammar.FormCode, _ id: FormID, seen: inout UInt64) {
    let brace = token
    guard code.block != .none else {
      report(
        .unexpectedBlock, "`\(grammar.form(id).title)` takes no block", at: brace.range,
        label: "this block belongs to nothing")
      skipBalanced()
      return
    }
    guard depth < Self.greatestDepth else {
      // What stands before the block on its line may have been too deep already, and that was told.
      let line = source.line(at: Int(brace.start), reach: 400).lowerBound
      let last = diagnostics.told.last
      if diagnostics.isFull || last?.code != .tooDeep || last?.range?.lowerBound ?? 0 < line {
        report(
          .tooDeep, "blocks stand in blocks more than \(Self.greatestDepth) deep", at: brace.range,
          label: "here it becomes too deep")
      }
      skipBalanced()
      return
    }
    depth += 1
    let (faults, wasRefused) = (diagnostics.count, isRefused)
    advance()
    let node = tree.append(Node(.block, brace))
    let indentation = lineIndentation
    let outerDoubt = doubtfulBlock
    while true {
      skipSeparators()
      askWhetherToStop()
      if token.kind == .closeBrace || token.kind == .end { break }
      if doubtfulBlock == nil, source.indentation(before: Int(token.start)) ?? .max <= indentation {
        doubtfulBlock = (brace.start, token.start)
      }
      switch code.block {
      case .statements: statement()
      case .script: scriptLine(of: code, id)
      case .none, .record:
        if isLeft(brace, code, seen) {
          depth -= 1
          return leave(brace, node)
        }
        line(of: code, id, seen: &seen)
      }
    }
    if isAtNewStatement, code.block == .script { expect(.lines(id)) }
    if isAtNewStatement, code.block == .statements || code.block == .script {
      expect(.words(grammar.statements))
    }
    if token.kind == .end, code.block == .record {
      expect(.clauses(id, seen: seen))
      expect(.lines(id))
    }
    expect(.closeBrace)
    // A brace that stands as deep as the line of its block closes it, however the rest is set out.
    if token.kind == .closeBrace, doubtfulBlock?.brace == brace.start,
      source.indentation(before: Int(token.start)) ?? indentation >= indentation
    {
      doubtfulBlock = outerDoubt
    }
    close(.closeBrace, opened: brace, "`}`")
    if code.takesElse { branch = (lastEnd, id) }
    tree.close(node, end: lastEnd)
    depth -= 1
    if code.ownsFaults, diagnostics.count > faults, !isIncomplete {
      tree.owned.append((node, Array(diagnostics.told(after: faults))))
      diagnostics.removeLast(diagnostics.count - faults)
      isRefused = wasRefused
    }
  }

  /// Whether a record block was left without its brace: a statement is in hand that is no line of the record,
  /// and a line is set no deeper than the block's own.
  ///
  /// The first such line may be one of the record as well, as `note "…"` is; then no brace closes the block.
  private mutating func isLeft(
    _ brace: Token, _ code: Grammar.FormCode, _ seen: UInt64
  ) -> Bool {
    guard !isTrial, let doubtfulBlock, doubtfulBlock.brace == brace.start, token.kind == .word
    else { return false }
    switch meaning(in: code.scope) {
    case nil: break
    case .clause(let clause)? where seen & 1 << UInt64(clause) != 0: break
    default: return false
    }
    return beginsStatement() && (doubtfulBlock.next == token.start || !isClosedFartherOn())
  }

  /// Whether a brace closes the block in hand somewhere behind.
  private func isClosedFartherOn() -> Bool {
    var ahead = Lexer(source, SymbolTable(), joinsLines: true)
    ahead.seek(to: Int(token.end))
    var open = 1
    while open > 0 {
      switch ahead.next().kind {
      case .openBrace: open += 1
      case .closeBrace: open -= 1
      case .end: return false
      default: break
      }
    }
    return true
  }

  /// Says that a record block is not closed, and goes on behind it.
  private mutating func leave(_ brace: Token, _ node: Int) {
    let next = Int(doubtfulBlock?.next ?? token.start)
    let opener = Int(brace.start)
    report(
      .unclosedBlock, "the `{` of line \(source.position(of: opener).line) is not closed",
      at: brace.range, label: "opened here",
      notes: [Self.seemsMissing(before: source.position(of: next).line)],
      fix: closingBrace(before: next, of: opener))
    doubtfulBlock = nil
    tree.close(node, end: lastEnd)
    resumption = token.start
  }

  private static func seemsMissing(before line: Int) -> String {
    "Line \(line) is set no deeper than this one, so that a `}` is missing before it, as it seems."
  }

  /// One line of a script block: a line of its own, or a statement.
  private mutating func scriptLine(of code: Grammar.FormCode, _ id: FormID) {
    let start = token
    guard token.kind == .word, let form = lineForm(of: code, id) else {
      let outer = lineWords
      lineWords = grammar.form(id).lines.map(\.word)
      defer { lineWords = outer }
      return statement()
    }
    resumption = 0
    advance()
    arguments(of: form, from: start, kind: .line)
    endOfStatement()
  }

  /// The line that begins here; no clause stands in a script block, so that a word of both is a line.
  private mutating func lineForm(of code: Grammar.FormCode, _ id: FormID) -> FormID? {
    switch meaning(in: code.scope) {
    case .line(let form)?: return form
    case .clause?:
      let word = text(token)
      return grammar.form(id).lines.first { $0.word == word }?.form
    default: return nil
    }
  }

  /// One line of a record block: clauses of the record, or a record of its own that belongs to it.
  private mutating func line(of code: Grammar.FormCode, _ id: FormID, seen: inout UInt64) {
    let start = token
    resumption = 0
    noteIndentation()
    if token.kind == .word, case .line(let form)? = meaning(in: code.scope) {
      advance()
      arguments(of: form, from: start, kind: .line)
      endOfStatement()
      return
    }
    let errors = diagnostics.count
    clauses(of: code, id, seen: &seen, inBlock: true)
    if diagnostics.count > errors { recover() } else { endOfStatement() }
  }

  /// The braces that would close what is open at the end of the text.
  private func missingBraces(_ kind: Token.Kind) -> Mending? {
    guard kind == .closeBrace, diagnostics.isEmpty else { return nil }
    let isOnNewLine = source.bytes[source.count - 1] == 0x0A
    return (
      (isOnNewLine ? "" : " ") + Array(repeating: "}", count: depth).joined(separator: " "),
      source.count..<source.count
    )
  }

  /// A brace on a line of its own, set as deep as the line whose block it closes; if others are open too,
  /// it alone would not do.
  private func missingBrace(before next: Int, of brace: Int) -> Mending? {
    depth == 1 && diagnostics.isEmpty ? closingBrace(before: next, of: brace) : nil
  }

  private func closingBrace(before next: Int, of brace: Int) -> Mending {
    let start = next - (source.indentation(before: next) ?? 0)
    let line = source.line(at: brace, reach: 400).lowerBound
    let indentation = source.bytes[line..<brace].prefix { $0 == 0x20 || $0 == 0x09 }
    return (String(decoding: indentation, as: UTF8.self) + "}\n", start..<start)
  }

  /// A bracket that would close what is open, where the line ends.
  private func missingBracket(_ kind: Token.Kind) -> Mending? {
    let end = Int(lastEnd)
    return kind == .closeBrace ? nil : (kind == .closeParen ? ")" : "]", end..<end)
  }

  private func isValue(_ kind: Token.Kind) -> Bool {
    switch kind {
    case .word, .string, .template, .integer, .decimal, .percent, .date, .month, .time, .duration,
      .variable, .label, .openBracket, .missing:
      true
    default: false
    }
  }

  /// Takes a closing bracket, or says that it is missing and whether the text merely ends here.
  mutating func close(_ kind: Token.Kind, opened: Token, _ sign: String) {
    if token.kind == kind {
      advance()
      return
    }
    if token.kind == .end {
      isIncomplete = true
      if kind == .closeBrace, !wasOpenBlockTold,
        reportBraceInText(doubtfulBlock.map { Int($0.brace) } ?? Int(opened.start))
      {
        return
      }
      if kind == .closeBrace, let doubtfulBlock {
        // Of the blocks that are open this one tells by its lines where its end was meant to be.
        let (brace, next) = (Int(doubtfulBlock.brace), Int(doubtfulBlock.next))
        guard !wasOpenBlockTold else { return }
        wasOpenBlockTold = true
        return report(
          .unclosedBlock, "the `{` of line \(source.position(of: brace).line) is not closed",
          at: brace..<brace + 1, label: "opened here",
          notes: [
            Self.seemsMissing(before: source.position(of: next).line)
          ], fix: missingBrace(before: next, of: brace))
      }
      if kind == .closeBrace {
        guard !wasOpenBlockTold else { return }
        wasOpenBlockTold = true
      }
      report(
        .unclosedBlock, "the `\(text(opened))` is not closed", at: opened.range,
        label: "opened here",
        notes: [
          kind == .closeBrace && depth > 1
            ? "Add \(depth) \(sign) at the end: those around it are open too."
            : "Add \(sign) at the end."
        ], fix: missingBraces(kind) ?? missingBracket(kind))
    } else if token.kind == .invalid {
      reportInvalid()
    } else {
      // What follows on the next line is not to blame.
      let end = Int(lastEnd)
      let lacksComma = kind == .closeBracket && !beginsLine && isValue(token.kind)
      let isOther = token.kind == .closeParen || token.kind == .closeBracket
      if kind == .closeParen, reportBracketsOfOthers(opened) { return }
      report(
        .unclosedBlock, "the `\(text(opened))` is not closed",
        at: beginsLine ? end..<end : token.range,
        label: lacksComma ? "a comma is missing before this" : "\(sign) expected here",
        fix: lacksComma
          ? (", ", end..<Int(token.start))
          : isOther
            ? (kind == .closeParen ? ")" : "]", token.range)
            : beginsLine || token.kind == .closeBrace ? missingBracket(kind) : nil)
    }
  }
}
