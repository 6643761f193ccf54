import Foundation
import IPTTestSupport
import Testing

/// What the disk and other programs do to a run: the status, and a case that stays as it was.
@Suite struct StoreFailureTests {
  private let home: ProgramHome

  init() throws {
    home = try ProgramHome()
    try home.prepare("new", "anna")
  }

  // MARK: Damage

  @Test func aCaseInAFolderThatIsNotThereCannotBeMade() throws {
    let result = try home.iptsh("new", "nofolder/x")
    #expect(result.status == 73)
    #expect(result.errorText.contains("there is no folder "))
    #expect(result.errorText.contains("mkdir -p ") && !result.errorText.contains("iptsh new"))
  }

  @Test(arguments: [
    ("a later version", "casefile 2\nend @0 lines 0 sha256 0\n", "C002"), ("nothing", "", "C001"),
    ("another file", "hello\n", "C001"), ("the first line alone", "casefile 1\n", "C003"),
    ("half a line", "casefile 1", "C003"), ("returns", "casefile 1\r\nend @0\r\n", "C008"),
  ])
  func whatIsNoCaseIs65(name: String, text: String, code: String) throws {
    try text.write(toFile: home.file(ofCase: "bad"), atomically: false, encoding: .utf8)
    try expectRefused("bad", code)
    let list = try home.iptsh("cases")
    #expect(list.status == 65)
    #expect(list.text.contains("anna"))
    #expect(list.errorText.contains("bad.case"))
  }

  @Test func aFileOfALaterVersionIsNotCalledDamaged() throws {
    try "casefile 2\nsomething new\n".write(
      toFile: home.file(ofCase: "later"), atomically: false, encoding: .utf8)
    let result = try home.iptsh("verify", "later")
    #expect(result.status == 65)
    #expect(result.text == "Nothing is known to be wrong with it; it was not read.\n")
    #expect(result.errorText.hasPrefix("error[C002]"))
    #expect(!result.errorText.contains("recover"))
  }

  @Test func aDamagedCaseIs65AndLeftAlone() throws {
    try home.makePreparedCase()
    let whole = try #require(home.content(ofCase: "prepared"))
    let end = try #require(whole.lastIndex(of: UInt8(ascii: "e")))
    var damaged: [(Data, String)] = [
      (whole.prefix(300), "C003"), (whole.dropLast(), "C003"), (whole + Data("x\n".utf8), "C004"),
    ]
    var flipped = whole
    flipped[whole.count / 2] ^= 1
    damaged.append((flipped, "C0"))
    var digest = whole
    digest[end + 1] ^= 1
    damaged.append((digest, "C0"))
    for (bytes, code) in damaged {
      try bytes.write(to: URL(fileURLWithPath: home.file(ofCase: "bad")))
      try expectRefused("bad", code)
    }
  }

  private func expectRefused(_ name: String, _ code: String) throws {
    let before = home.content(ofCase: name)
    for words in [["-c", "note \"x\"", name], ["show", name, "summary"], [name]] {
      let result = try home.iptsh(words)
      #expect(result.status == 65)
      #expect(result.text == "")
      #expect(result.errorText.hasPrefix("error[\(code)"), "\(result.errorText)")
      #expect(result.errorText.contains("\(name).case"))
    }
    #expect(home.content(ofCase: name) == before)
  }

  // MARK: Locks

  @Test func aCaseThatIsOpenElsewhereIs75AndStillShown() throws {
    let other = try RunningProcess(
      "flock", [home.file(ofCase: "anna") + ".lock", "sh", "-c", "echo held; exec sleep 600"])
    defer { other.send(SIGKILL) }
    #expect(other.readLine() == "held")
    let before = home.content(ofCase: "anna")
    for words in [["-c", "note \"x\"", "anna"], ["anna"]] {
      let result = try home.iptsh(words, input: "note \"y\"\n")
      #expect(result.status == 75)
      #expect(result.text == "")
      #expect(result.unwrappedErrors.contains("anna.case is already open"))
    }
    // A name that is taken is told before anything else is looked at.
    #expect(try home.iptsh("new", "anna").status == 73)
    let shown = try home.iptsh("show", "anna", "summary")
    #expect(shown.status == 0)
    #expect(shown.text.hasPrefix("Case anna"))
    #expect(shown.errorText == "")
    let read = try home.iptsh("-c", "list relations; inventory", "anna")
    #expect(read.status == 0)
    #expect(home.content(ofCase: "anna") == before)
  }

  @Test func theShellThatHoldsACaseIsNamed() throws {
    let first = try home.shell(["anna"])
    try first.expect(last: "›")
    let result = try home.iptsh("-c", "note \"x\"", "anna")
    #expect(result.status == 75)
    #expect(result.unwrappedErrors.contains("already open in iptsh (process "))
    try first.press("C-d")
    try first.expectExit(0)
    #expect(try home.iptsh("-c", "note \"x\"", "anna").status == 0)
  }

  // MARK: Permissions and space

  @Test func withoutPermissionToWriteItIs77AndStillShown() throws {
    let file = home.file(ofCase: "anna")
    try #require(chmod(file, 0o644) == 0 && chmod(file + ".lock", 0o444) == 0)
    try #require(chmod(home.cases, 0o555) == 0)
    defer { chmod(home.cases, 0o755) }
    let before = home.content(ofCase: "anna")
    let writing = try home.iptshAsNobody(["-c", "note \"x\"", "anna"])
    #expect(writing.status == 77, "\(writing.errorText)")
    #expect(writing.text == "")
    #expect(try home.iptshAsNobody(["new", "other"]).status == 77)
    let reading = try home.iptshAsNobody(["show", "anna", "summary"])
    #expect(reading.status == 0)
    #expect(reading.text.hasPrefix("Case anna"))
    #expect(home.content(ofCase: "anna") == before)
  }

