/// Words of the language that are spelt wrong.
///
/// No word is offered because it is like another: it is put in its place, and the statement is read so.
/// What the parser takes there is thereby what is offered, wherever the parser takes a word.
extension Parser {
  /// The words of a statement up to its block or its end.
  private struct Head {
    var tokens: [Token] = []
    /// Whether a block follows.
    var hasBlock = false
    /// Where what ends it begins.
    var end: UInt32 = 0
  }

  /// Words of other languages before a block, which say nothing that it does not.
  private static let emptyWords: Set<String> = ["then", "do", "begin", "loop", "times"]
  /// Words of the language written out.
  private static let longForms = ["descending": Keyword.desc.word, "decreasing": Keyword.desc.word]
  /// Words that are like some of the language and mean another thing.
  private static let otherWords: Set<String> = ["nor", "xor"]

  private static let longestHead = 1000
  private static let mostSlips = 4

  /// Puts the words in the place of those that are spelt wrong in the arguments of a form, if it reads
  /// so; what was found wrong before is said of them then.
  mutating func respell(_ id: FormID, from start: Int, after faults: Int) {
    guard !isTrial, advice == .everywhere, !diagnostics.isFull,
      diagnostics.told(after: faults).allSatisfy({ $0.fix == nil }),
      let head = head(from: start),
      let words = spelling(of: head, as: id)
    else { return }
    diagnostics.removeLast(diagnostics.count - faults)
    for (index, word) in words.sorted(by: { $0.key < $1.key }) {
      let slip = head.tokens[index]
      report(
        .badExpression, "the expression goes wrong at `\(text(slip))`", at: slip.range,
        label: word.isEmpty ? "one word too many" : "did you mean `\(word)`?",
        fix: word.isEmpty
          ? ("", slip.range.lowerBound..<Int(head.end)) : (word, slip.range))
    }
  }

  /// The word of a scope that was meant by the one in hand, if the statement reads with it and not
  /// as it stands.
  func respelt(in scope: ScopeID, from start: Token) -> String? {
    guard !isTrial, advice != .nowhere,
      let word = nearest(among: grammar.words(of: scope).filter { !$0.isAlias }.map(\.word)),
      let head = head(from: Int(start.start)),
      let index = head.tokens.firstIndex(where: { $0.start == token.start }),
      fault(in: head, [:], as: nil) != nil, fault(in: head, [index: word], as: nil) == nil
    else { return nil }
    return word
  }

  /// Says of the word in hand which one is meant, and takes it for that one.
  mutating func reportMisspelt(as word: String, from start: Token) {
    report(
      .unknownStatement,
      "`\(source.text(Int(start.start)..<Int(lastEnd)))` does not go with `\(text(token))`",
      at: token.range, label: "did you mean `\(word)`?", fix: (word, token.range))
    token.symbol = grammar.symbols.find(word)
  }

  /// What was meant by a word behind the block of an `if` that begins no statement: `else` where
  /// a block follows, `else if` where a condition comes before it.
  func alternativeMeant(of id: FormID) -> String? {
    guard !isTrial, advice != .nowhere, token.kind == .word, !isWord(.else),
      grammar.meaning(ofWord: text(token), in: grammar.statements) == nil,
      let head = head(from: Int(token.end)), head.hasBlock
    else { return nil }
    if head.tokens.isEmpty || head.tokens[0].symbol == Keyword.if.rawValue { return "else" }
    return fault(in: head, [:], as: id) == nil ? "else if" : nil
  }

  /// Whether a statement that reads begins with the word in hand; of one word only if it may be.
  func beginsStatement(mayBeAlone: Bool = true) -> Bool {
    guard !isTrial, advice != .nowhere, token.kind == .word,
      grammar.meaning(ofWord: text(token), in: grammar.statements) != nil,
      let head = head(from: Int(token.start)),
      mayBeAlone || head.tokens.count > 1
    else { return false }
    return fault(in: head, [:], as: nil) == nil
  }

  /// Of the words that one was meant for which begins a statement, the nearest with which that reads,
  /// or else the nearest.
  func verbMeant(among words: [String]) -> String? {
    guard let best = nearest(among: words) else { return nil }
    guard !isTrial, !lineWords.contains(best), let head = head(from: Int(token.start)),
      fault(in: head, [0: best], as: nil) != nil
    else { return best }
    return NearestWord.all(text(token), among: words).prefix(Self.mostVerbs).first {
      fault(in: head, [0: $0], as: nil) == nil
    } ?? best
  }

