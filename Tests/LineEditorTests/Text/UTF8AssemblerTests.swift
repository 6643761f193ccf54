import LineEditor
import Testing

@Suite struct UTF8AssemblerTests {
  private func assembled(_ bytes: [UInt8]) -> String {
    var assembler = UTF8Assembler()
    return bytes.compactMap { assembler.take($0) }.map { String(Character($0)) }.joined()
  }

  @Test(arguments: ["abc", "é", "日本", "🙂", "e\u{301}", "\u{7FF}\u{800}\u{FFFF}\u{10FFFF}"])
  func wellFormedTextComesThroughWhole(text: String) {
    #expect(assembled(Array(text.utf8)).unicodeScalars.elementsEqual(text.unicodeScalars))
  }

  @Test(
    arguments: [
      ([0xFF, 0x61], "a"),  // no such first byte
      ([0x80, 0x61], "a"),  // a continuation alone
      ([0xC3, 0x28], "("),  // cut short by ASCII
      ([0xE6, 0x97, 0xC3, 0xA9], "é"),  // cut short by another beginning
      ([0xC0, 0xAF, 0x61], "a"),  // overlong
      ([0xE0, 0x80, 0xAF, 0x61], "a"),
      ([0xF0, 0x80, 0x80, 0xAF, 0x61], "a"),
      ([0xED, 0xA0, 0x80, 0x61], "a"),  // a surrogate
      ([0xF4, 0x90, 0x80, 0x80, 0x61], "a"),  // past the last scalar
      ([0xF5, 0x80, 0x61], "a"),
    ] as [([UInt8], String)])
  func malformedBytesAreDroppedAndNothingElse(bytes: [UInt8], expected: String) {
    #expect(assembled(bytes) == expected)
  }

  @Test func anUnfinishedScalarIsKnown() {
    var assembler = UTF8Assembler()
    #expect(!assembler.isInside)
    #expect(assembler.take(0xC3) == nil)
    #expect(assembler.isInside)
    #expect(assembler.take(0xA9) == "é")
    #expect(!assembler.isInside)
  }
}
