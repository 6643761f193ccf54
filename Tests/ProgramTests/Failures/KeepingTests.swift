import Foundation
import IPTTestSupport
import Testing

/// What is kept of a text that asks for more than one thing at once, and what is said of it.
@Suite struct KeepingTests {
  private let home: ProgramHome

  init() throws {
    home = try ProgramHome()
    try home.prepare("new", "anna")
    try home.prepare("new", "berta")
  }

  /// The ways in which a text is run on a case without a shell.
  static let ways = ["-c", "file", "run"]

  private func run(_ text: String, on name: String, by way: String) throws -> ProcessResult {
    try home.put("language 1\n\(text)\n", "own.ipt")
    return switch way {
    case "-c": try home.iptsh(ProgramHome.now + ["-c", text, name])
    case "file": try home.iptsh(ProgramHome.now + ["own.ipt", name])
    default: try home.iptsh(ProgramHome.now.prefix(0) + ["run", "own.ipt", "--commit", name])
    }
  }

  @Test(arguments: ways)
  func whatIsMovedOutOfACaseThatIsErasedIsInTheOther(way: String) throws {
    try home.prepare("-c", "note | belongs to berta", "anna")
    let result = try run(
      "session 1 on 2026-01-05 held; move @2 to berta; forget case because \"mistake\"",
      on: "anna", by: way)
    #expect(result.status == 0, "\(result.errorText)")
    #expect(home.content(ofCase: "anna") == nil)
    #expect(try home.iptsh("-c", "notes", "berta").text.contains("belongs to berta"))
  }

  @Test(arguments: ways)
  func whatStandsBehindTheErasureIsReadAndWhatIsWrongKeepsTheCase(way: String) throws {
    let before = home.content(ofCase: "anna")
    let result = try run(
      "forget case because \"x\"\nnonsense here\nadd relation", on: "anna", by: way)
    #expect(result.status == 65)
    #expect(result.errorText.contains("P001"), "\(result.errorText)")
    #expect(home.content(ofCase: "anna") == before)
  }

  @Test(arguments: ways)
  func aScenarioThatFailsKeepsTheCase(way: String) throws {
    let result = try run(
      "scenario \"f\" { expect 1 = 2 }; forget case because \"x\"", on: "anna", by: way)
    #expect(result.status == 1)
    #expect((result.text + result.errorText).contains("FAILED  f"), "\(result.text)")
    #expect(home.content(ofCase: "anna") != nil)
  }

  @Test func whatATextShowsIsShownBeforeTheCaseIsErased() throws {
    try home.prepare("-c", "note | the last of it", "anna")
    let result = try home.iptsh("-c", "notes; forget case because \"done\"", "anna")
    #expect(result.text.contains("the last of it"))
    #expect(result.errorText.contains("erased "))
    #expect(home.content(ofCase: "anna") == nil)
  }

  @Test(arguments: ways)
  func aCriticalAnswerIsToldAlsoWhereTheCaseIsErased(way: String) throws {
    let result = try run(
      "session 1 on 2026-01-05 held; score phq9 2 2 2 2 1 2 2 1 3; forget case because \"x\"",
      on: "anna", by: way)
    #expect(result.unwrappedErrors.contains("item 9"), "\(result.errorText)")
    #expect(home.content(ofCase: "anna") == nil)
  }

  @Test(arguments: ways)
  func aCriticalAnswerIsToldAlsoWhereTheCaseCannotBeSaved(way: String) throws {
    try home.put(
      "language 1\nsession 1 on 2026-01-05 held; score phq9 2 2 2 2 1 2 2 1 3\n", "s.ipt")
    let words =
      switch way {
      case "-c": ["-c", "session 1 on 2026-01-05 held; score phq9 2 2 2 2 1 2 2 1 3", "anna"]
      case "file": ["s.ipt", "anna"]
      default: ["run", "s.ipt", "--commit", "anna"]
      }
    let before = home.content(ofCase: "anna")
    let result = try IPTTestSupport.run(
      "strace",
      [
        "-f", "-o", "/dev/null", "-P", home.cases, "-e",
        "inject=renameat,renameat2,rename:error=EIO", "--", product("iptsh"),
      ] + words, environment: home.environment, in: home.path)
    #expect(result.status == 74, "\(result.errorText)")
    #expect(result.unwrappedErrors.contains("not recorded: item 9"), "\(result.errorText)")
    #expect(home.content(ofCase: "anna") == before)
  }

