import IPTTestSupport
import Testing

extension TerminalTests {
  @Suite(.serialized) struct Environments {
    @Test(arguments: ["LC_ALL=C", "LC_ALL=no_SUCH", "-u LC_ALL"])
    func everyLocaleTypesUTF8(setting: String) throws {
      let terminal = try EditorTerminal("env \(setting) \(EditorTerminal.echo)")
      try terminal.expectPrompt()
      try terminal.type("é日🙂x")
      try terminal.press("Left", "BSpace", "Enter")
      try terminal.expect("ipt> é日x\ngot: é日x\n")
    }

    @Test(arguments: ["TERM=dumb", "TERM=no-such-terminal", "TERM=", "-u TERM"])
    func aTerminalThatCanDoNothingStillEdits(setting: String) throws {
      let terminal = try EditorTerminal("env \(setting) \(EditorTerminal.echo)")
      try terminal.expectPrompt()
      #expect(try terminal.screen() == "ipt>")
      try terminal.type("ask é")
      try terminal.press("Left", "BSpace", "-", "Enter")
      try terminal.expect("got: ask-é\n")
      try terminal.type("re")
      try terminal.press("Tab")
      try terminal.expect(last: "relation  remove    remind\nipt> re")
      try terminal.press("C-c")
      try terminal.expect(last: "interrupted\nipt>")
      try terminal.press("C-d")
      try terminal.expectExit(0)
    }

    @Test func withoutThePainterEverythingStillWorks() throws {
      let terminal = try EditorTerminal("\(EditorTerminal.echo) --no-paint", columns: 30)
      try terminal.expectPrompt()
      try terminal.type("relation relation relation re")
      try terminal.press("Tab")
      try terminal.expect(last: "remind\nipt> relation relation relatio\nn re")
      try terminal.press("C-c")
      try terminal.expect(last: "n re^C\ninterrupted\nipt>")
    }

    @Test func viModeDoesNotCrashOnAnEmptyLine() throws {
      let terminal = try EditorTerminal(editrc: "line-editor-echo:bind -v\n")
      try terminal.expectPrompt()
      for keys in [["$", "x"], ["i", "a", "Escape", "$", "C-k"], ["C-k", "x", "x"]] {
        try terminal.press("Escape")
        for key in keys { try terminal.press(key) }
        try terminal.press("C-c")
        try terminal.expect(last: "interrupted\nipt>")
      }
      try terminal.enter("alive")
      try terminal.expect(last: "got: alive\nipt>")
    }

    @Test func viModeHasOurKeys() throws {
      let terminal = try EditorTerminal(editrc: "line-editor-echo:bind -v\n")
      try terminal.expectPrompt()
      try terminal.type("\"É")
      try terminal.press("Tab", "Escape", "0", "x", "Enter")
      try terminal.expect("got: Émile\"\n")
      try terminal.press("Up", "Enter")
      try terminal.expect(last: "got: Émile\"\nipt>")
      try terminal.type("ab")
      try terminal.press("Escape")
      try terminal.paste("P?\n")
      try terminal.expect(last: "ipt> aP?b")
      try terminal.press("Enter")
      try terminal.expect("got: aP?b\n")
      try terminal.enter("a {")
      try terminal.press("}", "Escape", "Enter")
      try terminal.expect("got: a {\\n  }\n")
    }

    @Test(arguments: ["/", "?"]) func viModeFetchesWhatItFindsAndRunsNothing(key: String) throws {
      let terminal = try EditorTerminal(editrc: "line-editor-echo:bind -v\n")
      try terminal.expectPrompt()
      try terminal.type("half")
      try terminal.press("Escape", ":")
      try terminal.expect(last: "ipt> half")
      try terminal.press(key)
      try terminal.type("first")
      try terminal.expect("(search) first: first of history\nEnter: keep")
      try terminal.press("Enter")
      try terminal.expect(last: "ipt> first of history")
      try terminal.press("Enter")
      try terminal.expect(last: "got: first of history\nipt>")
    }

    @Test func aTerminalThatCannotMoveItsCursorShowsALineThatCameBackOnce() throws {
      let terminal = try EditorTerminal("env TERM=dumb \(EditorTerminal.echo)")
      try terminal.expectPrompt()
      try terminal.enter("faulty")
      try terminal.expect(last: "ipt> faulty\nipt> add relatoin x")
      try terminal.press("C-c")
      try terminal.expect(last: "ipt> add relatoin x^C\ninterrupted\nipt>")
    }

