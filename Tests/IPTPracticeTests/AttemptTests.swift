import Foundation
import IPTDocument
import IPTLanguage
import IPTModel
import IPTPractice
import Testing

/// Attempts: what was done, played again.
@Suite("Attempts")
struct AttemptTests {
  let room = Workroom()

  private static let text = """
    roleplay r "R" {
      setup { session 1 on 2026-01-05 held }
      scene a {
        choose one { option x "X" adherent because "b"; option y "Y" off because "b"
          typed { match x any ["good"]; otherwise retry 3 } }
        record notes "Write." { expect count(relations) = 1 }
        choose two { option z "Z" adherent because "b"; option w "W" partly because "b" } } }
    """

  private func attempt(_ moves: [Move], of text: String = text) throws -> Attempt {
    let play = try room.rolePlay(text)
    return Attempt(
      label: "r", file: "play.ipt", hash: play.hash(Workroom.digest), author: "mw", isExam: false,
      moves: moves)
  }

  private static let moves: [Move] = [
    .comfort(3), .hint, .say(choice: "one", text: "what \"is\" this? {", option: nil),
    .say(choice: "one", text: "all good", option: "x"), .why, .back,
    .take(choice: "one", option: "y"),
    .write(record: "notes", text: "add relation \"Ann\" closeness 3 # a friend }"),
    .done(record: "notes"), .take(choice: "two", option: "z"), .comfort(8),
  ]

  @Test func whatIsWrittenReadsBackAsTheSame() throws {
    let attempt = try attempt(Self.moves)
    let read = try PracticeText.attempts(
      in: Source(attempt.text, name: "a.attempt"), room.workshop)
    #expect(read.count == 1)
    #expect(read[0].moves == attempt.moves)
    #expect(read[0].text == attempt.text)
    #expect(read[0].hash == attempt.hash && read[0].author == "mw" && !read[0].isExam)
  }

  @Test(arguments: [
    "add relation \"Ann\" {\n  closeness 3\n}", "add relation \"Ann\" \\\n  closeness 3",
    "add relation \"Ann\" closeness 3 \\\n", "note \"\"\"\n  One.\n\n  Two.\n  \"\"\"",
    "for $n in [1, 2] {\n  note $\"{$n}\"\n}",
  ])
  func whatGoesOverSeveralLinesReadsBackAsTheSame(_ text: String) throws {
    let moves: [Move] = [
      .take(choice: "one", option: "x"), .write(record: "notes", text: text),
      .done(record: "notes"), .done(record: "notes"), .take(choice: "two", option: "z"),
    ]
    // What is missing is told once, whatever was written.
    let play = Self.text.replacingOccurrences(of: "(relations) = 1", with: "(relations) = 9")
    var attempt = try attempt(moves, of: play)
    for _ in 1...3 {
      attempt = try room.attempt(attempt.text)
      #expect(attempt.moves == moves)
      #expect(try attempt.replay(try room.rolePlay(play), room.workshop).isOver)
    }
  }

