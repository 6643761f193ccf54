import IPTLanguage
import IPTModel

/// What may stand in an expression.
extension Completer {
  /// What may be the next operand: behind a comparison the words of the field that is compared, within a
  /// function what it takes, else the fields of the rows that are asked about, the variables, the
  /// figures, the functions and the plurals.
  func operands(_ head: Head) -> [Candidate] {
    let text = ExpressionHead(head.source, grammar)
    let kind = kindOfRows(text)
    if let field = text.comparedField, let words = wordsCompared(with: field, kind) { return words }
    if let words = text.openCall.flatMap(wordsTaken) { return words + variables(in: head) }
    var found: [Candidate] = []
    if let kind {
      found += fields(of: kind)
    } else {
      found += schema.kinds.filter { $0.realm == .record && $0.key != .single && !$0.isDerived }
        .map { Candidate(text: $0.plural, note: $0.help) }
    }
    found += variables(in: head)
    found += Figure.all.map { Candidate(text: $0.word, note: $0.help) }
    found += Function.all.map { Candidate(text: $0.word + "(", note: $0.help) }
    return found
  }

  /// The signs that compare a value, where a condition is asked for and none compares it yet.
  func comparisons(_ head: Head) -> [Candidate] {
    guard ExpressionHead(head.source, grammar).wantsComparison else { return [] }
    return [
      ("=", "is equal to"), ("!=", "differs from"), ("<", "is less than"), ("<=", "is at most"),
      (">", "is more than"), (">=", "is at least"), ("in", "is one of"), ("contains", "has"),
      ("is known", "was recorded"), ("is not known", "was not recorded"),
    ].map { Candidate(text: $0.0, note: $0.1) }
  }

  /// What may stand behind the dot: the fields of the rows before it, of any kind where that is not known.
  func members(_ head: Head) -> [Candidate] {
    let text = ExpressionHead(head.source, grammar)
    if let call = text.ownerCall { return members(of: call) }
    guard let owner = text.owner else { return [] }
    let rows = text.rowsOfVariables[owner] ?? owner
    let kind = kind(ofRows: rows) ?? schema.kind(rows)
    return kind.map(fields(of:)) ?? []
  }

  /// The fields of what a function gives: `relation("mother").`, `first(relations).`, `latest(phq9).`.
  private func members(of call: (function: String, argument: String)) -> [Candidate] {
    let function = Function.all.first { $0.word == call.function }
    let kind: Int? =
      switch function?.gives {
      case .element: kind(ofRows: call.argument)
      case .score: schema.kind("score")
      case .sort, .alternative: nil
      case nil: schema.kind(call.function)
      }
    return kind.map(fields(of:)) ?? []
  }

  /// The variables that can be read at the end of a text: those of the sitting, and those of the text.
  func variables(in head: Head) -> [Candidate] {
    let text = ExpressionHead(head.source, grammar)
    var seen: Set<String> = []
    return (text.variables + sittingVariables.reversed()).filter { seen.insert($0).inserted }
      .map { Candidate(text: "$" + $0, note: "a variable") }
  }

  private func fields(of kind: Int) -> [Candidate] {
    let word = schema.kinds[kind].word
    return schema.fields(of: kind).map { Candidate(text: $0.name, note: $0.help) }
      + RowFigure.all.filter { $0.kind.isEmpty || $0.kind == word }.map {
        Candidate(text: $0.word, note: $0.help)
      }
  }

  /// The kind whose records a condition is about: that of the query or of the list that is open.
  private func kindOfRows(_ text: ExpressionHead) -> Int? {
    text.wordsBeforeCondition.lazy.compactMap { kind(ofRows: $0) }.first
  }

  private func kind(ofRows plural: String) -> Int? {
    schema.kinds.firstIndex { $0.plural == plural }
  }

  private func wordsCompared(with field: String, _ kind: Int?) -> [Candidate]? {
    var type: FieldType?
    if let kind, let index = schema.field(field, of: kind) {
      type = schema.fields(of: kind)[index].type
    } else if let figure = Figure.all.first(where: { $0.word == field }) {
      if case .word(let vocabulary?) = figure.sort { type = .word(vocabulary) }
    }
    guard let type else { return nil }
    switch type {
    case .yesNo: return [Candidate(text: "yes", note: ""), Candidate(text: "no", note: "")]
    default:
      guard let words = type.vocabulary?.words else { return nil }
      return words.map { Candidate(text: $0.word, note: $0.help) }
    }
  }

  /// The words that a function takes, if it takes words.
  private func wordsTaken(by function: String) -> [Candidate]? {
    switch Function.all.first(where: { $0.word == function })?.takes {
    case .measure:
      library.measureWords.map { Candidate(text: $0, note: library.measure($0)?.title ?? "") }
    case .point:
      schema.kind("point").map { declarations(of: $0) }
    default: nil
    }
  }
}

/// What the words before a cursor say of the expression that it stands in.
private struct ExpressionHead {
  private var tokens: [Token] = []
  private let source: Source