    @Test func aTerminalThatCannotGoUpShowsTheRowOneIsIn() throws {
      let terminal = try EditorTerminal("env TERM=dumb \(EditorTerminal.echo)", columns: 30)
      try terminal.expectPrompt()
      try terminal.enter("a {")
      try terminal.enter("b")
      try terminal.enter("}")
      try terminal.expect(last: "ipt> a {\n  b\n  }\ngot: a {\\n  b\\n  }\nipt>")
      try terminal.press("Up")
      try terminal.expect(last: "ipt> a {\n  b\n  }")
      try terminal.press("Up", "Left", "x")
      try terminal.expect(last: "ipt> a {\n  b\n  }\n  xb")
      try terminal.press("Up")
      try terminal.expect(last: "  xb\nipt> a {")
      try terminal.press("C-c")
      try terminal.expect("\nipt> a {\n  xb\n  }^C\ninterrupted\n")
      try terminal.press(Array(repeating: "Up", count: 7))
      try terminal.expect(last: "ipt> second of history")
      try terminal.press("BSpace", "C-a", "y", "Enter")
      try terminal.expect(last: "ipt> ysecond of histor\ngot: ysecond of histor\nipt>")
      // Of a long row the part around the cursor is shown, and all of it once it has ended.
      try terminal.type("one two three four five six seven")
      try terminal.press("C-a", "!")
      try terminal.expect(last: "ipt> !one two three four five")
      try terminal.press("Enter")
      try terminal.expect(
        last:
          "ipt> !one two three four five\nsix seven\ngot: !one two three four five\nsix seven\nipt>"
      )
    }

    @Test func inViModeAnArrowGoesOnTyping() throws {
      let terminal = try EditorTerminal(
        "\(EditorTerminal.echo) --decorate", editrc: "line-editor-echo:bind -v\n")
      try terminal.expect("ipt>")
      try terminal.type("ad🇩🇪")
      try terminal.press("Left", "Left", "x", "Right", "Right", "y", "Home", "z", "End", "!")
      try terminal.press("DC", "Left", "DC", "DC", "Enter")
      try terminal.expect("got: zaxd🇩🇪y\n")
      try terminal.type("ask rem")
      try terminal.press("BSpace", "BSpace", "BSpace")
      try terminal.type("rela")
      try terminal.expect("ipt> ask relation")
      try terminal.press("Right")
      try terminal.type("s")
      try terminal.press("Enter")
      try terminal.expect("got: ask relations\n")
      try terminal.press("Up", "Left", "T", "Enter")
      try terminal.expect("got: ask relationTs\n")
      // In command mode they are motions, and stay in it.
      try terminal.type("abc")
      try terminal.press("Escape", "Left", "x", "Home", "x", "Enter")
      try terminal.expect("got: c\n")
    }

    @Test func viModeSurvivesDeleteBehindTheOnlyLetter() throws {
      let terminal = try EditorTerminal(editrc: "line-editor-echo:bind -v\n")
      try terminal.expectPrompt()
      try terminal.type("a")
      try terminal.press("DC", "DC", "C-c")
      try terminal.expect(last: "interrupted\nipt>")
      try terminal.enter("alive")
      try terminal.expect(last: "got: alive\nipt>")
    }

    @Test(arguments: [20, 40, 80, 200]) func decorationsFitEveryWidth(columns: Int) throws {
      let terminal = try EditorTerminal(
        "\(EditorTerminal.echo) --decorate", columns: columns, rows: 12)
      try terminal.expect("ipt>")
      try terminal.type("add \"日本の友\" relation remove rem")
      try terminal.press("C-a", "Right")
      try terminal.expect("characters")
      let drawn = try terminal.settled()
      try terminal.press("C-l")
      #expect(try terminal.settled() == drawn)
      try terminal.press("Enter")
      try terminal.expect("got: add \"日本の友\"")
    }

    @Test func withoutAPainterNothingStandsAroundTheLine() throws {
      let terminal = try EditorTerminal("env TERM=dumb \(EditorTerminal.echo) --decorate")
      try terminal.expectPrompt()
      try terminal.type("as")
      try terminal.expect(last: "ipt> as")
      #expect(try terminal.screen() == "ipt> as")
    }

    @Test func editingThatIsTurnedOffStillReadsLines() throws {
      let terminal = try EditorTerminal(editrc: "edit off\n")
      try terminal.expectPrompt()
      try terminal.enter("é plain")
      try terminal.expect("got: é plain\n")
      try terminal.type("x")
      try terminal.expect(last: "ipt> x")
      try terminal.press("C-c")
      try terminal.expect(last: "ipt> x^C\ninterrupted\nipt>")
      try terminal.press("C-d")
      try terminal.expectExit(0)
    }
  }
}
