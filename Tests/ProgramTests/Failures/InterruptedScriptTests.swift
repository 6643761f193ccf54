import Foundation
import IPTTestSupport
import Testing

/// Ctrl-C while a script runs on a case.
@Suite struct InterruptedScriptTests {
  private let home: ProgramHome

  init() throws { home = try ProgramHome() }

  /// Whether a process has a handler of its own for SIGINT.
  private func catchesInterrupt(_ process: Int32) -> Bool {
    guard let status = try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8),
      let line = status.split(separator: "\n").first(where: { $0.hasPrefix("SigCgt:") }),
      let mask = UInt64(line.dropFirst("SigCgt:".count).drop { $0.isWhitespace }, radix: 16)
    else { return false }
    return mask & 1 << UInt64(SIGINT - 1) != 0
  }

  @Test func nothingIsKeptAndThatIsSaid() throws {
    try home.put("session 1 on 2026-11-20 held\nadd relation mother\n", "first.ipt")
    try home.prepare("new", "anna", "--from", "first.ipt")
    let before = home.content(ofCase: "anna")
    try home.put(
      "set relation mother closeness 3\nlet $n = 0\nrepeat 1000000000 { let $n = $n + 1 }\n",
      "long.ipt")
    let process = try RunningProcess(
      try product("iptsh"), ["--max-steps", "2000000000", "long.ipt", "anna"],
      environment: home.environment, in: home.path)
    while !catchesInterrupt(process.identifier) { usleep(10_000) }
    process.send(SIGINT)
    let result = try process.wait()
    #expect(result.ending == .exited(130))
    #expect(result.errorText.contains("error[R007]: stopped"), "\(result.errorText)")
    #expect(home.content(ofCase: "anna") == before)
  }
}
