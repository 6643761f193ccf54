import IPTEngine
import IPTLanguage
import IPTModel
import IPTTestSupport
import Testing

/// The statement that a gate, a task or a point offers is the one that does what is missing.
@Suite("Offered statements") struct OfferedStatementTests {
  private func fix(_ kind: String, _ code: String, after lines: String) -> String {
    let evaluation = Sitting(after: lines).interpreter.evaluation
    let library = evaluation.library
    let all: [(code: String, declaration: UInt32)] =
      switch kind {
      case "gate":
        library.gates(from: "initial", to: "middle").map { ($0.code, $0.declaration) }
          + library.gates(from: "middle", to: "termination").map { ($0.code, $0.declaration) }
          + library.gates(from: "termination", to: "maintenance").map { ($0.code, $0.declaration) }
      case "task": library.tasks(of: "initial").map { ($0.code, $0.declaration) }
      default: library.points.map { ($0.code, $0.declaration) }
      }
    return all.first { $0.code == code }.map { evaluation.fix(of: $0.declaration) } ?? "none"
  }

  @Test(arguments: [
    ("gate", "G16", "goal \"a\"", "goal \"…\""),
    ("gate", "G16", (1...5).map { "goal \"\($0)\"" }.joined(separator: "\n"), "remove goal …"),
    ("task", "I15", (1...5).map { "goal \"\($0)\"" }.joined(separator: "\n"), "remove goal …"),
    ("gate", "G03", "", "score phq9 …"),
    ("gate", "G03", "set case main-measure bdi2", "score bdi2 …"),
    ("gate", "G33", "session 7 on 2026-11-20 held", "score phq9 … in session 7"),
    (
      "gate", "G45", "set case main-measure bdi2\nsession 7 on 2026-11-20 held",
      "score bdi2 … in session 7"
    ),
    ("task", "I9", "", "onset \"…\" on …"),
    ("task", "I9", "onset \"low\" on 2026-09", "event \"…\" on …"),
    ("task", "I10", "", "event \"…\" on …"),
    ("task", "I10", "event \"move\" on 2026-09", "set onset trigger …"),
    ("point", "F80", "", "role-pair \"…\" \"…\" mastery …"),
    ("point", "F80", "role-pair \"clerk\" \"head\"", "set role-pair … mastery … in session …"),
  ])
  func itGoesByTheCase(_ kind: String, _ code: String, _ lines: String, _ expected: String) {
    #expect(fix(kind, code, after: lines) == expected)
  }

  @Test func whatIsOfferedForALateMeasureClosesTheGate() {
    let lines = "session 7 on 2026-11-10 held\nsession 8 on 2026-11-17 held"
    var sitting = Sitting(after: lines)
    _ = sitting.type("score phq9 total 9 in session 8")
    let gate = sitting.interpreter.library.gates(from: "middle", to: "termination")
      .first { $0.code == "G33" }
    let evaluation = sitting.interpreter.evaluation
    #expect(gate.map { evaluation.fires($0) } == false)
  }

  @Test func noImprovementIsSaidUntilItWasDiscussed() {
    let lines =
      "session 1 on 2026-11-10 held\nscore phq9 total 9\nsession 2 on 2026-11-17 held\nscore phq9 total 9"
    for (more, fires) in [("", true), ("\nnonresponse \"two weeks of quarrels\"", false)] {
      let evaluation = Sitting(after: lines + more).interpreter.evaluation
      let gate = evaluation.library.gates(from: "middle", to: "termination").first {
        $0.code == "G36"
      }
      #expect(gate.map { evaluation.fires($0) } == fires)
    }
  }

  // MARK: Remarks that speak where something is not recorded

  @Test(arguments: [
    ("V07", "add relation a confide no\nadd relation b confide partly", true),
    ("V07", "add relation a confide no\nadd relation b", true),
    ("V07", "add relation a confide yes\nadd relation b", false),
    (
      "A20", (1...6).map { "session \($0) on 2026-10-\($0 + 10) held" }.joined(separator: "\n"),
      true
    ),
    ("A41", "relapse-plan signs [\"a\"]", true),
    ("A41", "relapse-plan signs [\"a\"] copy-given yes", false),
    ("A25", "add relation wife\ndear-man wife assert \"Come at six. And call first.\"", true),
    ("A25", "add relation wife\ndear-man wife assert \"I ask you to come at six.\"", false),
    ("A23", "add relation wife\ndear-man wife describe \"You lazy man.\"", true),
    ("A33", "focus grief-healthy-self agreed yes", true),
    ("A33", "set case format ipsrt\nfocus grief-healthy-self agreed yes", false),
  ])
  func aRemarkSpeaksWhereItShould(_ code: String, _ lines: String, _ isSaid: Bool) {
    let codes = Sitting(after: lines).interpreter.evaluation.remarks().map(\.advice.code)
    #expect(codes.contains(code) == isSaid, "\(codes)")
  }

