/// Reads statements by the forms of a grammar.
///
/// Recursive descent with one token in hand. After an error it goes on with the next line, so that a
/// text's diagnostics come all at once, in order. It says whether the text merely breaks off, and at
/// its end keeps what could have come next, from which completion lives.
///
/// Functions that only look at the token are `mutating` too where they run for every token: for
/// others the compiler copies the whole parser first.
public struct Parser: ~Copyable {
  /// The text that is read.
  public let source: Source
  let grammar: Grammar
  var lexer: Lexer
  var token: Token
  var tree = Tree()
  /// The end of the last token taken, where something missing is to be put.
  var lastEnd: UInt32 = 0
  var depth = 0
  /// How many round brackets and signs before a value are open around the token.
  var brackets = 0
  /// How many calls, lists and queries are open around the token.
  var expressions = 0
  /// How many levels of operators, calls and lists the operand has that was read last.
  var height = 0
  /// The first block in which a line is set no deeper than the line of the block itself, and that line:
  /// if a brace is missing in the end, it is most likely this one.
  var doubtfulBlock: (brace: UInt32, next: UInt32)?
  /// Whether a block was said to be open at the end; those around it are open for the same reason.
  var wasOpenBlockTold = false
  /// How deep the last line was set with which a statement began.
  var lineIndentation = 0
  /// Where the last block ends that `else` could have followed, and the form that it belongs to.
  var branch: (end: UInt32, form: FormID)?
  /// The words of the lines that may stand where a statement is read, for suggestions.
  var lineWords: [String] = []
  /// How many blocks before the token lack their `{`, of which the `}` may follow.
  var missingBlocks = 0
  /// Whether the text ends within a text block, once that was looked at.
  var isOpenAtEnd: Bool?
  /// The words of definitions that were refused: that nothing is known by them is told already.
  var refusedWords: Set<String> = []
  /// Whether the statement begins with such a word, so that nothing is said of it.
  var isRefused = false
  /// The word that is being defined.
  var newWord = ""
  /// Whether `where`, `sort` and `limit` belong to what stands around the expression, and not to a
  /// word in it.
  var isWithinQuery = false
  /// Up to here no bracket is closed that was looked for; it is not looked for again.
  var unclosedUpTo = 0
  /// Where the next statement begins behind a bracket that is not closed on its line.
  var resumption: UInt32 = 0
  /// What was found wrong so far, in the order of the text.
  public internal(set) var diagnostics = DiagnosticList()
  /// Whether the reading is to stop; asked between statements and lines.
  public var isInterrupted: @Sendable () -> Bool = { false }
  /// Whether the reading was stopped before the end of the text.
  public private(set) var wasInterrupted = false
  /// Where a better word is looked for in place of one that is wrong; it costs more than the reading.
  public var advice = Advice.everywhere
  private var statements = 0
  /// Whether the text ends within a block, a bracket or a text block.
  public internal(set) var isIncomplete = false
  /// Whether the text ends with a `\` that a further line would follow.
  public var endsContinued: Bool { lexer.endsContinued }
  /// Whether the text is only looked at to see if it could be read; then nothing is tried within it.
  var isTrial = false
  /// Whether nothing more can be added to what is expected.
  var isExpectationSettled = false
  /// What could stand at the end of the text.
  public internal(set) var expectations: [Expectation] = []

  /// Blocks within blocks, and round brackets within brackets, are read to this depth.
  public static let greatestDepth = 100

  /// Operators, calls and lists within one expression stand on each other to this height.
  public static let greatestHeight = 64

  /// Stands before the first statement; bytes that are not UTF-8 are its first diagnostic.
  public init(_ source: Source, grammar: Grammar, from start: Int = 0) {
    self.source = source
    self.grammar = grammar
    lexer = Lexer(source, grammar.symbols, joinsLines: true)
    if start > 0 { lexer.seek(to: start) }
    token = Token(kind: .end, start: 0, end: 0)
    if let offset = source.firstInvalidByte {
      diagnostics.append(
        Diagnostic(
          .notUTF8, "the text is not UTF-8", at: offset..<offset + 1,
          label: "these bytes are no character",
          notes: ["Save the file as UTF-8 and try again."]))
    }
    advance()
  }