  @Test func aVerbOfOnesOwnIsKnownInTheTextThatDefinesItAlone() throws {
    let play = try room.rolePlay(Self.text)
    for _ in 1...2 {
      var player = try Player(play, room.workshop)
      try player.make(.take(choice: "one", option: "x"))
      try player.make(
        .write(
          record: "notes", text: "define near $w text { add relation $w closeness 5 }\nnear \"Ann\""
        ))
      #expect(player.moves.count == 2)
      #expect(
        codes { try player.make(.write(record: "notes", text: "near \"Eve\"")) } != [])
    }
  }

  @Test func anAttemptPlaysTheSameAgain() throws {
    let play = try room.rolePlay(Self.text)
    let stage = Stage(play)
    func seen() throws -> String {
      var lines: [String] = []
      let player = try attempt(Self.moves).replay(play, room.workshop) { player, _ in
        lines += stage.lines(player.events) + stage.waiting(player)
        player.events.removeAll()
      }
      #expect(player.isOver && player.tally.points == 2)
      return lines.joined(separator: "\n")
    }
    let first = try seen()
    #expect(try seen() == first)
    #expect(first.contains("Taken back: \"X\""))
  }

  @Test func goingOnBehindAnAttemptIsTheSameAsPlayingOn() throws {
    let play = try room.rolePlay(Self.text)
    for count in Self.moves.indices {
      var player = try attempt(Array(Self.moves[..<count])).replay(play, room.workshop)
      for move in Self.moves[count...] { try player.make(move) }
      #expect(player.moves == Self.moves && player.tally.points == 2, "\(count)")
    }
  }

  @Test func theHashTellsWordsAndNotLayout() throws {
    let plain = try room.rolePlay(Self.text).hash(Workroom.digest)
    let loose = Self.text.replacingOccurrences(of: "; ", with: "\n\n   ")
      .replacingOccurrences(of: "scene a {", with: "scene a { # a comment\n")
    #expect(try room.rolePlay(loose).hash(Workroom.digest) == plain)
    let other = Self.text.replacingOccurrences(of: "\"Z\"", with: "\"Zz\"")
    #expect(try room.rolePlay(other).hash(Workroom.digest) != plain)
  }

  @Test func anEditedScenePlaysByLabelsOrRefuses() throws {
    let moves: [Move] = [.take(choice: "one", option: "y")]
    // Options in another order, with other words: the label holds.
    let turned = Self.text.replacingOccurrences(
      of: "option x \"X\" adherent because \"b\"; option y \"Y\" off because \"b\"",
      with: "option y \"Something else\" off because \"b\"; option x \"X\" adherent because \"b\"")
    let player = try attempt(moves).replay(try room.rolePlay(turned), room.workshop)
    #expect(player.turns.map(\.option) == ["y"])
    // The option is gone, or another choice stands here: never a wrong branch.
    for (old, new) in [("option y", "option v"), ("choose one", "choose first")] {
      let edited = try room.rolePlay(Self.text.replacingOccurrences(of: old, with: new))
      #expect(codes { _ = try attempt(moves).replay(edited, room.workshop) } == ["R030"])
    }
  }

  private static let undated = """
    roleplay r "R" { scene a { choose one { option x "X" adherent because "b" }
      record notes "Write." { expect count(relations) = 1 } } }
    """

  @Test func anAttemptKeepsItsDay() throws {
    let day = PartialDate(packed: 2025 << 9 | 3 << 5 | 18)
    var attempt = try attempt(
      [
        .take(choice: "one", option: "x"),
        .write(record: "notes", text: "add relation \"Ann\" closeness 3"),
      ], of: Self.undated)
    let play = try room.rolePlay(Self.undated)
    #expect(codes { _ = try attempt.replay(play, room.workshop) } == ["R020"])
    attempt.day = day
    #expect(attempt.text.contains(" on 2025-03-18 practice {"))
    let read = try room.attempt(attempt.text)
    #expect(read.day == day)
    var logs: Set<String> = []
    for year in [2001, 2026, 2040] {
      var workshop = room.workshop
      workshop.setting.now = Timestamp(
        day: PartialDate(packed: UInt32(year) << 9 | 1 << 5 | 2), hour: 23, minute: 30, second: 0)
      workshop.setting.zone = { _ in 9 * 3600 }
      workshop.setting.author = "\(year)"
      var player = try read.replay(play, workshop)
      player.events.removeAll()
      try player.make(.write(record: "notes", text: "log\nlist relations as json"))
      logs.insert("\(player.events)")
    }
    #expect(logs.count == 1 && logs.first?.contains("2025-03-18") == true, "\(logs)")
  }

  @Test func theSessionsOfAScenePassTheDayOfTheAttempt() throws {
    var attempt = try attempt([.take(choice: "one", option: "x")])
    attempt.day = PartialDate(packed: 2030 << 9 | 1 << 5 | 1)
    var player = try attempt.replay(try room.rolePlay(Self.text), room.workshop)
    player.events.removeAll()
    try player.make(.write(record: "notes", text: "add relation \"Ann\" closeness 3\nlog"))
    let seen = "\(player.events)"
    #expect(seen.contains("2026-01-05 00:00"), "\(seen)")
  }

  @Test func theHashCoversTheCaseThatThePlayBeginsWith() throws {
    let text = """
      roleplay r "R" from "case.ipt" { scene a { choose one { option x "X" adherent because "b" } } }
      """
    func hash(_ files: [String: String]) throws -> String {
      let room = Workroom(files: files)
      return try room.rolePlay(text).hash(Workroom.digest, room.workshop.scripts)
    }
    let first = "session 1 on 2026-01-05 held\ninclude \"more.ipt\"\n"
    let kept = try hash(["case.ipt": first, "more.ipt": "add relation \"Ann\" closeness 3"])
    let loose = try hash([
      "case.ipt": "# A case.\n" + first, "more.ipt": "add  relation \"Ann\"  closeness 3",
    ])
    #expect(loose == kept)
    #expect(
      try hash(["case.ipt": first, "more.ipt": "add relation \"Ann\" closeness 4"]) != kept)
    #expect(try hash(["case.ipt": first + "note \"x\"\n", "more.ipt": ""]) != kept)
  }

  @Test func theHashCoversTheVerbsThatTheScenesUse() throws {
    let text = """
      include "verbs.ipt"
      define other { print 2 }
      roleplay r "R" { setup { begun }
        scene a { choose one { option x "X" adherent because "b" } } }
      """
    func hash(_ verbs: String, _ text: String = text, hasVerbs: Bool = true) throws -> String {
      try Workroom(files: ["verbs.ipt": verbs]).rolePlay(text)
        .hash(Workroom.digest, hasVerbs: hasVerbs)
    }
    let begun = "define begun { session 1 on 2026-01-05 held; named }\n"
    let named = "define named { add relation \"Ann\" closeness 3 }\n"
    let kept = try hash(named + begun)
    #expect(
      try hash("# Verbs.\n" + named.replacingOccurrences(of: "  ", with: " ") + begun) == kept)
    #expect(try hash(named.replacingOccurrences(of: "3", with: "4") + begun) != kept)
    #expect(try hash(named + begun.replacingOccurrences(of: "-05", with: "-06")) != kept)
    // What the scenes do not use is no matter of theirs.
    #expect(try hash("define unused { print 1 }\n" + named + begun) == kept)
    #expect(try hash(named + begun, text.replacingOccurrences(of: "2 }", with: "3 }")) == kept)
    // As it was before.
    let plain = try hash(named + begun, hasVerbs: false)
    #expect(plain != kept)
    #expect(
      try hash(named.replacingOccurrences(of: "3", with: "4") + begun, hasVerbs: false) == plain)
  }

  @Test func theHashFindsWhateverIsIncluded() throws {
    let text =
      "roleplay r \"R\" from \"case.ipt\" { scene a { choose one { option x \"X\" adherent because \"b\" } } }"
    func hash(_ first: String, _ more: String) throws -> String {
      let room = Workroom(files: ["case.ipt": first, "mo\"re.ipt": more])
      return try room.rolePlay(text).hash(Workroom.digest, room.workshop.scripts)
    }
    for line in [
      "\tinclude \"mo\\\"re.ipt\"", "session 1 on 2026-01-05; include\t\"mo\\\"re.ipt\"",
    ] {
      let kept = try hash(line, "note \"x\"")
      #expect(try hash(line, "note \"y\"") != kept, "\(line)")
    }
  }

  @Test func aDebriefEndsAnExam() throws {
    let play = try room.rolePlay(Self.text)
    var session = PlaySession(try Player(play, isExam: true, room.workshop), Stage(play))
    _ = session.begin()
    _ = session.type("2")
    #expect(try session.take("debrief").1 == .debrief)
    #expect(session.player.moves.last == .debrief && session.player.isEnded)
    #expect(session.type("again").contains("The exam was ended by its debrief"))
    for line in ["1", "done", "comfort 3", "say x", "add relation \"Ann\" closeness 3"] {
      #expect(session.type(line).contains("R032"), "\(line)")
    }
    #expect(try session.take("debrief").1 == .debrief)
    let attempt = Attempt(
      label: "r", file: "", hash: "", author: "", isExam: true, moves: session.player.moves)
    #expect(attempt.text.hasSuffix("  debrief\n}\n"))
    #expect(try room.attempt(attempt.text).replay(play, room.workshop).isEnded)
  }

  @Test func aDebriefCountsOnlyWhatWasOpen() throws {
    let text = """
      roleplay r "R" { skill s "S"
        scene a { choose one { option x "X" partly because "b"; option y "Y" off because "b" } }
        scene b { choose two { option v "V" adherent because "b" skill s +2 when points > 0
          option w "W" partly because "b" skill s +1 } } }
      """
    let play = try room.rolePlay(text)
    let best = Explorer(play, room.workshop).all().most
    for (options, most, skill) in [(["x", "v"], 3, 2), (["y", "w"], 2, 1)] {
      let attempt = try attempt(
        zip(["one", "two"], options).map { .take(choice: $0, option: $1) }, of: text)
      let debrief = Debrief(try attempt.replay(play, room.workshop), attempt, name: "")
      #expect(debrief.most == most && debrief.skills.map(\.most) == [skill], "\(options)")
      if options == ["x", "v"] { #expect(best == .exactly(debrief.most)) }
    }
  }

  @Test func anUnsafeOptionThatWasTakenBackIsSaid() throws {
    let text = """
      roleplay r "R" { scene a { choose one { option x "X" adherent because "b"
        option u "Distract yourself." unsafe because "Leaves it unasked." } } }
      """
    let play = try room.rolePlay(text)
    for way in [Move.back, .restart] {
      let attempt = try attempt(
        [.take(choice: "one", option: "u"), way, .take(choice: "one", option: "x")], of: text)
      let debrief = Debrief(try attempt.replay(play, room.workshop), attempt, name: "a")
      let page = MarkdownRenderer.render(debrief.document)
      #expect(page.contains("Unsafe, taken back: \"Distract yourself.\" Leaves it unasked."))
      #expect(!page.contains("No unsafe option") && debrief.unsafeTurns.isEmpty)
      #expect(page.contains("No flag of the record is left unanswered."))
    }
  }

  @Test func whatIsMissingAboutRiskIsAMatterOfSafety() throws {
    let text = """
      roleplay r "R" { setup { session 1 on 2026-01-05 held }
        scene a { record notes "Write." {
          expect any(risks where asked) hint "A risk entry of today."
          expect count(events) = 1 hint "An event." } } }
      """
    let play = try room.rolePlay(text)
    let rows = [([Move.done(record: "notes"), .done(record: "notes")], true), ([], false)]
    for (moves, isDone) in rows {
      let attempt = try attempt(moves, of: text)
      let debrief = Debrief(try attempt.replay(play, room.workshop), attempt, name: "a")
      let page = MarkdownRenderer.render(debrief.document)
      #expect(page.contains("Missing in the record: A risk entry of today."), "\(page)")
      #expect(!page.contains("no flag") && page.contains("No unsafe option was taken."))
      #expect(page.contains("It was left before it was done.") == !isDone)
    }
  }

  @Test(arguments: [
    ("any(risks where asked)", true), ("count(open-flags) = 0", true),
    ("any(safety-screens where session = 1)", true), ("any(relations where safe is known)", true),
    ("count(flags) = 3", true), ("any(relations where closeness = 2)", false),
  ])
  func whatIsAboutSafetyIsKnownByTheTables(_ condition: String, _ isOnRisk: Bool) throws {
    let text = """
      roleplay r "R" { setup { session 1 on 2026-01-05 held; score phq9 total 12 item9 1 }
        scene a { record notes "Write." { expect \(condition) hint "This." } } }
      """
    let player = try room.player(text)
    let result = try #require(player.recordsSoFar.first)
    #expect(result.missing == ["This."] && result.missingOnRisk == (isOnRisk ? ["This."] : []))
  }

  @Test(arguments: [
    ("mw", "", false, "mw"), ("", "", true, "exam"),
    ("mw", "a.attempt", true, "mw, a.attempt, exam"),
  ])
  func theHeadOfADebriefHasNoCommaTooMany(
    _ author: String, _ name: String, _ isExam: Bool, _ head: String
  ) throws {
    var attempt = try attempt([.take(choice: "one", option: "x")], of: Self.undated)
    (attempt.author, attempt.isExam) = (author, isExam)
    let play = try room.rolePlay(Self.undated)
    let debrief = Debrief(try attempt.replay(play, room.workshop), attempt, name: name)
    #expect(MarkdownRenderer.render(debrief.document).contains("\n\n\(head)\n\n"))
  }

  @Test func attemptsOfOnePersonAreToldApartByTheirFiles() throws {
    let play = try room.rolePlay(Self.undated)
    func debrief(_ author: String, _ name: String) throws -> Debrief {
      var attempt = try attempt([.take(choice: "one", option: "x")], of: Self.undated)
      attempt.author = author
      return Debrief(try attempt.replay(play, room.workshop), attempt, name: name)
    }
    let page = MarkdownRenderer.render(
      Debrief.comparison([
        try debrief("mw", "mon.attempt"), try debrief("mw", "tue.attempt"), try debrief("kl", "x"),
      ]))
    for name in ["mw, mon.attempt", "mw, tue.attempt", "| kl |"] {
      #expect(page.contains(name), "\(page)")
    }
  }

  @Test func aDebriefCountsWhatWasAsked() throws {
    let attempt = try attempt(Self.moves)
    let player = try attempt.replay(try room.rolePlay(Self.text), room.workshop)
    let debrief = Debrief(player, attempt, name: "a.attempt")
    #expect(debrief.comfort.before == 3 && debrief.comfort.after == 8)
    #expect(debrief.asked.back == 1 && debrief.asked.hint == 1 && debrief.asked.why == 1)
    #expect(debrief.points == 2 && debrief.most == 4 && debrief.isOver)
    #expect(debrief.records.map(\.missing.count) == [0])
    #expect(debrief.turns[0].better.map(\.label) == ["x"])
    let json =
      try JSONSerialization.jsonObject(with: Data(Debrief.json([debrief]))) as? [String: Any]
    #expect(json?["schema"] as? String == "iptsh.debrief/1")
    let rows = String(decoding: Debrief.csv([debrief]), as: UTF8.self).split(separator: "\r\n")
    #expect(rows.count == 3)
  }
}
