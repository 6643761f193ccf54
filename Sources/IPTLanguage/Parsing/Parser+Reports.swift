/// What the parser says when something is wrong.
extension Parser {
  mutating func report(
    _ code: DiagnosticCode, _ message: String, at range: Range<Int>, label: String = "",
    notes: [String] = [], fix: (replacement: String, range: Range<Int>)? = nil,
    isTemplate: Bool = false
  ) {
    // What is cut off by an interrupt was not found wrong.
    if wasInterrupted { return }
    if token.kind == .end, lexer.openBrackets > 0 { isIncomplete = true }
    diagnostics.append(
      Diagnostic(
        code, message, at: range, label: label, notes: notes,
        fix: fix.map { Diagnostic.Fix($0.range, $0.replacement, isTemplate: isTemplate) }))
  }

  /// Says that a clause that must come is not there, if one has a word and is not.
  mutating func reportMissingWord(
    _ code: Grammar.FormCode, _ id: FormID, _ seen: UInt64
  ) -> Bool {
    guard seen & code.required != code.required else { return false }
    let form = grammar.form(id)
    guard
      let index = form.clauses.indices.first(where: {
        form.clauses[$0].isRequired && !form.clauses[$0].word.isEmpty && seen & 1 << UInt64($0) == 0
      })
    else { return false }
    let word = form.clauses[index].word
    // A word in its place, with what the clause takes behind it: `for $r of relations`.
    let isReplaced =
      code.isControl && token.kind == .word && Keyword(rawValue: token.symbol) == nil
      && !form.clauses[index].isPositional
      && areClauses("\(word) \(source.text(token.range.upperBound..<endOfWords()))", of: id)
    // Where any word may be a slip, the rest must be what the clause takes.
    let rest = "\(word) \(source.text(Int(token.start)..<endOfWords()))"
    guard code.isControl || areClauses(rest, of: id) else { return false }
    report(
      .missingArgument,
      "`\(form.title)` needs `\(word)` and \(grammar.expects(form.clauses[index], of: form))",
      at: token.range,
      label: isReplaced ? "did you mean `\(word)`?" : "`\(word)` is missing here",
      fix: Keyword(rawValue: token.symbol) != nil
        ? nil : (isReplaced ? word : "\(word) \(text(token))", token.range))
    return true
  }

  mutating func reportUnknownClause(
    _ code: Grammar.FormCode, _ id: FormID, _ seen: UInt64, inBlock: Bool
  ) {
    if diagnostics.isFull { return diagnostics.append(omitted: 1) }
    let form = grammar.form(id)
    if reportSignInWord() { return }
    if let mending = listWithWord(form) {
      return report(
        .trailing, "several stand in brackets", at: token.range, label: "one value too many",
        fix: mending)
    }
    if let mending = pastWithoutAsOf(form) {
      return report(
        .unknownClause, "`\(form.title)` has no clause `\(text(token))`", at: token.range,
        label: "`as of` stands before it", fix: mending)
    }
    if seen & code.required == code.required {
      if code.needsBlock, reportNoBrace(form) { return }
      if !inBlock, reportNextStatement(form, mayBeAlone: code.isControl) { return }
    }
    let typed = text(token)
    var words = isWithoutAdvice ? [] : plainWords(of: code.scope)
    // A value that stands by its position may have been meant as well: `focus griev`.
    for clause in form.clauses where clause.isPositional && clause.shape.words != 0 {
      let scope = ScopeID(index: clause.shape.words)
      if meaning(in: scope) != nil {
        return reportSecondValue(of: clause, listWithWord(form))
      }
      words += self.words(of: clause.shape)
    }
    if reportValueWithoutClause(form) || reportNumberWithoutBlank(form) { return }
    if let clause = clauseWithoutValue(form) {
      words += self.words(of: clause.shape)
    }
    let nearest = isUnitBehindNumber ? nil : nearest(among: words)
    if nearest == nil, reportTextWithoutQuotes(form, id) { return }
    if nearest == nil, let start = startOfName {
      var (mending, isWhole) = quotedWords(from: start, of: id)
      // Nobody is called by a number or by what is nearly a word of the statement.
      if isWhole, !isName(start..<endOfWords(), among: words) { mending = nil }
      // What must still be given would end up in the name.
      let lacks = seen & code.required != code.required
      if !isWhole || !lacks {
        return report(
          .unknownClause, "`\(form.title)` has no clause `\(typed)`", at: token.range,
          label: Diagnostic.nameInWords, fix: mending)
      }
    }
    report(
      .unknownClause, "`\(form.title)` has no clause `\(typed)`", at: token.range,
      label: Diagnostic.meant(nearest),
      notes: nearest == nil
        ? wordsOfPlaces(form, seen) + ["`help \(form.title)` lists the clauses."] : [],
      fix: nearest.map { ($0, token.range) })
  }

