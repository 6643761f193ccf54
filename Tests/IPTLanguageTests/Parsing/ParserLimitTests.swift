import IPTLanguage
import Testing

@Suite("Statements: limits and noise")
struct ParserLimitTests {
  @Test(arguments: [
    ("box {", " }"), ("keep where (", ")"), ("keep where [", "]"), ("keep where not ", ""),
    ("keep where - ", ""), ("keep where count(", ")"), ("keep where (a where ", ")"),
    ("keep where a = ", ""), ("put a tags [", "]"), ("put a { ", "}"), ("box { box {", "}"),
  ])
  func tenThousandDeepIsAnErrorAndNothingWorse(_ opening: String, _ closing: String) {
    let inner = String(opening.split(separator: " ").last ?? "") + " "
    let text =
      opening + String(repeating: inner, count: 10_000) + " a "
      + String(repeating: closing, count: 10_000)
    let reading = SmallLanguage.read(text)
    #expect(!reading.codes.isEmpty)
    #expect(reading.codes.count < 5)
  }

  @Test(arguments: [
    ("", " + 1", ""), ("", " - 1", ""), ("", " * 1", ""), ("", " / 1", ""), ("", " and a", ""),
    ("", " or a", ""), ("not ", "", ""), ("- ", "", ""), ("(", "", ")"), ("[", "", "]"),
    ("f(", "", ")"), ("", ".b", ""), ("(a where ", "", ")"), ("f(1, 2 + ", "", ")"),
    ("(1 + ", "", ")"), ("", " + 1 and a", ""), ("[a, ", "", "]"), ("(", " + 1", ")"),
  ])
  func twoThousandLevelsAreTooDeep(_ before: String, _ behind: String, _ closing: String) {
    func text(_ count: Int) -> String {
      "keep where " + String(repeating: before, count: count) + "$a"
        + String(repeating: behind + closing, count: count)
    }
    #expect(SmallLanguage.read(text(2000)).codes == ["P018"])
    #expect(SmallLanguage.read(text(2000) + "\nstop\npud").codes == ["P018", "P001"])
    #expect(SmallLanguage.read(text(30)).codes == [])
  }

