import IPTLanguage
import Testing

@testable import IPTShell

@Suite("A script with its mistakes mended")
struct MendedTextTests {
  private let source = Source("nte \"a\"\nfrob x\nnte \"b\"\nphase next\n")

  private func fault(_ range: Range<Int>?, fix: Diagnostic.Fix? = nil) -> Diagnostic {
    Diagnostic(.unknownClause, "wrong", at: range, fix: fix)
  }

  private var first: Diagnostic { fault(0..<3, fix: .init(0..<3, "note")) }
  private var second: Diagnostic { fault(15..<18, fix: .init(15..<18, "note")) }

  @Test func allThatCanBeMendedIsMendedInOrder() {
    let mended = MendedText(source, [second, first], omitted: 0)
    #expect(mended?.text == "note \"a\"\nfrob x\nnote \"b\"\nphase next\n")
    #expect(mended?.count == 2)
    #expect(mended?.left == 0)
  }

  @Test func whatIsLeftIsCountedWithWhatWasNotSaid() {
    let inSameLine = fault(4..<7)
    let mended = MendedText(source, [first, inSameLine, fault(8..<12)], omitted: 3)
    #expect(mended?.count == 1)
    #expect(mended?.left == 4)
  }

  @Test func ofTwoChangesThatMeetTheFirstIsMade() {
    let other = fault(1..<3, fix: .init(1..<3, "o"))
    #expect(MendedText(source, [first, other], omitted: 0)?.text.hasPrefix("note \"a\"") == true)
  }

  @Test func whatHasToComeFirstAndWhatHasHolesMendNothing() {
    let gate = fault(nil, fix: .init(22..<32, "diagnosis told yes"))
    let hole = fault(22..<32, fix: .init(22..<32, "note \"…\"", isTemplate: true))
    #expect(MendedText(source, [gate, hole], omitted: 0) == nil)
    #expect(MendedText(source, [fault(8..<12)], omitted: 0) == nil)
  }
}
