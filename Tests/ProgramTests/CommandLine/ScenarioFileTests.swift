import Foundation
import IPTTestSupport
import Testing

@Suite("Scenarios that begin with a file")
struct ScenarioFileTests {
  private let home: ProgramHome

  init() throws {
    home = try ProgramHome()
    try home.put("session 1 on 2026-01-05 held; add relation \"mother\" closeness 2", "anna.ipt")
    try home.prepare("new", "./anna", "--from", "anna.ipt", "--now", "2026-01-05")
  }

  @Test(arguments: ["anna.ipt", "anna.case"])
  func theFileIsAScriptOrACase(_ file: String) throws {
    try home.put(
      """
      scenario "from \(file)" from "\(file)" {
        expect relation("mother").closeness = 2 and session = 1
        set relation "mother" closeness 3 in session 1
        expect relation("mother").closeness = 3
      }
      """, "week.ipt")
    let before = FileManager.default.contents(atPath: home.path + "/anna.case")
    let result = try home.iptsh("run", "week.ipt")
    #expect(result.text.contains("passed  from \(file)"))
    #expect(result.errorText == "")
    #expect(result.status == 0)
    #expect(FileManager.default.contents(atPath: home.path + "/anna.case") == before)
  }

  @Test(arguments: [
    ("$n in 1..3", 0, "3 scenarios: 3 passed"), ("$n in [1, 2]", 0, "2 passed"),
    ("$n in 3", 65, "P013"), ("$r in relations", 65, "P013"),
  ])
  func whatIsGoneThroughIsKnownBeforeAnythingRuns(rows: String, status: Int32, told: String) throws
  {
    try home.put("scenario \"x\" for \(rows) { expect 1 = 1 }\n", "rows.ipt")
    let check = try home.iptsh("check", "rows.ipt")
    #expect(check.status == status, "\(check.errorText)")
    let run = try home.iptsh("run", "rows.ipt")
    #expect(run.status == status && (run.text + run.errorText).contains(told), "\(run.text)")
    #expect((check.errorText.contains("error[")) == (run.errorText.contains("error[")))
  }

  @Test func eachRowBeginsWithTheCaseAsItWasSaved() throws {
    try home.put(
      """
      scenario $"step {$n}" from "anna.case" for [$n] in [[3], [4]] {
        expect relation("mother").closeness = 2
        set relation "mother" closeness $n in session 1
      }
      """, "week.ipt")
    let result = try home.iptsh("run", "week.ipt")
    #expect(result.text.contains("2 scenarios: 2 passed, 0 failed"))
  }

  @Test func itGoesOnFromTheCaseAsItWas() throws {
    try home.put(
      """
      session 2 on 2026-01-12 held
      set relation "mother" closeness 4
      rename relation "mother" to "mum"
      add relation "friend"
      session 3 on 2026-01-19 planned
      """, "later.ipt")
    try home.prepare("later.ipt", "./anna")
    try home.put(
      """
      scenario "then" from "anna.case" as of session 1 {
        expect relation("mum").closeness = 2 and count(relations) = 1 and session = 1
        session 2 on 2026-01-13 held
        set relation "mum" closeness 5
        expect relation("mum").closeness = 5 and session = 2 and count(sessions) = 2
        set session 1 on 2026-01-06
        expect relation("mum").closeness = 5 and count(relations) = 1
      }
      scenario "on a day" from "anna.case" as of 2026-01-12 { expect count(relations) = 2 }
      scenario "as the record was" from "anna.case" as recorded @2 {
        expect relation("mother").closeness = 2
        set relation "mother" closeness 1
        expect relation("mother").closeness = 1
      }
      scenario "now" from "anna.case" { expect relation("mum").closeness = 4 }
      """, "week.ipt")
    let result = try home.iptsh("run", "week.ipt")
    #expect(result.text.contains("4 scenarios: 4 passed, 0 failed"), "\(result.text)")
    #expect(result.status == 0, "\(result.errorText)")
  }

  @Test(arguments: [
    ("scenario \"x\" as of session 1 { expect 1 = 1 }", "V107"),
    ("scenario \"x\" from \"anna.case\" as of session 9 { expect 1 = 1 }", "N003"),
  ])
  func aPastThatIsNobodysIsRefused(text: String, code: String) throws {
    try home.put(text, "week.ipt")
    let result = try home.iptsh("run", "week.ipt")
    #expect(result.status == 1)
    #expect((result.text + result.errorText).contains("error[\(code)]"), "\(result.errorText)")
  }

