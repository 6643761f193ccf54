import Foundation
import IPTTestSupport
import Testing

/// Nothing that was forgotten is left in any file of the case.
@Suite struct ForgetFileTests {
  private let home: ProgramHome

  init() throws {
    home = try ProgramHome()
    try home.makePreparedCase()
    try home.prepare("-c", "add relation \"Quenby\" closeness 2 note \"xyloid\"", "prepared")
    try home.prepare("-c", "note \"kept\" in session 3", "prepared")
  }

  /// The files that hold a word.
  private func files(with word: String) throws -> [String] {
    try home.names().filter { name in
      let bytes = FileManager.default.contents(atPath: home.cases + "/" + name) ?? Data()
      return bytes.range(of: Data(word.utf8)) != nil
    }
  }

  @Test func theOlderGenerationAndCopiesGoToo() throws {
    let old = try #require(home.content(ofCase: "prepared"))
    for name in ["prepared-conflict-1.case", "prepared-conflict-12.case~"] {
      try old.write(to: URL(fileURLWithPath: home.cases + "/" + name))
    }
    try old.write(to: URL(fileURLWithPath: home.cases + "/prepared-conflict-x.case"))
    #expect(try files(with: "Quenby").count == 5)
    let result = try home.iptsh("-c", "forget relation Quenby because \"asked for\"", "prepared")
    #expect(result.status == 0, "\(result.errorText)")
    // What has another name is another case.
    #expect(try files(with: "Quenby") == ["prepared-conflict-x.case"])
    #expect(try files(with: "xyloid") == ["prepared-conflict-x.case"])
    #expect(try home.iptsh("verify", "prepared").status == 0)
  }

  @Test func theShellBringsNothingBack() throws {
    let shell = try home.shell(["prepared"])
    try shell.expect(last: "›")
    let answers = [
      ("forget relation Quenby because \"asked for\"", "forgotten:"),
      ("note \"after\"", "note 2 added: \"after\""), ("undo", "undone:"), ("redo", "redone:"),
    ]
    for (line, answer) in answers {
      try shell.enter(line)
      if line.hasPrefix("forget") {
        try shell.expect(last: "y: forget, n: leave it")
        try shell.press("y")
      }
      try shell.expect(answer)
      try shell.expect(last: "›")
    }
    #expect(try files(with: "Quenby") == [] && files(with: "xyloid") == [])
    #expect(try files(with: "after") == ["prepared.case", "prepared.case~"])
  }

  @Test func theShellAsksBeforeItForgets() throws {
    let before = home.content(ofCase: "prepared")
    let shell = try home.shell(["prepared"])
    try shell.expect(last: "›")
    for line in [
      "forget relation Quenby because \"asked for\"", "forget case because \"asked for\"",
    ] {
      try shell.enter(line)
      try shell.expect(last: "y: forget, n: leave it")
      #expect(home.content(ofCase: "prepared") == before)
      try shell.press("n")
      try shell.expect("Nothing was forgotten")
      try shell.expect(last: "›")
      #expect(home.content(ofCase: "prepared") == before)
    }
    #expect(try shell.screen().contains("relation \"Quenby\""), "what would go is listed")
    try shell.enter("forget case because \"asked for\"")
    try shell.expect(last: "y: forget, n: leave it")
    try shell.press("y")
    try shell.expectExit(0)
    #expect(home.content(ofCase: "prepared") == nil)
  }

  @Test func aScriptThatIsKeptInACaseLeavesNothingOlder() throws {
    let script = try home.put(
      "language 1\nforget relation \"Quenby\" because \"asked for\"\n", "forget.ipt")
    #expect(try files(with: "Quenby").count == 2)
    let result = try home.iptsh("run", script, "--commit", "prepared")
    #expect(result.status == 0, "\(result.errorText)")
    #expect(try files(with: "Quenby") == [] && files(with: "xyloid") == [])
    #expect(try home.iptsh("verify", "prepared").status == 0)
  }

  @Test func aScriptThatForgetsTheCaseErasesIt() throws {
    let script = try home.put("language 1\nforget case because \"asked for\"\n", "forget.ipt")
    let result = try home.iptsh("run", script, "--commit", "prepared")
    #expect(result.status == 0)
    #expect(result.errorText.contains("erased"), "\(result.errorText)")
    #expect(try home.names().filter { $0.hasPrefix("prepared") } == [])
  }

  @Test func theNameOfTheLibraryIsNoWordOfTheRecord() throws {
    try home.prepare("new", "other")
    let result = try home.iptsh("-c", "forget @1 because \"asked for\"", "other")
    #expect(result.status == 0, "\(result.errorText)")
    let statements = try home.statements(ofCase: "other")
    #expect(statements.contains { $0.hasPrefix("set case label \"[forgotten]\"") })
    #expect(statements.contains { $0.hasPrefix("set library \"core\"") }, "\(statements)")
  }

  @Test func aCaseIsErasedWithAllThatIsBesideIt() throws {
    let old = try #require(home.content(ofCase: "prepared"))
    try old.write(to: URL(fileURLWithPath: home.cases + "/prepared-conflict-1.case"))
    try home.prepare("new", "other")
    let result = try home.iptsh("-c", "forget case because \"asked for\"", "prepared")
    #expect(result.status == 0, "\(result.errorText)")
    #expect(try home.names().filter { $0.hasPrefix("prepared") } == [])
    #expect(home.content(ofCase: "other") != nil)
  }

  @Test func aScriptThatFailsErasesNothing() throws {
    let before = home.content(ofCase: "prepared")
    let result = try home.iptsh("-c", "frobnicate; forget case because \"x\"", "prepared")
    #expect(result.status == 65)
    #expect(home.content(ofCase: "prepared") == before)
  }
}
