extension Parser {
  /// Whether the token in hand can begin a value of a shape, where the value has no word before it.
  ///
  /// A word that is a value of another clause may still be the name that must come first:
  /// `add relation mother`.
  mutating func begins(
    _ shape: ValueShape, in scope: ScopeID, isRequired: Bool = false
  ) -> Bool {
    switch token.kind {
    case .newline, .semicolon, .closeBrace, .end, .openBrace: return false
    case .openBracket where shape.isList || shape.sort == .binding: return true
    case .variable, .openParen, .template: return !shape.isFixed
    case .word: break
    default: return fits(shape) || token.kind == .invalid
    }
    switch shape.sort {
    case .word, .presence:
      if meaning(in: ScopeID(index: shape.words)) != nil { return true }
      if shape.otherwise != 0 {
        return begins(grammar.shape(shape.otherwise), in: scope, isRequired: isRequired)
      }
      return shape.isOpen && !opensClause(in: scope)
    case .yesNo: return isWord(.yes) || isWord(.no)
    case .words, .order, .rows, .newWord, .assignment, .binding: return true
    case .symbol where shape.isAnyWord: return true
    case .name, .symbol:
      return isRequired ? !isClauseWord(in: scope) : !opensClause(in: scope)
    case .date:
      if isWord(.age) || isWord(.session) { return true }
      return shape.otherwise != 0
        && begins(grammar.shape(shape.otherwise), in: scope, isRequired: isRequired)
    case .text, .expression:
      if shape.sort == .expression { return true }
      return shape.otherwise != 0
        && begins(grammar.shape(shape.otherwise), in: scope, isRequired: isRequired)
    default:
      if shape.sort != .record, count(of: token, shape) != nil { return true }
      return shape.otherwise != 0
        && begins(grammar.shape(shape.otherwise), in: scope, isRequired: isRequired)
    }
  }

  /// Whether a token that is no word is of the sort of a shape.
  mutating func fits(_ shape: ValueShape) -> Bool {
    let fits =
      switch (shape.sort, token.kind) {
      case (.text, .string), (.text, .textBlock), (.text, .rawText), (.text, .template): true
      case (.name, .string), (.name, .integer): true
      case (.integer, .integer), (.integer, .missing), (.number, .integer), (.session, .integer):
        true
      case (.date, .date), (.date, .month), (.date, .integer): true
      case (.time, .time), (.timestamp, .timestamp), (.duration, .duration): true
      case (.label, .label), (.range, .range), (.entry, .entry): true
      case (.words, _), (.expression, _), (.rows, _): true
      default: false
      }
    return fits || shape.otherwise != 0 && self.fits(grammar.shape(shape.otherwise))
  }

  @inline(__always)
  func isWord(_ word: Keyword) -> Bool { token.symbol == word.rawValue }

  /// Reads a value of a shape into the tree.
  mutating func value(_ shape: ValueShape, _ id: FormID, _ clause: Int) {
    if token.kind == .invalid {
      let isExpression = [.expression, .rows].contains(shape.sort)
      if isExpression, reportForeignNegation() { return }
      if isGoneThrough(id, clause), reportRangeWithDash() { return }
      let claim = claim(shape, id, clause)
      if reportTimeHabit(shape, claim) || reportDateHabit(shape, claim) { return }
      let isNumber = [.integer, .number, .session].contains(shape.sort)
      return reportInvalid(wantsBrackets: isNumber && shape.takesComputed)
    }
    if shape.isList, token.kind == .openBracket { return list(shape, id, clause) }
    if shape.isRun { return run(shape, id, clause) }
    if isWord(.unknown), shape.takesUnknown { return leaf(.unknown) }
    single(shape, id, clause)
  }

  /// Whether what a clause gives is gone through one by one.
  private func isGoneThrough(_ id: FormID, _ clause: Int) -> Bool {
    let clause = grammar.form(id).clauses[clause]
    return clause.shape.sort == .rows && clause.word == Keyword.isIn.word
  }

  private mutating func list(_ shape: ValueShape, _ id: FormID, _ clause: Int) {
    let bracket = token
    let node = tree.append(Node(.list, bracket))
    advance()
    while token.kind != .closeBracket {
      expect(.value(id, clause: clause))
      if token.kind == .end { break }
      let errors = diagnostics.count
      // Only among numbers one may be missing: the answers of a form.
      if token.kind == .missing, shape.sort == .integer || shape.isLoose {
        leaf(.missing)
      } else {
        single(shape, id, clause)
      }
      if diagnostics.count > errors { return }
      guard token.kind == .comma else { break }
      advance()
    }
    expect(.closeBracket)
    let isEmpty = tree.nodes.count == node + 1
    if isEmpty, token.kind == .closeBracket, !shape.isLoose {
      report(
        .missingArgument, "an empty list says nothing",
        at: bracket.range.lowerBound..<token.range.upperBound,
        label: "what belongs in it?",
        notes: [
          shape.isFixed
            ? "Write at least one, or leave the word before it out too."
            : "`unknown` clears a field."
        ])
    }
    close(.closeBracket, opened: bracket, "`]`")
    tree.close(node, end: lastEnd)
  }

