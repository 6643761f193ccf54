import Foundation
import IPTTestSupport
import Testing

/// Runs that several processes share: the same report, whatever their number.
@Suite("Runs shared by processes")
struct SharedRunTests {
  private let home: ProgramHome

  init() throws {
    home = try ProgramHome()
    try FileManager.default.createDirectory(
      atPath: home.path + "/many", withIntermediateDirectories: true)
    for number in 1...9 {
      let text = """
        scenario "s\(number) is \\"one\\"" tags [t\(number % 2)] {
          add relation "a" in session 1
          expect count(relations) = \(number % 4 == 0 ? 2 : 1) worth 2 hint "Add \(number)."
        }
        """
      try home.put(text, "many/s\(number).ipt")
    }
    try home.put("scenario \"wrong\" { frob }", "many/s5.ipt")
  }

  private func same(_ arguments: [String], status: Int32) throws {
    let one = try home.iptsh(arguments)
    #expect(one.status == status, "\(arguments): \(one.text)\(one.errorText)")
    for jobs in ["2", "4", "64"] {
      let several = try home.iptsh(arguments + ["--jobs", jobs])
      #expect(several.text == one.text, "\(jobs)")
      #expect(several.errorText == one.errorText, "\(jobs)")
      #expect(several.status == one.status, "\(jobs)")
    }
  }

  @Test(arguments: ["text", "tap", "junit", "json", "csv"])
  func theReportIsTheSameByteForByte(_ form: String) throws {
    try same(["run", "many", "--format", form], status: 65)
    try same(["run", "many", "--format", form, "--tag", "t0", "--only", "one"], status: 65)
    try same(["run", "many", "--format", form, "--diagnostics", "json"], status: 65)
  }

  @Test func aScriptThatIsMissingEndsTheRunInTheSamePlace() throws {
    try same(["run", "many/s1.ipt", "nowhere.ipt", "many/s2.ipt"], status: 66)
    try same(["run", "many/s1.ipt", "nowhere.ipt", "many/s2.ipt", "--keep-going"], status: 66)
    try same(["run", "many", "--tag", "t7"], status: 65)
    try FileManager.default.removeItem(atPath: home.path + "/many/s5.ipt")
    try same(["run", "many", "--tag", "t7"], status: 2)
    try same(["run", "many", "--shard", "1/3"], status: 1)
  }

  @Test func aClassIsSharedToo() throws {
    for folder in ["class", "sheets"] {
      try FileManager.default.createDirectory(
        atPath: home.path + "/" + folder, withIntermediateDirectories: true)
    }
    for name in ["ann", "ben", "cleo"] {
      try home.prepare("new", "./class/\(name)", "--now", "2026-01-05")
    }
    try home.put("scenario \"x\" from given { expect count(relations) = 1 worth 1 }", "week.ipt")
    let arguments = ["run", "week.ipt", "--given", "class", "--against", "./class/ann.case"]
    try same(arguments, status: 1)
    try same(arguments + ["--format", "json"], status: 1)
    _ = try home.iptsh(arguments + ["--feedback", "sheets", "--jobs", "2"])
    let sheets = try FileManager.default.contentsOfDirectory(atPath: home.path + "/sheets")
    #expect(sheets.sorted() == ["_class.md", "ann.md", "ben.md", "cleo.md"])
    try home.put("casefile 1\nnothing\n", "class/bad.case")
    try home.put("add relation \"a\"\n", "class/written.ipt")
    try home.put("frobnicate\n", "class/worse.ipt")
    try same(arguments, status: 65)
    for form in ["csv", "tap", "json"] { try same(arguments + ["--format", form], status: 65) }
  }

  @Test func aFlagThatStaysOpenIsToldInTheSamePlace() throws {
    for number in [4, 5, 8] {
      try FileManager.default.removeItem(atPath: home.path + "/many/s\(number).ipt")
    }
    let score = "score phq9 2 2 2 2 2 2 2 2 1 at 2026-01-05"
    try home.put(score, "many/s2.ipt")
    try home.put("scenario \"left\" { \(score) }", "many/s6.ipt")
    try home.put("scenario \"kept\" { expect notice S01 { \(score) } }", "many/s7.ipt")
    try same(["run", "many"], status: 3)
    try same(["run", "many", "--diagnostics", "json"], status: 3)
    let told = try home.iptsh("run", "many", "--jobs", "2").errorText
    let line = "! phq9 item9 was answered with 1 on 2026-01-05. Open risk entry required.\n"
    #expect(told == "many/s2.ipt:\n\(line)many/s6.ipt, scenario \"left\":\n\(line)")
    try FileManager.default.createDirectory(
      atPath: home.path + "/class", withIntermediateDirectories: true)
    for name in ["ann", "ben"] { try home.prepare("new", "./class/\(name)") }
    try home.put("scenario \"x\" from given { \(score) }", "week.ipt")
    try same(["run", "week.ipt", "--given", "class"], status: 3)
    let ofClass = try home.iptsh("run", "week.ipt", "--given", "class", "--jobs", "2").errorText
    let (ann, ben) = ("ann: week.ipt, scenario \"x\":", "ben: week.ipt, scenario \"x\":")
    #expect(ofClass == "\(ann)\n\(line)\(ben)\n\(line)")
  }

  @Test func jobsAreANumberInBounds() throws {
    for wrong in ["-1", "65", "two"] {
      #expect(try home.iptsh("run", "many", "--jobs=\(wrong)").status != 0)
    }
    #expect(try home.iptsh("run", "many/s1.ipt", "--jobs", "0").status == 0)
  }

  /// A script that goes on until it is stopped.
  private static let endless =
    "scenario \"long\" { let $n = 0; repeat 1000000000 { let $n = $n + 1 } }\n"

  @Test(arguments: ["1", "2"])
  func anInterruptKeepsAndTellsWhatIsDone(_ jobs: String) throws {
    try home.put(Self.endless, "many/t.ipt")
    let words = "cd '\(home.path)' && exec '\(try product("iptsh"))' run many"
    let terminal = try TerminalPane(
      "/bin/sh -c \"\(words) --jobs \(jobs) --max-steps 2000000000 --format csv > out.csv\"",
      environment: home.environment)
    try terminal.expect("of 10")
    try terminal.expect("to be at the last") { $0.contains("9 of 10") }
    try terminal.press("C-c")
    try terminal.expectExit(130)
    let screen = try terminal.screen()
    #expect(screen.contains("stopped: 9 of 10 scripts were done"), "\(screen)")
    let rows = try String(contentsOfFile: home.path + "/out.csv", encoding: .utf8)
      .split(separator: "\r\n")
    #expect(rows.count == 11, "\(rows)")
  }

  @Test func noProgressIsDrawnWhereNobodyLooks() throws {
    let result = try home.iptsh("run", "many", "--jobs", "2")
    #expect(!result.errorText.contains("of 9") && !result.errorText.contains("\r"))
  }
}

extension TerminalPane {
  fileprivate func expect(_ wish: String, _ isMet: (String) -> Bool) throws {
    try expect(wish, line: #line, isMet)
  }
}
