import IPTLanguage
import Testing

/// A text, and the tokens it is cut into.
struct TokenCase: CustomTestStringConvertible {
  let text: String
  let kinds: [Token.Kind]
  var faults: [Token.Fault] = []

  init(_ text: String, _ kinds: Token.Kind..., faults: [Token.Fault] = []) {
    self.text = text
    self.kinds = kinds
    self.faults = faults
  }

  var testDescription: String { text.debugDescription }
}

@Suite("Tokens")
struct LexerTests {
  static let shapes: [TokenCase] = [
    .init("relation", .word), .init("was-not_yet2", .word), .init("Zoë", .word),
    .init("日本", .word), .init("_", .missing), .init("_x", .word), .init("e\u{301}", .word),
    .init("_\u{A0}", .missing),
    .init("3", .integer), .init("-2", .integer), .init("+1", .integer), .init("0003", .integer),
    .init("999999999999999", .integer), .init("-999999999999999", .integer),
    .init("12345678901.25", .decimal), .init("3000000000d", .duration),
    .init("2.5", .decimal), .init("-0.25", .decimal), .init("50%", .percent),
    .init("2.5%", .percent), .init("0..3", .range), .init("-1..3", .range),
    .init("2026-11-21", .date), .init("2026-11", .month), .init("2026", .integer),
    .init("14:30", .time), .init("2026-11-21T14:30:00Z", .timestamp),
    .init("50min", .duration), .init("1h", .duration), .init("3d", .duration),
    .init("2w", .duration), .init("6mo", .duration),
    .init("grief#3", .label), .init("a-b#12", .label), .init("$name", .variable),
    .init("$r.closeness", .variable, .dot, .word), .init("@41", .entry), .init("@5.1", .entry),
    .init("@5.", .entry, .dot), .init("\"x\"", .string), .init("\"\"", .string),
    .init(#""a \"b\" \\ \n \t \u{1F642}""#, .string), .init("$\"x {1}\"", .template),
    .init("\"\"\"\n  x\n  \"\"\"", .textBlock), .init("\"\"\"\"\"\"", .textBlock),
    .init("| raw \"text\" # all", .rawText), .init("|", .rawText),
    .init("{}[]()", .openBrace, .closeBrace, .openBracket, .closeBracket, .openParen, .closeParen),
    .init(", ; .", .comma, .semicolon, .dot),
    .init("= != < <= > >=", .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual),
    .init("+ - * /", .plus, .minus, .times, .slash), .init("-x", .minus, .word),
    .init("a\nb\r\nc", .word, .newline, .word, .newline, .word),
    .init("a \\\n b", .word, .word), .init("a \\\r\n b", .word, .word),
    .init("a # comment\nb", .word, .newline, .word), .init("#all", kinds: []),
    .init("{#x\n}", .openBrace, .newline, .closeBrace), .init("a\u{A0}b", .word, .word),
    .init("a\u{202F}b\u{2007}# c", .word, .word), .init("_\u{202F}", .missing),
    .init("$\"\\u{1F600} {a} \\u{7D}\"", .template), .init("a\u{A0}# comment", .word),
    .init("\u{FEFF}#all", kinds: []), .init("a;# comment", .word, .semicolon),
    .init("\u{FEFF}a", .word), .init("", kinds: []), .init(" \t\u{A0} ", kinds: []),
  ]

  static let malformed: [TokenCase] = [
    .init("\"x", .invalid, faults: [.unclosedString]),
    .init("\"x\ny", .invalid, .newline, .word, faults: [.unclosedString]),
    .init("\"x\\", .invalid, faults: [.unclosedString]),
    .init("\"x\r\ny", .invalid, .newline, .word, faults: [.unclosedString]),
    .init("\"\"\"x", .invalid, faults: [.unclosedTextBlock]),
    .init("1000000000000000", .invalid, faults: [.malformedNumber]),
    .init("1234567890.123456", .invalid, faults: [.malformedNumber]),
    .init("0.1234567891", .invalid, faults: [.malformedNumber]),
    .init("1000000000000000%", .invalid, faults: [.malformedNumber]),
    .init("a\u{3000}3", .word, .invalid, .integer, faults: [.oddBlank]),
    .init("a\u{202F}3", .word, .integer),
    .init("a\u{2009}b", .word, .invalid, .word, faults: [.oddBlank]),
    .init("a\u{200B}b", .word, .invalid, .word, faults: [.invisibleCharacter]),
    .init("a\u{AD}b", .word, .invalid, .word, faults: [.invisibleCharacter]),
    .init("a \u{FEFF}", .word, .invalid, faults: [.invisibleCharacter]),
    .init("a\u{2212}2", .word, .invalid, .integer, faults: [.dash]),
    .init(#""\q""#, .invalid, faults: [.badEscape]),
    .init(#""\u{}""#, .invalid, faults: [.badEscape]),
    .init(#""\u{110000}""#, .invalid, faults: [.badEscape]),
    .init(#""\u{D800}""#, .invalid, faults: [.badEscape]),
    .init(#""\u{0}""#, .invalid, faults: [.badEscape]),
    .init("3-2", .invalid, faults: [.malformedNumber]),
    .init("2026-13-01", .invalid, faults: [.malformedNumber]),
    .init("2026-11-32", .invalid, faults: [.malformedNumber]),
    .init("2026-1-1", .invalid, faults: [.malformedNumber]),
    .init("2026-11-21T24:00:00Z", .invalid, faults: [.malformedNumber]),
    .init("2026-11-21T14:30Z", .invalid, faults: [.malformedNumber]),
    .init("25:00", .invalid, faults: [.malformedNumber]),
    .init("1:30", .invalid, faults: [.malformedNumber]),
    .init("14:60", .invalid, faults: [.malformedNumber]),
    .init("3x", .invalid, faults: [.malformedNumber]),
    .init("3_000", .invalid, faults: [.malformedNumber]),
    .init("1.2.3", .invalid, faults: [.malformedNumber]),
    .init("1..", .invalid, .dot, faults: [.malformedNumber]),
    .init("-5min", .invalid, faults: [.malformedNumber]),
    .init("“x”", .invalid, .word, .invalid, faults: [.curlyQuote, .curlyQuote]),
    .init("a – b", .word, .invalid, .word, faults: [.dash]),
    .init("a\u{202E}b", .word, .invalid, .word, faults: [.bidiControl]),
    .init("\"a\u{2066}b\"", .invalid, faults: [.bidiControl]),
    .init("\u{0}", .invalid, faults: [.controlCharacter]),
    .init("\"a\u{1B}b\"", .invalid, faults: [.controlCharacter]),
    .init("\"\"\"a\u{0}b\"\"\" c", .invalid, .word, faults: [.controlCharacter]),
    .init("\"\"\"a\u{202E}b\"\"\"", .invalid, faults: [.bidiControl]),
    .init("| a\u{1B}b\nc", .invalid, .newline, .word, faults: [.controlCharacter]),
    .init("a\rb", .word, .invalid, .word, faults: [.controlCharacter]),
    .init("a\u{85}b", .word, .invalid, .word, faults: [.controlCharacter]),
    .init("!", .invalid, faults: [.strayCharacter]),
    .init("~", .invalid, faults: [.strayCharacter]),
    .init("3 %", .integer, .invalid, faults: [.strayCharacter]),
    .init("a#b", .word, .invalid, .word, faults: [.strayCharacter]),
    .init("voilà#b", .word, .invalid, .word, faults: [.strayCharacter]),
    .init("¿#b", .word, .invalid, .word, faults: [.strayCharacter]),
    .init(
      "a\u{FEFF}#b", .word, .invalid, .invalid, .word,
      faults: [.invisibleCharacter, .strayCharacter]),
    .init("$a#3 b", .invalid, .word, faults: [.numberedVariable]),
    .init("$\"\\u{} {a}\"", .invalid, faults: [.badEscape]),
    .init("a # b\u{202E}c\nd", .word, .invalid, .newline, .word, faults: [.bidiControl]),
    .init("#\u{2066}\u{2069}", .invalid, faults: [.bidiControl]),
    .init("$", .invalid, faults: [.emptySigil]),
    .init("$ x", .invalid, .word, faults: [.emptySigil]),
    .init("$–", .invalid, .invalid, faults: [.emptySigil, .dash]),
    .init("$\u{A0}", .invalid, faults: [.emptySigil]),
    .init("$3", .invalid, .integer, faults: [.emptySigil]),
    .init("@", .invalid, faults: [.emptySigil]),
    .init("@x", .invalid, .word, faults: [.emptySigil]),
    .init("\\", .invalid, faults: [.strayCharacter]),
  ]

  @Test(arguments: shapes + malformed)
  func aTextIsCutIntoTheseTokens(_ row: TokenCase) {
    let tokens = Tokens.of(Array(row.text.utf8))
    #expect(tokens.map(\.kind) == row.kinds)
    #expect(tokens.filter { $0.kind == .invalid }.map(\.fault) == row.faults)
    #expect(Tokens.problem(Array(row.text.utf8)) == nil)
  }

  @Test(
    arguments: [
      ("(a\nb)\nc", [.openParen, .word, .word, .closeParen, .newline, .word]),
      (
        "[\r\n\n# comment\n[a]\n]",
        [.openBracket, .openBracket, .word, .closeBracket, .closeBracket]
      ),
      ("(\n{\na", [.openParen, .openBrace, .newline, .word]),
      ("(\na;\nb", [.openParen, .word, .semicolon, .newline, .word]),
      (")\na", [.closeParen, .newline, .word]),
    ] as [(String, [Token.Kind])])
  func bracketsJoinLinesUpToABraceOrSemicolon(_ text: String, _ kinds: [Token.Kind]) {
    #expect(Tokens.of(Array(text.utf8), joinsLines: true).map(\.kind) == kinds)
  }

  @Test func anyBytesAreCoveredOnceByTokensAndBlanks() {
    var random = SystemOfChance(seed: 1)
    let pieces: [[UInt8]] =
      Self.shapes.map { Array($0.text.utf8) } + [[0xFF], [0xE2, 0x80], [0xC2]]
    for round in 0..<10_000 {
      var bytes: [UInt8] = []
      for _ in 0..<random.below(8) {
        if round % 2 == 0 {
          bytes.append(UInt8(random.below(256)))
        } else {
          bytes += pieces[random.below(pieces.count)]
          if random.below(3) == 0 { bytes.append(UInt8(random.below(256))) }
        }
      }
      let problem = Tokens.problem(bytes)
      #expect(problem == nil, "\(bytes): \(problem ?? "")")
    }
  }

  @Test func aVeryLongLineIsCutWithoutTrouble() {
    let word = Tokens.of(Array(repeating: 0x61, count: 10_000_000))
    #expect(word.map(\.kind) == [.word])
    let text = Tokens.of([0x22] + Array(repeating: 0x61, count: 10_000_000) + [0x22])
    #expect(text.map(\.kind) == [.string])
    let blanks = Tokens.of(Array(repeating: 0x20, count: 10_000_000))
    #expect(blanks.isEmpty)
  }
}

extension TokenCase {
  fileprivate init(_ text: String, kinds: [Token.Kind]) {
    self.text = text
    self.kinds = kinds
  }
}
