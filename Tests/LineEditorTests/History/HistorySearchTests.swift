import LineEditor
import Testing

@Suite struct HistorySearchTests {
  private func search(_ pattern: String) -> HistorySearch {
    var search = HistorySearch(lines: ["add mother", "score phq9", "不思議", "show Mother", "list"])
    for scalar in pattern.unicodeScalars { search.append(scalar) }
    return search
  }

  @Test(arguments: [
    ("mother", "show Mother", 5), ("ADD", "add mother", 0), ("不", "不思議", 0),
    ("q9", "score phq9", 8),
  ])
  func theNewestLineWithThePatternIsFound(pattern: String, line: String, offset: Int) {
    #expect(search(pattern).match?.text == line)
    #expect(search(pattern).match?.offset == offset)
  }

  @Test func withoutAPatternNothingIsFound() {
    #expect(search("").match == nil)
  }

  @Test func olderAndNewerLinesAreReached() {
    var search = search("mother")
    search.findOlder()
    #expect(search.match?.text == "add mother")
    search.findNewer()
    #expect(search.match?.text == "show Mother")
  }

  @Test func whatWasFoundStaysWhenNothingElseIs() {
    var search = search("mother")
    search.findNewer()
    #expect(search.hasFailed)
    #expect(search.match?.text == "show Mother")
    search.append("x")
    #expect(search.hasFailed)
    search.removeLast()
    #expect(!search.hasFailed)
  }

  @Test func aDotIsADot() {
    #expect(search("m.t").hasFailed)
  }

  @Test func equalLinesAreShownOnce() {
    var search = HistorySearch(lines: ["old", "twice", "twice"])
    search.append("t")
    search.findOlder()
    #expect(search.hasFailed)
  }
}
