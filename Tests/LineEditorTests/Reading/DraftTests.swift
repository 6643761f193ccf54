import LineEditor
import Testing

@Suite struct DraftTests {
  private let draft = Draft(
    "frob", cursor: 0, remedies: [.init("from", note: "from"), .init("for …", note: "for")])

  @Test func tabGoesThroughTheRemediesOfALineThatIsAsItCame() {
    var draft = draft
    #expect(draft.remedy(after: "frob")?.text == "from")
    draft.take(after: "frob", becoming: "from")
    #expect(draft.remedy(after: "from")?.text == "for …")
    // A hole that the cursor has gone into is gone from the line.
    draft.take(after: "from", becoming: "for ")
    #expect(draft.remedy(after: "for ")?.text == "from")
  }

  @Test func aLineThatWasEditedHasNoRemedy() {
    #expect(draft.remedy(after: "frobs") == nil)
    #expect(draft.remedy(after: "for x") == nil)
    var single = Draft("a", remedies: [.init("b", note: "b")])
    single.take(after: "a", becoming: "b")
    #expect(single.remedy(after: "b") == nil)
    #expect(Draft("a").remedy(after: "a") == nil)
  }

  @Test func theNextHoleIsTheOneBehindTheCursorElseTheFirst() {
    let text = Array("a … b …".unicodeScalars)
    #expect(hole(in: text, from: 0) == 2)
    #expect(hole(in: text, from: 3) == 6)
    #expect(hole(in: text, from: 7) == 2)
    #expect(hole(in: Array("a".unicodeScalars), from: 0) == nil)
  }
}
