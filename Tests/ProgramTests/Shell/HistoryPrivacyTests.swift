import Foundation
import IPTTestSupport
import Testing

extension ShellTests {
  /// What is kept out of the history stays out, and what was forgotten is taken out, whoever asks.
  @Suite(.serialized) struct HistoryPrivacy {
    private let home: ProgramHome

    init() throws { home = try .withPreparedCase(isCalm: true) }

    private var folder: String { home.path + "/.local/state/iptsh/history" }

    private func history(_ name: String) -> String {
      (try? String(contentsOfFile: "\(folder)/\(name).history", encoding: .utf8)) ?? ""
    }

    private func isMarked(_ name: String) -> Bool {
      FileManager.default.fileExists(atPath: "\(folder)/\(name).private")
    }

    /// Types lines in a case and leaves.
    private func type(_ lines: [String], in name: String = "anna") throws {
      let terminal = try home.sitting([name])
      for line in lines { try terminal.enter(line) }
      try terminal.press("C-d")
      try terminal.expectExit(0)
    }

    // MARK: Private

    @Test func savingAsTakesAlongWhatWasKeptAndNothingElse() throws {
      let terminal = try home.sitting([])
      try terminal.enter("note \"open\"")
      try terminal.enter("private on")
      try terminal.enter("note \"secret\"")
      try terminal.enter("save as berta")
      try terminal.expect("berta · initial ›")
      try terminal.enter("note \"secret too\"")
      try terminal.expect("add note 3")
      #expect(history("berta").contains("open"))
      #expect(!history("berta").contains("secret"))
      #expect(history("scratch") == "")
      try terminal.press("C-l")
      try terminal.enter("private")
      try terminal.expect("Lines are kept out of the history in this sitting.")
      // In memory they are, as before.
      try terminal.enter("typed")
      try terminal.expect("note \"secret\"")
      try terminal.expect("not on disk, until the sitting ends.")
    }

    @Test func theMarkOfACaseGoesWithTheCopy() throws {
      let terminal = try home.sitting([])
      try terminal.enter("private always")
      try terminal.enter("note \"secret\"")
      try terminal.enter("save as berta")
      try terminal.expect("berta · initial ›")
      #expect(isMarked("berta") && !isMarked("scratch"))
      try terminal.enter("note \"secret too\"")
      try terminal.expect("add note 2")
      #expect(history("berta") == "")
      try terminal.enter("save as cleo")
      try terminal.expect("berta stays as it is; what is forgotten in one of the two stays")
      try terminal.expect("cleo · initial ›")
      #expect(isMarked("berta") && isMarked("cleo"))
      #expect(history("cleo") == "")
    }

    @Test func whoTakesTheMarkAwayIsToldSo() throws {
      let terminal = try home.sitting([])
      try terminal.enter("typed")
      try terminal.expect("typed\n")
      #expect(try !terminal.screen().contains("not on disk"))
      try terminal.enter("private always")
      try terminal.expect("its history is removed")
      try terminal.enter("private off")
      try terminal.expect("; the case is no longer marked as private.")
      #expect(!isMarked("scratch"))
    }

    @Test func aSittingThatIsPrivateStaysSoInAnotherCase() throws {
      try home.prepare("new", "berta")
      let terminal = try home.sitting()
      try terminal.enter("private on")
      try terminal.expect("until `private off`")
      try terminal.enter("open berta")
      try terminal.expect("berta · initial ›")
      try terminal.enter("note \"secret\"")
      try terminal.expect("add note 1")
      #expect(history("berta") == "")
      try terminal.enter("private off")
      try terminal.enter("note \"open\"")
      try terminal.expect("add note 2")
      #expect(history("berta").contains("open"))
    }

    @Test func theMarkHoldsForASittingThatIsOpenAlready() throws {
      let first = try home.sitting()
      let second = try home.sitting()
      try second.enter("inventory")
      try second.expect("Jakob")
      try first.enter("private always")
      try first.expect("its history is removed")
      try second.enter("show relation Ines")
      try second.expect("  closeness  3")
      try second.enter("private")
      try second.expect("in every sitting")
      #expect(history("anna") == "")
    }

    // MARK: Forgotten

