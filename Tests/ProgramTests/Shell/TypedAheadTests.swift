import Foundation
import IPTTestSupport
import Testing

extension ShellTests {
  /// What is typed while a line runs.
  @Suite(.serialized) struct TypedAhead {
    private let home: ProgramHome
    private static let busy = "for $n in 1..1000 { for $m in 1..1000 { let $x = $n } }"

    init() throws { home = try .withPreparedCase(isCalm: true) }

    @Test func itIsShownOnceInTheNextLine() throws {
      let terminal = try home.sitting()
      try terminal.enter(Self.busy)
      try terminal.type("note \"ahead\"")
      try terminal.expect(last: "\nanna · initial, after 3/12 › note \"ahead\"")
      #expect(try terminal.screen().split(separator: "ahead").count == 2)
      try terminal.press("Enter")
      try terminal.expect("add note 1 \"ahead\"")
      try terminal.press("C-d")
      try terminal.expectExit(0)
    }

    @Test(arguments: [SIGTERM, nil])
    func theTerminalShowsAgainWhatIsTypedWhereALineIsStopped(signal: Int32?) throws {
      let terminal = try home.sitting()
      try terminal.enter(Self.busy)
      if let signal {
        try terminal.signal(signal)
        try terminal.expectExit(128 + Int(signal))
      } else {
        try terminal.press("C-c")
        try terminal.expect("error[R007]")
        try terminal.press("C-d")
        try terminal.expectExit(0)
      }
    }

    /// A shell that edits no lines leaves the modes of the terminal as they are.
    @Test func theTerminalShowsAgainWhatIsTypedBehindControlZ() throws {
      let words = try [product("iptsh")] + ProgramHome.now + ["anna"]
      let variables = home.environment.merging(["PS1": "sh$ "]) { $1 }
      let terminal = try TerminalPane("sh -i", rows: 40, environment: variables)
      try terminal.expect(last: "sh$")
      try terminal.enter(words.joined(separator: " "))
      try terminal.expect(last: "›")
      try terminal.enter(Self.busy)
      try terminal.press("C-z")
      try terminal.expect("Stopped")
      try terminal.expect(last: "sh$")
      try terminal.enter("stty -a | grep -oE -- '-?(icanon|echo) '")
      try terminal.expect("\nicanon\necho\nsh$")
      try terminal.enter("fg")
      try terminal.expect("for the prompt", line: #line) { $0.hasSuffix("›") }
      try terminal.enter("note \"on\"")
      try terminal.expect("add note 1 \"on\"")
    }
  }
}
