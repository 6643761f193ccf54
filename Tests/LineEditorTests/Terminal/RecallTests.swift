import IPTTestSupport
import Testing

extension TerminalTests {
  @Suite(.serialized) struct Recalling {
    @Test func upAndDownWalkThroughTheHistoryAndKeepTheDraft() throws {
      let terminal = try EditorTerminal()
      try terminal.expectPrompt()
      try terminal.type("draft")
      try terminal.press("Up")
      try terminal.expect(last: "ipt> draft")
      try terminal.press("C-u", "Up", "Up")
      try terminal.expect(last: "ipt> first of history")
      try terminal.press("Down")
      try terminal.expect(last: "ipt> second of history")
      try terminal.press("Down")
      try terminal.expect(last: "ipt>")
    }

    @Test func theHistoryIsSearched() throws {
      let terminal = try EditorTerminal()
      try terminal.expectPrompt()
      try terminal.enter("不思議")
      try terminal.expect("got: 不思議")
      try terminal.press("C-r")
      try terminal.type("HIST")
      try terminal.expect(
        last:
          "(search) HIST: second of history\nEnter: run, Ctrl-R: older, Ctrl-S: newer, Ctrl-G: back"
      )
      try terminal.press("C-r")
      try terminal.expect(
        last:
          "(search) HIST: first of history\nEnter: run, Ctrl-R: older, Ctrl-S: newer, Ctrl-G: back")
      try terminal.press("C-r")
      try terminal.expect(
        last:
          "(not found) HIST: first of history\nEnter: keep, Ctrl-R: older, Ctrl-S: newer, Ctrl-G: back"
      )
      try terminal.press("C-g")
      try terminal.expect(last: "ipt>")
      try terminal.press("C-r")
      try terminal.type("不")
      try terminal.expect(
        last: "(search) 不: 不思議\nEnter: run, Ctrl-R: older, Ctrl-S: newer, Ctrl-G: back")
      // An arrow keeps what is found and still is an arrow.
      try terminal.press("Right")
      try terminal.enter("x")
      try terminal.expect(last: "ipt> 不x思議\ngot: 不x思議\nipt>")
    }

    @Test func enterRunsNothingWhereASearchHasFoundNothing() throws {
      let terminal = try EditorTerminal()
      try terminal.expectPrompt()
      try terminal.type("half")
      try terminal.press("C-r")
      try terminal.type("zzzz")
      try terminal.expect("(not found) zzzz: half\nEnter: keep")
      try terminal.press("Enter")
      try terminal.expect(last: "ipt> half")
      try terminal.press("C-r", "Enter")
      try terminal.expect(last: "ipt> half")
      try terminal.enter("!")
      try terminal.expect(last: "got: half!\nipt>")
      try terminal.press("C-r")
      try terminal.type("hist")
      try terminal.press("Enter")
      try terminal.expect(last: "got: second of history\nipt>")
    }

    @Test func upLooksForLinesThatBeginAlike() throws {
      let terminal = try EditorTerminal()
      try terminal.expectPrompt()
      try terminal.type("fi")
      try terminal.press("Up")
      try terminal.expect(last: "ipt> first of history")
      try terminal.press("Down")
      try terminal.expect(last: "ipt> fi")
    }

    @Test func whatIsForgottenIsNotRecalled() throws {
      let terminal = try EditorTerminal()
      try terminal.expectPrompt()
      try terminal.enter("kept")
      try terminal.enter("forget")
      try terminal.expect(last: "ipt> forget\nipt>")
      try terminal.press("Up", "Up", "Up")
      try terminal.expect(last: "ipt> kept")
    }
  }
}
