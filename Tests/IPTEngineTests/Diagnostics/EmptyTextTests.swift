import IPTEngine
import IPTModel
import Testing

/// A text with nothing in it is no finding: it is not recorded, and opens no gate.
@Suite("Empty texts")
struct EmptyTextTests {
  @Test(arguments: [
    "diagnosis \"\"", "diagnosis \"  \"", "diagnosis \"\\n\"", "note |", "note | ",
    "note \"\"\"\n\"\"\"", "contract goals [\"one\", \"\"]", "diagnosis $\"\"",
    "let $x = \"\"; diagnosis $x", "risk asked no because \"\"",
    "homework \"call\" { learned \"\" }",
  ])
  func thisIsRefused(_ statement: String) {
    var sitting = Sitting()
    let seen = sitting.type(statement)
    #expect(sitting.codes == ["V115"], "\(seen)")
    #expect(sitting.book.log.changes.isEmpty)
  }

  @Test func everyTextOfARecordNeedsWords() {
    for kind in Kind.all where kind.realm == .record {
      for field in kind.fields() {
        if case .text = field.type { #expect(field.needsWords, "\(kind.word) \(field.name)") }
      }
    }
  }

  @Test func aFieldIsClearedByUnknown() {
    var sitting = Sitting(after: "diagnosis \"depression\" by \"gp\"")
    _ = sitting.type("set diagnosis by unknown")
    #expect(sitting.codes == [])
  }
}
