/// What the parser says of bytes that are no token: texts without an end, signs of word processors,
/// numbers that are none.
extension Parser {
  /// What would close a text; in one with expressions perhaps a brace too.
  private func missingEnd(of range: Range<Int>) -> (String, Range<Int>) {
    var end = range.upperBound
    let text = source.text(range).utf8
    let open = text.count { $0 == 0x7B } - text.count { $0 == 0x7D }
    guard source.bytes[range.lowerBound] == 0x24, open > 0 else {
      // A `\` before the quote would take it into the text.
      let strokes = source.bytes[range].reversed().prefix { $0 == 0x5C }.count
      let closing = strokes.isMultiple(of: 2) ? "\"" : "\\\""
      return (closing, curlyQuote(in: range.lowerBound..<end, isDouble: true) ?? end..<end)
    }
    let hasQuote = source.bytes[end - 1] == 0x22
    let brace = source.bytes[range].lastIndex(of: 0x7B) ?? end
    let words = brace + 1..<max(brace + 1, hasQuote ? end - 1 : end)
    // A brace with nothing in it stands for itself.
    if open == 1, source.bytes[words].allSatisfy({ $0 == 0x20 }) {
      return ("\\{\(source.text(words))\"", brace..<end)
    }
    // A quote within an open brace was meant to be the last.
    if hasQuote { end -= 1 }
    return (String(repeating: "}", count: open) + "\"", end..<range.upperBound)
  }

  private static let noNUL = "Take it out: no text holds a NUL."

  /// Says what is wrong with bytes that are no token; where a clause has one value, numbers that are reckoned
  /// with are put in brackets.
  mutating func reportInvalid(wantsBrackets: Bool = false) {
    let range = token.range
    switch token.fault {
    case .unclosedString:
      if reportTextOverLines(range) { return }
      report(
        .unclosedString, "the text has no closing quote", at: range,
        label: "opened here",
        notes: ["A text ends on its line; `\"\"\"` begins one of several lines."],
        fix: missingEnd(of: range))
    case .unclosedTextBlock:
      isIncomplete = true
      reportOpenTextBlock(at: range.lowerBound)
    case .badEscape: reportBadEscape(range)
    case .malformedNumber: reportMalformedNumber(range, wantsBrackets)
    case .curlyQuote: reportCurlyQuote(range)
    case .dash: reportDash(range)
    case .oddBlank:
      report(
        .typographicSign, "a blank of a word processor is no blank of the language", at: range,
        label: "a plain blank is meant", fix: (" ", range))
    case .invisibleCharacter:
      report(
        .typographicSign, "a character that cannot be seen stands here", at: range,
        label: "it takes no room", fix: ("", range))
    case .bidiControl: reportDirection(range)
    case .controlCharacter:
      report(
        .controlCharacter, "a control character stands here", at: range,
        label: "it is not visible",
        notes: [
          source.bytes[range].contains(0)
            ? Self.noNUL
            : "Take it out, or write it as `\\u{…}` within a text."
        ])
    case .emptySigil:
      if reportCurlyPattern(range) { return }
      report(
        .strayCharacter, "`\(text(token))` names nothing", at: range, label: "a name follows it")
    case .numberedVariable:
      let parts = text(token).split(separator: "#")
      report(
        .strayCharacter, "a variable has no number: `\(text(token))`", at: range,
        label: "a label or a variable?",
        notes: ["`\(parts[0])` is the variable; the label `\(text(token).dropFirst())` has no `$`."]
      )
    case .strayCharacter, .none:
      if source.bytes[range.lowerBound] == 0x27,
        reportApostrophe(range.lowerBound..<range.lowerBound + 1)
      {
        return
      }
      if reportForeignQuotes() { return }
      if source.text(range).hasPrefix("\u{2026}") {
        return report(
          .strayCharacter, "`…` stands for what is left out", at: range,
          label: "a value belongs in its place", fix: ("..", range))
      }
      report(
        .strayCharacter, "`\(text(token))` means nothing here", at: range, label: "stray sign")
    }
  }

  /// Reports a long dash, or what cannot be seen, in the middle of what was meant as one word:
  /// `role–disputes`.
  mutating func reportSignInWord() -> Bool {
    guard token.kind == .word || token.kind == .variable, source.bytes[Int(token.end)] >= 0x80
    else { return false }
    let next = lexer.peek()
    guard next.fault == .dash || next.fault == .invisibleCharacter, next.start == token.end else {
      return false
    }
    advance()
    reportInvalid()
    return true
  }

