import Foundation
import IPTTestSupport
import Testing

/// Role plays in the shell, which leads back to the case as it was.
extension ShellTests {
  @Suite(.serialized) struct Plays {
    private let home: ProgramHome

    init() throws {
      home = try ProgramHome()
      try home.makePreparedCase("anna")
      try home.calmShell()
      try home.put(PlayTests.scene, "door.ipt")
    }

    private func shell() throws -> TerminalPane {
      let terminal = try home.shell(ProgramHome.now + ["anna"], rows: 40, startingHere: true)
      try terminal.expect(last: "anna · initial, after 3/12 ›")
      return terminal
    }

    @Test func aPlayLeadsBackToTheCaseAsItWas() throws {
      let before = home.content(ofCase: "anna")
      let terminal = try shell()
      try terminal.enter("play \"door.ipt\"")
      try terminal.expect("Ann       Am I early?")
      try terminal.expect(last: "door ›")
      try terminal.enter("hint")
      try terminal.expect("She asks whether she is welcome.")
      try terminal.enter("1")
      try terminal.expect("Ann       Thank you.")
      try terminal.enter("debrief")
      try terminal.expect("2 of 2")
      try terminal.expect("You are back in anna, which is as it was.")
      try terminal.expect(last: "anna · initial, after 3/12 ›")
      #expect(home.content(ofCase: "anna") == before)
      // The lines of the play are no lines of the case.
      try terminal.enter("typed")
      try terminal.expect("  play \"door.ipt\"")
      #expect(try !terminal.screen().contains("\n  debrief"))
      try terminal.enter("note \"alive\"")
      try terminal.expect("add note 1 \"alive\"")
    }

    @Test func aRecordIsWrittenAsInTheShell() throws {
      try home.put(PlayTests.writing, "note.ipt")
      let terminal = try shell()
      try terminal.enter("play \"note.ipt\"")
      try terminal.expect(last: "note ›")
      try terminal.type("add rela")
      try terminal.press("Tab")
      try terminal.expect(last: "note › add relation")
      try terminal.type("\"sister\" ?")
      try terminal.expect("closeness-wanted")
      try terminal.expect(last: "note › add relation \"sister\"")
      try terminal.enter("{")
      try terminal.type("closeness 4")
      try terminal.press("Enter")
      try terminal.enter("}")
      try terminal.expect("· written down")
      try terminal.enter("done")
      try terminal.expect("1  Who else is there?")
    }

    @Test func aPlayThatWasLeftGoesOnAndAnInterruptTakesNothing() throws {
      let terminal = try shell()
      try terminal.enter("play")
      try terminal.expect("error[R034]")
      try terminal.enter("play \"door.ipt\" attempt \"a.attempt\"")
      try terminal.expect(last: "door ›")
      try terminal.enter("comfort 3")
      try terminal.expect("noted: 3 of 10")
      try terminal.type("tw")
      try terminal.press("C-c")
      try terminal.expect("warning[R039]")
      try terminal.expect("1 move kept in a.attempt.")
      try terminal.expect(last: "door ›")
      try terminal.enter("pause")
      try terminal.expect(last: "anna · initial, after 3/12 ›")
      let kept = try String(contentsOfFile: home.path + "/a.attempt", encoding: .utf8)
      #expect(kept.contains("  comfort 3\n"))
      try terminal.press("C-l")
      try terminal.enter("play")
      try terminal.expect("Going on behind move 1.")
      try terminal.enter("vote 0 4")
      try terminal.expect("4 votes: 0 for 1, 4 for 2.")
      try terminal.press("C-d")
      try terminal.expect(last: "anna · initial, after 3/12 ›")
      let grown = try String(contentsOfFile: home.path + "/a.attempt", encoding: .utf8)
      #expect(grown.contains("  vote answer for warm 0 for cold 4 take cold\n"))
    }

