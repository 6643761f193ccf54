import Foundation
import IPTTestSupport
import Testing

extension TerminalTests {
  @Suite(.serialized) struct Signals {
    @Test func controlCGivesUpTheLineAndTheNextOneIsRead() throws {
      let terminal = try EditorTerminal()
      try terminal.expectPrompt()
      try terminal.type("half")
      try terminal.expect(last: "ipt> half")
      try terminal.press("C-c")
      try terminal.expect(last: "ipt> half^C\ninterrupted\nipt>")
      try terminal.enter("whole")
      try terminal.expect(last: "got: whole\nipt>")
    }

    @Test func controlCGivesUpTheLineInCommandModeAndWhileAKeyIsQuoted() throws {
      let terminal = try EditorTerminal(editrc: "line-editor-echo:bind -v\n")
      try terminal.expectPrompt()
      for keys in [["Escape"], ["Escape", "r"], ["Escape", "f"], ["C-v"]] {
        try terminal.type("half")
        try terminal.expect(last: "ipt> half")
        try terminal.press(keys)
        try terminal.press("C-c")
        try terminal.expect(last: "^C\ninterrupted\nipt>")
      }
      try terminal.enter("alive")
      try terminal.expect(last: "got: alive\nipt>")
    }

    @Test func whatViIsStillToRepeatIsNotTypedIntoTheNextLine() throws {
      let terminal = try EditorTerminal(editrc: "line-editor-echo:bind -v\n")
      try terminal.expectPrompt()
      // What is repeated begins a search, which waits for a key of its own.
      try terminal.press("Escape", "i", "x", "C-r", "C-g", "y", "z", "Escape", ".")
      try terminal.expect("(search)")
      try terminal.press("C-c")
      try terminal.expect(last: "interrupted\nipt>")
      try terminal.enter("alive")
      try terminal.expect(last: "got: alive\nipt>")
    }

    @Test func controlCIsTheKeyThatTheTerminalHasForIt() throws {
      let terminal = try EditorTerminal("sh -c 'stty intr ^X; exec \(EditorTerminal.echo)'")
      try terminal.expectPrompt()
      try terminal.type("half")
      try terminal.expect(last: "ipt> half")
      try terminal.press("C-x")
      try terminal.expect(last: "half^C\ninterrupted\nipt>")
    }

    @Test func controlCInAWrappedLineLeavesBelowIt() throws {
      let terminal = try EditorTerminal(columns: 20)
      try terminal.expectPrompt()
      try terminal.type("one two three four five")
      try terminal.press("C-a")
      try terminal.expect(last: "our five")
      try terminal.press("C-c")
      try terminal.expect(last: "ipt> one two three f\nour five^C\ninterrupted\nipt>")
    }

    @Test func controlCHandsOverTheRowsThatAreGivenUp() throws {
      let terminal = try EditorTerminal()
      try terminal.expectPrompt()
      try terminal.enter("a {")
      try terminal.type("b")
      try terminal.expect(last: "  b")
      try terminal.press("C-c")
      try terminal.expect(last: "kept: a {\\n  b\nipt>")
      try terminal.press("Up")
      try terminal.expect(last: "ipt> a {\n  b")
      // As it stands in the history already it is not kept twice.
      try terminal.press("C-c")
      try terminal.expect(last: "  b^C\ninterrupted\nipt>")
      try terminal.press("Up", "Up", "Up")
      try terminal.expect(last: "ipt> second of history")
    }

    @Test func controlCInASearchHandsOverWhatTheSearchBeganWith() throws {
      let terminal = try EditorTerminal()
      try terminal.expectPrompt()
      try terminal.enter("a {")
      try terminal.type("b")
      try terminal.expect(last: "  b")
      try terminal.press("C-r")
      try terminal.type("first")
      try terminal.expect("first of history\nEnter: run")
      try terminal.press("C-c")
      try terminal.expect(last: "kept: a {\\n  b\nipt>")
    }

    @Test func controlCStopsAStatementAndNotTheLineAfterIt() throws {
      let terminal = try EditorTerminal()
      try terminal.expectPrompt()
      try terminal.enter("busy")
      try terminal.expect("\nbusy")
      try terminal.press("C-c")
      try terminal.expect(last: "stopped\nipt>")
      try terminal.enter("next")
      try terminal.expect(last: "stopped\nipt> next\ngot: next\nipt>")
    }

    @Test func controlDOnAnEmptyLineEndsAndRestoresTheTerminal() throws {
      let terminal = try EditorTerminal()
      try terminal.expectPrompt()
      try terminal.type("x")
      try terminal.press("C-a", "C-d", "C-d")
      try terminal.expect("end of input")
      try terminal.expectExit(0)
    }

    @Test func controlDDuringAStatementEndsWhenItIsDone() throws {
      let terminal = try EditorTerminal()
      try terminal.expectPrompt()
      try terminal.enter("patient")
      try terminal.expect("\npatient")
      try terminal.press("C-d")
      try terminal.expect("done\nipt> ^D\nend of input")
      try terminal.expectExit(0)
    }

