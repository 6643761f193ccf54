import Foundation
import IPTEngine
import IPTLanguage
import IPTModel
import Testing

/// Scripts of the clinician's own beside those of the program.
@Suite("A library of one's own")
struct OwnLibraryTests {
  private static let script = """
    language 1
    measure ward3 "Three questions of the ward" items 3 answers 0..2 window 7d by self worse higher missing refuse {
      total sum 1..3
      band 0..2 low
      band 3..6 high
      critical item3 "not wanting to go on" from 1
      vector [1, 1, 1] total 3 band high flags [item3]
    }
    question grief#1 "Whom do you miss?" phases initial purpose assess
    question ward#1 "What were you told on the ward?" phases initial purpose assess
    gate K01 "Ask for the letter of the ward." from initial to middle level error {
      need case.referral is known
      fix "set case referral \\"…\\""
    }
    gate G11 "Two people are enough here." from initial to middle level warn {
      need count(relations) >= 2
    }
    point K02 "letter asked for" phase initial kind frame {
      need case.referral is known
      fix "set case referral \\"…\\""
    }
    advice K03 "Far away" about inventory level note {
      each relations where distance = far
    }
    advice own-care "x" about clinician level note { when no }
    crisis text "Call the ward." numbers ["ward 123"]
    """

  @Test(arguments: [
    "tags contains \"x\"", "tags = \"x\"", "tags in [\"x\", \"y\"]", "\"x\" in tags",
  ])
  func aFieldThatIsNotThereIsToldBesideATextToo(_ condition: String) {
    var sitting = Sitting()
    _ = sitting.type("print any(notes where \(condition))")
    #expect(sitting.codes == ["N006"])
  }

  private func sitting(_ script: String = script) -> Sitting {
    Sitting(own: [(name: "ward.ipt", text: script)])
  }

  @Test func itsMeasureIsScoredAndWatched() {
    var sitting = sitting()
    let seen = sitting.type("score ward3 1 2 1")
    #expect(sitting.codes == [])
    #expect(seen.contains("ward3 total 4 of 6, band: high"), "\(seen)")
    #expect(seen.hasPrefix("! item 3 (not wanting to go on) was answered with 1 of 2"))
    #expect(seen.contains("! Call the ward.") && seen.contains("! ward 123"))
    #expect(sitting.type("score phq9 total 3").contains("band: minimal"))
    #expect(sitting.type("help ward3").contains("ward.ipt"))
  }

  @Test func itsQuestionsStandBesideTheOthersOrInTheirPlace() {
    var sitting = sitting()
    #expect(sitting.type("ask ward").contains("ward#1  What were you told on the ward?"))
    let grief = sitting.type("ask grief")
    #expect(grief.contains("grief#1  Whom do you miss?\n  grief#2"), "\(grief)")
    #expect(sitting.type("asked ward#1").contains("ward#1"))
    #expect(sitting.codes == [])
  }

  @Test func itsGateRefusesAndTheOneItDeclaresAnewGoesByItsWords() {
    var sitting = Sitting(
      own: [(name: "ward.ipt", text: Self.script)], after: GateTests.lines)
    _ = sitting.type("phase next")
    #expect(sitting.codes == ["K01"])
    _ = sitting.type("set case referral \"the ward\"; remove relation boss; phase next")
    #expect(sitting.codes == [])
    #expect(!sitting.interpreter.notices.contains { $0.code.id == "G11" })
  }

  @Test func itsPointAndItsRemarkAreShown() {
    var sitting = sitting()
    #expect(sitting.interpreter.evaluation.fidelity().result(of: "K02") == .absent)
    _ = sitting.type("add relation aunt distance far; set case referral \"the ward\"")
    #expect(sitting.interpreter.evaluation.fidelity().result(of: "K02") == .present)
    #expect(sitting.type("advice inventory").contains("K03  Far away: aunt."))
    #expect(sitting.type("about").contains("!! ward 123"))
    #expect(!sitting.type("about").contains("a walk"))
  }

