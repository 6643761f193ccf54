import IPTEngine
import Testing

/// What is left of an entry that could not be kept: nothing, in the case and around it.
@Suite struct GoingBackTests {
  @Test func nothingOfAnEntryThatIsNotKeptStays() {
    var sitting = Sitting(after: "session 3\nadd relation \"aunt\" closeness 2\nlet $near = 1")
    let (file, mark) = (sitting.file, sitting.interpreter.mark)
    let text = """
      session 4; let $near = 2; let $far = 9; define twice $who relation { note "x" }
      set relation aunt closeness 5; list relations
      """
    #expect(sitting.type(text).contains("aunt"))
    #expect(sitting.interpreter.openSession == 4)
    sitting.interpreter.goBack(to: mark, keeping: .whatIsTrue)
    #expect(sitting.file == file)
    #expect(sitting.interpreter.openSession == 3)
    #expect(sitting.interpreter.outputs.count == 0)
    #expect(sitting.interpreter.confirmations == [])
    #expect(sitting.interpreter.catalogue.definitions.count == 0)
    #expect(sitting.type("print $near") == "1\n")
    #expect(sitting.type("print $far").contains("error[N007]"))
    #expect(sitting.type("note \"y\"").contains("in session 3"))
  }

  @Test func theWishToLeaveIsTakenBack() {
    var sitting = Sitting()
    let mark = sitting.interpreter.mark
    sitting.interpreter.wantsToLeave = true
    sitting.interpreter.goBack(to: mark, keeping: .whatIsTrue)
    #expect(sitting.interpreter.wantsToLeave == false)
  }

  @Test func anAnswerThatCallsForAQuestionIsSaidToBeLost() {
    var sitting = Sitting()
    let mark = sitting.interpreter.mark
    #expect(sitting.type("score phq9 1 1 1 1 1 1 1 1 1").contains("! item 9"))
    #expect(sitting.interpreter.notices.map(\.code.id) == ["S01"])
    sitting.interpreter.goBack(to: mark, keeping: .whatIsTrue)
    #expect(sitting.interpreter.notices.map(\.code.id) == ["S02"])
  }

  @Test func aViewOfAnUntouchedCaseStaysTrue() {
    var sitting = Sitting(after: "add relation \"aunt\"")
    let mark = sitting.interpreter.mark
    #expect(sitting.type("list relations").contains("aunt"))
    sitting.interpreter.goBack(to: mark, keeping: .whatIsTrue)
    #expect(sitting.interpreter.outputs.count == 1)
    sitting.interpreter.goBack(to: mark, keeping: .nothing)
    #expect(sitting.interpreter.outputs.count == 0)
  }

  @Test(arguments: [
    "session 3; remove session 3", "session 3 { session 4 { note \"x\" }; remove session 3 }",
    "session 3; session 4 { remove session 3 }",
  ])
  func aSessionThatIsRemovedIsOpenNoMore(text: String) {
    var sitting = Sitting()
    _ = sitting.type(text)
    #expect(sitting.codes.isEmpty)
    #expect(sitting.interpreter.openSession == nil)
    #expect(sitting.type("note \"y\"").contains("at 2026-11-21"))
  }
}