    @Test func controlDBehindALineTypedAheadEndsAfterThatLine() throws {
      let terminal = try EditorTerminal()
      try terminal.expectPrompt()
      try terminal.enter("patient")
      try terminal.expect("\npatient")
      // At once: what comes after the line would not be typed ahead.
      try terminal.send(bytes: Array("next\r".utf8) + [0x04])
      try terminal.expect("got: next\nipt> ^D\nend of input")
      try terminal.expectExit(0)
    }

    @Test func controlAtInALineIsNoEnd() throws {
      let terminal = try EditorTerminal()
      try terminal.expectPrompt()
      try terminal.send(bytes: [0x00])
      try terminal.enter("x")
      try terminal.expect(last: "got: x\nipt>")
    }

    /// The last ones are those that no system calls by a name.
    @Test(arguments: [
      SIGTERM, SIGHUP, SIGUSR1, SIGUSR2, SIGALRM, SIGVTALRM, SIGPROF, SIGXCPU, SIGIO, SIGPWR, 16,
      34, 64,
    ])
    func aRequestToEndRestoresTheTerminal(number: Int32) throws {
      let terminal = try EditorTerminal()
      try terminal.expectPrompt()
      try terminal.type("half")
      try terminal.expect(last: "half")
      try terminal.signal(number)
      try terminal.expect("ipt> half\nterminated \(number)")
      try terminal.expectExit(128 + Int(number))
    }

    @Test(arguments: [SIGSEGV, SIGABRT, SIGILL, SIGBUS, SIGFPE, SIGTRAP, SIGSYS])
    func aCrashRestoresTheTerminalAndIsStillACrash(number: Int32) throws {
      let terminal = try EditorTerminal("\(EditorTerminal.echo) --decorate")
      try terminal.expect("ipt>")
      try terminal.type("half")
      try terminal.expect("4 characters")
      try terminal.signal(number)
      try terminal.expectExit(128 + Int(number))
    }

    @Test func aRequestToEndDuringAStatementIsNotLost() throws {
      let terminal = try EditorTerminal()
      try terminal.expectPrompt()
      try terminal.enter("busy")
      try terminal.expect("\nbusy")
      try terminal.signal(SIGTERM)
      try terminal.expect("stopped\nterminated 15")
      try terminal.expectExit(143)
    }

    @Test func controlBackslashIsIgnored() throws {
      let terminal = try EditorTerminal()
      try terminal.expectPrompt()
      try terminal.press("C-\\")
      try terminal.signal(SIGQUIT)
      try terminal.enter("still here")
      try terminal.expect("got: still here")
    }

    @Test func controlZStopsAndForegroundGoesOn() throws {
      let terminal = try EditorTerminal("env PS1='bash$ ' bash --norc -i", columns: 100)
      try terminal.expect(last: "bash$")
      try terminal.enter(EditorTerminal.echo)
      try terminal.expectPrompt()
      try terminal.type("half")
      try terminal.expect(last: "ipt> half")
      try terminal.press("C-z")
      try terminal.expect("Stopped")
      try terminal.expect(last: "bash$")
      try terminal.enter("stty -a | grep -oE -- '-?icanon' ; echo asked")
      try terminal.expect("\nicanon\nasked")
      try terminal.enter("fg")
      try terminal.expect(last: "ipt> half")
      try terminal.enter(" way")
      try terminal.expect(last: "got: half way\nipt>")
    }

    /// It has no terminal then whose modes it could change; it would be stopped for trying.
    @Test(arguments: ["half", "key\r", "busy\r"])
    func whoAsksAStoppedProgramToEndIsHeard(typed: String) throws {
      let terminal = try EditorTerminal("env PS1='bash$ ' bash --norc -i", columns: 100)
      try terminal.expect(last: "bash$")
      try terminal.enter(EditorTerminal.echo)
      try terminal.expectPrompt()
      try terminal.send(bytes: Array(typed.utf8))
      try terminal.expect(
        last: typed == "busy\r" ? "\nbusy" : "ipt> \(typed.trimmingCharacters(in: .newlines))")
      try terminal.press("C-z")
      try terminal.expect("Stopped")
      try terminal.expect(last: "bash$")
      try terminal.enter("kill %1")
      try terminal.expect("to tell of the end", line: #line) { screen in
        try? terminal.press("Enter")
        return screen.contains("Exit 143")
      }
      try terminal.enter("stty -a | grep -oE -- '-?icanon' ; echo asked")
      try terminal.expect("\nicanon\nasked")
    }

