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
      "  comfort 4\n", "  take answer warm\n", "  comfort 7\n", "by \"tester\" on 20",
      " practice {\n",
    ] {
      #expect(text.contains(line), "\(text)")
    }
  }

  @Test func aReplayIsTheSameInAnyEnvironment() throws {
    _ = try play("why", "2", "back", "1", options: ["--attempt", "a.attempt"])
    let plain = try home.iptsh("replay", "a.attempt")
    #expect(plain.status == 0 && plain.text.contains("Taken back: \"Two minutes.\""))
    let other = try home.iptsh(
      ["replay", "a.attempt", "--now", "2001-01-01", "--color", "always"],
      adding: ["LC_ALL": "C", "TERM": "dumb", "COLUMNS": "30", "TZ": "Asia/Tokyo"])
    #expect(other.text == plain.text)
    try FileManager.default.createDirectory(
      atPath: home.path + "/other", withIntermediateDirectories: false)
    for name in ["door.ipt", "a.attempt"] {
      try FileManager.default.copyItem(
        atPath: home.path + "/" + name, toPath: home.path + "/other/" + name)
    }
    #expect(try home.iptsh("replay", "other/a.attempt", "--author", "kl").text == plain.text)
    try home.put(plain.text, "kept.txt")
    #expect(try home.iptsh("replay", "a.attempt", "--check", "kept.txt").status == 0)
    try home.put(plain.text.replacingOccurrences(of: "Thank you", with: "Thanks"), "kept.txt")
    let differs = try home.iptsh("replay", "a.attempt", "--check", "kept.txt")
    #expect(differs.status == 1 && differs.text.contains("-Ann       Thanks."))
    #expect(differs.errorText.contains("R035"))
  }

  /// A scene in which something is written down, and whose day nobody tells but the attempt.
  static let writing = """
    language 1
    roleplay note "A note" allow L062 {
      scene a {
        client "My sister is all I have."
        record names "Write down who was named." { expect count(relations) = 1 hint "The sister." }
        choose answer {
          option ask "Who else is there?" adherent because "Looks for others."
          option leave-it "Well." off because "Leaves it."
        }
      }
    }

    """

  @Test func anAttemptKeepsItsDayWhereverItIsPlayedAgain() throws {
    try home.put(Self.writing, "note.ipt")
    let lines = "add relation \"sister\" closeness 4\nlog\nlist relations as json\ndone\n1\n"
    let played = try home.iptsh(
      ["play", "note.ipt", "--attempt", "n.attempt"], input: lines)
    #expect(played.status == 0 && !played.errorText.contains("R020"), "\(played.errorText)")
    let text = try String(contentsOfFile: home.path + "/n.attempt", encoding: .utf8)
    #expect(text.contains(" on 20") && text.contains("write names"), "\(text)")
    #expect(!text.contains("log"), "\(text)")
    let first = try home.iptsh("replay", "n.attempt")
    #expect(first.status == 0 && first.errorText == "")
    for (now, zone) in [("2001-01-01", "Asia/Tokyo"), ("2050-07-01T23:59:00Z", "America/Lima")] {
      let again = try home.iptsh(
        ["replay", "n.attempt", "--now", now], adding: ["TZ": zone, "LANG": "de_DE.UTF-8"])
      #expect(again.status == 0 && again.text == first.text)
      let debrief = try home.iptsh(["debrief", "n.attempt", "--now", now], adding: ["TZ": zone])
      #expect(debrief.text == (try home.iptsh("debrief", "n.attempt").text))
    }
  }

  @Test(arguments: ["\n", "\r\n"])
  func aRecordTakesWhateverTheLanguageTakes(end: String) throws {
    try home.put(Self.writing, "note.ipt")
    let lines = [
      "add relation \"sister\" {", "  closeness 4", "", "  # the elder", "}", "add relation \\",
      "  \"Eve\" \\", "  closeness 2", "note \"\"\"", "  Said twice.", "  \"\"\"", "list relations",
      "done", "done", "1", "",
    ]
    let played = try home.iptsh(
      ["play", "note.ipt", "--attempt", "n.attempt"], input: lines.joined(separator: end))
    #expect(played.status == 0 && played.errorText == "", "\(played.errorText)")
    #expect(played.text.contains("sister") && played.text.contains("The play is over."))
    let text = try String(contentsOfFile: home.path + "/n.attempt", encoding: .utf8)
    #expect(text.count { $0 == "{" } == 5 && !text.contains("\r"), "\(text)")
    let replayed = try home.iptsh("replay", "n.attempt")
    #expect(replayed.status == 0 && replayed.text.contains("›   closeness 4\n"))
    let cut = try home.iptsh(
      ["play", "note.ipt"], input: "add relation \"sister\" {\n closeness 4\n")
    #expect(cut.errorText.contains("error[P"), "\(cut.errorText)")
  }

  @Test(arguments: [
    ("forget case because \"x\"", "C019"), ("save as copy", "R050"), ("move @1 to other", "R044"),
  ])
  func whatNeedsACaseFileIsRefusedAtARecord(line: String, code: String) throws {
    try home.put(Self.writing, "note.ipt")
    let played = try home.iptsh(
      ["play", "note.ipt", "--attempt", "n.attempt"], input: "\(line)\ndone\n1\n")
    #expect(played.errorText.contains("error[\(code)]"), "\(played.errorText)")
    let text = try String(contentsOfFile: home.path + "/n.attempt", encoding: .utf8)
    #expect(!text.contains("write"), "\(text)")
  }

  @Test func anOpenFlagIsToldWithItsStatus() throws {
    try home.put(
      Self.writing.replacingOccurrences(
        of: "  scene a",
        with: "  setup { session 1 on 2026-01-05 held; score phq9 total 12 item9 1 }\n  scene a"),
      "note.ipt")
    let told = "! phq9 item9 was answered with 1 on 2026-01-05. Open risk entry required.\n"
    let played = try home.iptsh(
      ["play", "note.ipt", "--attempt", "n.attempt"], input: "done\ndone\n1\ndebrief\n")
    #expect(played.status == 3 && played.errorText == told, "\(played.errorText)")
    let replayed = try home.iptsh("replay", "n.attempt")
    #expect(replayed.status == 3 && replayed.errorText == told)
    try home.put(replayed.text, "n.txt")
    #expect(try home.iptsh("replay", "n.attempt", "--check", "n.txt").status == 3)
    let debrief = try home.iptsh("debrief", "n.attempt")
    #expect(debrief.status == 3 && debrief.errorText == told)
    let risk = "risk { thoughts none plan none means none action monitored next-check 2026-01-06 }"
    let answered = try home.iptsh(
      ["play", "note.ipt", "--attempt", "m.attempt"], input: "\(risk)\ndone\ndone\n1\n")
    #expect(answered.status == 0, "\(answered.text)\(answered.errorText)")
    let both = try home.iptsh("debrief", "n.attempt", "m.attempt")
    #expect(both.status == 3 && both.errorText == "n.attempt:\n\(told)", "\(both.errorText)")
  }

  @Test func anExamIsDebriefedOnceAndAtItsEnd() throws {
    let exam = ["--attempt", "e.attempt", "--exam"]
    _ = try play("comfort 3", "pause", options: exam)
    let early = try home.iptsh("debrief", "e.attempt")
    #expect(early.status == 65 && early.text == "" && early.errorText.contains("error[R032]"))
    let ended = try play("debrief", options: exam)
    #expect(ended.status == 0 && ended.text.contains("Debrief: The door"))
    let later = try play("1", options: exam)
    #expect(later.errorText.contains("error[R032]: the exam was ended by its debrief"))
    let text = try String(contentsOfFile: home.path + "/e.attempt", encoding: .utf8)
    #expect(text.hasSuffix("  comfort 3\n  debrief\n}\n"), "\(text)")
    #expect(try home.iptsh("debrief", "e.attempt").text.contains("Debrief: The door"))
    #expect(try home.iptsh("replay", "e.attempt").text.hasSuffix("\n› debrief\n"))
    _ = try play("comfort 3", options: ["--attempt", "p.attempt"])
    let practice = try play("1", options: ["--attempt", "p.attempt", "--exam"])
    #expect(practice.status == 2 && practice.errorText.contains("was begun as practice"))
    let client = try play("1", options: ["--attempt", "p.attempt", "--as", "client"])
    #expect(client.status == 2 && client.errorText.contains("begun in the other part"))
  }

  @Test func theCaseThatAPlayBeginsWithIsPartOfWhatWasEdited() throws {
    try home.put(
      Self.scene.replacingOccurrences(of: "cast client", with: "from \"ann.ipt\"\n  cast client"),
      "door.ipt")
    try home.put("session 1 on 2026-01-05 held", "ann.ipt")
    _ = try play("1", options: ["--attempt", "a.attempt"])
    #expect(try home.iptsh("replay", "a.attempt").errorText == "")
    try home.put("# Ann\nsession 1   on 2026-01-05 held\n", "ann.ipt")
    #expect(try home.iptsh("replay", "a.attempt").errorText == "")
    try home.put("session 1 on 2026-01-06 held", "ann.ipt")
    let edited = try home.iptsh("replay", "a.attempt")
    #expect(edited.status == 0 && edited.unwrappedErrors.contains("its case was edited since"))
  }

  @Test func theVerbsOfScriptsArePartOfWhatWasEdited() throws {
    let verbs = "define begun { session 1 on 2026-01-05 held }\n"
    try home.put(verbs, "verbs.ipt")
    try home.put(
      Self.scene.replacingOccurrences(of: "roleplay", with: "include \"verbs.ipt\"\nroleplay")
        .replacingOccurrences(of: "  scene door", with: "  setup { begun }\n  scene door"),
      "door.ipt")
    _ = try play("1", options: ["--attempt", "a.attempt"])
    _ = try play("2", options: ["--attempt", "b.attempt"])
    #expect(try home.iptsh("replay", "a.attempt").errorText == "")
    // The role play is read once for each attempt, with the verbs that it uses.
    let both = try home.iptsh("debrief", "a.attempt", "b.attempt")
    #expect(both.status == 0 && both.errorText == "", "\(both.errorText)")
    try home.put(verbs.replacingOccurrences(of: "-05", with: "-06"), "verbs.ipt")
    let edited = try home.iptsh("replay", "a.attempt")
    #expect(edited.status == 0 && edited.unwrappedErrors.contains("its case was edited since"))
  }

  @Test func anAttemptFromBeforeVerbsCountedIsSaidToBeOne() throws {
    try home.put(
      Self.scene.replacingOccurrences(
        of: "roleplay", with: "define begun { session 1 on 2026-01-05 held }\nroleplay"
      )
      .replacingOccurrences(of: "  scene door", with: "  setup { begun }\n  scene door"),
      "door.ipt")
    _ = try play("1", options: ["--attempt", "a.attempt"])
    let path = home.path + "/a.attempt"
    let text = try String(contentsOfFile: path, encoding: .utf8)
    let old = text.replacing(
      try Regex("hash \"[0-9a-f]*\""), with: "hash \"\(Self.hashWithoutVerbs)\"")
    try home.put(old, "a.attempt")
    let replayed = try home.iptsh("replay", "a.attempt")
    #expect(replayed.status == 0 && replayed.text.contains("You       Come in."))
    #expect(
      replayed.unwrappedErrors.contains("was edited since is not known"), "\(replayed.errorText)")
  }

  /// The hash of that role play as the program wrote it before.
  private static let hashWithoutVerbs =
    "bddf5012d6985186a886261a4f3ad8eaa440bdaae4acf84f93e40ae37ab1fd2c"

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

  @Test func aStoryLeadsBackFromASceneThatIsCalled() throws {
    try home.put(
      """
      roleplay r "R" {
        scene a {
          client "One."
          choose c {
            option x "Ask." adherent because "b" { call help; client "Behind." }
            option y "Wait." off because "b" { call help }
          }
        }
        scene b { client "Last."; go end }
        scene help { client "Yes."; return when visits(help) > 1; client "First time." }
      }
      """, "calls.ipt")
    let twee = try home.iptsh("map", "calls.ipt", "--as", "twee").text
    let back = "[[back to c x->c x after help]]\n"
    for part in [
      "\n:: c x [adherent]\n[[help, and back->help]]\n",
      "\n:: c x after help [back]\nCLIENT: Behind.\n[[c then]]\n",
      "\n:: c y after help [back]\n[[c then]]\n",
      "\n:: help [scene]\nCLIENT: Yes.\nwhen visits(help) > 1: \(back)",
      "CLIENT: First time.\n\(back)[[back to c y->c y after help]]\n",
    ] {
      #expect(twee.contains(part), "\(part) in \(twee)")
    }
    #expect(!twee.contains("[[end]]\n\n:: end [end]\nThe end.\n\n:: help"))
    // Each link leads to a passage.
    let names = twee.split(separator: "\n").filter { $0.hasPrefix(":: ") }
      .map { $0.dropFirst(3).prefix { $0 != "[" }.trimmingCharacters(in: .whitespaces) }
    #expect(Set(names).count == names.count)
    for link in twee.split(separator: "[[").dropFirst() {
      let target = link.components(separatedBy: "]]")[0].components(separatedBy: "->").last ?? ""
      #expect(names.contains(target), "\(target)")
    }
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
