import Foundation
import IPTTestSupport
import Testing

extension ShellTests {
  /// A case is the same by whatever path it is called, and another one whatever its name.
  @Suite(.serialized) struct CaseIdentity {
    private let home: ProgramHome

    init() throws {
      home = try .withPreparedCase(isCalm: true)
      for name in ["w1", "w2", "backup"] {
        try FileManager.default.createDirectory(
          atPath: home.path + "/" + name, withIntermediateDirectories: false)
      }
    }

    private func histories() throws -> [String: String] {
      let folder = home.path + "/.local/state/iptsh/history"
      let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
      return try Dictionary(
        uniqueKeysWithValues: names.filter { $0.hasSuffix(".history") }.map { name in
          (name, try String(contentsOfFile: folder + "/" + name, encoding: .utf8))
        })
    }

    /// The folder whose cases have their histories by name.
    private func namedFolder() throws -> String {
      try String(
        contentsOfFile: home.path + "/.local/state/iptsh/history/folder", encoding: .utf8)
    }

    /// Starts the shell in a folder of the home.
    private func shell(in folder: String, _ word: String) throws -> TerminalPane {
      let words =
        try ["env", "--chdir=\(home.path)/\(folder)", product("iptsh")] + ProgramHome.now + [word]
      let terminal = try TerminalPane(
        words.map { "'\($0)'" }.joined(separator: " "), rows: 40, environment: home.environment)
      try terminal.expect("›")
      return terminal
    }

    @Test func casesOfTwoFoldersDoNotShareAHistory() throws {
      for folder in ["w1", "w2"] {
        try #require(try home.iptsh(["new", "./case1"], in: folder).status == 0)
        let terminal = try shell(in: folder, "./case1.case")
        try terminal.enter("note \"of \(folder)\"")
        try terminal.expect("add note 1")
        try terminal.press("C-l")
        try terminal.enter("typed")
        try terminal.expect(last: "›")
        #expect(try terminal.screen().contains("of w1") == (folder == "w1"))
        try terminal.press("C-d")
        try terminal.expectExit(0)
      }
      #expect(try histories().count == 2)
    }

    @Test(arguments: [
      ("cases", "./anna.case"), (".", "cases/../cases/anna.case"), (".", "./link.case"),
    ])
    func oneCaseHasOneHistoryByWhateverPath(folder: String, word: String) throws {
      try FileManager.default.createSymbolicLink(
        atPath: home.path + "/link.case", withDestinationPath: home.file(ofCase: "anna"))
      let terminal = try shell(in: folder, word)
      try terminal.enter("note \"one\"")
      try terminal.expect("add note 1")
      #expect(try histories().keys.sorted() == ["anna.history"])
    }

    @Test func listsTellTheOpenCaseFromOneOfTheSameName() throws {
      try #require(
        try home.iptsh("-c", "score phq9 1 1 1 1 1 1 1 1 1", "anna").status == 3)
      try #require(try home.iptsh(["new", "./anna"], in: "w1").status == 0)
      let terminal = try shell(in: "w1", "./anna.case")
      try terminal.enter("cases")
      try terminal.expect("anna  initial  3/12 on 2026-11-17")
      #expect(try !terminal.screen().contains("is open here"))
      try terminal.press("C-l")
      try terminal.enter("agenda")
      try terminal.expect("anna  ! 1 open flag: open risk entry required")
    }

    @Test func openingTheOpenCaseByAnotherPathLeavesItWritable() throws {
      let terminal = try shell(in: "cases", "anna")
      try terminal.enter("open \"./anna.case\"")
      try terminal.expect("anna is open here already.")
      try terminal.enter("note \"still\"")
      try terminal.expect("add note 1 \"still\"")
    }

