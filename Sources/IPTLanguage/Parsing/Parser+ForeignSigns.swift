/// Signs as other languages have them, and signs that are read as a part of a number.
extension Parser {
  /// Reports a sign by which other languages compare: `==`, `<>`, `=>`, `=<`, `!==`.
  mutating func reportForeignSign() -> Bool {
    guard token.kind == .equal || token.kind == .less || token.kind == .notEqual else {
      return false
    }
    let next = Int(token.end) < source.count ? source.bytes[Int(token.end)] : 0
    let meant: String
    switch (token.kind, next) {
    case (.equal, 0x3D): meant = "="
    case (.equal, 0x3E): meant = ">="
    case (.equal, 0x3C): meant = "<="
    case (.less, 0x3E), (.notEqual, 0x3D): meant = "!="
    default: return false
    }
    let range = Int(token.start)..<Int(token.end) + 1
    report(
      .foreignSign, "`\(source.text(range))` is no sign of the language", at: range,
      label: "`\(meant)` is meant", fix: (meant, range))
    return true
  }

  /// Reports a word or a letter by which other languages compare: `not in`, `like`, `between 1 and 3`, `≥`.
  mutating func reportForeignComparison(from left: Int) -> Bool {
    guard isWord(.not) || Keyword(rawValue: token.symbol) == nil else { return false }
    if isWord(.not) {
      let next = lexer.peek()
      guard next.symbol == Keyword.isIn.rawValue || next.symbol == Keyword.contains.rawValue
      else { return false }
      let side = source.text(left..<Int(lastEnd))
      report(
        .foreignSign, "`not` stands before the whole comparison", at: token.range,
        label: "before this", fix: ("not \(side) ", left..<Int(next.start)))
      advance()
      advance()
      sum()
      return true
    }
    let word = text(token)
    var range = token.range
    var meant = Self.foreignComparisons[word]
    if word == "between" {
      let rest = source.text(
        range
          .upperBound..<max(
            range.upperBound, source.line(at: range.upperBound, reach: 200).upperBound))
      let parts = rest.split(separator: " ", maxSplits: 3, omittingEmptySubsequences: true)
      let high = parts.count > 2 ? parts[2].prefix { $0.isASCII && $0.isNumber } : ""
      if parts.count > 2, let low = Int(parts[0]), parts[1] == "and", let high = Int(high) {
        meant = "in \(low)..\(high)"
        let end = parts[2].prefix { $0.isASCII && $0.isNumber }.endIndex
        range =
          range.lowerBound..<range.upperBound + rest.utf8.distance(from: rest.startIndex, to: end)
      }
    }
    guard let meant else { return false }
    report(
      .foreignSign, "`\(word)` is no sign of the language", at: token.range,
      label: "`\(meant)` is meant", fix: (meant, range))
    // What follows is looked at as if it were right.
    advance()
    sum()
    return true
  }

  private static let foreignComparisons = [
    "≥": ">=", "≤": "<=", "≠": "!=", "like": "contains", "includes": "contains",
    "has": "contains", "equals": "=",
  ]

  /// Reports a sign by which other languages set a variable: `:=`, `+=`.
  mutating func reportForeignAssignment(_ variable: String) -> Bool {
    let sign = text(token)
    guard [":", "+", "-", "*", "/"].contains(sign), source.bytes[Int(token.end)] == 0x3D else {
      return false
    }
    let range = Int(token.start)..<Int(token.end) + 1
    let meant = sign == ":" ? "=" : "= \(variable) \(sign)"
    report(
      .foreignSign, "`\(source.text(range))` is no sign of the language", at: range,
      label: "`\(meant)` is meant", fix: (meant, range))
    return true
  }

  /// Reports a sign by which other languages begin a comment: `//`, `--`.
  mutating func reportForeignComment() -> Bool {
    guard token.kind == .slash || token.kind == .minus,
      source.bytes[Int(token.end)] == source.bytes[Int(token.start)]
    else { return false }
    let range = Int(token.start)..<Int(token.end) + 1
    let isTight = source.bytes[range.upperBound] > 0x20
    report(
      .foreignSign, "`\(source.text(range))` is no sign of the language", at: range,
      label: "`#` begins a comment", fix: (isTight ? "# " : "#", range))
    return true
  }