  /// Whether the word in hand is what the number before it counts, as in `sessions 16 weeks`.
  private var isUnitBehindNumber: Bool {
    guard tree.nodes.last?.kind == .integer, tree.nodes.last?.end == lastEnd else { return false }
    let word = text(token)
    return LengthUnit.allCases.contains {
      [$0.plural, String($0.plural.dropLast())].contains(word)
    }
  }

  /// A session behind a view, with what says that all is to be seen as it was then.
  private mutating func pastWithoutAsOf(_ form: Form) -> Mending? {
    guard isWord(.session), let past = form.clauses.first(where: { $0.word == "as of" }),
      isNumber(lexer.peek(), past.shape)
    else { return nil }
    return ("as of \(text(token))", token.range)
  }

  /// The words of values that stand by their place and are not given.
  private func wordsOfPlaces(_ form: Form, _ seen: UInt64) -> [String] {
    form.clauses.indices.first {
      form.clauses[$0].isPositional && form.clauses[$0].shape.words != 0
        && seen & 1 << UInt64($0) == 0
    }.map { possible(form.clauses[$0].shape) } ?? []
  }

  /// A clause that may have a word behind it and has none, if the word in hand stands right behind it.
  private func clauseWithoutValue(_ form: Form) -> Clause? {
    guard let value = tree.nodes.last, value.kind == .presence, value.end == lastEnd,
      tree.nodes.count >= 2, tree.nodes[tree.nodes.count - 2].kind == .clause
    else { return nil }
    let clause = form.clauses[Int(tree.nodes[tree.nodes.count - 2].id)]
    return clause.shape.words == 0 ? nil : clause
  }

  /// Words where a text may stand that has no clause word of its own: `diagnosis major depression`.
  private mutating func reportTextWithoutQuotes(_ form: Form, _ id: FormID) -> Bool {
    guard tree.nodes.count == 1, let first = form.clauses.first, first.isPositional,
      first.shape.sort == .text, first.shape.otherwise == 0
    else { return false }
    report(
      .wrongSort, "`\(form.title)` takes a text in quotes here", at: token.range,
      label: "text stands in quotes",
      fix: quotedWords(from: Int(token.start), of: id).mending)
    return true
  }

  /// Whether words are a name as far as one can tell: letters alone, none of them a slip for another word.
  private func isName(_ range: Range<Int>, among words: [String]) -> Bool {
    let text = source.text(range)
    return text.allSatisfy { $0.isLetter || " -'.".contains($0) }
      && !text.split(separator: " ").dropFirst().contains {
        $0 != self.text(token) && NearestWord.find(String($0), among: words) != nil
      }
  }

  /// Where a name without quotes begins, if the word in hand stands right behind it.
  private var startOfName: Int? {
    guard let name = tree.nodes.last, name.kind == .name, name.detail == Spelling.plain.rawValue,
      name.end == lastEnd, tree.nodes.count >= 2, tree.nodes[tree.nodes.count - 2].kind == .clause
    else { return nil }
    return name.range.lowerBound
  }

