import Foundation
import IPTTestSupport
import Testing

/// A path works wherever the name of a case does, and a case is never run as a script.
@Suite struct CasePathTests {
  private let home: ProgramHome

  init() throws {
    home = try ProgramHome()
    try FileManager.default.createDirectory(
      atPath: home.path + "/folder", withIntermediateDirectories: false)
  }

  @Test(arguments: ["./folder/anna", "./folder/anna.case", "folder/anna"])
  func aCaseThatWasMadeAtAPathOpensByTheSamePath(path: String) throws {
    let made = try home.iptsh("new", path)
    #expect(made.status == 0)
    #expect(made.errorText.contains("folder/anna.case"))
    let names = try FileManager.default.contentsOfDirectory(atPath: home.path + "/folder").sorted()
    #expect(names == ["anna.case", "anna.case.lock"])
    try home.put("note \"second\"\n", "second.ipt")
    let runs = [
      try home.iptsh(["-c", "note \"first\"", path]), try home.iptsh(["second.ipt", path]),
      try home.iptsh([path], input: "note \"third\"\n"),
    ]
    for result in runs { #expect(result.status == 0, "\(result.errorText)") }
    #expect(try home.iptsh("show", path, "summary").text.hasPrefix("Case anna"))
    let shown = try home.iptsh("-c", "list notes", path)
    for word in ["first", "second", "third"] { #expect(shown.text.contains(word)) }
    let again = try home.iptsh("new", path)
    #expect(again.status == 73)
    #expect(again.errorText.contains("error[C014]"))
  }

  @Test func aScriptAtAPathWithoutAnEndingStillRuns() throws {
    try home.put("#!/usr/bin/env iptsh\nnote \"x\"\nlist notes\n", "folder/script")
    try home.prepare("new", "./folder/script")
    let result = try home.iptsh("./folder/script")
    #expect(result.status == 0, "\(result.errorText)")
    #expect(result.text.contains("x"))
  }

  @Test func aCaseFileInThePlaceOfAScriptIsToldInASentence() throws {
    try home.prepare("new", "anna")
    let bytes = [UInt8](try #require(home.content(ofCase: "anna")))
    for name in ["folder/anna", "anna.ipt"] { try home.put(bytes, name) }
    try home.put("include \"anna.ipt\"\n", "including.ipt")
    let runs = [
      try home.iptsh("./folder/anna"), try home.iptsh("anna.ipt"),
      try home.iptsh([], input: String(decoding: bytes, as: UTF8.self)),
      try home.iptsh("new", "bert", "--from", "anna.ipt"), try home.iptsh("run", "anna.ipt"),
      try home.iptsh("check", "anna.ipt"), try home.iptsh("including.ipt"),
    ]
    for result in runs {
      #expect(result.status == 65)
      #expect(result.text == "")
      #expect(result.unwrappedErrors.contains("is a case file and no script"))
      #expect(result.errorText.ranges(of: "error[").count == 1, "\(result.errorText)")
    }
    #expect(try home.names() == ["anna.case", "anna.case.lock"])
  }

  @Test func aNewCaseHasTheLabelOfItsName() throws {
    let home = try ProgramHome()
    try home.put("language 1\nset case label \"daniel\"\nnote \"x\" at 2026-01-05\n", "dan.ipt")
    try home.prepare("new", "d2", "--from", home.path + "/dan.ipt")
    #expect(
      try home.statements(ofCase: "d2").last { $0.contains("label") } == "set case label \"d2\"")
    #expect(try home.iptsh("show", "d2", "summary").text.contains("d2"))
    #expect(try !home.iptsh("show", "d2", "summary").text.contains("daniel"))
  }

  @Test func noCaseIsMadeWhenAScenarioOfItsScriptFails() throws {
    let home = try ProgramHome()
    try home.put(
      "language 1\nnote \"x\" at 2026-01-05\nscenario \"no\" { expect 1 = 2 }\n", "week1.ipt")
    let result = try home.iptsh("new", "stud1", "--from", home.path + "/week1.ipt")
    #expect(result.status == 1)
    #expect(result.unwrappedErrors.contains("no case stud1 was made"), "\(result.errorText)")
    #expect(try home.names() == [])
  }
}
