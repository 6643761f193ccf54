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
  func aCaseOfAnotherFolderHasADigest(path: String, data: String) {
    #expect(HistoryFile.name(ofCaseAt: path, in: data).hasPrefix("path-"))
  }
}