  /// The lock file is of a time when the folder could be written to.
  @Test func aCaseInAFolderThatCannotBeWrittenToOpensForReading() throws {
    let file = home.file(ofCase: "anna")
    try #require(chmod(file, 0o644) == 0 && chmod(file + ".lock", 0o666) == 0)
    try #require(chmod(home.cases, 0o555) == 0)
    defer { chmod(home.cases, 0o755) }
    let reading = try home.iptshAsNobody(["-c", "list relations", "anna"])
    #expect(reading.status == 0)
    #expect(
      reading.unwrappedErrors.contains("cannot be locked for writing: you do not have permission"))
    #expect(reading.unwrappedErrors.contains("It is open for reading only."))
    let writing = try home.iptshAsNobody(["-c", "note \"x\"", "anna"])
    #expect(writing.status == 77, "\(writing.errorText)")
    #expect(writing.errorText.contains("R010"))
  }

  @Test(.enabled(if: geteuid() == 0, "only root can mount a small disk"))
  func aFullDiskIs74AndAReadOnlyOne73() throws {
    let disk = home.path + "/disk"
    try FileManager.default.createDirectory(atPath: disk, withIntermediateDirectories: false)
    let mount = try run("mount", ["-t", "tmpfs", "-o", "size=16k", "tmpfs", disk])
    try #require(mount.status == 0, "\(mount.errorText)")
    defer { #expect((try? run("umount", ["-l", disk]))?.status == 0) }
    let there = ["IPTSH_HOME": disk]
    #expect(try home.iptsh(["new", "a"], adding: there).status == 0)
    let before = FileManager.default.contents(atPath: disk + "/a.case")

    // As much as there is room for, to the last byte.
    _ = try run("sh", ["-c", "head -c 64k /dev/zero > \(disk)/fill"])
    let full = try home.iptsh(["-c", "note \"x\"", "a"], adding: there)
    #expect(full.status == 74)
    #expect(full.text == "")
    #expect(full.unwrappedErrors.contains("the disk is full"))
    #expect(try home.iptsh(["new", "b"], adding: there).status == 74)
    #expect(try home.iptsh(["show", "a", "summary"], adding: there).status == 0)
    #expect(FileManager.default.contents(atPath: disk + "/a.case") == before)
    #expect(!FileManager.default.fileExists(atPath: disk + "/b.case"))
    let names = try FileManager.default.contentsOfDirectory(atPath: disk)
    #expect(!names.contains { $0.hasSuffix(".tmp") })
    try FileManager.default.removeItem(atPath: disk + "/fill")
    #expect(try home.iptsh(["-c", "note \"x\"", "a"], adding: there).status == 0)

    try #require(try run("mount", ["-o", "remount,ro", disk]).status == 0)
    let fixed = try home.iptsh(["-c", "note \"y\"", "a"], adding: there)
    #expect(fixed.status == 73)
    #expect(fixed.unwrappedErrors.contains("the disk can only be read"))
    #expect(try home.iptsh(["new", "b"], adding: there).status == 73)
    #expect(try home.iptsh(["show", "a", "summary"], adding: there).status == 0)
  }

  @Test func aFileThatMayNotGrowIs74() throws {
    let before = home.content(ofCase: "anna")
    let text = "note \"" + String(repeating: "x", count: 64 << 10) + "\""
    let limited = try run(
      "bash", ["-c", "ulimit -f 16; exec \"$@\"", "bash", product("iptsh"), "anna"],
      environment: home.environment, input: Array(text.utf8))
    #expect(limited.ending == .exited(74), "\(limited.errorText)")
    #expect(home.content(ofCase: "anna") == before)
    #expect(try home.names() == ["anna.case", "anna.case.lock"])
  }

  @Test func whatCouldNotBeSavedIsNotShownAsIfItWere() throws {
    let text = "score phq9 1 1 1 1 1 1 1 1 1; note \"x\"; list notes"
    let limited = try run(
      "bash", ["-c", "ulimit -f 1; exec \"$@\"", "bash", product("iptsh"), "anna"],
      environment: home.environment,
      input: Array((text + "; note \"" + String(repeating: "x", count: 4 << 10) + "\"").utf8))
    #expect(limited.ending == .exited(74), "\(limited.errorText)")
    #expect(limited.text == "")
    #expect(limited.unwrappedErrors.contains("! not recorded: item 9"))
    #expect(!limited.unwrappedErrors.contains("Open risk entry required"))
  }

  @Test func withoutAPlaceForFilesItIs73() throws {
    let result = try run(
      product("iptsh"), ["-c", "note \"x\"", "anna"], environment: ["PATH": "/usr/bin:/bin"])
    #expect(result.status == 73)
    #expect(result.unwrappedErrors.contains("set HOME or IPTSH_HOME"))
    let without = try run(
      product("iptsh"), ["-c", "list relations"], environment: ["PATH": "/usr/bin:/bin"])
    #expect(without.status == 0)
  }

  @Test func aFolderThatIsNotThereYetIsMade() throws {
    let place = ["IPTSH_HOME": home.path + "/new/deep/folder"]
    let result = try home.iptsh(["new", "anna"], adding: place)
    #expect(result.status == 0, "\(result.errorText)")
    #expect(try home.iptsh(["cases"], adding: place).text.contains("anna"))
    var status = stat()
    try #require(stat(home.path + "/new/deep/folder", &status) == 0)
    #expect(status.st_mode & 0o777 == 0o700)
    try #require(stat(home.path + "/new/deep/folder/anna.case", &status) == 0)
    #expect(status.st_mode & 0o777 == 0o600)
  }
}
