import Foundation
import IPTTestSupport
import Testing

extension TerminalTests {
  @Suite(.serialized) struct Pasting {
    @Test func aPasteOfSeveralLinesArrivesAsOne() throws {
      let terminal = try EditorTerminal()
      try terminal.expectPrompt()
      try terminal.type("ab")
      try terminal.press("Left")
      try terminal.paste("one?\n\ttwo\n}\nlast\n\n")
      try terminal.expect(last: "pasted: aone?\\n  two\\n}\\nlastb\nipt>")
    }

    @Test(arguments: ["\n", "\r", "\r\n"]) func everyLineEndInAPasteIsOne(end: String) throws {
      let terminal = try EditorTerminal()
      try terminal.expectPrompt()
      let text = ["one", "two", "", "three"].joined(separator: end)
      try terminal.send(bytes: Array("\u{1B}[200~\(text)\u{1B}[201~".utf8))
      try terminal.expect(last: "pasted: one\\ntwo\\n\\nthree\nipt>")
      try terminal.send(bytes: Array("a\nb\rc\n".utf8))
      try terminal.expect(last: "got: c\nipt>")
    }

    @Test func aPasteOfOneLineWaitsForEnter() throws {
      let terminal = try EditorTerminal()
      try terminal.expectPrompt()
      try terminal.paste("one?\n")
      try terminal.expect(last: "ipt> one?")
      try terminal.enter("!")
      try terminal.expect(last: "got: one?!\nipt>")
    }

    @Test func twoHundredPastedLinesArriveWhole() throws {
      let terminal = try EditorTerminal(columns: 80, rows: 50)
      try terminal.expectPrompt()
      let lines = (1...200).map { "line \($0)" }
      try terminal.paste(lines.joined(separator: "\n"))
      try terminal.expect(last: "line 199\\nline 200\nipt>")
      let shown = try terminal.screen().split(separator: "\n").dropFirst().dropLast()
      // What stands at the end of a row is left out if it is a blank.
      let letters = { (text: String) in text.filter { $0 != " " } }
      #expect(letters(shown.joined()) == letters("pasted: " + lines.joined(separator: "\\n")))
    }

    @Test func aPasteWithoutItsEndMarkIsTakenWhenNothingMoreComes() throws {
      let terminal = try EditorTerminal()
      try terminal.expectPrompt()
      try terminal.send(bytes: Array("\u{1B}[200~half".utf8))
      try terminal.expect(last: "ipt> half")
      try terminal.enter(" whole")
      try terminal.expect(last: "got: half whole\nipt>")
    }

    @Test func aBinaryPasteLeavesOnlyText() throws {
      let terminal = try EditorTerminal()
      try terminal.expectPrompt()
      // The keys of signals are among it; line ends would make several lines of it.
      let bytes = (UInt8(0)...255).filter { ![10, 13].contains($0) }
      try terminal.send(bytes: Array("\u{1B}[200~".utf8) + bytes + Array("\u{1B}[201~".utf8))
      try terminal.expect("ipt>    !\"#$%&'()*")
      try terminal.press("C-c")
      try terminal.enter("alive")
      try terminal.expect(last: "got: alive\nipt>")
    }

    @Test func aPasteIsNoAnswerToAQuestion() throws {
      let terminal = try EditorTerminal()
      try terminal.expectPrompt()
      try terminal.enter("key")
      try terminal.expect(last: "ipt> key")
      try terminal.paste("run\nedit\n")
      try terminal.type("y")
      try terminal.expect(last: "key: y\nipt>")
    }

    @Test func aLineOfAHundredKilobytesArrives() throws {
      let terminal = try EditorTerminal()
      try terminal.expectPrompt()
      try terminal.paste(String(repeating: "0123456789", count: 10_000) + " end")
      try terminal.expect("6789 end")
      try terminal.press("Enter")
      try terminal.expect(last: "6789 end\nipt>")
    }
  }
}
