import IPTPractice
import Testing

/// A class that votes, and trainees who play the client.
@Suite("Votes and reversed roles")
struct VoteTests {
  private let room = Workroom()

  private static let scene = """
    roleplay r "R" { cast client "Ann"; setup { session 1 on 2026-01-05 held }
      scene a { client "One."
        choose one { option x "X" off because "b" { client "Hm." }; option y "Y" adherent because "b"
          option z "Z" partly because "b" }
        client "Two."
        record notes "Write." { expect count(relations) = 1 }
        choose two { option v "V" adherent because "b"; option w "W" off because "b" } } }
    """

  private func session() throws -> PlaySession {
    var session = try room.session(Self.scene)
    _ = session.begin()
    return session
  }

  @Test func theOptionWithTheMostVotesIsTaken() throws {
    var session = try session()
    let seen = session.type("vote 3 12 5")
    #expect(seen.contains("20 votes: 3 for 1, 12 for 2, 5 for 3.") && seen.contains("You       Y"))
    #expect(session.player.turns.map(\.option) == ["y"])
    #expect(session.player.turns[0].manner == .voted)
    #expect(session.player.turns[0].votes.map(\.count) == [3, 12, 5])
  }

  @Test func aTieIsSaidAndSomebodyChooses() throws {
    var session = try session()
    #expect(session.type("vote 4 1 4").contains("1 and 3 have as many"))
    #expect(session.player.turns.isEmpty)
    _ = session.type("3")
    #expect(session.player.turns.map(\.option) == ["z"])
    #expect(session.player.turns[0].votes.map(\.count) == [4, 1, 4])
    #expect(session.player.turns[0].manner == .chosen)
  }

  @Test func aVoteWithoutAVoteIsSaidAndKept() throws {
    var session = try session()
    let seen = session.type("vote 0 0 0")
    #expect(seen.contains("R037") && session.player.turns.isEmpty)
    guard case .vote("one", let counts, nil)? = session.player.moves.last else {
      Issue.record("the vote is not kept: \(session.player.moves)")
      return
    }
    #expect(counts.map(\.count) == [0, 0, 0])
    #expect(session.type("vote 0 1 0").contains("You       Y"))
  }

  @Test(arguments: ["vote", "vote 1 2", "vote 1 2 3 4", "vote a b c", "vote -1 2 3", "vote 1 2 x"])
  func aVoteTakesANumberForEachOption(_ line: String) throws {
    var session = try session()
    #expect(session.type(line).contains("R038"))
    #expect(session.player.moves.isEmpty)
  }

  @Test func votesReadBackAndReplay() throws {
    var session = try session()
    _ = session.type("vote 0 0 0", "vote 1 1 0", "vote 1 7 0", "done", "done")
    let attempt = Attempt(
      label: "r", file: "r.ipt", hash: "", author: "", isExam: false, moves: session.player.moves)
    let read = try room.attempt(attempt.text)
    #expect(read.moves == attempt.moves)
    let play = try room.rolePlay(Self.scene)
    let player = try read.replay(play, room.workshop)
    #expect(player.turns.map(\.option) == ["y"] && player.turns[0].votes.map(\.count) == [1, 7, 0])
    let debrief = Debrief(player, read, name: "")
    #expect(String(decoding: Debrief.csv([debrief]), as: UTF8.self).contains(",voted,"))
  }

  @Test func theTherapistOfThePlayDoesNotSayTheSameForEver() throws {
    let play = try room.rolePlay(
      """
      roleplay r "R" { scene hub { choose c {
          option stay "Stay." adherent because "b" go hub
          option more "More." partly because "b" { client "Yes." }
          option leave-it "Leave." off because "b" go end } }
        scene b { go hub } }
      """)
    var player = try Player(play, isReversed: true, room.workshop)
    #expect(player.turns.map(\.option) == ["stay", "more"] && player.awaitsReply)
    try player.make(.reply("Hm."))
    #expect(player.isOver && player.turns.map(\.option) == ["stay", "more", "leave-it"])
  }

  @Test func goingBackBehindAVoteTakesItsOptionBack() throws {
    var session = try session()
    _ = session.type("vote 1 7 0", "back")
    #expect(session.player.turns.isEmpty && session.player.choice?.label == "one")
  }

  // MARK: Reversed roles

  private func reversed() throws -> PlaySession {
    let play = try room.rolePlay(Self.scene)
    let player = try Player(play, isReversed: true, room.workshop)
    return PlaySession(player, Stage(play))
  }

  @Test func whoPlaysTheClientAnswersBeforeTheAuthorDoes() throws {
    var session = try reversed()
    let first = session.begin().joined(separator: "\n")
    #expect(first.contains("What do you say, as Ann?") && !first.contains("One."))
    #expect(!first.contains("\n\n\n"), "\(first)")
    let second = session.type("It was a hard week.")
    #expect(second.contains("You       It was a hard week.\nAnn       One."))
    // The therapist is played, with the best of what is open; records belong to the therapist.
    #expect(second.contains("Therapist Y") && second.contains("What do you say, as Ann?"))
    let third = session.type("say 2")
    #expect(third.contains("You       2\nAnn       Two.\nTherapist V"))
    #expect(session.player.isOver && session.player.turns.map(\.option) == ["y", "v"])
    #expect(session.player.turns[0].answers == ["2"])
  }

  @Test func aReversedPlayReadsBackAndReplays() throws {
    var session = try reversed()
    _ = session.begin()
    _ = session.type("first", "second", "back", "another")
    let attempt = Attempt(
      label: "r", file: "r.ipt", hash: "", author: "mw", isExam: false, isReversed: true,
      moves: session.player.moves)
    let read = try room.attempt(attempt.text)
    #expect(read.isReversed && read.moves == attempt.moves)
    let player = try read.replay(try room.rolePlay(Self.scene), room.workshop)
    #expect(player.isOver && player.turns[0].answers == ["another"])
    let debrief = Debrief(player, read, name: "")
    #expect(debrief.part == "Ann")
    #expect(String(decoding: Debrief.json([debrief]), as: UTF8.self).contains("another"))
  }

  @Test func numbersAndLabelsAreWordsOfTheClient() throws {
    var session = try reversed()
    _ = session.begin()
    _ = session.type("1", "x")
    #expect(session.player.moves == [.reply("1"), .reply("x")])
    #expect(session.type("vote 1").contains("R030"))
  }
}
