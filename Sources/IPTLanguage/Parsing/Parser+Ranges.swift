/// Ranges whose ends would have to be worked out.
extension Parser {
  /// Reports `1..$n` and `1..count(relations)`, the beginning of which is in hand, and says it with what
  /// the language has: `repeat` goes round as often as a value says, and a value is compared with each end.
  mutating func reportReckonedRange(_ text: String, _ range: Range<Int>) -> Bool {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    guard let low = Int(digits) else { return false }
    let end = range.lowerBound + digits.utf8.count + 2
    guard end <= source.count, source.text(end - 2..<end) == ".." else { return false }
    let line = source.line(at: range.lowerBound, reach: Self.reach)
    let before = tokens(in: line.lowerBound..<range.lowerBound)
    let after = tokens(in: end..<max(end, line.upperBound))
    var fix: Mending?
    if before.count >= 2, source.text(before[before.count - 1].range) == Keyword.isIn.word,
      let first = after.first, first.kind == .variable || first.kind == .word
    {
      let value = before[before.count - 2]
      let brace = after.firstIndex { $0.kind == .openBrace }
      if let brace, brace > 0, value.kind == .variable, before.count >= 3 {
        let high = source.text(first.range.lowerBound..<after[brace - 1].range.upperBound)
        fix = rounds(before[before.count - 3], value, low, high, upTo: after[brace])
      } else if before.count == 2 || !joins(before[before.count - 3]),
        after.count == 1 || !joins(after[1])
      {
        let name = source.text(value.range)
        fix = (
          "\(name) >= \(low) and \(name) <= \(source.text(first.range))",
          value.range.lowerBound..<first.range.upperBound
        )
      }
    }
    reportRange(.malformedNumber, at: range.lowerBound..<end, fix)
    return true
  }

  /// Reports `$n..5`, the second dot of which is in hand.
  mutating func reportRange(from dot: Token) {
    reportRange(.badExpression, at: dot.range.lowerBound..<token.range.upperBound, nil)
  }

  private mutating func reportRange(_ code: DiagnosticCode, at range: Range<Int>, _ fix: Mending?) {
    report(
      code, "the ends of a range are written out as numbers", at: range,
      label: "only numbers stand around it",
      notes: ["`repeat` goes round as often as a value says; `>=` and `<=` compare with each end."],
      fix: fix)
  }

  /// Reports a range with another sign between its ends: `1-4`, `1–4`, `1 to 4`.
  ///
  /// What has blanks around its minus is reckoned, and no range.
  mutating func reportRangeWithDash() -> Bool {
    let next = lexer.peek()
    let isOneWord = token.fault == .malformedNumber
    let isApart =
      token.kind == .integer
      && (next.fault == .dash || next.fault == .strayCharacter || next.kind == .word)
    guard token.kind == .invalid && isOneWord || isApart, let mending = rangeWithDash() else {
      return false
    }
    report(
      .foreignSign, "the ends of a range have `..` between them", at: mending.range,
      label: "did you mean `\(mending.replacement)`?", fix: mending)
    lexer.seek(to: mending.range.upperBound, openBrackets: lexer.openBrackets)
    lastEnd = UInt32(mending.range.upperBound)
    token = lexer.next()
    return true
  }

  /// A range with a dash between its ends, as a range is written: `1-4`.
  func rangeWithDash() -> Mending? {
    let start = Int(token.start)
    let rest = source.text(start..<source.lineEnd(from: start, reach: 40))
    let low = rest.prefix { $0.isASCII && $0.isNumber }
    let signs = rest[low.endIndex...].prefix { !$0.isNumber }
    let high = rest[signs.endIndex...].prefix { $0.isASCII && $0.isNumber }
    let sign = signs.filter { $0 != " " }
    guard !low.isEmpty, !high.isEmpty, Self.signsOfRanges.contains(sign),
      rest[high.endIndex...].first.map({ " )]{;}\r".contains($0) }) ?? true
    else { return nil }
    let length = rest.utf8.distance(from: rest.startIndex, to: high.endIndex)
    return ("\(low)..\(high)", start..<start + length)
  }

  private static let signsOfRanges: Set<String> = [
    "-", "\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}", "\u{2014}", "\u{2026}", "...", "to",
  ]

  private static let reach = 400

  /// Whether what stands next to a value belongs to it.
  private func joins(_ token: Token) -> Bool {
    switch token.kind {
    case .dot, .plus, .minus, .times, .slash, .openParen: true
    default: false
    }
  }

  /// A loop that counts, up to its brace, in the place of one that goes through a range.
  private func rounds(
    _ opener: Token, _ variable: Token, _ low: Int, _ high: String, upTo brace: Token
  ) -> Mending {
    let name = source.text(variable.range)
    let times = low == 1 ? high : low < 1 ? "\(high) + \(1 - low)" : "\(high) - \(low - 1)"
    return (
      "let \(name) = \(low - 1); repeat \(times) { let \(name) = \(name) + 1;",
      opener.range.lowerBound..<brace.range.upperBound
    )
  }
}
