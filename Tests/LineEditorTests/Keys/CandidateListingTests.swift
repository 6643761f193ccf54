import LineEditor
import Testing

@Suite struct CandidateListingTests {
  init() { Terminal.prepareLocale() }

  private func rows(
    _ texts: [String], note: String = "", width: Int = 20, height: Int = 20
  ) -> [String] {
    listing(
      of: texts.map { CompletionCandidate($0, note: note) }, width: width, height: height)
  }

  @Test func candidatesStandInColumnsReadDownwards() {
    #expect(rows(["a", "b", "c", "d", "e"], width: 8) == ["a  c  e", "b  d"])
  }

  @Test func widthsAreCellsNotCharacters() {
    #expect(rows(["日本", "ab", "é", "x"], width: 12) == ["日本  é", "ab    x"])
  }

  @Test func theLastColumnOfTheTerminalStaysFree() {
    #expect(rows(["aaa", "bbb"], width: 8) == ["aaa", "bbb"])
    #expect(rows(["aaa", "bbb"], width: 9) == ["aaa  bbb"])
  }

  @Test func notesStandBesideTheirCandidates() {
    #expect(rows(["é", "mother"], note: "a name") == ["é       a name", "mother  a name"])
  }

  @Test func notesAreCutAtTheEdge() {
    #expect(rows(["mother"], note: "someone in the inventory") == ["mother  someone in…"])
  }

  @Test(arguments: [1, 2, 3, 5, 9, 30])
  func noRowIsWiderThanTheTerminal(width: Int) {
    let names = ["mother in law", "日本の友", "x"]
    for row in rows(names, width: width) + rows(names, note: "a name", width: width) {
      #expect(displayWidth(of: row) <= max(1, width - 1))
    }
  }

  @Test func whatDoesNotFitIsCounted() {
    let names = (1...9).map { "name \($0)" }
    #expect(rows(names, width: 8, height: 3) == ["name 1", "name 2", "… and …"])
    #expect(
      rows(names, width: 20, height: 3) == ["name 1  name 6", "name 2  name 7", "… and 5 more"])
  }

  @Test func aNameCannotActOnTheTerminal() {
    #expect(rows(["a\u{1B}[2J", "b"], width: 8) == ["a\u{FFFD}[2J", "b"])
  }
}
