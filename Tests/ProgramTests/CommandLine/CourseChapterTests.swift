import Foundation
import IPTTestSupport
import Testing

/// The chapter of the manual that puts a script together.
@Suite("The script of the manual's course chapter")
struct CourseChapterTests {
  @Test(arguments: [["karin.ipt"], ["new", "./karin", "--from", "karin.ipt"], ["run", "."]])
  func theChapterMakesOneScriptThatRuns(_ arguments: [String]) throws {
    let home = try ProgramHome()
    try home.put(try Self.script(), "karin.ipt")
    let result = try home.iptsh(arguments)
    #expect(result.status == 0, "\(result.text)\(result.errorText)")
    #expect(!result.text.contains("FAILED"))
  }

  private static func script() throws -> String {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let chapter = try String(
      contentsOf: root.appending(path: "Grammar/manual/course.md"), encoding: .utf8)
    let pieces = chapter.components(separatedBy: "```ipt\n").dropFirst().map {
      $0.components(separatedBy: "```\n")[0]
    }
    try #require(pieces.count == 4)
    return pieces.joined(separator: "\n")
  }
}