  /// Reports a text in quotes of another language: `'early'`.
  mutating func reportForeignQuotes() -> Bool {
    let start = Int(token.start)
    let quote = source.bytes[start]
    guard quote == 0x27 || quote == 0x60 else { return false }
    let line = start..<source.lineEnd(from: start)
    let run = line.prefix { source.bytes[$0] == quote }.count
    if run == 3 { return reportForeignTextBlock(of: quote, from: start) }
    let others = line.dropFirst().filter { source.bytes[$0] == quote }
    // Between letters it is an apostrophe.
    let closing = others.first { !isLetter(at: $0 - 1) || !isLetter(at: $0 + 1) }
    guard let end = closing ?? others.first else { return false }
    report(
      .foreignSign, "`\(text(token))` opens no text", at: start..<end + 1,
      label: "plain quotes are meant", fix: (quoted(start + 1..<end), start..<end + 1))
    return true
  }

  private static let longestForeignText = 1 << 12

  /// Reports a text in three quotes of another language, on one line or several.
  private mutating func reportForeignTextBlock(of quote: UInt8, from start: Int) -> Bool {
    let line = source.lineEnd(from: start + 3)
    let isOneLine = line > start + 3
    let last = isOneLine ? line : min(source.count, start + Self.longestForeignText)
    var end = start + 3
    while end < last, source.bytes[end..<end + 3].contains(where: { $0 != quote }) { end += 1 }
    // What is on several lines ends on a line of its own.
    guard end < last, isOneLine || source.indentation(before: end) != nil else { return false }
    let inner = source.text(start + 3..<end)
    report(
      .foreignSign, "`\(source.text(start..<start + 3))` opens no text", at: start..<start + 3,
      label: isOneLine ? "plain quotes are meant" : "`\"\"\"` is meant",
      fix: isOneLine
        ? (quoted(start + 3..<end), start..<end + 3)
        : inner.contains("\"\"\"") ? nil : ("\"\"\"\(inner)\"\"\"", start..<end + 3))
    lexer.seek(to: end + 3, openBrackets: lexer.openBrackets)
    lastEnd = UInt32(end + 3)
    token = lexer.next()
    return true
  }

  /// Reports a sign by which other languages join conditions: `&&`, `||`.
  mutating func reportForeignLogic(_ sign: String, _ word: String) -> Bool {
    guard token.kind == .invalid || token.kind == .rawText else { return false }
    let range = Int(token.start)..<Int(token.start) + sign.utf8.count
    guard range.lowerBound > 0, range.upperBound < source.count, source.text(range) == sign
    else { return false }
    let before = source.bytes[range.lowerBound - 1] == 0x20 ? "" : " "
    let after = source.bytes[range.upperBound] == 0x20 ? "" : " "
    report(
      .foreignSign, "`\(sign)` is no sign of the language", at: range,
      label: "`\(word)` is meant", fix: (before + word + after, range))
    return true
  }

  /// Reports the sign by which other languages negate: `!`.
  mutating func reportForeignNegation() -> Bool {
    guard token.kind == .invalid, source.bytes[Int(token.start)] == 0x21 else { return false }
    let range = Int(token.start)..<Int(token.start) + 1
    report(
      .foreignSign, "`!` is no sign of the language", at: range, label: "`not` is meant",
      fix: ("not ", range))
    return true
  }

  /// Reports comparisons that are strung together: `1 < 2 < 3`.
  ///
  /// - Parameters:
  ///   - left: Where the first side of the first comparison begins.
  ///   - right: Where its second side begins, which the next comparison is about as well.
  mutating func reportChain(from left: Int, _ right: Int) {
    let errors = diagnostics.count
    var right = right
    while diagnostics.count - errors < Self.mostComparisons {
      let end = Int(lastEnd)
      let isKnowledge = isWord(.is)
      guard comparisonInHand != nil || isKnowledge else { return }
      let faults = diagnostics.count
      // A number in the middle is hardly what is compared twice, unless numbers alone are.
      let isUnlikely =
        !isKnowledge && right < end && isDigit(at: right) && !isDigit(at: left)
      let fix: Mending? =
        isUnlikely
        ? nil
        : isKnowledge || right >= end
          ? ("(\(source.text(left..<end)))", left..<end)
          : (" and \(source.text(right..<end))", end..<end)
      report(
        .badExpression, "a comparison joins two values", at: token.range, label: "a second one",
        fix: end - left > Self.longestSide ? nil : fix)
      if isKnowledge || right >= end { return }
      advance()
      right = Int(token.start)
      sum()
      if diagnostics.count > faults + 1 { return }
    }
  }

