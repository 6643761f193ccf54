import Foundation
import IPTTestSupport
import Testing

/// The cases that come with the program run from the first statement to the last.
@Suite("Shipped cases")
struct ShippedCaseTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Scripts/cases")

  /// A case, the flags that its critical answers open, and how many scenarios hold its sheet.
  static let cases = [("helen", 3, 7), ("daniel", 0, 6), ("noor", 2, 11)]

  @Test(arguments: cases)
  func aWholeCourseComesToWhatItsSheetExpects(
    _ name: String, _ flags: Int, _ scenarios: Int
  ) throws {
    let home = try ProgramHome()
    let script = Self.folder.appending(path: "\(name).ipt").path
    let made = try home.iptsh(["--now", "2025-06-01", "new", name, "--from", script])
    #expect(made.status == 0, "\(made.errorText)")
    // Every answer that opens a flag is told and what answers it, and beside that nothing is doubted.
    #expect(made.errorText.components(separatedBy: "item 9 (thoughts").count == flags + 1)
    let lines = made.errorText.split(separator: "\n")
    let known = ["! ", "made ", "This answers the flag"]
    #expect(lines.allSatisfy { line in known.contains { line.hasPrefix($0) } }, "\(lines)")

    let expected = Self.folder.appending(path: "\(name)-expected.ipt").path
    let checked = try home.iptsh("run", expected)
    #expect(checked.status == 0, "\(checked.text)\(checked.errorText)")
    #expect(checked.text.contains("\(scenarios) scenarios: \(scenarios) passed, 0 failed"))
  }

  @Test func theCasesHoldNothingThatCheckFindsWrong() throws {
    let home = try ProgramHome()
    let checked = try home.iptsh("check", Self.folder.path)
    #expect(checked.status == 0, "\(checked.errorText)")
    #expect(checked.text.contains("0 errors, 0 warnings"), "\(checked.text)\(checked.errorText)")
  }
}
