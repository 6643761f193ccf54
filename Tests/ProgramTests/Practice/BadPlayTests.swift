import Foundation
import IPTTestSupport
import Testing

/// What goes wrong around role plays is said with its code and what to do; the attempt so far is kept.
@Suite("Bad input to role plays")
struct BadPlayTests {
  private let home: ProgramHome

  init() throws {
    home = try ProgramHome()
    try home.put(PlayTests.scene, "door.ipt")
  }

  private func attempt(_ lines: String..., name: String = "a.attempt") throws -> String {
    let input = lines.map { $0 + "\n" }.joined()
    _ = try home.iptsh(["play", "door.ipt", "--attempt", name], input: input)
    return try text(name)
  }

  private func text(_ name: String) throws -> String {
    try String(contentsOfFile: home.path + "/" + name, encoding: .utf8)
  }

  @Test func aFileThatIsMissingIsNamed() throws {
    let scene = PlayTests.scene.replacingOccurrences(
      of: "cast client", with: "from \"nowhere.ipt\"\n  cast client")
    try home.put(scene, "door.ipt")
    try home.put("scenario \"x\" from \"nowhere.ipt\" { expect 1 = 1 }\n", "x.ipt")
    for arguments in [
      ["play", "door.ipt"], ["explore", "door.ipt"], ["run", "door.ipt"], ["check", "door.ipt"],
      ["check", "x.ipt"], ["run", "x.ipt"],
    ] {
      let result = try home.iptsh(arguments)
      let all = result.text + result.errorText
      #expect(all.contains("R017") && all.contains("nowhere.ipt"), "\(arguments): \(all)")
      #expect(result.status != 0)
    }
  }

  @Test func anAttemptThatIsCutShortIsPlayedAsFarAsItIsWhole() throws {
    let whole = try attempt("comfort 4", "hint", "2", "comfort 5")
    let lines = whole.split(separator: "\n")
    for cut in ["  com", "  comfort 5", "  take answer", ""] {
      let text = lines.prefix(cut == "  take answer" ? 4 : 5).joined(separator: "\n") + "\n" + cut
      try home.put(text, "cut.attempt")
      let result = try home.iptsh("replay", "cut.attempt")
      #expect(result.status == 65)
      #expect(result.errorText.contains("warning[R036]: cut.attempt is cut short"), "\(cut)")
      #expect(result.text.contains("Hint: She asks whether"))
      #expect(result.text.contains("You       Two minutes.") == (cut != "  take answer"), "\(cut)")
    }
    #expect(try home.iptsh("debrief", "cut.attempt").status == 65)
    let on = try home.iptsh(["play", "door.ipt", "--attempt", "cut.attempt"], input: "comfort 9\n")
    #expect(on.status == 0 && on.errorText.contains("R036"))
    #expect(try text("cut.attempt").hasSuffix("  take answer cold\n  comfort 9\n}\n"))
    #expect(try home.iptsh("replay", "cut.attempt").status == 0)
  }

  @Test func halfAMoveIsLeftOut() throws {
    let whole = try attempt("comfort 10", "2", "vote 0 0")
    let before = whole.components(separatedBy: "  take")[0]
    for cut in ["  take answer col", "  take answer cold", "  vote answer for warm 1 for cold 2"] {
      try home.put(before + cut, "cut.attempt")
      let result = try home.iptsh("replay", "cut.attempt")
      #expect(result.status == 65, "\(cut)")
      #expect(result.errorText.contains("warning[R036]: cut.attempt is cut short behind move 1"))
      #expect(!result.errorText.contains("error[") && !result.text.contains("votes"), "\(cut)")
    }
    let on = try home.iptsh(["play", "door.ipt", "--attempt", "cut.attempt"], input: "2\n")
    #expect(on.status == 0, "\(on.errorText)")
    #expect(try text("cut.attempt").hasSuffix("  comfort 10\n  take answer cold\n}\n"))
    let digit = String(before.dropLast(2))
    #expect(digit.hasSuffix("  comfort 1"))
    try home.put(digit, "cut.attempt")
    #expect(try !home.iptsh("debrief", "cut.attempt").text.contains("before 1"))
  }

  @Test func anAttemptCutBeforeItsMovesIsToldSo() throws {
    let whole = try attempt("2")
    for count in [40, 60, 90] {
      try home.put(String(whole.prefix(count)), "cut.attempt")
      let result = try home.iptsh("replay", "cut.attempt")
      #expect(result.status == 65)
      #expect(result.errorText.contains("error[R036]: cut.attempt is cut short before its first"))
      #expect(!result.errorText.contains("try:"), "\(result.errorText)")
    }
  }

  @Test func whatIsNoAttemptAtAllIsRefused() throws {
    for text in ["", "language 1\nplayed\n", "played door of \"x\"", "nonsense {\n"] {
      try home.put(text, "bad.attempt")
      let result = try home.iptsh("replay", "bad.attempt")
      #expect(result.status == 65 && result.errorText.contains("error["), "\(text)")
    }
  }

