import IPTEngine
import IPTModel
import Testing

@Suite("Sessions of maintenance")
struct MaintenanceSessionTests {
  /// Two sessions of the acute treatment, and from the second on maintenance.
  private static let course = """
    session 1 on 2026-01-05 held { add relation "mother" closeness 2 }
    session 2 on 2026-02-05 held
    phase middle despite [G01, G02, G03, G04, G05, G07, G08, G09, G10] because "came late"
    phase termination despite [G30] because "came late"
    phase maintenance despite [G40] because "came late"
    """

  /// The course, with two sessions of maintenance: 3 is m1, 5 is m3, and 4 is not entered.
  private static let maintained =
    course + """

      session 3 on 2026-03-05 held { set relation "mother" closeness 4; note "well" }
      session 5 on 2026-05-05 held
      """

  struct Input: CustomTestStringConvertible {
    let counted: String
    let number: String
    var testDescription: String { counted }
    init(_ counted: String, _ number: String) { (self.counted, self.number) = (counted, number) }
  }

  static let inputs: [Input] = [
    .init("session m1", "session 3"),
    .init("session m2 on 2026-04-05 held", "session 4 on 2026-04-05 held"),
    .init("session m4 on 2026-06-05", "session 6 on 2026-06-05"),
    .init(
      "session m1 { note \"a\"; note \"b\" in session m3 }",
      "session 3 { note \"a\"; note \"b\" in session 5 }"),
    .init("note \"x\" in session m1", "note \"x\" in session 3"),
    .init("note \"x\" at session m1", "note \"x\" at session 3"),
    .init("event \"x\" on session m3", "event \"x\" on session 5"),
    .init("homework \"x\" due m4", "homework \"x\" due 6"),
    .init("homework \"x\" due session m4", "homework \"x\" due session 6"),
    .init("topic \"x\" due m3", "topic \"x\" due 5"),
    .init(
      "contract { schedule phq9 sessions [1, m1, m3] }",
      "contract { schedule phq9 sessions [1, 3, 5] }"),
    .init("set session m1 late", "set session 3 late"),
    .init("show session m1", "show session 3"),
    .init("remove session m3", "remove session 5"),
    .init("relations as of session m1", "relations as of session 3"),
    .init("show relation mother as of session m1", "show relation mother as of session 3"),
    .init("prep as of session m1", "prep as of session 3"),
    .init("diff session 1 to session m1", "diff session 1 to session 3"),
    .init("circle compare session 1 to session m1", "circle compare session 1 to session 3"),
    .init("log in session m1", "log in session 3"),
    .init("log of session m1", "log of session 3"),
    .init("try set session m1 late", "try set session 3 late"),
    .init("let $x = 2; note \"x\" in session m1", "let $x = 2; note \"x\" in session 3"),
    .init(
      "for $r in relations { set relation $r closeness 5 in session m3 }",
      "for $r in relations { set relation $r closeness 5 in session 5 }"),
    .init(
      "if count(relations) = 1 { note \"x\" in session m1 }",
      "if count(relations) = 1 { note \"x\" in session 3 }"),
  ]

  @Test(arguments: inputs)
  func aSessionIsNamedAsItIsCounted(_ input: Input) {
    var counted = Sitting(after: Self.maintained)
    var number = Sitting(after: Self.maintained)
    let (seen, wanted) = (counted.type(input.counted), number.type(input.number))
    #expect(counted.codes == [])
    #expect(number.codes == [])
    #expect(seen == wanted)
    #expect(counted.book.log.changes.count == number.book.log.changes.count)
    #expect(StateScript.picture(of: counted.book) == StateScript.picture(of: number.book))
  }

