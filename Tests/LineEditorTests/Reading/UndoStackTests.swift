import LineEditor
import Testing

@Suite struct UndoStackTests {
  private func state(_ text: String, cursor: Int? = nil) -> UndoStack.State {
    let scalars = Array(text.unicodeScalars)
    return UndoStack.State(scalars, cursor: cursor ?? scalars.count)
  }

  @Test func aWordTypedInOneGoIsOneStep() {
    var undo = UndoStack()
    for text in ["", "a", "ad", "add", "add ", "add x"] { undo.note(state(text)) }
    #expect(undo.undo(from: state("add x")) == state("add "))
    #expect(undo.undo(from: state("add ")) == state("add"))
    #expect(undo.undo(from: state("add")) == state(""))
    #expect(undo.undo(from: state("")) == nil)
  }

  @Test func whatIsTypedElsewhereIsAStepOfItsOwn() {
    var undo = UndoStack()
    for text in ["", "r", "re", "rel"] { undo.note(state(text)) }
    undo.note(state("rel", cursor: 1))
    undo.note(state("rZel", cursor: 2))
    #expect(undo.undo(from: state("rZel", cursor: 2)) == state("rel", cursor: 1))
    #expect(undo.undo(from: state("rel", cursor: 1)) == state(""))
  }

  @Test func whatWasCutComesBackWithItsCursor() {
    var undo = UndoStack()
    undo.note(state("add note", cursor: 8))
    undo.note(state("add note", cursor: 4))
    #expect(undo.undo(from: state("add ", cursor: 4)) == state("add note", cursor: 4))
  }

  @Test func anUndoIsNoStepOfItsOwn() {
    var undo = UndoStack()
    for text in ["", "a ", "a b "] { undo.note(state(text)) }
    #expect(undo.undo(from: state("a b ")) == state("a "))
    undo.note(state("a "))
    #expect(undo.undo(from: state("a ")) == state(""))
  }

  @Test func whatWasTakenBackIsDoneAgainUntilSomethingElseIsTyped() {
    var undo = UndoStack()
    for text in ["", "a ", "a b ", "a b c "] { undo.note(state(text)) }
    #expect(undo.redo(from: state("a b c ")) == nil)
    #expect(undo.undo(from: state("a b c ")) == state("a b "))
    #expect(undo.undo(from: state("a b ")) == state("a "))
    undo.note(state("a ", cursor: 0))
    #expect(undo.redo(from: state("a ", cursor: 0)) == state("a b "))
    #expect(undo.redo(from: state("a b ")) == state("a b c "))
    #expect(undo.redo(from: state("a b c ")) == nil)
    #expect(undo.undo(from: state("a b c ")) == state("a b "))
    undo.note(state("a b x "))
    #expect(undo.redo(from: state("a b x ")) == nil)
    #expect(undo.undo(from: state("a b x ")) == state("a b "))
  }

  @Test func aLongLineDoesNotFillTheMemory() {
    var undo = UndoStack()
    let long = [Unicode.Scalar](repeating: "x", count: 100_000)
    for count in 0..<20 { undo.note(.init(Array(long.dropLast(2 * count)), cursor: 0)) }
    var steps = 0
    var present = UndoStack.State(Array(long.dropLast(38)), cursor: 0)
    while let state = undo.undo(from: present) {
      present = state
      steps += 1
    }
    #expect(steps > 0 && steps < 4)
  }
}