    @Test func aProgramThatGoesOnBehindAnotherWaitsForTheTerminal() throws {
      let terminal = try EditorTerminal("env PS1='bash$ ' bash --norc -i", columns: 100)
      try terminal.expect(last: "bash$")
      try terminal.enter(EditorTerminal.echo)
      try terminal.expectPrompt()
      try terminal.type("half")
      try terminal.expect(last: "ipt> half")
      try terminal.press("C-z")
      try terminal.expect(last: "bash$")
      try terminal.enter("bg; sleep 0.2; echo; jobs")
      try terminal.expect("Stopped  ")
      try terminal.enter("fg")
      try terminal.expect(last: "ipt> half")
      try terminal.enter(" way")
      try terminal.expect(last: "got: half way\nipt>")
    }

    @Test func controlZStopsARunningStatement() throws {
      let terminal = try EditorTerminal("env PS1='bash$ ' bash --norc -i", columns: 100)
      try terminal.expect(last: "bash$")
      try terminal.enter(EditorTerminal.echo)
      try terminal.expectPrompt()
      try terminal.enter("busy")
      try terminal.expect("\nbusy")
      try terminal.press("C-z")
      try terminal.expect("Stopped")
      try terminal.expect(last: "bash$")
      try terminal.enter("fg")
      try terminal.expect(last: "line-editor-echo")
      try terminal.press("C-c")
      try terminal.expect(last: "stopped\nipt>")
    }

    @Test func aResizedWindowShowsTheLineOnce() throws {
      let terminal = try EditorTerminal(columns: 80)
      let line = "add relation mother closeness 3 dispute no and some more words to wrap it well"
      try terminal.expectPrompt()
      for word in ["a", "b", "c"] { try terminal.enter(word) }
      try terminal.expect(last: "got: c\nipt>")
      try terminal.type(line)
      try terminal.expect(last: "w\nell")
      for columns in [50, 100, 30, 80] {
        try terminal.resize(columns: columns, rows: 16)
        let all = Array("ipt> \(line)")
        let rows = stride(from: 0, to: all.count, by: columns).map { start in
          String(all[start..<min(start + columns, all.count)])
        }
        try terminal.expect(last: "got: c\n" + rows.joined(separator: "\n"))
      }
      try terminal.press("C-a", "X")
      try terminal.expect("ipt> Xadd")
      try terminal.press("Enter")
      try terminal.expect("got: Xadd relation")
    }

    @Test func ofWhatStandsAroundTheLineNothingStaysInANewSize() throws {
      let terminal = try EditorTerminal("\(EditorTerminal.echo) --decorate", columns: 60, rows: 12)
      try terminal.expect("ipt>")
      // A terminal that keeps empty rows below would push a prompt at the top out of the window.
      for line in ["a", "b", "c", "d", "e"] { try terminal.enter(line) }
      try terminal.type("add relation x and")
      try terminal.expect("18 characters, the cursor at 18")
      for columns in [15, 60, 20, 40, 60] {
        try terminal.resize(columns: columns, rows: 12)
        try terminal.expect(columns < 31 ? "18 c" : "18 characters, the cursor at 18")
        _ = try terminal.settled()
      }
      let blanks = String(repeating: " ", count: 32)
      #expect(
        try terminal.screen().hasSuffix(
          "ipt> e\ngot: e\nipt> add relation x and\(blanks)note\n18 characters, the cursor at 18"))
      // Higher than the screen and back.
      try terminal.type(String(repeating: " and", count: 20))
      try terminal.resize(columns: 15, rows: 5)
      try terminal.expect(last: "Part of 7 row…")
      try terminal.resize(columns: 60, rows: 12)
      try terminal.expect(last: "and and and\n98 characters, the cursor at 98")
      #expect(try terminal.screen().hasPrefix("ipt> add relation x and and"))
    }

    @Test func aSignalInTheMiddleOfAPasteDoesNotEndIt() throws {
      let terminal = try EditorTerminal()
      try terminal.expectPrompt()
      try terminal.send(bytes: Array("\u{1B}[200~one".utf8))
      for _ in 1...5 { try terminal.signal(SIGWINCH) }
      try terminal.send(bytes: Array("\ntwo\nthree\u{1B}[201~".utf8))
      try terminal.expect(last: "pasted: one\\ntwo\\nthree\nipt>")
    }

    @Test func theInterruptKeyEndsAPasteWithoutItsEndMark() throws {
      let terminal = try EditorTerminal()
      try terminal.expectPrompt()
      try terminal.send(bytes: Array("\u{1B}[200~half".utf8))
      // As long as keys come, the rest of it is waited for.
      try terminal.expect("to be interrupted", line: #line) { screen in
        try? terminal.press("C-c")
        return screen.contains("^C")
      }
      try terminal.press("C-u")
      try terminal.enter("whole")
      try terminal.expect(last: "got: whole\nipt>")
    }

    @Test func aMessageIsPrintedAboveTheLine() throws {
      let terminal = try EditorTerminal()
      try terminal.expectPrompt()
      try terminal.enter("later")
      try terminal.expect(last: "ipt> later\na message\nipt>")
    }
  }
}
