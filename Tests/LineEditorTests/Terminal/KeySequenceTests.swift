import Foundation
import IPTTestSupport
import LineEditor
import Testing

extension TerminalTests {
  /// Keys without a character, as terminals send them.
  @Suite(.serialized) struct KeySequences {
    /// A sequence, and what becomes of `one two three` with the cursor before `two` when `!` follows it.
    private static let meanings = [
      ("[D", "one! two three"), ("[1;2D", "one! two three"), ("OC", "one t!wo three"),
      ("[1;5D", "!one two three"), ("[1;3D", "!one two three"), ("[5D", "!one two three"),
      ("Od", "!one two three"), ("\u{1B}[D", "!one two three"), ("O5D", "!one two three"),
      ("[1;5C", "one two! three"), ("[1;3C", "one two! three"), ("Oc", "one two! three"),
      ("[H", "!one two three"), ("[1;5H", "!one two three"), ("[7~", "!one two three"),
      ("[1~", "!one two three"), ("[F", "one two three!"), ("[1;5F", "one two three!"),
      ("[8~", "one two three!"), ("[3~", "one !wo three"), ("[3;5~", "one ! three"),
      ("[3^", "one ! three"),
    ]
    private static let silent = [
      "[1;5A", "[1;2B", "[5~", "[6~", "[2~", "[15~", "[24~", "[24;5~", "[[A", "[Z", "OP", "OM",
      "[I",
      "[<0;12;7M", "[?62;c", "[200;3~", "[27;5;9~", "[57414u", "[25@",
    ]

    @Test(arguments: ["-e", "-v"]) func aKeyDoesWhatItSaysOrNothing(mode: String) throws {
      let terminal = try EditorTerminal(editrc: "line-editor-echo:bind \(mode)\n")
      try terminal.expectPrompt()
      for (sequence, line) in Self.meanings + Self.silent.map({ ($0, "one !two three") }) {
        // Alt with a second escape is not for vi, where each of them is a key.
        if mode == "-v", sequence.hasPrefix("\u{1B}") { continue }
        try terminal.type("one two three")
        try terminal.press("Home")
        try terminal.press(Array(repeating: "Right", count: 4))
        try terminal.send(bytes: [0x1B] + Array(sequence.utf8))
        try terminal.type("!")
        try terminal.press("Enter")
        do {
          try terminal.expect(last: "got: \(line)\nipt>")
        } catch {
          Issue.record("after \(sequence): \(error)")
          return
        }
      }
    }

    @Test func inViCommandsToo() throws {
      let terminal = try EditorTerminal(editrc: "line-editor-echo:bind -v\n")
      try terminal.expectPrompt()
      for (sequence, line) in [
        ("[1;5D", "ne two three"), ("[1;5C", "one twothree"), ("[24~", "one wo three"),
        ("[3;5~", "one three"),
      ] {
        try terminal.type("one two three")
        try terminal.press("Escape", "0", "w")
        try terminal.send(bytes: [0x1B] + Array(sequence.utf8))
        try terminal.press("x", "Enter")
        try terminal.expect(last: "got: \(line)\nipt>")
      }
    }

    @Test func whatEditrcSaysOfAKeyCounts() throws {
      let terminal = try EditorTerminal(
        editrc: #"line-editor-echo:bind -s "\e[15~" five"# + "\n"
          + #"line-editor-echo:bind "\e[1;5D" ed-move-to-beg"# + "\n")
      try terminal.expectPrompt()
      try terminal.type("one two ")
      try terminal.send(bytes: [0x1B] + Array("[15~".utf8))
      try terminal.expect(last: "ipt> one two five")
      try terminal.send(bytes: [0x1B] + Array("[1;5D".utf8))
      try terminal.type("!")
      try terminal.press("Enter")
      try terminal.expect(last: "got: !one two five\nipt>")
    }

    @Test func ctrlRightTakesAWordOfTheSuggestion() throws {
      let terminal = try EditorTerminal("\(EditorTerminal.echo) --decorate")
      try terminal.expect("ipt>")
      try terminal.type("ask rela")
      try terminal.expect("ipt> ask relation")
      try terminal.send(bytes: [0x1B] + Array("[1;5C".utf8))
      try terminal.press("Enter")
      try terminal.expect("got: ask relation\n")
    }

    @Test func theManualNamesEveryKey() throws {
      var root = URL(filePath: #filePath)
      for _ in 0..<4 { root.deleteLastPathComponent() }
      let manual = try String(
        contentsOf: root.appending(path: "Grammar/manual/shell.md"), encoding: .utf8)
      let table = manual.split(separator: "\n").filter { $0.hasPrefix("| ") }.map {
        $0.split(separator: "|")[0].split(separator: ",").map {
          $0.trimmingCharacters(in: .whitespaces)
        }
      }
      let named = Set(table.joined())
      for key in TerminalKey.all { #expect(named.contains(key.name), "\(key.name)") }
    }
  }
}
