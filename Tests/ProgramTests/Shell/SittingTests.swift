import Foundation
import IPTTestSupport
import Testing

extension ShellTests {
  /// What happens in the course of a sitting: errors, flags, signals, leaving, a second shell.
  @Suite(.serialized) struct Sittings {
    private let home: ProgramHome

    init() throws { home = try .withPreparedCase(isCalm: true) }

    @Test func anErrorReturnsToThePromptAndTheShellLivesOn() throws {
      let terminal = try home.sitting()
      let before = home.content(ofCase: "anna")
      let lines = [
        ("frobnicate", "error[P001]"), ("note \"open", "error[P002]"), ("}", "error[P004]"),
        ("add relation \"mother\"", "error[N004]"),
        ("set relation nobody closeness 2", "error[N003]"),
        ("add relation \"x\" closeness 9", "error[P014]"),
        ("help P014", "number outside its range"),
      ]
      for (line, answer) in lines {
        try terminal.press("C-l")
        try terminal.enter(line)
        try terminal.expect(answer)
        try terminal.expect(last: "anna · initial, after 3/12 ›")
      }
      #expect(home.content(ofCase: "anna") == before)
      try terminal.enter("note \"alive\"")
      try terminal.expect("add note 1 \"alive\"")
      try terminal.enter("quit")
      try terminal.expectExit(0)
      #expect(try home.statements(ofCase: "anna").last?.contains("alive") == true)
    }

    @Test func aCaseThatIsMovedAwayIsSavedAnewAndThatIsSaid() throws {
      let terminal = try home.sitting()
      let file = home.file(ofCase: "anna")
      try FileManager.default.moveItem(atPath: file, toPath: home.file(ofCase: "elsewhere"))
      try terminal.enter("note \"after it was moved\"")
      try terminal.expect("warning[C021]")
      try terminal.expect(last: "›")
      #expect(try home.statements(ofCase: "anna").last?.contains("after it was moved") == true)
      try terminal.press("C-l")
      try terminal.enter("note \"once more\"")
      try terminal.expect("add note")
      #expect(try !terminal.screen().contains("C021"), "it is there again")
      try terminal.enter("quit")
      try terminal.expectExit(0)
    }

    @Test func aFolderThatIsMovedIsSaidOnce() throws {
      let terminal = try home.sitting()
      try FileManager.default.moveItem(atPath: home.cases, toPath: home.cases + ".moved")
      try terminal.enter("note \"after it was moved\"")
      try terminal.expect("warning[C021]: the folder of")
      try terminal.expect("add note 1")
      try terminal.press("C-l")
      try terminal.enter("note \"once more\"")
      try terminal.expect("add note 2")
      #expect(try !terminal.screen().contains("C021"), "it was told")
      let text = try #require(
        FileManager.default.contents(atPath: home.cases + ".moved/anna.case"))
      #expect(String(decoding: text, as: UTF8.self).contains("once more"))
    }

    @Test func anOpenFlagIsRepeatedUntilARiskEntry() throws {
      let terminal = try home.sitting()
      let edge = "! 1 open flag"
      let flag = "! phq9 item9 was answered with 1 on "
      try terminal.enter("score phq9 1 1 1 1 1 1 1 1 1")
      try terminal.expect("! Ask directly today")
      try terminal.expect(last: edge)
      #expect(try !terminal.screen().contains(flag), "what was just said is said again")
      for line in ["inventory", "note \"x\"", "frob"] {
        try terminal.press("C-l")
        try terminal.enter(line)
        try terminal.expect(flag)
        try terminal.expect(last: edge)
      }
      try terminal.press("C-l")
      try terminal.enter("phase next")
      try terminal.expect("error[G24]")
      try terminal.enter("risk thoughts passive plan none means none action safety-plan")
      try terminal.expect("add risk")
      try terminal.press("C-l")
      try terminal.enter("inventory")
      try terminal.expect("Inventory:")
      try terminal.expect(last: "anna · initial, after 3/12 ›")
      #expect(try !terminal.screen().contains(flag))
    }

    @Test func anOpenFlagIsSaidOnOpeningToo() throws {
      #expect(try home.iptsh("-c", "score phq9 1 1 1 1 1 1 1 1 1", "anna").status == 3)
      let terminal = try home.sitting()
      try terminal.expect("! phq9 item9 was answered with 1 on ")
    }

    @Test func aSessionOfTodayIsSaidNotToBeOpenOnComingBack() throws {
      let closed = "Session 4 of today is not open"
      let first = try home.sitting()
      #expect(try !first.screen().contains("of today is not open"))
      try first.enter("session 4")
      try first.expect(last: "anna · initial 4/12 ›")
      try first.enter("quit")
      try first.expectExit(0)
      let second = try home.sitting()
      try second.expect(closed)
      try second.expect("`session 4` opens it again.")
      try second.expect(last: "anna · initial, after 4/12 ›")
      try second.enter("session 4")
      try second.expect(last: "anna · initial 4/12 ›")
    }