  @Test func withoutACrisisBlockThereIsAReminderAndNoNumber() {
    var sitting = Sitting()
    let seen = sitting.type("about")
    #expect(seen.contains("No crisis numbers are set"))
    #expect(sitting.interpreter.library.crisis.numbers.isEmpty)
    #expect(sitting.interpreter.library.crisis.text.isEmpty)
  }

  @Test func whatIsWrongInItIsToldWithItsScriptAndTheRestIsUsed() {
    var sitting = sitting(
      "language 1\ngate K01 \"x\" from initial to middle level eror { need yes }\n"
        + "gate K02 \"Bring the letter.\" from initial to middle level error { need no }\n")
    _ = sitting.type("phase next")
    #expect(sitting.codes.contains("K02"))
    let faults = sitting.interpreter.library.diagnostics
    #expect(faults.count == 1)
    #expect(faults.first?.source?.name == "ward.ipt")
  }

  @Test(arguments: [
    "language 1\r\ncrisis text \"Call the ward.\" numbers [\"ward 123\"]\r\n",
    "\u{FEFF}crisis text \"Call the ward.\" numbers [\"ward 123\"]\n",
    "\tcrisis\ttext \"Call the ward.\" numbers [\"ward 123\"]\n",
    "language 1; crisis text \"Call the ward.\" numbers [\"ward 123\"]",
    "# ours\n\n  crisis text \"Call the ward.\" numbers [\"ward 123\"]",
    "advice K1 \"x\" about inventory level note { when no }; crisis text \"Call the ward.\" numbers [\"ward 123\"]",
  ])
  func howItsLinesAreTypedMattersNothing(_ script: String) {
    var sitting = sitting(script)
    let seen = sitting.type("score phq9 total 20 item9 2")
    #expect(seen.contains("! Call the ward.") && seen.contains("! ward 123"), "\(seen)")
    #expect(sitting.interpreter.library.diagnostics.isEmpty)
  }

  @Test func aWordThatIsNoneOfTheLibraryIsToldAtOnce() {
    var sitting = sitting("language 1\ncrises text \"Call the ward.\"\n")
    _ = sitting.type("score phq9 total 20 item9 2")
    #expect(sitting.interpreter.library.diagnostics.first?.source?.name == "ward.ipt")
    #expect(sitting.interpreter.library.takeDiagnostics().count == 1)
    #expect(sitting.interpreter.library.takeDiagnostics().isEmpty)
  }

  @Test func aScriptOfNothingButWordsThatAreNoneIsToldWhenAllAreRead() {
    let sitting = sitting("crises text \"Call the ward.\"\n")
    sitting.interpreter.library.readOwnScripts()
    #expect(sitting.interpreter.library.takeDiagnostics().count == 1)
  }

  private static let phq9 =
    "measure phq9 \"P\" items 9 answers 0..3 worse higher missing refuse { total sum 1..9; "

  @Test(arguments: [
    (phq9 + "}", "L014"), (phq9 + "critical item9 \"x\" from 2 high-from 2 }", "L014"),
    (phq9 + "critical item9 \"x\" from 1 }", "L014"),
    (phq9 + "reversed [9]; critical item9 \"x\" from 1 high-from 2 }", "L014"),
    (phq9 + "critical item9 \"x\" from 1 high-from 2; vector [1, 1] total 3 }", "L012"),
    (
      "gate G24 \"x\" from initial to middle level warn override no { need count(open-flags) = 0 }",
      "L015"
    ),
    ("gate G24 \"x\" from initial to middle level error { need count(open-flags) = 0 }", "L015"),
    ("gate G24 \"x\" from initial to middle level error override no { need yes }", "L015"),
    (
      "gate G24 \"x\" from initial to middle level error override no { need count(open-flags) = 0 and yes or yes }",
      "L015"
    ),
    (
      "gate G24 \"x\" from initial to middle level error override no { applies no; need count(open-flags) = 0 }",
      "L015"
    ), ("gate G01 \"x\" from initial to middle level error { need nonsense is known }", "L015"),
  ])
  func whatGuardsIsNotMadeWeaker(_ script: String, _ code: String) {
    #expect(faults(script).contains(code))
    var sitting = sitting("language 1\n" + script)
    _ = sitting.type("score phq9 total 20 item9 1")
    #expect(sitting.interpreter.notices.contains { $0.code.id == "S01" })
    _ = sitting.type("phase next despite [G24] because \"x\"")
    #expect(!sitting.codes.isEmpty)
    _ = sitting.type("phase next")
    #expect(sitting.codes.contains("G24") && sitting.codes.contains("G01"))
    sitting.interpreter.library.readOwnScripts()
    #expect(sitting.interpreter.library.diagnostics.contains { $0.code.id == code })
  }