  @Test func aDamagedCaseIsToldWithoutTheClientsWords() throws {
    let file = home.path + "/anna.case"
    let text = try String(contentsOfFile: file, encoding: .utf8)
    try home.put(text.replacingOccurrences(of: "closeness 2", with: "closeness 4"), "bert.case")
    try home.put("scenario \"damaged\" from \"bert.case\" { expect 1 = 1 }", "week.ipt")
    let result = try home.iptsh("run", "week.ipt")
    #expect(result.status == 1)
    #expect(result.text.contains("error[C005]: line 5 or the one before it was altered"))
    #expect(result.text.contains("FAILED  damaged"))
    #expect(!result.text.contains("mother"))
  }

  @Test func noCaseIsIncludedOrReadFromOutsideTheFolder() throws {
    try home.put("include \"anna.case\"", "include.ipt")
    let included = try home.iptsh("run", "include.ipt")
    #expect(included.unwrappedErrors.contains("\"anna.case\" is a case file and no script"))
    #expect(included.status == 65)
    try FileManager.default.createDirectory(
      atPath: home.path + "/inner", withIntermediateDirectories: true)
    try home.put("scenario \"out\" from \"../anna.case\" { expect 1 = 1 }", "inner/week.ipt")
    let result = try home.iptsh("run", "inner/week.ipt")
    #expect(result.text.contains("lies outside the folder of the script"))
    #expect(result.status == 1)
  }

  @Test func definitionsAreIncludedOnce() throws {
    try home.put("define f { print 1 }\n", "verbs.ipt")
    try home.put("include \"verbs.ipt\"\ninclude \"verbs.ipt\"\nf\n", "twice.ipt")
    let result = try home.iptsh("check", "twice.ipt")
    #expect(result.status == 65)
    #expect(result.unwrappedErrors.contains("error[N008]: verbs.ipt was included before"))
    #expect(result.unwrappedErrors.contains("try: # include \"verbs.ipt\""))
  }

  @Test(arguments: [
    ["scenario \"e\" from \"one.ipt\" { print 1 }"],
    [
      "scenario \"a\" from \"two.ipt\" { print 1 }",
      "session 1 on 2026-01-05 held\nscenario \"b\" from \"one.ipt\" { print 2 }",
    ],
    [
      "scenario \"a\" from \"two.ipt\" { print 1 }", "include \"three.ipt\"",
      "scenario \"c\" from \"one.ipt\" { print 3 }",
    ],
    ["include \"two.ipt\"", "scenario \"b\" from \"one.ipt\" { print 2 }"],
  ])
  func noScenarioLeadsBackToItsOwnScript(_ scripts: [String]) throws {
    for (text, name) in zip(scripts, ["one.ipt", "two.ipt", "three.ipt"]) {
      try home.put(text, name)
    }
    for words in [["check", "one.ipt"], ["run", "one.ipt"], ["run", "./one.ipt"]] {
      let result = try home.iptsh(words)
      #expect(result.status == 65, "\(words): \(result.errorText)")
      #expect(result.unwrappedErrors.contains("error[N012]: the "))
    }
  }

  @Test func scenariosBeginWithEachOthersScriptsSoDeepAndNoDeeper() throws {
    for number in 1...30 {
      try home.put("scenario \"s\" from \"s\(number + 1).ipt\" { }", "s\(number).ipt")
    }
    try home.put("session 1 on 2026-01-05 held", "s31.ipt")
    for task in ["check", "run"] {
      let result = try home.iptsh(task, "s1.ipt")
      #expect(result.status == 65, "\(result.errorText)")
      #expect(result.unwrappedErrors.contains("error[P018]: scenarios begin with scripts"))
      #expect(try home.iptsh(task, "s20.ipt").status == 0)
    }
  }

  /// What is wrong there is counted whole, and what may be a mistake is told once.
  @Test func theScriptsThatScenariosBeginWithAreToldWhole() throws {
    try home.put(
      "scenario \"a\" from \"long.ipt\" { }\nscenario \"b\" from \"long.ipt\" { }\nlet $own = 1",
      "s.ipt")
    try home.put(String(repeating: "foo bar\n", count: 130), "long.ipt")
    let wrong = try home.iptsh("check", "s.ipt")
    #expect(wrong.text.contains("1 script: 130 errors"), "\(wrong.text)")
    #expect(wrong.errorText.contains("30 more"))
    try home.put("let $unused = 1", "long.ipt")
    let doubtful = try home.iptsh("check", "s.ipt")
    #expect(doubtful.text.contains("1 script: 0 errors, 2 warnings"), "\(doubtful.text)")
    #expect(doubtful.errorText.components(separatedBy: "$unused").count == 3)
    #expect(doubtful.errorText.contains("long.ipt:1"))
  }

  @Test func twoScenariosMayBeginWithOneScript() throws {
    try home.put(
      "scenario \"a\" from \"anna.ipt\" { }\nscenario \"b\" from \"anna.ipt\" { }", "week.ipt")
    #expect(try home.iptsh("check", "week.ipt").status == 0)
    #expect(try home.iptsh("run", "week.ipt").text.contains("2 passed, 0 failed"))
  }
}