    @Test func aSecondShellReadsAndSaysWhoHoldsTheCase() throws {
      let first = try home.sitting()
      let second = try home.sitting()
      let screen = try second.screen().split(whereSeparator: \.isWhitespace)
      #expect(screen.joined(separator: " ").contains("already open in iptsh (process "))
      try second.expect("It is open for reading only.")
      try second.enter("inventory")
      try second.expect("Jakob")
      try second.enter("note \"x\"")
      try second.expect("error[R010]: the case is open for reading only")
      try first.enter("note \"by the first\"")
      try first.expect("add note 1")
      #expect(try home.statements(ofCase: "anna").last?.contains("by the first") == true)
      try second.press("C-d")
      try second.expectExit(0)
      try first.enter("note \"still\"")
      try first.expect("add note 2")
    }

    @Test(arguments: [SIGTERM, SIGHUP])
    func aRequestToEndRestoresTheTerminal(number: Int32) throws {
      let terminal = try home.sitting()
      try terminal.enter("note \"kept\"")
      try terminal.expect("add note 1")
      try terminal.type("half")
      try terminal.expect(last: "› half")
      try terminal.signal(number)
      try terminal.expectExit(128 + Int(number))
      #expect(try home.statements(ofCase: "anna").last?.contains("kept") == true)
      #expect(try home.iptsh("-c", "note \"free\"", "anna").status == 0)
    }

    @Test(arguments: [
      ("half a line", [], "› half a line"), ("session 4 {\rnote", [], "› session 4 {\n  note"),
      // Who does not hear of the end by a signal meets it when reading.
      ("half a line", ["sh", "-c", "trap '' HUP; exec \"$@\"", "sh"], "› half a line"),
    ])
    func aTerminalThatGoesLosesNothing(
      typed: String, starter: [String], recalled: String
    ) throws {
      let words = try starter + [product("iptsh")] + ProgramHome.now + ["anna"]
      let first = try TerminalPane(
        words.map { "'\($0.replacing("'", with: "'\\''"))'" }.joined(separator: " "), rows: 40,
        environment: home.environment)
      try first.expect(last: "anna · initial, after 3/12 ›")
      try first.enter("note \"kept\"")
      try first.expect("add note 1")
      for line in typed.split(separator: "\r") {
        try first.type(String(line))
        if line.hasSuffix("{") { try first.press("Enter") }
      }
      try first.expect(last: String(typed.suffix(4)))
      try first.vanish()
      #expect(try home.statements(ofCase: "anna").last?.contains("kept") == true)
      // The case is free, and the line is there.
      let second = try home.sitting()
      try second.press("Up")
      try second.expect(last: recalled)
      #expect(try !second.screen().contains("reading only"))
    }

    @Test(arguments: [
      "help\r", "fill relation Jakob\r", "\u{12}no", "repeat 1000 { note \"x\" }; help\r",
    ])
    func aTerminalThatGoesEndsWhateverIsAsked(keys: String) throws {
      let terminal = try home.shell(ProgramHome.now + ["anna"], rows: 8)
      try terminal.expect(last: "›")
      try terminal.send(bytes: Array(keys.utf8))
      _ = try terminal.settled()
      try terminal.vanish()
      #expect(try home.iptsh("-c", "note \"free\"", "anna").status == 0)
    }

    /// Nobody tells a program that ignores SIGHUP that its terminal has gone.
    @Test func aTerminalThatGoesEndsALoopThatHearsNothingOfIt() throws {
      let words =
        try ["sh", "-c", "trap '' HUP; exec \"$@\"", "sh", product("iptsh")] + ProgramHome.now
        + ["anna"]
      let terminal = try TerminalPane(
        words.map { "'\($0.replacing("'", with: "'\\''"))'" }.joined(separator: " "), rows: 40,
        environment: home.environment)
      try terminal.expect(last: "anna · initial, after 3/12 ›")
      try terminal.send(bytes: Array("let $n = 0; repeat 90000000 { let $n = $n + 1 }\r".utf8))
      _ = try terminal.settled()
      try terminal.vanish()
      #expect(try home.iptsh("-c", "note \"free\"", "anna").status == 0)
    }

