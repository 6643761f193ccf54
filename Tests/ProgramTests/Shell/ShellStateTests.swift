import Foundation
import IPTTestSupport
import Testing

extension ShellTests {
  /// What outlasts a line: history, settings, cases, the tutorial that leaves nothing.
  @Suite(.serialized) struct State {
    private let home: ProgramHome

    init() throws { home = try .withPreparedCase(isCalm: true) }

    private var historyFolder: String { home.path + "/.local/state/iptsh/history" }

    private func history(_ name: String = "anna.history") -> String? {
      try? String(contentsOfFile: historyFolder + "/" + name, encoding: .utf8)
    }

    // MARK: History

    @Test func linesOutlastTheSittingForThisUserAlone() throws {
      let first = try home.sitting()
      try first.enter("note \"one\"")
      try first.enter(" note \"kept out\"")
      try first.enter("session 4 {")
      try first.enter("note \"two\"")
      try first.enter("}")
      try first.expect("add note 3")
      try first.press("C-d")
      try first.expectExit(0)
      let text = try #require(history())
      #expect(text.hasPrefix("iptsh history 1\n"))
      #expect(text.split(separator: "\n").count == 3)
      #expect(!text.contains("kept out"))
      let attributes = try FileManager.default.attributesOfItem(
        atPath: historyFolder + "/anna.history")
      #expect(attributes[.posixPermissions] as? Int == 0o600)
      let second = try home.sitting()
      try second.press("Up")
      try second.expect(last: "› session 4 {\n  note \"two\"\n  }")
      try second.press("C-u")
      try second.type("note")
      try second.press("Up")
      try second.expect(last: "› note \"one\"")
    }

    @Test func aForgottenNameIsInNoMemory() throws {
      let terminal = try home.sitting()
      try terminal.enter("add relation \"Klara\" closeness 2")
      try terminal.enter("note \"about Klara's sister\"")
      try terminal.enter("note \"harmless\"")
      try terminal.expect("add note 2")
      try terminal.press("C-w")
      try terminal.enter("forget relation \"Klara\" because \"asked\"")
      try terminal.expect("y: forget, n: leave it")
      try terminal.press("y")
      try terminal.expect("leaves a mark")
      let text = try #require(history())
      #expect(!text.contains("Klara"))
      #expect(text.contains("harmless"))
      try terminal.press("C-l")
      try terminal.enter("typed")
      try terminal.expect("harmless")
      #expect(try !terminal.screen().contains("Klara"))
      try terminal.press("C-r")
      try terminal.type("Klar")
      try terminal.expect("(not found) Klar:")
      try terminal.press("C-g", "C-y")
      #expect(try !terminal.screen().contains("relation \"Klara"))
    }

    @Test func linesAreTakenOutOfTheHistory() throws {
      let terminal = try home.sitting()
      try terminal.enter("note \"one\"")
      try terminal.enter("note \"two\"")
      try terminal.enter("typed delete \"one\"")
      try terminal.expect("1 line taken out of the history.")
      #expect(history()?.contains("one") == false)
      #expect(history()?.contains("two") == true)
      try terminal.enter("typed clear")
      try terminal.expect("The history of this case is empty.")
      #expect(history()?.contains("two") == false)
    }

    @Test func aPrivateCaseLeavesNothingOnDisk() throws {
      let first = try home.sitting()
      try first.enter("note \"one\"")
      try first.enter("private always")
      try first.expect("its history is removed")
      try first.enter("note \"two\"")
      try first.expect("add note 2")
      try first.press("C-d")
      try first.expectExit(0)
      #expect(history() == nil)
      let second = try home.sitting()
      try second.enter("note \"three\"")
      try second.expect("add note 3")
      #expect(history() == nil)
      try second.enter("private off")
      try second.expect("; the case is no longer marked as private.")
      try second.enter("note \"four\"")
      try second.expect("add note 4")
      #expect(history()?.contains("four") == true)
    }

    @Test func twoSittingsAddToOneHistory() throws {
      let first = try home.sitting()
      let second = try home.sitting()
      for number in 1...5 {
        try first.enter("note \"first \(number)\"")
        try second.enter("show case # second \(number)")
      }
      try first.expect("add note 5")
      try second.expect("second 5")
      let text = try #require(history())
      #expect(text.split(separator: "\n").count == 11)
    }

