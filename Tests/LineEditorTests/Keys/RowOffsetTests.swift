import LineEditor
import Testing

@Suite struct RowOffsetTests {
  private let text = Array("first\nab\nthird".unicodeScalars)

  @Test(
    arguments: [
      (-1, 3, nil), (-1, 5, nil),  // the first row has none above
      (-1, 6, 0), (-1, 8, 2), (-1, 9, 6), (-1, 14, 8),  // at most to the end of the row above
      (1, 0, 6), (1, 5, 8), (1, 7, 10), (1, 8, 11),
      (1, 9, nil), (1, 14, nil),  // the last row has none below
    ] as [(Int, Int, Int?)])
  func theColumnIsKeptAsFarAsTheRowGoes(step: Int, cursor: Int, expected: Int?) {
    #expect(offset(rowsAway: step, from: cursor, in: text) == expected)
  }

  @Test func anEmptyRowIsARow() {
    let text = Array("a\n\nb".unicodeScalars)
    #expect(offset(rowsAway: 1, from: 1, in: text) == 2)
    #expect(offset(rowsAway: -1, from: 3, in: text) == 2)
    #expect(offset(rowsAway: -1, from: 2, in: text) == 0)
    #expect(offset(rowsAway: 1, from: 2, in: text) == 3)
  }
}
