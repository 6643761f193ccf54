/// Gives a script its one form: indentation, blanks, line ends.
///
/// It works on tokens and needs to know no statement, so that it formats what is newer than the parser
/// at hand. Tokens and comments stay as they are and in their order; only `;` and line ends, which both
/// end a statement, may take each other's place. With a grammar, records that are too long for a line
/// get a block, and thereby braces.
public struct ScriptFormatter {
  /// Words that may stand close to a bracket.
  public struct Calls {
    private let functions: Set<String>
    private let kinds: Set<String>

    /// Words of functions, which always do, and of kinds, which do where a record is asked for by its name and
    /// are clauses elsewhere: for them it stays as it was written.
    public init(functions: Set<String> = [], kinds: Set<String> = []) {
      (self.functions, self.kinds) = (functions, kinds)
    }

    fileprivate func isClose(_ word: String) -> Bool? {
      if functions.isEmpty || kinds.contains(word) { return nil }
      return functions.contains(word)
    }
  }

  /// What became of a script.
  public enum Outcome: Equatable, Sendable {
    /// Its text in the one form; equal to the script if it has that already.
    case formatted([UInt8])
    /// What keeps it from being formatted.
    case faulty([Diagnostic])
  }

  /// Brackets within brackets are followed to this depth, which is beyond that of the parser.
  static let greatestDepth = 256
  /// So many faults are told; a file that is no script has one at every byte.
  private static let mostFaults = 20

  private let grammar: Grammar?
  private let calls: Calls
  private let lineLength: Int

  /// A formatter.
  ///
  /// - Parameters:
  ///   - grammar: The records that may be broken into blocks; none unless given.
  ///   - calls: The words whose brackets stand close to them. Behind other words a bracket has a blank; without
  ///     any it stands as it was written.
  ///   - lineLength: The columns of a line. Blocks and lists are broken that go over; a line without
  ///     either is left.
  public init(grammar: Grammar? = nil, calls: Calls = Calls(), lineLength: Int = 100) {
    self.grammar = grammar
    self.calls = calls
    self.lineLength = lineLength
  }

  /// Formats a script, or says why it cannot be done.
  public func format(_ source: Source) -> Outcome {
    var signs = Sign.all(of: source)
    let faults = Self.faults(of: source, signs)
    guard faults.isEmpty else { return .faulty(faults) }
    Spacing.settle(&signs) { calls.isClose(source.text($0.range)) }
    let records = grammar.map { RecordClauses(of: source, by: $0) }
    var writer = LayoutWriter(source, limit: lineLength, records: records)
    writer.write(LayoutReader.read(signs).lines, at: 0)
    return .formatted(writer.output)
  }

  // MARK: Faults

  /// What keeps a script from being formatted: bytes that are no token, and brackets that do not
  /// balance.
  private static func faults(of source: Source, _ signs: [Sign]) -> [Diagnostic] {
    if source.firstInvalidByte != nil || signs.contains(where: { $0.kind == .invalid }) {
      return invalidTokens(of: source)
    }
    return imbalance(of: signs, in: source).map { [$0] } ?? []
  }

  /// Says of all bytes that are no token what the parser says of them.
  private static func invalidTokens(of source: Source) -> [Diagnostic] {
    var parser = Parser(source, grammar: Grammar())
    while parser.token.kind != .end, parser.diagnostics.count < mostFaults {
      if parser.token.kind == .invalid {
        parser.reportInvalid()
        // What follows on the line most often follows from it: the other one of two quotes.
        while parser.token.kind != .newline, parser.token.kind != .end { parser.advance() }
      } else {
        parser.advance()
      }
    }
    return parser.diagnostics.told
  }

  private static func imbalance(of signs: [Sign], in source: Source) -> Diagnostic? {
    var open: [Sign] = []
    for sign in signs where !sign.isComment {
      if sign.opens {
        open.append(sign)
        if open.count > greatestDepth {
          return Diagnostic(
            .tooDeep, "brackets stand in brackets more than \(greatestDepth) deep",
            at: sign.range, label: "here it becomes too deep")
        }
        continue
      }
      switch sign.kind {
      case .closeBrace, .closeBracket, .closeParen:
        guard let last = open.popLast() else {
          return Diagnostic(
            .unmatchedClose, "this `\(source.text(sign.range))` closes nothing", at: sign.range)
        }
        if last.closer != sign.kind { return unclosed(last, in: source) }
      case .end:
        if let last = open.last { return unclosed(last, in: source) }
      default: break
      }
    }
    return nil
  }

  private static func unclosed(_ sign: Sign, in source: Source) -> Diagnostic {
    Diagnostic(
      .unclosedBlock, "the `\(source.text(sign.range))` is not closed", at: sign.range,
      label: "opened here")
  }
}