  /// A value that stands by its place and comes behind a clause: `add turn of incident 1 me "…"`.
  mutating func reportLatePositional(
    _ code: Grammar.FormCode, _ id: FormID, _ seen: UInt64
  ) -> Bool {
    guard code.positionalCount > 0, seen != 0, seen & 1 == 0,
      grammar.clause(0, of: code).isRequired,
      begins(grammar.clause(0, of: code).shape, in: code.scope)
    else { return false }
    let form = grammar.form(id)
    let first = form.clauses[0]
    let names = form.clauses.prefix(Int(code.positionalCount)).filter(\.isRequired).map {
      ($0.word.isEmpty ? "name" : $0.word).uppercased()
    }
    report(
      .trailing, "what has no word of its own stands before the clauses", at: token.range,
      label: "\(first.word.isEmpty ? "the name" : first.word) comes first",
      notes: ["For example: \(form.title) \(names.joined(separator: " ")) and then the rest."],
      fix: valuesInFront(code, id))
    return true
  }

  /// A value without its clause, as in `risk none`.
  ///
  /// Which clause is meant is not guessed.
  private mutating func reportValueWithoutClause(_ form: Form) -> Bool {
    var owners: [String] = []
    for clause in form.clauses where !clause.isPositional && clause.shape.words != 0 {
      if meaning(in: ScopeID(index: clause.shape.words)) != nil { owners.append(clause.word) }
    }
    guard !owners.isEmpty else { return false }
    report(
      .unknownClause, "`\(form.title)` has no clause `\(text(token))`", at: token.range,
      label: "a value: of what?",
      notes: ["Say of what: \(owners.map { "`\($0) \(text(token))`" }.joined(separator: ", "))."])
    return true
  }

  /// A number that stands at its clause without a blank: `closeness3`.
  private mutating func reportNumberWithoutBlank(_ form: Form) -> Bool {
    let typed = text(token)
    let word = typed.prefix { !$0.isNumber }
    guard
      let clause = form.clauses.first(where: { $0.word == word && $0.shape.sort == .integer }),
      let number = Int(typed.dropFirst(word.count))
    else { return false }
    // A number outside the range is not offered: it would be refused.
    let fits = (Int(clause.shape.least)...Int(clause.shape.greatest)).contains(number)
    report(
      .unknownClause, "`\(form.title)` has no clause `\(typed)`", at: token.range,
      label: "a blank is missing",
      notes: fits ? [] : ["`\(word)` is \(grammar.expects(clause, of: form))."],
      fix: fits ? ("\(word) \(number)", token.range) : nil)
    return true
  }

  /// A second word where one was given, or where several stand in brackets: `focus grief disputes`.
  private mutating func reportSecondValue(of clause: Clause, _ fix: Mending?) {
    let name = clause.word.isEmpty ? "this" : "`\(clause.word)`"
    report(
      .trailing, "\(name) has a value already", at: token.range, label: "one value too many",
      notes: clause.shape.isList ? ["Several stand in brackets: [ , ]."] : [], fix: fix)
  }

  mutating func reportNoClause(_ code: Grammar.FormCode, _ id: FormID) {
    let form = grammar.form(id)
    let isSigned = token.kind == .integer && "+-".contains(text(token).prefix(1))
    if isSigned || [.minus, .plus, .times, .slash].contains(token.kind),
      let mending = reckoning(String(text(token).prefix(1)))
    {
      return report(
        .trailing, "what is worked out stands in brackets", at: token.range,
        label: "a clause has one value", fix: mending)
    }
    if token.kind == .closeParen || token.kind == .closeBracket {
      return report(
        .trailing, "nothing is open that `\(text(token))` closes", at: token.range,
        label: "one too many", fix: ("", token.range))
    }
    if token.kind == .comma, let mending = listInBrackets(form) {
      return report(
        .trailing, "several stand in brackets", at: token.range, label: "one value too many",
        fix: mending)
    }
    if reportLateParameters(form) { return }
    // A second value where a statement has one: `print a, b`.
    if token.kind == .comma, form.clauses.first?.isPositional ?? false, tree.nodes.count > 1 {
      return report(
        .trailing, "`\(form.title)` takes one value", at: token.range, label: "one value too many",
        notes: ["A comma stands between the items of a list, in brackets."],
        fix: isReckoned(form) ? ("; \(form.title)", token.range) : nil)
    }
    if reportMinusWithoutBlanks() || isReckoned(form) && reportSignWithoutBlanks()
      || reportDateInPart()
    {
      return
    }
    report(
      .trailing, "a clause of `\(form.title)` begins with a word", at: token.range,
      label: form.clauses.isEmpty ? "nothing more is expected here" : "which clause is this for?",
      notes: ["`help \(form.title)` lists the clauses."])
  }

