/// What the parser says of words that begin no statement, and which were probably meant.
extension Parser {
  /// The word that was probably meant by the one in hand.
  func nearest(among words: [String]) -> String? {
    isWithoutAdvice ? nil : NearestWord.find(text(token), among: words)
  }

  /// Whether nobody is to hear which word the one in hand may be meant for: it is still being typed, or
  /// nothing is shown at all.
  var isWithoutAdvice: Bool {
    switch advice {
    case .everywhere: false
    case .exceptAt(let cursor):
      token.range.lowerBound <= cursor && cursor <= token.range.upperBound
    case .nowhere: true
    }
  }

  /// A word that the statement does not know in this place.
  mutating func reportUnknown(in scope: ScopeID, from start: Token) {
    if diagnostics.isFull { return diagnostics.append(omitted: 1) }
    if reportSignInWord() { return }
    let isFirst = token.start == start.start
    let words = isWithoutAdvice ? [] : (isFirst ? lineWords : []) + plainWords(of: scope)
    if token.kind == .word {
      let typed = text(token)
      if isFirst, !diagnostics.isEmpty, refusedWords.contains(typed) {
        isRefused = true
        return
      }
      if typed == newWord {
        return report(
          .recursion, "`\(typed)` cannot use itself", at: token.range,
          label: "it is being defined here",
          notes: ["`repeat` and `for` go round as often as is needed."], fix: withoutStatement())
      }
      if isFirst, Self.wordsOfRest.contains(token.symbol), let end = endOfLineBefore {
        return report(
          .unknownStatement, "no statement begins with `\(typed)`", at: token.range,
          label: "it goes on with the line before", fix: (" ", end..<Int(token.start)))
      }
      if isFirst, let line = lineOfDefinition(of: typed) {
        return report(
          .unknownStatement, "no statement begins with `\(typed)`", at: token.range,
          label: "defined only in line \(line)",
          notes: [
            "A verb is defined before it is used; none uses itself, not even by way of another."
          ], fix: newWord.isEmpty || !isUsed(newWord, inLine: line) ? nil : withoutStatement())
      }
      if isFirst, lexer.peek().kind == .equal {
        return report(
          .unknownStatement, "no statement begins with `\(typed)`", at: token.range,
          label: "`let` sets a variable", fix: ("let $\(typed)", token.range))
      }
      // Of `else` no more is said than that it is meant: there is nothing that it could belong to.
      let isElse = isFirst && nearest(among: words) == nil
      let nearest =
        isElse
        ? self.nearest(among: [Keyword.else.word])
        : isFirst ? verbMeant(among: words) : self.nearest(among: words)
      report(
        .unknownStatement,
        isFirst
          ? "no statement begins with `\(typed)`"
          : "`\(source.text(Int(start.start)..<Int(lastEnd)))` does not go with `\(typed)`",
        at: token.range, label: Diagnostic.meant(nearest),
        notes: nearest == nil ? hint(for: words, isFirst: isFirst) : [],
        fix: isElse ? nil : nearest.map { ($0, token.range) })
      return
    }
    if token.kind == .invalid { return reportInvalid() }
    let end = Int(lastEnd)
    report(
      .missingArgument,
      "`\(source.text(Int(start.start)..<end))` needs one more word", at: end..<end,
      label: "a word is missing here", notes: hint(for: words, isFirst: false))
  }

  /// Whether a definition further on uses a word, as far as the lines behind its first one tell.
  private func isUsed(_ word: String, inLine line: Int) -> Bool {
    var start = Int(token.end)
    while start < source.count, source.position(of: start).line < line {
      start = source.lineEnd(from: start) + 1
    }
    let body = source.text(start..<min(source.count, start + 400))
    let end = body.firstIndex(of: "}") ?? body.endIndex
    return body[..<end].split { !($0.isLetter || $0.isNumber || $0 == "-" || $0 == "_") }
      .dropFirst(2).contains { $0 == word }
  }

  /// The line further on in which a word is defined.
  private func lineOfDefinition(of word: String) -> Int? {
    guard advice == .everywhere, !isTrial else { return nil }
    let head = Array("define \(word) ".utf8)
    let end = min(source.count, Int(token.end) + Self.reach)
    var place = Int(token.end)
    while place < end {
      if source.bytes[place] == head[0], source.bytes[place...].starts(with: head),
        source.indentation(before: place) != nil
      {
        return source.position(of: place).line
      }
      place += 1
    }
    return nil
  }

  /// Words with which a condition or a query goes on.
  private static let wordsOfRest: Set<UInt16> = [
    Keyword.where.rawValue, Keyword.and.rawValue, Keyword.or.rawValue, Keyword.sort.rawValue,
    Keyword.limit.rawValue,
  ]

  private static let reach = 1 << 16

  /// Leaves out the statement that the word in hand begins: in a comment if it has its line for itself.
  private func withoutStatement() -> Mending {
    let (start, end) = (Int(token.start), endOfWords())
    let line = source.lineEnd(from: start)
    if source.indentation(before: start) != nil, end == line { return ("# ", start..<start) }
    var rest = source.bytes[end..<max(end, line)]
    if rest.first == 0x3B { rest = rest.dropFirst() }
    return ("", start..<(rest.first == 0x20 ? rest.startIndex + 1 : rest.startIndex))
  }

  /// The words of a scope but for other spellings.
  func plainWords(of scope: ScopeID) -> [String] {
    grammar.words(of: scope).lazy.filter { !$0.isAlias }.map(\.word)
  }

  private func hint(for words: [String], isFirst: Bool) -> [String] {
    if isFirst { return ["`help` lists the statements."] }
    if words.isEmpty { return [] }
    if words.count <= 24 { return ["Possible: \(words.joined(separator: ", "))."] }
    let some = words.suffix(3) + words.prefix(6)
    return ["Possible: \(some.joined(separator: ", ")) and others; Tab lists them."]
  }
}
