import Foundation
import IPTTestSupport
import Testing

/// Replays: in colour, step by step, and beside a transcript that is kept.
@Suite("Replays")
struct ReplayTests {
  private let home: ProgramHome

  init() throws {
    home = try ProgramHome()
    try home.put(PlayTests.scene, "door.ipt")
  }

  private func attempt(_ lines: String...) throws {
    _ = try home.iptsh(
      ["play", "door.ipt", "--attempt", "a.attempt"], input: lines.map { $0 + "\n" }.joined())
  }

  private func text(_ name: String) throws -> String {
    try String(contentsOfFile: home.path + "/" + name, encoding: .utf8)
  }

  private func uncoloured(_ text: String) -> String {
    text.replacing(#/\u{1B}\[[0-9;]*m/#, with: "")
  }

  @Test(arguments: [["--pace", "900"], ["--step"], []])
  func aCaseInColourSaysWhatItSaysWithoutColour(_ options: [String]) throws {
    try home.prepare("new", "anna")
    try home.prepare(
      "-c", "add relation \"mother\" closeness 2 support practical", "anna", "--now",
      "2026-01-05")
    let words = ["replay", "anna"] + options
    let plain = try home.iptsh(words, input: "\n\n\n")
    #expect(plain.status == 0 && !plain.text.contains("\u{1B}"))
    let coloured = try home.iptsh(words + ["--color", "always"], input: "\n\n\n")
    #expect(coloured.text.contains("\u{1B}[") && !coloured.text.contains("\\u{1b}"))
    #expect(uncoloured(coloured.text) == plain.text)
    for line in plain.text.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
  }

  /// Back and forward again, so that the end of the screen holds what it held before.
  @Test(arguments: [12, 50])
  func steppingBackAndForthShowsTheSameScreen(_ rows: Int) throws {
    try attempt("comfort 3", "hint", "2", "back", "1", "comfort 7")
    let terminal = try TerminalPane(
      "/bin/sh -c \"cd '\(home.path)' && exec '\(try product("iptsh"))' replay a.attempt --step\"",
      rows: rows, environment: home.environment)
    try terminal.expect("-- 1 of 8.")
    var screens = [try terminal.settled()]
    for step in 2...8 {
      try terminal.press("Space")
      try terminal.expect("-- \(step) of 8.")
      screens.append(try terminal.settled())
    }
    #expect(Set(screens).count == 8)
    for count in [1, 3, 7] {
      for step in 1...count {
        try terminal.press("b")
        try terminal.expect("-- \(8 - step) of 8.")
        #expect(try terminal.settled() == screens[7 - step], "back \(step) of \(count)")
      }
      for step in 1...count {
        try terminal.press("Space")
        try terminal.expect("-- \(8 - count + step) of 8.")
        #expect(try terminal.settled() == screens[7 - count + step], "on \(step) of \(count)")
      }
    }
    try terminal.press("q")
    try terminal.expectExit(0)
  }

  @Test func aTranscriptIsMadeAndWrittenAnewWhenItsDifferenceWasShown() throws {
    try attempt("2")
    let made = try home.iptsh("replay", "a.attempt", "--check", "a.txt", "--bless")
    #expect(made.status == 0 && made.text == "" && made.errorText == "Made a.txt.\n")
    let first = try text("a.txt")
    #expect(first == (try home.iptsh("replay", "a.attempt").text))
    let same = try home.iptsh("replay", "a.attempt", "--check", "a.txt", "--bless")
    #expect(same.status == 0 && same.errorText == "The replay is the same as a.txt.\n")
    try home.put(
      PlayTests.scene.replacingOccurrences(of: "Two minutes.", with: "Wait."), "door.ipt")
    let differs = try home.iptsh("replay", "a.attempt", "--check", "a.txt")
    #expect(differs.status == 1 && differs.errorText.contains("`--bless` shows the difference"))
    #expect(try text("a.txt") == first)
    let blessed = try home.iptsh("replay", "a.attempt", "--check", "a.txt", "--bless")
    #expect(blessed.status == 0 && blessed.errorText.contains("Wrote a.txt.\n"))
    #expect(blessed.text.contains("-You       Two minutes.\n+You       Wait.\n"))
    #expect(try home.iptsh("replay", "a.attempt", "--check", "a.txt").status == 0)
  }

  @Test func nothingButATranscriptIsBlessed() throws {
    try attempt("2")
    try home.prepare("new", "anna")
    try home.prepare("replay", "a.attempt", "--record", "a.cast")
    for file in ["door.ipt", "a.attempt", "a.cast", home.file(ofCase: "anna")] {
      let path = file.hasPrefix("/") ? file : home.path + "/" + file
      let before = FileManager.default.contents(atPath: path)
      let result = try home.iptsh("replay", "a.attempt", "--check", file, "--bless")
      #expect([65, 73].contains(result.status), "\(file): \(result.errorText)")
      #expect(result.text == "" && FileManager.default.contents(atPath: path) == before)
    }
    let alone = try home.iptsh("replay", "a.attempt", "--bless")
    #expect(alone.status == 2 && alone.errorText.contains("--check FILE"))
  }

  @Test func theLastMarkerOfARecordingIsTheSceneInWhichThePlayEnds() throws {
    try home.put(
      """
      roleplay door "D" {
        scene a { choose c { option x "X" adherent because "b" go good; option y "Y" off because "b" go end } }
        scene good { client "Good."; go end }
        scene bad allow L050 { client "Bad." }
      }

      """, "door.ipt")
    try attempt("1")
    try home.prepare("replay", "a.attempt", "--record", "a.cast")
    let markers = try text("a.cast").split(separator: "\n").filter { $0.contains("\"m\"") }
      .compactMap { $0.components(separatedBy: "scene: ").last }
    #expect(markers == ["a\"]", "good\"]"])
  }
}
