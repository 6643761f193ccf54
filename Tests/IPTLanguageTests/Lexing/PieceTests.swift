import IPTLanguage
import IPTTestSupport
import Testing

@Suite("Pieces of a text")
struct PieceTests {
  @Test func lineEndsAreCounted() {
    var random = SplitMix(seed: 7)
    for _ in 0..<200 {
      let length = random.below(60)
      // Bytes that differ from a line end by one bit, or by the highest.
      let bytes = (0..<length).map { _ in [0x0A, 0x0B, 0x8A, 0x61, 0x00][random.below(5)] as UInt8 }
      let source = Source(bytes)
      for end in 0...length {
        #expect(source.lineEnds(before: end) == bytes[..<end].count { $0 == 0x0A })
      }
    }
  }

  @Test func aPieceNamesTheLineOfTheWholeText() {
    let piece = Source(Array("note \"é\" x\n".utf8), name: "a", linesBefore: 41)
    #expect(piece.position(of: 9) == (42, 9))
    #expect(piece.position(of: 12) == (43, 1))
  }
}
