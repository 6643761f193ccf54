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
        (["0", "r", "x"], "x🇩🇪e\u{301}\u{323}bcd"), (["0", "3", "r", "x"], "xxxbcd"),
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

    @Test func noKeyOpensThePromptOfLibedit() throws {
      let terminal = try EditorTerminal()
      try terminal.expectPrompt()
      try terminal.type("half")
      try terminal.press("M-x", "M-X")
      try terminal.expect(last: "ipt> half")
      try terminal.enter("!")
      try terminal.expect(last: "got: half!\nipt>")
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

    @Test func aPasteOfSeveralLinesArrivesAsOne() throws {
      let terminal = try EditorTerminal()
      try terminal.expectPrompt()
      try terminal.type("ab")
      try terminal.press("Left")
      try terminal.paste("one?\n\ttwo\n}\nlast\n\n")
      try terminal.expect(last: "pasted: aone?\\n  two\\n}\\nlastb\nipt>")
    }

    @Test func aPasteOfOneLineWaitsForEnter() throws {
      let terminal = try EditorTerminal()
      try terminal.expectPrompt()
      try terminal.paste("one?\n")
      try terminal.expect(last: "ipt> one?")
      try terminal.enter("!")
      try terminal.expect(last: "got: one?!\nipt>")
    }

    @Test func twoHundredPastedLinesArriveWhole() throws {
      let terminal = try EditorTerminal(columns: 80, rows: 50)
      try terminal.expectPrompt()
      let lines = (1...200).map { "line \($0)" }
      try terminal.paste(lines.joined(separator: "\n"))
      try terminal.expect(last: "line 199\\nline 200\nipt>")
      let shown = try terminal.screen().split(separator: "\n").dropFirst().dropLast()
      // What stands at the end of a row is left out if it is a blank.
      let letters = { (text: String) in text.filter { $0 != " " } }
      #expect(letters(shown.joined()) == letters("pasted: " + lines.joined(separator: "\\n")))
    }

    @Test func aPasteWithoutItsEndMarkIsTakenWhenNothingMoreComes() throws {
      let terminal = try EditorTerminal()
      try terminal.expectPrompt()
      try terminal.send(bytes: Array("\u{1B}[200~half".utf8))
      try terminal.expect(last: "ipt> half")
      try terminal.enter(" whole")
      try terminal.expect(last: "got: half whole\nipt>")
    }

    @Test func aBinaryPasteLeavesOnlyText() throws {
      let terminal = try EditorTerminal()
      try terminal.expectPrompt()
      // The keys of signals are among it; line ends would make several lines of it.
      let bytes = (UInt8(0)...255).filter { ![10, 13].contains($0) }
      try terminal.send(bytes: Array("\u{1B}[200~".utf8) + bytes + Array("\u{1B}[201~".utf8))
      try terminal.expect("ipt>    !\"#$%&'()*")
      try terminal.press("C-c")
      try terminal.enter("alive")
      try terminal.expect(last: "got: alive\nipt>")
    }

    @Test func aPasteIsNoAnswerToAQuestion() throws {
      let terminal = try EditorTerminal()
      try terminal.expectPrompt()
      try terminal.enter("key")
      try terminal.expect(last: "ipt> key")
      try terminal.paste("run\nedit\n")
      try terminal.type("y")
      try terminal.expect(last: "key: y\nipt>")
    }

    @Test func aLineOfAHundredKilobytesArrives() throws {
      let terminal = try EditorTerminal()
      try terminal.expectPrompt()
      try terminal.paste(String(repeating: "0123456789", count: 10_000) + " end")
      try terminal.expect("6789 end")
      try terminal.press("Enter")
      try terminal.expect(last: "6789 end\nipt>")
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

    @Test func aLineThatCameBackIsMendedWithTab() throws {
      let terminal = try EditorTerminal()
      try terminal.expectPrompt()
      try terminal.enter("faulty")
      try terminal.expect(last: "ipt> add relatoin x\nTab: relation")
      #expect(try terminal.cursor() == "9,1")
      try terminal.press("Tab")
      try terminal.expect(last: "ipt> add relation x\nTab: a template")
      try terminal.press("Tab")
      try terminal.expect(last: "ipt> ask  of …\nTab: relation")
      #expect(try terminal.cursor() == "9,1")
      try terminal.type("after")
      try terminal.press("Enter")
      try terminal.expect(last: "ipt> ask after of")
      try terminal.enter("mother")
      try terminal.expect(last: "got: ask after of mother\nipt>")
    }

    @Test func whoTypesOnGetsNoLineBack() throws {
      let terminal = try EditorTerminal()
      try terminal.expectPrompt()
      try terminal.send(bytes: Array("patient\rfaulty\rnext\r".utf8))
      try terminal.expect(last: "got: next\nipt>")
    }

    @Test func aProgramOfOnesOwnEditsTheLine() throws {
      let terminal = try EditorTerminal(
        "env VISUAL=$HOME/editor \(EditorTerminal.echo)",
        files: [
          "editor": """
          #!/bin/sh
          ls -l "$1" | cut -c1-10 > "$HOME/mode"; echo "$1" > "$HOME/name"
          sed -i 's/note/changed/' "$1"; echo '  more' >> "$1"
          """
        ])
      _ = try run("chmod", ["+x", terminal.home.path + "/editor"])
      try terminal.expectPrompt()
      try terminal.type("a note")
      try terminal.press("C-x", "C-e")
      try terminal.expect(last: "ipt> a changed\n  more")
      try terminal.press("Enter")
      try terminal.expect("got: a changed\\n  more")
      func written(_ name: String) throws -> String {
        try String(contentsOf: terminal.home.appending(path: name), encoding: .utf8)
      }
      #expect(try written("mode") == "-rw-------\n")
      let name = try written("name").trimmingCharacters(in: .newlines)
      #expect(!FileManager.default.fileExists(atPath: name))
    }

    @Test func anEditorThatFailsIsSaid() throws {
      let terminal = try EditorTerminal("env VISUAL=false \(EditorTerminal.echo)")
      try terminal.expectPrompt()
      try terminal.type("a note")
      try terminal.press("C-x", "C-e")
      try terminal.expect("The editor `false` ended with 1.")
    }

    @Test func anEditorThatIsNotThereIsSaid() throws {
      let terminal = try EditorTerminal("env VISUAL=/nowhere \(EditorTerminal.echo)")
      try terminal.expectPrompt()
      try terminal.press("C-x", "C-e")
      try terminal.expect("There is no editor `/nowhere`;")
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