  /// A date of which only the year was taken: `2014/06/14`.
  private mutating func reportDateInPart() -> Bool {
    guard let year = tree.nodes.last, year.kind == .date, year.end == token.start else {
      return false
    }
    return reportDateHabit(
      ValueShape(.date), "a date has `-` between its parts", from: Int(year.start))
  }

  /// Whether what stands before the token in hand is an expression, as in `print 3 -2`.
  private func isReckoned(_ form: Form) -> Bool {
    let values: [Node.Kind] = [.integer, .decimal, .reference, .binary, .field, .variable, .call]
    return form.clauses.contains {
      [.expression, .rows, .assignment].contains($0.shape.sort)
        && ($0.isPositional || tree.nodes.last.map { values.contains($0.kind) } ?? false)
    }
  }

  mutating func reportLineOutsideBlock(_ code: Grammar.FormCode, _ id: FormID) {
    let word = text(token)
    let form = grammar.form(id)
    report(
      .unknownClause, "`\(word)` opens a line of its own", at: token.range,
      label: "this belongs in a block",
      notes: ["Write `\(form.title) … { \(word) … }`."])
  }

  /// What a clause takes, in a sentence; what stands by its place has no word of its own: it is the
  /// statement that takes it.
  func claim(_ shape: ValueShape, _ id: FormID, _ clause: Int) -> String {
    let form = grammar.form(id)
    let clause = form.clauses[clause]
    let expects = grammar.expects(clause, of: form)
    return clause.word.isEmpty
      ? "`\(form.title)` takes \(expects) here" : "`\(clause.word)` is \(expects)"
  }

  mutating func reportWrongValue(_ shape: ValueShape, _ id: FormID, _ clause: Int) {
    if diagnostics.isFull { return diagnostics.append(omitted: 1) }
    let form = grammar.form(id)
    let claim = claim(shape, id, clause)
    let clause = form.clauses[clause]
    let name = clause.word.isEmpty ? form.title : clause.word
    if isAtStatementEnd {
      let end = Int(lastEnd)
      report(
        .missingArgument, claim, at: end..<end,
        label: "the value is missing",
        notes: shape.sort == .yesNo ? ["Write `\(name) yes` or `\(name) no`."] : possible(shape))
      return
    }
    if reportTimeHabit(shape, claim) { return }
    if token.kind == .invalid { return reportInvalid() }
    if reportDateHabit(shape, claim) || reportSignInWord() { return }
    if shape.words != 0, token.kind == .word {
      // The second word of a clause that has two: `as of`.
      let second = form.clauses.lazy.filter { $0.word.hasPrefix("\(name) ") }
        .map { String($0.word.dropFirst(name.utf8.count + 1)) }
      let nearest = nearest(among: words(of: shape) + second)
      report(
        .unknownWord, "`\(text(token))` is no word for `\(name)`", at: token.range,
        label: Diagnostic.meant(nearest),
        notes: possible(shape),
        fix: nearest.map { ($0, token.range) })
      return
    }
    if shape.sort == .text, token.kind == .word {
      // Most often quotes were left out.
      report(
        .wrongSort, claim, at: token.range, label: "text stands in quotes",
        fix: isInList ? quotedElements() : quotedWords(from: Int(token.start), of: id).mending)
      return
    }
    if shape.sort == .time, token.kind == .date, let opener = tree.nodes.last,
      opener.kind == .clause,
      let day = form.clauses.first(where: { $0.shape.sort == .date && !$0.word.isEmpty })
    {
      return report(
        .wrongSort, claim, at: token.range, label: "the day stands behind `\(day.word)`",
        fix: ("\(day.word) \(text(token))", Int(opener.start)..<token.range.upperBound))
    }
    let isYear = shape.sort == .date && token.kind == .integer
    report(
      .wrongSort, claim, at: token.range,
      label: isYear ? "a year has four digits" : "this is \(Self.sort(of: token.kind))")
  }

