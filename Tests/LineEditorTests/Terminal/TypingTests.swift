import Foundation
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

    @Test func aLineThatFillsItsRowLeavesNoEmptyOne() throws {
      let terminal = try EditorTerminal(columns: 20)
      try terminal.expectPrompt()
      try terminal.enter("fifteen letters")
      try terminal.expect(last: "ipt> fifteen letters\ngot: fifteen letters\nipt>")
      try terminal.enter("a {")
      try terminal.enter("}")
      try terminal.expect(last: "ipt> a {\n  }\ngot: a {\\n  }\nipt>")
    }

    @Test func leftAndBackspaceTakeACharacterWhole() throws {
      let terminal = try EditorTerminal()
      try terminal.expectPrompt()
      try terminal.type("a🇩🇪e\u{301}\u{323}b")
      try terminal.press("Left", "BSpace")
      try terminal.press("Left", "Left", "Right", "BSpace")
      try terminal.type("x")
      try terminal.press("Enter")
      try terminal.expect("got: ")
      try terminal.expect(last: "got: x🇩🇪b\nipt>")
    }

    @Test func deletingTakesACharacterWhole() throws {
      let terminal = try EditorTerminal()
      try terminal.expectPrompt()
      try terminal.type("🇩🇪🇫🇷e\u{301}\u{323}👩\u{200D}👧b")
      try terminal.press("C-a", "C-d", "Right", "DC", "Right")
      try terminal.type("x")
      try terminal.press("Enter")
      try terminal.expect(last: "got: 🇫🇷👩\u{200D}👧xb\nipt>")
    }

    /// tmux shows the two persons in two cells, the C library gives them four.
    @Test func joinedSignsLeaveTheRowAboveAndTheCursorWhereTheyAre() throws {
      let terminal = try EditorTerminal(columns: 20)
      try terminal.expectPrompt()
      try terminal.enter("x")
      try terminal.expect(last: "got: x\nipt>")
      let family = "👩\u{200D}👧"
      try terminal.type(String(repeating: family, count: 5))
      try terminal.press("Left")
      try terminal.expect(
        last: "got: x\nipt> \(family)  \(family)  \(family)\n\(family)  \(family)")
      #expect(try terminal.settled().hasSuffix("\n4,3"))
      try terminal.press("q", "Enter")
      try terminal.expect("\n\(family)  q\(family)\ngot: ")
    }

    @Test func changingCaseOrPlacesLeavesCharactersWhole() throws {
      let terminal = try EditorTerminal(columns: 20)
      try terminal.expectPrompt()
      try terminal.type("e\u{301}ßที่")
      try terminal.press("C-a", "M-u")
      try terminal.type("x")
      try terminal.expect(last: "ipt> E\u{301}xßที่")
      try terminal.press("M-u")
      try terminal.type("x")
      try terminal.press("Enter")
      try terminal.expect("got: E\u{301}xßที่x\nipt>")
      try terminal.type("の👩\u{200D}👧")
      try terminal.press("Left", "C-t", "C-t")
      try terminal.type("x")
      try terminal.press("C-a", "C-t", "Enter")
      try terminal.expect(last: "got: の👩\u{200D}👧x\nipt>")
    }

    @Test func viStepsOverCharactersAndTakesThemWhole() throws {
      let terminal = try EditorTerminal(editrc: "line-editor-echo:bind -v\n")
      try terminal.expectPrompt()
      let flags = "1🇩🇪🇫🇷e\u{301}\u{323}2"
      try terminal.type(flags)
      // Over the mark and both flags, then one of them goes, and comes back behind the other.
      try terminal.press("Escape", "h", "h", "h", "l", "X", "p", "A", "Enter")
      try terminal.expect(last: "got: 1🇫🇷🇩🇪e\u{301}\u{323}2\nipt>")
      try terminal.type(flags)
      try terminal.press("Escape", "0", "l", "x", "x", "a", "!", "Enter")
      try terminal.expect(last: "got: 1e\u{301}\u{323}!2\nipt>")
      try terminal.type("a🇩🇪")
      try terminal.press("Escape", "l", "a", "!", "Escape", "h", "h", "2", "x", "i", "x", "Enter")
      try terminal.expect(last: "got: x!\nipt>")
    }

    @Test func viCountsCharactersAndReplacesThemWhole() throws {
      let terminal = try EditorTerminal(editrc: "line-editor-echo:bind -v\n")
      try terminal.expectPrompt()
      let letters = "e\u{301}🇩🇪e\u{301}\u{323}bcd"
      for (keys, left) in [
        (["0", "R", "x", "y", "z"], "xyzbcd"), (["0", "r", "x"], "x🇩🇪e\u{301}\u{323}bcd"),
        (["0", "3", "r", "x"], "xxxbcd"),
        (["0", "3", "r", "x", "u"], letters), (["0", "l", "2", "x"], "e\u{301}bcd"),
        (["4", "h", "r", "?"], "e\u{301}?e\u{301}\u{323}bcd"),
        (["0", "2", "l", "r", "y", "1", "r", "z"], "e\u{301}🇩🇪zbcd"),
        (["3", "h", "2", "X"], "e\u{301}\u{323}bcd"), (["0", "d", "2", "l"], "e\u{301}\u{323}bcd"),
        (["0", "2", "s", "!", "Escape"], "!e\u{301}\u{323}bcd"),
        (["0", "4", "~"], "E\u{301}🇩🇪E\u{301}\u{323}Bcd"),
        (["0", "f", "3", "x"], "🇩🇪e\u{301}\u{323}bcd"),
        (["2", "h", "2", "r", "z"], "e\u{301}🇩🇪e\u{301}\u{323}zzd"),
      ] {
        try terminal.type(letters)
        try terminal.press("Escape")
        for key in keys { try terminal.press(key) }
        try terminal.press("Enter")
        try terminal.expect(last: "got: \(left)\nipt>")
      }
    }

    @Test(arguments: ["M-/", "C-^"]) func whatWasTakenBackIsDoneAgain(key: String) throws {
      let terminal = try EditorTerminal()
      try terminal.expectPrompt()
      try terminal.type("add relation aunt")
      try terminal.press("C-_", "C-_")
      try terminal.expect(last: "ipt> add relation")
      try terminal.press(key, key)
      try terminal.expect(last: "ipt> add relation aunt")
      try terminal.press("C-w", "C-_")
      try terminal.type("s")
      try terminal.press(key)
      try terminal.enter("")
      try terminal.expect(last: "got: add relation aunts\nipt>")
    }

    @Test func ofALineHigherThanTheScreenTheRowsAroundTheCursorAreShown() throws {
      let terminal = try EditorTerminal(columns: 20, rows: 6)
      try terminal.expectPrompt()
      let line = (1...60).map { String(format: "%02d ", $0) }.joined()
      try terminal.type(line)
      try terminal.expect(last: "53 54 55 56 57 58 5\n9 60\nPart of 10 rows; C…")
      #expect(try terminal.cursor() == "5,4")
      try terminal.press("C-a")
      try terminal.type("X")
      try terminal.expect("ipt> X01 02 03 04 05\n 06 07")
      #expect(try terminal.cursor() == "6,0")
      try terminal.press("C-e")
      try terminal.type("Y")
      try terminal.expect(last: "59 60 Y\nPart of 10 rows; C…")
      // Once it has ended, all of it stands where one can scroll back to.
      try terminal.press("Enter")
      try terminal.expect(last: "59 60 Y\nipt>")
      let letters = { (text: String) in text.filter { !$0.isWhitespace } }
      #expect(
        letters(try terminal.scrollback()).hasPrefix(letters("ipt> X\(line)Y got: X\(line)Y ipt>")))
    }

    @Test(arguments: [(40, 12, ""), (20, 10, ""), (40, 12, "--no-paint")])
    func oneTypesOnInALineHigherThanTheScreen(columns: Int, rows: Int, option: String) throws {
      let terminal = try EditorTerminal(
        "\(EditorTerminal.echo) \(option)", columns: columns, rows: rows)
      try terminal.expectPrompt()
      try terminal.paste(String(repeating: "word ", count: 150))
      for _ in 0..<4 {
        try terminal.press("C-a", "C-e")
        try terminal.type(String(repeating: "more words ", count: 20))
      }
      try terminal.press("C-a", "C-d", "Home", "End")
      try terminal.type(String(repeating: "on and on ", count: 20))
      try terminal.press("C-u")
      try terminal.enter("alive")
      try terminal.expect(last: "got: alive\nipt>")
    }

    @Test func noKeyOpensThePromptOfLibedit() throws {
      let terminal = try EditorTerminal()
      try terminal.expectPrompt()
      try terminal.type("half")
      try terminal.press("M-x", "M-X")
      try terminal.expect(last: "ipt> half")
      try terminal.enter("!")
      try terminal.expect(last: "got: half!\nipt>")
    }

    @Test func whatWasTypedAndCutIsTakenBack() throws {
      let terminal = try EditorTerminal()
      try terminal.expectPrompt()
      try terminal.type("add note")
      try terminal.press("C-w")
      try terminal.expect(last: "ipt> add")
      try terminal.press("C-_")
      try terminal.expect(last: "ipt> add note")
      try terminal.press("C-_", "C-_", "C-_", "C-_")
      try terminal.expect(last: "ipt>")
    }

    @Test func oneKeyAnswers() throws {
      let terminal = try EditorTerminal()
      try terminal.expectPrompt()
      for (key, name) in [("e", "e"), ("日", "日"), ("Down", "escape [B"), ("C-c", "interrupted")] {
        try terminal.enter("key")
        try terminal.expect(last: "ipt> key")
        try terminal.press(key)
        try terminal.expect(last: "key: \(name)\nipt>")
      }
    }

    @Test func whoTypesNothingIsIdle() throws {
      let terminal = try EditorTerminal("\(EditorTerminal.echo) --idle")
      try terminal.expectPrompt()
      try terminal.type("half")
      try terminal.press("Left")
      try terminal.expect("ipt> half\nidle: half 3\n")
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
