import IPTEngine
import IPTLanguage
import IPTModel
import LineEditor
import Testing

@testable import IPTShell

/// The lessons of the tutorial, one after the other, without a terminal.
@Suite("Lessons one after the other")
struct LessonPathTests {
  private func sitting() -> Interpreter {
    let workbench = Workbench()
    let now = Timestamp(
      day: PartialDate(packed: 2026 << 9 | 11 << 5 | 21), hour: 9, minute: 0, second: 0)
    return workbench.interpreter(
      Casebook(schema: workbench.schema), setting: .init(now: now, author: "me"))
  }

  /// The codes of what was wrong with a line.
  private func type(_ line: String, _ interpreter: inout Interpreter) -> [String] {
    interpreter.run(script: Source(line)).diagnostics.map(\.code.id)
  }

  @Test(arguments: [
    "add relation mother closeness 3", "add relation mother", "add relation \"Mother\"",
  ])
  func eachLineThatIsShownDoesWhatIsAskedWhateverWasTypedFirst(_ first: String) {
    var interpreter = sitting()
    for (index, lesson) in Lesson.all.enumerated() {
      let line = index == 0 ? first : lesson.example
      let faults = type(line, &interpreter)
      let remedies = faults.isEmpty ? [] : [Lesson.all[index + 1].example]
      let turn = Lesson.Turn(
        line: line, faults: faults, remedies: remedies, reader: interpreter.reader)
      #expect(lesson.isDone(turn), "\(index + 1): \(line) \(faults)")
    }
  }

  @Test func anotherPersonDoesNotEndTheFirstLesson() {
    var interpreter = sitting()
    let faults = type("add relation father", &interpreter)
    let turn = Lesson.Turn(line: "add relation father", faults: faults, reader: interpreter.reader)
    #expect(!Lesson.all[0].isDone(turn))
  }

  @Test(arguments: [
    "skip", " skip ", "set relation mother skipclosnes 5", "set x closeness 5 skip",
  ])
  func skipIsFoundWhereverTheCursorStoodInTheLineThatCameBack(_ line: String) {
    let returned = Draft(
      "set relation mother closnes 5", cursor: 20, remedies: [.init("set x closeness 5", note: "")])
    #expect(Tutorial.isSkip(line, in: returned))
  }

  @Test(arguments: ["skipped", "set relation mother closnes 5", "help skip", "note \"skip\""])
  func anotherLineIsNoSkip(_ line: String) {
    #expect(!Tutorial.isSkip(line, in: Draft("set relation mother closnes 5")))
    #expect(!Tutorial.isSkip(line, in: Draft("")))
    #expect(!Tutorial.isSkip(line, in: nil))
  }

  /// The lesson behind it mends the mistake with Tab: one that Tab cannot mend leads nowhere.
  @Test func theMistakeOfTheLessonIsOneThatTabMends() {
    let turn = Lesson.Turn(line: "frob", faults: ["P001"], reader: sitting().reader)
    #expect(!Lesson.all[3].isDone(turn))
  }
}
