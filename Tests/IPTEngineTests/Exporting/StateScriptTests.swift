import Foundation
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
      decoding: StateScript.write(sitting.book, name: "a", replay: &replay.interpreter).bytes,
      as: UTF8.self)
  }

  /// The JSON of a case without what is of the log alone: entries, and values that no longer count.
  private func present(_ book: Casebook) throws -> String {
    func stripped(_ value: Any) -> Any {
      if let list = value as? [Any] { return list.map(stripped) }
      guard var object = value as? [String: Any] else { return value }
      for key in ["entry", "entries", "history"] { object[key] = nil }
      // Flags are numbered as they are raised; what was taken back leaves gaps between them.
      if let flags = object["flag"] as? [[String: Any]] {
        object["flag"] = flags.map { $0.filter { $0.key != "number" } }
      }
      if let open = object["openFlags"] as? [Any] { object["openFlags"] = open.count }
      return object.mapValues(stripped)
    }
    let json = try JSONSerialization.jsonObject(with: Data(CaseJSON.write(book)))
    let data = try JSONSerialization.data(
      withJSONObject: stripped(json), options: [.sortedKeys, .prettyPrinted])
    return String(decoding: data, as: UTF8.self)
  }

  /// The script brings back the state, and says so.
  private func expectSame(_ sitting: borrowing Sitting, _ comment: Comment) throws {
    let text = script(sitting)
    #expect(!text.contains("Not brought back"), "\(comment)\n\(text)")
    var second = Sitting()
    let seen = second.type(text)
    #expect(second.codes.isEmpty, "\(comment)\n\(seen)\n\(text)")
    #expect(
      StateScript.picture(of: second.book) == StateScript.picture(of: sitting.book), "\(comment)")
    let (wanted, made) = (try present(sitting.book), try present(second.book))
    if wanted != made {
      Issue.record("\(comment)\n\(LineDifference.describe(from: wanted, to: made))")
    }
  }

  @Test(arguments: [ShippedCase.helen, .daniel])
  func theShippedCasesComeBack(_ shipped: ShippedCase) throws {
    let sitting = try Sitting(shipped)
    try expectSame(sitting, "\(shipped)")
    // No value is said to be of a session that is entered further down.
    var second = Sitting()
    _ = second.type(script(sitting))
    #expect(!second.interpreter.notices.contains { $0.code.id == "V211" })
  }

  @Test func whatCameLaterIsNotSaidOfTheTimeBefore() throws {
    let sitting = Sitting(
      after: """
        session 1 on 2026-01-05 held
        focus grief agreed yes
        contract sessions 12 agreed yes
        session 2 on 2026-01-12 held
        focus role-disputes because "new"
        contract sessions 14 because "both agreed"
        """)
    try expectSame(sitting, "focus and contract")
    var second = Sitting()
    _ = second.type(script(sitting))
    for view in ["focus as of session 1", "focus", "contract"] {
      var first = Sitting(after: "")
      first.interpreter.book = sitting.book
      let wanted = first.type(view)
      #expect(second.type(view) == wanted)
      #expect(!view.contains("as of") || wanted.contains("grief"))
    }
    #expect(!second.type("contract as of session 1").contains("14"))
  }

  @Test func aStepOfThePhaseIsWeighedAsItWas() throws {
    let gates = "[G01, G02, G03, G04, G05, G07, G08, G09, G10]"
    let sitting = Sitting(
      after: """
        session 1 on 2026-01-05 held
        add relation "wife" partner
        focus role-transitions agreed yes
        role-pair "at work" "at home"
        phase middle despite \(gates) because "came late"
        session 2 on 2026-01-12 held
        focus role-disputes because "the wife"
        """)
    try expectSame(sitting, "step")
    var second = Sitting()
    _ = second.type(script(sitting))
    #expect(!second.interpreter.notices.contains { $0.code.id == "G19" })
  }

  @Test func flagsKeepTheirNumbers() throws {
    let sitting = Sitting(
      after: """
        score phq9 1 1 1 1 1 1 1 1 1
        retract @1 because "another client"
        score phq9 1 1 1 1 1 1 1 1 2
        """)
    let text = script(sitting)
    #expect(text.contains("skip flag 1"), "\(text)")
    var second = Sitting()
    _ = second.type(text)
    let reader = CaseReader(second.book)
    #expect(reader.live("flag").map { reader.name(of: $0) } == ["2"])
    try expectSame(sitting, "flags")
  }

  @Test func whatTellsOfTheFileAloneIsLeftOut() {
    let sitting = Sitting(
      after: """
        library "core" version "0.9"
        add relation "Ida" closeness 3
        add relation "Tom" closeness 3
        forget relation "Tom" because "asked for"
        """)
    var replay = Sitting()
    let written = StateScript.write(sitting.book, name: "a", replay: &replay.interpreter)
    let text = String(decoding: written.bytes, as: UTF8.self)
    #expect(written.lost == [], "\(text)")
    #expect(text.contains("\"Ida\""))
    #expect(!text.contains("library") && !text.contains("erasure") && !text.contains("Tom"))
  }

  @Test func aNameThatTurnsTextAroundStandsInTheHeadWrittenOut() throws {
    var sitting = Sitting()
    _ = sitting.type(#"add relation "a\u{202E}b" closeness 3 at 2026-11-20"#)
    _ = sitting.type(#"set relation "a\u{202E}b" closeness 4 at 2026-11-21"#)
    #expect(sitting.codes == [])
    #expect(script(sitting).contains(#"# - relation a\u{202e}b: closeness (1 earlier)"#))
    try expectSame(sitting, "direction")
  }

  @Test func stepsOfThePhaseComeBackWithTheirReasons() throws {
    let gates = "[G01, G02, G03, G04, G05, G07, G08, G09, G10]"
    var sitting = Sitting(after: "session 1 on 2026-01-05 held")
    _ = sitting.type("phase middle despite \(gates) because \"came late\" in session 1")
    #expect(sitting.codes == [])
    _ = sitting.type("phase initial because \"too early\" in session 1")
    _ = sitting.type("phase middle despite \(gates) because \"once more\"")
    #expect(sitting.codes == [])
    try expectSame(sitting, "phase")
  }

  @Test func theDemonstrationComesBack() throws {
    try expectSame(Sitting(after: Demonstration.lines), "demonstration")
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
    "decision \"Whom?\" { option stay \"stay\" pros \"a\"; option nothing \"n\"; chosen stay }",
    "decision \"a\" { option x \"1\" }\nset decision 1 chosen x in session 2\nadd option y \"2\" of decision 1",
    "risk asked yes\nrisk thoughts none\nremove risk 1",
    "score gad7 total 4\nscore gad7 total 5\nremove score 1",
    "goal \"a\"\nset goal 1 confidence 4 in session 2\nset goal 1 confidence unknown in session 3",
  ])
  func theStateComesBack(_ lines: String) throws {
    try expectSame(Sitting(after: "add relation \"Ines\"\n" + lines), "\(lines)")
  }

  @Test(arguments: (1...40).map { UInt64($0) })
  func whateverIsTypedComesBack(_ seed: UInt64) throws {
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
    try expectSame(sitting, "seed \(seed)")
  }

  @Test func whatCannotBeBroughtBackIsSaid() {
    let sitting = Sitting(after: "note \"x\"\ncomment @1 \"well put\" by \"kl\"")
    let text = script(sitting)
    #expect(text.contains("# Not brought back by this script:\n# - comment 1,"), "\(text)")
    var second = Sitting()
    _ = second.type(text)
    #expect(second.codes.isEmpty)
  }

  @Test(arguments: [
    "risk asked yes\nundo\nrisk thoughts none", "event \"a\"\nevent \"b\"\nremove event 1",
    "score phq9 total 9\nscore phq9 total 12\nremove score 1",
    "incident \"x\" { turn me \"a\"; turn me \"c\" }\nremove turn 1 of incident 1",
  ])
  func noRecordIsInventedForANumber(_ lines: String) throws {
    let sitting = Sitting(after: lines)
    let text = script(sitting)
    #expect(text.contains("\nskip ") && !text.contains("\nremove "), "\(text)")
    var second = Sitting()
    _ = second.type(text)
    #expect(second.codes == [])
    #expect(
      second.book.log.changes.count { $0.operation == .add }
        == second.book.schema.kinds.indices.reduce(0) {
          $0 + sitting.interpreter.reader.live($1).count
        })
    try expectSame(sitting, "\(lines)")
  }

  @Test func ofAListOnlyWhatWasRemovedIsLeftOut() {
    let sitting = Sitting(
      after: "event \"a\"; event \"b\"; onset \"c\" on 2026-01 trigger [1, 2]; remove event 1")
    var replay = Sitting()
    let written = StateScript.write(sitting.book, name: "a", replay: &replay.interpreter)
    let text = String(decoding: written.bytes, as: UTF8.self)
    #expect(text.contains("onset \"c\" on 2026-01 trigger [2]"), "\(text)")
    #expect(written.lost == ["`trigger` of onset names event 1, which was removed"])
  }

  @Test func whatCannotBeBroughtBackIsToldTheCaller() {
    let sitting = Sitting(after: "note \"x\"\ncomment @1 \"well put\" by \"kl\"")
    var replay = Sitting()
    let written = StateScript.write(sitting.book, name: "a", replay: &replay.interpreter)
    #expect(written.lost.count == 1 && written.lost[0].hasPrefix("comment 1"))
  }

  @Test func whatWasTakenBackIsNotInTheScript() {
    let sitting = Sitting(
      after: "note \"secret one\"\nundo\nevent \"secret two\"\nremove event 1\nnote \"kept\"")
    let text = script(sitting)
    #expect(text.contains("kept") && !text.contains("secret"), "\(text)")
  }
}