    @Test func aBatchTakesWhatItForgetsOutOfTheHistory() throws {
      try type([
        "add relation \"Tomas\" friend closeness 2", "note | Tomas drinks", "note \"harmless\"",
      ])
      #expect(history("anna").contains("Tomas"))
      let result = try home.iptsh(
        "-c", "forget relation \"Tomas\" everywhere because \"asked\"", "anna")
      #expect(result.status == 0, "\(result.errorText)")
      #expect(!history("anna").contains("Tomas"), "\(history("anna"))")
      #expect(history("anna").contains("harmless"))
    }

    @Test func whatIsForgottenGoesFromALongHistoryToo() throws {
      try type(["add relation \"Zebra\" friend closeness 2"])
      let long = String(repeating: "x", count: 16_000)
      let line = "1795271400 1 \"note \\\"\(long)\\\"\"\n"
      let before = history("anna")
      #expect(before.contains("Zebra"))
      let file = "\(folder)/anna.history"
      try (before + String(repeating: line, count: 1_100)).write(
        toFile: file, atomically: true, encoding: .utf8)
      let result = try home.iptsh(
        "-c", "forget relation \"Zebra\" everywhere because \"asked\"", "anna")
      #expect(result.status == 0, "\(result.errorText)")
      #expect(!history("anna").contains("Zebra"))
      // The next sitting lets the oldest lines go.
      try type(["note \"harmless\""])
      #expect(history("anna").contains("harmless"))
      #expect(history("anna").utf8.count < 1 << 23)
    }

    @Test func whatCouldNotBeTakenOutOfTheHistoryIsSaid() throws {
      try type(["add relation \"Zebra\" friend closeness 2"])
      let file = "\(folder)/anna.history"
      try FileManager.default.removeItem(atPath: file)
      try FileManager.default.createDirectory(
        atPath: file, withIntermediateDirectories: false)
      let result = try home.iptsh(
        "-c", "forget relation \"Zebra\" everywhere because \"asked\"", "anna")
      #expect(
        result.unwrappedErrors.contains("out of the history may still be in it"),
        "\(result.errorText)")
    }

    @Test func aScriptThatIsKeptTakesWhatItForgetsOutOfTheHistory() throws {
      try type(["note \"he said \\\"never again\\\" to the sister\"", "note \"harmless\""])
      #expect(history("anna").contains("never again"))
      let entry = try #require(
        home.content(ofCase: "anna").flatMap { data in
          String(decoding: data, as: UTF8.self).split(separator: "\n")
            .first { $0.contains("never again") }?.split(separator: " ").first
        })
      try home.put("language 1\nforget \(entry) because \"asked\"\n", "forget.ipt")
      let result = try home.iptsh("run", home.path + "/forget.ipt", "--commit", "anna")
      #expect(result.status == 0, "\(result.errorText)")
      #expect(!history("anna").contains("never again"), "\(history("anna"))")
      #expect(history("anna").contains("harmless"))
    }

    @Test func aCaseThatIsErasedLeavesNeitherLinesNorMark() throws {
      try type(["note \"one\""])
      try home.prepare("new", "berta")
      try type(["private always"], in: "berta")
      #expect(isMarked("berta"))
      for name in ["anna", "berta"] {
        let result = try home.iptsh("-c", "forget case because \"asked\"", name)
        #expect(result.status == 0, "\(result.errorText)")
      }
      #expect(history("anna") == "" && !isMarked("berta"))
    }

    @Test func aTextWithEscapesIsForgottenAtTheShellToo() throws {
      let terminal = try home.sitting()
      try terminal.enter("note \"he said \\\"never again\\\" to the sister\"")
      try terminal.expect("add note 1")
      try terminal.enter("undo")
      try terminal.enter("redo")
      let entry = try #require(
        home.content(ofCase: "anna").flatMap { data in
          String(decoding: data, as: UTF8.self).split(separator: "\n")
            .first { $0.contains("never again") }?.split(separator: " ").first
        })
      try terminal.enter("forget \(entry) because \"asked\"")
      try terminal.expect("y: forget, n: leave it")
      try terminal.press("y")
      try terminal.expect("forgotten:")
      try terminal.expect(last: "›")
      #expect(!history("anna").contains("never again"))
      #expect(history("anna").contains("redo"))
    }
  }
}
