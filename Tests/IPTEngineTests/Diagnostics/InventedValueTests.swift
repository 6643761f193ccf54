import IPTEngine
import IPTLanguage
import Testing

/// What nobody said is not offered to be run: no answer, no other person, no other measure.
@Suite("Suggestions invent nothing")
struct InventedValueTests {
  private let people = "add relation father closeness 3\nadd relation \"Hanna\" closeness 2"

  @Test(arguments: [
    ("score phq9 2 1 3 2 1 2 1 1 5", "V102"), ("score phq9 total 12 item9 7", "V102"),
    ("score gad7 4 1 1 1 1 1 1", "V102"), ("score phq9 total 40", "V103"),
    ("set relation mother closeness 4", "N003"), ("set relation \"Anna\" closeness 4", "N003"),
    ("remove relation \"Hana\"", "N003"), ("score phq8 total 10", "N005"),
    ("asked grief#99", "N005"), ("print point(F99)", "N005"), ("print latest(phq8)", "N005"),
    ("list scores where measure = phq8", "N005"), ("expect band(phq9) = modrate", "N005"),
    ("print gad8", "N006"), ("ask greif", "N005"), ("show measure phq8", "N005"),
    ("show gate G99", "N005"), ("show question grief#99", "N005"), ("help phq8", "R009"),
    ("phase next despite G99 because \"x\"", "N005"), ("print score(phq8)", "N006"),
  ])
  func nothingIsOfferedToRun(_ line: String, _ code: String) {
    var sitting = Sitting(after: people)
    _ = sitting.type(line)
    #expect(sitting.codes == [code])
    #expect(sitting.diagnostics.first?.fix == nil)
  }

  @Test func aNameThatIsNearlyRightIsAskedAbout() {
    var sitting = Sitting(after: people)
    #expect(sitting.type("set relation \"Hana\" closeness 4").contains("did you mean \"Hanna\"?"))
  }

  @Test(arguments: [
    ("print point(F99)", "did you mean `F"), ("print latest(phq8)", "did you mean `phq"),
    ("expect band(phq9) = modrate", "did you mean `moderate`?"),
    ("ask greif", "did you mean `grief`?"),
    ("show measure phq8", "did you mean `phq"),
  ])
  func aWordOfTheLibraryThatIsNearlyRightIsAskedAbout(_ line: String, _ question: String) {
    var sitting = Sitting(after: people)
    let seen = sitting.type(line)
    #expect(seen.contains(question), "\(seen)")
    #expect(!seen.contains("try:"), "\(seen)")
  }

  @Test(arguments: [
    ("sessoin 3", "session"), ("set relation father closness 3", "closeness"),
    ("list relations where closness > 2", "closeness"), ("print cuont(relations)", "count"),
    ("list relatoins", "relations"), ("help relashion", "relation"),
  ])
  func aWordOfTheLanguageThatIsNearlyRightIsOfferedToRun(_ line: String, _ word: String) {
    var sitting = Sitting(after: people)
    let seen = sitting.type(line)
    #expect(sitting.diagnostics.first?.fix?.replacement == word, "\(seen)")
  }

  @Test func anotherWordForSomebodyIsNoSlip() {
    var sitting = Sitting(after: people)
    #expect(!sitting.type("set relation mother closeness 4").contains("did you mean"))
  }

  @Test(arguments: ["risk none", "risk passive", "risk thoughts none none", "risk unclear"])
  func aValueWithoutItsClauseIsNotGuessed(_ line: String) {
    var sitting = Sitting()
    let seen = sitting.type(line)
    #expect(sitting.codes == ["P012"])
    #expect(sitting.diagnostics.first?.fix == nil)
    #expect(seen.contains("a value: of what?"))
    #expect(seen.contains("Say of what: `"))
  }

  @Test func theClausesThatAValueMayBelongToAreNamed() {
    var sitting = Sitting()
    #expect(sitting.type("risk vague").contains("Say of what: `plan vague`."))
    #expect(sitting.type("risk none").contains("`thoughts none`, `plan none`"))
  }

  @Test func aNumberThatStandsAtItsClauseIsTakenApart() {
    var sitting = Sitting()
    _ = sitting.type("add relation mother closeness3")
    #expect(sitting.diagnostics.first?.fix?.replacement == "closeness 3")
    let seen = sitting.type("add relation mother closeness9")
    #expect(sitting.diagnostics.first?.fix == nil)
    #expect(seen.contains("`closeness` is a whole number from 1 to 5"))
  }

  @Test func anAnswerOutOfRangeIsToldItsRange() {
    var sitting = Sitting()
    let seen = sitting.type("score phq9 2 1 3 2 1 2 1 1 5")
    #expect(seen.contains("an answer of phq9 is a number from 0 to 3"))
    #expect(!seen.contains("try:"))
  }
}
