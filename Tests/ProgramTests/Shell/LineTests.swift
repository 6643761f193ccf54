import IPTTestSupport
import Testing

extension ShellTests {
  /// What happens around one line: prompt, completion, continuation, history.
  @Suite(.serialized) struct Lines {
    private let home: ProgramHome

    init() throws { home = try .withPreparedCase(isCalm: true) }

    @Test func itGreetsAndThePromptSaysWhereOneIs() throws {
      let terminal = try home.sitting()
      let screen = try terminal.screen()
      #expect(screen.hasPrefix("iptsh, "))
      #expect(screen.contains("`help` explains, `tutorial` teaches, Ctrl-D leaves."))
      #expect(screen.split(whereSeparator: \.isWhitespace).joined().contains("cases/anna.case."))
      #expect(screen.hasSuffix("\nanna · initial, after 3/12 ›"))
      try terminal.enter("phase next")
      try terminal.expect(last: "phase initial → middle\nanna · middle, after 3/12 ›")
      try terminal.enter("session 4 held")
      try terminal.expect(last: "anna · middle 4/12 ›")
      try terminal.enter("undo")
      try terminal.expect(last: "anna · middle, after 3/12 ›")
    }

    @Test func aPathThatIsBrokenHasNoBlankInIt() throws {
      let name = "a-case-with-a-name-that-goes-over-rows"
      try home.prepare("new", name)
      let terminal = try home.sitting([name], columns: 20, rows: 60)
      let greeting = try terminal.screen().replacing("\n  ", with: "")
      #expect(greeting.contains("~/cases/\(name).case."))
    }