  @Test(arguments: [
    phq9 + "critical item9 \"x\" from 1 high-from 2; critical item2 \"low\" from 3 }",
    phq9 + "critical item9 \"x\" from 1 high-from 1 }",
    "gate G24 \"Ask.\" from initial to middle level error override no { need count(open-flags) = 0 }",
    "gate G24 \"Ask.\" from initial to middle level error override no { need count(open-flags) = 0 and any(relations) }",
  ])
  func whatGuardsMayBeAddedTo(_ script: String) {
    #expect(faults(script) == [])
  }

  // MARK: Circles

  @Test(arguments: [
    ("point X01 \"x\" phase any kind frame { need point(X01) = present }", 1),
    (
      "point X01 \"x\" phase any kind frame { need point(X02) = present }\n"
        + "point X02 \"x\" phase any kind frame { applies point(X01) = present }", 2
    ),
    (
      "point X01 \"x\" phase any kind frame { need count(relations where point(X02) = present) = 0 }\n"
        + "point X02 \"x\" phase any kind frame { enough not (point(X03) is known) }\n"
        + "point X03 \"x\" phase any kind frame { need point(X01) = present and yes }", 3
    ),
    (
      "point X01 \"x\" phase any kind frame { need point(F01) = present }\n"
        + "point X02 \"x\" phase any kind frame { need point(X01) = present }", 0
    ),
  ])
  func pointsInACircleAreUnknownAndTold(_ script: String, _ count: Int) {
    // A point that asks for nothing is told as well.
    #expect(faults(script).filter { $0 != "L020" } == Array(repeating: "L016", count: count))
    var sitting = sitting("language 1\n" + script)
    let report = sitting.interpreter.evaluation.fidelity()
    #expect(report.result(of: "X01") == (count == 0 ? .absent : .unknown))
    #expect(sitting.type("print point(X01)").contains(count == 0 ? "absent" : "unknown"))
    #expect(sitting.interpreter.library.diagnostics.count == count)
  }

  @Test func aLongRowOfPointsIsTold() {
    let rows = (1...200).map {
      "point Y\($0) \"x\" phase any kind frame { need point(Y\($0 + 1)) = present }"
    }
    let script =
      rows.joined(separator: "\n") + "\npoint Y201 \"x\" phase any kind frame { need yes }"
    let sitting = sitting("language 1\n" + script)
    #expect(sitting.interpreter.evaluation.fidelity().result(of: "Y1") == .unknown)
    #expect(sitting.interpreter.library.diagnostics.contains { $0.code.id == "L016" })
  }

  @Test func aMeasureOfItemsThatTheFormDoesNotHaveIsScoredWithoutATotal() {
    let measure = Self.head + "{ total sum 0..3; critical item0 \"x\" from 1 }"
    var sitting = sitting("language 1\n" + measure)
    _ = sitting.type("session 1 on 2026-01-12 held")
    #expect(sitting.type("score m 1 1 1").contains("m incomplete 3/3, no total"))
  }

  // MARK: Lint