  @Test func aDoubtIsToldAlsoByARunThatKeeps() throws {
    let result = try run(
      "session 1 on 2026-01-05 held; event \"x\" on 2031-01-01", on: "anna", by: "run")
    #expect(result.errorText.contains("warning[V202]"), "\(result.errorText)")
    #expect(result.errorText.contains("kept in "))
  }

  /// An open flag is told of in every run on its case, whatever else there is to say.
  @Test(
    arguments: [
      (["-c", "goals", "anna"], 3), (["-c", "scenario \"f\" { expect 1 = 2 }", "anna"], 1),
      (["run", "nothing.ipt", "--commit", "anna"], 3),
      (["run", "fails.ipt", "--commit", "anna"], 1),
      (["show", "anna", "summary"], 3), (["-c", "nonsense", "anna"], 65),
    ] as [([String], Int32)])
  func anOpenFlagIsToldInEveryRunOnItsCase(words: [String], status: Int32) throws {
    try home.put("language 1\nlet $x = 1\nprint $x\n", "nothing.ipt")
    try home.put("language 1\nscenario \"f\" { expect 1 = 2 }\n", "fails.ipt")
    #expect(try home.iptsh("-c", "score phq9 1 1 1 1 1 1 1 1 1", "anna").status == 3)
    let result = try home.iptsh(words)
    #expect(result.status == status, "\(result.errorText)")
    #expect(result.errorText.contains("Open risk entry required."), "\(result.errorText)")
  }

  @Test(arguments: ["try stop", "try forget case because \"x\"", "expect error { stop }"])
  func whatIsTriedEndsNothingAroundIt(text: String) throws {
    let result = try home.iptsh("-c", "\(text); add relation \"y\"", "anna")
    #expect(home.content(ofCase: "anna") != nil)
    // A block that ends without a fault is not met; what is tried is over when it is told.
    guard text.hasPrefix("try") else { return #expect(result.status == 1, "\(result.errorText)") }
    #expect(result.status == 0, "\(result.errorText)")
    #expect(try home.iptsh("-c", "relations", "anna").text.contains("y"))
  }

  // MARK: Scripts within scripts

  @Test(arguments: [
    ("-c", "add relatoin \"x\"", "P001"), ("-c", "show father", "P001"),
    ("file", "add relatoin \"x\"", "P001"), ("new", "add relatoin \"x\"", "P001"),
    ("-c", "add relation \"x\" clossnes 2", "P012"),
  ])
  func aFaultInAnIncludedScriptIsToldInItsPlace(way: String, line: String, code: String) throws {
    try home.prepare("-c", "add relation \"father\"", "anna")
    try home.put("note | a long first line of the included script\n\(line)\n", "part.ipt")
    try home.put("include \"part.ipt\"\n", "main.ipt")
    let result =
      switch way {
      case "-c": try home.iptsh("-c", "include \"part.ipt\"", "anna")
      case "file": try home.iptsh("main.ipt", "anna")
      default: try home.iptsh("new", "clara", "--from", "main.ipt")
      }
    #expect(result.status == 65, "\(result.errorText)")
    #expect(result.errorText.contains("error[\(code)]"), "\(result.errorText)")
    #expect(result.errorText.contains("part.ipt:2:"), "\(result.errorText)")
    #expect(result.errorText.contains(line), "\(result.errorText)")
  }

  // MARK: Views

  @Test(arguments: [
    ["incident 1"], ["relation", "my mother"], ["relation", "\"my mother\""],
    ["relation", "the \"other\" one"],
  ])
  func aRecordIsShownByAKindAndAName(words: [String]) throws {
    try home.prepare(
      "-c",
      "session 1 on 2026-01-05 held; incident \"the phone\"; add relation \"my mother\"; "
        + "add relation \"the \\\"other\\\" one\"", "anna")
    let result = try home.iptsh(["show", "anna"] + words)
    #expect(result.status == 0, "\(result.errorText)")
    #expect(result.text.isEmpty == false)
  }

  @Test func aViewMayBeOfAMark() throws {
    try home.prepare("-c", "mark \"before\"", "anna")
    try home.prepare("-c", "add relation \"later\"", "anna")
    let result = try home.iptsh("show", "anna", "inventory", "--as-of", "\"before\"")
    #expect(result.status == 0, "\(result.errorText)")
    #expect(result.text.contains("later") == false)
  }
}