  @Test func anAttemptAtAnotherRolePlayIsRefusedAndKept() throws {
    let kept = try attempt("1")
    try home.put(
      PlayTests.scene.replacingOccurrences(of: "roleplay door", with: "roleplay gate"), "gate.ipt")
    let played = try home.iptsh("play", "gate.ipt", "--attempt", "a.attempt")
    #expect(played.status == 65 && played.errorText.contains("error[R033]"))
    #expect(played.errorText.contains("Name another file"))
    let replayed = try home.iptsh("replay", "a.attempt", "--scene", "gate.ipt")
    #expect(replayed.status == 65 && replayed.errorText.contains("R033"))
    #expect(try text("a.attempt") == kept)
  }

  @Test func anAttemptThatDoesNotFitAnEditedSceneIsRefusedAndKept() throws {
    let kept = try attempt("2")
    try home.put(
      PlayTests.scene.replacingOccurrences(of: "option cold", with: "option cool"), "door.ipt")
    let result = try home.iptsh(["play", "door.ipt", "--attempt", "a.attempt"], input: "1\n")
    #expect(result.status == 65 && result.errorText.contains("error[R030]"))
    #expect(result.unwrappedErrors.contains("It is move 1 of the attempt."))
    #expect(result.unwrappedErrors.contains("a.attempt stays as it is"))
    #expect(try text("a.attempt") == kept)
  }

  @Test func aVoteWithoutAVoteIsKeptInTheAttempt() throws {
    let result = try home.iptsh(
      ["play", "door.ipt", "--attempt", "a.attempt"], input: "vote 0 0\n")
    #expect(result.errorText.contains("error[R037]"))
    #expect(try text("a.attempt").contains("  vote answer for warm 0 for cold 0\n"))
  }

  @Test func tenThousandOptionsAreRefusedAtOnce() throws {
    let options = (1...10_000).map { "option o\($0) \"O\" off because \"b\"" }
      .joined(separator: "\n")
    try home.put("roleplay r \"R\" { scene a { choose c {\n\(options)\n} } }", "many.ipt")
    let result = try home.iptsh("check", "many.ipt")
    #expect(result.status == 65)
    #expect(result.errorText.contains("error[N024]") && result.errorText.contains("Split it"))
    #expect(result.errorText.split(separator: "\n").count < 10)
  }

  /// What is wrong with a scene is told by `check`, with its code and what to do.
  @Test(arguments: [
    ("scene a { call a; choose c { option x \"X\" adherent because \"b\" } }", "L060", "go a"),
    ("scene a { choose c { option x \" \" adherent because \"b\" } }", "N023", "Write in quotes"),
    (
      "scene a { choose c { option x \"X\" adherent because \"b\"; option X \"Y\" off because \"b\" } }",
      "N021", "a label of its own"
    ),
    (
      "scene a { choose c { option x \"X\" adherent because \"b\"; typed { match x any [\"tell me\"] none [\"me\"] } } }",
      "L061", "allow L061"
    ),
    (
      "scene a { choose c { option Hint \"X\" adherent because \"b\" } }", "N025", "another label"
    ),
    ("scene a { record \"Write.\" { expect count(relations) = 1 } }", "L062", "session 1 on"),
    (
      "scene a { choose c { option warm \"X\" adherent because \"b\" } }; test \"t\" { take warn }",
      "N020", "did you mean \"warm\"?"
    ),
  ])
  func whatIsWrongWithASceneIsSaidWithWhatToDo(_ body: String, _ code: String, _ advice: String)
    throws
  {
    try home.put("roleplay r \"R\" { \(body) }\n", "bad.ipt")
    let result = try home.iptsh("check", "bad.ipt")
    #expect(result.errorText.contains("[\(code)]"), "\(result.errorText)")
    #expect(result.unwrappedErrors.contains(advice), "\(result.errorText)")
    #expect((result.status == 65) == code.hasPrefix("N"))
  }

