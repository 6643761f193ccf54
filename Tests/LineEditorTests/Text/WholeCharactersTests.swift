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

  @Test func aStepThatChangesLettersEndsNowhereInsideOfOne() {
    #expect(missing("e\u{301}b", 0, "E\u{301}b", 1) == .move(2))
    #expect(missing("ab", 0, "Ab", 1) == nil)
    // What went has left two halves of a flag beside each other.
    #expect(missing("🇩x🇪", 2, "🇩🇪", 1) == .move(0))
    // The other half of a flag that is being typed before another one.
    #expect(missing("🇩🇪", 0, "🇫🇩🇪", 1) == nil)
    // vi's `R`.
    #expect(missing("e\u{301}b", 0, "x\u{301}b", 1, isVi: true) == .deleteRest(0..<2))
    #expect(missing("ab", 0, "xb", 1, isVi: true) == nil)
  }

  @Test(
    arguments: [
      ("ab", 1, "ba", 2), ("ab", 2, "ba", 2), ("ab", 0, nil, 0), ("a", 1, nil, 0), ("", 0, nil, 0),
      ("の👩\u{200D}👧b", 1, "👩\u{200D}👧のb", 4), ("🇩🇪🇪🇩", 2, "🇪🇩🇩🇪", 4),
      ("ae\u{301}\u{323}", 4, "e\u{301}\u{323}a", 4),
    ] as [(String, Int, String?, Int)])
  func charactersChangePlacesWhole(before: String, cursor: Int, after: String?, place: Int) {
    #expect(
      WholeCharacters.transposed(.init(Array(before.unicodeScalars), cursor: cursor))
        == after.map { .init(Array($0.unicodeScalars), cursor: place) })
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
