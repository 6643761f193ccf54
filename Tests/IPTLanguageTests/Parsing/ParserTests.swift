import IPTLanguage
import Testing

/// A text and the codes that reading it gives.
struct ParseCase: CustomTestStringConvertible {
  let text: String
  let codes: [String]
  let statements: Int

  init(_ text: String, _ codes: String..., statements: Int = 1) {
    self.text = text
    self.codes = codes
    self.statements = codes.isEmpty ? statements : statements - 1
  }

  var testDescription: String { text.debugDescription }
}

@Suite("Statements")
struct ParserTests {
  static let rows: [ParseCase] = [
    .init("put ball"), .init("put \"a ball\" size 3 colour red"), .init("put size2 size 2"),
    .init("put ball colour red size 3 tags [\"a\", \"b\"] on 2026-11"),
    .init("stop", statements: 1),
    .init("put ball tags \"a\""), .init("put ball size unknown"),
    .init("put a; put b\nput c", statements: 3), .init("# nothing", statements: 0),
    .init("", statements: 0), .init("\r\n \r\n", statements: 0),
    .init("put a\r\nput b\r\n", statements: 2), .init("\u{FEFF}put a"),
    .init("put ball { size 3; colour red }"),
    .init("put ball { size 3\n part \"x\"\n part \"y\" }"),
    .init("box { put a; put b }"), .init("box { }"), .init("box {\n}\n"),
    .init("box { box { put a } }"), .init("put ball tags [\"a\",\n\n \"b\"\n]"),
    .init("put ball \\\n size 3"), .init("put ball # a remark\nstop", statements: 2),
    .init("put", "P011"), .init("put ball tags []", "P011"), .init("put size 3", "P011"),
    .init("put ball size", "P011"),
    .init("put ball size 9", "P014"), .init("put ball size x", "P013"),
    .init("put ball colour rad", "P015"), .init("put ball size 3 size 3", "N001"),
    .init("put ball weight 3", "P012"), .init("put ball 3", "P016"), .init("stop now", "P012"),
    .init("stop 3", "P016"), .init("stop { }", "P017"), .init("put ball on 2026-02-30", "P020"),
    .init("put ball on 2025-02-29", "P020"), .init("put ball on 2024-02-29"),
    .init("put ball part \"x\"", "P012"), .init("pud ball", "P001"), .init("3", "P001"),
    .init("{ }", "P001"), .init("put ball }", "P004", statements: 2), .init("}", "P004"),
    .init("box {", "P003"), .init("box { put a", "P003"), .init("put ball tags [\"a\"", "P003"),
    .init("put ball tags [\"a\" \"b\"]", "P003"), .init("put \"ball", "P002"),
    .init("put ball \u{7}", "P008"), .init("put ball ~", "P009"), .init("put “ball”", "P007"),
    .init("put a\npud b\nput c\npud d", "P001", "P001", statements: 3),
    .init("keep where", "P019"), .init("keep where a >", "P019"), .init("keep where (a", "P003"),
    .init("keep where a = b and (c or not d) "), .init("keep where count(x where y > 1) >= 2"),
    .init("keep where a in 1..3 or b in [x, y, 3]"), .init("keep where a is not known"),
    .init("keep where a + 2 * -b / 3 - 1 = 50%"), .init("keep where a is", "P019"),
    .init("keep where a.b.c = \"x\""), .init("keep where a = -1..3", "P014"),
    .init("keep where a b", "P012"), .init("keep where a..b", "P019"),
    .init("put ball on +202", "P013"), .init("put ball on 0000", "P020"), .init("put ball on 2024"),
    .init("put ball on age 130"), .init("put ball on age 131", "P014"),
    .init("put ball on age x", "P013"), .init("put ball on session 9999"),
    .init("put ball on session 0", "P014"), .init("keep where a > 2026-02-30", "P020"),
    .init("keep where a > 0000-01", "P020"), .init("show (x limit -1)", "P014"),
    .init("show [a, b].c"), .init("show $a#3", "P009"),
    .init("show $\"\\u{1F600} {a}\""), .init("show $\"\\u{110000} {a}\"", "P005"),
    .init("stop # x\u{202E}\nstop", "P008", statements: 2),
  ]

