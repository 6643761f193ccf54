import IPTEngine
import IPTLanguage
import Testing

/// Texts that are wrong in more places than anybody reads.
@Suite struct ManyMistakesTests {
  private func run(_ text: String) -> Interpreter.Run {
    var sitting = Sitting()
    return sitting.interpreter.run(script: Source(text))
  }

  @Test(arguments: [
    ("foo bar\n", 20_000), ("foo bar;", 20_000), ("}", 20_000),
    ("add relation \"x\" closness 3\n", 20_000), ("list relations where bogus\n", 1000),
    ("let $x = bogus;", 1000),
  ])
  func theFirstAreToldAndTheOthersCounted(text: String, count: Int) {
    let run = run("add relation \"x\"\n" + String(repeating: text, count: count))
    #expect(run.isFaulty)
    #expect(run.diagnostics.count == 100)
    #expect(run.omitted == count - 100)
    #expect(run.diagnostics.last?.range?.lowerBound ?? 0 < 18 + 100 * text.utf8.count)
  }

  @Test func checkingCountsAsRunningDoes() {
    var sitting = Sitting()
    let wrong = String(repeating: "foo bar\n", count: 500)
    let unused = (0..<150).map { "let $v\($0) = 1\n" }.joined()
    let check = sitting.interpreter.check(script: Source(wrong + unused))
    #expect(check.diagnostics.count == 100)
    #expect(check.omitted == 400)
    // What is used by something wrong may look as if nothing used it.
    #expect(check.warnings.isEmpty)
    let warned = sitting.interpreter.check(script: Source(unused))
    #expect(warned.diagnostics.isEmpty)
    #expect(warned.warnings.count == 100)
    #expect(warned.omittedWarnings == 50)
  }

  /// What is certain whatever else is wrong is warned of beside errors.
  @Test func warningsThatHangOnNothingElseAreToldBesideErrors() {
    var sitting = Sitting()
    let check = sitting.interpreter.check(
      script: Source("repeat 2 { let $q = 1 }\nprnt 2\nif yes { stop; print 1 }\nlet $k = 2"))
    #expect(check.diagnostics.map(\.code.id) == ["P001"])
    #expect(check.warnings.map(\.code.id) == ["L001", "L002"])
  }

  @Test(arguments: ["print \"", "let $x = \"", "note (\"", "repeat 1 { print $\"{1} "])
  func aTextThatIsTooLongIsRefusedAsItIsWritten(head: String) {
    let tail = head.hasPrefix("repeat") ? "\" }" : head.hasPrefix("note") ? "\")" : "\""
    let long = head + String(repeating: "x", count: 4 << 20 | 1) + tail
    #expect(run(long).diagnostics.map(\.code.id) == ["R015"])
    #expect(run(head + String(repeating: "x", count: 4000) + tail).diagnostics.isEmpty)
  }

  @Test func aTextThatIsTooLongBelongsToTheExpectationAroundIt() {
    let long = "let $x = \"\(String(repeating: "x", count: 4 << 20 | 1))\""
    #expect(run("scenario \"s\" { expect error R015 { \(long) } }").diagnostics.isEmpty)
    #expect(run("scenario \"s\" { expect error P014 { print 1 }; \(long) }").diagnostics.count == 1)
  }

  @Test func aFewAreToldWhole() {
    let run = run(String(repeating: "foo bar\n", count: 100))
    #expect(run.diagnostics.count == 100)
    #expect(run.omitted == 0)
  }

  /// A slip in one line of a block hides nothing that is wrong in its other lines.
  @Test(arguments: ["scenario \"long\"", "session 1", "if 1 = 1", "define far $x number"])
  func aSlipInABlockHidesNothingElse(head: String) {
    let text = """
      \(head) {
        print $nobody
        add relation "m" closness 3
        let $kept = ; print $kept
        print coun(relations)
      }
      print $else
      """
    let codes = run(text).diagnostics.map { diagnostic in
      let line = Source(text).position(of: diagnostic.range?.lowerBound ?? 0).line
      return "\(line) \(diagnostic.code.id)"
    }
    #expect(codes == ["2 N007", "3 P012", "4 P019", "5 N006", "7 N007"], "\(codes)")
  }

  @Test func aDefinitionWithASlipIsKnownToWhatFollows() {
    let run = run("define far {\n add relation \"m\" closness 3\n}\nfar\nfra\n")
    #expect(run.diagnostics.map(\.code.id) == ["P012", "P001"])
  }

  @Test func aChainOfFieldsIsToldOnce() {
    let chain = String(repeating: ".name", count: 4000)
    #expect(run("list relations where a\(chain)").diagnostics.count <= 2)
    #expect(run("list relations where contract.bogus\(chain)").diagnostics.count == 1)
  }

  @Test func anInterruptStopsTheReading() {
    var sitting = Sitting()
    sitting.interpreter.isInterrupted = { true }
    let text = "session 1 {\n" + String(repeating: "note \"x\"\n", count: 20_000) + "}"
    let run = sitting.interpreter.run(script: Source(text))
    #expect(run.diagnostics.map(\.code) == [.interrupted])
    #expect(sitting.book.log.changes.isEmpty)
  }
}
