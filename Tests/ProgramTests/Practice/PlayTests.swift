import Foundation
import IPTTestSupport
import Testing

/// Role plays as a whole: lines in, attempts, replays, debriefs.
@Suite("Role plays on the command line")
struct PlayTests {
  private let home: ProgramHome

  init() throws {
    home = try ProgramHome()
    try home.put(Self.scene, "door.ipt")
  }

  static let scene = """
    language 1
    roleplay door "The door" {
      cast client "Ann"
      scene door {
        client "Am I early?"
        choose answer hint "She asks whether she is welcome." {
          option warm "Come in." adherent because "Receives her." { client "Thank you." }
          option cold "Two minutes." unsafe because "Sends her away."
        }
      }
      test "received" { take warm; expect points = 2 }
    }

    """

  private func play(_ lines: String..., options: [String] = []) throws -> ProcessResult {
    try home.iptsh(
      ["play", "door.ipt"] + options, input: lines.map { $0 + "\n" }.joined())
  }

  @Test func linesOfStandardInputAreTheChoices() throws {
    let result = try play("hint", "2", "debrief")
    #expect(result.status == 0 && result.errorText == "")
    #expect(result.text.contains("Ann       Am I early?"))
    #expect(result.text.contains("Hint: She asks whether she is welcome."))
    let safety = try #require(result.text.range(of: "!! Unsafe: \"Two minutes.\""))
    let points = try #require(result.text.range(of: "points"))
    #expect(safety.lowerBound < points.lowerBound)
  }

  @Test func anAttemptIsKeptAndGoesOn() throws {
    let first = try play("comfort 4", "pause", options: ["--attempt", "a.attempt"])
    #expect(first.errorText.contains("Kept in a.attempt"))
    let second = try play("warm", "comfort 7", options: ["--attempt", "a.attempt"])
    #expect(second.text.contains("Going on behind move 1."))
    let text = try String(contentsOfFile: home.path + "/a.attempt", encoding: .utf8)
    for line in [
      "  comfort 4\n", "  take answer warm\n", "  comfort 7\n", "by \"tester\" practice",
    ] {
      #expect(text.contains(line), "\(text)")
    }
  }

  @Test func aReplayIsTheSameInAnyEnvironment() throws {
    _ = try play("why", "2", "back", "1", options: ["--attempt", "a.attempt"])
    let plain = try home.iptsh("replay", "a.attempt")
    #expect(plain.status == 0 && plain.text.contains("One step back."))
    let other = try home.iptsh(
      ["replay", "a.attempt", "--now", "2001-01-01", "--color", "always"],
      adding: ["LC_ALL": "C", "TERM": "dumb", "COLUMNS": "30", "TZ": "Asia/Tokyo"])
    #expect(other.text == plain.text)
    try home.put(plain.text, "kept.txt")
    #expect(try home.iptsh("replay", "a.attempt", "--check", "kept.txt").status == 0)
    try home.put(plain.text.replacingOccurrences(of: "Thank you", with: "Thanks"), "kept.txt")
    let differs = try home.iptsh("replay", "a.attempt", "--check", "kept.txt")
    #expect(differs.status == 1 && differs.text.contains("-Ann       Thanks."))
    #expect(differs.errorText.contains("R035"))
  }

  @Test func anEditedSceneIsSaidAndGoesByLabels() throws {
    _ = try play("2", options: ["--attempt", "a.attempt"])
    try home.put(Self.scene.replacingOccurrences(of: "Two minutes.", with: "Wait."), "door.ipt")
    let edited = try home.iptsh("replay", "a.attempt")
    #expect(edited.status == 0 && edited.text.contains("You       Wait."))
    #expect(edited.unwrappedErrors.contains("was edited since"))
    try home.put(
      Self.scene.replacingOccurrences(of: "option cold", with: "option cool"), "door.ipt")
    let refused = try home.iptsh("replay", "a.attempt")
    #expect(refused.status == 65)
    #expect(refused.unwrappedErrors.contains("the choice \"answer\" has no option \"cold\""))
  }

