import IPTPractice
import Testing

/// How play goes on: by labels, conditions, calls and counts.
@Suite("Playing")
struct PlayerTests {
  let room = Workroom()

  /// A role play whose test must pass.
  private func passes(_ body: String) -> Bool {
    let result = room.tests("roleplay r \"R\" {\n\(body)\n}")
    return result.errors.isEmpty && result.failed.isEmpty && !result.passed.isEmpty
  }

  @Test(arguments: [
    // Without `go` play falls through, from an option, and from scene to scene.
    """
    scene a { choose one { option x "X" adherent because "b" } }
    scene b { choose two { option y "Y" off because "b" } }
    test "t" { take [x, y]; expect points = 2 and visits(a) = 1 and visits(b) = 1 }
    """,
    // `go` leads to a scene, at an option or in a line, and to the end.
    """
    scene a { choose one { option x "X" adherent because "b" go c; option y "Y" off because "b" } }
    scene b allow L050 { choose two { option z "Z" off because "b" } }
    scene c { choose three { option w "W" adherent because "b" go end } }
    test "t" { take [x, w]; expect visits(b) = 0 and points = 4 }
    """,
    // A called scene comes back to where it was called; `return` leaves it early.
    """
    scene a { call help; call help; choose one { option x "X" adherent because "b" go end } }
    scene help { client "Yes."; return when visits(help) = 1; client "No." }
    test "t" { take x; expect visits(help) = 2 }
    """,
    // What can be taken once is not open again; the fallback is played when nothing is.
    """
    setup { let $n = 0 }
    scene a { choose one { option x "X" off because "b" once go a
      fallback { let $n = $n + 10; go end } } }
    test "t" { take x; expect visits(a) = 2 and $n = 10 }
    """,
    // A condition opens an option; variables last for the whole role play.
    """
    setup { let $trust = 0 }
    scene a { choose one { option x "X" adherent because "b" { let $trust = $trust + 2 } } }
    scene b { choose two allow L058 { option deep "D" partly because "b" when $trust > 1
      option flat "F" off because "b" } }
    test "t" { take [x, deep]; expect points = 3 and $trust = 2 }
    """,
    // Statements act on the copy of the case; a record is written there.
    """
    setup { session 1 on 2026-01-05 held; add relation "Ann" closeness 3 }
    scene a { set relation "Ann" closeness 2
      record notes "Write." { expect count(relations) = 2 } }
    test "t" { write { add relation "Ben" closeness 4 }
      expect count(relations) = 2 and any(relations where closeness = 2) }
    """,
    // `when` on a choice passes it by.
    """
    scene a { choose one when visits(a) > 1 { option x "X" adherent because "b" }
      choose two { option y "Y" adherent because "b" } }
    test "t" { take y; expect points = 2 }
    """,
    // Skills add up, also below nothing.
    """
    skill s "S"; skill t "T"
    scene a { choose one { option x "X" adherent because "b" skill s +2 skill t -1 } }
    test "t" { take x; expect skill(s) = 2 and skill(t) = -1 }
    """,
    // A choice within an option.
    """
    scene a { choose one { option x "X" adherent because "b" {
      choose two { option y "Y" partly because "b"; option z "Z" adherent because "b" } } }
      choose three { option w "W" adherent because "b" } }
    test "t" { take [x, y, w]; expect points = 5 }
    """,
  ])
  func aRolePlayGoesOnAsWritten(_ body: String) { #expect(passes(body)) }

  @Test func aTestThatTakesWhatIsNotOpenFails() {
    let result = room.tests(
      """
      roleplay r "R" { scene a { choose one { option x "X" adherent because "b" } }
        scene b { choose two { option y "Y" adherent because "b" } }
        test "t" { take y } }
      """)
    #expect(result.failed == ["r: t"])
  }

  @Test func aTestThatTakesWhatDoesNotExistIsFoundBeforeItRuns() {
    let text = """
      roleplay r "R" { scene a { choose one { option warm "X" adherent because "b" } }
        test "t" { take warn } }
      """
    #expect(room.tests(text).errors == ["N020"])
    #expect(room.errors(text).told[0].label == "did you mean \"warm\"?")
  }

  @Test func scenesThatLeadRoundWithoutAChoiceEnd() {
    let text = "roleplay r \"R\" { scene a allow L052 { client \"Hm.\"; go a } }"
    #expect(codes { _ = try room.player(text) } == ["R031"])
    let calls =
      "roleplay r \"R\" { scene a { call a; choose c { option x \"X\" adherent because \"b\" } } }"
    #expect(codes { _ = try room.player(calls) } == ["R031"])
  }

  private static let choices = """
    roleplay r "R" {
      scene a { client "One." ; choose one hint "Think." {
        option x "Say it so." adherent because "Good, for a reason."
        option y "Say it thus." off because "Bad, for a reason."
        typed { match x any ["so*"] none ["thus"]; match y any ["thus"]; match y all ["some*"]
          otherwise hint "Try." retry 1 take y } }
        client $"You have {points} points."; choose two { option z "Bye." adherent because "b" } }
    }
    """

  @Test func goingBackIsAsIfNothingHadBeenTaken() throws {
    var session = try room.session(Self.choices)
    _ = session.begin()
    let before = session.type("again")
    #expect(session.type("1").contains("You have 2 points."))
    #expect(session.type("back").contains("Taken back: \"Say it so.\""))
    #expect(session.type("again") == before)
    #expect(session.player.tally.points == 0 && session.player.turns.isEmpty)
    #expect(session.type("back").contains("R030"))
  }

  @Test func anOptionIsTakenByNumberLabelOrWords() throws {
    for line in ["2", "y", "take y", "Say it, THUS!", "thus", "say thus"] {
      var session = try room.session(Self.choices)
      _ = session.begin()
      _ = session.type(line)
      #expect(session.player.turns.map(\.option) == ["y"], "\(line)")
    }
  }

  @Test func wordsThatFitNothingOrSeveralAreNotGuessed() throws {
    var session = try room.session(Self.choices)
    _ = session.begin()
    #expect(session.type("something").contains("That may be 1 or 2"))
    #expect(session.player.turns.isEmpty)
    // After one try the author's option is taken, and that is said.
    let seen = session.type("what else")
    #expect(seen.contains("Not understood; the play goes on with: Say it thus."))
    #expect(session.player.turns.map(\.option) == ["y"])
    #expect(session.player.turns[0].misses == 1)
  }

  @Test func aCommandWithoutWhatBelongsToItIsNoTry() throws {
    var session = try room.session(Self.choices)
    _ = session.begin()
    for line in ["comfort", "keep", "done", "Take", "say", "vote"] {
      let seen = session.type(line)
      #expect(seen.contains(line == "vote" ? "error[R038]" : "error[R030]"), "\(line): \(seen)")
    }
    #expect(session.player.moves.isEmpty)
    #expect(session.type("say comfort").contains("Not understood"))
    #expect(session.player.moves.count == 1)
  }

  @Test func anExamGivesNoHintToWordsThatWereNotUnderstood() throws {
    let text = """
      roleplay r "R" { scene a { choose one hint "Ask." { option x "Yes." adherent because "b"
        option y "No." off because "b"
        typed { match x any ["good"]; otherwise hint "Stay with what she shows." retry 2 } } } }
      """
    var practice = try room.session(text)
    _ = practice.begin()
    #expect(practice.type("Hm.").contains("Not understood. Stay with what she shows."))
    var exam = try room.session(text, isExam: true)
    _ = exam.begin()
    let seen = exam.type("Hm.", "Well.", "hint")
    #expect(seen.contains("Not understood. Say it differently, or choose a number."))
    #expect(!seen.contains("Stay with") && !seen.contains("Ask.") && seen.contains("R032"))
  }

  @Test(arguments: [
    ("keep a.attempt", "a.attempt"), ("keep \"b.attempt\"", "b.attempt"),
    ("KEEP “c d”", "c d"), ("keep my file.attempt", "my file.attempt"),
  ])
  func aFileToKeepIsNamedWithQuotesOrWithout(_ line: String, _ name: String) throws {
    var session = try room.session(Self.choices)
    _ = session.begin()
    #expect(try session.take(line).1 == .keep(name))
    #expect(session.player.moves.isEmpty)
  }

  @Test func wordsThatBeginWithKeepAreSaid() throws {
    var session = try room.session(Self.choices)
    _ = session.begin()
    _ = session.type("keep your coat on")
    #expect(session.player.moves.count == 1)
  }

  @Test func whatIsToBeDoneAboutARiskIsSaidAtARecord() throws {
    var session = try room.session(
      """
      roleplay r "R" { setup { session 1 on 2026-01-05 held }
        scene a { record w "Write." { expect count(scores) = 1 } } }
      """)
    _ = session.begin()
    let seen = session.type("score phq9 2 2 2 2 2 2 2 2 3")
    #expect(seen.contains("Ask directly today") && seen.contains("Open risk entry required."))
    #expect(session.type("done").contains("`comfort N` notes how sure you feel now"))
  }

  @Test func theLastTryOfWordsThatFitSeveralSaysSo() throws {
    var session = try room.session(Self.choices)
    _ = session.begin()
    _ = session.type("what else")
    let seen = session.type("something")
    #expect(seen.contains("That may be 1 or 2; the play goes on with: Say it thus."), "\(seen)")
    #expect(session.player.turns.map(\.manner) == [.given("something")])
  }

  @Test func theWordsOfTwoOptionsAreNotGuessed() throws {
    let text = """
      roleplay r "R" { scene a { choose one { option x "Yes." adherent because "b"
        option y "Yes!" off because "b"; typed { match x any ["good"] } } } }
      """
    var session = try room.session(text)
    _ = session.begin()
    #expect(session.type("yes").contains("That may be 1 or 2"))
    #expect(session.player.turns.isEmpty)
  }

  @Test(arguments: ["Y", "TAKE y", "take Y", "Again", "BACK"])
  func labelsAndWordsOfThePlayerMatchWithoutCase(_ line: String) throws {
    var session = try room.session(Self.choices)
    _ = session.begin()
    let seen = session.type("1", "back", line)
    #expect(!seen.contains("Not understood") && !seen.contains("no option"), "\(seen)")
    #expect(session.player.turns.map(\.option) == (line.lowercased().hasSuffix("y") ? ["y"] : []))
  }

  @Test func whatWasHeardLastIsHeardAgain() throws {
    var session = try room.session(Self.choices)
    _ = session.begin()
    #expect(session.type("again").contains("One."))
    #expect(session.type("1", "hint", "again").contains("You have 2 points.\n"))
    let again = session.type("again")
    #expect(again.contains("You       Say it so.") && !again.contains("One."), "\(again)")
    // Somebody who goes on hears it too, also before the first choice.
    let rows = [([Move.comfort(3)], "One."), (session.player.moves, "You have 2 points.")]
    for (moves, heard) in rows {
      let attempt = Attempt(
        label: "r", file: "", hash: "", author: "", isExam: false, moves: moves)
      let play = try room.rolePlay(Self.choices)
      var later = PlaySession(try attempt.replay(play, room.workshop), Stage(play))
      #expect(later.begin().joined(separator: "\n").contains(heard))
    }
  }

  @Test func backAndForthIsTheSameState() throws {
    let moves: [Move] = [
      .take(choice: "one", option: "x"), .take(choice: "two", option: "z"),
    ]
    let play = try room.rolePlay(Self.choices)
    var player = try Player(play, room.workshop)
    func look(_ player: Player) -> [String] {
      [
        player.choice?.label ?? "end", player.scene, "\(player.tally.points)",
        "\(player.turns.map(\.option))", "\(player.heard)",
        "\(player.tally.taken.sorted { $0.key < $1.key })",
        "\(player.tally.visits.sorted { $0.key < $1.key })",
      ]
    }
    var seen = [look(player)]
    for move in moves {
      try player.make(move)
      seen.append(look(player))
    }
    for steps in 1...moves.count {
      for step in 1...steps {
        try player.make(.back)
        #expect(look(player) == seen[moves.count - step])
      }
      for step in (1...steps).reversed() {
        try player.make(moves[moves.count - step])
        #expect(look(player) == seen[moves.count - step + 1])
      }
    }
  }

  @Test func nothingOfTheKeyShowsInAnExam() throws {
    var session = try room.session(Self.choices, isExam: true)
    var seen = session.begin().joined(separator: "\n")
    seen += session.type("hint", "why", "back", "restart", "2", "hint", "why", "1", "again", "help")
    #expect(seen.components(separatedBy: "R032").count - 1 == 6)
    for word in ["reason", "adherent", "Think.", "Bad", " off"] {
      #expect(!seen.contains(word), "\(word)")
    }
    #expect(session.player.isOver)
  }

  @Test func whyTellsTheReasonInPractice() throws {
    var session = try room.session(Self.choices)
    _ = session.begin()
    #expect(session.type("hint").contains("Think."))
    #expect(session.type("2", "why").contains("\"Say it thus.\": Bad, for a reason."))
  }

  @Test func aQuestionMarkAsksForHelpAndIsNothingSaid() throws {
    var session = try room.session(Self.choices)
    _ = session.begin()
    #expect(session.type("?") == session.type("help"))
    #expect(session.player.moves.isEmpty)
  }

  @Test(arguments: [20, 33, 50, 80])
  func noLineIsWiderThanTheScreen(_ width: Int) throws {
    var session = try room.session(Self.choices, width: width)
    let seen = session.begin().joined(separator: "\n") + "\n" + session.type("help", "1", "1")
    for line in seen.split(separator: "\n") { #expect(line.count <= width, "\(line)") }
  }

  @Test func whatAnAuthorWritesCannotSteerTheTerminal() throws {
    let text = """
      roleplay r "R\\u{1b}[2J" { cast client "A\\u{9b}31m"
        scene a { client "B\\u{7}\\u{202e}"; voice "C\\u{1b}" "D"
          choose one { option x "E\\u{1b}]0;t" adherent because "b\\u{1b}" } } }
      """
    var session = try room.session(text)
    let seen = session.begin().joined(separator: "\n") + session.type("1", "why")
    let signs: [Unicode.Scalar] = ["\u{1b}", "\u{9b}", "\u{7}", "\u{202e}"]
    #expect(!seen.unicodeScalars.contains { signs.contains($0) })
    #expect(seen.contains("\\u{1b}"))
  }

  @Test func aRecordTellsWhatIsMissingAndGoesOn() throws {
    let text = """
      roleplay r "R" {
        setup { session 1 on 2026-01-05 held }
        scene a { record "Write it down." { expect count(relations) = 1 hint "Somebody." } } }
      """
    var session = try room.session(text)
    _ = session.begin()
    #expect(session.type("done").contains("Not there yet: Somebody."))
    #expect(session.type("add relation \"Ann\" closeness 9").contains("P014"))
    #expect(session.type("add relation \"Ann\" closeness 3").contains("written down"))
    #expect(session.type("done").contains("The play is over."))
    #expect(session.player.records.map(\.missing) == [[]])
  }

  private static let writing = """
    roleplay r "R" {
      setup { session 1 on 2026-01-05 held; add relation "Old" closeness 2 }
      scene a { record "Write." {
        expect count(relations) = 2 hint "Somebody."
        expect count(events) = 1 hint "Something."
        expect any(risks where asked) hint "A risk entry." } } }
    """

  @Test func eachExpectationIsLookedAtByItself() throws {
    var session = try room.session(Self.writing)
    _ = session.begin()
    _ = session.type("event \"x\" on 2025-05-01")
    #expect(
      session.type("hint") == "· Not there yet: Somebody.\n· Not there yet: A risk entry.\n")
    let told = session.type("done")
    #expect(told.contains("Not there yet: Somebody.\n· Not there yet: A risk entry."), "\(told)")
    _ = session.type("done")
    #expect(session.player.records.map(\.missing) == [["Somebody.", "A risk entry."]])
    #expect(session.player.records[0].missingOnRisk == ["A risk entry."])
  }

  @Test func undoTakesBackWhatWasWrittenAtTheRecordAndNoMore() throws {
    var session = try room.session(Self.writing)
    _ = session.begin()
    #expect(session.type("undo").contains("R002"))
    #expect(session.type("add relation \"New\" closeness 3").contains("written down"))
    #expect(session.type("undo").contains("taken back"))
    #expect(session.type("list relations as csv").contains("Old"))
    #expect(!session.type("list relations as csv").contains("New"))
    #expect(session.type("undo").contains("R002"))
  }

  @Test func toLookIsNoMoveAndKeepsItsColumns() throws {
    var session = try room.session(Self.writing)
    _ = session.begin()
    let table = session.type("list relations as table")
    #expect(table.contains("  closeness") && session.player.moves.isEmpty, "\(table)")
    _ = session.type("add relation \"New\" closeness 3", "log", "relations")
    #expect(session.player.moves.count == 1)
    #expect(session.type("back").contains("Taken back: add relation \"New\" closeness 3"))
  }
}