  /// The words that a value can be, in one of its shapes or another.
  private func words(of shape: ValueShape) -> [String] {
    let words =
      shape.words == 0
      ? [] : grammar.words(of: ScopeID(index: shape.words)).filter { !$0.isAlias }.map(\.word)
    return shape.otherwise == 0 ? words : words + self.words(of: grammar.shape(shape.otherwise))
  }

  /// The words that a value can be, unless they are too many to be read.
  private func possible(_ shape: ValueShape) -> [String] {
    let words = words(of: shape)
    return words.isEmpty || words.count > 24
      ? [] : ["Possible: \(words.joined(separator: ", "))."]
  }

  /// Where the words end that begin with the token in hand: at the end of the line, or at a sign that
  /// ends the statement.
  func endOfWords() -> Int {
    let start = Int(token.end)
    let line = start..<source.lineEnd(from: start)
    let isEnd = { (token: Token) in [.semicolon, .openBrace, .closeBrace].contains(token.kind) }
    let last = tokens(in: line, upTo: isEnd).last
    var end = last.map { isEnd($0) ? Int($0.start) : line.upperBound } ?? line.upperBound
    while end > start, Source.isBlank(source.bytes[end - 1]) { end -= 1 }
    return end
  }

  func quoted(_ range: Range<Int>) -> String {
    var bytes: [UInt8] = []
    // No text holds a NUL, not even as an escape.
    EscapedText.quote(source.bytes[range].filter { $0 != 0 }, into: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A number outside its range; no other is offered, for nobody gave one.
  mutating func reportOutOfRange(_ shape: ValueShape, _ id: FormID, _ clause: Int) {
    let form = grammar.form(id)
    let clause = form.clauses[clause]
    let name = clause.word.isEmpty ? form.title : clause.word
    let expects = grammar.expects(clause, of: form)
    report(
      .outOfRange,
      clause.word.isEmpty ? "`\(name)` takes \(expects) here" : "\(name) is \(expects)",
      at: token.range,
      label: "\(text(token)) is outside \(shape.least) to \(shape.greatest)")
  }

  /// A number outside the range of the word before it.
  mutating func reportOutOfRange(_ word: String, _ range: ClosedRange<Int>, _ number: Int) {
    let isOpen = range.upperBound == Int(Int32.max) && number < range.lowerBound
    let most = isOpen ? "" : " to \(range.upperBound)"
    report(
      .outOfRange, "`\(word)` takes a whole number from \(range.lowerBound)\(most)",
      at: token.range,
      label: isOpen ? "\(number) is below it" : "\(number) is outside \(range.lowerBound)\(most)")
    advance()
  }

  /// A day, month or year that the calendar does not have.
  mutating func reportNoSuchDay() {
    let what =
      switch token.kind {
      case .month: "month"
      case .integer: "year"
      default: "day"
      }
    report(
      .noSuchDay, "there is no such \(what)", at: token.range,
      label: "\(text(token)) is not in the calendar")
    advance()
  }

  private static func sort(of kind: Token.Kind) -> String {
    switch kind {
    case .word: "a word"
    case .string, .template, .textBlock, .rawText: "a text"
    case .integer, .decimal: "a number"
    case .percent: "a percentage"
    case .range: "a range"
    case .date, .month: "a date"
    case .time, .timestamp: "a time"
    case .duration: "a length of time"
    case .label: "a label"
    case .variable: "a variable"
    case .entry: "a change of the log"
    case .missing: "a missing item"
    default: "something else"
    }
  }
}
