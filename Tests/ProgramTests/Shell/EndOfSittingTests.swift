import Foundation
import IPTTestSupport
import Testing

extension ShellTests {
  /// What was typed is not lost with the terminal, and the status tells what ended the sitting.
  @Suite(.serialized) struct EndOfSitting {
    private let home: ProgramHome

    init() throws { home = try .withPreparedCase(isCalm: true) }

    /// What Up brings back in the next sitting.
    private func expectRecalled(_ text: String) throws {
      let terminal = try home.sitting()
      try terminal.press("Up")
      try terminal.expect(last: text)
    }

    @Test func aLineThatTheClearedScreenHidesIsKept() throws {
      let terminal = try home.sitting()
      try terminal.enter("set setting lock-after 0.1")
      try terminal.type("note | half a sentence")
      try terminal.expect("The screen was cleared")
      try terminal.signal(SIGTERM)
      try terminal.expectExit(128 + Int(SIGTERM))
      try expectRecalled("› note | half a sentence")
    }

    /// A sitting in which a line is being edited in a program of the person's own.
    private func handedOff(_ line: String) throws -> TerminalPane {
      // Editors put copies beside the file, some in folders.
      let copy = "mkdir $(dirname $1)/.undo\ncp $1 $(dirname $1)/.undo/copy"
      try home.put("#!/bin/sh\n\(copy)\necho > \(home.path)/begun\nexec sleep 600\n", "editor")
      try FileManager.default.createDirectory(
        atPath: home.path + "/tmp", withIntermediateDirectories: true)
      try makeRunnable(home.path + "/editor")
      let terminal = try home.sitting(
        adding: ["VISUAL": home.path + "/editor", "TMPDIR": home.path + "/tmp"])
      try terminal.type(line)
      try terminal.press("C-x", "C-e")
      try terminal.expect("to hand the line over", line: #line) { _ in
        FileManager.default.fileExists(atPath: home.path + "/begun")
      }
      return terminal
    }

    @Test func aLineThatIsBeingEditedElsewhereIsKept() throws {
      try handedOff("note \"elsewhere\"").vanish()
      try expectRecalled("› note \"elsewhere\"")
      #expect(try FileManager.default.contentsOfDirectory(atPath: home.path + "/tmp") == [])
    }

    @Test func whatAKilledSittingLeavesIsRemovedByALaterOne() throws {
      var first: TerminalPane? = try handedOff("note \"elsewhere\"")
      try first?.signal(SIGKILL)
      try first?.expect("EXIT=137")
      // With the terminal goes the editor.
      first = nil
      func left() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: home.path + "/tmp")
      }
      let folder = "\(home.path)/tmp/\(try #require(left().first))"
      while try run("flock", ["-n", folder, "true"]).status != 0 {}
      // What has another name, what others may read, and what has no mark is none of ours.
      let others = ["iptsh-backup", "iptsh-line-others", "iptsh-line-backup"]
      for other in others {
        let isOpen = other == "iptsh-line-others"
        let path = "\(home.path)/tmp/\(other)"
        try FileManager.default.createDirectory(
          atPath: path, withIntermediateDirectories: true,
          attributes: [.posixPermissions: isOpen ? 0o755 : 0o700])
        try home.put("kept", "tmp/\(other)/\(isOpen ? ".iptsh-line" : "anna.case")")
        _ = try run("touch", ["-d", "1 hour ago", path])
      }
      _ = try run("touch", ["-d", "1 hour ago", folder])
      let second = try home.sitting(adding: ["TMPDIR": home.path + "/tmp"])
      #expect(FileManager.default.fileExists(atPath: folder))
      try second.enter("note \"alive\"")
      try second.expect("add note 1")
      #expect(try left().sorted() == others.sorted())
      let kept = "\(home.path)/tmp/iptsh-backup/anna.case"
      #expect(FileManager.default.fileExists(atPath: kept))
    }

    @Test(arguments: [SIGTERM, nil])
    func aPasteThatWaitsForAnAnswerIsKept(signal: Int32?) throws {
      let terminal = try home.sitting()
      try terminal.paste("note \"one\"\nnote \"two\"\n")
      try terminal.expect("r: run as one entry, e: edit, d: drop")
      if let signal {
        try terminal.signal(signal)
        try terminal.expectExit(128 + Int(signal))
      } else {
        try terminal.press("C-d")
        try terminal.expect("The lines are in the history: Up brings them back.")
        try terminal.press("C-d")
        try terminal.expectExit(0)
      }
      try expectRecalled("› note \"one\"\nnote \"two\"")
    }

    @Test(arguments: [false, true])
    func whatWasFilledInIsKept(isCleared: Bool) throws {
      let terminal = try home.sitting()
      if isCleared { try terminal.enter("set setting lock-after 0.1") }
      try terminal.enter("fill relation Ines")
      try terminal.expect(last: "closeness-before ›")
      try terminal.enter("4")
      try terminal.expect(last: "closeness-wanted ›")
      try terminal.type("5")
      try terminal.expect(isCleared ? "The screen was cleared" : "closeness-wanted › 5")
      try terminal.signal(SIGTERM)
      try terminal.expectExit(128 + Int(SIGTERM))
      let statements = try home.statements(ofCase: "anna")
      #expect(!statements.contains { $0.contains("closeness-before 4") })
      try expectRecalled("› set relation \"Ines\" closeness-before 4 closeness-wa\nnted 5")
    }

    @Test func theInitScriptNeitherLeavesNorBlamesTheCase() throws {
      try home.put("quit\n", ".config/iptsh/init.ipt")
      let first = try home.sitting()
      try first.expect("init.ipt neither leaves the shell nor erases a case")
      for number in 1...2 {
        try first.enter("note \"\(number)\"")
        try first.expect("note \(number) added")
      }
      try home.put("note \"x\"\n", ".config/iptsh/init.ipt")
      try first.enter("quit")
      try first.expectExit(0)
      let second = try home.sitting()
      try second.expect("error[R010]: init.ipt changes no case")
      #expect(try !second.screen().contains("open it again"))
    }
  }
}
