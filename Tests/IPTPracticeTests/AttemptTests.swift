import Foundation
import IPTLanguage
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
    #expect(first.contains("One step back."))
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
