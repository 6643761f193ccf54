import Testing

@testable import IPTShell

@Suite struct HistoryFileTests {
  @Test(arguments: [
    ("/tmp/data/anna-x.case", "/tmp/data", "anna-x"),
    (
      "/tmp/d\u{E4}t\u{E4}/\u{FC}\u{FC}\u{FC}/abcde-x.case",
      "/tmp/d\u{E4}t\u{E4}/\u{FC}\u{FC}\u{FC}", "abcde-x"
    ),
    ("/home/j\u{FC}rgen/b.case", "/home/j\u{FC}rgen", "b"),
  ])
  func aHistoryHasTheWholeNameOfItsCase(path: String, data: String, name: String) {
    #expect(HistoryFile.name(ofCaseAt: path, in: data) == name)
  }

  @Test(arguments: [
    ("/tmp/other/anna.case", "/tmp/data"), ("/tmp/data/sub/anna.case", "/tmp/data"),
    ("/tmp/data/.case", "/tmp/data"), ("/tmp/data/anna", "/tmp/data"),
    // The same letter, spelled otherwise: the system takes it for another folder.
    ("/tmp/u\u{308}/anna.case", "/tmp/\u{FC}"),
  ])
  func aCaseOfAnotherFolderHasNoName(path: String, data: String) {
    #expect(HistoryFile.name(ofCaseAt: path, in: data) == nil)
  }

  @Test func casesOfTwoPlacesHaveDigestsOfTheirOwn() {
    let names = ["/a", "/b"].map { HistoryFile.digest(ofCaseAt: $0 + "/anna.case") }
    #expect(names.allSatisfy { $0.hasPrefix("path-") && $0.utf8.count == 21 })
    #expect(names[0] != names[1])
  }

  @Test(arguments: [
    #""help \u12""#, #""\u""#, #""\u{""#, #""\u{0}""#, #""\u{d800}""#, #""\u{ffffff}""#, #""\q""#,
    #""a\""#,
    #""a"#, "a",
  ])
  func aLineWithWhatIsNoEscapeIsNoneOfOurs(_ text: String) {
    #expect(HistoryFile.text(of: Array("1795368998 6842 \(text)".utf8)) == nil)
  }

  @Test func aLineReadsBackAsItWasWritten() {
    let line = Array(#"1795368998 6842 "a \"b\" \\ \n \u{1b}""#.utf8)
    #expect(HistoryFile.text(of: line) == "a \"b\" \\ \n \u{1B}")
  }
}
