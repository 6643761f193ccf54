import Foundation
import IPTTestSupport
import Testing

/// How runs end that have nothing wrong in their statements.
@Suite struct ExitStatusTests {
  private let home: ProgramHome

  init() throws {
    home = try ProgramHome()
  }

  @Test(arguments: [
    ["--bogus"], ["-c"], ["one", "two"], ["one", "two", "three"], ["one.ipt", "two.ipt"], ["show"],
    ["show", "anna"], ["show", "--bogus", "anna", "summary"], ["new"], ["new", "one", "two"],
    ["cases", "one"], ["--now", "yesterday"], ["--now", "2026-02-30"], ["--color", "maybe"],
    ["--diagnostics", "xml"], ["-c", "note \"x\"", "one", "two"], ["-x"],
  ])
  func aWrongCommandLineIs2(words: [String]) throws {
    let result = try home.iptsh(words)
    #expect(result.status == 2)
    #expect(result.text == "")
    #expect(result.errorText.hasPrefix("iptsh: "))
    #expect(result.errorText.contains("`iptsh --help`"))
    #expect(try home.names() == [])
  }

  @Test(arguments: [
    ["check", "--diagnostics", "json"], ["--now", "yesterday", "--diagnostics=json"],
    ["run", "x.ipt", "--format", "x", "--diagnostics", "json"],
    ["--diagnostics", "json", "--bogus"],
  ])
  func aWrongCommandLineIsToldToOtherProgramsAsJSON(words: [String]) throws {
    let result = try home.iptsh(words)
    #expect(result.status == 2)
    let told = try JSONSerialization.jsonObject(with: Data(result.errorText.utf8))
    let object = try #require(told as? [String: Any])
    #expect(object["schema"] as? String == "iptsh.diagnostics/1")
    let messages = try #require(object["messages"] as? [String])
    #expect(messages.count == 2 && messages[1].contains("`iptsh --help`"), "\(messages)")
  }

  @Test(arguments: [["--help"], ["-h"], ["help"], ["show", "--help"], ["new", "--help"]])
  func helpIsAnAnswer(words: [String]) throws {
    let result = try home.iptsh(words)
    #expect(result.status == 0)
    #expect(result.text.contains("USAGE: iptsh"))
    #expect(result.errorText == "")
  }

  @Test func theVersionIsOneLine() throws {
    let result = try home.iptsh("--version")
    #expect(result.status == 0)
    #expect(result.text.hasPrefix("iptsh "))
    #expect(result.text.split(separator: "\n").count == 1)
    #expect(result.errorText == "")
  }

  @Test(arguments: [
    ("score phq9 2 2 2 2 2 2 2 2 1 at 2026-01-05", 3),
    (
      "session 1 on 2026-01-05 held; scenario \"a\" { score phq9 2 2 2 2 2 2 2 2 1 at 2026-01-05 }",
      3
    ),
    (
      "scenario \"a\" { expect notice S01 { score phq9 2 2 2 2 2 2 2 2 1 at 2026-01-05 } }", 0
    ),
    (
      "scenario \"a\" { score phq9 2 2 2 2 2 2 2 2 1 at 2026-01-05; "
        + "risk thoughts none plan none at 2026-01-05 }", 0
    ),
    ("scenario \"a\" { score phq9 2 2 2 2 2 2 2 2 1 at 2026-01-05; expect 1 = 2 }", 1),
    ("score phq9 2 2 2 2 2 2 2 2 1 at 2026-01-05; frobnicate", 65),
  ])
  func aFlagThatARunLeavesOpenIs3UnlessItIsExpected(text: String, status: Int32) throws {
    try home.put("language 1\n\(text)\n", "own.ipt")
    for form in ["text", "json", "tap"] {
      let result = try home.iptsh("run", "own.ipt", "--format", form)
      #expect(result.status == status, "\(result.errorText)")
      let isTold = result.errorText.contains("! phq9 item9 was answered with 1 on 2026-01-05.")
      #expect(isTold == (status == 3 || status == 1), "\(result.errorText)")
    }
  }