    @Test func tabCompletesVerbsKindsAndNames() throws {
      let terminal = try home.sitting()
      try terminal.type("inv")
      try terminal.press("Tab")
      try terminal.expect(last: "› inventory")
      try terminal.press("C-u")
      try terminal.type("set relat")
      try terminal.press("Tab")
      try terminal.expect(last: "› set relation")
      try terminal.type("mo")
      try terminal.press("Tab")
      try terminal.expect(last: "› set relation mother")
      try terminal.type("closen")
      try terminal.press("Tab", "Tab")
      try terminal.expect("closeness-wanted")
      try terminal.type(" 2")
      try terminal.press("Enter")
      try terminal.expect(#"set relation "mother" closeness 2"#)
    }

    @Test func tabCompletesCasesAndPaths() throws {
      try home.prepare("new", "berta")
      let terminal = try home.sitting(columns: 200)
      try terminal.type("open b")
      try terminal.press("Tab")
      try terminal.expect(last: "› open berta")
      try terminal.press("C-u")
      // A folder is gone into, a file is closed.
      try terminal.type("open \"\(home.path)/cas")
      try terminal.press("Tab")
      try terminal.expect(last: "/cases/")
      try terminal.type("be")
      try terminal.press("Tab")
      try terminal.expect(last: "/cases/berta.case\"")
      try terminal.press("Enter")
      try terminal.expect(last: "berta · initial ›")
    }

    @Test func theBeginningOfAWordIsEnoughIfThereIsButOneSuchWord() throws {
      let terminal = try home.sitting()
      for (typed, answer) in [
        ("inv", "Inventory:"), ("sess", "2026-11-17"), ("sess 4 {", "› sess 4 {"),
        ("note \"in a block\"\n}", "add note 1 \"in a block\" in session 4"),
        ("set relat mother clos", "Possible: closeness, closeness-before, closeness-wanted."),
        ("set relat mother clos 2", "Possible: closeness, closeness-before, closeness-wanted."),
        ("set relation mother confl 2", "set relation \"mother\" conflict 2"),
        ("set relation mother status str", "error[P015]"), ("u", "error[P001]"),
        ("sho mother", "try: show relation \"mother\""),
      ] {
        try terminal.press("C-l")
        for line in typed.split(separator: "\n") { try terminal.enter(String(line)) }
        try terminal.expect(answer)
      }
      #expect(try home.statements(ofCase: "anna").last?.contains("conflict 2") == true)
    }

    @Test(arguments: ["quit", "exit"]) func eitherWordLeaves(word: String) throws {
      let terminal = try home.sitting()
      try terminal.enter(word)
      try terminal.expectExit(0)
    }

    @Test func aQuestionMarkShowsWhatMayComeNextAndKeepsTheLine() throws {
      let terminal = try home.sitting()
      try terminal.type("phase ?")
      try terminal.expect("next")
      try terminal.expect(last: "› phase")
      try terminal.type("next")
      try terminal.press("Enter")
      try terminal.expect("phase initial → middle")
    }

    @Test func anOpenBraceContinuesAndIsOneEntry() throws {
      let terminal = try home.sitting()
      try terminal.enter("session 4 {")
      try terminal.expect(last: "› session 4 {")
      try terminal.enter(#"note "a""#)
      try terminal.enter(#"note "b""#)
      try terminal.enter("}")
      try terminal.expect(last: "›")
      try terminal.expect("in session 4\nanna ·")
      try terminal.press("Up")
      try terminal.expect(last: "  note \"b\"\n  }")
      try terminal.press("C-c")
      try terminal.expect(last: "  }^C\nanna · initial, after 4/12 ›")
      try terminal.enter("undo")
      try terminal.expect("undone")
      try terminal.expect(last: "anna · initial, after 3/12 ›")
      #expect(try home.statements(ofCase: "anna").last == "undo @3")
    }

    @Test func aBackslashAtTheEndOfALineContinuesIt() throws {
      let terminal = try home.sitting()
      try terminal.enter("print 1 + \\")
      try terminal.expect(last: "› print 1 + \\")
      try terminal.enter("2")
      try terminal.expect("\n3\n")
    }

    @Test func controlCInAnOpenBlockKeepsItsRowsInTheHistory() throws {
      let terminal = try home.sitting()
      try terminal.enter("session 4 {")
      try terminal.enter(#"note "a""#)
      try terminal.enter(#"note "b""#)
      try terminal.expect(last: "  note \"b\"")
      try terminal.press("C-c")
      try terminal.expect(
        last: """
          Nothing was run. The lines are in the history: Up brings them back.
          anna · initial, after 3/12 ›
          """)
      try terminal.press("Up")
      try terminal.expect(last: "› session 4 {\n  note \"a\"\n  note \"b\"")
      try terminal.press("Enter")
      try terminal.enter("}")
      try terminal.expect("add note 2 \"b\" in session 4\nanna ·")
      #expect(try home.statements(ofCase: "anna").count { $0.contains("note") } == 2)
    }

    @Test func aBlockBehindABlankIsGivenUpForGood() throws {
      let terminal = try home.sitting()
      try terminal.enter("session 4 held")
      try terminal.expect(last: "anna · initial 4/12 ›")
      try terminal.enter(" session 4 {")
      try terminal.type("note")
      try terminal.press("C-c")
      try terminal.expect(last: "^C\nanna · initial 4/12 ›")
      try terminal.press("Up")
      try terminal.expect(last: "› session 4 held")
    }

    @Test func elseBehindAnIfThatHasRunIsExplained() throws {
      let terminal = try home.sitting()
      try terminal.enter(#"if 1 = 1 { note "a" }"#)
      try terminal.expect("add note 1")
      try terminal.enter(#"else { note "b" }"#)
      try terminal.expect("error[P021]: `else` stands on the line of the `}` before it")
      try terminal.expect("write `if … { … } else { … }`")
      try terminal.expect("`undo` takes it back; Up brings both back")
      #expect(try home.statements(ofCase: "anna").count { $0.contains("note") } == 1)
    }

    @Test func upRecallsAndControlCGivesUp() throws {
      let terminal = try home.sitting()
      try terminal.enter(#"note "first""#)
      try terminal.expect("add note 1")
      try terminal.type("half a line")
      try terminal.press("C-c")
      try terminal.expect(last: "anna · initial, after 3/12 ›")
      try terminal.press("Up")
      try terminal.expect(last: #"› note "first""#)
      try terminal.press("Enter")
      try terminal.expect(#"add note 2 "first""#)
      #expect(try home.statements(ofCase: "anna").count { $0.contains("note") } == 2)
    }

    @Test func wideCharactersInNamesStayInPlace() throws {
      let terminal = try home.sitting()
      try terminal.enter(#"add relation "日本の友" closeness 2"#)
      try terminal.expect(#"add relation "日本の友" closeness 2"#)
      try terminal.enter(#"add relation "日本の友""#)
      try terminal.expect("  add relation \"日本の友\"\n               ^^^^^^^^^^ ")
      try terminal.type("set relation 日")
      try terminal.press("Tab")
      try terminal.expect(last: #"› set relation "日本の友""#)
      try terminal.type("closeness 1")
      try terminal.press("Enter")
      try terminal.expect(#"set relation "日本の友" closeness 1"#)
    }

    @Test func fortyColumnsAreEnough() throws {
      let terminal = try home.sitting(columns: 40)
      for line in ["help phase", "summary", "ask role-transitions", "phase", "frob", "timeline"] {
        try terminal.press("C-l")
        try terminal.enter(line)
        try terminal.expect(last: "anna · initial, after 3/12 ›")
        // What the terminal had to wrap would begin a row with a blank or the rest of a word.
        let rows = try terminal.screen().split(separator: "\n").dropFirst()
        #expect(rows.allSatisfy { $0.unicodeScalars.count <= 40 })
      }
    }
  }
}
