import IPTEngine
import IPTLanguage
import Testing

/// Values that are written out are looked at by a check as they are by a run, and nothing is run.
@Suite("Values in a check")
struct CheckedValuesTests {
  /// A text, and the code of what is wrong with a value in it.
  static let faulty: [(text: String, code: String)] = [
    // Places.
    ("note \"x\" at age 34", "V107"), ("note \"x\" in session 1 at 2026-11-14", "V107"),
    ("incident \"y\" { turn me \"x\" in session 1 at 2026-11-14 }", "V107"),
    ("print 1; session 1 { note \"x\" at unknown }", "V107"),
    ("relations as recorded session 4", "V107"), ("relations as of 2026 as recorded @1", "V107"),
    ("scenario \"x\" as of session 1 { note \"a\" }", "V107"),
    ("log until session 3", "V107"), ("diff @1 to @1.2", "P014"),
    // Reasons.
    ("risk asked no", "V105"), ("risk action none", "V105"),
    ("phase next despite G01", "V105"), ("retract @1 because \" \"", "V105"),
    ("if phase = initial { risk asked no }", "V105"),
    // Texts and names.
    ("diagnosis \"\"", "V115"), ("note (\"\")", "V115"), ("note \"\\n\"", "V115"),
    ("incident \"\"", "V115"), ("define low { note \" \" }; low", "V115"),
    ("try note \"\"", "V115"),
    ("add relation \"\"", "V106"), ("add relation aunt; rename relation aunt to \" \"", "V106"),
    ("set relation mother", "P011"), ("set contract", "P011"),
    // Words of the library, and of the program.
    ("ask nonsense", "N005"), ("show gate G99", "N005"), ("show measure pqh9", "N005"),
    ("phase next despite G99 because \"x\"", "N005"), ("asked grief#99", "N005"),
    ("answer grief#99 \"x\"", "N005"), ("chart pqh9", "N005"), ("contract measures pqh9", "N005"),
    ("log of nonsense mother", "N005"), ("skip relation 4", "N005"),
    ("scenario \"x\" from nowhere { note \"a\" }", "N005"),
    ("expect error X999 { note \"\" }", "N005"), ("expect error [V115, P9] { note \"\" }", "N005"),
    ("expect notice G99 { note \"a\" }", "N005"),
    // Numbers of values, and of rounds.
    ("for [$a, $b] in [[1, 2], [3]] { print $a + $b }", "R016"),
    ("for [$a, $b] in [7] { print $a + $b }", "R016"),
    ("scenario \"x\" for [$a, $b] in [[1, 2], [1, 2, 3]] { print $a + $b }", "R016"),
    ("repeat 2.5 { print 1 }", "P013"), ("repeat -1 { print 1 }", "P013"),
    ("repeat 1 / 2 { print 1 }", "P013"),
    // What is in parentheses and holds no name.
    ("add relation aunt closeness (9)", "P014"), ("add relation aunt closeness (2 + 4)", "P014"),
    ("add relation aunt closeness (1 / 2)", "P014"), ("score phq9 total (400)", "V103"),
    ("define low { add relation aunt closeness (9) }; low", "P014"),
  ]

  @Test(arguments: faulty)
  func aFaultIsToldWithoutARunAndByARun(_ row: (text: String, code: String)) {
    var sitting = Sitting()
    let file = sitting.file
    let run = sitting.interpreter.check(script: Source(row.text))
    #expect(run.diagnostics.map(\.code.id) == [row.code], "\(row.text)")
    #expect(sitting.file == file && sitting.interpreter.outputs.isEmpty, "\(row.text)")
    var other = Sitting(after: "note \"x\"\nsession 1 on 2026-11-07")
    let seen = other.type(row.text)
    #expect(seen.contains("error[\(row.code)]"), "\(row.text): \(seen)")
  }

  @Test(arguments: [
    "note \"x\" at session 1", "relations as of session 4", "relations as recorded @1",
    "risk asked no because \"left early\"", "set risk 1 asked no", "risk action referral",
    "phase next despite [G01, G03] because \"x\"", "retract @1 because \"x\"",
    "add relation (\"aunt\") closeness (2 + 1)", "ask grief limit 2", "ask mood",
    "show advice", "show gate G01", "chart mood", "chart phq9", "expect error { note \"\" }",
    "expect error [V115] { note \"\" }", "expect error G01 { phase next }",
    "expect notice S01 { score phq9 total 20 item9 1 }",
    "for [$a, $b] in [[1, 2], [3, 4]] { print $a + $b }", "repeat 0 { print 1 }",
    "repeat 0.03 * 100 { print 1 }", "let $n = 2.5; repeat $n { print 1 }",
    "let $n = 9; add relation aunt closeness ($n)", "set relation mother note unknown",
    "note (unknown)",
    "scenario \"x\" for [$a, $b] in [[1, 2]] { print $a + $b }", "log of relation mother",
  ])
  func whatARunMayTakeIsNotTold(_ text: String) {
    var sitting = Sitting()
    let run = sitting.interpreter.check(script: Source(text))
    #expect(run.diagnostics.isEmpty, "\(run.diagnostics.map(\.message))")
  }
}
