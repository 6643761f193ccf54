import Foundation
import IPTTestSupport
import Testing

extension ShellTests {
  /// A script that was pasted, and the question what to do with it.
  @Suite(.serialized) struct PastedScripts {
    private let home: ProgramHome

    init() throws { home = try .withPreparedCase(isCalm: false) }

    @Test func aFaultyScriptIsMendedOnOneKey() throws {
      let terminal = try home.sitting(rows: 50)
      try terminal.paste("set relation mother closnes 3\nset relatoin Ines closeness 4\n")
      try terminal.expect("d: drop")
      try terminal.type("r")
      try terminal.expect(last: "m: mend, e: edit, d: drop")
      #expect(try terminal.screen().split(separator: "  1  set").count == 2)
      try terminal.type("m")
      try terminal.expect(
        last: """
            1  set relation mother closeness 3
            2  set relation Ines closeness 4
          2 mistakes mended. Nothing has run yet.
          r: run as one entry, e: edit, d: drop
          """)
      try terminal.type("r")
      try terminal.expect("closeness of mother 4 → 3")
      try terminal.expect("closeness of Ines 3 → 4")
    }

    @Test func whatHasNoRemedyIsLeftAndCounted() throws {
      let terminal = try home.sitting(rows: 50)
      try terminal.paste("set relation mother closnes 3\nfrob\nphase next\n")
      try terminal.expect("d: drop")
      try terminal.type("r")
      try terminal.expect(last: "m: mend 1 of 2, e: edit, d: drop")
      try terminal.type("m")
      try terminal.expect("1 mistake mended, 1 is left to edit. Nothing has run yet.\nr: run")
      try terminal.type("r")
      try terminal.expect(last: "\ne: edit, d: drop")
    }

    /// Where the script is longer than the screen its mistakes stay there.
    @Test func theMistakesStandAboveTheQuestion() throws {
      let terminal = try home.sitting(rows: 12)
      try terminal.paste(((1...20).map { "note \"\($0)\"" } + ["frob"]).joined(separator: "\n"))
      try terminal.expect("Space: page")
      try terminal.type("r")
      try terminal.expect(last: "\n21 lines pasted. Nothing has run yet.\ne: edit, d: drop")
      #expect(try terminal.screen().contains("at pasted:21:1"))
    }

    /// The letter runs nothing, and what a step waits for is no mending of it.
    @Test func aStepThatIsRefusedIsNotMended() throws {
      try home.prepare("new", "berta")
      let terminal = try home.sitting(["berta"], rows: 50)
      try terminal.paste("note \"a\"\nphase next\n")
      try terminal.expect("d: drop")
      try terminal.type("r")
      try terminal.expect("try: contract agreed yes")
      try terminal.expect(last: "\ne: edit, d: drop")
    }

    @Test func behindAClearedScreenTheScriptComesBackWithItsQuestion() throws {
      let terminal = try home.sitting(rows: 20)
      try terminal.enter("set setting lock-after 0.1")
      try terminal.expect(last: "\nlock-after 0.1\nanna · initial, after 3/12 ›")
      for count in [2, 40] {
        try terminal.paste((1...count).map { "note \"line \($0)\"" }.joined(separator: "\n"))
        try terminal.expect("note \"line 1\"")
        try terminal.expect("The screen was cleared")
        #expect(try !terminal.screen().contains("line 1"))
        try terminal.press("Enter")
        try terminal.expect("  1  note \"line 1\"\n")
        try terminal.expect("r: run")
        try terminal.type("d")
        try terminal.expect(last: "Nothing was run.\nanna · initial, after 3/12 ›")
      }
    }
  }
}