  /// Where the parser looks for the word that was meant.
  public enum Advice: Equatable, Sendable {
    case everywhere
    /// Not for the word at this byte, which is still being typed.
    case exceptAt(Int)
    /// For a reader that shows no diagnostics.
    case nowhere
  }

  /// What a call of ``nextStatement(into:)`` found.
  public enum Outcome: Equatable, Sendable {
    /// The tree holds a statement.
    case statement
    /// A statement was wrong; the diagnostics say how.
    case faulty
    case end
  }

  /// Where the reading goes on.
  public var offset: Int { Int(token.start) }
  /// Whether nothing follows.
  public var isAtEnd: Bool { token.kind == .end }

  /// Goes on at an offset, whatever stands before it, as at the beginning of a line.
  public mutating func goOn(at offset: Int) {
    lexer.offset = offset
    token = lexer.next()
  }

  /// What is said of a statement that is wrong and of which nothing else was said, lest it be passed over;
  /// whoever reads it has found a fault of the parser.
  public static let notRead = "this cannot be read"

  /// Reads the next statement.
  ///
  /// - Parameter result: The tree of the statement; it is used again from call to call.
  /// - Returns: Whether the tree holds a statement, the statement was wrong, or none is left.
  public mutating func nextStatement(into result: inout Tree) -> Outcome {
    skipSeparators()
    askWhetherToStop()
    if token.kind == .closeBrace {
      // What was wrong in the block of an expectation is its affair, and told nowhere.
      if missingBlocks > 0, !diagnostics.isEmpty {
        missingBlocks -= 1
        advance()
        return .faulty
      }
      report(
        .unmatchedClose, "this `}` closes nothing", at: token.range, label: "take it out",
        fix: ("", token.range))
      advance()
      return .faulty
    }
    if token.kind == .end {
      // Within a block that is still open, the block has said what may follow.
      if !isIncomplete, lastEnd == 0 || isAfterSeparator { expect(.words(grammar.statements)) }
      return .end
    }
    swap(&tree, &result)
    tree.clear()
    let errors = diagnostics.count
    isRefused = false
    statement()
    swap(&tree, &result)
    guard diagnostics.count > errors || isRefused else { return .statement }
    // What is passed over in silence follows from a fault that was told; without one, this is told.
    if diagnostics.isEmpty {
      report(.unknownStatement, Self.notRead, at: result[0].range, label: "")
    }
    return .faulty
  }

  /// Whether a further statement may begin where the text ends.
  var isAtNewStatement: Bool { token.kind == .end && isAfterSeparator }

  private var isAfterSeparator: Bool {
    // At the end of the text a further statement may begin only after a line end or a `;`.
    var index = Int(token.start)
    while index > 0, source.bytes[index - 1] == 0x20 || source.bytes[index - 1] == 0x09 {
      index -= 1
    }
    guard index > 0 else { return true }
    return [0x0A, 0x3B, 0x7B].contains(source.bytes[index - 1])
  }

  // MARK: Tokens

  @inline(__always)
  mutating func advance() {
    lastEnd = token.end
    token = lexer.next()
  }

  /// What the word in hand means in a scope.
  @inline(__always)
  mutating func meaning(in scope: ScopeID) -> WordMeaning? {
    if let known = grammar.meaning(of: token.symbol, in: scope) { return known }
    return grammar.isPrepared(scope) || token.kind != .word ? nil : newMeaning(in: scope)
  }

  /// What a word means that was not met in a scope before.
  private mutating func newMeaning(in scope: ScopeID) -> WordMeaning? {
    let found = grammar.meaning(ofWord: text(token), in: scope)
    if token.symbol == 0 {
      token.symbol = grammar.symbols.lookUp(source.bytes, Int(token.start), Int(token.end))
    }
    return found
  }