  /// A long dash: the sign of a date, of a word, or that of a minus, which has blanks around it.
  private mutating func reportDash(_ range: Range<Int>) {
    let isDigit = { (byte: UInt8) in byte >= 0x30 && byte <= 0x39 }
    let (before, after) = (
      range.lowerBound > 0 ? source.bytes[range.lowerBound - 1] : 0x20,
      source.bytes[range.upperBound]
    )
    let line = source.line(at: range.lowerBound, reach: 100)
    var start = range.lowerBound
    while start > line.lowerBound, isDigit(source.bytes[start - 1]) { start -= 1 }
    let rest = source.text(start..<max(range.upperBound, line.upperBound))
    let date = rest.prefix { $0.isASCII && $0.isNumber || Self.dashes.contains($0) }
    let plain = String(date.map { Self.dashes.contains($0) ? "-" : $0 })
    let bytes = Array(plain.utf8)
    let kind = NumberShape.classify(bytes + [0, 0, 0, 0, 0, 0, 0, 0], 0..<bytes.count)
    let fix: (String, Range<Int>)
    if let reckoned = reckoning("-") {
      fix = reckoned
    } else if kind == .date || kind == .month {
      fix = (plain, start..<start + date.utf8.count)
    } else if [0x20, 0x09, 0x28, 0x5B].contains(before) || before >= 0x61 && after >= 0x61 {
      fix = ("-", range)
    } else {
      fix = (after == 0x20 ? " -" : " - ", range)
    }
    report(
      .typographicSign, "a long dash is no sign of the language", at: range,
      label: "a plain `-` is meant", fix: fix)
  }

  private static let dashes: Set<Character> = [
    "\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}", "\u{2014}", "\u{2015}", "\u{2212}", "-",
  ]

  private mutating func reportBadEscape(_ range: Range<Int>) {
    guard let empty = EscapedText.escapeOfNothing(source.bytes, range) else {
      return report(
        .badEscape, "a backslash in a text begins \\\", \\\\, \\n, \\t or \\u{…}", at: range,
        label: "this text has another", notes: ["Write `\\\\` for a backslash."])
    }
    if empty.isNUL {
      return report(
        .controlCharacter, "a control character stands here", at: range,
        label: "this text has it as an escape", notes: [Self.noNUL])
    }
    report(
      .badEscape, "there is no character `\(source.text(empty.range))`", at: empty.range,
      label: "the last is \\u{10FFFF}, and D800 to DFFF are none")
  }

  /// A character that turns the direction of the text; outside of texts it is simply taken out.
  private mutating func reportDirection(_ range: Range<Int>) {
    let message = "a character here turns the direction of the text"
    let label = "it can make a line read as it is not"
    let isOutside = source.bytes[range.lowerBound] == 0xE2
    guard isOutside else {
      return report(
        .controlCharacter, message, at: range, label: label,
        notes: ["Take it out, or write it as `\\u{…}` within a text."])
    }
    // In a comment all up to its end is in hand.
    var kept = source.text(range)
    kept.unicodeScalars.removeAll(where: \.properties.isBidiControl)
    report(
      .controlCharacter, message, at: range.lowerBound..<range.lowerBound + 3, label: label,
      fix: (kept, range))
  }

  /// The text between a curly quote and the next one, or the end of its line, in plain quotes.
  private func plainQuotes(from opening: Range<Int>) -> Mending {
    let closing = closingQuote(of: opening)
    return (
      quoted(opening.upperBound..<closing.lowerBound), opening.lowerBound..<closing.upperBound
    )
  }

  /// What closes the text that a curly quote opens.
  private func closingQuote(of opening: Range<Int>) -> Range<Int> {
    let words = opening.upperBound..<source.lineEnd(from: opening.upperBound)
    if let closing = partner(of: opening, in: words) ?? curlyQuote(in: words) { return closing }
    // A text that a word processor opened may have been closed by hand.
    if let plain = words.first(where: { source.bytes[$0] == 0x22 }) { return plain..<plain + 1 }
    let end = max(opening.upperBound, endOfWords())
    return end..<end
  }

  /// The quotes that close what a curly quote opens, by the last bytes of both.
  private static let partners: [UInt8: [UInt8]] = [
    0x9C: [0x9D], 0x98: [0x99], 0x9E: [0x9C, 0x9D], 0x9A: [0x98, 0x99], 0xB9: [0xBA], 0xAB: [0xBB],
  ]

  /// The quote that closes a text in which there may be others: `“he said “no””`, `‘it’s fine’`.
  private func partner(of opening: Range<Int>, in words: Range<Int>) -> Range<Int>? {
    let sign = source.bytes[opening.upperBound - 1]
    guard let closing = Self.partners[sign] else { return nil }
    var depth = 1
    var index = words.lowerBound
    while let next = curlyQuote(in: index..<words.upperBound) {
      index = next.upperBound
      let found = source.bytes[index - 1]
      // Between letters it is an apostrophe.
      if found == 0x99, isLetter(at: next.lowerBound - 1), isLetter(at: index),
        source.bytes[index] < 0x80
      {
        continue
      }
      if found == sign { depth += 1 }
      if closing.contains(found) { depth -= 1 }
      if depth == 0 { return next }
    }
    return nil
  }

  /// The first curly quote within a range; one of the double ones, since a single one is an apostrophe
  /// too.
  private func curlyQuote(in range: Range<Int>, isDouble: Bool = false) -> Range<Int>? {
    for index in range {
      let (first, second, third) = (
        source.bytes[index], source.bytes[index + 1], source.bytes[index + 2]
      )
      if first == 0xC2, second == 0xAB || second == 0xBB { return index..<index + 2 }
      guard first == 0xE2, second == 0x80 else { continue }
      let isQuote =
        (0x9C...0x9F).contains(third) || (0xB2...0xB7).contains(third)
        || !isDouble && ((0x98...0x9B).contains(third) || (0xB9...0xBA).contains(third))
      if isQuote { return index..<index + 3 }
    }
    return nil
  }