  private func isDigit(at place: Int) -> Bool { (0x30...0x39).contains(source.bytes[place]) }

  private static let mostComparisons = 8
  private static let longestSide = 200

  /// Reports `is` where it compares, as in `phase is initial`; the result says whether it was meant so.
  mutating func reportNoKnowledge(_ sign: Token, isNegated: Bool) -> Bool {
    switch token.kind {
    case .word:
      let words = [Keyword.known.word, Keyword.unknown.word]
      guard NearestWord.all(text(token), among: words).isEmpty else { return false }
    case .string, .integer, .decimal, .percent, .date, .month, .time, .duration, .variable: break
    default: return false
    }
    if Self.foreignUnknowns.contains(text(token)) {
      let meant = isNegated ? "is known" : "is unknown"
      report(
        .foreignSign, "`\(text(token))` is no word of the language", at: token.range,
        label: "`\(meant)` is meant", fix: (meant, sign.range.lowerBound..<token.range.upperBound))
      advance()
      return true
    }
    let meant = isNegated ? "!=" : "="
    let range = sign.range.lowerBound..<Int(lastEnd)
    report(
      .foreignSign, "`is` asks whether something is known", at: range,
      label: "`\(meant)` is meant", fix: (meant, range))
    return true
  }

  /// Words by which other languages say that nothing is known.
  private static let foreignUnknowns: Set<String> = [
    "null", "nil", "NULL", "None", "empty", "NA", "na", "undefined",
  ]

  /// Reports a number or a length of time with a sign behind a value, as in `3 -2`: reckoning was meant.
  mutating func reportSignWithoutBlanks() -> Bool {
    let number = text(token)
    guard let sign = number.first, sign == "-" || sign == "+" else { return false }
    switch token.kind {
    case .integer, .decimal, .percent: break
    // A length of time has no sign of its own.
    case .invalid where isLength(number.dropFirst()): break
    default: return false
    }
    report(
      .trailing, "a sign between numbers has blanks around it", at: token.range,
      label: "read as a number with a sign",
      fix: (" \(sign) \(number.dropFirst())", Int(lastEnd)..<token.range.upperBound))
    return true
  }

  private func isLength(_ text: Substring) -> Bool {
    let unit = text.drop { $0.isASCII && $0.isNumber }
    return unit.startIndex > text.startIndex && LengthUnit.allCases.contains { $0.suffix == unit }
  }

  /// `$a-$b`: the minus was read as the end of the first name.
  mutating func reportMinusWithoutBlanks() -> Bool {
    guard let name = tree.nodes.last, [.variable, .reference, .field].contains(name.kind),
      name.end == token.start
    else { return false }
    if token.kind == .openParen, let sign = source.text(name.range).utf8.lastIndex(of: 0x2D) {
      // The name of a function behind the sign: `$n-count(relations)`.
      let typed = source.text(name.range)
      let function = typed[typed.index(after: sign)...]
      report(
        .trailing, "a minus has blanks around it", at: name.range,
        label: "read as one name",
        fix: function.isEmpty ? nil : ("\(typed[..<sign]) - \(function)", name.range))
      return true
    }
    guard token.kind == .variable, source.bytes[Int(name.end) - 1] == 0x2D else { return false }
    report(
      .trailing, "a minus has blanks around it", at: name.range,
      label: "read as the end of the name",
      fix: (" - \(text(token))", Int(name.end) - 1..<token.range.upperBound))
    return true
  }

