import IPTLanguage
import Testing

@Suite("Texts between quotes")
struct EscapedTextTests {
  @Test func anyTextComesBackFromItsQuotes() {
    var random = SystemOfChance(seed: 5)
    let pieces = [
      "a", "\"", "\\", "\n", "\t", "\r", "\u{1}", "\u{1B}", "\u{7F}", "\u{80}", "\u{202E}",
      "\u{200E}", "\u{200F}", "\u{2066}", "\u{2069}", "\u{2028}", "é", "e\u{301}", "日", "🙂",
      "u{41}",
      "\u{E2}", "\u{2010}", "{", "}", " ",
    ]
    for _ in 0..<5_000 {
      let text = (0..<random.below(10)).map { _ in pieces[random.below(pieces.count)] }.joined()
      var quoted: [UInt8] = []
      EscapedText.quote(text.utf8, into: &quoted)
      let tokens = Tokens.of(quoted)
      #expect(tokens.map(\.kind) == [.string], "\(text.debugDescription)")
      #expect(!quoted.contains(0x0A))
      let inner = EscapedText.unescape(Array(quoted), 1..<quoted.count - 1)
      #expect(inner == Array(text.utf8), "\(text.debugDescription)")
    }
  }

  @Test(arguments: [
    ("\n  a\n    b\n  ", "a\n  b"), ("\na\n", "a"), ("a", "a"), ("", ""), ("\n\n", ""),
    ("\n  a\n\n  b\n  ", "a\n\nb"), ("\r\n  a\r\n  ", "a"), ("\n a\n  ", " a"),
  ])
  func aTextBlockLosesTheIndentationOfItsEnd(_ written: String, _ meant: String) {
    let bytes = Array(written.utf8)
    let text = EscapedText.unindent(bytes, bytes.indices)
    #expect(String(decoding: text, as: UTF8.self) == meant)
  }
}
