import Foundation
import IPTTestSupport
import Testing

/// `iptsh verify` and `iptsh recover`, as they are called.
@Suite struct RecoveryTests {
  private let home: ProgramHome

  init() throws {
    home = try ProgramHome()
    try home.makePreparedCase()
    try home.prepare("-c", "note \"the last of it\" in session 3", "prepared")
  }

  /// Puts a damaged copy beside the case.
  private func damage(_ edit: (inout [UInt8]) -> Void) throws -> [UInt8] {
    var bytes = [UInt8](try #require(home.content(ofCase: "prepared")))
    edit(&bytes)
    try Data(bytes).write(to: URL(fileURLWithPath: home.file(ofCase: "bad")))
    return bytes
  }

  @Test func aWholeFileIsCalledWhole() throws {
    let result = try home.iptsh("verify", "prepared")
    #expect(result.status == 0 && result.errorText == "")
    #expect(result.text.contains("is whole."))
    #expect(result.text.contains(" core 1."))
    #expect(result.text.contains("older"))
  }

  @Test func damageIsToldWithItsLineAndAWayOut() throws {
    _ = try damage { $0.removeLast(400) }
    let result = try home.iptsh("verify", "bad")
    #expect(result.ending == .exited(65))
    #expect(result.errorText.contains("error[C003]"))
    #expect(result.text.contains("iptsh recover bad -o NEW"))
  }

  @Test func theFindingsAreGivenAsJSONWithTheirLines() throws {
    _ = try damage { $0[$0.count / 2] ^= 4 }
    let result = try home.iptsh("verify", "bad", "--diagnostics", "json")
    #expect(result.ending == .exited(65))
    let object = try JSONSerialization.jsonObject(with: Data(result.errorText.utf8))
    let found = (object as? [String: Any])?["diagnostics"] as? [[String: Any]] ?? []
    #expect(found.count >= 2)
    #expect(found.allSatisfy { ($0["line"] as? Int ?? 0) > 0 && $0["code"] is String })
  }

  @Test func whatIsSavedIsANewCaseAndTheDamagedFileStays() throws {
    let bytes = try damage { $0.removeLast(400) }
    let result = try home.iptsh("recover", "bad", "-o", "saved")
    #expect(result.status == 0, "\(result.errorText)")
    #expect(result.text.contains("left out"))
    #expect(home.content(ofCase: "bad").map { [UInt8]($0) } == bytes)
    #expect(try home.iptsh("verify", "saved").status == 0)
    let all = try home.statements(ofCase: "prepared")
    let saved = try home.statements(ofCase: "saved")
    #expect(saved == Array(all.prefix(saved.count)) && saved.count + 5 > all.count)
  }

  @Test func aNameThatIsTakenIsRefused() throws {
    _ = try damage { $0.removeLast(400) }
    let before = home.content(ofCase: "prepared")
    let result = try home.iptsh("recover", "bad", "-o", "prepared")
    #expect(result.ending == .exited(73) && result.errorText.contains("C014"))
    #expect(home.content(ofCase: "prepared") == before)
  }

  @Test func theOlderGenerationIsNamedAndTaken() throws {
    let file = URL(fileURLWithPath: home.file(ofCase: "prepared"))
    try Data("casefile 1\n".utf8).write(to: file)
    let refused = try home.iptsh("recover", "prepared", "-o", "saved")
    #expect(refused.ending == .exited(65) && refused.errorText.contains("C018"))
    #expect(refused.unwrappedErrors.contains("iptsh recover prepared --older -o NEW"))
    #expect(home.content(ofCase: "saved") == nil)
    let result = try home.iptsh("recover", "prepared", "--older", "-o", "saved")
    #expect(result.status == 0, "\(result.errorText)")
    #expect(try home.iptsh("verify", "saved").status == 0)
    #expect(try home.statements(ofCase: "saved").count > 10)
  }

  @Test func whereTheFirstChangeIsDamagedTheOthersAreListed() throws {
    _ = try damage { bytes in
      let line = bytes.split(separator: 0x0A)[1]
      bytes.replaceSubrange(line.endIndex - 4..<line.endIndex, with: Array("xxxx".utf8))
    }
    #expect(try home.iptsh("verify", "bad").text.contains("iptsh recover bad -o NEW"))
    let result = try home.iptsh("recover", "bad", "-o", "saved")
    #expect(result.ending == .exited(65) && result.errorText.contains("C018"))
    #expect(result.text.contains("read it before you enter it again"))
    #expect(result.text.contains("\"the last of it\""), "\(result.text)")
    #expect(home.content(ofCase: "saved") == nil)
  }

  @Test func aCaseThatIsNotThereIsTold() throws {
    #expect(try home.iptsh("verify", "nobody").ending == .exited(66))
    #expect(try home.iptsh("recover", "nobody", "-o", "x").ending == .exited(66))
  }

  @Test func openingADamagedFileNamesItsLineAndTheLinesToRun() throws {
    _ = try damage { bytes in
      let line = bytes.split(separator: 0x0A)[3]
      bytes[line.endIndex - 2] ^= 4
    }
    let result = try home.iptsh("show", "bad", "summary")
    #expect(result.ending == .exited(65))
    let told = result.unwrappedErrors
    #expect(told.contains("line 4 or the one before it was altered"), "\(told)")
    #expect(told.contains("iptsh verify /") && told.contains("bad.case -o NEW"), "\(told)")
  }

  @Test func aScriptIsNotRunForACaseThatIsThere() throws {
    _ = try home.put("score phq9 1 1 1 1 1 1 1 1 2\n", "seed.ipt")
    let result = try home.iptsh("new", "prepared", "--from", "seed.ipt", "--now", "2026-01-05")
    #expect(result.ending == .exited(73))
    #expect(result.errorText.contains("C014") && !result.errorText.contains("item 9"))
  }

  // MARK: A case whose file is gone

  @Test func whereOnlyTheOlderGenerationIsLeftItIsNamed() throws {
    let file = home.file(ofCase: "prepared")
    try FileManager.default.removeItem(atPath: file)
    for way in [
      ["-c", "relations", "prepared"], ["-c", "relations", file], ["verify", "prepared"],
    ] {
      let told = try home.iptsh(way)
      #expect(told.ending == .exited(66) && told.errorText.contains("C011"), "\(told.errorText)")
      #expect(told.unwrappedErrors.contains("--older -o NEW"), "\(told.errorText)")
      #expect(!told.unwrappedErrors.contains("iptsh new"), "\(told.errorText)")
    }
    #expect(try home.iptsh("cases").unwrappedErrors.contains("iptsh recover prepared --older"))
  }

  @Test func aNewCaseDoesNotTakeThePlaceOfAnOlderGeneration() throws {
    let file = home.file(ofCase: "prepared")
    try FileManager.default.removeItem(atPath: file)
    let older = FileManager.default.contents(atPath: file + "~")
    for way in [
      ["new", "prepared"], ["new", file], ["recover", "prepared", "--older", "-o", "prepared"],
    ] {
      let told = try home.iptsh(way)
      #expect(told.ending == .exited(73) && told.errorText.contains("C014"), "\(told.errorText)")
      #expect(told.unwrappedErrors.contains("iptsh recover "), "\(told.errorText)")
    }
    #expect(FileManager.default.contents(atPath: file + "~") == older)
    try home.prepare("recover", "prepared", "--older", "-o", "saved")
    #expect(try home.statements(ofCase: "saved").count > 10)
  }
}