    @Test(arguments: ["binary \u{1} text\nnothing of ours\n", "\u{7F}ELF"])
    func aForeignHistoryIsSaidOnceAndLeftAlone(content: String) throws {
      try FileManager.default.createDirectory(
        atPath: historyFolder, withIntermediateDirectories: true)
      try home.put(content, ".local/state/iptsh/history/anna.history")
      let terminal = try home.sitting()
      try terminal.expect("warning[R052]")
      try terminal.enter("note \"one\"")
      try terminal.enter("note \"two\"")
      try terminal.expect("add note 2")
      #expect(try terminal.screen().split(separator: "R052").count == 2)
      try terminal.press("Up")
      try terminal.expect(last: "› note \"two\"")
      #expect(history() == content)
    }

    @Test func damagedLinesAreLeftOutAndSaid() throws {
      try FileManager.default.createDirectory(
        atPath: historyFolder, withIntermediateDirectories: true)
      try home.put(
        "iptsh history 1\n1 2 \"note \\\"a\\\"\"\n1 2 \"cut of\n\n",
        ".local/state/iptsh/history/anna.history")
      let terminal = try home.sitting()
      try terminal.expect("1 line of ~/.local/state/iptsh/history/anna.history")
      try terminal.press("Up")
      try terminal.expect(last: "› note \"a\"")
      try terminal.press("C-u")
      try terminal.enter("note \"b\"")
      try terminal.expect("add note 1")
      let text = try #require(history())
      #expect(text.contains("\n# 1 2 \"cut of\n"))
      #expect(text.hasSuffix(" \"note \\\"b\\\"\"\n"))
      let next = try home.sitting(["anna"])
      #expect(try !next.screen().contains("R052"))
    }

    @Test func aTornLastLineTakesNothingWithIt() throws {
      try FileManager.default.createDirectory(
        atPath: historyFolder, withIntermediateDirectories: true)
      try home.put("iptsh history 1\n1 2 \"sho", ".local/state/iptsh/history/anna.history")
      let first = try home.sitting()
      try first.enter("note \"b\"")
      try first.expect("add note 1")
      #expect(history()?.contains("\n# 1 2 \"sho\n") == true)
    }

    // MARK: Cases

