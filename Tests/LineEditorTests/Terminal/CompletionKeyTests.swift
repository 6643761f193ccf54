import IPTTestSupport
import Testing

extension TerminalTests {
  @Suite(.serialized) struct CompletionKeys {
    @Test func aSingleWordIsCompletedWithABlank() throws {
      let terminal = try EditorTerminal()
      try terminal.expectPrompt()
      try terminal.type("as")
      try terminal.press("Tab")
      try terminal.enter("x")
      try terminal.expect("got: ask x")
    }

    @Test func aCommonBeginningIsCompletedAndThenListed() throws {
      let terminal = try EditorTerminal()
      try terminal.expectPrompt()
      try terminal.type("r")
      try terminal.press("Tab")
      try terminal.type("m")
      try terminal.press("Tab", "Tab")
      try terminal.expect(last: "ipt> rem")
    }

    @Test func severalWordsAreListedBelowTheLine() throws {
      let terminal = try EditorTerminal()
      try terminal.expectPrompt()
      try terminal.type("re")
      try terminal.press("Tab")
      try terminal.expect(last: "ipt> re\nrelation  remove    remind\nipt> re")
      #expect(try terminal.cursor() == "7,2")
    }

    @Test func aListBelowAWrappedLineLeavesItWhole() throws {
      let terminal = try EditorTerminal(columns: 30)
      try terminal.expectPrompt()
      try terminal.type("relation relation relation re")
      try terminal.press("Tab")
      try terminal.expect(
        last: """
          ipt> relation relation relatio
          n re
          relation  remove    remind
          ipt> relation relation relatio
          n re
          """)
    }

    @Test func aNameInQuotesIsCompletedWithItsBlanks() throws {
      let terminal = try EditorTerminal()
      try terminal.expectPrompt()
      try terminal.type("add \"mo")
      try terminal.press("Tab")
      try terminal.expect(last: "ipt> add \"mother")
      try terminal.press("Tab")
      try terminal.expect(
        last: "\nmother         a name\nmother in law  a name\nipt> add \"mother")
      try terminal.type(" ")
      try terminal.press("Tab")
      try terminal.enter("x")
      try terminal.expect("got: add \"mother in law\" x")
    }

    @Test func aNameOutsideASCIIIsCompleted() throws {
      let terminal = try EditorTerminal()
      try terminal.expectPrompt()
      try terminal.type("\"日")
      try terminal.press("Tab", "Enter")
      try terminal.expect("got: \"日本の友\"")
    }

    @Test func aQuestionMarkListsWhatMayComeNext() throws {
      let terminal = try EditorTerminal(columns: 40)
      try terminal.expectPrompt()
      try terminal.type("add rel add rel add rel add rel add rel")
      try terminal.press("C-a", "?")
      try terminal.expect("next: a word\nnext: \"a name\"\nipt> add rel add rel")
      try terminal.press("X")
      try terminal.expect(last: "ipt> Xadd rel add rel add rel add rel ad\nd rel")
    }

    @Test func aQuestionMarkInsideAStringIsText() throws {
      let terminal = try EditorTerminal()
      try terminal.expectPrompt()
      try terminal.enter("\"why?\"")
      try terminal.expect("got: \"why?\"")
    }
  }
}
