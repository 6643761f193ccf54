import Foundation
import IPTEngine
import IPTTestSupport
import Testing

extension ShellTests {
  /// The pages of diagnostics whose lines are typed at the prompt; what their comments say is done.
  @Suite(.serialized) struct PageLines {
    private let home: ProgramHome

    init() throws {
      home = try ProgramHome()
      try home.makePreparedCase("anna")
      try home.calmShell()
      try home.put(PlayTests.scene, "door.ipt")
    }

    @Test(arguments: PageCommandTests.pages.filter { $0.reading == .shell })
    func theLinesLeadToItAndMendIt(_ page: DiagnosticPage) throws {
      var terminal: TerminalPane?
      try enter(page.wrong, of: page.code, at: &terminal)
      try terminal?.expect("[\(page.code)]")
      try terminal?.expect(last: "›")
      try terminal?.press("C-l")
      try terminal?.expect("one prompt", line: #line) { Self.prompts(in: $0) == 1 }
      try enter(page.right, of: page.code, at: &terminal)
      try terminal?.expect(last: "›")
      #expect(try terminal?.screen().contains(page.code) == false)
      try terminal?.press("C-d")
      try terminal?.expectExit(0)
    }

    private func enter(
      _ lines: String, of code: String, at terminal: inout TerminalPane?
    ) throws {
      for line in lines.split(separator: "\n").map(String.init) {
        if line.hasPrefix("#") {
          try happen(line, code, &terminal)
        } else {
          try open(&terminal)
          let prompts = Self.prompts(in: try terminal?.screen() ?? "")
          try terminal?.enter(line)
          try terminal?.expect("the next prompt", line: #line) {
            Self.prompts(in: $0) > prompts
          }
        }
      }
    }

    private static func prompts(in screen: String) -> Int { screen.count { $0 == "›" } }

    private func open(_ terminal: inout TerminalPane?) throws {
      guard terminal == nil else { return }
      terminal = try home.shell(ProgramHome.now + ["anna"], rows: 40, startingHere: true)
      try terminal?.expect(last: "›")
    }

    /// Does what a comment says of the computer.
    private func happen(
      _ comment: String, _ code: String, _ terminal: inout TerminalPane?
    ) throws {
      let file = home.file(ofCase: "anna")
      let history = home.path + "/.local/state/iptsh/history"
      switch code {
      case "C016":
        try open(&terminal)
        let older = try #require(FileManager.default.contents(atPath: file + "~"))
        try older.write(to: URL(fileURLWithPath: file))
      case "C021":
        try open(&terminal)
        try FileManager.default.moveItem(atPath: file, toPath: home.file(ofCase: "elsewhere"))
      case "R052" where comment.contains("moved away"):
        try terminal?.press("C-d")
        try terminal?.expectExit(0)
        try FileManager.default.removeItem(atPath: history + "/anna.history")
        terminal = nil
        try open(&terminal)
      case "R052" where comment.contains("history"):
        try FileManager.default.createDirectory(
          atPath: history, withIntermediateDirectories: true)
        try home.put("\u{7F}ELF", ".local/state/iptsh/history/anna.history")
      case "R052": try open(&terminal)
      case "R039":
        try terminal?.type("tw")
        try terminal?.press("C-c")
      default: Issue.record("\(code): what does \"\(comment)\" do?")
      }
    }
  }
}
