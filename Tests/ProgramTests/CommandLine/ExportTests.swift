import Foundation
import IPTTestSupport
import Testing

/// `iptsh export`, as it is called.
@Suite struct ExportTests {
  private let home: ProgramHome

  init() throws {
    home = try ProgramHome()
    try home.makePreparedCase()
  }

  @Test func theScriptOfACaseMakesTheSameCase() throws {
    let script = try home.iptsh("export", "prepared", "--as", "script", "-o", home.path + "/a.ipt")
    #expect(script.status == 0, "\(script.errorText)")
    try home.prepare("new", "second", "--from", home.path + "/a.ipt")
    for view in ["inventory", "timeline", "summary"] {
      let first = try home.iptsh("show", "prepared", view)
      let second = try home.iptsh("show", "second", view).text
      #expect(second.replacing("second", with: "prepared") == first.text, "\(view)")
    }
  }

  @Test func aPhaseThatWasReachedIsReachedAgain() throws {
    try home.prepare("-c", "phase next; session 4 on 2026-10-27", "prepared")
    let script = try home.iptsh("export", "prepared", "--as", "script")
    #expect(script.text.contains("\nphase middle"), "\(script.text)")
    #expect(!script.text.contains("Not brought back"), "\(script.text)")
  }

  @Test func theJSONOfACaseIsRead() throws {
    let result = try home.iptsh("export", "prepared", "--as", "json")
    let object = try JSONSerialization.jsonObject(with: Data(result.output)) as? [String: Any]
    #expect(object?["schema"] as? String == "iptsh.case/1")
    #expect(result.errorText == "")
  }

  @Test func aFileThatIsThereIsNotReplaced() throws {
    try home.put("mine", "a.json")
    let result = try home.iptsh("export", "prepared", "--as", "json", "-o", home.path + "/a.json")
    #expect(result.ending == .exited(73), "\(result.ending)")
    #expect(FileManager.default.contents(atPath: home.path + "/a.json") == Data("mine".utf8))
  }

  @Test func anotherFormIsRefused() throws {
    #expect(try home.iptsh("export", "prepared", "--as", "poem").ending == .exited(2))
  }
}
