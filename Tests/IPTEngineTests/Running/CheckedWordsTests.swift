import IPTEngine
import IPTLanguage
import Testing

/// A check runs nothing, and tells what cannot be meant all the same.
@Suite("Words of the library in a check")
struct CheckedWordsTests {
  private func codes(_ text: String) -> [String] {
    var sitting = Sitting()
    return sitting.interpreter.check(script: Source(text)).diagnostics.map(\.code.id)
  }

  @Test(arguments: [
    "expect band(phq9) = modrate", "expect band(phq9) = \"modrate\"", "print response(gda7)",
    "expect moderate = band(pqh9)", "print count(scores where measure = pqh9)",
    "print count(contract.measures) = 0; print contract.measures contains pqh9",
    "if band(phq9) in [mild, modrate] { print 1 }", "let $a = latest(gad)",
    "define low { print band(gda7) }",
  ])
  func aWordThatTheLibraryDoesNotDeclareIsTold(_ text: String) {
    #expect(codes(text) == ["N005"])
  }

  @Test(arguments: [
    "expect band(phq9) = moderate", "expect band(phq9) = moderately-severe",
    "expect band(phq9) != \"mild\"", "expect band() = below-cut", "print latest(main-measure)",
    "for $m in [\"phq9\", \"gad7\"] { print latest($m) }",
    "print count(scores where measure = auditc)",
    "print contract.measures contains phq9", "score phq9 2 1 1 0 0 0 0 0 _",
    "let $n = 2; score phq9 ($n) 1 1 0 0 0 0 0 0", "score gad7 total 21",
    "expect error [V101] { score phq9 2 1 1 }", "expect error [N005] { score xyz total 4 }",
  ])
  func whatTheLibraryDeclaresIsNotTold(_ text: String) {
    #expect(codes(text).isEmpty)
  }

  @Test(arguments: [
    ("score phq9 2 1 1", "V101"), ("score xyz 2 1 1", "N005"), ("score pqh9 total 4", "N005"),
    ("score phq9 2 1 1 0 0 0 0 0 4", "V102"), ("score phq9 total 28", "V103"),
    ("scenario \"a\" { score phq9 2 1 1 }", "V101"), ("if phase = initial { score xyz 1 }", "N005"),
    ("define low { score phq9 2 1 1 }; low", "V101"),
  ])
  func aScoreThatCannotBeRecordedIsTold(_ text: String, _ code: String) {
    #expect(codes(text) == [code])
  }

  @Test(arguments: [
    "add relation old friend", "add relation my mother closeness 3",
    "if phase = initial { add relation old friend }", "scenario \"a\" { add relation old friend }",
    "define one { add relation old friend }; one", "session 1 { add relation old friend }",
  ])
  func aNameOfTwoWordsWithoutQuotesIsTold(_ text: String) {
    #expect(codes(text) == ["N014"])
  }

  @Test(arguments: [
    "add relation \"old friend\"", "add relation Tom partner", "add relation friend",
    "add relation mother closeness 3", "expect error [N014] { add relation old friend }",
    "add relation \"old\" friend",
  ])
  func aNameThatStandsAsItShouldIsNotTold(_ text: String) {
    #expect(codes(text).isEmpty)
  }

  @Test func aNameWithoutQuotesIsOneFaultWhetherTheCaseHasItOrNot() {
    for before in ["", "add relation \"my mother\" closeness 2"] {
      for line in [
        "show relation my mother", "set relation my mother closeness 3", "add relation my aunt",
        "add relation my old friend closeness 3", "remove relation my mother",
        "incident \"x\" with my mother",
      ] {
        var sitting = Sitting(after: before)
        let seen = sitting.type(line)
        #expect(sitting.codes.count == 1, "\(seen)")
      }
    }
  }
}