  func text(_ token: Token) -> String { source.text(token.range) }

  mutating func skipSeparators() {
    while token.kind == .newline || token.kind == .semicolon { advance() }
  }

  var isAtStatementEnd: Bool {
    @inline(__always)
    get {
      switch token.kind {
      case .newline, .semicolon, .closeBrace, .end: true
      default: false
      }
    }
  }

  @inline(__always)
  mutating func expect(_ expectation: Expectation) {
    if token.kind == .end, !isExpectationSettled { expectations.append(expectation) }
  }

  /// Asks now and then whether to go on; if not, the text is over.
  mutating func askWhetherToStop() {
    statements &+= 1
    guard statements & 0xFF == 0, !wasInterrupted, isInterrupted() else { return }
    wasInterrupted = true
    lexer.skipToEnd()
    token = lexer.next()
  }

  // MARK: Statements

  mutating func statement() {
    let start = token
    resumption = 0
    noteIndentation()
    guard start.kind == .word else {
      if start.kind == .invalid {
        reportInvalid()
      } else if start.kind == .variable, lexer.peek().kind == .equal {
        report(
          .unknownStatement, "a statement begins with a word", at: start.range,
          label: "`let` sets a variable",
          fix: ("let ", start.range.lowerBound..<start.range.lowerBound))
      } else if start.kind == .openBrace, let end = endOfLineBefore {
        reportLateBrace(behind: end)
      } else if !reportForeignComment() {
        report(
          .unknownStatement, "a statement begins with a word", at: start.range,
          label: "this is no word")
      }
      recover()
      return
    }
    var scope = grammar.statements
    while true {
      expect(.words(scope))
      guard token.kind == .word, let meaning = meaning(in: scope) else {
        if token.start == start.start, misplacedElse() { return }
        reportUnknown(in: scope, from: start)
        recover()
        return
      }
      switch meaning {
      case .scope(let inner):
        advance()
        scope = inner
      case .scopeOrForm(let inner, let form):
        advance()
        expect(.words(inner))
        if token.kind == .word, self.meaning(in: inner) != nil {
          scope = inner
          continue
        }
        if token.kind == .word, let word = respelt(in: inner, from: start) {
          reportMisspelt(as: word, from: start)
          scope = inner
          continue
        }
        arguments(of: form, from: start, kind: .statement)
        endOfStatement()
        return
      case .form(let form):
        advance()
        arguments(of: form, from: start, kind: .statement)
        endOfStatement()
        return
      case .clause, .bare, .ordinal, .line:
        // Scopes of statement words hold nothing else.
        reportUnknown(in: scope, from: start)
        recover()
        return
      }
    }
  }

  @inline(__always)
  mutating func noteIndentation() {
    if let indentation = source.indentation(before: Int(token.start)) {
      lineIndentation = indentation
    }
  }

  /// Reads the arguments of a form and its block into a node.
  mutating func arguments(of id: FormID, from start: Token, kind: Node.Kind) {
    let code = grammar.code(id)
    var node = Node(kind, start)
    node.id = id.index
    let index = tree.append(node)
    let errors = diagnostics.count
    let first = token.range.lowerBound
    var seen: UInt64 = 0
    isWithinQuery = code.ownsQuery
    let outerWord = newWord
    positionals(of: code, id, seen: &seen)
    if diagnostics.count == errors, !code.takesStatement {
      clauses(of: code, id, seen: &seen, inBlock: false)
    }
    if diagnostics.count > errors {
      respell(id, from: first, after: errors)
      skipToBlockOrEnd()
    }
    isWithinQuery = false
    if code.isControl { tree.needsBinding = true }
    if token.kind == .openBrace {
      block(of: code, id, seen: &seen)
    } else if code.takesStatement, diagnostics.count == errors, token.kind == .word {
      guard depth < Self.greatestDepth else {
        report(
          .tooDeep, "statements stand in statements more than \(Self.greatestDepth) deep",
          at: token.range, label: "here it becomes too deep")
        recover()
        return
      }
      depth += 1
      let node = tree.append(Node(.block, token))
      statement()
      tree.close(node, end: lastEnd)
      depth -= 1
    } else if code.needsBlock, diagnostics.count == errors {
      reportNoBlock(id)
      if token.kind == .openBrace { block(of: code, id, seen: &seen) }
      if token.kind == .end { isExpectationSettled = true }
    }
    if code.takesElse { alternatives(of: code, id) }
    if newWord != outerWord {
      if diagnostics.count > errors || isRefused { refusedWords.insert(newWord) }
      newWord = outerWord
    }
    if diagnostics.count == errors { checkRequired(code, id, seen: seen, of: index) }
    tree.close(index, end: lastEnd)
  }

