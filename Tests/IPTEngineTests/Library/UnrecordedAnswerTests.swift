import IPTLanguage
import IPTModel
import Testing

/// Critical answers of scores that are not recorded: said as they were typed, or not at all.
@Suite("Answers that are not recorded")
struct UnrecordedAnswerTests {
  private func words(_ text: String) -> String {
    text.split(separator: "\n! ").joined(separator: " ")
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  // MARK: Answers that cannot be told apart

  @Test(arguments: [
    "score phq9 2 2 2,5 1 1 1 1 1 0", "score phq9 2 2 2,5 1 1 1 1 0",
    "score phq9 2 2 2 5 1 1 1 1 1 0", "score phq9 2 2 2 , 5 1 1 1 1 1 0",
    "score phq9 2/2/2/1/1/1/1/1/3", "score phq9 2 2 2/5 1 1 1 1 1 1 0",
  ])
  func noValueIsStatedWhereNobodyCanTellWhichAnswerItIs(_ line: String) {
    var sitting = Sitting()
    let seen = words(sitting.type(line))
    #expect(sitting.codes.count == 1, "\(seen)")
    #expect(sitting.interpreter.notices.map(\.code.id) == ["S02"], "\(seen)")
    #expect(
      seen.hasPrefix(
        "! not recorded: the answers of phq9 cannot be told apart. Look at the form: item 9 (thoughts of "
          + "death or self-harm)"), "\(seen)")
    #expect(!seen.contains("was answered with"), "\(seen)")
  }

  @Test(arguments: [
    ("score phq9 2,2,3,2,1,2,2,2,0", nil), ("score phq9 2,2,3,2,1,2,2,2,3", "3 of 3"),
    ("score phq9 2, 2, 3, 2, 1, 2, 2, 2, 1", "1 of 3"), ("score phq9 2 2 2,5 1", nil),
    ("score phq9 2 2,5 total 12 item9 2", "2 of 3"), ("score phq9 21.11.2026 total 17", nil),
  ])
  func answersAreTakenApartAtCommas(_ line: String, _ value: String?) {
    var sitting = Sitting()
    let seen = words(sitting.type(line))
    #expect(sitting.codes.first?.hasPrefix("P") == true || sitting.codes == ["V102"], "\(seen)")
    #expect(sitting.interpreter.notices.count == (value == nil ? 0 : 1), "\(seen)")
    if let value { #expect(seen.contains("was answered with \(value)"), "\(seen)") }
  }

  @Test func aMeasureWithoutACriticalItemSaysNothing() {
    var sitting = Sitting()
    _ = sitting.type("score gad7 2 2 2,5 1 1 1 1")
    #expect(sitting.interpreter.notices.isEmpty)
  }

  @Test func aCommaIsSaidToBeNoAnswer() {
    var sitting = Sitting()
    let seen = words(sitting.type("score phq9 2,2,3,2,1,2,2,2,0"))
    #expect(seen.contains("a comma is no answer"), "\(seen)")
    #expect(seen.contains("Answers stand with blanks between them"), "\(seen)")
  }

  // MARK: Scores that did not run

  private static let critical = "score phq9 1 1 1 1 1 1 1 1 2"

  @Test(arguments: [
    ("set relation zed closeness 2\n\(critical)", ["2"]),
    ("foo\n\(critical)", ["2"]),
    ("score phq9 total 9 item9 1\nset relation zed closeness 2\n\(critical)", ["1", "2"]),
    ("foo\n\(critical)\nscore phq9 1 1 1 1 two 1 1 1 3", ["2", "3"]),
    ("foo\nsession 2 on 2026-11-21 held { \(critical) }", ["2"]),
    ("session 2 on 2026-11-21 held { set relation zed closeness 2; \(critical) }", ["2"]),
    ("session 2 on 2026-11-21 held { \(critical); set relation zed closeness 2 }", ["2"]),
    ("session 2 on 2026-11-21 held {\n  foo\n  \(critical)\n}", ["2"]),
    ("session 2 on 2026-11-21 held {\n  \(critical)\n  foo\n}", ["2"]),
    ("foo\nif 1 = 1 { \(critical) }", ["2"]),
    ("let $a = 1\nset relation zed closeness $a\n\(critical)", ["2"]),
    ("foo\nadd \(critical)", ["2"]),
    ("foo\nscore phq9 1 1 1 1 1 1 1 1 0", []),
    ("foo\ndefine form { \(critical) }", []),
    ("foo\nscenario \"x\" { \(critical) }", []),
    ("foo\nexpect error { \(critical) }", []),
    ("foo\ntry \(critical)", []),
  ])
  func aCriticalAnswerBehindAMistakeIsSaidOnce(_ script: String, _ answers: [String]) {
    var sitting = Sitting()
    let run = sitting.interpreter.run(script: Source(script))
    #expect(!run.diagnostics.isEmpty)
    let notices = sitting.interpreter.notices
    #expect(notices.map(\.code.id) == answers.map { _ in "S02" })
    #expect(sitting.book.log.changes.isEmpty)
    guard notices.count == answers.count else { return }
    for (notice, answer) in zip(notices, answers) {
      #expect(notice.message.contains("answered with \(answer) of 3"), "\(notice.message)")
    }
  }

  @Test func whereTheSessionsDidNotRunNoDayIsMadeUp() {
    var sitting = Sitting(after: "session 1 on 2026-01-05")
    _ = sitting.interpreter.run(
      script: Source(
        "foo\nsession 2 on 2026-01-12\n\(Self.critical)\n\(Self.critical) at 2025-12-30"))
    let messages = sitting.interpreter.notices.map(\.message)
    #expect(messages.count == 2)
    #expect(messages.first?.contains(" on ") == false, "\(messages)")
    #expect(messages.last?.hasSuffix("of 3 on 2025-12-30") == true, "\(messages)")
  }

  @Test func anAnswerThatCanBeNoneIsSaidWithoutADayInAWholeSentence() {
    var sitting = Sitting()
    _ = sitting.interpreter.run(script: Source("foo\nscore phq9 1 1 1 1 1 1 1 1 7"))
    #expect(
      sitting.interpreter.notices.first?.message.hasSuffix("was typed as 7, outside 0 to 3") == true
    )
  }

  @Test func aCheckSaysNothingOfThem() {
    var sitting = Sitting()
    _ = sitting.interpreter.check(script: Source("foo\n\(Self.critical)"))
    #expect(sitting.interpreter.notices.isEmpty)
  }
}