  @Test(arguments: ["(", "[", "f(", "not (", "[a, ", "1 + ("])
  func behindALineThatIsTooDeepAndOpenTheRestIsRead(_ opening: String) {
    for count in [120, 200, 2000] {
      let text = "keep where " + String(repeating: opening, count: count) + "1"
      #expect(SmallLanguage.read(text + "\nstop\npud").codes == ["P018", "P001"])
      #expect(
        SmallLanguage.read("box {\n\(text)\npud\n}\nstop\npud").codes == ["P018", "P001", "P001"])
    }
  }

  @Test func behindBlocksThatAreTooDeepTheRestIsRead() {
    let text = String(repeating: "box {\n", count: 120) + String(repeating: "}\n", count: 120)
    #expect(SmallLanguage.read(text + "stop\npud").codes == ["P018", "P001"])
    #expect(SmallLanguage.read(text + text + "pud").codes == ["P018", "P018", "P001"])
  }

  @Test func whatStandsInBracketsCountsWithTheChainAroundIt() {
    // Each pair of brackets holds a chain that alone would do.
    var text = "1"
    for _ in 0..<50 { text = "(" + text + String(repeating: " + 1", count: 40) + ")" }
    #expect(SmallLanguage.read("keep where " + text).codes == ["P018"])
  }

  @Test func ninetyDeepIsRead() {
    let text =
      "keep where " + String(repeating: "(", count: 90) + "a" + String(repeating: ")", count: 90)
    #expect(SmallLanguage.read(text).codes == [])
    let boxes = String(repeating: "box { ", count: 90) + String(repeating: "}", count: 90)
    #expect(SmallLanguage.read(boxes).codes == [])
    #expect(SmallLanguage.read(String(repeating: "box { ", count: 120)).codes.contains("P018"))
  }

  @Test func aLineOfTenMillionBytesIsRead() {
    let text = "put ball tags [" + String(repeating: "\"abcdefg\", ", count: 909_000) + "\"x\"]"
    #expect(SmallLanguage.read(text).codes == [])
    let noise = "put " + String(repeating: "~", count: 1_000_000)
    #expect(SmallLanguage.read(noise).codes == ["P009"])
  }

  @Test func manyMistakesAreToldInTheirOrder() {
    let text = String(repeating: "pud a\n", count: 5_000)
    let reading = SmallLanguage.read(text)
    #expect(reading.codes == Array(repeating: "P001", count: 100))
    #expect(reading.faults == 5_000)
    #expect(reading.ranges.map(\.lowerBound) == (0..<100).map { $0 * 6 })
  }

  @Test(arguments: ["}", "} \n", "pud a;", "put a ~\n", "put a size x\n", "put a colour redd\n"])
  func ofTwentyThousandMistakesTheFirstAreToldAndAllCounted(_ text: String) {
    let reading = SmallLanguage.read(String(repeating: text, count: 20_000))
    #expect(reading.codes.count == DiagnosticList.most)
    #expect(reading.ranges.last?.lowerBound ?? 0 < 101 * text.utf8.count)
    #expect(reading.faults == 20_000)
  }

  @Test(arguments: [
    ("statements", "put a\n"), ("mistakes", "pud a\n"), ("closing braces", "}"),
  ])
  func anInterruptStopsAmong(name: String, text: String) {
    expectStopped(String(repeating: text, count: 20_000))
  }

  @Test(arguments: [("box {\n", "put a\n"), ("put a {\n", "part \"x\"\n")])
  func anInterruptStopsWithinABlock(opening: String, line: String) {
    expectStopped(opening + String(repeating: line, count: 20_000) + "}")
  }

  private func expectStopped(_ text: String) {
    let language = SmallLanguage()
    var parser = Parser(Source(text), grammar: language.grammar)
    parser.isInterrupted = { true }
    var tree = Tree()
    var statements = 0
    while parser.nextStatement(into: &tree) != .end { statements += 1 }
    #expect(parser.wasInterrupted == true)
    #expect(statements < 1000)
    #expect(parser.diagnostics.told.allSatisfy { $0.code != .unclosedBlock })
  }

  @Test func anyTokensAreReadToTheEnd() {
    var random = SystemOfChance(seed: 3)
    let pieces = [
      "put", "box", "keep", "stop", "ball", "size", "colour", "tags", "on", "part", "where", "red",
      "and", "or", "not", "in", "is", "known", "contains", "sort", "desc", "limit", "session",
      "age",
      "unknown", "yes", "3", "-1", "2.5", "50%", "0..3", "2026-11-21", "2026-02-31", "14:30", "6mo",
      "grief#3", "$x", "@3.1", "_", "\"x\"", "\"x", "\"\"\"", "| raw", "{", "}", "[", "]", "(", ")",
      ",", ";", ".", "=", "!=", "<=", "+", "-", "*", "/", "\n", "#", "“", "~", "\u{0}", "é", "\\\n",
      "$\"{x}\"",
    ]
    for _ in 0..<20_000 {
      let text = (0..<random.below(14)).map { _ in pieces[random.below(pieces.count)] }
        .joined(separator: random.below(4) == 0 ? "" : " ")
      let reading = SmallLanguage.read(text)
      let count = text.utf8.count
      for range in reading.ranges {
        #expect(range.upperBound <= count, "\(text.debugDescription)")
      }
    }
  }

  @Test func anyBytesAreReadToTheEnd() {
    var random = SystemOfChance(seed: 4)
    for _ in 0..<10_000 {
      let bytes = (0..<random.below(40)).map { _ in UInt8(random.below(256)) }
      for range in SmallLanguage.read(bytes).ranges {
        #expect(range.upperBound <= bytes.count, "\(bytes)")
      }
    }
  }
}