  @Test func aSessionOnTheDayOfTheStepCountsByWhatWasEnteredFirst() {
    let past = GateTests.lines + "\nphase next at 2026-11-20"
    for (line, count) in [
      ("session 2 on 2026-11-20 held", "1"), ("session 2 on 2026-11-19 held", "0"),
    ] {
      var sitting = Sitting(after: past)
      _ = sitting.type(line)
      #expect(sitting.type("print count(middle-sessions)") == "\(count)\n", "\(line)")
    }
  }

  // MARK: Forms of treatment of one's own

  private static let forms = """
    language 1
    format short "Four sessions." sessions 3..6 usual 4..4 planned 4 length 45..50 cadence weekly {
      frame 2..8 opening 1 closing 1
    }
    format ipt "As the ward does it." sessions 4..16 usual 8..12 planned 10 length 45..50 cadence weekly {
      frame 2..16 opening 1 closing 1
    }
    """

  @Test func aFormOfOnesOwnCanBeChosenAndOneThatIsDeclaredAnewCounts() {
    var sitting = Sitting(own: [(name: "ward.ipt", text: Self.forms)])
    #expect(sitting.type("print planned-sessions") == "10\n")
    _ = sitting.type("set case format short")
    #expect(sitting.codes == [])
    #expect(sitting.type("print planned-sessions") == "4\n")
    _ = sitting.type("set case format shrt")
    #expect(sitting.codes == ["N005"])
  }

  @Test(arguments: [("short", 4), ("ipt", 10), ("ipt-b", 8)])
  func whatCountsSessionsGoesByTheForm(_ form: String, _ planned: Int) {
    var sitting = Sitting(own: [(name: "ward.ipt", text: Self.forms)])
    _ = sitting.type("set case format \(form); session 2 on 2026-11-20 held")
    let reader = sitting.interpreter.reader
    #expect(reader.count(ofSession: 2) == "2 of \(planned)")
    for view in ["summary", "phase", "report"] {
      #expect(sitting.type(view).contains("session 2 of \(planned)"), "\(view)")
    }
  }

  @Test func remarksOnAScriptStandOnItsPage() {
    var sitting = Sitting(
      after: """
        add relation wife
        dear-man wife describe "You always leave." assert "Come at six. And call first."
        dear-man wife describe "You left at nine." assert "Please come at six."
        """)
    let (facts, request) = (
      "hold a word that no camera would show", "asks for more than one thing"
    )
    let first = sitting.type("show dear-man 1")
    #expect(first.contains(facts) && first.contains(request), "\(first)")
    let second = sitting.type("show dear-man 2")
    #expect(!second.contains(facts) && !second.contains(request), "\(second)")
    #expect(sitting.type("show dear-man").contains("at a time: dear-man 1."))
  }

  @Test func aRuleThatIsDeclaredTwiceIsSentToTheList() {
    let gate = "gate K01 \"x\" from initial to middle level warn { need any(notes) }\n"
    let lint = LibraryLint(
      Source("language 1\n\(gate)\(gate)", name: "ward.ipt"), schema: Schema(kinds: Kind.all))
    let found = lint.faults()
    #expect(found.map(\.code.id) == ["N004"])
    #expect(found.first?.notes.first?.contains("`list gates`") == true)
  }

  @Test func aSourceThatIsInNoListIsTold() {
    let script = """
      language 1
      gate W01 "Inform the practice." from initial to middle level warn {
        need any(notes)
        source [WMK81, WMK18, XYZ99]
      }
      """
    let lint = LibraryLint(Source(script, name: "ward.ipt"), schema: Schema(kinds: Kind.all))
    let found = lint.faults()
    #expect(found.map(\.code.id) == ["L022", "L022"])
    #expect(found.first?.message == "no work has the key WMK81")
    #expect(found.first?.label == "did you mean `WMK18`?")
    #expect(found.allSatisfy { $0.severity == .warning })
  }

  @Test func aTotalAloneSaysOnceInAScriptThatTheItemIsNotRecorded() {
    let codes = Sitting(after: "").interpreter
    var interpreter = codes
    interpreter.setting.wantsConfirmation = false
    _ = interpreter.run(script: .init("score phq9 total 9\nscore phq9 total 8\nscore gad7 total 3"))
    #expect(interpreter.notices.map(\.code.id).filter { $0 == "S05" } == ["S05"])
  }
}
