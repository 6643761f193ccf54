import IPTEngine
import IPTLanguage
import IPTModel
import IPTTestSupport
import Testing

@Suite("A case as a script")
struct StateScriptTests {
  private func script(_ sitting: borrowing Sitting) -> String {
    var replay = Sitting()
    return String(
      decoding: StateScript.write(sitting.book, name: "a", replay: &replay.interpreter),
      as: UTF8.self)
  }

  /// The script brings back the state, and says so.
  private func expectSame(_ sitting: borrowing Sitting, _ comment: Comment) {
    let text = script(sitting)
    #expect(!text.contains("Not brought back"), "\(comment)\n\(text)")
    var second = Sitting()
    let seen = second.type(text)
    #expect(second.codes.isEmpty, "\(comment)\n\(seen)\n\(text)")
    #expect(
      StateScript.picture(of: second.book) == StateScript.picture(of: sitting.book), "\(comment)")
  }

  @Test func theDemonstrationComesBack() {
    expectSame(Sitting(after: Demonstration.lines), "demonstration")
  }

  @Test(arguments: [
    "event \"a\"\nevent \"b\"\nremove event 1\nevent \"c\"",
    "add relation mother closeness 2\nset relation mother closeness 3 in session 2",
    "add relation mother closeness 2 in session 3\nset relation mother closeness 3 in session 1",
    "add relation boss\nincident \"x\" with boss\nrename relation boss to \"Tom\"",
    "add relation boss\nincident \"x\" with boss\nremove relation boss",
    "add relation mother kind friend\nset relation mother kind unknown",
    "session 1 on 2026-01-01\nset session 1 on unknown",
    "score phq9 1 1 1 1 1 1 1 1 1 in session 1\nrisk thoughts none in session 2",
    "risk asked no because \"x\"\nscore phq9 total 9 item9 1\nset risk 1 asked yes",
    "score phq9 1 1 1 1 1 1 1 1 _", "score phq9 2 2 2 2 2 2 2 2 2\nundo\nscore phq9 total 3",
    "incident \"x\" { turn me \"a\" feel \"b\"; turn me \"c\" }\nremove turn 1 of incident 1",
    "focus role-transitions\nfocus [grief, role-disputes] because \"loss\"",
    "contract sessions 12\ncontract sessions 16\nremove contract\ncontract length 50min",
    "note \"two\\nlines \\\"quoted\\\" \\\\ { } ; # \u{1F642}\"",
    "event \"a\" on age 7\nevent \"b\" on session 3\nonset \"c\" on 2026 trigger [1, 2]",
    "goal \"a\"\nset goal 1 confidence 4 in session 2\nset goal 1 confidence unknown in session 3",
  ])
  func theStateComesBack(_ lines: String) {
    expectSame(Sitting(after: "add relation \"Ines\"\n" + lines), "\(lines)")
  }

  @Test(arguments: (1...40).map { UInt64($0) })
  func whateverIsTypedComesBack(_ seed: UInt64) {
    var random = SplitMix(seed: seed)
    let names = ["mother", "Tom", "Zoë", "a \\\"b\\\"", "boss"]
    var sitting = Sitting()
    for _ in 0..<40 {
      let name = "\"\(random.pick(names))\""
      let number = 1 + random.below(4)
      let place = random.pick(["", " in session \(number)", " at 2026-0\(number)-11", ""])
      let line = random.pick([
        "add relation \(name) closeness \(number)\(place)", "add relation \(name)",
        "set relation \(name) closeness \(number)\(place)",
        "set relation \(name) dispute impasse conflict \(number)\(place)",
        "set relation \(name) closeness unknown", "remove relation \(name)",
        "rename relation \(name) to \"\(random.pick(names))\"",
        "event \"e\(number)\" on 2026-0\(number) with \(name)\(place)", "remove event \(number)",
        "set event \(number) impact -\(number)", "session \(number) on 2026-0\(number)-21 held",
        "session \(number + 4)", "note \"n\(number)\"\(place)", "undo", "undo",
        "score phq9 1 1 \(number % 4) 1 1 1 1 1 \(number % 3)\(place)",
        "score gad7 total \(number)",
        "risk thoughts none\(place)", "homework \"h\" due \(number)",
        "set homework \(number) obstacle \"o\"\(place)", "goal \"g\"\(place)",
        "incident \"i\" with \(name) { turn me \"w\" feel \"f\" }", "remove incident \(number)",
        "contract sessions \(10 + number)\(place)", "onset \"o\" trigger \(number)\(place)",
        "set goal \(number) confidence \(number)\(place)",
      ])
      _ = sitting.type(line)
    }
    #expect(sitting.book.log.changes.count > 5)
    expectSame(sitting, "seed \(seed)")
  }

  @Test func whatCannotBeBroughtBackIsSaid() {
    let sitting = Sitting(after: "note \"x\"\ncomment @1 \"well put\" by \"kl\"")
    let text = script(sitting)
    #expect(text.contains("# Not brought back by this script:\n# - comment 1,"), "\(text)")
    var second = Sitting()
    _ = second.type(text)
    #expect(second.codes.isEmpty)
  }

  @Test func whatWasTakenBackIsNotInTheScript() {
    let sitting = Sitting(
      after: "note \"secret one\"\nundo\nevent \"secret two\"\nremove event 1\nnote \"kept\"")
    let text = script(sitting)
    #expect(text.contains("kept") && !text.contains("secret"), "\(text)")
  }
}
