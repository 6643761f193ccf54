import IPTEngine
import IPTLanguage
import IPTModel
import IPTTestSupport
import Testing

@Suite("Long texts")
struct LongTextTests {
  /// Statements that go over lines in every way, so that pieces end within them.
  private static let text = #"""
    # A course, typed up
    session 1 on 2026-01-05 held {
      add relation "mother" closeness 2
      note """
        she said: "session 9"
        # no comment
        }
        """
    }

    add relation "Tom" partner; add relation "Ida" \
      closeness 3
    incident "the call" with "Tom" { turn me "you never call"
      turn "Tom" "I do" ; wanted "an answer" }
    define met $who text $near 1..5 "Adds somebody." {
      add relation $who closeness $near
    }
    met "Ines" 4
    let $sum = (1 +
      2)
    if $sum = 3 { note $"{$sum}" } else { note "wrong" }
    score phq9 [2, 1,
      3, 2, 1, 2, 1, 1, 0]
    score phq9 2 1 3 2 1 2 1 1 0
    for $r in relations where closeness > 2 {
      note $"{$r.name} \"}\" is near"
    }
    note | raw { text " of a line
    event "ends without a line end" on 2020
    """#

  private static func pieces(of text: String) -> (_ count: Int, _ bytes: inout [UInt8]) -> Bool {
    let all = Array(text.utf8)
    var read = 0
    return { count, bytes in
      let end = min(read + count, all.count)
      bytes += all[read..<end]
      read = end
      return end < all.count
    }
  }

  private func log(of book: Casebook) -> String {
    String(
      decoding: CaseFileWriter(digest: Sitting.digest).write(book), as: UTF8.self)
  }

  @Test(arguments: [1, 3, 16, 50, 100, 333, 10_000])
  func whatIsRunInPiecesComesToTheSame(_ size: Int) throws {
    var whole = Sitting()
    let source = Source(Self.text, name: "a.ipt")
    let wanted = whole.interpreter.run(script: source)
    #expect(wanted.diagnostics.isEmpty)
    var sitting = Sitting()
    let pieced = sitting.interpreter.run(
      piecesOf: "a.ipt", size: Self.text.utf8.count, by: size, more: Self.pieces(of: Self.text))
    let run = try #require(pieced)
    #expect(run.diagnostics.isEmpty)
    #expect(run.statements == wanted.statements)
    #expect(log(of: sitting.book) == log(of: whole.book))
    let seen = DiagnosticText(source).render(whole.interpreter.notices)
    #expect(seen.contains("a.ipt:24:7"))
    #expect(DiagnosticText(Source("")).render(sitting.interpreter.notices) == seen)
    #expect(sitting.interpreter.remarks == whole.interpreter.remarks)
  }

  static let faults = [
    "note \"a\" on 2026", "note", "session 1 {", "note \"\"\"", "note (", "nosuch", "set goal 9",
    "expect 1 = 2", "let $x = $unknown", "\u{FEFF}", "}", "note \"a",
  ]

  @Test(arguments: faults)
  func nothingIsKeptOfATextThatIsWrong(_ fault: String) {
    for text in ["\(Self.text)\n\(fault)\n\(Self.text)", "\(Self.text)\n\(fault)"] {
      var sitting = Sitting(after: "note \"before\"")
      let before = log(of: sitting.book)
      let checks = sitting.interpreter.checks.scenarios.count
      let run = sitting.interpreter.run(
        piecesOf: "a.ipt", size: text.utf8.count, by: 40, more: Self.pieces(of: text))
      #expect(run == nil)
      #expect(log(of: sitting.book) == before)
      #expect(sitting.interpreter.checks.scenarios.count == checks)
      #expect(!sitting.interpreter.run(script: Source(text)).diagnostics.isEmpty)
      #expect(log(of: sitting.book) == before)
    }
  }

  @Test(arguments: [1, 30, 60, 10_000])
  func whatStandsInTheMiddleOfALineIsFoundThere(_ size: Int) throws {
    let text = String(repeating: "note \"a\"; note \"ß\" at 2030-01-01; session 1 {\n}\n", count: 3)
    var whole = Sitting()
    let source = Source(text, name: "a.ipt")
    _ = whole.interpreter.run(script: source)
    var sitting = Sitting()
    let pieced = sitting.interpreter.run(
      piecesOf: "a.ipt", size: text.utf8.count, by: size, more: Self.pieces(of: text))
    #expect(pieced != nil)
    let seen = DiagnosticText(Source("")).render(sitting.interpreter.notices)
    #expect(seen.contains("a.ipt:3:"))
    #expect(seen == DiagnosticText(source).render(whole.interpreter.notices))
  }

  @Test func whatWasAnsweredIsSaidOnceOfATextThatIsWrong() {
    let text = "score phq9 1 1 1 1 1 1 1 1 2\nnosuch\n"
    var sitting = Sitting()
    let pieced = sitting.interpreter.run(
      piecesOf: "a.ipt", size: text.utf8.count, by: 4, more: Self.pieces(of: text))
    #expect(pieced == nil)
    #expect(sitting.interpreter.notices.isEmpty)
    _ = sitting.interpreter.run(script: Source(text))
    #expect(sitting.interpreter.notices.count == 1)
  }

  @Test func whatStandsBehindAStopIsNotRun() throws {
    let text = "note \"a\"\nstop\nnosuch\nnote \"b\"\n"
    var sitting = Sitting()
    let pieced = sitting.interpreter.run(
      piecesOf: "a.ipt", size: text.utf8.count, by: 4, more: Self.pieces(of: text))
    let run = try #require(pieced)
    #expect(run.diagnostics.isEmpty)
    #expect(CaseReader(sitting.book).live("note").count == 1)
  }

  @Test func whatWasInterruptedSaysHowFarItCame() throws {
    let text = String(repeating: "note \"a\"\n", count: 2000)
    var sitting = Sitting()
    sitting.interpreter.isInterrupted = { true }
    let pieced = sitting.interpreter.run(
      piecesOf: "a.ipt", size: text.utf8.count, by: 1000, more: Self.pieces(of: text))
    let run = try #require(pieced)
    #expect(run.diagnostics.map(\.code) == [.interrupted])
    #expect(CaseReader(sitting.book).live("note").isEmpty)
  }
}
