import IPTEngine
import IPTLanguage
import IPTModel
import Testing

@Suite struct LineMarksTests {
  private let catalogue = Catalogue(
    schema: Schema(kinds: Kind.all), commands: Command.all, use: .statements)

  /// The line with the first letter of its mark for each byte.
  private func marked(_ line: String, cursor: Int? = nil) -> String {
    letters(LineMarks(line, cursor: cursor ?? line.utf8.count, catalogue: catalogue), line)
  }

  private func letters(_ marks: LineMarks, _ line: String) -> String {
    var letters = [Character](repeating: ".", count: line.utf8.count)
    for stretch in marks.stretches {
      for index in stretch.range where index < letters.count {
        letters[index] =
          switch stretch.mark {
          case .keyword: "k"
          case .value: "v"
          case .text: "t"
          case .number: "n"
          case .comment: "#"
          case .stranger: "s"
          case .unknown: "U"
          case .fault: "!"
          }
      }
    }
    return String(letters)
  }

  @Test(arguments: [
    ("add relation \"mother\" closeness 3", "kkk.kkkkkkkk.tttttttt.kkkkkkkkk.n"),
    ("set relation mother dispute impasse", "kkk.kkkkkkkk.tttttt.kkkkkkk.vvvvvvv"),
    ("note | free text # all", "kkkk.ttttttttttttttttt"),
    ("session 4 on 2026-11-21 # why", "kkkkkkk.n.kk.nnnnnnnnnn.#####"),
    ("frob x ", "UUUU.k."),
    ("add relation x frob 3 ", "kkk.kkkkkkkk.t.UUUU.n."),
    ("add relation x closeness 9 ", "kkk.kkkkkkkk.t.kkkkkkkkk.!."),
    ("", ""),
  ])
  func eachPartHasItsMark(line: String, marks: String) {
    #expect(marked(line) == marks, "\(line)")
  }

  @Test func theWordAtTheCursorMayStillBecomeRight() {
    #expect(marked("fro") == "kkk")
    #expect(marked("fro", cursor: 0).contains("k"))
    #expect(marked("set relation x clos") == "kkk.kkkkkkkk.t.kkkk")
    #expect(marked("note \"open") == "kkkk.ttttt")
  }

  @Test func anOpenBlockIsNoMistake() {
    let marks = LineMarks("session 4 {\n  note \"a\"\n", cursor: 24, catalogue: catalogue)
    #expect(marks.faults.isEmpty)
  }

  @Test(arguments: [
    ("set relation mother closeness 3", "kkk.kkkkkkkk.tttttt.kkkkkkkkk.n"),
    ("set relation aunt closeness 3", "kkk.kkkkkkkk.ssss.kkkkkkkkk.n"),
    ("set relation aunt", "kkk.kkkkkkkk.tttt"),
    ("set relation MOTHER closeness 3", "kkk.kkkkkkkk.tttttt.kkkkkkkkk.n"),
    // One that is added is new, and known from there on.
    (
      "add relation aunt; set relation aunt conflict 3",
      "kkk.kkkkkkkk.tttt..kkk.kkkkkkkk.tttt.kkkkkkkk.n"
    ),
    ("event \"x\" with aunt ", "kkkkk.ttt.kkkk.ssss."),
    ("event \"x\" with mother ", "kkkkk.ttt.kkkk.tttttt."),
    ("show incident 9 ", "kkkk.kkkkkkkk.s."),
    ("show incident 1 ", "kkkk.kkkkkkkk.n."),
  ])
  func aNameThatTheCaseDoesNotHaveIsMarked(_ line: String, _ expected: String) {
    let sitting = Sitting(after: Demonstration.lines)
    let marks = Completer(sitting.interpreter).marks(of: line, cursor: line.utf8.count)
    #expect(letters(marks, line) == expected)
    #expect(!marks.faults.contains { $0.code == .unknownRecord })
  }

  /// The word that is typed may go on; one that has ended is looked up.
  @Test(arguments: [
    ("score nosuch", "kkkkk.vvvvvv"),
    ("score nosuch ", "kkkkk.UUUUUU."),
    ("chart mood ", "kkkkk.vvvv."),
    ("chart nosuch ", "kkkkk.UUUUUU."),
    ("ask nosuch ", "kkk.UUUUUU."),
    ("ask grief ", "kkk.vvvvv."),
    ("tools nosuch ", "kkkkk.UUUUUU."),
    ("asked grief#99 ", "kkkkk.UUUUUUUU."),
    ("phase next despite [G01, G99] ", "kkkkk.vvvv.kkkkkkk..vvv..UUU.."),
    ("contract measures [phq9, phq8] ", "kkkkkkkk.kkkkkkkk..vvvv..UUUU.."),
  ])
  func aWordThatTheLibraryDoesNotHaveIsMarked(_ line: String, _ expected: String) {
    let sitting = Sitting(after: Demonstration.lines)
    let marks = Completer(sitting.interpreter).marks(of: line, cursor: line.utf8.count)
    #expect(letters(marks, line) == expected)
  }

  /// What nothing typed behind it mends is marked at once.
  @Test(arguments: [
    ("set relation mother closeness 9", true), ("set relation mother closeness 4", false),
    ("set relation mother frequency 30", false), ("set case phq9-rc 1", true),
    ("session 10000", true), ("session 4 on 2026-11-31", true),
    ("session 4 on 2026-11-3", false), ("session 4 on 2026-11-4", true),
    ("session 4 on 2026-1", false), ("session 4 on 2026-13", true), ("session 4 on 2026-", false),
    ("session 4 time 12:6", true), ("session 4 time 12:5", false), ("session 4 time 1", false),
    ("session 4 length 50mi", false), ("session 4 length 50mx", true),
  ])
  func aNumberThatCannotBecomeRightIsMarkedAtOnce(_ line: String, _ isMarked: Bool) {
    #expect(marked(line).hasSuffix("!") == isMarked, "\(marked(line))")
  }

  @Test(arguments: [
    ("score phq9 1 1 1 1 1 7", "kkkkk.vvvv.n.n.n.n.n.!"),
    ("score phq9 1 _ 4 3 ", "kkkkk.vvvv.n...!.n."),
    ("session 4 { score gad7 0 9 }", "kkkkkkk.n...kkkkk.vvvv.n.!.."),
    // No answer of this one begins so, and of another measure it is one.
    ("score phq9 3", "kkkkk.vvvv.n"),
    ("score auditc 4 1 ", "kkkkk.vvvvvv.n.n."),
    ("score nonesuch 7 1 ", "kkkkk.UUUUUUUU.n.n."),
  ])
  func anAnswerThatTheMeasureDoesNotHaveIsWrong(_ line: String, _ expected: String) {
    let sitting = Sitting(after: Demonstration.lines)
    let marks = Completer(sitting.interpreter).marks(of: line, cursor: line.utf8.count)
    #expect(letters(marks, line) == expected)
    let says = marks.faults.contains { $0.message.contains("a number from 0 to 3") }
    #expect(says == expected.contains("!"))
  }
}
