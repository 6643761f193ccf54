import Foundation
import IPTTestSupport
import Testing

/// Scripts by the hundred: reports for other programs, and a class of cases judged by the same script.
@Suite("Runs of many scripts and cases")
struct ClassRunTests {
  private let home: ProgramHome

  init() throws {
    home = try ProgramHome()
    try home.put(
      """
      scenario "one person" tags [people] { add relation "a" in session 1; expect count(relations) = 1 worth 2 }
      scenario "nobody & <nothing>" { expect count(relations) = 1 worth 3 hint "Add somebody." }
      """, "week.ipt")
  }

  @Test func reportsAreWellFormedInEachForm() throws {
    let tap = try home.iptsh("run", "week.ipt", "--format", "tap")
    #expect(tap.status == 1)
    #expect(tap.text.hasPrefix("TAP version 13\n1..2\nok 1 - one person\nnot ok 2 - nobody"))
    let junit = try home.iptsh("run", "week.ipt", "--format", "junit").text
    #expect(junit.contains("name=\"nobody &amp; &lt;nothing&gt;\" file=\"week.ipt\" line=\"2\""))
    let document = try XMLDocumentCheck(junit)
    #expect(document.testcases == 2 && document.failures == 1)
    let json = try home.iptsh("run", "week.ipt", "--format", "json").text
    let value = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
    #expect(
      (value?["results"] as? [[String: Any]])?.map { $0["passed"] as? Bool } == [true, false])
    let csv = try home.iptsh("run", "week.ipt", "--format", "csv").text
    #expect(csv.split(separator: "\r\n").count == 3 && csv.contains("Hint: Add somebody."))
  }

  @Test func aFailureHasItsPlaceItsClaimAndTheValuesBehindItInEachForm() throws {
    try home.put(
      """
      scenario "two" {
        add relation "a" closeness 2
        expect any(relations where closeness = 3)
        expect count(relations) = 2
      }
      scenario "gate" { phase next }
      scenario "fault" { set relation "b" closeness 2 }
      """, "two.ipt")
    try home.put("scenario \"x\" { frobnicate }", "broken.ipt")
    let claim = "`any(relations where closeness = 3)`: R013"
    for form in ["tap", "json", "csv", "junit"] {
      let text = try home.iptsh(
        "run", "broken.ipt", "two.ipt", "--format", form, "--now", "2026-01-05"
      ).text
      #expect(text.contains("line 3: \(claim)"), "\(text)")
      #expect(text.contains("`relations where closeness = 3` is so of 0 of 1."), "\(text)")
      #expect(text.contains("line 4: `count(relations) = 2`: R013"), "\(text)")
    }
    let tap = try home.iptsh(
      "run", "broken.ipt", "two.ipt", "--format", "tap", "--now", "2026-01-05"
    ).text
    #expect(tap.contains("not ok 1 - broken.ipt\n") && tap.contains("not ok 2 - two\n"))
    #expect(tap.contains("at: { file: \"two.ipt\", line: 3 }"), "\(tap)")
    let junit = try home.iptsh(
      "run", "broken.ipt", "two.ipt", "--format", "junit", "--now", "2026-01-05"
    ).text
    #expect(junit.contains("<testsuites tests=\"4\" failures=\"2\" errors=\"2\""), "\(junit)")
    try home.put(
      """
      scenario "parts" {
        add relation "a" closeness 2
        expect count(relations) = 1 and focus is known hint "Agree on one."
        expect not (phase = initial or count(relations) = 7)
        expect not (phase = initial and focus is unknown)
      }
      """, "parts.ipt")
    for form in ["text", "tap", "json", "junit"] {
      let text = try home.iptsh("run", "parts.ipt", "--format", form, "--now", "2026-01-05").text
      #expect(text.contains("`focus` is unknown."), "\(text)")
      #expect(text.contains("`phase` is initial."), "\(text)")
      #expect(!text.contains("`count(relations)` is"), "\(text)")
    }
    let text = try home.iptsh("run", "two.ipt", "--now", "2026-01-05").text
    #expect(text.contains("      try: contract agreed yes\n"), "\(text)")
  }

  @Test(
    arguments: [
      (["week.ipt", "--only", "nosuch"], 2, "no scenario has \"nosuch\" in its title"),
      (["week.ipt", "--only", "nosuch", "--given", "class"], 2, "no scenario has \"nosuch\""),
      (["exercise.ipt", "--tag", "nosuch", "--given", "class"], 2, "no scenario has the tag"),
      (["empty"], 66, "there is no script in empty"),
    ] as [([String], Int32, String)])
  func aRunOfNothingIsNoSuccess(arguments: [String], status: Int32, said: String) throws {
    try handIn()
    try FileManager.default.createDirectory(
      atPath: home.path + "/empty", withIntermediateDirectories: true)
    let run = try home.iptsh(["run"] + arguments)
    #expect(run.status == status && run.errorText.contains(said), "\(run.errorText)")
  }

  @Test func aPatternThatNoShellHasLookedAtIsFollowed() throws {
    try home.put("scenario \"a\" { }", "week-02.ipt")
    try home.put("scenario \"b\" { }", "week-01.ipt")
    let run = try home.iptsh("run", "week-*.ipt")
    #expect(run.status == 0 && run.text.hasPrefix("week-01.ipt\n"), "\(run.text)")
    #expect(run.text.contains("2 scripts, 2 scenarios: 2 passed"))
    #expect(try home.iptsh("run", "month-*.ipt").status == 66)
  }

  @Test func onlySomeAreRun() throws {
    let only = try home.iptsh("run", "week.ipt", "--only", "person")
    #expect(only.status == 0 && only.text.contains("1 scenario: 1 passed"))
  }

  @Test func theShardsTogetherAreTheWhole() throws {
    try FileManager.default.createDirectory(
      atPath: home.path + "/part", withIntermediateDirectories: true)
    for number in 1...5 { try home.put("scenario \"s\(number)\" { }", "part/s\(number).ipt") }
    var seen: [String] = []
    for part in ["1/2", "2/2"] {
      let text = try home.iptsh("run", "part", "--shard", part).text
      seen += text.split(separator: "\n").filter { $0.hasPrefix("  passed") }.map(String.init)
    }
    #expect(seen.sorted() == (1...5).map { "  passed  s\($0)" })
    #expect(try home.iptsh("run", "part", "--shard", "3/2").status == 2)
  }

  @Test func aScriptThatIsMissingEndsTheRunUnlessItKeepsGoing() throws {
    #expect(try home.iptsh("run", "nowhere.ipt", "week.ipt").status == 66)
    let result = try home.iptsh("run", "nowhere.ipt", "week.ipt", "--keep-going")
    #expect(result.status == 66 && result.text.contains("2 scenarios: 1 passed"))
  }

  private func handIn() throws {
    try FileManager.default.createDirectory(
      atPath: home.path + "/class", withIntermediateDirectories: true)
    try FileManager.default.createDirectory(
      atPath: home.path + "/sheets", withIntermediateDirectories: true)
    try home.put("add relation \"m\" confide yes; add relation \"s\" confide no", "two.ipt")
    try home.prepare("new", "./class/ann", "--from", "two.ipt", "--now", "2026-01-05")
    try home.prepare("new", "./class/ben", "--now", "2026-01-05")
    try home.put(
      """
      scenario "people" from given {
        expect count(relations where confide is known) >= 2 worth 3 hint "Ask who can be told."
        expect phase = initial worth 1
      }
      """, "exercise.ipt")
  }

  @Test(arguments: [["class"], ["class", "--jobs", "2"]])
  func anOpenFlagOfWhatWasHandedInIsTold(given: [String]) throws {
    try handIn()
    try home.put(
      "session 1 on 2026-01-05 held { score phq9 2 1 2 1 1 2 1 1 2 }; add relation m; add relation s",
      "class/cem.ipt")
    try home.put("scenario \"r\" from given { expect count(relations) >= 0 worth 1 }", "all.ipt")
    let run = try home.iptsh(
      ["run", "all.ipt", "--given"] + given + ["--feedback", "sheets", "--now", "2026-01-12"])
    #expect(run.status == 3)
    #expect(run.errorText.contains("cem, as it was handed in:\n! phq9 item9 was answered with 2"))
    #expect(!run.errorText.contains("ann, as") && !run.errorText.contains("ben, as"))
    let sheet = try String(contentsOfFile: home.path + "/sheets/cem.md", encoding: .utf8)
    #expect(sheet.contains("phq9 item9 was answered with 2"), "\(sheet)")
  }

  @Test func anOpenFlagOfASingleCaseIsToldToo() throws {
    try home.put("session 1 on 2026-01-05 held { score phq9 2 1 2 1 1 2 1 1 2 }", "one.ipt")
    _ = try home.iptsh("new", "cem", "--from", "one.ipt", "--now", "2026-01-05")
    try home.put("scenario \"r\" from given { expect count(scores) = 1 }", "all.ipt")
    let run = try home.iptsh("run", "all.ipt", "--given", "cem")
    #expect(run.status == 3)
    #expect(run.errorText.contains("cem, as it was handed in:\n! phq9 item9 was answered with 2"))
    try home.put("scenario \"r\" from given { expect count(scores) = 2 }", "all.ipt")
    #expect(try home.iptsh("run", "all.ipt", "--given", "cem").status == 1)
  }

  @Test func aClassHasARowForEachCase() throws {
    try handIn()
    let csv = try home.iptsh("run", "exercise.ipt", "--given", "class", "--format", "csv")
    #expect(csv.status == 1)
    #expect(
      csv.text == "student,points,worth,percent,passed,failed,people,missed\r\n"
        + "ann,4,4,100,1,0,4/4 passed,\r\nben,1,4,25,0,1,1/4 failed,Ask who can be told.\r\n")
    let text = try home.iptsh(
      "run", "exercise.ipt", "--given", "class", "--feedback", "sheets")
    #expect(
      text.text.contains("2 cases: points from 1 to 4 of 4, on average 2.5, half of them 2.5"))
    #expect(text.text.contains("Ask who can be told.  1") || text.text.contains("told."))
    let sheet = try String(contentsOfFile: home.path + "/sheets/ben.md", encoding: .utf8)
    #expect(sheet.hasPrefix("# Feedback: ben\n") && sheet.contains("- Ask who can be told."))
  }

  @Test func theSheetOfTheClassHasItsTotals() throws {
    try handIn()
    try home.prepare("new", "./class/cleo", "--now", "2026-01-05")
    let arguments = ["run", "exercise.ipt", "--given", "class", "--feedback", "sheets"]
    #expect(try home.iptsh(arguments + ["--feedback-as", "html"]).status == 1)
    for name in ["ann", "ben", "cleo", "_class"] {
      let sheet = try String(contentsOfFile: home.path + "/sheets/\(name).html", encoding: .utf8)
      #expect(sheet.hasPrefix("<!DOCTYPE html>") && sheet.hasSuffix("</html>\n"), "\(name)")
      #expect(sheet.contains("Ask who can be told.") == (name != "ann"), "\(name)")
    }
    let json = try home.iptsh("run", "exercise.ipt", "--given", "class", "--format", "json").text
    let value = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
    let totals = try #require((value?["totals"] as? [[String: Any]])?.first)
    #expect(totals["passed"] as? Int == 1 && totals["cases"] as? Int == 3)
    #expect(totals["points"] as? Int == 6 && totals["worth"] as? Int == 12)
    let missed = try #require((value?["missed"] as? [[String: Any]])?.first)
    #expect(missed["text"] as? String == "Ask who can be told." && missed["cases"] as? Int == 2)
  }

  @Test func aSheetTellsWhatWasEnteredSinceTheSeed() throws {
    try handIn()
    try home.put("add relation \"m\" confide no; add relation \"x\"", "seed.ipt")
    try home.prepare("new", "start", "--from", "seed.ipt", "--now", "2026-01-05")
    for seed in ["seed.ipt", "start"] {
      let arguments = ["run", "exercise.ipt", "--given", "class", "--against", seed]
      let csv = try home.iptsh(arguments + ["--now", "2026-01-05", "--format", "csv"]).text
      let rows = csv.split(separator: "\r\n")
      #expect(rows[0].hasSuffix("people,added,changed,removed,missed"))
      #expect(rows[1] == "ann,4,4,100,1,0,4/4 passed,1,1,1,", "\(csv)")
      #expect(rows[2] == "ben,1,4,25,0,1,1/4 failed,0,0,2,Ask who can be told.", "\(csv)")
      _ = try home.iptsh(arguments + ["--now", "2026-01-05", "--feedback", "sheets"])
      let sheet = try String(contentsOfFile: home.path + "/sheets/ann.md", encoding: .utf8)
      #expect(sheet.contains("1 added, 1 changed, 1 removed."))
      #expect(sheet.contains("| changed | relation m | confide no → yes |"), "\(sheet)")
    }
    #expect(try home.iptsh("run", "exercise.ipt", "--against", "start").status == 2)
  }

  @Test func aCaseAloneIsToldAsAClassIs() throws {
    try handIn()
    try home.put("add relation \"m\" confide no; add relation \"x\"", "seed.ipt")
    let arguments = ["run", "exercise.ipt", "--given", "class/ben.case", "--now", "2026-01-05"]
    let seed = ["--against", "seed.ipt", "--feedback", "one", "--format", "csv"]
    let run = try home.iptsh(arguments + seed)
    #expect(run.status == 1 && run.text.contains("ben,1,4,25,0,1,1/4 failed,0,0,2,"), "\(run.text)")
    let sheet = try String(contentsOfFile: home.path + "/one/ben.md", encoding: .utf8)
    #expect(sheet.contains("1 of 4 points.") && sheet.contains("Ask who can be told."))
    let noSeed = try home.iptsh(arguments + ["--against", "nosuch.ipt"])
    #expect(noSeed.status == 66 && noSeed.errorText.contains("nosuch.ipt"), "\(noSeed.errorText)")
    let plain = try home.iptsh(arguments)
    #expect(plain.text.contains("exercise.ipt\n") && plain.status == 1)
  }

  @Test func aDamagedHandInIsARowOfItsOwn() throws {
    try handIn()
    try home.put("casefile 1\nnothing\n", "class/cleo.case")
    let result = try home.iptsh("run", "exercise.ipt", "--given", "class", "--format", "csv")
    #expect(result.status == 65)
    let rows = result.text.split(separator: "\r\n")
    #expect(rows.count == 4 && rows[3].hasPrefix("cleo,,,,,,,"))
    #expect(rows[3].contains("is missing. `iptsh verify class/cleo.case`"), "\(rows)")
    #expect(rows[1].hasPrefix("ann,4,4,100,1,0") && rows[3].contains("C003"), "\(rows)")
    let text = try home.iptsh("run", "exercise.ipt", "--given", "class").text
    #expect(text.contains("2 cases: points from 1 to 4 of 4, on"), "\(text)")
    #expect(text.contains("1 case could not be judged."), "\(text)")
  }

  @Test func aScriptThatIsHandedInIsRunAsACase() throws {
    try handIn()
    try home.put("add relation \"x\" confide yes at 2026-01-05\n", "class/dora.ipt")
    try home.put("frobnicate\n", "class/emil.ipt")
    let result = try home.iptsh("run", "exercise.ipt", "--given", "class", "--format", "csv")
    let rows = result.text.split(separator: "\r\n")
    #expect(rows.count == 5, "\(rows)")
    #expect(rows[3].hasPrefix("dora,1,4,25,0,1,") && rows[4].hasPrefix("emil,,,,,,,"), "\(rows)")
    #expect(rows[4].contains("line 1: P001") && rows[4].contains("frobnicate"), "\(rows)")
  }

  @Test func onlyWhatIsOfTheCaseCounts() throws {
    try handIn()
    try home.put(
      """
      scenario "beside" { expect 1 = 1 worth 5 }
      scenario "people" from given for [$n] in [[1], [9]] {
        expect count(relations) >= $n worth 2
      }
      """, "rows.ipt")
    let csv = try home.iptsh("run", "rows.ipt", "--given", "class", "--format", "csv").text
    let rows = csv.split(separator: "\r\n")
    #expect(rows[0] == "student,points,worth,percent,passed,failed,people,missed", "\(rows)")
    #expect(rows[1].hasPrefix("ann,2,4,50,1,1,2/4 1 of 2 failed,"), "\(rows)")
    #expect(rows[1].contains("Expected: count(relations) >= $n"), "\(rows)")
  }

  @Test func aScriptThatIsWrongGivesNobodyNoPoints() throws {
    try handIn()
    try home.put("scenario \"people\" from given { expect nonsense = 1 }", "wrong.ipt")
    for form in ["csv", "json", "text"] {
      let result = try home.iptsh("run", "wrong.ipt", "--given", "class", "--format", form)
      #expect(result.status == 65)
      #expect(
        result.text.contains(form == "text" ? "N006" : "wrong.ipt: line 1: N006"), "\(result.text)")
      #expect(!result.text.contains("ann,0"), "\(result.text)")
    }
  }

  @Test func twoOfOneNameHaveSheetsOfTheirOwn() throws {
    try handIn()
    for folder in ["monday", "friday"] {
      try FileManager.default.createDirectory(
        atPath: home.path + "/two/" + folder, withIntermediateDirectories: true)
      try home.prepare("new", "./two/\(folder)/x", "--now", "2026-01-05")
    }
    let result = try home.iptsh(
      "run", "exercise.ipt", "--given", "two", "--feedback", "made/sheets", "--format", "tap")
    #expect(result.status == 1)
    let sheets = try FileManager.default.contentsOfDirectory(atPath: home.path + "/made/sheets")
    #expect(sheets.sorted() == ["_class.md", "two-friday-x.case.md", "two-monday-x.case.md"])
    #expect(result.text.contains("not ok 1 - two-friday-x.case: people"), "\(result.text)")
    #expect(result.text.contains("at: { file: \"exercise.ipt\", line: 2 }"), "\(result.text)")
  }

  @Test func aReportNamesTheStudentAndAFileThatIsThere() throws {
    try handIn()
    try home.put("casefile 1\nnothing\n", "class/cleo.case")
    let tap = try home.iptsh("run", "exercise.ipt", "--given", "class", "--format", "tap").text
    #expect(tap.contains("not ok 3 - cleo\n"), "\(tap)")
    #expect(tap.contains("  at: { file: \"class/cleo.case\" }\n"), "\(tap)")
    let junit = try home.iptsh("run", "exercise.ipt", "--given", "class", "--format", "junit").text
    #expect(junit.contains("name=\"ben: people\" file=\"exercise.ipt\" line=\"1\""), "\(junit)")
    #expect(junit.contains("name=\"cleo\" file=\"class/cleo.case\""), "\(junit)")
    for part in junit.components(separatedBy: " file=\"").dropFirst() {
      let file = part.prefix { $0 != "\"" }
      #expect(FileManager.default.fileExists(atPath: "\(home.path)/\(file)"), "\(file)")
    }
    _ = try XMLDocumentCheck(junit)
  }

  @Test func sheetsThatCannotBeWrittenWithholdNoResult() throws {
    try handIn()
    try home.put("mine", "file")
    let result = try home.iptsh(
      "run", "exercise.ipt", "--given", "class", "--feedback", "file/sheets", "--format", "csv")
    #expect(result.status == 73, "\(result.errorText)")
    #expect(result.text.split(separator: "\r\n").count == 3, "\(result.text)")
    #expect(result.errorText.hasPrefix("error[C013]"))
    #expect(result.unwrappedErrors.contains("The sheets are left out; make the folder"))
    let made = try home.iptsh(
      "run", "exercise.ipt", "--given", "class", "--feedback", "new/deep", "--format", "csv")
    #expect(made.status == 1 && made.text == result.text)
  }

  @Test func theScriptThatJudgesIsNoHandIn() throws {
    try handIn()
    let text = try String(contentsOfFile: home.path + "/exercise.ipt", encoding: .utf8)
    try home.put(text, "class/exercise.ipt")
    for path in ["class/exercise.ipt", "./class//exercise.ipt"] {
      let rows = try home.iptsh("run", path, "--given", "class", "--format", "csv").text
        .split(separator: "\r\n").map { $0.prefix { $0 != "," } }
      #expect(rows == ["student", "ann", "ben"], "\(path)")
    }
    let rows = try home.iptsh("run", "exercise.ipt", "--given", "class", "--format", "csv").text
    #expect(rows.contains("\r\nexercise,"), "\(rows)")
  }

  @Test func whatIsCommittedIsKeptOnlyIfAllIsSo() throws {
    try home.prepare("new", "anna", "--now", "2026-01-05")
    let before = home.content(ofCase: "anna")
    try home.put("add relation \"x\" at 2026-01-05; scenario \"no\" { expect 1 = 2 }", "bad.ipt")
    #expect(try home.iptsh("run", "bad.ipt", "--commit", "anna").status == 1)
    #expect(home.content(ofCase: "anna") == before)
    try home.put("add relation \"x\" at 2026-01-05; scenario \"yes\" { expect 1 = 1 }", "good.ipt")
    #expect(try home.iptsh("run", "good.ipt", "--commit", "anna").status == 0)
    #expect(try home.statements(ofCase: "anna").last?.hasPrefix("add relation \"x\"") == true)
  }
}

/// Reads XML and counts what a report of tests holds; an error if it is not well formed.
private final class XMLDocumentCheck {
  private(set) var testcases = 0
  private(set) var failures = 0

  init(_ text: String) throws {
    // Each tag is closed in the order in which it was opened.
    var open: [Substring] = []
    for part in text.split(separator: "<").dropFirst() {
      let tag = try #require(part.split(separator: ">", omittingEmptySubsequences: false).first)
      let name = tag.split { $0 == " " || $0 == "/" }.first ?? ""
      if name == "testcase", !tag.hasPrefix("/") { testcases += 1 }
      if name == "failure", !tag.hasPrefix("/") { failures += 1 }
      if tag.hasPrefix("/") {
        #expect(open.popLast() == name)
      } else if !tag.hasSuffix("/") {
        open.append(name)
      }
    }
    #expect(open.isEmpty)
  }
}
