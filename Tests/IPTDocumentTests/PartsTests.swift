import Testing

@testable import IPTDocument

/// The parts of a text are those that its characters give.
@Suite struct PartsTests {
  @Test(arguments: [
    "", " ", "a", "a b", " a  b ", "é ü", "a \u{301}b c", "a\u{600} b", "母 親", "👩‍👧 a", "a\r\nb\nc\n",
    "\n\n", "a\r b", "é\n\u{301}x",
  ])
  func areThoseBetweenCharacters(text: String) {
    for sign in [" ", "\n"] as [Unicode.Scalar] {
      var parts: [Substring] = []
      text[...].forEachPart(between: sign) { parts.append($0) }
      #expect(parts == text.split(separator: Character(sign), omittingEmptySubsequences: false))
    }
  }
}
