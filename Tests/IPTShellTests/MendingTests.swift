import IPTLanguage
import LineEditor
import Testing

@testable import IPTShell

@Suite struct MendingTests {
  private func fault(_ range: Range<Int>?, fix: Diagnostic.Fix? = nil) -> Diagnostic {
    Diagnostic(.unknownClause, "wrong", at: range, fix: fix)
  }

  @Test func theCursorStandsOnTheMistakeAndTabMendsIt() {
    let source = Source("sét rel x")
    let draft = Mending.draft(of: source, [fault(5..<8, fix: .init(5..<8, "relation"))])
    #expect(draft?.text == "sét rel x")
    #expect(draft?.cursor == 4)
    #expect(draft?.remedy(after: "sét rel x")?.text == "sét relation x")
  }

  @Test func allMistakesAreMendedAtOnce() {
    let source = Source("ad rel x")
    let faults = [
      fault(0..<2, fix: .init(0..<2, "add")), fault(3..<6, fix: .init(3..<6, "relation")),
    ]
    let draft = Mending.draft(of: source, faults)
    #expect(draft?.remedies.map(\.text) == ["add relation x"])
  }

  /// The row below the line has room for little.
  @Test func theRowShowsTheLinesThatAreMendedAndNoOthers() {
    let source = Source("session 1 {\n  nte \"x\"\n  nte \"y\"\n  }")
    let first = fault(14..<17, fix: .init(14..<17, "note"))
    let second = fault(24..<27, fix: .init(24..<27, "note"))
    #expect(Mending.draft(of: source, [first])?.remedies.map(\.note) == ["note \"x\""])
    #expect(
      Mending.draft(of: source, [first, second])?.remedies.map(\.note)
        == ["all 2 mended: note \"x\" ⏎ note \"y\""])
  }

  @Test func aTemplateTakesThePlaceOfAStatementThatWasRefused() {
    let source = Source("phase next")
    let faults = ["diagnosis \"…\"", "contract agreed yes"].map { line in
      fault(nil, fix: .init(0..<10, line, isTemplate: line.contains("…")))
    }
    let draft = Mending.draft(of: source, faults)
    #expect(draft?.text == "")
    #expect(draft?.remedies.map(\.text) == ["diagnosis \"…\"", "contract agreed yes"])
    #expect(draft?.remedies.map(\.hasHoles) == [true, false])
  }

  @Test func aMistakeWithoutAPlaceBringsNothingBack() {
    #expect(Mending.draft(of: Source("x"), [fault(nil)]) == nil)
    #expect(Mending.draft(of: Source("x y"), [fault(0..<3)]) == nil)
    #expect(Mending.draft(of: Source("x"), []) == nil)
  }
}
