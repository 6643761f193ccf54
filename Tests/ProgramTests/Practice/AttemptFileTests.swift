import Foundation
import IPTTestSupport
import Testing

/// The file of an attempt holds what was done, whoever else writes to it and whatever was edited.
@Suite("Files of attempts")
struct AttemptFileTests {
  private let home: ProgramHome

  init() throws {
    home = try ProgramHome()
    try home.put(PlayTests.scene, "door.ipt")
  }

  private func play(_ lines: String..., attempt: String = "a.attempt") throws -> ProcessResult {
    try home.iptsh(
      ["play", "door.ipt", "--attempt", attempt], input: lines.map { $0 + "\n" }.joined())
  }

  private func text(_ name: String) throws -> String {
    try String(contentsOfFile: home.path + "/" + name, encoding: .utf8)
  }

  private func terminal(_ arguments: String) throws -> TerminalPane {
    try TerminalPane(
      "/bin/sh -c \"cd '\(home.path)' && exec '\(try product("iptsh"))' \(arguments)\"", rows: 40,
      environment: home.environment)
  }

  @Test func twoPlaysThatShareAFileKeepTheMovesOfBoth() throws {
    let first = try terminal("play door.ipt --attempt a.attempt")
    try first.expect(last: "door ›")
    try first.enter("comfort 2")
    try first.expect("noted: 2 of 10")
    let second = try play("hint", "2")
    #expect(second.status == 0 && second.text.contains("Going on behind move 1."))
    let theirs = try text("a.attempt")
    #expect(theirs.contains("  comfort 2\n  hint\n  take answer cold\n"))
    try first.enter("why not")
    try first.enter("1")
    try first.expect("warning[C016]")
    try first.expect("a-conflict-1.attempt from here on")
    try first.enter("comfort 9")
    try first.expect("noted: 9 of 10")
    try first.enter("pause")
    try first.expectExit(0)
    #expect(try text("a.attempt") == theirs)
    #expect(
      try text("a-conflict-1.attempt").hasSuffix(
        " practice {\n  comfort 2\n  take answer warm\n  comfort 9\n}\n"))
    #expect(!FileManager.default.fileExists(atPath: home.path + "/a-conflict-2.attempt"))
    #expect(try home.iptsh("replay", "a-conflict-1.attempt").status == 0)
  }

  @Test func anotherConflictMakesAnotherFile() throws {
    try home.put("kept by hand\n", "a-conflict-1.attempt")
    let first = try terminal("play door.ipt --attempt a.attempt")
    try first.expect(last: "door ›")
    _ = try play("comfort 1")
    try first.enter("1")
    try first.expect("a-conflict-2.attempt")
    #expect(try text("a-conflict-1.attempt") == "kept by hand\n")
    #expect(try text("a.attempt").contains("comfort 1"))
  }

  @Test func whatIsNotKeptIsSaidBeforeTheFirstMove() throws {
    let loose = try terminal("play door.ipt")
    try loose.expect(last: "door ›")
    #expect(
      try loose.screen().contains("Nothing is kept without `keep FILE` or `--attempt FILE`."))
    try loose.enter("1")
    try loose.enter("keep my first.attempt")
    try loose.expect("Kept in my first.attempt from here on.")
    let kept = try terminal("play door.ipt --attempt a.attempt")
    try kept.expect(last: "door ›")
    #expect(try !kept.screen().contains("Nothing is kept"))
    #expect(try text("my first.attempt").contains("take answer warm"))
  }

  @Test func aNameIsTakenWithoutItsQuotes() throws {
    let input = "keep \"b c.attempt\"\n1\nkeep 'd.attempt'\n"
    let result = try home.iptsh(["play", "door.ipt"], input: input)
    #expect(result.errorText.contains("Kept in b c.attempt from here on."))
    #expect(result.errorText.contains("Kept in d.attempt from here on."))
    for name in ["b c.attempt", "d.attempt"] {
      #expect(try text(name).contains("  take answer warm\n"))
    }
  }

  @Test func whatTheSceneWasBeforeAnEditStaysKnown() throws {
    _ = try play("comfort 3", "2")
    let before = try text("a.attempt")
    try home.put(
      PlayTests.scene.replacingOccurrences(of: "Two minutes.", with: "Wait."), "door.ipt")
    let onward = try play("back", "1")
    #expect(onward.unwrappedErrors.contains("was edited since the attempt was made"))
    let after = try text("a.attempt")
    let head = before.components(separatedBy: " practice {")[0]
    #expect(after.hasPrefix(head), "\(after)")
    let lines = after.split(separator: "\n").map(String.init)
    #expect(lines[3] == "  take answer cold" && lines[4].hasPrefix("  edited \""), "\(after)")
    #expect(lines[5...] == ["  back", "  take answer warm", "}"])
    for words in [["replay", "a.attempt"], ["debrief", "a.attempt"]] {
      let result = try home.iptsh(words)
      #expect(result.status == 0)
      #expect(
        result.unwrappedErrors.contains("was edited behind move 2 of the attempt"), "\(words)")
    }
    _ = try play("comfort 8")
    #expect(try text("a.attempt").components(separatedBy: "edited").count == 2)
    try home.put(PlayTests.scene.replacingOccurrences(of: "Am I early?", with: "Hm."), "door.ipt")
    let again = try home.iptsh("replay", "a.attempt")
    #expect(again.unwrappedErrors.contains("was edited since the attempt was made"))
  }

  @Test func anAttemptWithoutAMoveTakesTheEditedScene() throws {
    _ = try play()
    try home.put(
      PlayTests.scene.replacingOccurrences(of: "Two minutes.", with: "Wait."), "door.ipt")
    _ = try play("1")
    #expect(try !text("a.attempt").contains("edited"))
    #expect(try home.iptsh("replay", "a.attempt").errorText == "")
  }
}