  @Test func aReplayOfACaseTellsOfItsOpenFlag() throws {
    try home.prepare("new", "anna")
    #expect(try home.iptsh("-c", "score phq9 1 1 1 1 1 1 1 1 1", "anna").status == 3)
    let open = try home.iptsh("replay", "anna")
    #expect(open.status == 3)
    #expect(open.errorText.contains("Open risk entry required."), "\(open.errorText)")
    try home.prepare("-c", "risk thoughts none plan none means none", "anna")
    #expect(try home.iptsh("replay", "anna").status == 0)
  }

  @Test(arguments: [["-c", "risk asked yes", "anna"], ["risk.ipt", "anna"]])
  func whatIsToBeKnownBesideAChangeIsToldWithoutAShell(words: [String]) throws {
    try home.put("language 1\nrisk asked yes\n", "risk.ipt")
    try home.prepare("new", "anna")
    #expect(try home.iptsh("-c", "score phq9 1 1 1 1 1 1 1 1 1", "anna").status == 3)
    let result = try home.iptsh(words)
    #expect(result.text == "")
    #expect(
      result.unwrappedErrors.contains("What was found is not recorded"), "\(result.errorText)")
  }

  @Test func anUnansweredFlagIs3UntilItIsAnswered() throws {
    try home.prepare("new", "anna")
    let scored = try home.iptsh(ProgramHome.now + ["-c", "score phq9 1 1 1 1 1 1 1 1 1", "anna"])
    #expect(scored.status == 3)
    #expect(scored.text == "")
    #expect(scored.errorText.contains("item 9"))
    let later = try home.iptsh("-c", "note \"x\"", "anna")
    #expect(later.status == 3)
    #expect(later.errorText.contains("Open risk entry required."))
    #expect(try home.iptsh("-c", "phase next", "anna").status == 1)
    #expect(try home.iptsh("-c", "frob", "anna").status == 65)
    let answered = try home.iptsh(
      ProgramHome.now + ["-c", "risk thoughts passive plan none", "anna"])
    #expect(answered.status == 0, "\(answered.errorText)")
    #expect(answered.errorText == "This answers the flag on phq9 item9 of 2026-11-21.\n")
    #expect(try home.iptsh("-c", "note \"y\"", "anna").status == 0)
  }

  @Test func aScriptThatMakesACaseAnswersItsFlags() throws {
    try home.put("score phq9 1 1 1 1 1 1 1 1 1\n", "flag.ipt")
    #expect(try home.iptsh("new", "anna", "--from", "flag.ipt", "--fictional").status == 3)
    #expect(try home.statements(ofCase: "anna").contains("set case fictional yes"))
    try home.put("note \"x\"\nfrob\n", "bad.ipt")
    let bad = try home.iptsh("new", "bert", "--from", "bad.ipt")
    #expect(bad.status == 65)
    #expect(bad.errorText.contains("  at bad.ipt:2:1\n  frob\n"))
    #expect(try !home.names().contains { $0.hasPrefix("bert") })
  }

  @Test func aScriptThatMakesACaseRunsAsAnyOther() throws {
    let good = "add relation \"aunt\" closeness 2\nlist relations\n"
    try home.put(good, "good.ipt")
    try home.put(good + "phase next\n", "refused.ipt")
    try home.put("list relations\nset relation nobody closeness 2\n", "failing.ipt")
    try home.put("invent\n", "short.ipt")
    try home.put("scenario \"s\" { expect phase = middle }\n", "check.ipt")
    for script in ["good.ipt", "refused.ipt", "failing.ipt", "short.ipt", "check.ipt"] {
      let alone = try home.iptsh(ProgramHome.now + [script])
      let making = try home.iptsh(ProgramHome.now + ["new", "anna", "--from", script])
      #expect(making.status == alone.status, "\(script): \(making.errorText)")
      #expect(making.text == alone.text, "\(script)")
      let said = making.errorText.replacing("made \(home.file(ofCase: "anna"))\n", with: "")
      // A scenario that fails is told as ever, and that no case is made.
      let isSame = script == "check.ipt" ? said.hasPrefix(alone.errorText) : said == alone.errorText
      #expect(isSame, "\(script): \(said)")
      let isMade = script == "good.ipt"
      #expect(try home.names().contains("anna.case") == isMade, "\(script)")
      try? FileManager.default.removeItem(atPath: home.file(ofCase: "anna"))
    }
    #expect(try home.iptsh(ProgramHome.now + ["refused.ipt"]).status == 1)
  }

  @Test func whatIsNotMadeIsNotShown() throws {
    try home.prepare("new", "anna")
    try home.put("score phq9 1 1 1 1 1 1 1 1 1\nlist scores\n", "scored.ipt")
    let result = try home.iptsh("new", "anna", "--from", "scored.ipt")
    #expect(result.status == 73)
    #expect(result.text == "")
    // The script did not run, so that nothing of it is told.
    #expect(result.errorText.hasPrefix("error[C014]"))
    #expect(!result.errorText.contains("not recorded"))
  }

  @Test func aMissingScriptIs66() throws {
    let result = try home.iptsh("missing.ipt")
    #expect(result.status == 66)
    #expect(result.errorText.hasPrefix("error[C010]: missing.ipt cannot be read"))
  }

  @Test func anUnreadableScriptIs77() throws {
    try home.put("note \"x\"\n", "secret.ipt")
    try #require(chmod(home.path + "/secret.ipt", 0) == 0)
    let result = try home.iptshAsNobody(["secret.ipt"])
    #expect(result.status == 77)
    #expect(result.errorText.contains("you do not have permission"))
  }

  @Test func aFolderInPlaceOfAScriptIs65() throws {
    try FileManager.default.createDirectory(
      atPath: home.path + "/folder.ipt", withIntermediateDirectories: false)
    #expect(try home.iptsh("folder.ipt").status == 65)
  }

  @Test func anUnknownCaseIs66WithTheNearestName() throws {
    try home.prepare("new", "helen")
    for words in [["-c", "note \"x\"", "hellen"], ["show", "hellen", "summary"], ["hellen"]] {
      let result = try home.iptsh(words)
      #expect(result.status == 66)
      #expect(result.text == "")
      #expect(result.errorText.contains("there is no case \"hellen\""))
      #expect(result.errorText.contains("Did you mean helen?"))
    }
    #expect(try home.names() == ["helen.case", "helen.case.lock"])
  }

  @Test func aCaseIsNotMadeTwice() throws {
    try home.prepare("new", "helen")
    let before = home.content(ofCase: "helen")
    let result = try home.iptsh("new", "helen")
    #expect(result.status == 73)
    #expect(result.errorText.contains("there is a case \"helen\" already"))
    #expect(home.content(ofCase: "helen") == before)
  }

  @Test(arguments: ["", ".hidden", "a/", "..", "a\nb"])
  func aNameThatCannotBeIs65(name: String) throws {
    let result = try home.iptsh("new", name)
    #expect(result.status == 65)
    #expect(try home.names() == [])
  }

  @Test func standardOutputThatIsClosedIs74() throws {
    try home.prepare("new", "helen")
    let words = [try product("iptsh"), "show", "helen", "summary"]
    let script = "\"$@\" > /dev/full"
    let result = try run("sh", ["-c", script, "sh"] + words, environment: home.environment)
    #expect(result.status == 74)
  }

  @Test func answersGoToStandardOutputAndTheRestToStandardError() throws {
    try home.makePreparedCase()
    let result = try home.iptsh(
      ["-c", "list relations as csv; phase next; score phq9 1 1 1 1 1 1 1 1 1", "prepared"])
    #expect(result.status == 3)
    // Behind three people stands what the program is.
    #expect(result.text.split(whereSeparator: \.isNewline).count == 6)
    #expect(result.text.hasPrefix("relation,") || result.text.hasPrefix("name,"))
    #expect(!result.errorText.contains("Jakob"))
  }
}
