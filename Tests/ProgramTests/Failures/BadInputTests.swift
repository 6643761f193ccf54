import Foundation
import IPTTestSupport
import Testing

/// Bad input: a status, codes on standard error, nothing on standard output, and the same case.
@Suite struct BadInputTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let name: String
    let text: String
    let codes: [String]
    var status: Int32 = 65
    var testDescription: String { name }
  }

  static let rows: [Row] = [
    Row(name: "unknown statement", text: "frobnicate", codes: ["P001"]),
    Row(name: "unknown clause", text: #"add relation "x" closness 3"#, codes: ["P012"]),
    Row(name: "unknown word", text: "set relation mother status estrangd", codes: ["P015"]),
    Row(name: "wrong type", text: #"add relation "x" closeness "three""#, codes: ["P013"]),
    Row(name: "out of range", text: #"add relation "x" closeness 9"#, codes: ["P014"]),
    Row(name: "item out of range", text: "score phq9 2 1 3 2 1 2 1 1 7", codes: ["V102"]),
    Row(
      name: "duplicate clause", text: #"add relation "x" closeness 1 closeness 2"#,
      codes: ["N001"]),
    Row(name: "unclosed string", text: #"note "came early"#, codes: ["P002"]),
    Row(name: "unclosed block", text: #"session 4 { note "x""#, codes: ["P003"]),
    Row(name: "unclosed text block", text: "note \"\"\"\nx", codes: ["P003"]),
    Row(name: "unknown record", text: "set relation moter closeness 2", codes: ["N003"]),
    Row(name: "name taken", text: #"add relation "Mother""#, codes: ["N004"]),
    Row(name: "no such day", text: #"event "x" on 2026-02-30"#, codes: ["P020"]),
    Row(name: "refused gate", text: "contract agreed no; phase next", codes: ["G09"], status: 1),
    Row(name: "control characters", text: "note \"a\u{1B}[31mred\"", codes: ["P008"]),
    Row(name: "turned text", text: "note \"a\u{202E}b\"", codes: ["P008"]),
    Row(name: "turned text in a name", text: "add relation \"x\u{2066}y\"", codes: ["P008"]),
    Row(name: "curly quotes", text: "note “x”", codes: ["P007"]),
    Row(
      name: "several at once, in order",
      text: """
        note "kept?"
        add relation "x" closeness 9
        frobnicate
        set relation mother closness 2
        """, codes: ["P014", "P001", "P012"]),
    Row(
      name: "wrong only when run, and wrong in itself further on",
      text: "set relation nobody closeness 3\nfrobnicate", codes: ["N003", "P001"]),
    Row(
      name: "not met, in a text that is wrong in itself",
      text: "expect 1 = 2\nfrobnicate", codes: ["P001", "R013"]),
    Row(
      name: "wrong when run: what went before is undone",
      text: "note \"kept?\"\nset relation nobody closeness 3\nnote \"z\"", codes: ["N003"]),
  ]

  @Test(arguments: rows) func theCaseStaysAsItWas(row: Row) throws {
    let home = try ProgramHome()
    try home.makePreparedCase()
    let before = home.content(ofCase: "prepared")
    let names = try home.names()
    try home.put(row.text, "bad.ipt")
    let runs = [
      try home.iptsh(["-c", row.text, "prepared"]),
      try home.iptsh([home.path + "/bad.ipt", "prepared"]),
      try home.iptsh(["prepared"], input: row.text),
    ]
    for result in runs {
      #expect(result.status == row.status, "\(result.errorText)")
      #expect(result.text == "")
      let found = result.errorText.split(separator: "\n").compactMap(Self.code)
      #expect(found.count >= row.codes.count)
      for (code, expected) in zip(found, row.codes) { #expect(code.hasPrefix(expected)) }
      #expect(!result.errors.contains { $0 < 0x20 && $0 != 0x0A }, "no control sequence")
    }
    #expect(home.content(ofCase: "prepared") == before)
    #expect(try home.names() == names)
  }

  @Test func theScriptThatScenariosBeginWithIsLookedThroughOnce() throws {
    let home = try ProgramHome()
    try home.put("add relation \"m\"\nprnt 1\n", "past.ipt")
    let scenario = "scenario \"SIGN\" from \"past.ipt\" { expect count(relations) = 1 }\n"
    try home.put(
      ["a", "b"].map { scenario.replacingOccurrences(of: "SIGN", with: $0) }.joined(), "two.ipt")
    let result = try home.iptsh("check", "two.ipt")
    #expect(result.status == 65)
    let codes = result.errorText.split(separator: "\n").compactMap(Self.code)
    #expect(codes == ["P001"], "\(result.errorText)")
    #expect(result.errorText.contains("past.ipt:2:1"), "\(result.errorText)")
  }

  private static func code(in line: Substring) -> String? {
    guard line.hasPrefix("error["), let end = line.firstIndex(of: "]") else { return nil }
    return String(line[..<end].dropFirst("error[".count))
  }

  @Test(arguments: ["bad.ipt", "<stdin>", "-c"])
  func everyTextThatIsRunNamesLineAndColumn(name: String) throws {
    let home = try ProgramHome()
    let text = "note \"x\"\nadd relation \"é\" clossness 4\nfrob\n"
    try home.put(text, "bad.ipt")
    let result =
      switch name {
      case "-c": try home.iptsh("-c", text)
      case "<stdin>": try home.iptsh([], input: text)
      default: try home.iptsh(name)
      }
    #expect(result.status == 65)
    #expect(result.errorText.contains("  at \(name):2:18\n"))
    #expect(result.errorText.contains("  at \(name):3:1\n"))
    #expect(result.errorText.contains("  try: add relation \"é\" closeness 4\n"))
  }

  @Test func aViewOfWhatWasUndoneIsNotShown() throws {
    let home = try ProgramHome()
    try home.makePreparedCase()
    let script = "add relation \"aunt\" closeness 2; inventory; set relation nobody closeness 2"
    let result = try home.iptsh("-c", script, "prepared")
    #expect(result.status == 65)
    #expect(result.text == "")
    #expect(result.unwrappedErrors.contains("1 statement was undone"))
    #expect(result.unwrappedErrors.contains("What was shown is left out."))
  }

  @Test func aViewOfTheCaseAsItIsIsShownThoughAnotherStatementFails() throws {
    let home = try ProgramHome()
    try home.makePreparedCase()
    let result = try home.iptsh("-c", "inventory; set relation nobody closeness 2", "prepared")
    #expect(result.status == 65)
    #expect(result.text.contains("Jakob"))
    #expect(!result.errorText.contains("left out"))
  }

  @Test(arguments: ["show mother", "show \"mother\"", "set Mother closeness 2"])
  func aNameWithoutItsKindIsAnsweredWithAStatementThatRuns(text: String) throws {
    let home = try ProgramHome()
    try home.makePreparedCase()
    let result = try home.iptsh("-c", text, "prepared")
    #expect(result.status == 65)
    let line = try #require(
      result.errorText.split(separator: "\n").first { $0.hasPrefix("  try: ") })
    #expect(try home.iptsh("-c", String(line.dropFirst(7)), "prepared").status == 0, "\(line)")
  }

  @Test func inAScriptTheBeginningOfAWordIsNotEnoughButExplained() throws {
    let home = try ProgramHome()
    let one = try home.iptsh("-c", "invent")
    #expect(one.status == 65)
    #expect(one.errorText.contains("  try: inventory\n"))
    let several = try home.iptsh("-c", "sess 3")
    #expect(several.status == 65)
    #expect(several.errorText.contains("Possible: session, sessions."))
  }

  @Test func whatWasUndoneIsSaid() throws {
    let home = try ProgramHome()
    try home.prepare("new", "anna")
    let result = try home.iptsh("-c", "note \"a\"; note \"b\"; set relation x closeness 2", "anna")
    #expect(result.errorText.contains("2 statements were undone"))
    // What only shows or asks has nothing to undo.
    let some = try home.iptsh(
      "-c", "print 1; note \"a\"; expect 1 = 1; notes; set relation x closeness 2", "anna")
    #expect(some.errorText.contains("1 statement was undone"))
    let none = try home.iptsh("-c", "print 1; notes; set relation x closeness 2", "anna")
    #expect(!none.errorText.contains("undone"))
    #expect(none.errorText.contains("The rest of the script did not run."))
  }

  @Test(arguments: [
    ["-c", "frob\nnote 3", "prepared"], ["-c", "contract agreed no; phase next", "prepared"],
    ["-c", "note \"x\"", "nobody"], ["-c", "score phq9 1 1 1 1 1 1 1 1 1", "prepared"],
    ["show", "prepared", "nosuch"], ["nosuch.ipt"], ["new", "prepared"], ["new", "fresh"],
  ])
  func diagnosticsAreOneJSONObject(words: [String]) throws {
    let home = try ProgramHome()
    try home.makePreparedCase()
    let plain = try home.iptsh(words)
    let other = try ProgramHome()
    try other.makePreparedCase()
    let result = try other.iptsh(["--diagnostics", "json"] + words)
    #expect(result.status == plain.status)
    #expect(result.text == "")
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(result.errors)) as? [String: Any])
    #expect(object["schema"] as? String == "iptsh.diagnostics/1")
    let list = try #require(object["diagnostics"] as? [[String: Any]])
    #expect(list.isEmpty == (plain.status == 0))
    for item in list {
      #expect(item["code"] is String && item["message"] is String && item["severity"] is String)
    }
  }

  @Test(arguments: [
    ["-c", "print 1"], ["cases"], ["check", "good.ipt"], ["run", "good.ipt"], ["good.ipt"],
    ["verify", "prepared"], ["show", "prepared", "summary"], ["fmt", "good.ipt"],
    ["export", "prepared", "--as", "json"], ["diff", "prepared", "prepared"],
  ])
  func withNothingToTellTheJSONSaysSo(words: [String]) throws {
    let home = try ProgramHome()
    try home.makePreparedCase()
    try home.put("print 1\n", "good.ipt")
    let result = try home.iptsh(["--diagnostics", "json"] + words)
    #expect(result.status == 0, "\(result.errorText)")
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(result.errors)) as? [String: Any])
    #expect(object["schema"] as? String == "iptsh.diagnostics/1")
    #expect((object["diagnostics"] as? [Any])?.isEmpty == true)
    #expect(object["omitted"] as? Int == 0)
  }
}
