import IPTDocument
import IPTPractice
import Testing

/// All ways through a role play, and ways by chance.
@Suite("Exploring")
struct ExplorerTests {
  let room = Workroom()

  private func all(_ body: String) throws -> Exploration {
    Explorer(try room.rolePlay("roleplay r \"R\" { \(body) }"), room.workshop).all()
  }

  private static let two =
    "option x \"X\" adherent because \"b\"; option y \"Y\" off because \"b\""

  @Test func waysAreCounted() throws {
    let found = try all("scene a { choose c { \(Self.two) }; choose d { \(Self.two) } }")
    #expect(found.paths == .exactly(4) && found.least == .exactly(0) && found.most == .exactly(4))
    #expect(found.ends.map(\.path.count) == [2])
  }

  @Test func anEndIsTheSceneInWhichThePlayCameToIt() throws {
    let found = try all(
      """
      scene a { choose c { option p "P" adherent because "b" go good
        option q "Q" off because "b" go bad; option w "W" off because "b" go end } }
      scene good { choose d { option x "X" adherent because "b" go end; option y "Y" off because "b" { call help } } }
      scene over { client "Over."; go end }
      scene help { client "Yes." }
      scene bad { client "Bad."; go over }
      scene last allow L050 { client "Last." }
      """)
    var shortest: [String: [String]] = [:]
    for end in found.ends { shortest[end.scene] = end.path }
    #expect(
      shortest == ["a": ["c w"], "good": ["c p", "d x"], "over": ["c q"]], "\(found.ends)")
  }

  @Test func byChanceTheEndsAreTheSame() throws {
    let text =
      "roleplay r \"R\" { scene a { choose c { option p \"P\" off because \"b\" go good; option w \"W\" off because \"b\" go end } }; scene good { client \"G\"; go end }; scene z allow L050 { client \"Z\" } }"
    let explorer = Explorer(try room.rolePlay(text), room.workshop)
    let scenes = explorer.random(50, seed: 3).ends.map(\.scene).sorted()
    #expect(scenes == ["a", "good"] && explorer.all().ends.map(\.scene).sorted() == scenes)
  }

  @Test func circleEndsAmongTheChairs() throws {
    let (text, room) = try Workroom.shipped("circle.ipt")
    let play = try room.rolePlay(text)
    #expect(Explorer(play, room.workshop).all().ends.map(\.scene) == ["chairs"])
  }

  @Test func linesBeforeAFaultWereComeTo() throws {
    let atOnce = try all("scene a { client \"Hm.\"; go b }; scene b { client \"Well.\"; go a }")
    #expect(atOnce.failures.map(\.fault.code.id) == ["R031"])
    #expect(atOnce.lines.allSatisfy(\.isReached) && atOnce.scenes.allSatisfy(\.isReached))
    let later = try all(
      "scene a { choose c { option x \"X\" adherent because \"b\" }; client \"Hm.\"; go b }; scene b { client \"Well.\"; go b }"
    )
    #expect(later.failures.map(\.fault.code.id) == ["R031"])
    #expect(later.lines.allSatisfy(\.isReached) && !later.isWhole)
  }

  @Test func whatARecordOpensIsComeToByTheTests() throws {
    let body =
      "setup { session 1 on 2026-01-05 held }; scene a { record w \"Write.\" { expect count(relations) = 1 }; client \"Named.\" when any(relations where kind = sibling) }"
    let test = "; test \"t\" { write { add relation \"sister\" closeness 4 }; expect points = 0 }"
    #expect(try !all(body).isWhole)
    #expect(try all(body + test).isWhole)
  }

  @Test func aLoopEndsTheCountingAndNotTheSearch() throws {
    let found = try all(
      "scene a { choose c { option x \"X\" partly because \"b\" go a; option y \"Y\" off because \"b\" } }"
    )
    #expect(found.paths == .unlimited && found.most == .unlimited && found.least == .exactly(0))
    #expect(found.isWhole)
    let idle = try all(
      "scene a { choose c { option x \"X\" off because \"b\" go a; option y \"Y\" partly because \"b\" } }"
    )
    #expect(idle.paths == .unlimited && idle.most == .exactly(1))
    #expect(idle.leastPath == ["c y"] && idle.mostPath == ["c y"])
  }

  /// The way to the most points leads from each scene to one that was come to before it.
  @Test func theMostOfALongPlayIsFoundThoughItGoesRoundSomewhere() throws {
    let (rows, columns) = (48, 48)
    let count = rows * columns
    func option(_ label: String, _ grade: String, _ target: String) -> String {
      "option \(label) \"Yes.\" \(grade) because \"b\" go \(target)"
    }
    func choice(_ label: String, _ options: [String]) -> String {
      "scene \(label) { choose c-\(label) { \(options.joined(separator: "; ")) } }"
    }
    var scenes = [
      choice("hall", (1...rows).reversed().map { option("o\($0)", "off", "row\($0)") })
    ]
    for row in 1...rows {
      let doors = (1...columns).map { row * columns - $0 + 1 }
      scenes.append(choice("row\(row)", doors.map { option("o\($0)", "off", "s\($0)") }))
    }
    for number in 1...count {
      let next = number == count ? "end" : "s\(number + 1)"
      let other = number == count ? "s\(number)" : "end"
      scenes.append(
        choice("s\(number)", [option("on", "partly", next), option("out", "off", other)]))
    }
    let play = try room.rolePlay("roleplay r \"R\" { \(scenes.joined(separator: "\n")) }")
    let found = Explorer(play, room.workshop).all()
    #expect(found.paths == .unlimited && found.most == .exactly(count))
    #expect(found.mostPath.prefix(3) == ["c-hall o1", "c-row1 o1", "c-s1 on"])
    #expect(found.mostPath.count == count + 2)
    #expect(try room.player(play, taking: found.mostPath).tally.points == count)
    #expect(found.least == .exactly(0) && found.leastPath.count == 3)
  }

  @Test func moreWaysThanANumberHoldsAreSaidToBe() throws {
    let scenes = (1...80).map { "scene s\($0) { choose c\($0) { \(Self.two) } }" }
    let play = try room.rolePlay("roleplay r \"R\" { \(scenes.joined(separator: "; ")) }")
    let found = Explorer(play, room.workshop).all()
    #expect(found.paths == .unknown && found.most == .exactly(160) && !found.isCut)
    let text = TextRenderer().render(found.document(of: play))
    #expect(text.contains("ways     more than can be counted\n"), "\(text)")
  }

  @Test func aLoopThatCountsStopsAtTheLimit() throws {
    let play = try room.rolePlay(
      """
      roleplay r "R" { setup { let $n = 0 }
        scene a { let $n = $n + 1
          choose c { option x "X" off because "b" go a; option y $"{$n}" off because "b" } } }
      """)
    var explorer = Explorer(play, room.workshop)
    explorer.mostStates = 100
    let found = explorer.all()
    #expect(found.isCut && !found.isWhole && found.paths == .unknown)
  }

  /// What is counted is told apart as far as the conditions can tell it, and no further.
  @Test(arguments: [
    ("visits(a) > 1", 3, true), ("2 <= visits(a)", 4, true), ("visits(a) = 1", 3, true),
    ("visits(a) in 1..2", 4, true), ("taken(x) = 1", 4, true), ("points < 1", 2, true),
    ("visits(a) - 1 > 1", 51, false),
  ])
  func aCountIsFollowedAsFarAsItIsAskedFor(condition: String, states: Int, ends: Bool) throws {
    let play = try room.rolePlay(
      """
      roleplay r "R" { scene a { client "Again." when \(condition)
        choose c { option x "X" off because "b" go a; option y "Y" adherent because "b" go b } }
        scene b { client "End." } }
      """)
    var explorer = Explorer(play, room.workshop)
    explorer.mostStates = 50
    let found = explorer.all()
    #expect(found.isCut == !ends && found.isWhole == ends && found.states >= states - 1)
    if ends { #expect(found.paths == .unlimited && found.most == .exactly(2), "\(found.states)") }
  }

  @Test func aRecordThatComesAgainAndAgainEndsByChanceToo() throws {
    let play = try room.rolePlay(
      "roleplay r \"R\" { setup { session 1 on 2026-01-05 held }; scene a { record w \"Write.\"; go a } }"
    )
    let explorer = Explorer(play, room.workshop)
    let found = explorer.random(2, seed: 1)
    #expect(found.plays == 2 && found.unended == 2 && found.least == .unknown)
    #expect(explorer.all().ends.isEmpty)
  }

  @Test func onlyWhatIsAskedForTellsPlacesApart() throws {
    let two = "option x \"X\" off because \"b\" go left; option y \"Y\" off because \"b\" go right"
    let scenes =
      "scene left { client \"L\"; go both }; scene right { client \"R\"; go both }; scene both { choose d { \(Self.two) }; client \"Left.\" when visits(LABEL) > 0 }"
    for (label, states) in [("left", 1 + 2 + 2), ("both", 1 + 1 + 1)] {
      let found = try all(
        "scene a { choose c { \(two) } }; " + scenes.replacing("LABEL", with: label))
      #expect(found.states == states && found.isWhole && found.paths == .exactly(4), "\(label)")
    }
  }

  @Test func theOpenSessionTellsPlacesApart() throws {
    let found = try all(
      """
      setup { session 1 on 2026-01-05 held; session 2 on 2026-01-12 held }
      scene a {
        choose c { option x "X" adherent because "b" { session 1 }; option y "Y" off because "b" }
        choose d { option z "Z" adherent because "b" }
        note "n"
        client "First." when any(notes where session = 1)
        client "Second." when any(notes where session = 2)
      }
      """)
    #expect(found.isWhole, "\(found.lines.filter { !$0.isReached }.map(\.title))")
  }

  @Test func theTitleOfALineIsItsFirstRowInWholeCharacters() throws {
    let long = String(repeating: "ü", count: 80)
    let found = try all(
      "scene a { client \"\(long)\"; choose c {\n \(Self.two) } }")
    let titles = found.lines.map(\.title)
    #expect(titles == ["client \"" + long.prefix(52), "choose c {"], "\(titles)")
  }

  @Test func whatCannotBeReachedIsTold() throws {
    let found = try all(
      "scene a { choose c { \(Self.two) }; client \"A\" when visits(a) > 5; choose d when visits(a) > 1 { \(Self.two) } }"
    )
    #expect(!found.isWhole)
    #expect(found.lines.count { !$0.isReached } == 2)
    #expect(found.options.filter { !$0.isReached }.map(\.title) == ["d x", "d y"])
  }

  @Test func whatGoesWrongIsToldWithTheWay() throws {
    let found = try all(
      "setup { session 1 on 2026-01-05 held }; scene a { choose c { option x \"X\" adherent because \"b\" { set relation \"nobody\" closeness 2 }; option y \"Y\" off because \"b\" } }"
    )
    #expect(found.failures.map(\.fault.code.id) == ["N003"])
  }

  @Test func theSameSeedGivesTheSamePlays() throws {
    let play = try room.rolePlay(
      "roleplay r \"R\" { scene a { choose c { \(Self.two) }; choose d { \(Self.two) }; choose e { \(Self.two) } } }"
    )
    let explorer = Explorer(play, room.workshop)
    let first = explorer.random(3, seed: 7)
    let second = explorer.random(3, seed: 7)
    #expect(first.json(of: play) == second.json(of: play))
    #expect(first.plays == 3)
    let seeds = (1...20).map { explorer.random(1, seed: $0).ends[0].path }
    #expect(Set(seeds).count > 4)
    #expect(explorer.random(200, seed: 1).isWhole)
  }
}
