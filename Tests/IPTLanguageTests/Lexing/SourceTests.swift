import IPTLanguage
import Testing

@Suite("Places in a text")
struct SourceTests {
  /// The place by walking through the whole text.
  private func walked(_ text: String, _ offset: Int) -> (line: Int, column: Int) {
    let head = String(decoding: Array(text.utf8)[..<offset], as: UTF8.self)
    let lines = head.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    return (lines.count, (lines.last?.count ?? 0) + 1)
  }

  @Test(arguments: [
    "", "a", "\n", "a\nb\n", "é\n日本\r\n🙂x", String(repeating: "one line 日\n", count: 3000),
    String(repeating: "é", count: 9000), String(repeating: "\n", count: 9000),
    String(repeating: "x", count: 4096), String(repeating: "x", count: 4095) + "\nab",
  ])
  func lineAndColumnAreThoseOfAWalkThroughTheText(_ text: String) {
    let source = Source(text)
    var offset = 0
    for (number, scalar) in text.unicodeScalars.enumerated() {
      if number % 97 == 0 || text.utf8.count < 100 || offset % 4096 < 4 {
        #expect(source.position(of: offset) == walked(text, offset), "at \(offset)")
      }
      offset += scalar.utf8.count
    }
    #expect(source.position(of: offset) == walked(text, offset))
    #expect(source.position(of: offset + 9) == walked(text, offset))
    // In whatever order places are asked for.
    let other = Source(text)
    for place in [offset, offset / 2, 0, offset] where other.bytes[place] & 0xC0 != 0x80 {
      #expect(other.position(of: place) == walked(text, place), "at \(place)")
    }
  }

  @Test func aLineIsWholeOrAsMuchOfItAsIsAskedFor() {
    let source = Source("one\r\ntwé日本xyz\nthree")
    func line(_ offset: Int, _ reach: Int = .max) -> String {
      source.text(source.line(at: offset, reach: reach))
    }
    #expect(line(0) == "one")
    #expect(line(5) == "twé日本xyz")
    #expect(line(source.count) == "three")
    #expect(line(15, 3) == "本xyz")
    #expect(line(15, 4) == "本xyz")
    #expect(line(5, 3) == "tw")
    #expect(line(5, 0) == "")
    for offset in 0...source.count where source.bytes[offset] & 0xC0 != 0x80 {
      for reach in 0...source.count {
        let range = source.line(at: offset, reach: reach)
        #expect(range.contains(offset) || range.upperBound == offset || offset == 4)
        #expect(!source.text(range).unicodeScalars.contains("\u{FFFD}"))
        #expect(range.count <= 2 * reach)
      }
    }
  }

  @Test func textsAreEqualByTheirBytesAndNames() {
    let source = Source("a\nb", name: "x")
    _ = source.position(of: 2)
    #expect(source == Source("a\nb", name: "x"))
    #expect(source != Source("a\nb", name: "y"))
    #expect(source != Source("a\nc", name: "x"))
  }
}
