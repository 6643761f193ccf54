/// Reads `else` and what belongs to it, where it belongs and where it was put instead.
extension Parser {
  /// Reads `else` and what belongs to it, as often as it follows; if something was said of the word in
  /// hand, what it is meant for.
  mutating func alternatives(
    of code: Grammar.FormCode, _ id: FormID, told: String? = nil
  ) {
    expect(.alternative)
    var told = told
    while true {
      var isLast = told == nil || told == Self.elseWord
      if told == nil, !isWord(.else) {
        guard let word = alternativeMeant(of: id) else { return }
        report(
          .misplacedElse, "behind the block of an `if` stands `else` or nothing", at: token.range,
          label: "did you mean `\(word)`?", fix: (word, token.range))
        isLast = word == Self.elseWord
      }
      told = nil
      let node = tree.append(Node(.otherwise, token))
      let errors = diagnostics.count
      advance()
      if isLast, isWord(.if) {
        isLast = false
        advance()
      }
      let first = token.range.lowerBound
      var seen: UInt64 = 0
      if !isLast {
        positionals(of: code, id, seen: &seen)
        if diagnostics.count > errors {
          respell(id, from: first, after: errors)
          skipToBlockOrEnd()
        } else if seen & code.required != code.required {
          checkRequired(code, id, seen: seen, of: node)
        }
      }
      if token.kind == .openBrace {
        block(of: code, id, seen: &seen)
      } else if diagnostics.count == errors, isLast, token.kind == .word,
        reportNoBrace(grammar.form(id))
      {
        skipToBlockOrEnd()
      } else if diagnostics.count == errors {
        reportNoBlock(id)
        if !isLast {
          respell(id, from: first, after: errors)
          skipToBlockOrEnd()
        }
        if token.kind == .openBrace { block(of: code, id, seen: &seen) }
      }
      tree.close(node, end: lastEnd)
      if isLast { return }
      expect(.alternative)
    }
  }

  private static let elseWord = Keyword.else.word
  private static let reach = 400

  /// Reads `else` that begins a statement and says where it belongs; the result says whether one does.
  ///
  /// Directly behind the block of an `if`, a word that begins no statement can be a slip for it.
  mutating func misplacedElse() -> Bool {
    let behind = branch.flatMap { branch in
      // Farther on nothing is looked at: a long text would be gone through again for each word.
      Int(token.start) - Int(branch.end) > Self.reach
        ? nil
        : source.bytes[Int(branch.end)..<Int(token.start)].allSatisfy(Source.isGap)
          || isWord(.else) && isPassedOver(Int(branch.end)..<Int(token.start)) ? branch : nil
    }
    guard let behind else {
      guard isWord(.else) else { return false }
      report(
        .misplacedElse, "`else` stands on the line of the `}` before it", at: token.range,
        label: "no `if` is open here",
        notes: [
          "An `if` is over at the end of its line: write `if … { … } else { … }` as one statement."
        ])
      recover()
      return true
    }
    guard isWord(.else) else { return misspeltElse(behind) }
    let (word, end) = (token, Int(behind.end))
    let isBraceLate = lexer.peek().kind == .newline
    if isBraceLate { advance() }
    let comment = source.text(end..<Int(word.start)).split(whereSeparator: \.isNewline)
      .map { $0.drop(while: \.isWhitespace) }.filter { !$0.allSatisfy { "; ".contains($0) } }
    let joins = isBraceLate && goToBlockOnNextLine()
    report(
      .misplacedElse, "`else` stands on the line of the `}` before it", at: word.range,
      label: source.bytes[end..<Int(word.start)].contains(0x0A)
        ? "a line end is before this" : "a `;` is before this",
      fix: !comment.isEmpty
        ? isBraceLate ? nil : withComment(comment, behind: end, word)
        : joins ? (" else ", end..<Int(token.start)) : (" ", end..<Int(word.start)))
    if isBraceLate { recover() } else { goOn(with: Self.elseWord, of: behind.form) }
    return true
  }

  /// Whether a range holds comments, blanks, line ends and signs between statements alone.
  private func isPassedOver(_ range: Range<Int>) -> Bool {
    source.text(range).split(whereSeparator: \.isNewline).allSatisfy { line in
      let words = line.drop(while: \.isWhitespace)
      return words.isEmpty || words.first == "#" || words.allSatisfy { "; ".contains($0) }
    }
  }

  /// `else` behind the brace before it, and the comments between them at the end of its line; nothing where
  /// the block goes on in further lines or has a comment of its own.
  private func withComment(_ comment: [Substring], behind end: Int, _ word: Token) -> Mending? {
    let line = source.lineEnd(from: Int(word.start))
    let rest = source.text(Int(word.start)..<line)
    guard comment.count == 1, !rest.contains("#"), rest.hasSuffix("}") || rest.hasSuffix("{") else {
      return nil
    }
    return (" \(rest) \(comment[0])", end..<line)
  }

  private mutating func misspeltElse(_ branch: (end: UInt32, form: FormID)) -> Bool {
    let words = lineWords + grammar.words(of: grammar.statements).map(\.word)
    guard let word = alternativeMeant(of: branch.form), nearest(among: words) == nil else {
      return false
    }
    report(
      .misplacedElse, "`else` stands on the line of the `}` before it", at: token.range,
      label: "did you mean `\(word)`?", fix: (" \(word)", Int(branch.end)..<Int(token.end)))
    goOn(with: word, of: branch.form)
    return true
  }

  /// Reads on as if the word in hand stood where it belongs.
  private mutating func goOn(with word: String, of form: FormID) {
    alternatives(of: grammar.code(form), form, told: word)
    endOfStatement()
  }
}
