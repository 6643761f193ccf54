import Foundation
import IPTTestSupport
import Testing

extension TerminalTests {
  /// Lines that leave the editor and come back: with a remedy, or from a program of one's own.
  @Suite(.serialized) struct HandingOff {
    @Test func aLineThatCameBackIsMendedWithTab() throws {
      let terminal = try EditorTerminal()
      try terminal.expectPrompt()
      try terminal.enter("faulty")
      try terminal.expect(last: "ipt> add relatoin x\nTab: relation")
      #expect(try terminal.cursor() == "9,1")
      try terminal.press("Tab")
      try terminal.expect(last: "ipt> add relation x\nTab: a template")
      try terminal.press("Tab")
      try terminal.expect(last: "ipt> ask  of …\nTab: relation")
      #expect(try terminal.cursor() == "9,1")
      try terminal.type("after")
      try terminal.press("Enter")
      try terminal.expect(last: "ipt> ask after of")
      try terminal.enter("mother")
      try terminal.expect(last: "got: ask after of mother\nipt>")
    }

    @Test func whoTypesOnGetsNoLineBack() throws {
      let terminal = try EditorTerminal()
      try terminal.expectPrompt()
      try terminal.send(bytes: Array("patient\rfaulty\rnext\r".utf8))
      try terminal.expect(last: "got: next\nipt>")
    }

    @Test func aProgramOfOnesOwnEditsTheLine() throws {
      let terminal = try EditorTerminal(
        "env VISUAL=$HOME/editor \(EditorTerminal.echo)",
        files: [
          "editor": """
          #!/bin/sh
          ls -l "$1" | cut -c1-10 > "$HOME/mode"; echo "$1" > "$HOME/name"
          sed -i 's/note/changed/' "$1"; echo '  more' >> "$1"
          """
        ])
      try makeRunnable(terminal.home.path + "/editor")
      try terminal.expectPrompt()
      try terminal.type("a note")
      try terminal.press("C-x", "C-e")
      try terminal.expect(last: "ipt> a changed\n  more")
      try terminal.press("Enter")
      try terminal.expect("got: a changed\\n  more")
      func written(_ name: String) throws -> String {
        try String(contentsOf: terminal.home.appending(path: name), encoding: .utf8)
      }
      #expect(try written("mode") == "-rw-------\n")
      let name = try written("name").trimmingCharacters(in: .newlines)
      #expect(!FileManager.default.fileExists(atPath: name))
    }

    @Test func anEditorThatFailsIsSaid() throws {
      let terminal = try EditorTerminal("env VISUAL=false \(EditorTerminal.echo)")
      try terminal.expectPrompt()
      try terminal.type("a note")
      try terminal.press("C-x", "C-e")
      try terminal.expect("The editor `false` ended with 1.")
    }

    @Test func anEditorThatIsNotThereIsSaid() throws {
      let terminal = try EditorTerminal("env VISUAL=/nowhere \(EditorTerminal.echo)")
      try terminal.expectPrompt()
      try terminal.press("C-x", "C-e")
      try terminal.expect("There is no editor `/nowhere`;")
    }
  }
}