  static let outputs: [(view: String, parts: [String])] = [
    ("sessions", ["m1  2026-03-05", "m3  2026-05-05"]),
    ("show session 3", ["session m1"]),
    ("homework", ["m4"]),
    ("topics", ["m1"]),
    ("log", ["session m1", "due m4", "session m3 added"]),
    ("relations as of session 3", ["As of session m1, 2026-03-05."]),
    ("diff session 1 to session 3", ["as of session m1", "session m1"]),
    ("timeline", ["session m1", "session m3"]),
    ("prep", ["session m3 (number 5)", "session m1 (2026-03-05)"]),
    ("report", ["Session m1, 2026-03-05"]),
    ("chart phq9", ["m1", "m3"]),
    ("try set session 3 late", ["session m1"]),
    ("note \"x\" in session 9", ["session 9 is not entered", "the last one is session m3"]),
    ("remove session 3", ["recorded in session m1"]),
    (
      "set session m3 on 2026-03-01", ["before the day of session m1", "session m3 comes after it"]
    ),
    ("set session m3 on 2026-03-05", ["session m1 is of 2026-03-05 as well", "set session m1 …"]),
    ("session m9", ["there is no session `m9`", "The next one is `m4`, number 6."]),
  ]

  @Test(arguments: outputs)
  func aSessionIsShownAsItIsCounted(_ row: (view: String, parts: [String])) {
    var sitting = Sitting(
      after: Self.maintained + """

        homework "ring" due m4
        topic "walks" due m1
        score phq9 total 9 in session 1
        score phq9 total 5 in session m1
        score phq9 total 4 in session m3
        """)
    let seen = sitting.type(row.view)
    for part in row.parts { #expect(seen.contains(part), "\(seen)") }
  }

  @Test(arguments: ["sessions as json", "sessions as csv", "log as json", "list homework as json"])
  func aProgramReadsTheNumber(_ view: String) {
    var sitting = Sitting(after: Self.maintained + "\nhomework \"ring\" due m3")
    let seen = sitting.type(view)
    #expect(!seen.contains("m3"), "\(seen)")
    #expect(seen.contains("5"))
  }

  @Test func theFileHoldsTheNumber() {
    var sitting = Sitting(after: Self.maintained)
    _ = sitting.type("note \"x\" in session m3")
    let bytes = CaseFileWriter(digest: Sitting.digest).write(sitting.book)
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.contains("add note 2 \"x\" in session 5"), "\(text)")
    #expect(!text.contains("session m"))
  }

  @Test func whatWasEnteredStaysWithItsSessionWhenThePhaseIsTakenBack() {
    var sitting = Sitting(after: Self.course)
    let step = sitting.book.log.entries.count
    _ = sitting.type("session m1 on 2026-03-05 held")
    _ = sitting.type("note \"x\" in session m1")
    _ = sitting.type("retract @\(step) because \"too early\"")
    #expect(sitting.codes == [])
    #expect(sitting.type("log of note 1").contains("session 3 "))
    _ = sitting.type("note \"y\" in session m1")
    #expect(sitting.codes == ["N016"])
    _ = sitting.type("undo")
    #expect(sitting.type("log of note 1").contains("session m1"))
  }

  @Test(arguments: ["m0", "m01", "m10000", "M1", "m1x", "mother"])
  func aWordThatIsNoCountIsNone(_ word: String) {
    var sitting = Sitting(after: Self.maintained)
    _ = sitting.type("session \(word)")
    #expect(sitting.codes == ["P013"])
    _ = sitting.type("add relation m1")
    #expect(sitting.codes == [])
  }

  @Test func theScriptOfACaseNamesThemSo() {
    let sitting = Sitting(after: Self.maintained + "\nhomework \"ring\" due m3 in session m1")
    var replay = Sitting()
    let written = StateScript.write(sitting.book, name: "a", replay: &replay.interpreter)
    let text = String(decoding: written.bytes, as: UTF8.self)
    for part in ["session m1 on 2026-03-05", "in session m1", "session 5 on 2026-05-05", "due m3"] {
      #expect(text.contains(part), "\(text)")
    }
    var second = Sitting()
    _ = second.type(text)
    #expect(second.codes == [], "\(text)")
    #expect(StateScript.picture(of: second.book) == StateScript.picture(of: sitting.book))
  }

  @Test func aScenarioBeginsAtTheSessionOfItsOwnCase() {
    var sitting = Sitting(after: Self.course)
    sitting.interpreter.given = Sitting(after: Self.maintained).book
    let seen = sitting.type(
      "scenario \"a\" from given as of session m1 { expect count(sessions) = 3 }")
    #expect(seen.contains("passed"), "\(seen)")
  }
}