  /// Reports a text in curly quotes, and goes behind it: signs in it end no statement.
  private mutating func reportCurlyQuote(_ range: Range<Int>) {
    if reportApostrophe(range) { return }
    let fix = plainQuotes(from: range)
    report(
      .typographicSign, "a curly quote does not open a text", at: range,
      label: "plain quotes are meant", fix: fix)
    guard lexer.openBrackets == 0, fix.range.upperBound > range.upperBound else { return }
    lexer.seek(to: fix.range.upperBound)
    lastEnd = UInt32(fix.range.upperBound)
    token = lexer.next()
  }

  /// Reports an apostrophe in a word, as in a name: `O'Brien`.
  private mutating func reportApostrophe(_ range: Range<Int>) -> Bool {
    guard Int(lastEnd) == range.lowerBound, tree.nodes.last?.end == lastEnd,
      isLetter(at: range.upperBound)
    else { return false }
    var (start, end) = (range.lowerBound, range.upperBound)
    while start > 0, isLetter(at: start - 1) { start -= 1 }
    while isLetter(at: end) { end += 1 }
    guard start < range.lowerBound else { return false }
    report(
      .typographicSign, "a word has no apostrophe in it", at: range,
      label: "a name with one stands in quotes", fix: (quoted(start..<end), start..<end))
    return true
  }

  func isLetter(at index: Int) -> Bool {
    let byte = source.bytes[index]
    return byte >= 0x80 || byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A || byte == 0x2D
  }

  /// Reports a text pattern in curly quotes: `$“…”`.
  private mutating func reportCurlyPattern(_ sign: Range<Int>) -> Bool {
    let quote = curlyQuote(in: sign.upperBound..<sign.upperBound + 1)
    guard let quote else { return false }
    let closing = closingQuote(of: quote)
    let text = source.text(quote.upperBound..<closing.lowerBound)
    let whole = sign.lowerBound..<closing.upperBound
    report(
      .typographicSign, "a curly quote does not open a text", at: quote,
      label: "plain quotes are meant",
      fix: text.contains("\"") ? nil : ("$\"\(text)\"", whole))
    if lexer.openBrackets == 0 {
      lexer.seek(to: whole.upperBound)
      lastEnd = UInt32(whole.upperBound)
      token = lexer.next()
    }
    return true
  }

  /// A number with more digits than one is kept with.
  private mutating func reportLongNumber(_ text: String, _ range: Range<Int>) -> Bool {
    let number = text.last == "%" ? text.dropLast() : text[...]
    let parts = number.drop { $0 == "-" || $0 == "+" }
      .split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2,
      parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 } })
    else { return false }
    let (digits, decimals) = (parts.reduce(0) { $0 + $1.utf8.count }, parts.dropFirst().first)
    let isLong = digits > NumberShape.mostDigits
    report(
      .malformedNumber,
      isLong
        ? "a number has at most \(NumberShape.mostDigits) digits"
        : "a number has at most \(NumberShape.mostDecimals) digits behind the point",
      at: range, label: "this one has \(isLong ? digits : decimals?.utf8.count ?? 0)")
    return true
  }

  /// `2026-1`: a month with a digit missing, or a year less one.
  private mutating func reportMonthInPart(_ text: String, _ range: Range<Int>) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, let year = Int(parts[0]), (1000...9999).contains(year),
      parts[0].utf8.count == 4, parts[1].utf8.count == 1, let month = Int(parts[1]), month > 0
    else { return false }
    report(
      .malformedNumber, "`\(text)` is no date", at: range,
      label: "a month has two digits",
      notes: ["Write `\(year)-0\(month)` for the month, `\(year) - \(month)` to reckon."])
    return true
  }

  private mutating func reportMalformedNumber(_ range: Range<Int>, _ wantsBrackets: Bool) {
    let text = text(token)
    if reportLongNumber(text, range) || reportReckonedRange(text, range) { return }
    if reportMonthInPart(text, range)
      || reportNumbersInOneWord(text, range, inBrackets: wantsBrackets)
    {
      return
    }
    if text.utf8.count >= 7, text.utf8.dropFirst(4).first == 0x2D {
      report(
        .malformedNumber, "`\(text)` is no date", at: range,
        label: "a date is written 2026-11-21, 2026-11 or 2026")
      return
    }
    if text.utf8.count == 4, text.dropFirst().first == ":",
      text.filter(\.isNumber).utf8.count == 3, text.suffix(2) < "60"
    {
      report(
        .malformedNumber, "`\(text)` is no time", at: range, label: "the hour has two digits",
        fix: ("0\(text)", range))
      return
    }
    report(
      .malformedNumber, "`\(text)` is no number, date, time or length of time", at: range,
      label: "begins like one")
  }
}
