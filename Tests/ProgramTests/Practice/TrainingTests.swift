import Foundation
import IPTTestSupport
import Testing

/// The course for students: its model has all points, and its guide shows what happens.
@Suite("The course of ten weeks")
struct TrainingTests {
  private let home: ProgramHome
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Scripts/training")

  init() throws {
    home = try ProgramHome()
    for file in try FileManager.default.contentsOfDirectory(atPath: Self.folder.path) {
      try FileManager.default.copyItem(
        atPath: Self.folder.appending(path: file).path, toPath: home.path + "/" + file)
    }
  }

  private static let weeks = (1...10).map { ($0 < 10 ? "week-0" : "week-") + "\($0).ipt" }

  @Test func everyScriptOfTheCourseIsFreeOfFindings() throws {
    let result = try home.iptsh(["check", "seed.ipt", "model.ipt", "half.ipt"] + Self.weeks)
    #expect(result.status == 0 && result.text == "13 scripts: 0 errors, 0 warnings\n")
    #expect(result.errorText == "")
  }

  @Test(arguments: ["cases", "roleplays"])
  func aFolderOfScriptsRunsAsAWhole(_ name: String) throws {
    let folder = Self.folder.deletingLastPathComponent().appending(path: name).path
    let result = try home.iptsh("run", folder)
    #expect(result.status == 0 && result.errorText == "", "\(result.errorText)")
    #expect(result.text.contains(" passed, 0 failed\n"))
  }

  /// A script reads nothing outside of its folder, so the cases that role plays begin with lie beside them.
  @Test(arguments: ["helen.ipt", "daniel.ipt"])
  func theCasesBesideTheRolePlaysAreThoseOfTheCourse(_ name: String) throws {
    let scripts = Self.folder.deletingLastPathComponent()
    let (own, other) = ("roleplays/\(name)", "cases/\(name)")
    #expect(
      try Data(contentsOf: scripts.appending(path: own))
        == Data(contentsOf: scripts.appending(path: other)))
  }

  @Test func theModelHasAllPointsAndAnEmptyCaseHasHints() throws {
    try FileManager.default.createDirectory(
      atPath: home.path + "/class", withIntermediateDirectories: true)
    try home.prepare("new", "./class/model", "--from", "model.ipt", "--now", "2025-11-18")
    try home.prepare("new", "./class/none", "--from", "seed.ipt", "--now", "2025-09-01")
    for week in Self.weeks {
      let result = try home.iptsh("run", week, "--given", "class", "--format", "json")
      let value =
        try JSONSerialization.jsonObject(with: Data(result.text.utf8)) as? [String: Any]
      let students = try #require(value?["students"] as? [[String: Any]])
      #expect(students.map { $0["worth"] as? Int } == [10, 10], "\(week)")
      #expect(students[0]["points"] as? Int == 10, "\(week): \(result.text)")
      let points = try #require(students[1]["points"] as? Int)
      // In a case without a flag none is open, and nobody has said that a goal is.
      #expect(points <= 1, "\(week)")
      let missed = (students[1]["scenarios"] as? [[String: Any]])?.flatMap {
        $0["missed"] as? [String] ?? []
      }
      // A hint is a sentence of its own, and no expression.
      for hint in missed ?? [] {
        #expect(!hint.contains("R013") && (hint.hasSuffix(".") || hint.hasSuffix("?")), "\(hint)")
      }
    }
  }

  /// What the guide shows: commands, and what they write.
  @Test func theGuideShowsWhatHappens() throws {
    let text = try String(
      contentsOf: Self.folder.appending(path: "README.md"), encoding: .utf8)
    var shown: [(command: String, lines: [String])] = []
    var isConsole = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```") {
        isConsole = line == "```console"
      } else if isConsole, line.hasPrefix("$ ") {
        shown.append((String(line.dropFirst(2)), []))
      } else if isConsole {
        shown[shown.count - 1].lines.append(String(line))
      }
    }
    #expect(shown.count > 8)
    let program = try product("iptsh")
    for step in shown {
      let command = step.command.replacingOccurrences(of: "iptsh ", with: "'\(program)' ")
      let result = try run(
        "sh", ["-c", "\(command) 2>&1"], environment: home.environment, in: home.path)
      let lines = result.text.split(whereSeparator: \.isNewline).map(String.init)
      let expected = step.lines.filter { !$0.isEmpty }
      #expect(lines == expected, "$ \(step.command)\n\(result.text)")
    }
  }
}
