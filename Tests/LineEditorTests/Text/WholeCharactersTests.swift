import LineEditor
import Testing

@Suite struct WholeCharactersTests {
  private func missing(
    _ before: String, _ cursor: Int, _ after: String, _ place: Int, isVi: Bool = false
  ) -> WholeCharacters? {
    WholeCharacters.missing(
      from: .init(Array(before.unicodeScalars), cursor: cursor),
      to: .init(Array(after.unicodeScalars), cursor: place), staysOnCharacters: isVi)
  }

  @Test func aStepIntoACharacterGoesOnToItsEnd() {
    #expect(missing("a🇩🇪b", 1, "a🇩🇪b", 2) == .move(3))
    #expect(missing("a🇩🇪b", 3, "a🇩🇪b", 2) == .move(1))
    #expect(missing("a🇩🇪b", 0, "a🇩🇪b", 1) == nil)
    #expect(missing("a🇩🇪", 1, "a🇩🇪", 2) == .move(3))
    #expect(missing("a🇩🇪", 1, "a🇩🇪", 2, isVi: true) == .move(1))
    #expect(missing("e\u{301}", 0, "e\u{301}", 2) == nil)
  }

  @Test func whatIsTakenAwayInPartIsTakenAwayWhole() {
    #expect(missing("a🇩🇪b", 1, "a🇪b", 1) == .delete(1..<3))
    #expect(missing("a🇩🇪b", 3, "a🇩b", 2) == .delete(1..<3))
    #expect(missing("e\u{301}\u{323}", 3, "e\u{301}", 2) == .delete(0..<3))
    // Of four equal halves those at the cursor.
    #expect(missing("🇩🇩🇩🇩", 2, "🇩🇩🇩", 2) == .delete(2..<4))
    #expect(missing("🇩🇩🇩🇩", 2, "🇩🇩🇩", 1) == .delete(0..<2))
    // vi goes back from the end on which it has taken a character away.
    #expect(missing("a🇩🇪", 2, "a🇩", 1, isVi: true) == .delete(1..<3))
  }

  @Test func whatIsWholeStaysAsItIs() {
    #expect(missing("a🇩🇪b", 1, "ab", 1) == nil)
    #expect(missing("abc", 1, "ac", 1) == nil)
    #expect(missing("ab", 1, "a", 0, isVi: true) == nil)
    #expect(missing("e", 1, "e\u{301}", 2) == nil)
    #expect(missing("", 0, "", 0) == nil)
    #expect(missing("add relation", 12, "show", 4) == nil)
  }

  @Test(arguments: [(0, 0..<1), (1, 1..<3), (2, 1..<3), (3, 3..<5), (4, 3..<5), (5, 5..<6)])
  func aCharacterIsFoundAroundEachOfItsScalars(offset: Int, range: Range<Int>) {
    let text = Array("a🇩🇪e\u{301}b".unicodeScalars)
    #expect(WholeCharacters.character(at: offset, in: text) == range)
  }
}
