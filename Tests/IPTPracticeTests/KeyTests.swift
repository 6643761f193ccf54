import Foundation
import IPTPractice
import Testing

/// What the trainee must not see before the debrief: grades, reasons, skills, asides.
@Suite("The key of a role play")
struct KeyTests {
  private let room = Workroom()

  private static let scene = """
    roleplay r "R" { about "For practice."; aside "SECRET head"; skill s "SECRET skill"
      cast client "Ann"
      scene a {
        aside "SECRET first"; client "One."
        choose one hint "Think." {
          option x "Say so." adherent because "REASON x" skill s +1 { aside "SECRET second"; client "Yes." }
          option y "Say thus." unsafe because "REASON y"
          typed { match x any ["so"]; otherwise hint "Try." retry 1 take y } }
        choose two { option z "Bye." partly because "REASON z"; option w "Go." off because "REASON w" } }
    }
    """

  private static let key = ["SECRET", "REASON", "adherent", "partly", "unsafe", "skill", " off"]

  @Test(arguments: [
    ["again", "hint", "help", "1", "back", "2", "1", "again"],
    ["mumble", "mumble", "vote 3 1", "pause"], ["so", "vote 0 0", "vote 1 1", "w"],
    ["frob", "take nobody", "comfort 12", "why", "vote 1", "x", "z", "1", "hint"],
  ])
  func nothingOfItIsOnTheScreenOfThoseWhoPlay(_ lines: [String]) throws {
    for isExam in [false, true] {
      let play = try room.rolePlay(Self.scene)
      var session = PlaySession(
        try Player(play, isExam: isExam, room.workshop), Stage(play), trainer: TrainerView(play))
      var seen = session.begin().joined(separator: "\n")
      for line in lines { seen += session.type(line) }
      for word in Self.key { #expect(!seen.contains(word), "\(word) in \(seen)") }
      let trainer = session.trainerLines.joined(separator: "\n")
      for word in ["SECRET head", "SECRET first", "REASON y", "x: adherent", "SECRET skill"] {
        #expect(trainer.contains(word), "\(word) is missing in \(trainer)")
      }
    }
  }

  @Test func whyTellsTheReasonAndNotTheGrade() throws {
    var session = try room.session(Self.scene)
    _ = session.begin()
    let seen = session.type("2", "why")
    #expect(seen.contains("REASON y") && !seen.contains("unsafe") && !seen.contains("REASON x"))
  }

  @Test func theDebriefTellsTheAsidesWhereTheyWereSaid() throws {
    let play = try room.rolePlay(Self.scene)
    let attempt = Attempt(
      label: "r", file: "r.ipt", hash: "", author: "mw", isExam: false,
      moves: [.take(choice: "one", option: "x"), .take(choice: "two", option: "w")])
    let debrief = Debrief(try attempt.replay(play, room.workshop), attempt, name: "")
    #expect(debrief.asides == ["SECRET head", "SECRET first"])
    #expect(debrief.turns.map(\.asides) == [["SECRET second"], []])
    let text = String(decoding: Debrief.json([debrief]), as: UTF8.self)
    for word in ["SECRET head", "SECRET first", "SECRET second"] { #expect(text.contains(word)) }
  }

  @Test func theTrainerSeesHowItStandsBehindEachChoice() throws {
    let play = try room.rolePlay(Self.scene)
    var session = PlaySession(
      try Player(play, room.workshop), Stage(play), trainer: TrainerView(play))
    _ = session.begin()
    session.trainerLines.removeAll()
    _ = session.type("2")
    let lines = session.trainerLines.joined(separator: "\n")
    #expect(lines.contains("= one y: unsafe. REASON y Better: x."), "\(lines)")
    #expect(lines.contains("= 0 points in 1 choice, 1 unsafe"), "\(lines)")
    session.trainerLines.removeAll()
    _ = session.type("back", "1")
    #expect(session.trainerLines.joined(separator: "\n").contains("= one x: adherent."))
  }
}