  mutating func checkRequired(
    _ code: Grammar.FormCode, _ id: FormID, seen: UInt64, of statement: Int
  ) {
    guard seen & code.required != code.required else { return }
    if code.standsAlone, tree.nodes.count == statement + 1 { return }
    for index in 0..<Int(code.clauseCount) {
      guard code.required & ~seen & 1 << UInt64(index) != 0 else { continue }
      let form = grammar.form(id)
      let clause = form.clauses[index]
      let end = endOfHead(statement)
      report(
        .missingArgument, "`\(form.title)` needs \(grammar.expects(clause, of: form))",
        at: end..<end,
        label: clause.isPositional
          ? "\(grammar.expects(clause, of: form)) goes here" : "`\(clause.word)` is missing",
        notes: clause.isPositional ? takenBefore(index, of: form, statement) : [],
        fix: clause.isPositional || code.block != .none
          ? nil
          : (clause.shape.sort == .text ? " \(clause.word) \"…\"" : " \(clause.word) …", end..<end),
        isTemplate: true)
      return
    }
  }

  /// Where the words of a statement end: before its block, if it has one.
  private func endOfHead(_ statement: Int) -> Int {
    var node = statement + 1
    while node < tree.nodes.count {
      if tree[node].kind == .block {
        var end = tree[node].range.lowerBound
        while end > 0, source.bytes[end - 1] == 0x20 { end -= 1 }
        return end
      }
      node = max(node + 1, Int(tree[node].next))
    }
    return Int(lastEnd)
  }

  /// Says of a value that is worked out which argument it was taken for, if it need not be given.
  private func takenBefore(_ missing: Int, of form: Form, _ statement: Int) -> [String] {
    var node = statement + 1
    while node + 1 < tree.nodes.count {
      let value = tree[node]
      guard value.kind == .clause else { break }
      let clause = form.clauses[Int(value.id)]
      guard Int(value.id) < missing else {
        node = Int(value.next)
        continue
      }
      let typed = source.text(tree[node + 1].range)
      if tree[node + 1].kind == .computed, clause.isPositional, !clause.isRequired {
        return ["`\(typed)` is taken for \(grammar.expects(clause, of: form)): it stands first."]
      }
      if tree[node + 1].kind == .text || tree[node + 1].kind == .name, clause.isPositional,
        clause.isRequired, !clause.word.isEmpty, typed.utf8.count < 60
      {
        return [
          "`\(typed)` is taken for the \(clause.word), which stands first: "
            + "\(form.title) \(clause.word.uppercased()) \(form.clauses[missing].word.uppercased())"
        ]
      }
      node = Int(value.next)
    }
    return []
  }

  mutating func endOfStatement() {
    if isAtStatementEnd || isAtResumption { return }
    if token.kind == .invalid {
      reportInvalid()
    } else {
      report(
        .trailing, "the statement is complete before this", at: token.range,
        label: "nothing more is expected here",
        notes: ["A new line or `;` begins the next statement."],
        fix: beginsStatement() ? ("; ", Int(lastEnd)..<Int(token.start)) : nil)
    }
    recover()
  }
}
