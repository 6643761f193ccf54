import Foundation
import IPTTestSupport
import Testing

/// The cases that come with the program run from the first statement to the last.
@Suite("Shipped cases")
struct ShippedCaseTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Scripts/cases")

  @Test func caseGRunsWholeAndComesToWhatItsSheetExpects() throws {
    let home = try ProgramHome()
    let script = Self.folder.appending(path: "helen.ipt").path
    let made = try home.iptsh(["--now", "2025-06-01", "new", "helen", "--from", script])
    #expect(made.status == 0, "\(made.errorText)")
    // Three answers open a flag, and all of them are told.
    #expect(made.errorText.components(separatedBy: "item 9 (thoughts").count == 4)
    let asked = """
      expect count(sessions where state = held) = 14
      expect count(flags) = 3 and count(open-flags) = 0
      expect change-percent(phq9) >= 77.7% and change-percent(phq9) <= 77.8%
      expect response(phq9) and remission(phq9) and reliable(phq9) = improved
      expect baseline(icg) = 38 and latest(icg) = 17 and band(icg) = below-cut
      expect count(relations) = 10 and count(goals where status = reached) = 4
      expect phase = termination
      expect count(sessions where rebooked-from is known) = 1
      expect ending.raised = 11
      """
    let checked = try home.iptsh(["-c", asked, "helen"])
    #expect(checked.status == 0, "\(checked.errorText)")
    #expect(checked.errorText.isEmpty)
    let past = try home.iptsh(["-c", "show relation \"friend R\" as of session 10", "helen"])
    #expect(past.text.contains("closeness         2"))
    #expect(past.text.contains("status            distant"))
  }

  @Test func caseDRunsWholeAndComesToWhatItsSheetExpects() throws {
    let home = try ProgramHome()
    let script = Self.folder.appending(path: "daniel.ipt").path
    let made = try home.iptsh(["--now", "2025-06-01", "new", "daniel", "--from", script])
    #expect(made.status == 0, "\(made.errorText)")
    // No flag at any time, and nothing that is doubted.
    #expect(made.errorText.hasPrefix("made "))
    let checked = try home.iptsh("run", Self.folder.appending(path: "daniel-expected.ipt").path)
    #expect(checked.status == 0, "\(checked.text)\(checked.errorText)")
    #expect(checked.text.contains("4 scenarios: 4 passed, 0 failed"))
  }
}
