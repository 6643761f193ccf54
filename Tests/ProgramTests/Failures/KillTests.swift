import Foundation
import IPTTestSupport
import Testing

/// Runs that are killed at random moments.
@Suite struct KillTests {
  private let home: ProgramHome

  init() throws {
    home = try ProgramHome()
    try home.prepare("new", "anna")
  }

  private var rounds: Int { ProcessInfo.processInfo.environment["SOAK"] == nil ? 20 : 200 }

  @Test func nothingAcknowledgedIsLostToAKill() throws {
    let start = ContinuousClock.now
    try home.prepare("-c", "note \"round 0\"", "anna")
    let usual = (ContinuousClock.now - start) / .microseconds(1)
    var acknowledged = ["round 0"]
    var killed = 0
    for round in 1...rounds {
      let writer = try RunningProcess(
        product("iptsh"), ["-c", "note \"round \(round)\"", "anna"],
        environment: home.environment)
      usleep(useconds_t.random(in: 0...useconds_t(usual * 1.2)))
      writer.send(SIGKILL)
      let result = try writer.wait()
      switch result.ending {
      case .exited(0): acknowledged.append("round \(round)")
      case .signalled(SIGKILL): killed += 1
      default: Issue.record("round \(round): \(result.ending) \(result.errorText)")
      }
      // The program reads the case only if digest, chain and numbers are whole.
      let shown = try home.iptsh("show", "anna", "summary")
      #expect(shown.status == 0, "after round \(round): \(shown.errorText)")
      let statements = try home.statements(ofCase: "anna")
      for note in acknowledged {
        #expect(statements.contains { $0.contains("\"\(note)\"") }, "lost after round \(round)")
      }
    }
    #expect(killed > 0, "no round was killed before its end")
    try home.prepare("-c", "note \"the last\"", "anna")
    #expect(try !home.names().contains { $0.hasSuffix(".tmp") })
    if rounds > 20 { print("kill: \(rounds) rounds, \(killed) killed, \(acknowledged.count) kept") }
  }

  @Test func theShellKeepsEveryLineItAnswered() throws {
    let shell = try home.shell(["anna"])
    try shell.expect(last: "›")
    for number in 1...3 {
      try shell.enter("note \"line \(number)\"")
      // The prompt after the answer is the acknowledgement.
      try shell.expect("note \(number) added: \"line \(number)\"")
      try shell.expect(last: "›")
    }
    try shell.type("note \"never entered\"")
    try shell.expect("never entered\"")
    try shell.signal(SIGKILL)
    try shell.expect("EXIT=137")
    let statements = try home.statements(ofCase: "anna")
    for number in 1...3 {
      #expect(statements.contains { $0.hasPrefix("add note \(number) \"line \(number)\"") })
    }
    #expect(!statements.contains { $0.contains("never entered") })
    #expect(try home.iptsh("-c", "note \"next\"", "anna").status == 0)
  }
}
