import IPTTestSupport
import Testing

extension TerminalTests {
  @Suite(.serialized) struct Typing {
    @Test(arguments: ["plain line", "é à ö", "日本の友", "🙂 ok"])
    func aLineArrivesAsTyped(line: String) throws {
      let terminal = try EditorTerminal()
      try terminal.expectPrompt()
      try terminal.enter(line)
      try terminal.expect(last: "ipt> \(line)\ngot: \(line)\nipt>")
    }

    @Test func malformedBytesAreDropped() throws {
      let terminal = try EditorTerminal()
      try terminal.expectPrompt()
      try terminal.type("a")
      try terminal.send(bytes: [0xC3, 0x28, 0xFF])
      try terminal.enter("b")
      try terminal.expect("got: a(b\n")
    }

    @Test func aWrappedLineShowsWhatItHolds() throws {
      let terminal = try EditorTerminal(columns: 40)
      try terminal.expectPrompt()
      try terminal.type(String(repeating: "add rel ", count: 7))
      try terminal.press("C-a", "X")
      try terminal.expect(
        last: "ipt> Xadd rel add rel add rel add rel ad\nd rel add rel add rel")
      #expect(try terminal.cursor() == "6,0")
    }

    @Test func aWideCharacterThatDoesNotFitMovesToTheNextRow() throws {
      let terminal = try EditorTerminal(columns: 12)
      try terminal.expectPrompt()
      try terminal.type("123456日本")
      try terminal.expect(last: "ipt> 123456\n日本")
      try terminal.press("Left", "Left", "BSpace")
      try terminal.expect(last: "ipt> 12345日\n本")
    }

    @Test func rowsAreEditedTogetherAndRecalledTogether() throws {
      let terminal = try EditorTerminal()
      try terminal.expectPrompt()
      try terminal.enter("a {")
      try terminal.enter("b")
      try terminal.expect(last: "ipt> a {\n  b")
      try terminal.press("Up", "Up", "!")
      try terminal.expect(last: "ipt> a !{\n  b")
      try terminal.press("Down", "Down")
      try terminal.enter("}")
      try terminal.expect("got: a !{\\n  b\\n  }\nipt>")
      try terminal.press("Up")
      try terminal.expect(last: "ipt> a !{\n  b\n  }")
      // From its first row on to the older entries; the shorter one leaves nothing of the longer.
      try terminal.press("Up", "Up", "Up")
      try terminal.expect(last: "ipt> second of history")
      try terminal.press("Enter")
      try terminal.expect(last: "got: second of history\nipt>")
    }

    @Test func upAndDownWalkThroughTheHistoryAndKeepTheDraft() throws {
      let terminal = try EditorTerminal()
      try terminal.expectPrompt()
      try terminal.type("draft")
      try terminal.press("Up", "Up")
      try terminal.expect(last: "ipt> first of history")
      try terminal.press("Down")
      try terminal.expect(last: "ipt> second of history")
      try terminal.press("Down")
      try terminal.expect(last: "ipt> draft")
    }

    @Test func theHistoryIsSearched() throws {
      let terminal = try EditorTerminal()
      try terminal.expectPrompt()
      try terminal.enter("不思議")
      try terminal.expect("got: 不思議")
      try terminal.press("C-r")
      try terminal.type("HIST")
      try terminal.expect(last: "(search) HIST: second of history")
      try terminal.press("C-r")
      try terminal.expect(last: "(search) HIST: first of history")
      try terminal.press("C-r")
      try terminal.expect(last: "(not found) HIST: first of history")
      try terminal.press("C-g")
      try terminal.expect(last: "ipt>")
      try terminal.press("C-r")
      try terminal.type("不")
      try terminal.expect(last: "(search) 不: 不思議")
      // An arrow keeps what is found and still is an arrow.
      try terminal.press("Right")
      try terminal.enter("x")
      try terminal.expect(last: "ipt> 不x思議\ngot: 不x思議\nipt>")
    }

    @Test func pastedLinesRunOneByOne() throws {
      let terminal = try EditorTerminal()
      try terminal.expectPrompt()
      try terminal.paste("one?\n\ttwo\nthree {\nfour\n}\nlast")
      try terminal.expect("got: one?\n")
      try terminal.expect("got:   two\n")
      try terminal.expect("got: three {\\nfour\\n}\n")
      try terminal.expect(last: "ipt> last")
      try terminal.enter("!")
      try terminal.expect(last: "got: last!\nipt>")
    }

    @Test func twoHundredPastedLinesAllRun() throws {
      let terminal = try EditorTerminal()
      try terminal.expectPrompt()
      try terminal.paste((1...200).map { "line \($0)\n" }.joined())
      try terminal.expect(last: "ipt> line 199\ngot: line 199\nipt> line 200\ngot: line 200\nipt>")
    }

    @Test func editingNeverLeavesTheScreenOtherThanARedraw() throws {
      let terminal = try EditorTerminal(columns: 40, rows: 24)
      try terminal.expectPrompt()
      let edits: [[String]] = [
        ["add rel ", "add rel ", "add rel ", "日本の友", " add rel "], ["C-a", "X"], ["M-f", "C-k"],
        ["C-y", "C-y"], ["M-b", "M-b", "日"], ["C-e", "e\u{301}e\u{301}"], ["C-a", "🙂"],
        ["M-f", "M-d"],
        ["C-e", "add rel add rel"], ["C-t", "M-b", "é"], ["C-a", "Right", "Right", "C-w"],
        ["Up", "Down"],
        ["C-e", "BSpace", "BSpace"], ["M-b", "M-u", "C-u"],
      ]
      for edit in edits {
        try terminal.press("C-l")
        for key in edit { try terminal.press(key) }
        let drawn = try terminal.settled()
        try terminal.press("C-l")
        #expect(try terminal.settled() == drawn, "after \(edit)")
      }
    }
  }
}