    @Test func whoGoesAwayLeavesNothingOnTheScreenOrAboveIt() throws {
      let terminal = try home.shell(ProgramHome.now + ["anna"], rows: 24)
      try terminal.expect(last: "›")
      for _ in 0..<6 {
        try terminal.enter("list relations")
        try terminal.expect("Jakob")
        try terminal.expect(last: "›")
      }
      try terminal.enter("set setting lock-after 0.05")
      try terminal.type("note \"half")
      try terminal.expect("The screen was cleared after 3 seconds without a key. Enter goes on.")
      #expect(try !terminal.scrollback().contains("Jakob"))
      #expect(try !terminal.screen().contains("half"))
      try terminal.type("x")
      try terminal.press("Enter")
      try terminal.expect(last: "› note \"half")
      #expect(try !terminal.scrollback().contains("Jakob"))
      try terminal.type(" a line\"; set setting lock-after 0")
      try terminal.press("Enter")
      try terminal.expect("add note 1 \"half a line\"")
    }

    @Test func aPageAndAQuestionThatAreLeftLyingGoToo() throws {
      let terminal = try home.shell(ProgramHome.now + ["anna"], rows: 24)
      try terminal.expect(last: "›")
      try terminal.enter("set setting lock-after 0.1")
      try terminal.expect(last: "›")
      try terminal.enter("set setting pager yes")
      try terminal.expect(last: "›")
      try terminal.enter("help relation all")
      try terminal.expect("Space: page")
      try terminal.expect("The screen was cleared after 6 seconds without a key. Enter goes on.")
      #expect(try !terminal.scrollback().contains("Space: page"))
      try terminal.press("Enter")
      try terminal.expect(last: "›")
      try terminal.enter("forget relation Jakob because \"asked\"")
      try terminal.expect("y: forget, n: leave it")
      try terminal.expect("The screen was cleared after 6 seconds without a key. Enter goes on.")
      #expect(try !terminal.scrollback().contains("Jakob"))
      try terminal.press("Enter")
      try terminal.expect(last: "y: forget, n: leave it")
      try terminal.press("n")
      try terminal.expect("Nothing was forgotten")
    }

    @Test func controlDLeavesAndRestoresTheTerminal() throws {
      let terminal = try home.sitting()
      try terminal.press("C-d")
      try terminal.expectExit(0)
    }