  private func faults(_ script: String) -> [String] {
    let source = Source("language 1\n" + script, name: "own.ipt")
    let schema = Schema(kinds: Kind.all)
    #expect(LibraryLint.declares(source, schema: schema))
    return LibraryLint(source, schema: schema).faults().map(\.code.id)
  }

  private static let head =
    "measure m \"M\" items 3 answers 0..2 window 7d by self worse higher missing refuse "

  @Test(arguments: [
    ("{ total sum 1..3; band 0..3 low; band 4..6 high; vector [1, 1, 1] total 3 }", []),
    ("{ total sum 1..3; band 0..3 low; band 3..6 high }", ["L010"]),
    ("{ total sum 1..3; band 0..2 low; band 4..6 high }", ["L010"]),
    ("{ total sum 1..3; band 0..2 low; band 3..5 high }", ["L010"]),
    ("{ total sum 1..3; band 0..2 low; band 3..7 high }", ["L011"]),
    ("{ total sum 1..3; cut 4..9 }", ["L011"]), ("{ total sum 1..3; remission 0..9 }", ["L011"]),
    ("{ total sum 1..3; reversed [4] }", ["L011"]),
    ("{ total sum 1..3; critical item7 \"x\" from 1 }", ["L011"]),
    ("{ total sum 1..4 }", ["L011"]), ("{ total sum 4..5 }", ["L011"]),
    ("{ total sum 0..3 }", ["L011"]), ("{ total sum 1..3; critical item0 \"x\" from 1 }", ["L011"]),
    ("{ total sum 1..3; critical item2 \"x\" from 3 }", ["L019"]),
    ("{ total sum 1..3; critical item2 \"x\" from 5 high-from 1 }", ["L019"]),
    ("{ total sum 1..3; critical item2 \"x\" from 1 high-from 3 }", ["L019"]),
    ("{ total sum 1..3; critical item2 \"x\" from 2 high-from 2 }", []),
    ("{ total sum 1..3; item-range [2] 0..1; critical item2 \"x\" from 2 }", ["L019"]),
    ("{ total sum 1..3; item-range [2] 0..4; critical item2 \"x\" from 4 }", []),
    ("{ total sum 1..3; vector [1, 1, 1] total 4 }", ["L012"]),
    ("{ total sum 1..3; vector [1, 1] total 2 }", ["L012"]),
    ("{ total sum 1..3; loinc total \"44261-8\" }", ["L013"]),
    ("{ total sum 1..3; loinc total \"44261-6\" }", []),
    ("{ total sum 1..3; colour red }", ["P012"]),
  ])
  func aMeasureThatDoesNotFitIsTold(_ rest: String, _ codes: [String]) {
    #expect(faults(Self.head + rest) == codes)
  }

  @Test(arguments: [
    ("gate K01 \"x\" from initial to middle level error { need relations.colour = 3 }", ["N006"]),
    ("gate K01 \"x\" from initial to middle level error { need count(3) > 1 }", ["V113"]),
    ("gate K01 \"x\" from initial to middle level error { need yes }", []),
    ("gate K01 \"x\" from initial to later level error { need yes }", ["P015"]),
    (
      "question k#1 \"A?\" phases initial\nquestion k#1 \"B?\" phases initial", ["N004"]
    ),
    ("advice K02 \"x\" about inventory level note { each relations where closness = 5 }", ["N006"]),
    ("include \"own.ipt\"\nquestion k#1 \"A?\" phases initial", ["R017"]),
  ])
  func aConditionOrANameThatIsWrongIsTold(_ script: String, _ codes: [String]) {
    #expect(faults(script) == codes)
  }

  @Test func whatComesWithTheProgramIsInOrder() throws {
    let schema = Schema(kinds: Kind.all)
    let folder = Corpus.folder.deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Sources/IPTLibrary/Scripts")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(names.count > 50)
    for name in names.sorted() {
      let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
      let lint = LibraryLint(Source(text, name: name), schema: schema)
      #expect(lint.faults().map(\.message) == [], "\(name)")
    }
  }
}
