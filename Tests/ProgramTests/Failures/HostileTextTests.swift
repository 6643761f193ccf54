import Foundation
import IPTTestSupport
import Testing

/// Texts that no person types: too long, too deep, in other encodings.
@Suite struct HostileTextTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let name: String
    let bytes: [UInt8]
    let codes: [String]
    var testDescription: String { name }

    init(_ name: String, _ text: String, _ codes: [String]) {
      self.init(name, Array(text.utf8), codes)
    }

    init(_ name: String, _ bytes: [UInt8], _ codes: [String]) {
      self.name = name
      self.bytes = bytes
      self.codes = codes
    }
  }

  private static func many(_ text: String, _ count: Int) -> String {
    String(repeating: text, count: count)
  }

  static let rows: [Row] = [
    Row("a word of 10 MB", many("y", 10 << 20), ["P001"]),
    Row("an open text of 10 MB", "note \"" + many("x", 10 << 20), ["P002"]),
    Row("10,000 open blocks", many("session 1 {\n", 10_000), ["P018", "P003"]),
    Row("10,000 blocks", many("session 1 {\n", 10_000) + many("}\n", 10_000), ["P018"]),
    Row(
      "10,000 parentheses", "list relations where " + many("(", 10_000) + "1" + many(")", 10_000),
      ["P018", "P019"]),
    Row("10,000 brackets", "add relation \"a\" support " + many("[", 10_000), ["P013"]),
    Row(
      "10,000 nots", "list relations where " + many("not ", 10_000) + "dispute",
      ["P018", "P019"]),
    Row("zero bytes", Array("note \"a".utf8) + [0] + Array("b\"\n".utf8), ["P008"]),
    Row("no UTF-8", Array("note \"a".utf8) + [0xFF, 0xFE] + Array("b\"\n".utf8), ["P010"]),
    Row("an overlong form", Array("note \"".utf8) + [0xC0, 0xAF] + Array("\"".utf8), ["P010"]),
    Row("a surrogate", Array("note \"".utf8) + [0xED, 0xA0, 0x80] + Array("\"".utf8), ["P010"]),
    Row("half a character", Array("note \"x\" # ".utf8) + [0xC3], ["P010"]),
    Row("returns alone", "note \"a\"\rnote \"b\"\r", ["P008"]),
    Row("UTF-16", [0xFF, 0xFE, 0x6E, 0, 0x6F, 0, 0x74, 0, 0x65, 0], ["P010"]),
    Row("a binary file", (0..<4096).map { UInt8(truncatingIfNeeded: $0 &* 7 &+ $0 >> 3) }, ["P"]),
  ]

  @Test(arguments: rows) func isRefusedAndChangesNothing(row: Row) throws {
    let home = try ProgramHome()
    try home.prepare("new", "anna")
    let before = home.content(ofCase: "anna")
    try home.put(row.bytes, "hostile.ipt")
    for input in [false, true] {
      let result =
        input
        ? try run(
          product("iptsh"), ["anna"], environment: home.environment, input: row.bytes)
        : try home.iptsh("hostile.ipt", "anna")
      #expect(result.ending == .exited(65), "\(result.errorText.prefix(2000))")
      #expect(result.text == "")
      let lines = result.errorText.split(separator: "\n")
      #expect(row.codes.contains { lines.first?.hasPrefix("error[\($0)") == true })
      #expect(!result.errors.contains { $0 < 0x20 && $0 != 0x0A }, "no control sequence")
      #expect(result.errors.count < 1 << 20, "as much to read as there was to run")
    }
    #expect(home.content(ofCase: "anna") == before)
  }

  @Test func ofManyMistakesTheFirstAreToldAndAllCounted() throws {
    let home = try ProgramHome()
    try home.put(Self.many("foo bar;", 20_000), "bad.ipt")
    for words in [["bad.ipt"], ["check", "bad.ipt"], ["new", "anna", "--from", "bad.ipt"]] {
      let result = try home.iptsh(words)
      #expect(result.status == 65)
      #expect(result.errorText.ranges(of: "error[P001]").count == 100)
      #expect(result.errorText.hasSuffix("and 19900 more; the first 100 are shown\n"))
    }
    #expect(try home.iptsh("check", "bad.ipt").text.contains("20000 errors"))
    let json = try home.iptsh("--diagnostics", "json", "bad.ipt")
    let object = try JSONSerialization.jsonObject(with: Data(json.errors)) as? [String: Any]
    #expect((object?["diagnostics"] as? [Any])?.count == 100)
    #expect(object?["omitted"] as? Int == 19_900)
  }

  @Test func aLongTextIsKeptWhole() throws {
    let home = try ProgramHome()
    try home.prepare("new", "anna")
    let long = Self.many("x", 10 << 20)
    let result = try home.iptsh(["anna"], input: "note \"\(long)\"\n")
    #expect(result.status == 0, "\(result.errorText.prefix(500))")
    #expect(try home.statements(ofCase: "anna").last?.contains(long) == true)
    #expect(try home.iptsh("show", "anna", "summary").status == 0)
  }

  @Test(arguments: [
    (
      "CRLF",
      "note \"a\"\r\nsession 1 {\r\n  note \"b\"\r\n}\r\n"
        + "note \"\"\"\r\n  t\r\n  u\r\n  \"\"\"\r\n"
    ),
    ("mark of UTF-8", "\u{FEFF}note \"a\"\nsession 1 {\n note \"b\"\n}\nnote \"t\\nu\""),
    ("no end of line", "note \"a\"\nsession 1 { note \"b\" }\nnote \"t\\nu\""),
  ])
  func otherLineEndsAndMarksAreTheSameText(name: String, text: String) throws {
    let home = try ProgramHome()
    try home.prepare("new", "anna")
    try home.put(text, "other.ipt")
    let result = try home.iptsh(ProgramHome.now + ["other.ipt", "anna"])
    #expect(result.status == 0, "\(result.errorText)")
    #expect(
      try home.statements(ofCase: "anna").dropFirst(2) == [
        "add note 1 \"a\" at 2026-11-21", "add session 1 on 2026-11-21",
        "add note 2 \"b\" in session 1", "add note 3 \"t\\nu\" at 2026-11-21",
      ])
  }
}
