import Foundation
import IPTStore
import Testing

@Suite struct StoreFolderTests {
  private static func place(
    _ variables: [String: String]
  ) -> (data: String?, configuration: String?) {
    (
      try? StoreFolder.data { variables[$0] }.path,
      try? StoreFolder.configuration { variables[$0] }.path
    )
  }

  @Test func theFoldersFollowTheEnvironment() {
    var variables = ["HOME": "/home/ana"]
    #expect(Self.place(variables).data == "/home/ana/.local/share/iptsh")
    #expect(Self.place(variables).configuration == "/home/ana/.config/iptsh")
    variables["XDG_DATA_HOME"] = "/data"
    variables["XDG_CONFIG_HOME"] = "/conf"
    #expect(Self.place(variables).data == "/data/iptsh")
    #expect(Self.place(variables).configuration == "/conf/iptsh")
    variables["IPTSH_HOME"] = "/own"
    #expect(Self.place(variables).data == "/own")
    #expect(Self.place(variables).configuration == "/conf/iptsh")
  }

  @Test func emptyAndRelativeVariablesCountAsUnset() {
    let variables = [
      "HOME": "/home/ana", "XDG_DATA_HOME": "data", "XDG_CONFIG_HOME": "", "IPTSH_HOME": "",
    ]
    #expect(Self.place(variables).data == "/home/ana/.local/share/iptsh")
    #expect(Self.place(variables).configuration == "/home/ana/.config/iptsh")
  }

  @Test(arguments: [[:], ["HOME": ""], ["HOME": "ana"]])
  func withoutAHomeThereIsNoPlace(variables: [String: String]) {
    let error = #expect(throws: StoreError.self) {
      try StoreFolder.data { variables[$0] }
    }
    #expect(error?.cause == .noHome)
  }

  @Test func theProcessEnvironmentIsTheDefault() throws {
    #expect(StoreFolder.variable("PATH") == ProcessInfo.processInfo.environment["PATH"])
    #expect(StoreFolder.variable("IPTSH_NO_SUCH_VARIABLE") == nil)
  }

  @Test(arguments: [
    ("anna", "/own/anna.case"), ("Anna B", "/own/Anna B.case"), ("é", "/own/é.case"),
    ("anna.old", "/own/anna.old.case"), ("anna.case", "anna.case"), ("./anna", "./anna"),
    ("/tmp/x", "/tmp/x"), ("case", "/own/case.case"),
  ])
  func aWordIsANameOrAPath(word: String, path: String) throws {
    #expect(try StoreFolder(path: "/own").path(for: word, extension: "case") == path)
  }

  @Test func someWordsAreNoNames() {
    // A loop, not arguments: the names of tests reach the terminal as they are.
    let rows: [(String, NameFault)] = [
      ("", .empty), (".hidden", .leadingDot), ("..", .leadingDot), ("a\0b", .control),
      ("a\nb", .control), ("a\u{1B}b", .control), ("a\u{7F}", .control),
      ("a\u{202E}b", .control), (String(repeating: "é", count: 61), .tooLong),
    ]
    for (word, fault) in rows {
      let error = #expect(throws: StoreError.self, "\(word.debugDescription)") {
        try StoreFolder(path: "/own").path(for: word, extension: "case")
      }
      #expect(error?.cause == .unusableName(fault))
      #expect(error?.exitCode == 65)
      #expect(
        error?.message.hasSuffix("cannot be the name of a file: \(fault.description).") == true)
    }
  }

  @Test func theLongestNameIsAName() {
    #expect(StoreFolder.fault(in: String(repeating: "é", count: 60)) == nil)
    #expect(StoreFolder.fault(in: "a/b") == .slash)
  }

  @Test func theFolderIsMadeWithThoseAboveItAndOnlyOnce() throws {
    let folder = try TestFolder()
    let own = StoreFolder(path: folder("x/y/z"))
    try own.create()
    try own.create()
    for name in ["x", "x/y", "x/y/z"] { #expect(try folder.mode(name) == 0o700) }
    try StoreFolder(path: folder("x/y/z/w/")).create()
    #expect(try folder.mode("x/y/z/w") == 0o700)
  }

  @Test func anExistingFolderKeepsItsMode() throws {
    let folder = try TestFolder()
    try StoreFolder(path: folder.path).create()
    var status = stat()
    try #require(stat(folder.path, &status) == 0)
    #expect(status.st_mode & 0o777 == 0o755)
  }

  @Test(arguments: ["file", "file/sub"])
  func aFileInTheWayIsReported(name: String) throws {
    let folder = try TestFolder()
    try folder.put("text", at: "file")
    let error = #expect(throws: StoreError.self) { try StoreFolder(path: folder(name)).create() }
    #expect(error?.cause == .notAFolder)
    #expect(error?.exitCode == 73)
  }

  @Test func aPathThatIsNoneIsNotMade() {
    #expect(throws: StoreError.self) { try StoreFolder(path: "").create() }
    #expect(throws: StoreError.self) { try StoreFolder(path: "a\0b").create() }
  }

  @Test func theNamesAreSortedAndWithoutExtension() throws {
    let folder = try TestFolder()
    for name in [
      "b.case", "a.case", "A.case", "a.b.case", "c.case~", "d.case.lock", ".e.case",
      ".f.case.1.0123456789abcdef.tmp", "g.ipt", "h.case.age", ".case", "i\u{1B}.case",
    ] {
      try folder.put("", at: name)
    }
    let own = StoreFolder(path: folder.path)
    #expect(try own.names(extension: "case") == ["A", "a", "a.b", "b"])
    #expect(try own.names(extension: "case.age") == ["h"])
    for name in try own.names(extension: "case") {
      #expect(folder.text("\(name).case") != nil)
    }
  }

  @Test func aFolderNotMadeYetHasNoNames() throws {
    let folder = try TestFolder()
    #expect(try StoreFolder(path: folder("none")).names(extension: "case").isEmpty)
  }

  @Test func aFileIsNoFolderToList() throws {
    let folder = try TestFolder()
    try folder.put("", at: "file")
    let error = #expect(throws: StoreError.self) {
      try StoreFolder(path: folder("file")).names(extension: "case")
    }
    #expect(error?.cause == .notAFolder)
  }
}