  init(_ source: Source, _ grammar: Grammar) {
    self.source = source
    var lexer = Lexer(source, grammar.symbols)
    while true {
      let token = lexer.next()
      if token.kind == .end { return }
      tokens.append(token)
    }
  }

  private func text(_ index: Int) -> String { source.text(tokens[index].range) }

  private func isWord(_ index: Int, _ words: String...) -> Bool {
    tokens[index].kind == .word && words.contains(text(index))
  }

  /// The bracket that is open at the end, if one is.
  private var openBracket: Int? {
    var depth = 0
    for index in tokens.indices.reversed() {
      switch tokens[index].kind {
      case .closeParen, .closeBracket: depth += 1
      case .openParen, .openBracket:
        if depth == 0 { return index }
        depth -= 1
      case .newline, .semicolon, .openBrace, .closeBrace: return nil
      default: break
      }
    }
    return nil
  }

  /// The field that the next operand is compared with: that of `kind = `, `$r.kind in [friend, `.
  var comparedField: String? {
    var end = tokens.count
    if let bracket = openBracket, tokens[bracket].kind == .openBracket { end = bracket }
    guard end >= 2, isComparison(end - 1), tokens[end - 2].kind == .word else { return nil }
    return text(end - 2)
  }

  private func isComparison(_ index: Int) -> Bool {
    tokens[index].kind == .equal || tokens[index].kind == .notEqual
      || isWord(index, "in", "contains")
  }

  /// The function whose brackets are open at the end.
  var openCall: String? {
    guard let bracket = openBracket, tokens[bracket].kind == .openParen, bracket > 0,
      tokens[bracket - 1].kind == .word
    else { return nil }
    return text(bracket - 1)
  }

  /// What stands before the dot at the end.
  var owner: String? {
    guard tokens.last?.kind == .dot, tokens.count >= 2 else { return nil }
    let index = tokens.count - 2
    return tokens[index].kind == .word || tokens[index].kind == .variable ? text(index) : nil
  }

  /// The function whose bracket closes before the dot at the end, and the first word within.
  var ownerCall: (function: String, argument: String)? {
    guard tokens.count >= 4, tokens[tokens.count - 1].kind == .dot,
      tokens[tokens.count - 2].kind == .closeParen
    else { return nil }
    var depth = 0
    for index in tokens.indices.dropLast().reversed() {
      if tokens[index].kind == .closeParen { depth += 1 }
      if tokens[index].kind == .openParen { depth -= 1 }
      guard depth == 0 else { continue }
      guard index > 0, tokens[index - 1].kind == .word else { return nil }
      return (text(index - 1), text(index + 1))
    }
    return nil
  }

  /// Whether the value at the end stands in a condition and nothing compares it yet.
  var wantsComparison: Bool {
    guard let last = tokens.last?.kind, last == .word || last == .variable || last == .closeParen
    else { return false }
    var depth = 0
    for index in tokens.indices.reversed() {
      switch tokens[index].kind {
      case .closeParen, .closeBracket: depth += 1
      case .openParen, .openBracket:
        if depth > 0 { depth -= 1 }
      case .newline, .semicolon, .openBrace, .closeBrace: return false
      case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual:
        if depth == 0 { return false }
      case .word where depth == 0:
        if isWord(index, "where", "if", "expect", "and", "or", "not") {
          return index < tokens.count - 1
        }
        if isWord(index, "in", "contains", "is", "sort", "limit", "let", "print") { return false }
      default: break
      }
    }
    return false
  }

  /// The words before the condition that is open, the nearest first; none outside of one.
  var wordsBeforeCondition: [String] {
    var depth = 0
    for index in tokens.indices.reversed() {
      switch tokens[index].kind {
      case .closeParen, .closeBracket: depth += 1
      case .openParen, .openBracket: depth -= 1
      case .newline, .semicolon, .openBrace, .closeBrace: return []
      // What is within brackets that are closed asks about other rows.
      case .word where depth <= 0 && isWord(index, "where", "sort"):
        return tokens[..<index].indices.reversed().filter { tokens[$0].kind == .word }.map(text)
      default: break
      }
    }
    return []
  }

  /// The names of the variables that are set before the end, the latest first.
  var variables: [String] {
    var found: [String] = []
    var isSetting = false
    for (index, token) in tokens.enumerated() {
      switch token.kind {
      case .word where isWord(index, "let", "for", "define"): isSetting = true
      case .word where isWord(index, "in"): isSetting = false
      case .equal, .openBrace, .newline, .semicolon: isSetting = false
      case .variable where isSetting: found.append(String(text(index).dropFirst()))
      default: break
      }
    }
    return found.reversed()
  }

  /// The plurals or kinds of what variables hold: `for $r in relations`, `define nearer $who relation`.
  var rowsOfVariables: [String: String] {
    var found: [String: String] = [:]
    for index in tokens.indices.dropLast(2) where tokens[index].kind == .variable {
      let next = isWord(index + 1, "in") ? index + 2 : index + 1
      if tokens[next].kind == .word, found[text(index)] == nil { found[text(index)] = text(next) }
    }
    return found
  }
}