    @Test func severalPlaysWaitAndNoneIsDropped() throws {
      try home.put(
        PlayTests.scene.replacingOccurrences(of: "roleplay door", with: "roleplay gate"),
        "gate.ipt")
      let terminal = try shell()
      try terminal.enter("play \"door.ipt\"")
      try terminal.expect(last: "door ›")
      try terminal.expect("A play that is left waits until the shell ends")
      try terminal.enter("comfort 3")
      try terminal.enter("2")
      try terminal.expect("The play is over.")
      try terminal.enter("pause")
      try terminal.expect(last: "anna · initial, after 3/12 ›")
      try terminal.press("C-l")
      try terminal.enter("play \"gate.ipt\"")
      try terminal.expect(last: "gate ›")
      // One that was left before its first move waits too.
      try terminal.enter("pause")
      try terminal.expect("Left before, and waiting too: `play \"door.ipt\"`.")
      try terminal.press("C-l")
      try terminal.enter("play")
      try terminal.expect(last: "gate ›")
      try terminal.enter("pause")
      try terminal.expect(last: "anna · initial, after 3/12 ›")
      try terminal.press("C-l")
      try terminal.enter("play \"door.ipt\"")
      try terminal.expect("It was left in this sitting and goes on")
      try terminal.expect("Going on behind move 2.")
      try terminal.enter("keep \"d.attempt\"")
      try terminal.expect("Kept in d.attempt from here on.")
      try terminal.enter("pause")
      try terminal.expect("`play \"door.ipt\" attempt \"d.attempt\"` goes on there.")
      let kept = try String(contentsOfFile: home.path + "/d.attempt", encoding: .utf8)
      #expect(kept.contains("  comfort 3\n  take answer cold\n"))
      try terminal.press("C-l")
      try terminal.enter("play")
      try terminal.expect("Going on behind move 2.")
    }

    @Test func aPlayThatWasLeftTakesNoFileThatIsThere() throws {
      try home.put("mine\n", "mine.attempt")
      let terminal = try shell()
      try terminal.enter("play \"door.ipt\"")
      try terminal.expect(last: "door ›")
      try terminal.enter("2")
      try terminal.enter("pause")
      try terminal.expect(last: "anna · initial, after 3/12 ›")
      try terminal.press("C-l")
      try terminal.enter("play attempt \"mine.attempt\"")
      try terminal.expect("mine.attempt is there already")
      try terminal.enter("play")
      try terminal.expect("Going on behind move 1.")
      #expect(try String(contentsOfFile: home.path + "/mine.attempt", encoding: .utf8) == "mine\n")
    }

    @Test func aScreenThatIsLeftWithinAPlayIsClearedAndThePlayGoesOn() throws {
      let terminal = try shell()
      try terminal.enter("note \"SECRET\"")
      try terminal.expect("add note 1")
      try terminal.enter("set setting lock-after 0.05")
      try terminal.expect(last: "›")
      try terminal.enter("play \"door.ipt\"")
      try terminal.expect("Ann       Am I early?")
      try terminal.type("hin")
      try terminal.expect("The screen was cleared after 3 seconds without a key. Enter goes on.")
      #expect(try !terminal.scrollback().contains("SECRET"))
      try terminal.press("Enter")
      try terminal.expect(last: "door › hin")
      #expect(try terminal.screen().contains("Ann       Am I early?"))
      try terminal.type("t")
      try terminal.press("Enter")
      try terminal.expect("She asks whether she is welcome.")
    }

    @Test func aMissingFileOrAWrongPartIsSaid() throws {
      let terminal = try shell()
      for (line, answer) in [
        ("play \"nowhere.ipt\"", "error[C010]"), ("play \"door.ipt\" as narrator", "error[R033]"),
        ("play \"door.ipt\"; note \"x\"", "error[R051]"),
      ] {
        try terminal.press("C-l")
        try terminal.enter(line)
        try terminal.expect(answer)
        try terminal.expect(last: "anna · initial, after 3/12 ›")
      }
    }
  }
}
