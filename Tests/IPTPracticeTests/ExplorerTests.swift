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
