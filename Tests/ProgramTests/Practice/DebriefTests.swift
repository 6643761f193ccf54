import Foundation
import IPTTestSupport
import Testing

/// Debriefs of several attempts, and as data.
@Suite("Debriefs")
struct DebriefTests {
  private let home: ProgramHome

  init() throws {
    home = try ProgramHome()
    try home.put(PlayTests.scene, "door.ipt")
    try home.put(
      """
      language 1
      roleplay gate "The gate" {
        setup { session 1 on 2026-01-05 held; score phq9 total 12 item9 1 }
        scene gate {
          choose answer {
            option wide "Come through." adherent because "Opens." once
            option shut "No." unsafe because "Shuts." once
          }
          record entry "Write down what is open." { expect count(risks) = 1 hint "The risk, of today." }
        }
      }

      """, "gate.ipt")
  }

  private func attempt(_ scene: String, _ name: String, _ input: String) throws {
    _ = try home.iptsh(
      ["play", scene, "--attempt", name, "--author", String(name.prefix { $0 != "." })],
      input: input)
  }

  @Test func attemptsAtDifferentRolePlaysAreComparedEachWithItsLike() throws {
    try attempt("door.ipt", "a.attempt", "1\n")
    try attempt("door.ipt", "b.attempt", "2\n")
    try attempt("gate.ipt", "c.attempt", "1\n")
    let mixed = try home.iptsh("debrief", "a.attempt", "c.attempt")
    #expect(!mixed.text.contains("attempts:") && !mixed.text.contains("on average"))
    #expect(mixed.text.contains("Debrief: The door") && mixed.text.contains("Debrief: The gate"))
    let three = try home.iptsh("debrief", "c.attempt", "a.attempt", "b.attempt").text
    #expect(three.hasPrefix("2 attempts: The door\n"))
    let comparison = try #require(three.components(separatedBy: "Debrief:").first)
    #expect(!comparison.contains("wide") && comparison.contains("Points from 0 to 2"))
    try attempt("gate.ipt", "d.attempt", "2\n")
    let four = try home.iptsh("debrief", "c.attempt", "a.attempt", "b.attempt", "d.attempt").text
    #expect(four.hasPrefix("2 attempts: The gate\n") && four.contains("2 attempts: The door\n"))
  }

  @Test func whatConcernsSafetyIsInEachRowForSpreadsheets() throws {
    try attempt("gate.ipt", "c.attempt", "comfort 3\n2\nback\n1\ndone\ncomfort 8\n")
    let csv = try home.iptsh("debrief", "c.attempt", "--as", "csv").text
    let lines = csv.split(whereSeparator: \.isNewline).map(String.init)
    #expect(
      lines[0].hasSuffix(
        ",because,unsafe taken back,open flags,missing on risk,missing in the record,"
          + "comfort before,comfort after"), "\(csv)")
    #expect(lines.count == 2)
    for part in [
      "c.attempt,c,gate,1,gate,answer,wide", "answer shut", "phq9 item9 was answered with 1",
      "\"The risk, of today.\"", ",3,8",
    ] {
      #expect(lines[1].contains(part), "\(part) in \(csv)")
    }
    try attempt("gate.ipt", "e.attempt", "")
    let none = try home.iptsh("debrief", "e.attempt", "--as", "csv").text
    #expect(
      none.contains("e.attempt,e,gate,,,,,,,,,,,\"phq9 item9") || none.contains(",phq9 item9"))
  }
}