  /// Reports numbers with signs between them that are read as one word: `3-2`, `-2+3`, `3-`.
  mutating func reportNumbersInOneWord(
    _ text: String, _ range: Range<Int>, inBrackets: Bool
  ) -> Bool {
    guard var apart = Self.apart(Array(text.utf8)[...]), apart.contains(" ") else { return false }
    // What begins like a date is one that is wrong, unless a date stands there whole.
    if text.utf8.count >= 7, text.utf8.dropFirst(4).first == 0x2D,
      apart.prefix(while: { $0 != " " }).utf8.count != 10
    {
      return false
    }
    // A sign at the end belongs before what follows: `3-$n`.
    if apart.last == " ", [0x20, 0x09, 0x0A].contains(source.bytes[range.upperBound]) {
      apart.removeLast()
    }
    report(
      .malformedNumber, "a sign between numbers has blanks around it", at: range,
      label: "read as one word", fix: (inBrackets ? "(\(apart))" : apart, range))
    return true
  }

  /// Values with blanks around the signs between them.
  ///
  /// They are numbers, dates and lengths of time, and perhaps words; nothing if one is none of these.
  private static func apart(_ text: ArraySlice<UInt8>) -> String? {
    guard text.count <= longestReckoning else { return nil }
    func isValue(_ part: ArraySlice<UInt8>) -> Bool {
      let bytes = Array(part) + [UInt8](repeating: 0, count: 16)
      switch NumberShape.classify(bytes, 0..<part.count) {
      case .integer, .decimal, .percent, .date, .month, .time, .duration: return true
      default: return part.allSatisfy { $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A }
      }
    }
    let all = String(decoding: text, as: UTF8.self)
    // A minus between numbers may be one of a date: what is a value as a whole is not taken apart.
    if !text.isEmpty, isValue(text) { return all }
    for sign in text.indices.reversed() where text[sign] == 0x2B || text[sign] == 0x2D {
      let (left, right) = (text[..<sign], text[(sign + 1)...])
      guard !left.isEmpty, right.isEmpty || isValue(right), let before = apart(left) else {
        continue
      }
      let last = String(decoding: right, as: UTF8.self)
      return "\(before) \(Character(Unicode.Scalar(text[sign]))) \(last)"
    }
    return nil
  }

  private static let longestReckoning = 60

  /// Reports a block that begins on a line of its own; the result says whether the brace is in hand.
  mutating func reportBlockOnNextLine() -> Bool {
    guard token.kind == .newline else { return false }
    let end = Int(lastEnd)
    guard goToBlockOnNextLine() else { return false }
    reportLateBrace(behind: end)
    return true
  }

  /// Goes to the brace that is the first sign of a later line, if one is.
  mutating func goToBlockOnNextLine() -> Bool {
    let gap = source.bytes[Int(token.start)..<source.count].prefix {
      Source.isGap($0)
    }
    guard gap.endIndex < source.count, source.bytes[gap.endIndex] == 0x7B else { return false }
    while token.kind == .newline { advance() }
    return token.kind == .openBrace
  }

  /// Reports a statement that stands behind another one as its block would: `repeat 3 print 1`.
  mutating func reportNoBrace(_ form: Form) -> Bool {
    guard grammar.meaning(ofWord: text(token), in: grammar.statements) != nil else { return false }
    let end = endOfWords()
    let rest = source.text(Int(token.start)..<end)
    report(
      .missingArgument, "`\(form.title)` needs a block", at: token.range,
      label: "`{` is missing before this", fix: ("{ \(rest) }", Int(token.start)..<end))
    return true
  }

  /// Reports a statement that stands behind another one on its line: `print 3 print 4`.
  mutating func reportNextStatement(_ form: Form, mayBeAlone: Bool) -> Bool {
    guard beginsStatement(mayBeAlone: mayBeAlone) else { return false }
    report(
      .trailing, "`\(form.title)` is complete before this", at: token.range,
      label: "a statement of its own",
      notes: ["A new line or `;` begins the next statement."],
      fix: ("; ", Int(lastEnd)..<Int(token.start)))
    return true
  }

  /// Reports a brace that begins a line, behind a statement that may have a block.
  mutating func reportLateBrace(behind end: Int) {
    report(
      .missingArgument, "`{` stands on the line of its statement", at: token.range,
      label: "a line end is before this", fix: (" ", end..<Int(token.start)))
  }

  /// Where a statement ends of which nothing but line ends are before the token in hand.
  var endOfLineBefore: Int? {
    var end = Int(token.start)
    while end > 0, Source.isGap(source.bytes[end - 1]) { end -= 1 }
    return end > 0 && source.bytes[end..<Int(token.start)].contains(0x0A) ? end : nil
  }
}