    @Test func oneGoesFromCaseToCase() throws {
      let terminal = try home.sitting([])
      try terminal.enter("add relation \"aunt\"")
      try terminal.enter("save as berta")
      try terminal.expect(last: "berta · initial ›")
      #expect(try home.names().contains("scratch.case") == false)
      #expect(try home.statements(ofCase: "berta").contains { $0.contains("aunt") })
      try terminal.enter("open scratch")
      try terminal.expect(last: "scratch · initial ›")
      try terminal.enter("list relations")
      try terminal.expect("No relations are recorded yet.")
      try terminal.enter("open nosuch")
      try terminal.expect("error[C011]")
      try terminal.enter("open anna")
      try terminal.expect(last: "anna · initial, after 3/12 ›")
      #expect(try home.iptsh("-c", "note \"free\"", "berta").status == 0)
      #expect(try home.iptsh("-c", "note \"held\"", "anna").status == 75)
      try terminal.enter("new cleo")
      try terminal.expect(last: "cleo · initial ›")
      try terminal.enter("new anna")
      try terminal.expect("error[C014]")
      try terminal.press("C-l")
      try terminal.enter("cases")
      try terminal.expect("cleo *")
      for name in ["anna ", "berta "] { #expect(try terminal.screen().contains("\n\(name)")) }
      try terminal.enter("close")
      try terminal.expect(last: "scratch · initial ›")
      try terminal.enter("open cleo; note \"x\"")
      try terminal.expect("error[R051]")
    }

    @Test func aCaseThatIsOpenElsewhereOpensForReading() throws {
      let first = try home.sitting(["anna"])
      let second = try home.sitting([])
      try second.enter("open anna")
      try second.expect("It is open for reading only.")
      try second.enter("note \"x\"")
      try second.expect("error[R010]")
      try first.press("C-d")
      try first.expectExit(0)
    }

    @Test func emptyFieldsAreAskedForOneByOne() throws {
      let terminal = try home.sitting()
      try terminal.enter("fill relation Ines")
      try terminal.expect(last: "closeness-before ›")
      try terminal.enter("9")
      try terminal.expect("error[P014]")
      try terminal.expect(last: "closeness-before ›")
      try terminal.enter("4")
      try terminal.expect(last: "closeness-wanted ›")
      try terminal.enter("")
      try terminal.expect(last: "importance ›")
      try terminal.press("C-d")
      try terminal.expect("set relation \"Ines\" closeness-before 4")
      try terminal.enter("fill relation nobody")
      try terminal.expect("error[N003]")
      try terminal.enter("fill relation Ines")
      try terminal.expect(last: "closeness-wanted ›")
      try terminal.enter("2")
      try terminal.expect(last: "importance ›")
      try terminal.press("C-c")
      try terminal.expect("Nothing was recorded.")
      #expect(try home.statements(ofCase: "anna").count { $0.contains("Ines") } == 2)
    }

    @Test func linesAreAskedForUntilThereAreNoMore() throws {
      let terminal = try home.sitting()
      try terminal.enter("fill decision")
      try terminal.expect("`decision \"…\"` makes one, and `fill decision` asks for the rest.")
      try terminal.enter("decision \"Stay?\" wish \"peace\"")
      try terminal.enter("decision \"Move?\"")
      // Without a number it is the latest.
      try terminal.enter("fill decision")
      try terminal.expect("decision 2: 9 fields to fill, then options.")
      for field in ["wish", "with", "missing", "because", "first-step", "first-step-on", "check"] {
        try terminal.expect(last: "\(field) ›")
        try terminal.enter("")
      }
      try terminal.expect(last: "outcome ›")
      try terminal.enter("she stayed")
      try terminal.expect(last: "option ›")
      try terminal.enter("house")
      try terminal.expect("error[")
      try terminal.expect(last: "option ›")
      try terminal.enter("house \"sell the house\" feel 3")
      try terminal.expect(last: "option ›")
      try terminal.enter("nothing \"do nothing\"")
      try terminal.expect(last: "option ›")
      try terminal.enter("")
      try terminal.expect(last: "chosen ›")
      try terminal.enter("house")
      try terminal.expect(last: "after 3/12 ›")
      let kept = try home.statements(ofCase: "anna").joined(separator: "\n")
      for statement in [
        "set decision 2 outcome \"she stayed\"", "add option house of decision 2",
        "set decision 2 chosen",
      ] {
        #expect(kept.contains(statement))
      }
    }

    @Test func theTutorialChecksWhatIsTypedAndLeavesNothing() throws {
      let before = home.content(ofCase: "anna")
      let terminal = try home.sitting()
      try terminal.enter("tutorial")
      try terminal.expect("[1/14]")
      try terminal.expect(last: "tutorial · initial ›")
      try terminal.enter("inventory")
      try terminal.enter("add relation father")
      try terminal.expect("Try this line:")
      try terminal.enter("add relation mother closeness 3")
      try terminal.expect("[2/14]")
      try terminal.enter("skip")
      try terminal.expect("[3/14]")
      try terminal.enter("open anna")
      try terminal.expect("In the tutorial there is but this case.")
      try terminal.press("C-d")
      try terminal.expect(last: "anna · initial, after 3/12 ›")
      #expect(home.content(ofCase: "anna") == before)
      #expect(history()?.contains("mother") == false)
      #expect(try home.names() == ["anna.case", "anna.case.lock"])
      try terminal.enter("note \"alive\"")
      try terminal.expect("add note 1")
    }

    @Test func skipWorksWhereALineHasComeBack() throws {
      let terminal = try home.sitting()
      try terminal.enter("tutorial")
      try terminal.expect(last: "tutorial · initial ›")
      for step in 2...4 {
        try terminal.enter("skip")
        try terminal.expect("[\(step)/14]")
      }
      // Which Tab cannot mend, as the next lesson would have it.
      try terminal.enter("frob")
      try terminal.expect("› frob\n")
      try terminal.enter("skip")
      try terminal.expect("[5/14]")
      try terminal.expect("› set relation mother closnes 5\n")
      try terminal.enter("skip")
      try terminal.expect("› set relation mother closeness 5\n@4 ")
      try terminal.expect("[6/14]")
      try terminal.expect(last: "tutorial · initial ›")
    }

    // MARK: Settings

    @Test func settingsSayWhereTheyComeFrom() throws {
      let terminal = try home.sitting(adding: ["NO_COLOR": "1"])
      try terminal.enter("set setting lock-after 5")
      try terminal.expect("lock-after 5")
      try terminal.enter("show settings")
      for row in [
        "color        no          NO_COLOR", "hints        no          init.ipt",
        "lock-after   5           set here", "painting     yes         standard",
      ] { try terminal.expect(row) }
      try terminal.enter("set setting lock-after never")
      try terminal.expect("error[R051]: lock-after takes minutes from 0 to 1440")
    }

    @Test func theInitScriptChangesNoCaseAndItsMistakesAreSaid() throws {
      try home.put("note \"x\"\n", ".config/iptsh/init.ipt")
      let before = home.content(ofCase: "anna")
      let terminal = try home.sitting()
      try terminal.expect("error[R010]")
      #expect(home.content(ofCase: "anna") == before)
      try terminal.enter("note \"alive\"")
      try terminal.expect("note 1 added")
    }

    @Test func theMistakesOfTheInitScriptStandInTheOrderOfItsLines() throws {
      try home.put("note \"x\"\nfrob\n", ".config/iptsh/init.ipt")
      let screen = try home.sitting().screen().filter { !$0.isWhitespace }
      let places = try [":1:1", ":2:1"].map { place in
        try #require(screen.range(of: "init.ipt\(place)")).lowerBound
      }
      #expect(places == places.sorted())
    }

    @Test func nothingOfAnInitScriptWithAMistakeCounts() throws {
      try home.put("set setting lock-after 0\nfrob\n", ".config/iptsh/init.ipt")
      let terminal = try home.sitting()
      try terminal.expect("  frob\n  ^^^^ unknown here")
      try terminal.enter("settings")
      try terminal.expect("lock-after   15     standard")
    }

    @Test func aFaultyEditrcIsSaid() throws {
      try home.put(
        "iptsh:frobnicate\nbind ^T nosuch\n# what follows counts\niptsh:bind -v\n", ".editrc")
      let terminal = try home.sitting()
      try terminal.expect("Lines 1, 2 of .editrc: not understood, and left out.")
      #expect(try !terminal.screen().contains("Invalid"))
      try terminal.type("ab")
      try terminal.press("Escape", "x")
      try terminal.expect(last: "› a")
      try terminal.press("C-c")
      try terminal.enter("note \"alive\"")
      try terminal.expect("add note 1")
    }

    @Test func aLineOfEditrcForWhichThereIsNoRoomIsLeftOut() throws {
      let letters = String(repeating: "x", count: 5000)
      try home.put(
        "iptsh:bind \(letters)\niptsh:bind -s ^T \"\(letters)\"\niptsh:bind -v\n", ".editrc")
      let terminal = try home.sitting()
      try terminal.expect("Lines 1, 2 of .editrc: not understood, and left out.")
      try terminal.type("ab")
      try terminal.press("Escape", "x")
      try terminal.expect(last: "› a")
    }

    @Test(arguments: ["mkfifo", "mkdir"]) func anEditrcThatIsNoFileIsNotRead(maker: String) throws {
      let making = try run(maker, [home.path + "/.editrc"])
      try #require(making.status == 0)
      let terminal = try home.sitting()
      try terminal.expect(".editrc is no plain file of a usual size, and was not read.")
      try terminal.enter("note \"alive\"")
      try terminal.expect("add note 1")
    }

    @Test func aWorkingFolderThatIsGoneDisturbsNothing() throws {
      let gone = home.path + "/gone"
      try FileManager.default.createDirectory(atPath: gone, withIntermediateDirectories: false)
      let program = try product("iptsh")
      try home.put("cd \(gone); rmdir \(gone); exec \(program) anna\n", "start.sh")
      let terminal = try TerminalPane("sh \(home.path)/start.sh", environment: home.environment)
      try terminal.expect(last: "anna · initial, after 3/12 ›")
      try terminal.enter("note \"alive\"")
      try terminal.expect("add note 1")
    }
  }
}
