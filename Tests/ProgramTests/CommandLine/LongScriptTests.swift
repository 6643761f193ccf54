import Foundation
import IPTTestSupport
import Testing

/// Scripts that are too long to be held whole: they come to the same, and so does what is wrong with them.
@Suite struct LongScriptTests {
  /// Statements far apart, in more text than is read at once.
  private static func script(_ last: String) -> String {
    let gap = String(repeating: "# " + String(repeating: "x", count: 998) + "\n", count: 2100)
    return "note \"one\"\n" + gap + "session 1 on 2026-01-05 held {\n  note \"two\"\n" + gap
      + "  note \"three\"\n}\n" + last + "\n"
  }

  @Test func aLongScriptIsRunToItsEnd() throws {
    let home = try ProgramHome()
    try home.put(Self.script("print count(notes)"), "long.ipt")
    let result = try home.iptsh("long.ipt")
    #expect(result.status == 0, "\(result.errorText)")
    #expect(result.text == "3\n")
  }

  @Test func whatIsWrongFarDownIsToldWithItsLine() throws {
    let home = try ProgramHome()
    try home.prepare("new", "ana")
    let before = home.content(ofCase: "ana")
    try home.put(Self.script("prnt 1"), "long.ipt")
    let result = try home.iptsh(home.path + "/long.ipt", "ana")
    #expect(result.status == 65)
    #expect(result.errorText.contains("long.ipt:4206:1"), "\(result.errorText)")
    #expect(home.content(ofCase: "ana") == before)
  }

  @Test func whatIsToBeKnownIsToldWithItsLine() throws {
    let home = try ProgramHome()
    let score = "score phq9 2 1 3 2 1 2 1 1 0"
    try home.put(Self.script("\(score)\n\(score)"), "long.ipt")
    let result = try home.iptsh("--now", "2026-01-05T14:30:00Z", "long.ipt")
    #expect(result.errorText.contains("long.ipt:4207:7"), "\(result.errorText)")
  }

  @Test(.timeLimit(.minutes(1))) func aScriptCanBeAPipe() throws {
    let home = try ProgramHome()
    #expect(mkfifo(home.path + "/pipe.ipt", 0o600) == 0)
    let script = "printf 'print 6 * 7' > pipe.ipt & exec \"$@\" pipe.ipt"
    let result = try run(
      "sh", ["-c", script, "sh", try product("iptsh")], environment: home.environment, in: home.path
    )
    #expect(result.text == "42\n", "\(result.errorText)")
  }

  @Test func aLongCaseFileIsNoScript() throws {
    let home = try ProgramHome()
    try home.put("casefile 1\n" + String(repeating: "x\n", count: 1 << 21), "long.ipt")
    let result = try home.iptsh("long.ipt")
    #expect(result.status == 65)
    #expect(result.errorText.contains("is a case file and no script"), "\(result.errorText)")
  }
}