    @Test func aCaseThatIsOnlyCalledScratchStaysWhatItWas() throws {
      try #require(try home.iptsh(["new", "backup/scratch"]).status == 0)
      try #require(try home.iptsh(["-c", "note \"precious\"", "backup/scratch.case"]).status == 0)
      let terminal = try shell(in: ".", "backup/scratch.case")
      #expect(try !terminal.screen().contains("The scratch case holds"))
      try terminal.enter("save as copy")
      try terminal.expect(last: "copy · initial ›")
      let text = try #require(
        FileManager.default.contents(atPath: home.path + "/backup/scratch.case"))
      #expect(String(decoding: text, as: UTF8.self).contains("precious"))
    }

    @Test func aReaderIsToldOfAChangeAndReadsTheCaseAnew() throws {
      let writer = try home.sitting(["anna"])
      let reader = try home.sitting(["anna"])
      try writer.enter("note \"a later word\"")
      try writer.expect("add note 1")
      try reader.enter("notes")
      try reader.expect("anna was changed elsewhere since it was read here")
      try reader.press("C-l")
      try reader.enter("open anna")
      try reader.enter("notes")
      try reader.expect("a later word")
    }

    @Test func aReaderIsToldOfAChangeWhileALineIsTyped() throws {
      let writer = try home.sitting(["anna"])
      let reader = try home.sitting(["anna"])
      try reader.enter("set setting lock-after 0.1")
      try reader.type("show relation moth")
      try writer.enter("note \"a later word\"")
      try writer.expect("add note 1")
      try reader.expect("anna was changed elsewhere since it was read here")
      let screen = try reader.settled()
      #expect(screen.contains("anew.\nanna · initial, after 3/12 › show relation moth "))
      // Looking out for changes is no key.
      try reader.expect("The screen was cleared after 6 seconds without a key.")
      try reader.press("Enter")
      try reader.expect("› show relation moth ")
      try reader.type("er")
      try reader.press("Enter")
      try reader.expect("closeness  4")
      #expect(try !reader.screen().contains("changed elsewhere"))
    }

    @Test func casesOfOneNameInTwoFoldersOfCasesDoNotShareAHistory() throws {
      let other = ["IPTSH_HOME": home.path + "/w1"]
      for (variables, word) in [([:], "mine"), (other, "theirs"), ([:], "again"), (other, "more")] {
        let terminal = try home.sitting([], adding: variables)
        try terminal.press("Up")
        let screen = try terminal.settled()
        #expect(screen.contains("\"mine\"") == (word == "again"))
        #expect(screen.contains("\"theirs\"") == (word == "more"))
        try terminal.press("C-u")
        try terminal.enter("note \"\(word)\"")
        try terminal.expect("add note")
        try terminal.press("C-d")
        try terminal.expectExit(0)
      }
      let histories = try histories()
      #expect(try namedFolder().hasSuffix("/cases\n"))
      #expect(histories["scratch.history"]?.contains("theirs") == false)
      #expect(histories.count { $0.key.hasPrefix("path-") && $0.value.contains("theirs") } == 1)
    }

    /// What was moved, with all its cases, keeps their histories.
    @Test func aFolderOfCasesThatWasMovedKeepsItsHistories() throws {
      let first = try home.sitting(["anna"])
      try first.enter("note \"before\"")
      try first.expect("add note 1")
      try first.press("C-d")
      try first.expectExit(0)
      try FileManager.default.moveItem(atPath: home.cases, toPath: home.path + "/moved")
      let second = try home.sitting(["anna"], adding: ["IPTSH_HOME": home.path + "/moved"])
      try second.press("Up")
      try second.expect("› note \"before\"")
      try second.press("C-u")
      try second.enter("note \"behind\"")
      try second.expect("add note 2")
      #expect(try namedFolder().hasSuffix("/moved\n"))
    }

    @Test func aWorkingFolderThatIsGoneIsToldOnce() throws {
      let folder = home.path + "/work"
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
      let terminal = try shell(in: "work", "anna")
      try terminal.enter("note \"a\"")
      try terminal.expect("add note 1")
      #expect(try !terminal.screen().contains("started in"))
      try FileManager.default.removeItem(atPath: folder)
      try terminal.enter("note \"b\"")
      try terminal.expect("The folder that iptsh was started in is gone")
      try terminal.enter("note \"c\"")
      try terminal.expect("add note 3")
      #expect(try terminal.settled().split(separator: "was started in").count == 2)
    }

    @Test func savingAsInASessionGoesOnWithIt() throws {
      let terminal = try home.sitting([])
      try terminal.enter("session 1")
      try terminal.expect(last: "scratch · initial 1/12 ›")
      try terminal.enter("note \"before\"")
      try terminal.expect("add note 1")
      try terminal.enter("save as berta")
      try terminal.expect(last: "berta · initial 1/12 ›")
      try terminal.enter("note \"after\"")
      try terminal.expect("add note 2 \"after\" in session 1")
      // The name that the shell entered between them is none of the person's entries.
      try terminal.press("C-l")
      try terminal.enter("undo; undo")
      try terminal.expect(last: "berta · initial 1/12 ›")
      try terminal.enter("show case")
      try terminal.expect("label  berta")
      try terminal.enter("notes")
      try terminal.expect("No notes are recorded yet.")
    }
  }
}