  /// Several numbers without brackets.
  private mutating func run(_ shape: ValueShape, _ id: FormID, _ clause: Int) {
    let node = tree.append(Node(.list, token))
    repeat {
      let errors = diagnostics.count
      if token.kind == .missing { leaf(.missing) } else { single(shape, id, clause) }
      if diagnostics.count > errors { return }
    } while token.kind == .integer || token.kind == .missing || beginsComputed
      || goesOnWithWord(shape)
    expect(.value(id, clause: clause))
    tree.close(node, end: lastEnd)
  }

  /// Whether the token in hand is a word that may stand among the numbers of a run: `na`.
  private mutating func goesOnWithWord(_ shape: ValueShape) -> Bool {
    guard token.kind == .word, shape.otherwise != 0 else { return false }
    let other = grammar.shape(shape.otherwise)
    return other.sort == .word && meaning(in: ScopeID(index: other.words)) != nil
  }

  mutating func leaf(_ kind: Node.Kind, value: Int32 = 0, id: UInt16 = 0, detail: Spelling = .plain)
  {
    var node = Node(kind, token)
    node.value = value
    node.id = id
    node.detail = detail.rawValue
    _ = tree.append(node)
    advance()
  }

  /// Whether the token in hand begins a value that is to be worked out.
  private var beginsComputed: Bool {
    switch token.kind {
    case .variable, .openParen, .template: true
    default: false
    }
  }

  /// A value that is worked out when the statement runs: `$x`, `$x.field` or `(expression)`.
  private mutating func computed() {
    tree.needsBinding = true
    let node = tree.append(Node(.computed, token))
    primary()
    tree.close(node, end: lastEnd)
  }

  private mutating func single(_ shape: ValueShape, _ id: FormID, _ clause: Int) {
    if beginsComputed, shape.takesComputed { return computed() }
    switch shape.sort {
    case .integer:
      if token.kind == .integer { return integer(shape, id, clause) }
      if token.kind == .missing { return leaf(.missing) }
      if counted(shape, as: .integer) { return }
    case .text: if textLeaf(.text) { return }
    case .name:
      if token.kind == .string {
        _ = textLeaf(.name)
        return
      }
      if token.kind == .word || token.kind == .integer { return leaf(.name) }
    case .word: if word(shape, .word) { return }
    case .presence:
      let isWord = token.kind == .word
      if isWord, word(shape, .word) { return }
      if self.isWord(.yes) { return leaf(.yes) }
      if self.isWord(.no) { return leaf(.no) }
      // The clause's word alone is the value; what follows belongs to the next clause.
      var node = Node(.presence, start: lastEnd, end: lastEnd)
      node.value = 1
      _ = tree.append(node)
      return
    case .yesNo:
      if isWord(.yes) { return leaf(.yes) }
      if isWord(.no) { return leaf(.no) }
    case .date:
      // Where a name may stand as well, `session` is one unless a number follows.
      let opens = isWord(.age) || isWord(.session)
      if !opens || shape.otherwise == 0 || isNumber(lexer.peek(), shape), date(shape) {
        return
      }
    case .time:
      if token.kind == .time { return leaf(.time, value: minutes(token)) }
    case .timestamp: if token.kind == .timestamp { return leaf(.timestamp) }
    case .duration: if token.kind == .duration { return duration() }
    case .session:
      if isWord(.session) { advance() }
      if token.kind == .integer { return integer(shape, id, clause, as: .session) }
      if counted(shape, as: .session) { return }
    case .sessionPlace:
      if isWord(.session) {
        advance()
        if token.kind == .integer { return integer(shape, id, clause, as: .session) }
        if counted(shape, as: .session) { return }
      }
    case .number:
      if token.kind == .integer { return integer(shape, id, clause, as: .number) }
      if counted(shape, as: .number) { return }
    case .record: if record(shape, id) { return }
    case .symbol: if token.kind == .word { return leaf(.symbol) }
    case .label: if token.kind == .label { return leaf(.label) }
    case .range: if token.kind == .range { return range() }
    case .entry: if token.kind == .entry { return entry() }
    case .words:
      if !isAtStatementEnd {
        while !isAtStatementEnd { leaf(.openWord) }
        return
      }
    case .expression, .rows:
      if token.kind == .integer, isGoneThrough(id, clause), reportRangeWithDash() { return }
      expression()
      return
    case .assignment: return assignment()
    case .binding: return binding()
    case .newWord:
      if token.kind == .word {
        newWord = text(token)
        return leaf(.symbol)
      }
    case .parameters: return parameters()
    case .counted:
      if token.kind == .word {
        leaf(.symbol)
        if token.kind == .integer { integer(shape, id, clause) }
        return
      }
    case .order:
      let node = tree.append(Node(.sort, token))
      expression()
      if isWord(.desc) {
        tree.nodes[node].value = 1
        advance()
      }
      tree.close(node, end: lastEnd)
      return
    }
    if shape.otherwise != 0 {
      let (errors, start) = (diagnostics.count, token.start)
      single(grammar.shape(shape.otherwise), id, clause)
      // What was read in part is best told by what has read it.
      if diagnostics.count == errors || token.start > start { return }
      diagnostics.removeLast(diagnostics.count - errors)
    }
    reportWrongValue(shape, id, clause)
  }

