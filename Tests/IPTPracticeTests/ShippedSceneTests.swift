import Foundation
import IPTDocument
import IPTPractice
import Testing

/// The scenes of the case collection come to what it says of them.
@Suite("Shipped scenes")
struct ShippedSceneTests {
  /// Each scene with its ways and its points, counted by hand from its choices.
  static let scenes: [(name: String, ways: Int, points: ClosedRange<Int>)] = [
    ("sunday", 1458, 1...14), ("jacket", 2187, 0...14), ("umbrella", 3 * 3 * 3 * 3 * 3, 0...10),
    ("last-bell", 3 * 3 * 3 * 3 * 3, 0...10), ("canteen", 3 * 3 * 3 * 3 * 3, 0...10),
    // Asked at once, or not, and then perhaps at the telephone.
    ("door", 3 * 3 * 3 * 9 + 2 * 3 * (3 + 1) * 9, 0...12),
    // Told what stays in the room, or not: then one of two choices of three.
    ("hoodie", (1 + 3) * 3 * 27, 0...10), ("circle", 3 * 3 * 3 * 3 * 3 * 3, 0...12),
  ]

  @Test func everySceneOfTheFolderIsLookedAt() throws {
    let folder = Workroom.root.appending(path: "Scripts/roleplays")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter {
      $0.hasSuffix(".ipt") && !["helen.ipt", "daniel.ipt"].contains($0)
    }
    #expect(names.sorted() == Self.scenes.map { $0.name + ".ipt" }.sorted())
  }

  @Test(arguments: scenes)
  func aSceneIsWholeAndItsTestsComeToAllOfIt(
    _ row: (name: String, ways: Int, points: ClosedRange<Int>)
  ) throws {
    let (text, room) = try Workroom.shipped("\(row.name).ipt")
    #expect(room.findings(text) == [])
    let result = room.tests(text)
    #expect(result.failed == [] && result.errors == [] && result.passed.count >= 2)
    let play = try room.rolePlay(text)
    let all = Explorer(play, room.workshop).all()
    #expect(all.isWhole && all.paths == .exactly(row.ways))
    #expect(all.least == .exactly(row.points.lowerBound))
    #expect(all.most == .exactly(row.points.upperBound))
    let tests = try PlayTests.coverage(of: play, room.workshop)
    #expect(tests.options.filter { !$0.isReached }.map(\.title) == [])
    #expect(tests.scenes.filter { !$0.isReached }.isEmpty)
    #expect(!play.about.isEmpty && !play.asides.isEmpty || ["sunday"].contains(row.name))
    for choice in play.choices where !["jacket"].contains(row.name) {
      #expect(!choice.hint.isEmpty, "\(choice.label)")
    }
  }

