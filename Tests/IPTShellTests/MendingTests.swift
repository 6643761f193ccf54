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

  @Test func cursorHintAndTabSpeakOfOneMistakeOfSeveral() {
    let source = Source("set x y")
    let draft = Mending.draft(
      of: source, [fault(4..<5), fault(6..<7, fix: .init(6..<7, "z"))], style: "4")
    #expect(draft?.cursor == 6)
    #expect(draft?.remedies.map(\.text) == ["set x z"])
    #expect(draft?.runs == [.init(4..<5, "4"), .init(6..<7, "4")])
    let without = Mending.draft(of: source, [fault(4..<5), fault(6..<7)])
    #expect(without?.cursor == 4)
    #expect(without?.note == "wrong")
  }

  @Test func aWordThatBeginsOthersHasTheCursorBehindIt() {
    #expect(Mending.draft(of: Source("set clos 3"), [fault(4..<8)]) { $0 == 8 }?.cursor == 8)
    #expect(Mending.draft(of: Source("set clos 3"), [fault(4..<8)]) { _ in false }?.cursor == 4)
  }

  @Test func aWordThatIsAllOfTheLineComesBackToo() {
    let fault = Diagnostic(.unknownStatement, "wrong", at: 0..<4, fix: .init(0..<4, "undo"))
    #expect(Mending.draft(of: Source("qund"), [fault])?.text == "qund")
    #expect(Mending.draft(of: Source("qund"), [fault.withoutFix])?.text == "qund")
    let refused = Diagnostic(.readOnly, "only read", at: 0..<7)
    #expect(Mending.draft(of: Source("undo @3"), [refused])?.cursor == 7)
  }

  @Test func whatTheShellRefusedComesBackWithTheWordToBlame() {
    let draft = Mending.draft(of: "open ann", refused: Refusal(word: "ann", meant: "anna"))
    #expect(draft?.cursor == 5)
    #expect(draft?.remedies.map(\.text) == ["open anna"])
    #expect(Mending.draft(of: "close", refused: Refusal(word: "", meant: nil))?.text == "close")
    #expect(Mending.draft(of: "ab\nc", refused: Refusal(word: "ab", meant: nil)) == nil)
  }

  @Test func whatARefusedStepWaitsForIsOfferedUntilItIsThere() {
    let templates = ["diagnosis \"…\"", "contract agreed yes"].map { Draft.Remedy($0, note: $0) }
    var missing = MissingLines(of: Source("phase next"), templates)
    #expect(missing.draft(behind: "show case")?.remedies.count == 2)
    #expect(missing.draft(behind: "diagnosis \"x\" told yes")?.remedies == [templates[1]])
    #expect(missing.draft(behind: "contract agreed yes")?.remedies.map(\.text) == ["phase next"])
    #expect(missing.draft(behind: "phase next") == nil)
  }

  @Test func aMistakeWithoutAPlaceBringsNothingBack() {
    #expect(Mending.draft(of: Source("x"), [fault(nil)]) == nil)
    #expect(Mending.draft(of: Source("x y"), [fault(0..<3)]) == nil)
    #expect(Mending.draft(of: Source("x"), []) == nil)
  }
}
