import Foundation
import IPTPractice
import Testing

/// The scenes of the case collection come to what it says of them.
@Suite("Shipped scenes")
struct ShippedSceneTests {
  @Test func theTestsBesideTheScenesPass() throws {
    for name in ["jacket.ipt", "sunday.ipt"] {
      let (text, room) = try Workroom.shipped(name)
      let result = room.tests(text)
      #expect(result.failed == [] && result.errors == [], "\(name)")
      #expect(result.passed.count >= 2)
      #expect(room.findings(text) == [], "\(name)")
    }
  }

  @Test func sundayHasItsWaysAndPoints() throws {
    let (text, room) = try Workroom.shipped("sunday.ipt")
    let found = Explorer(try room.rolePlay(text), room.workshop).all()
    #expect(found.paths == .exactly(1458))
    #expect(found.least == .exactly(1) && found.most == .exactly(14))
    #expect(found.isWhole)
    #expect(found.states < 50)
  }

  @Test func theJacketHasItsWaysAndPoints() throws {
    let (text, room) = try Workroom.shipped("jacket.ipt")
    let found = Explorer(try room.rolePlay(text), room.workshop).all()
    #expect(found.paths == .exactly(2187))
    #expect(found.least == .exactly(0) && found.most == .exactly(14))
    #expect(found.isWhole)
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