  private static let mostVerbs = 8

  /// Whether a statement of a text would read with other words in the place of those that it begins with.
  public static func reads(
    _ words: String, inPlaceOf range: Range<Int>, in source: Source, by grammar: Grammar
  ) -> Bool {
    let parser = Parser(source, grammar: grammar)
    guard let head = parser.head(from: range.upperBound) else { return false }
    let end = head.tokens.last.map { Int($0.end) } ?? range.upperBound
    let text = words + source.text(range.upperBound..<end) + (head.hasBlock ? " { }" : "")
    var trial = Parser(Source(text), grammar: grammar)
    trial.isTrial = true
    trial.advice = .nowhere
    trial.statement()
    return trial.diagnostics.isEmpty && trial.token.kind == .end
  }

  // MARK: Reading it another way

  /// The tokens from a place on; nothing if one of them is none, or if they are too many.
  private func head(from start: Int) -> Head? {
    var lexer = Lexer(source, grammar.symbols, joinsLines: true)
    lexer.seek(to: start)
    var head = Head()
    while true {
      let token = lexer.next()
      head.end = token.start
      switch token.kind {
      case .invalid: return nil
      case .openBrace:
        head.hasBlock = true
        return head
      case .newline, .semicolon, .closeBrace, .end: return head
      default: break
      }
      guard Int(token.end) - start <= Self.longestHead else { return nil }
      head.tokens.append(token)
    }
  }

  /// The words to be put in the place of those that are spelt wrong, by the position of these.
  private func spelling(of head: Head, as id: FormID) -> [Int: String]? {
    var words: [Int: String] = [:]
    guard var place = fault(in: head, words, as: id) else { return nil }
    while words.count < Self.mostSlips {
      guard let better = slip(before: place, in: head, words, as: id) else { return nil }
      words[better.index] = better.word
      guard let next = better.fault else { return words }
      place = next
    }
    return nil
  }

  /// One word that is spelt wrong, at a place where it goes wrong or right before it.
  private func slip(
    before place: Int, in head: Head, _ words: [Int: String], as id: FormID
  ) -> (index: Int, word: String, fault: Int?)? {
    for index in [place, place - 1]
    where head.tokens.indices.contains(index) && words[index] == nil
      && head.tokens[index].kind == .word && Keyword(rawValue: head.tokens[index].symbol) == nil
    {
      let typed = text(head.tokens[index])
      if Self.otherWords.contains(typed) { continue }
      let near = Self.longForms[typed].map { [$0] }
      for word in near ?? NearestWord.all(typed, among: Keyword.allCases.map(\.word))
      where word != typed {
        var tried = words
        tried[index] = word
        let fault = fault(in: head, tried, as: id)
        // A word that is put in and goes wrong further on may be one of several.
        if fault.map({ $0 > place && $0 > index + 1 }) ?? true { return (index, word, fault) }
      }
    }
    // Before a block other languages have a word that this one has not: `if … then {`.
    guard grammar.code(id).isControl, head.hasBlock, place > 0, place == head.tokens.count - 1,
      Self.emptyWords.contains(text(head.tokens[place]))
    else { return nil }
    var tried = words
    tried[place] = ""
    return fault(in: head, tried, as: id) == nil ? (place, "", nil) : nil
  }

  /// Where it goes wrong, if other words stand in the place of some: the position of the token.
  ///
  /// Without a form it is read as a statement of its own.
  private func fault(in head: Head, _ words: [Int: String], as id: FormID?) -> Int? {
    guard let first = head.tokens.first else { return 0 }
    var bytes: [UInt8] = []
    var starts: [Int] = []
    var end = Int(first.start)
    for (index, token) in head.tokens.enumerated() {
      bytes += source.bytes[end..<Int(token.start)]
      starts.append(bytes.count)
      bytes += words[index].map { Array($0.utf8) } ?? Array(source.bytes[token.range])
      end = Int(token.end)
    }
    if head.hasBlock { bytes += Array(" { }".utf8) }
    var trial = Parser(Source(bytes), grammar: grammar)
    trial.isTrial = true
    trial.advice = .nowhere
    trial.newWord = newWord
    if let id {
      trial.arguments(of: id, from: trial.token, kind: .statement)
    } else {
      trial.statement()
    }
    if trial.diagnostics.isEmpty, trial.isAtStatementEnd { return nil }
    let offset = trial.diagnostics.first?.range?.lowerBound ?? trial.offset
    return starts.lastIndex { $0 <= offset } ?? 0
  }
}