  @discardableResult
  private mutating func textLeaf(_ kind: Node.Kind) -> Bool {
    switch token.kind {
    case .string: leaf(kind, detail: token.hasEscape ? .quotedWithEscapes : .quoted)
    case .textBlock: if !reportEarlyEnd() { leaf(kind, detail: .block) }
    case .rawText: leaf(kind, detail: .raw)
    default: return false
    }
    return true
  }

  private mutating func word(_ shape: ValueShape, _ kind: Node.Kind) -> Bool {
    guard token.kind == .word else { return false }
    let scope = ScopeID(index: shape.words)
    expect(.words(scope))
    if case .ordinal(let ordinal)? = meaning(in: scope) {
      leaf(kind, value: Int32(ordinal))
      return true
    }
    if shape.isOpen, shape.sort != .presence {
      leaf(.openWord)
      return true
    }
    return false
  }

  // MARK: Numbers

  private mutating func integer(
    _ shape: ValueShape, _ id: FormID, _ clause: Int, as kind: Node.Kind = .integer
  ) {
    let number = number(token)
    guard number >= Int(shape.least), number <= Int(shape.greatest), Int32(exactly: number) != nil
    else { return reportOutOfRange(shape, id, clause) }
    leaf(kind, value: Int32(truncatingIfNeeded: number))
  }

  /// The value of an integer token; one too long for the language comes out as a very large one.
  mutating func number(_ token: Token) -> Int {
    var index = Int(token.start)
    let end = Int(token.end)
    let isNegative = source.bytes[index] == 0x2D
    if isNegative || source.bytes[index] == 0x2B { index += 1 }
    var value = 0
    while index < end {
      value = value &* 10 &+ Int(source.bytes[index] &- 0x30)
      index += 1
    }
    return isNegative ? -value : value
  }

  mutating func minutes(_ token: Token) -> Int32 {
    var digits = DigitReader(source.bytes, token.range)
    let hour = digits.takeDigits()?.value ?? 0
    _ = digits.take(0x3A)
    return Int32(hour * 60 + (digits.takeDigits()?.value ?? 0))
  }

  mutating func duration() {
    var digits = DigitReader(source.bytes, token.range)
    let amount = digits.takeDigits()?.value ?? 0
    let unit = LengthUnit.parse(digits.rest) ?? .days
    guard let amount = Int32(exactly: amount) else {
      report(
        .outOfRange, "nothing takes so long", at: token.range,
        label: "a length of time has at most \(Int32.max) of a unit")
      return advance()
    }
    leaf(.duration, value: amount, id: unit.rawValue)
  }

  /// A list of numbers below this is offered where a range cannot be had.
  private static let longestList = 12

  mutating func range() {
    var digits = DigitReader(source.bytes, token.range)
    let isNegative = digits.takeSign()
    let low = digits.takeDigits()?.value ?? 0
    _ = digits.take(0x2E)
    _ = digits.take(0x2E)
    let high = digits.takeDigits()?.value ?? 0
    guard !isNegative, low <= high, high < 0x8000 else {
      let isShort =
        isNegative && max(low, high) < Self.longestList
        && !text(token).dropFirst().contains("-")
      let numbers = isShort ? (-low...high).map(String.init).joined(separator: ", ") : ""
      report(
        .outOfRange, "a range goes from a smaller to a larger number, from 0 to 32767",
        at: token.range, label: "this one does not",
        fix: isShort ? ("[\(numbers)]", token.range) : nil)
      advance()
      return
    }
    leaf(.range, value: Int32(low | high << 16))
  }

  /// The word of a kind, then the key of a record of it unless a clause follows.
  private mutating func record(_ shape: ValueShape, _ id: FormID) -> Bool {
    guard token.kind == .word else { return false }
    let word = token
    leaf(.symbol)
    expect(.key(of: text(word)))
    switch token.kind {
    case .integer:
      let number = number(token)
      let range = 1...Int(Int32.max)
      guard range.contains(number) else {
        reportOutOfRange(text(word), range, number)
        return true
      }
      leaf(.number, value: Int32(number))
    case .string: textLeaf(.name)
    case .label: leaf(.label)
    case .word where !opensClause(in: grammar.code(id).scope):
      // Whether the kind is counted so is not known here.
      if count(of: token, shape) != nil { tree.hasCounts = true }
      leaf(.name)
    default: break
    }
    return true
  }

  private mutating func entry() {
    var digits = DigitReader(
      source.bytes, token.range.lowerBound + 1..<token.range.upperBound)
    let entry = digits.takeDigits()?.value ?? 0
    _ = digits.take(0x2E)
    let part = digits.takeDigits()?.value ?? 0
    guard let number = Int32(exactly: entry), part <= 0x7FFF else {
      report(
        .outOfRange, "no log has so many changes", at: token.range, label: "there is no such change"
      )
      return advance()
    }
    leaf(.entry, value: number, id: UInt16(part))
  }
}
