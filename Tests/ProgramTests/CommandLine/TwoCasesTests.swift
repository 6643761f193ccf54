import Foundation
import IPTTestSupport
import Testing

/// What concerns two cases: moving an entry from one to the other, and comparing them.
@Suite struct TwoCasesTests {
  private let home: ProgramHome

  init() throws {
    home = try ProgramHome()
    try home.prepare("new", "anna")
    try home.prepare("new", "berta")
  }

  private func enter(_ text: String, _ name: String) throws {
    let result = try home.iptsh(ProgramHome.now + ["-c", text, name])
    try #require(result.status == 0 || result.status == 3, "\(result.errorText)")
  }

  private func log(_ name: String) throws -> String {
    try home.iptsh("-c", "log as csv", name).text
  }

  // MARK: Moving

  @Test func anEntryGoesFromOneFileToTheOther() throws {
    try enter("note \"her sister rang\"", "anna")
    let result = try home.iptsh("-c", "move @2 to berta", "anna")
    #expect(result.status == 0, "\(result.errorText)")
    #expect(try home.iptsh("-c", "notes", "anna").text == "No notes are recorded yet.\n")
    #expect(try home.iptsh("-c", "notes", "berta").text.contains("her sister rang"))
    #expect(try log("anna").contains("retract @2 because"))
    #expect(try log("berta").contains("add comment 1 @2"))
    for name in ["anna", "berta"] { #expect(try home.iptsh("verify", name).status == 0) }
  }

  @Test func neitherFileNamesTheOtherCase() throws {
    try enter("note \"her sister rang\"", "anna")
    try home.prepare("-c", "move @2 to berta", "anna")
    let (anna, berta) = (home.content(ofCase: "anna"), home.content(ofCase: "berta"))
    #expect(anna?.range(of: Data("berta".utf8)) == nil)
    #expect(berta?.range(of: Data("anna".utf8)) == nil)
  }

  @Test func anOpenFlagIsOpenThereAndNotHere() throws {
    try enter("score phq9 2 2 2 2 2 2 2 2 2", "anna")
    let result = try home.iptsh("-c", "move @2 to berta", "anna")
    #expect(result.status == 0, "\(result.errorText)")
    #expect(try home.iptsh("-c", "summary", "anna").status == 0)
    #expect(try home.iptsh("-c", "summary", "berta").status == 3)
  }

  @Test func anAnsweredFlagIsSaidToBeOpenThere() throws {
    try enter("score phq9 2 2 2 2 2 2 2 2 2", "anna")
    try enter("risk thoughts none plan none means none", "anna")
    let result = try home.iptsh("-c", "move @2 to berta", "anna")
    #expect(result.unwrappedErrors.contains("A flag goes with it"), "\(result.errorText)")
    #expect(try home.iptsh("-c", "summary", "berta").status == 3)
  }

  @Test func aFlagThatIsMovedWithItsAnswerIsAnsweredThere() throws {
    try enter(
      "score phq9 2 2 2 2 2 2 2 2 2 in session 1; risk thoughts none plan none means none in session 1",
      "anna")
    let result = try home.iptsh("-c", "move @2 to berta", "anna")
    #expect(result.unwrappedErrors.contains("and so does a risk entry"), "\(result.errorText)")
    #expect(try home.iptsh("-c", "risks", "berta").text.contains("none"))
  }

  @Test(arguments: [
    ("move @3 to nobody", "C011"), ("move @3 to anna", "R044"), ("move @9 to berta", "N003"),
    ("move @3 to berta", "R044"), ("move @2 to berta", "R021"),
    ("move @2 to berta with dependents; set relation nobody closeness 2", "N003"),
  ])
  func whatIsRefusedLeavesBothAsTheyWere(text: String, code: String) throws {
    try enter("add relation mother", "anna")
    try enter("set relation mother closeness 2", "anna")
    let before = [home.content(ofCase: "anna"), home.content(ofCase: "berta")]
    let result = try home.iptsh("-c", text, "anna")
    #expect(result.status == 65)
    #expect(result.errorText.hasPrefix("error[\(code)]"), "\(result.errorText)")
    #expect([home.content(ofCase: "anna"), home.content(ofCase: "berta")] == before)
  }

  @Test func whatLeansOnItGoesAlong() throws {
    try enter("add relation mother", "anna")
    try enter("set relation mother closeness 2", "anna")
    try home.prepare("-c", "move @2 to berta with dependents because \"typed too quickly\"", "anna")
    #expect(try home.iptsh("-c", "relations as csv", "berta").text.contains("mother,mother,2"))
    #expect(try home.iptsh("-c", "relations", "anna").text == "No relations are recorded yet.\n")
    #expect(try log("anna").contains("and moved: typed too quickly"))
  }

  /// Runs a move with one of the two writes failing, or with the program killed at it.
  private func move(_ fault: String, in folder: String) throws -> ProcessResult {
    try run(
      "strace",
      [
        "-f", "-o", "/dev/null", "-P", folder, "-e", "inject=renameat,renameat2,rename:\(fault)",
        "--", product("iptsh"), "-c", "move @2 to \"\(home.path)/there/berta.case\"",
        home.path + "/here/anna.case",
      ], environment: home.environment)
  }

  private func notes(_ path: String) throws -> String {
    try home.iptsh("-c", "notes", home.path + "/" + path).text
  }

  private func makeTwo() throws {
    for folder in ["here", "there"] {
      try FileManager.default.createDirectory(
        atPath: home.path + "/" + folder, withIntermediateDirectories: true)
    }
    try home.prepare("new", home.path + "/here/anna.case")
    try home.prepare("new", home.path + "/there/berta.case")
    try enter("note \"her sister rang\"", home.path + "/here/anna.case")
  }

  @Test func ifTheOtherCaseCannotBeSavedTheEntryStays() throws {
    try makeTwo()
    let result = try move("error=EIO", in: home.path + "/there")
    #expect(result.status == 74, "\(result.errorText)")
    #expect(!result.errorText.contains("C020"))
    #expect(try notes("here/anna.case").contains("her sister rang"))
    #expect(try !notes("there/berta.case").contains("her sister rang"))
  }

  @Test func ifThisCaseCannotBeSavedTheEntryIsInBothAndThatIsSaid() throws {
    try makeTwo()
    let result = try move("error=EIO", in: home.path + "/here")
    #expect(result.status == 74, "\(result.errorText)")
    #expect(result.errorText.contains("warning[C020]"))
    #expect(try notes("here/anna.case").contains("her sister rang"))
    #expect(try notes("there/berta.case").contains("her sister rang"))
  }

  @Test(arguments: ["here", "there"])
  func killedBetweenTheWritesNothingIsLost(_ folder: String) throws {
    try makeTwo()
    _ = try move("signal=KILL", in: home.path + "/" + folder)
    #expect(try notes("here/anna.case").contains("her sister rang"))
    #expect(try notes("there/berta.case").contains("her sister rang") == (folder == "here"))
    for path in ["here/anna.case", "there/berta.case"] {
      #expect(try home.iptsh("verify", home.path + "/" + path).status == 0)
    }
  }

  @Test func noSessionOfTheOtherClientIsOverwritten() throws {
    try enter("session 1 on 2026-02-10 held { score phq9 total 17 item9 2 }", "anna")
    try enter("session 1 on 2026-01-05 missed { note \"x\" }", "berta")
    let before = [home.content(ofCase: "anna"), home.content(ofCase: "berta")]
    let result = try home.iptsh("-c", "move @2 to anna", "berta")
    #expect(result.status == 65)
    #expect(result.errorText.hasPrefix("error[R044]"), "\(result.errorText)")
    #expect(result.unwrappedErrors.contains("Nothing was moved."))
    #expect([home.content(ofCase: "anna"), home.content(ofCase: "berta")] == before)
  }

  @Test func aMoveIsTakenBackFromTheOtherCaseAlone() throws {
    try enter("note \"her sister rang\"", "anna")
    try home.prepare("-c", "move @2 to berta", "anna")
    let refused = try home.iptsh("-c", "retract @3 because \"it was hers\"", "anna")
    #expect(refused.status == 65)
    #expect(refused.errorText.hasPrefix("error[R045]"), "\(refused.errorText)")
    try home.prepare("-c", "move @2 to anna", "berta")
    #expect(try home.iptsh("-c", "notes", "anna").text.contains("her sister rang"))
    #expect(try home.iptsh("-c", "notes", "berta").text == "No notes are recorded yet.\n")
  }

  @Test func withoutACaseFileNothingIsMoved() throws {
    let result = try home.iptsh("-c", "note \"x\"; move @1 to berta")
    #expect(result.status == 65)
    #expect(result.errorText.hasPrefix("error[R044]"))
  }

  // MARK: Comparing

  @Test func twoCasesAreComparedRecordByRecord() throws {
    try enter("add relation mother closeness 2; note \"a\"; contract sessions 12", "anna")
    try enter("add relation Mother closeness 3; add relation Ida; contract sessions 12", "berta")
    let result = try home.iptsh("diff", "anna", "berta")
    #expect(result.status == 1)
    #expect(result.text.contains("relation Mother  "))
    #expect(result.text.contains("closeness 2 → 3"))
    #expect(result.text.contains("relation Ida"))
    #expect(result.text.contains("note 1"))
    #expect(!result.text.contains("contract"))
    let rows = try home.iptsh("diff", home.file(ofCase: "anna"), "berta", "--as", "csv").text
    #expect(rows.hasPrefix("what,record,text\r\n"))
    let json = try home.iptsh("diff", "anna", "berta", "--as", "json").text
    #expect(json.contains("\"iptsh.diff/1\""))
    for form in [rows, json] { #expect(form.contains("It is not a medical device")) }
  }

  @Test func aScriptStandsForTheCaseThatItMakes() throws {
    try home.put(
      "define met { session 1 on 2026-01-05 held }\nmet\nadd relation mother closeness 2",
      "seed.ipt")
    try home.put(
      "include \"seed.ipt\"\nset relation mother closeness 4\nadd relation Ida", "ida.ipt")
    try home.prepare("new", "./ida", "--from", "ida.ipt", "--now", "2026-01-05")
    let written = try home.iptsh("diff", "seed.ipt", "ida.ipt")
    #expect(written.status == 1 && written.errorText == "", "\(written.errorText)")
    #expect(written.text.hasPrefix("seed.ipt, and ida.ipt:\n"))
    #expect(written.text.contains("closeness 2 → 4") && written.text.contains("relation Ida"))
    let handedIn = try home.iptsh("diff", "seed.ipt", "./ida.case")
    #expect(handedIn.status == 1)
    #expect(
      handedIn.text.split(separator: "\n").dropFirst()
        == written.text.split(separator: "\n").dropFirst())
    #expect(try home.iptsh("diff", "./ida.case", "ida.ipt").status == 0)
    try home.put("add relation mother closeness 14", "wrong.ipt")
    let wrong = try home.iptsh("diff", "wrong.ipt", "ida.ipt")
    #expect(wrong.status == 65 && wrong.errorText.contains("at wrong.ipt:1:"))
    #expect(try home.iptsh("diff", "seed.ipt", "nowhere.ipt").status == 66)
    // What is judged may be a script too.
    try home.put(
      "scenario \"Near\" from given { expect any(relations where closeness = 4) }", "week.ipt")
    let judged = try home.iptsh("run", "week.ipt", "--given", "ida.ipt")
    #expect(judged.status == 0, "\(judged.errorText)")
  }

  @Test func equalCasesDifferInNothing() throws {
    let result = try home.iptsh("diff", "anna", "anna")
    #expect(result.status == 0)
    #expect(result.text.contains("Nothing differs."))
    #expect(try home.iptsh("diff", "anna", "nobody").status == 66)
    #expect(try home.iptsh("diff", "anna").status == 2)
    #expect(try home.iptsh("diff", "anna", "berta", "--as", "xml").status == 2)
  }
}
