import LineEditor
import Testing

@Suite struct TypedCountTests {
  @Test(
    arguments: [
      ("x", nil), ("3x", 3), ("12l", 12), ("10l", 10), ("0x", nil), ("3x2l", 2), ("3xl", nil),
      // The number of an operator, or of its motion.
      ("3dl", 3), ("d2l", 2), ("3ddx", nil), ("3d2l", 32),
      // What is looked for or put in is no number.
      ("f3x", nil), ("r3x", nil), ("2r", 2), ("2f", 2), ("2fax", nil),
      ("3\u{1B}x", nil), ("99999999x", 1_000_000),
    ] as [(String, Int?)])
  func theNumberIsForTheCommandBehindIt(keys: String, value: Int?) {
    var count = TypedCount()
    for key in keys.unicodeScalars { count.note(key) }
    #expect(count.value == value)
  }
}