  @Test func twoRolePlaysOfOneLabelAreRefused() throws {
    let second = PlayTests.scene.replacingOccurrences(of: "language 1\n", with: "")
    try home.put(
      PlayTests.scene + second.replacingOccurrences(of: "door \"", with: "Door \""), "two.ipt")
    for words in [
      ["check", "two.ipt"], ["run", "two.ipt"], ["play", "two.ipt", "--label", "door"],
    ] {
      let result = try home.iptsh(words)
      #expect(result.status == 65, "\(words)")
      #expect(
        result.unwrappedErrors.contains("error[N021]: there is a role play \"Door\" already"),
        "\(words): \(result.errorText)")
    }
    try home.put(
      PlayTests.scene + second.replacingOccurrences(of: "door \"", with: "gate \""), "two.ipt")
    #expect(try home.iptsh("check", "two.ipt").status == 0)
    #expect(try home.iptsh(["play", "two.ipt", "--label", "gate"], input: "1\n").status == 0)
  }

  @Test func anEmptyListOfWordsIsNotCleared() throws {
    try home.put(
      "roleplay r \"R\" { scene a { choose c { option x \"X\" adherent because \"b\"; typed { match x any [] } } } }",
      "empty.ipt")
    let result = try home.iptsh("check", "empty.ipt")
    #expect(result.status == 65 && result.errorText.contains("an empty list says nothing"))
    #expect(!result.errorText.contains("unknown"), "\(result.errorText)")
  }

  @Test func whatIsNoScriptAtAllIsSaidInOneMessage() throws {
    try home.put("# A page\n\nThis is `prose`, and a role play it is not.\n", "page.md")
    for words in [["play", "page.md"], ["explore", "page.md"], ["debrief", "page.md"]] {
      let result = try home.iptsh(words)
      #expect(result.status == 65 && result.errorText.hasPrefix("error[R034]"), "\(words)")
      #expect(result.errorText.components(separatedBy: "error[").count == 2)
    }
  }

  @Test func theFileOfAnAttemptIsThereBeforeTheFirstChoice() throws {
    let begun = try home.iptsh(["play", "door.ipt", "--attempt", "a.attempt"], input: "")
    #expect(begun.status == 0)
    #expect(try text("a.attempt").hasSuffix(" practice {\n}\n"))
    let nowhere = try home.iptsh(["play", "door.ipt", "--attempt", "no/a.attempt"], input: "1\n")
    #expect(nowhere.status == 73 && nowhere.text == "")
    #expect(nowhere.errorText.hasPrefix("error[C013]"))
  }

  @Test func whatCannotBeKeptIsSaidAtOnceAndThePlayGoesOn() throws {
    // The disk fails when the attempt is there already: from the third time it is to be made sure of.
    let words = [
      "-f", "-o", "/dev/null", "-e", "inject=fsync,fdatasync:error=EIO:when=3+", "--",
      try product("iptsh"), "play", "door.ipt", "--attempt", "a.attempt",
    ]
    let result = try run(
      "strace", words, environment: home.environment,
      input: Array("comfort 3\n2\ndebrief\n".utf8), in: home.path)
    #expect(result.status == 74, "\(result.text)\(result.errorText)")
    #expect(result.errorText.components(separatedBy: "error[C013]").count == 3)
    #expect(result.text.contains("Debrief: The door"))
    #expect(try home.iptsh("replay", "a.attempt").status == 0)
  }

  @Test func noFileIsWrittenOverByAnAttempt() throws {
    let first = try attempt("1", name: "a.attempt")
    let second = try attempt("2", name: "b.attempt")
    let both = first + second.replacingOccurrences(of: "language 1\n", with: "")
    try home.put(both, "both.attempt")
    let several = try home.iptsh(["play", "door.ipt", "--attempt", "both.attempt"], input: "1\n")
    #expect(several.status == 65 && several.errorText.contains("error[R034]"))
    #expect(several.unwrappedErrors.contains("holds 2 attempts"))
    #expect(try text("both.attempt") == both)
    #expect(try home.iptsh("debrief", "both.attempt").text.hasPrefix("2 attempts"))
    let kept = try home.iptsh(["play", "door.ipt"], input: "keep door.ipt\nkeep c.attempt\n2\n")
    #expect(kept.errorText.contains("error[C013]: door.ipt is there already"), "\(kept.errorText)")
    #expect(try text("door.ipt") == PlayTests.scene)
    #expect(try text("c.attempt").contains("take answer cold"))
  }

  @Test func noFileIsTakenForTheTrainersPageThatIsNone() throws {
    try home.put("something of mine\n", "mine.txt")
    let result = try home.iptsh("play", "door.ipt", "--trainer", "mine.txt")
    #expect(result.status == 73)
    #expect(result.unwrappedErrors.contains("mine.txt holds something else"))
    let scene = try home.iptsh("play", "door.ipt", "--trainer", "door.ipt")
    #expect(scene.status == 73 && scene.errorText.contains("is no page for a trainer"))
    #expect(try text("door.ipt") == PlayTests.scene)
    #expect(try text("mine.txt") == "something of mine\n")
    _ = try home.iptsh(["play", "door.ipt", "--trainer", "page.txt"], input: "2\n")
    let page = try text("page.txt")
    #expect(page.hasPrefix("For the trainer alone\n") && page.contains("= cold: unsafe."))
  }

  @Test func aScriptThatIsNoTerminalKeepsWhatWasDoneWhenItIsEnded() throws {
    // The moves are kept one by one, so that nothing is lost by a signal in between.
    let pane = try TerminalPane(
      "/bin/sh -c \"cd '\(home.path)' && exec '\(try product("iptsh"))' play door.ipt --attempt a.attempt\"",
      environment: home.environment)
    try pane.expect(last: "door ›")
    try pane.enter("comfort 2")
    try pane.expect("noted")
    try pane.type("wa")
    try pane.signal(SIGTERM)
    try pane.expectExit(143)
    #expect(try text("a.attempt").contains("  comfort 2\n"))
  }
}
