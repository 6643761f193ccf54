import Foundation
import IPTTestSupport
import Testing

extension ShellTests {
  /// What no keyboard sends: it is survived, and nothing of the case is touched.
  @Suite(.serialized) struct RoughInput {
    private let home: ProgramHome

    init() throws { home = try .withPreparedCase(isCalm: false) }

    /// Nothing came into the case, and a line runs as ever.
    private func expectUntouched(_ terminal: TerminalPane, line: Int = #line) throws {
      try terminal.press("C-c", "C-l")
      try terminal.enter("note \"alive\"")
      try terminal.expect("note 1 added", line: line)
      #expect(try home.statements(ofCase: "anna").count { $0.contains("add note") } == 1)
      try terminal.press("C-d")
      try terminal.expectExit(0)
    }

    @Test func aBinaryPasteIsShownHarmlessAndDropped() throws {
      let terminal = try home.sitting()
      // The keys of signals never come out of a paste as bytes.
      let bytes = (UInt8(0)...255).filter { ![3, 26, 28].contains($0) }
      let marks = (start: Array("\u{1B}[200~".utf8), end: Array("\u{1B}[201~".utf8))
      try terminal.send(bytes: marks.start + bytes + bytes + marks.end)
      try terminal.expect("Nothing has run yet.")
      try terminal.expect("d: drop")
      try terminal.type("d")
      try terminal.expect(last: "anna · initial, after 3/12 ›")
      try expectUntouched(terminal)
    }

    @Test func aPasteWithoutItsEndIsTakenWhenNothingMoreComes() throws {
      let terminal = try home.sitting()
      try terminal.send(bytes: Array("\u{1B}[200~note \"a\"\rnote \"b\"".utf8))
      try terminal.expect("2 lines pasted. Nothing has run yet.")
      try terminal.type("d")
      try expectUntouched(terminal)
    }

    @Test func aLineOfAHundredKilobytesIsRefusedOrKeptAndTheShellLivesOn() throws {
      let terminal = try home.sitting()
      try terminal.paste("frob " + String(repeating: "0123456789", count: 10_000) + " end")
      try terminal.expect("6789 end")
      try terminal.press("Enter")
      try terminal.expect("error[P001]")
      try expectUntouched(terminal)
    }

    @Test func controlCharactersInNamesMoveNoCursor() throws {
      let terminal = try home.sitting()
      // As an escape they get past the lexer; as bytes they are dropped by the line.
      for line in [
        #"add relation "x\u{1B}[31mred\u{7}\u{9B}2J" closeness 3"#, "inventory", "timeline",
        "log limit 2",
      ] {
        try terminal.enter(line)
        try terminal.expect(last: "›")
      }
      try terminal.type("show relation \"x")
      try terminal.press("Tab")
      try terminal.expect(#"› show relation "x\u{1b}[31mred\u{7}\u{9b}2J""#)
      try terminal.press("C-l")
      #expect(try !terminal.screen(escapes: true).contains("\u{1B}[31mred"))
      try terminal.press("Enter")
      try terminal.expect("closeness  3")
      try terminal.enter(#"new "a\u{1B}b""#)
      try terminal.expect("error[C010]")
      #expect(try home.names().filter { $0.hasSuffix(".case") } == ["anna.case"])
    }

    @Test func aHistoryThatIsLockedIsSaidOnceAndNothingWaits() throws {
      let first = try home.sitting()
      try first.enter("note \"first\"")
      try first.expect("note 1 added")
      try first.press("C-d")
      try first.expectExit(0)
      let path = home.path + "/.local/state/iptsh/history/anna.history"
      let before = try String(contentsOfFile: path, encoding: .utf8)
      let file = open(path, O_RDWR)
      try #require(file >= 0 && flock(file, LOCK_EX) == 0)
      defer { close(file) }
      let second = try home.sitting()
      try second.enter("note \"second\"")
      try second.enter("note \"third\"")
      try second.expect("note 3 added")
      #expect(try second.screen().split(separator: "R052").count == 2)
      try second.press("C-l")
      try second.press("Up", "Up")
      try second.expect("› note \"second\"")
      #expect(try String(contentsOfFile: path, encoding: .utf8) == before)
      // Once it is free nothing is lost.
      flock(file, LOCK_UN)
      try second.press("C-u")
      try second.enter("note \"fourth\"")
      try second.expect("note 4 added")
      let after = try String(contentsOfFile: path, encoding: .utf8)
      #expect(after.split(separator: "\n").count == 5)
      #expect(after.contains("second") && after.contains("fourth"))
    }
  }
}