  static let queries: [ParseCase] = [
    .init("keep sort a where b"), .init("keep limit 2 sort a desc sort b where c"),
    .init("keep sort a where b where c", "N001"), .init("keep sort a limit 2 limit 3", "N001"),
    .init("keep where (a where b) sort c"), .init("show a where b sort c desc sort d limit 3"),
    .init("show (a limit 3 sort c where b)"), .init("show [a where b, c limit 3]"),
    .init("show a where b where c", "N001"), .init("show (a limit 1 limit 2)", "N001"),
    .init("show a where (b where c) where d", "N001"), .init("show f(a sort b, c limit 1) > 3"),
    .init("show a where $\"{b where c}\" = d"), .init("keep where $\"{b where c}\" = d sort e"),
  ]

  static let lines: [ParseCase] = [
    .init("show (1\n+ 2)\nstop", statements: 2), .init("show f(\na\n,\nb)\nstop", statements: 2),
    .init("keep where (a # remark\n# another\nand b)\nstop", statements: 2),
    .init("show [1,\n2\n].\nx", "P019", "P001"), .init("show (a where\nb sort\nc)"),
    .init("show ($\"{(1 + 2)}\"\n+ \"x\")"), .init("show (1\r\n+ 2)"),
    .init("show (1; stop", "P003", statements: 2),
    .init("show (1 + 2\nstop\npud", "P003", "P001", statements: 3),
    .init("show (1 + 2\nshow (3\nshow 4 +", "P003", "P003", "P019", statements: 3),
    .init("show (1 +* 2\n+ 3)\nstop", "P019", statements: 2),
    .init("show (1 \\\n~ 2)\nstop", "P009", statements: 2),
    .init("box { show (1\n}\nstop", "P003", statements: 2),
  ]

  @Test(arguments: queries)
  func theClausesOfAQueryStandInAnyOrder(_ row: ParseCase) { aTextGivesTheseCodes(row) }

  @Test(arguments: lines)
  func bracketsContinueAStatement(_ row: ParseCase) { aTextGivesTheseCodes(row) }

  @Test(arguments: rows)
  func aTextGivesTheseCodes(_ row: ParseCase) {
    let reading = SmallLanguage.read(row.text)
    #expect(reading.codes == row.codes)
    if row.codes.isEmpty { #expect(reading.statements == row.statements) }
  }

  @Test(arguments: [
    "box {", "box { put a", "box {\n put a\n", "put ball {", "put ball { size 3",
    "put ball tags [", "put ball tags [\"a\"", "put ball tags [\"a\",", "put \"\"\"x",
    "keep where (a", "keep where (a and", "keep where count(", "keep where x in [1,",
    "box { box { put a }", "keep where (a >", "show f(1 +", "show (a where", "show (a\n+ b\n",
    "show ((1)",
  ])
  func aTextThatBreaksOffIsIncomplete(_ text: String) {
    #expect(SmallLanguage.read(text).isIncomplete)
  }

  @Test(arguments: [
    "", "put", "put ball", "put \"ball", "box { put a }", "put ball tags [\"a\"]", "box }",
    "show (1 ~ 2", "show (1\nstop",
    "keep where a >", "keep where a and", "stop now", "put ball size 9", "}}}",
  ])
  func aTextThatIsWrongOrWholeIsNotIncomplete(_ text: String) {
    #expect(!SmallLanguage.read(text).isIncomplete)
  }

  @Test func diagnosticsStandInTheOrderOfTheText() {
    let reading = SmallLanguage.read("pud a\nbox { put\n put a size 9 }\nstop now\n}")
    #expect(reading.codes == ["P001", "P011", "P014", "P012", "P004"])
    #expect(reading.ranges.map(\.lowerBound) == reading.ranges.map(\.lowerBound).sorted())
  }

  @Test func aTextThatIsNotUTF8IsToldOnce() {
    for bytes in [[0xFF], [0xC3], [0xE2, 0x80], [0xED, 0xA0, 0x80], [0xC0, 0xAF], [0xF5, 0x80]]
      as [[UInt8]]
    {
      let reading = SmallLanguage.read(Array("put a\nput \"".utf8) + bytes + Array("\"".utf8))
      #expect(reading.codes.first == "P010", "\(bytes)")
      #expect(reading.ranges.first?.lowerBound == 11, "\(bytes)")
    }
  }
}