    @Test(.enabled(if: geteuid() == 0, "only root can mount a small disk"))
    func aFullDiskIsSaidAndTheLineCanBeTriedAgain() throws {
      let disk = home.path + "/disk"
      try FileManager.default.createDirectory(atPath: disk, withIntermediateDirectories: false)
      let mount = try run("mount", ["-t", "tmpfs", "-o", "size=16k", "tmpfs", disk])
      try #require(mount.status == 0, "\(mount.errorText)")
      defer { #expect((try? run("umount", ["-l", disk]))?.status == 0) }
      try #require(try home.iptsh("new", disk + "/a.case").status == 0)
      let terminal = try home.shell([disk + "/a.case"], rows: 40)
      try terminal.expect(last: "a · initial ›")
      _ = try run("sh", ["-c", "head -c 64k /dev/zero > \(disk)/fill"])
      try terminal.enter("note \"tried twice\"")
      try terminal.expect("error[C013]")
      try terminal.expect("the line is in the history")
      try terminal.expect(last: "a · initial ›")
      try FileManager.default.removeItem(atPath: disk + "/fill")
      try terminal.press("Up", "Enter")
      try terminal.expect("add note 1 \"tried twice\"")
      try terminal.press("C-d")
      try terminal.expectExit(0)
      #expect(try home.iptsh("-c", "list notes", disk + "/a.case").text.contains("tried twice"))
    }

    @Test func whereNoHistoryCanBeWrittenTheLineIsSaidToBeInTheSittingAlone() throws {
      try FileManager.default.createDirectory(
        atPath: home.path + "/.local", withIntermediateDirectories: true)
      try home.put("no folder", ".local/state")
      let terminal = try home.sitting()
      let file = home.file(ofCase: "anna")
      try FileManager.default.moveItem(atPath: file, toPath: file + ".aside")
      try FileManager.default.createDirectory(atPath: file, withIntermediateDirectories: false)
      try terminal.enter("note \"x\"")
      try terminal.expect("could not be saved; Up brings it back in this sitting.")
      try terminal.press("C-l")
      try terminal.enter(" note \"x\"")
      try terminal.expect("Not done, because it could not be saved.")
    }

    /// Whatever a line did beside the case goes back with the case.
    @Test func aSaveThatFailsLeavesTheShellWhereTheCaseIs() throws {
      let terminal = try home.sitting()
      let file = home.file(ofCase: "anna")
      // A folder in the place of the file: nothing can be moved there.
      try FileManager.default.moveItem(atPath: file, toPath: file + ".aside")
      try FileManager.default.createDirectory(atPath: file, withIntermediateDirectories: false)
      for line in ["session 4", "add relation \"x\"; quit", "list relations; note \"y\""] {
        try terminal.press("C-l")
        try terminal.enter(line)
        try terminal.expect("error[C013]")
        try terminal.expect("Not done, because it could not be saved")
        try terminal.expect(last: "anna · initial, after 3/12 ›")
        #expect(try !terminal.screen().contains("Jakob"))
      }
      try terminal.press("C-l")
      try terminal.enter("score phq9 1 1 1 1 1 1 1 1 1")
      try terminal.expect("! not recorded: item 9")
      try terminal.expect(last: "anna · initial, after 3/12 ›")
      #expect(try !terminal.screen().contains("Open risk entry required"))
      try FileManager.default.removeItem(atPath: file)
      try FileManager.default.moveItem(atPath: file + ".aside", toPath: file)
      try terminal.enter("note \"three\"")
      try terminal.expect("add note 1 \"three\" at ")
      try terminal.press("C-d")
      try terminal.expectExit(0)
    }

    @Test func aVersionFromElsewhereIsKeptAndSaid() throws {
      let file = home.file(ofCase: "anna")
      let other = try #require(home.content(ofCase: "anna"))
      let terminal = try home.sitting()
      try terminal.enter("note \"first\"")
      try terminal.expect("add note 1")
      try other.write(to: URL(fileURLWithPath: file))
      try terminal.press("C-l")
      try terminal.enter("note \"second\"")
      try terminal.expect("warning[C016]")
      try terminal.expect("anna-conflict-1.case")
      try terminal.expect("add note 2")
      try terminal.press("C-l")
      try terminal.enter("note \"third\"")
      try terminal.expect("add note 3")
      #expect(try !terminal.screen().contains("C016"))
      #expect(home.content(ofCase: "anna-conflict-1") == other)
      #expect(try home.statements(ofCase: "anna").suffix(3).allSatisfy { $0.contains("add note") })
      #expect(try home.iptsh("show", "anna-conflict-1", "summary").status == 0)
    }

    @Test func aVersionFromElsewhereMayHoldWhatIsForgotten() throws {
      let other = try #require(home.content(ofCase: "anna"))
      let terminal = try home.sitting()
      try terminal.enter("note \"first\"")
      try terminal.expect("add note 1")
      try other.write(to: URL(fileURLWithPath: home.file(ofCase: "anna")))
      try terminal.enter("forget relation Jakob because \"asked\"")
      try terminal.expect(last: "y: forget, n: leave it")
      try terminal.press("y")
      try terminal.expect("warning[C016]")
      try terminal.expect("What was forgotten here may stand there")
      #expect(home.content(ofCase: "anna-conflict-1") == other)
    }

    @Test func helpExplains() throws {
      let terminal = try home.sitting()
      try terminal.enter("help relation all")
      try terminal.expect("Source: WMK18: Weissman")
      try terminal.enter("help nosuchword")
      try terminal.expect("error[R009]")
      try terminal.press("C-l")
      try terminal.enter("help")
      try terminal.expect(last: "›")
      try terminal.expect("help WORD")
    }

    @Test func withoutACaseAScratchCaseIsKept() throws {
      let terminal = try home.shell([], rows: 40)
      try terminal.expect(last: "scratch · initial ›")
      try terminal.enter("add relation \"aunt\"")
      try terminal.expect("@2 add relation \"aunt\"")
      try terminal.expect(last: "scratch · initial ›")
      try terminal.press("C-d")
      try terminal.expectExit(0)
      let again = try home.shell([], rows: 40)
      try again.expect(last: "scratch · initial ›")
      try again.enter("inventory")
      try again.expect("aunt")
    }

    @Test(arguments: [
      (["TERM": "dumb"], [String]()), (["NO_COLOR": "1"], []), ([:], ["--plain"]),
      ([:], ["--color", "never"]),
    ])
    func withoutColourNothingIsColoured(variables: [String: String], options: [String]) throws {
      var words = variables.map { "\($0)=\($1)" }
      words = ["env"] + words + [try product("iptsh")] + options + ["anna"]
      let terminal = try TerminalPane(
        words.joined(separator: " "), rows: 40, environment: home.environment)
      try terminal.expect(last: "anna · initial, after 3/12 ›")
      try terminal.enter("frob")
      try terminal.expect("error[P001]")
      try terminal.enter("add relation \"aunt\" closeness 2")
      try terminal.expect("add relation \"aunt\" kind")
      let screen = try terminal.screen(escapes: true)
      // Bold and underlined letters are no colour; 39 and 49 are the terminal's own.
      #expect(!screen.contains(/\x1B\[(1;)?(4;)?[39][0-7]m/), "\(screen)")
      try terminal.press("C-d")
      try terminal.expectExit(0)
    }

    @Test func withColourErrorsAndPromptAreColoured() throws {
      let terminal = try home.sitting(["--color", "always", "anna"])
      try terminal.enter("frob")
      try terminal.expect("error[P001]")
      try terminal.expect(last: "›")
      #expect(try terminal.screen(escapes: true).contains("\u{1B}[3"))
    }
  }
}
