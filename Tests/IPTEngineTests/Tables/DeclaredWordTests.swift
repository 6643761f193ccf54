import IPTEngine
import IPTLanguage
import IPTModel
import Testing

/// Fields whose words the library declares: measures, questions.
@Suite("Words of the library")
struct DeclaredWordTests {
  static let treasure = Kind("treasure", plural: "treasures", .single, "Words of all sorts.") {
    [
      Field("measure", .symbol("measure"), "A measure."),
      Field("gates", .list(.symbol("gate")), "Gates."),
      Field("asked", .label("question"), "A question."),
      Field("item", .symbol("item"), "Any word."),
    ]
  }

  private func sitting() -> Sitting { Sitting(kinds: Kind.all + [Self.treasure]) }

  @Test(arguments: [
    ("measure phq9", true), ("measure foo", false), ("gates [G01, G02]", true),
    ("gates [G01, G99]", false), ("gates G99", false), ("asked general#1", true),
    ("asked general#999", false), ("item foo", true), ("measure unknown", true),
  ])
  func aFieldTakesTheWordsThatTheLibraryDeclares(_ clause: String, _ isTaken: Bool) {
    var sitting = sitting()
    let seen = sitting.type("set treasure \(clause)")
    #expect(sitting.codes == (isTaken ? [] : ["N005"]), "\(seen)")
  }

  @Test func aWordThatIsWorkedOutIsLookedUpToo() {
    var sitting = sitting()
    #expect(
      sitting.type("for $m in [\"phq9\", \"foo\"] { set treasure measure $m }").contains("N005"))
    #expect(sitting.interpreter.reader.single("treasure") == nil)
  }

  @Test(arguments: [
    ("set treasure measure ", "phq9"), ("set treasure gates ", "G01"),
    ("set treasure asked ", "general#1"), ("set case main-measure ", "gad7"),
    ("relapse-plan watch ", "phq9"), ("phase next despite ", "G03"), ("asked ", "general#2"),
    ("show measure ", "phq9"),
  ])
  func theWordsAreOffered(_ text: String, _ word: String) {
    let found = Completer(sitting().interpreter).complete(text, cursor: text.count).candidates
    #expect(found.contains { $0.text == word && !$0.note.isEmpty }, "\(found.map(\.text))")
  }

  @Test func aWordThatIsNoneIsNotOfferedAnything() {
    let found = Completer(sitting().interpreter).complete("set treasure item ", cursor: 18)
    #expect(found.candidates.isEmpty)
  }

  @Test func aCaseFileIsReadWithoutLookingThemUp() throws {
    let sitting = Sitting(after: "set case main-measure gad7\nasked general#1")
    let reader = CaseFileReader(
      schema: sitting.schema, library: Library(schema: sitting.schema, sources: []),
      digest: Sitting.digest)
    let book = try reader.read(sitting.file, name: "test.case")
    #expect(CaseReader(book).mainMeasure == "gad7")
  }
}