  @Test func aRecordingHasEventsAndMarkers() throws {
    _ = try play("1", options: ["--attempt", "a.attempt"])
    try home.prepare("replay", "a.attempt", "--record", "a.cast")
    let lines = try String(contentsOfFile: home.path + "/a.cast", encoding: .utf8)
      .split(separator: "\n")
    var times: [Double] = []
    for (index, line) in lines.enumerated() {
      let value = try JSONSerialization.jsonObject(with: Data(line.utf8))
      if index == 0 {
        let head = try #require(value as? [String: Any])
        #expect(head["version"] as? Int == 2 && head["width"] as? Int == 80)
      } else {
        let event = try #require(value as? [Any])
        times.append(try #require(event[0] as? Double))
        #expect(["o", "m"].contains(event[1] as? String))
      }
    }
    #expect(times == times.sorted())
    #expect(lines.contains { $0.contains("\"m\", \"scene: door\"") })
  }

  @Test func aClassIsCompared() throws {
    for (name, line) in [("a", "1"), ("b", "2")] {
      _ = try play(line, options: ["--attempt", "\(name).attempt", "--author", name])
    }
    let text = try home.iptsh("debrief", "a.attempt", "b.attempt").text
    #expect(text.hasPrefix("2 attempts: The door\n!! b: answer"))
    #expect(text.contains("Points from 0 to 2, on average 1.0."))
    let json = try home.iptsh("debrief", "a.attempt", "b.attempt", "--as", "json")
    let value = try JSONSerialization.jsonObject(with: Data(json.text.utf8)) as? [String: Any]
    #expect((value?["attempts"] as? [Any])?.count == 2)
    #expect(try home.iptsh("debrief", "a.attempt", "--as", "csv").text.contains("answer,warm"))
    #expect(try home.iptsh("debrief", "a.attempt", "--as", "markdown").text.hasPrefix("# Debrief"))
    let html = try home.iptsh("debrief", "a.attempt", "--as", "html").text
    #expect(html.hasPrefix("<!DOCTYPE html>") && html.contains("Receives her."))
  }

  @Test func whatIsNoRolePlayIsRefused() throws {
    try home.put("note \"x\" at 2026-01-01", "none.ipt")
    #expect(try home.iptsh("play", "none.ipt").status == 65)
    #expect(try home.iptsh("play", "nowhere.ipt").status == 66)
    #expect(try home.iptsh("replay", "door.ipt").errorText.contains("R034"))
    try home.put("roleplay r \"R\" { scene a { go b } }", "wrong.ipt")
    let wrong = try home.iptsh("play", "wrong.ipt")
    #expect(wrong.status == 65 && wrong.errorText.contains("error[N020]"))
  }

  @Test func exploringTellsWhatIsNeverReached() throws {
    let whole = try home.iptsh("explore", "door.ipt")
    #expect(whole.status == 0 && whole.text.contains("ways     2"))
    let tap = try home.iptsh("explore", "door.ipt", "--format", "tap")
    #expect(tap.text.hasPrefix("TAP version 13\n1..3\nok 1 - door: scene door\n"))
    try home.put(
      "roleplay r \"R\" { scene a { client \"A\" when visits(a) > 1; go end } }", "never.ipt")
    let never = try home.iptsh("explore", "never.ipt", "--coverage", "c.json")
    #expect(never.status == 1 && never.text.contains("Never come to"))
    let data = try #require(FileManager.default.contents(atPath: home.path + "/c.json"))
    let value = try JSONSerialization.jsonObject(with: data) as? [String: Any]
    #expect(value?["schema"] as? String == "iptsh.coverage/1")
  }

  @Test func noFileThatIsThereIsWrittenOver() throws {
    _ = try play("1", options: ["--attempt", "a.attempt"])
    try home.prepare("new", "anna")
    let before = home.content(ofCase: "anna")
    let file = home.file(ofCase: "anna")
    for words in [
      ["replay", "a.attempt", "--record", file], ["explore", "door.ipt", "--coverage", file],
    ] {
      let result = try home.iptsh(words)
      #expect(result.status == 73, "\(words): \(result.errorText)")
      #expect(result.errorText.hasPrefix("error[C013]") && result.text == "")
      #expect(home.content(ofCase: "anna") == before)
    }
  }

  @Test func mapsAreGraphsAndStories() throws {
    let dot = try home.iptsh("map", "door.ipt").text
    #expect(dot.hasPrefix("digraph \"door\" {\n") && dot.contains("\"door\" -> \"end\";"))
    let twee = try home.iptsh("map", "door.ipt", "--as", "twee").text
    #expect(twee.contains("\n:: door [scene]\nANN: Am I early?\n[[Come in.->answer warm]]\n"))
  }

  @Test func aCaseIsReplayedEntryByEntry() throws {
    try home.prepare("new", "anna")
    try home.prepare("-c", "add relation \"mother\" closeness 2", "anna", "--now", "2026-01-05")
    try home.prepare("-c", "set relation \"mother\" closeness 4", "anna", "--now", "2026-01-06")
    let result = try home.iptsh("replay", "anna")
    #expect(result.status == 0)
    #expect(result.text.contains("@2  2026-01-05T00:00:00Z  tester"))
    #expect(result.text.contains("2 → 4"))
  }
}
