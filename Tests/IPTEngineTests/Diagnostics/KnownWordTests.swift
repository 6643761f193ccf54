import IPTEngine
import Testing

/// What is said of a word that begins no statement but is known elsewhere.
@Suite("Words that begin no statement")
struct KnownWordTests {
  private let before = """
    add relation mother closeness 3
    score phq9 2 1 3 2 1 2 1 1 0
    """

  @Test func aMeasureSaysHowItIsEnteredAndSeen() {
    var sitting = Sitting(after: before)
    let seen = sitting.type("phq9")
    #expect(sitting.codes == ["P001"])
    #expect(seen.contains("To enter 9 answers from 0 to 3: `score phq9 …`"), "\(seen)")
    #expect(seen.contains("`print latest(phq9)`"), "\(seen)")
    #expect(sitting.type("show phq9").contains("`print latest(phq9)`"))
  }

  /// What is to try runs as typed, and holds no answer that nobody gave.
  @Test(arguments: [
    ("phq9", "print latest(phq9)"), ("phq9 2 1 3 2 1 2 1 1 0", "score phq9 2 1 3 2 1 2 1 1 0"),
    ("phq9 total 13", "score phq9 total 13"), ("latest(phq9)", "print latest(phq9)"),
    ("count(relations)", "print count(relations)"), ("open-flags", "print open-flags"),
    ("mean", "print mean(relations.closeness)"),
    ("note \"x\"; phq9", "note \"x\"; print latest(phq9)"),
    ("if 1 = 1 { phq9 }", "if 1 = 1 { print latest(phq9) }"),
  ])
  func whatIsToTryRuns(typed: String, better: String) {
    var sitting = Sitting(after: before)
    let seen = sitting.type(typed)
    #expect(sitting.codes == ["P001"], "\(seen)")
    #expect(seen.contains("  try: \(better)\n"), "\(seen)")
    let again = sitting.type(better)
    #expect(sitting.codes == [], "\(again)")
  }

  @Test func everyFunctionSaysWhereItStands() {
    for function in Function.all {
      var sitting = Sitting(after: before)
      let seen = sitting.type(function.word)
      #expect(seen.contains("try: print \(function.example)"), "\(seen)")
      _ = sitting.type("print \(function.example)")
      #expect(sitting.codes == [])
    }
  }

  @Test func aFieldIsReferredToItsHelp() {
    var sitting = Sitting(after: before)
    #expect(sitting.type("closeness 3").contains("`help relation closeness` explains"))
    #expect(!sitting.type("xyzzy").contains("explains"))
  }
}
