import Foundation
import IPTTestSupport
import Testing

/// What the program writes for others is read by programs that are not ours.
///
/// `Scripts/prerequisites test` installs them; a test that misses one fails.
@Suite("Outside readers")
struct OutsideReaderTests {
  private let home: ProgramHome
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  private static let scenes = [
    "canteen", "circle", "door", "hoodie", "jacket", "last-bell", "sunday", "umbrella",
  ]

  init() throws { home = try ProgramHome() }

  /// Runs a reader, which has to be there and to be content.
  @discardableResult
  private func read(_ program: String, _ arguments: [String]) throws -> String {
    var environment = home.environment
    environment["PYTHONPATH"] = Self.root.appending(path: ".build/readers").path
    let result = try run(program, arguments, environment: environment, in: home.path)
    try #require(
      result.status == 0,
      "\(program) \(arguments), from `Scripts/prerequisites test`: \(result.text)\(result.errorText)"
    )
    return result.text
  }

  private func scene(_ name: String) -> String {
    Self.root.appending(path: "Scripts/roleplays/\(name).ipt").path
  }

  private func putReports() throws {
    try home.put(
      """
      scenario "one # of & two" { expect 1 = 1 worth 2 }
      scenario "it's <not> so\\\\" { expect "a\\u{7}" = "b" worth 3 hint "Say \\"b\\"." }
      """, "mixed.ipt")
    // No XML may contain the sign in this name.
    try home.put(#"scenario "fine\u{ffff}" { expect 1 = 1 }"#, "fine.ipt")
    try home.put("frob", "wrong.ipt")
  }

  @Test func proveReadsTAP() throws {
    try putReports()
    try home.put(try home.iptsh("run", "fine.ipt", "--format", "tap").text, "fine.tap")
    let good = try read("prove", ["-e", "cat", "fine.tap"])
    #expect(good.contains("Tests=1") && good.contains("Result: PASS"), "\(good)")
    let tap = try home.iptsh("run", "mixed.ipt", "wrong.ipt", "--format", "tap").text
    try home.put(tap, "mixed.tap")
    let result = try run(
      "prove", ["-v", "-e", "cat", "mixed.tap"], environment: home.environment, in: home.path)
    #expect(result.text.contains("Tests=3") && result.text.contains("Failed 2/3 subtests"))
    #expect(!result.text.contains("Parse errors"), "\(result.text)")
    let explored = try home.iptsh("explore", scene("door"), "--format", "tap").text
    try home.put(explored, "door.tap")
    #expect(try read("prove", ["-e", "cat", "door.tap"]).contains("Tests=23"))
  }

  @Test func junitparserReadsJUnit() throws {
    try putReports()
    let junit = try home.iptsh("run", "mixed.ipt", "wrong.ipt", "fine.ipt", "--format", "junit")
    try home.put(junit.text, "report.xml")
    let script = """
      from junitparser import JUnitXml
      for suite in JUnitXml.fromfile("report.xml"):
          suite_sum = (suite.tests, suite.failures, suite.errors)
          for case in suite:
              print(suite.name, suite_sum, case.name, [type(r).__name__ for r in case.result])
      """
    #expect(
      try read("python3", ["-c", script]) == """
        mixed.ipt (2, 1, 0) one # of & two []
        mixed.ipt (2, 1, 0) it's <not> so\\ ['Failure']
        wrong.ipt (1, 0, 1) wrong.ipt ['Error']
        fine.ipt (1, 0, 0) fine\\u{ffff} []

        """)
  }

  @Test func asciinemaPlaysARecording() throws {
    try home.put(PlayTests.scene, "door.ipt")
    _ = try home.iptsh(["play", "door.ipt", "--attempt", "a.attempt"], input: "hint\n1\n")
    try home.prepare("replay", "a.attempt", "--record", "a.cast", "--pace", "100")
    let played = try read("asciinema", ["play", "-s", "1000", "-i", "0.001", "a.cast"])
    let lines = played.split(whereSeparator: \.isNewline).filter { !$0.isEmpty }
    let replayed = try home.iptsh("replay", "a.attempt").text
    #expect(lines == replayed.split(separator: "\n").filter { !$0.isEmpty })
  }

  @Test(arguments: scenes)
  func graphvizDrawsTheMap(_ name: String) throws {
    try home.put(try home.iptsh("map", scene(name)).text, "map.dot")
    let drawing = try read("dot", ["-Tplain", "map.dot"])
    let rows = drawing.split(separator: "\n")
    #expect(rows.first?.hasPrefix("graph ") == true && rows.last == "stop")
    let nodes = rows.filter { $0.hasPrefix("node ") }
    let text = try String(contentsOfFile: scene(name), encoding: .utf8)
    let sceneCount = text.split(separator: "\n").count { $0.hasPrefix("  scene ") }
    #expect(nodes.count >= sceneCount && nodes.count <= sceneCount + 1)
    #expect(rows.contains { $0.hasPrefix("edge ") })
  }

  @Test(arguments: scenes)
  func aTweeToolConvertsTheStory(_ name: String) throws {
    let twee = try home.iptsh("map", scene(name), "--as", "twee").text
    try home.put(twee, "story.twee")
    // It writes its dictionary as Python spells it.
    let spell = "import ast, json, sys; print(json.dumps(ast.literal_eval(sys.stdin.read())))"
    let story = try read(
      "sh", ["-c", "python3 -m pytwee story.twee -ot twee2json | python3 -c '\(spell)'"])
    let value = try JSONSerialization.jsonObject(with: Data(story.utf8)) as? [String: Any]
    let passages = try #require(value?["passages"] as? [[String: Any]])
    let names = passages.compactMap { $0["name"] as? String }
    let headers = twee.split(separator: "\n").filter { $0.hasPrefix(":: ") }
    // Title and data are no passages.
    #expect(names.count == headers.count - 2 && Set(names).count == names.count, "\(names)")
    #expect(names.contains(value?["start"] as? String ?? ""))
    // Each link leads to a passage that there is.
    for match in twee.matches(of: /\[\[(?:[^\[\]]*->)?([^\[\]>]+)\]\]/) {
      #expect(names.contains(String(match.1)), "\(match.1)")
    }
  }
}
