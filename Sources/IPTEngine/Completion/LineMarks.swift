package import IPTLanguage

/// What the parts of a line are, for colours while it is typed: from the lexer and the parser alone.
package struct LineMarks {
  /// What a stretch of a line is.
  package enum Mark: Equatable, Sendable {
    /// A verb, a kind, the word of a clause.
    case keyword
    /// A word of a list, as the value of a clause.
    case value
    case text
    case number
    case comment
    /// A name that is of no record of the case, or the number of none; it need not be wrong.
    case stranger
    /// A word that cannot stand where it stands.
    case unknown
    /// Anything else that is wrong.
    case fault
  }

  /// A stretch of a line.
  package struct Stretch: Equatable, Sendable {
    /// Bytes of the line.
    package let range: Range<Int>
    package let mark: Mark
  }

  /// The stretches, in their order; what is wrong comes last and lies over the others.
  package private(set) var stretches: [Stretch] = []
  /// What is wrong with the line so far; nothing of the word at the cursor, which may go on.
  package private(set) var faults: [Diagnostic] = []

  /// - Parameters:
  ///   - text: The line.
  ///   - cursor: The byte at which the cursor stands.
  ///   - catalogue: The language.
  package init(_ text: String, cursor: Int, catalogue: Catalogue) {
    self.init(text, cursor: cursor, catalogue: catalogue, strangers: nil, answers: nil) { _, _ in []
    }
  }

  /// The same with the names that the case does not have, the answers that no measure has, and the words
  /// that the library does not have.
  init(
    _ text: String, cursor: Int, catalogue: Catalogue, strangers: StrangerSearch?,
    answers: AnswerFaults?, check: (Tree, Source) -> [Diagnostic]
  ) {
    let source = Source(text)
    var strangers = strangers
    var answers = answers
    let values = parse(source, cursor, catalogue, &strangers, &answers, check)
    faults += answers?.found ?? []
    lex(source, values, catalogue, cursor)
    for range in strangers?.found ?? [] where range.upperBound < cursor || cursor < range.lowerBound
    {
      stretches.append(Stretch(range: range, mark: .stranger))
    }
    for fault in faults {
      guard let range = fault.range, !range.isEmpty else { continue }
      let isWord = [.unknownStatement, .unknownClause, .unknownSymbol].contains(fault.code)
      stretches.append(Stretch(range: range, mark: isWord ? .unknown : .fault))
    }
  }

  /// Reads the statements; the result is where words are values and not words of the language.
  private mutating func parse(
    _ source: Source, _ cursor: Int, _ catalogue: Catalogue, _ strangers: inout StrangerSearch?,
    _ answers: inout AnswerFaults?, _ check: (Tree, Source) -> [Diagnostic]
  ) -> [Int: Mark] {
    var parser = Parser(source, grammar: catalogue.grammar)
    parser.advice = .exceptAt(cursor)
    var tree = Tree()
    var values: [Int: Mark] = [:]
    var unknown: [Diagnostic] = []
    while parser.nextStatement(into: &tree) != .end {
      strangers?.look(through: tree, source, catalogue)
      answers?.look(through: tree, source, catalogue.grammar, cursor: cursor)
      if tree.nodes.contains(where: { $0.kind == .symbol || $0.kind == .label }) {
        unknown += check(tree, source).filter { $0.code == .unknownSymbol }
      }
      for node in tree.nodes {
        switch node.kind {
        case .word, .openWord, .presence, .yes, .no, .unknown, .symbol:
          values[Int(node.start)] = .value
        case .name, .text: values[Int(node.start)] = .text
        default: break
        }
      }
    }
    let ahead = WordAhead(source, catalogue.grammar)
    faults = (parser.diagnostics.told + unknown).filter { fault in
      guard let range = fault.range else { return false }
      // The word that is being typed may become right, and what is missing may still come.
      return range.upperBound < cursor || cursor < range.lowerBound
        || range.upperBound == cursor && !ahead.canMend(fault, range)
    }
    // What is missing at the end may still come, and what is open may be closed in the next row.
    if cursor >= source.count { faults.removeAll { $0.code == .missingArgument } }
    if parser.isIncomplete {
      faults.removeAll { $0.code == .unclosedBlock || $0.range?.upperBound ?? 0 >= source.count }
    }
    return values
  }

  private mutating func lex(
    _ source: Source, _ values: [Int: Mark], _ catalogue: Catalogue, _ cursor: Int
  ) {
    var lexer = Lexer(source, catalogue.grammar.symbols)
    var end = 0
    while true {
      let token = lexer.next()
      comment(between: end, and: Int(token.start), of: source)
      if token.kind == .end { return }
      end = Int(token.end)
      // A number that is being typed may be none yet.
      let isBegun =
        token.fault == .malformedNumber && token.range.upperBound == cursor
        && Lexer.canBecomeNumber(source.text(token.range))
      if let mark = isBegun ? .number : mark(of: token, values) {
        stretches.append(Stretch(range: token.range, mark: mark))
      }
    }
  }

  private func mark(of token: Token, _ values: [Int: Mark]) -> Mark? {
    switch token.kind {
    case .word: values[Int(token.start)] ?? .keyword
    case .string, .template, .textBlock, .rawText: .text
    case .integer, .decimal, .percent, .range, .date, .month, .time, .timestamp, .duration, .label,
      .entry:
      .number
    case .invalid: token.fault == .unclosedString ? .text : .fault
    default: nil
    }
  }

  private mutating func comment(between start: Int, and end: Int, of source: Source) {
    guard start < end,
      let first = source.bytes[start..<end].firstIndex(of: UInt8(ascii: "#"))
    else { return }
    stretches.append(Stretch(range: first..<end, mark: .comment))
  }
}
