import Foundation
import IPTTestSupport
import Testing

/// The same statements give the same case and the same answer, whatever way they come in.
@Suite struct ParityTests {
  private let home: ProgramHome

  private static let statements = [
    #"add relation "grandmother" closeness 3 dispute"#, "phase next", "ask role-transitions",
  ]

  init() throws {
    home = try ProgramHome()
  }

  @Test func everyWayInLeavesTheSameCaseAndAnswer() throws {
    let ways = ["terminal", "option", "file", "pipe"]
    for way in ways { try home.makePreparedCase(way) }
    let text = Self.statements.joined(separator: "\n")
    try home.put(text, "three.ipt")
    let now = ProgramHome.now

    let option = try home.iptsh(now + ["-c", text, "option"])
    let file = try home.iptsh(now + [home.path + "/three.ipt", "file"])
    let pipe = try home.iptsh(now + ["pipe"], input: text + "\n")
    for (way, result) in [("option", option), ("file", file), ("pipe", pipe)] {
      #expect(result.status == 0, "\(way): \(result.errorText)")
      #expect(result.errorText == "", "\(way)")
      #expect(result.output == option.output, "\(way)")
    }
    #expect(option.text.hasPrefix("Questions: role-transitions, middle phase\n"))

    let terminal = try home.shell(now + ["terminal"], rows: 40)
    try terminal.expect(last: "›")
    for statement in Self.statements {
      try terminal.enter(statement)
      try terminal.expect(last: "›")
    }
    try terminal.expect(option.text)
    try terminal.press("C-d")
    try terminal.expectExit(0)

    let expected = try home.statements(ofCase: "option")
    let added = expected.suffix(2)
    let relation = #"add relation "grandmother" kind grandparent closeness 3"#
    #expect(added.first?.hasPrefix(relation) == true)
    #expect(added.last?.hasPrefix("set phase middle") == true)
    for way in ways {
      #expect(try relabelled(home.statements(ofCase: way), way) == relabelled(expected, "option"))
      for view in ["inventory", "timeline", "summary"] {
        #expect(try shown(view, way) == shown(view, "option"), "\(view) of \(way)")
      }
    }
  }

  /// The label of a case is its name, the one thing in which these cases may differ.
  private func relabelled(_ statements: [String], _ name: String) -> [String] {
    statements.map { $0.replacingOccurrences(of: #"label "\#(name)""#, with: #"label "it""#) }
  }

  private func shown(_ view: String, _ name: String) throws -> String {
    let result = try home.iptsh("show", name, view, "--as", "json")
    #expect(result.status == 0, "\(result.errorText)")
    return result.text.replacingOccurrences(of: "Case \(name)", with: "Case it")
  }

  @Test func reopenedAllIsThere() throws {
    try home.makePreparedCase()
    let text = Self.statements.joined(separator: "\n")
    try #require(try home.iptsh("-c", text, "prepared").status == 0)
    let relation = try home.iptsh("show", "prepared", "relation", "grandmother", "--as", "json")
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(relation.output)) as? [String: Any])
    let record = try #require((object["records"] as? [[String: Any]])?.first ?? object)
    #expect(record["name"] as? String == "grandmother")
    #expect(record["closeness"] as? Int == 3)
    #expect(record["kind"] as? String == "grandparent")
    #expect(try home.iptsh("-c", "phase", "prepared").text.hasPrefix("Phase: middle"))
    let again = try home.shell(["prepared"])
    try again.expect(last: "prepared · middle, after 3/12 ›")
  }

  @Test func aPreparedCaseMeetsNoGate() throws {
    try home.makePreparedCase()
    let result = try home.iptsh(ProgramHome.now + ["-c", "phase next", "prepared"])
    #expect(result.status == 0)
    #expect(result.errorText == "")
  }

  @Test func aScriptIsOneEntryAndALineOfTheShellToo() throws {
    try home.prepare("new", "anna")
    try home.prepare("-c", "note \"a\"\nnote \"b\"", "anna")
    let text = String(decoding: try #require(home.content(ofCase: "anna")), as: UTF8.self)
    let stamps = text.split(separator: "\n").compactMap { $0.split(separator: " ").first }
    #expect(stamps.suffix(3) == ["@2.1", "@2.2", "end"])
  }

  @Test func withoutACaseStatementsRunAndLeaveNothing() throws {
    let result = try home.iptsh("-c", #"add relation "aunt" closeness 2; list relations"#)
    #expect(result.status == 0)
    #expect(result.text.contains("aunt"))
    #expect(try home.names() == [])
  }
}