  @Test func everyAreaAndEveryLevelHasAScene() throws {
    let plays = try Self.scenes.map { row in
      let (text, room) = try Workroom.shipped("\(row.name).ipt")
      return try room.rolePlay(text)
    }
    #expect(
      Set(plays.map(\.area)) == [
        "grief", "role-disputes", "role-transitions", "interpersonal-deficits",
      ])
    #expect(Set(plays.map(\.level)) == ["basic", "intermediate", "advanced"])
    let typed = plays.filter { play in play.choices.filter { !$0.isTyped }.isEmpty }
    #expect(typed.map(\.label) == ["canteen"])
  }

  @Test(arguments: scenes.map(\.name))
  func nothingOfTheKeyIsOnTheScreen(_ name: String) throws {
    let (text, room) = try Workroom.shipped("\(name).ipt")
    let play = try room.rolePlay(text)
    for test in play.tests {
      var session = PlaySession(try Player(play, room.workshop), Stage(play, width: 400))
      var seen = session.begin().joined(separator: "\n")
      for step in test.steps {
        switch step {
        case .take(let label, _): seen += session.type("take \(label)", "hint", "again", "help")
        case .say(let words, _): seen += session.type(words)
        case .write, .statement: break
        }
      }
      let options = play.choices.flatMap(\.options)
      for secret in options.map(\.because) + play.asides + play.skills.map(\.title) {
        #expect(!seen.contains(secret), "\(secret)")
      }
    }
  }

  @Test(arguments: scenes.map(\.name))
  func thePageOfTheTrainerIsThatOfTheScene(_ name: String) throws {
    let (text, room) = try Workroom.shipped("\(name).ipt")
    let play = try room.rolePlay(text)
    let page = TrainerPage(play, Explorer(play, room.workshop).all()).document
    let path = Workroom.root.appending(path: "Scripts/roleplays/pages/\(name).md")
    let kept = try String(contentsOf: path, encoding: .utf8)
    #expect(
      kept == MarkdownRenderer.render(page),
      "iptsh map Scripts/roleplays/\(name).ipt --as markdown > Scripts/roleplays/pages/\(name).md")
    for option in play.choices.flatMap(\.options) {
      #expect(kept.contains(option.because.replacingOccurrences(of: "|", with: "\\|")))
    }
  }

  @Test(arguments: scenes.map(\.name))
  func theBestOptionDoesNotAlwaysStandFirst(_ name: String) throws {
    let (text, room) = try Workroom.shipped("\(name).ipt")
    let choices = try room.rolePlay(text).choices
    let first = choices.filter { $0.options.first?.worth == $0.options.most }
    #expect(first.count * 2 <= choices.count, "\(first.map(\.label))")
  }

  @Test(arguments: scenes.map(\.name))
  func aDebriefOnTheWayToTheMostCountsTheMost(_ name: String) throws {
    let (text, room) = try Workroom.shipped("\(name).ipt")
    let play = try room.rolePlay(text)
    var player = try Player(play, room.workshop)
    while !player.isOver {
      if let choice = player.choice {
        let best = try #require(player.openOptions.max { $0.worth < $1.worth })
        try player.make(.take(choice: choice.label, option: best.label))
      } else if let record = player.record {
        try player.make(.done(record: record.label))
      }
    }
    let attempt = Attempt(
      label: name, file: "", hash: "", author: "", isExam: false, moves: player.moves)
    let debrief = Debrief(player, attempt, name: "")
    #expect(debrief.points == debrief.most)
    #expect(Explorer(play, room.workshop).all().most == .exactly(debrief.most))
  }

  @Test(arguments: scenes.map(\.name))
  func theLeastAndTheMostAreReachedByPlayingTheWaysThatWereFound(_ name: String) throws {
    let (text, room) = try Workroom.shipped("\(name).ipt")
    let play = try room.rolePlay(text)
    let explorer = Explorer(play, room.workshop)
    for found in [explorer.all(), explorer.random(20, seed: 5)] {
      for (points, path) in [(found.least, found.leastPath), (found.most, found.mostPath)] {
        let player = try room.player(play, taking: path)
        #expect(player.isOver && points == .exactly(player.tally.points), "\(path)")
      }
    }
  }

  @Test func theCaseOfTheJacketIsThatOfSessionFive() throws {
    let (text, room) = try Workroom.shipped("jacket.ipt")
    let player = try room.player(text)
    let sessions = player.book.state.records.count { record in
      player.book.schema.kinds[Int(record.kind)].word == "session"
    }
    #expect(sessions == 6)
    #expect(player.openFlags == 1)
  }

  @Test func anUnsafeOptionIsTheFirstThingOfTheDebrief() throws {
    let (text, room) = try Workroom.shipped("jacket.ipt")
    var player = try room.player(text)
    let path = [
      ("opening", "jacket"), ("staying", "post"), ("anger", "letter"), ("permission", "allow"),
      ("danger", "distract"), ("guilt", "slowly"), ("tomorrow", "joan"),
    ]
    for (choice, option) in path { try player.make(.take(choice: choice, option: option)) }
    let attempt = Attempt(
      label: "jacket", file: "jacket.ipt", hash: "", author: "mw", isExam: false,
      moves: player.moves)
    let debrief = Debrief(player, attempt, name: "a.attempt")
    #expect(debrief.points == 12 && debrief.most == 14)
    #expect(debrief.unsafeTurns.map(\.option) == ["distract"])
    #expect(debrief.openFlags.count == 1)
    let blocks = debrief.document.blocks
    let safety = blocks.firstIndex { if case .notice(.safety, _) = $0 { true } else { false } }
    let figures = blocks.firstIndex { if case .definitions = $0 { true } else { false } }
    #expect(try #require(safety) < (try #require(figures)))
  }
}
