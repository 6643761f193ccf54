import IPTEngine
import IPTModel
import Testing

/// What is typed is done as typed, or refused: nothing of it is dropped unseen.
@Suite("Statements that would do less than they say")
struct StatementCheckTests {
  private let before = "session 1 on 2026-11-07\nadd relation mother closeness 3\nincident \"call\""

  @Test(arguments: [
    "note \"x\" at age 34", "note \"x\" in session 1 at 2026-11-14",
    "note \"x\" at 2026-11-14 in session 1", "set relation mother closeness 4 at age 34",
    "add relation father closeness 4 in session 1 at 2026-11-21",
    "score phq9 total 3 in session 1 at 2026-11-14", "risk thoughts none at age 34",
    "phase pre because \"x\" at age 34", "asked grief#1 in session 1 at 2026-11-14",
    "incident \"y\" { turn me \"x\" in session 1 at 2026-11-14 }",
    "remove relation mother at age 34", "session 1 { note \"x\" at age 34 }",
  ])
  func aPlaceThatIsNoneOrTwoIsRefused(_ line: String) {
    var sitting = Sitting(after: before)
    let file = sitting.file
    let seen = sitting.type(line)
    #expect(sitting.codes == ["V107"], "\(seen)")
    #expect(sitting.file == file)
  }

  @Test(arguments: [
    "note \"x\" at 2026-11-14", "note \"x\" at 2026-11", "note \"x\" in session 1",
    "event \"x\" on age 34 in session 1", "note \"x\" at session 1",
  ])
  func aPlaceThatIsOneIsTaken(_ line: String) {
    var sitting = Sitting(after: before)
    let seen = sitting.type(line)
    #expect(sitting.codes == [], "\(seen)")
  }

  @Test(arguments: [
    "set relation mother", "set incident 1", "set incident 1 { }", "set contract",
    "set relation mother in session 1", "contract in session 1", "set formulation",
  ])
  func settingNothingIsRefused(_ line: String) {
    var sitting = Sitting(after: before)
    let seen = sitting.type(line)
    #expect(sitting.codes == ["P011"], "\(seen)")
    #expect(seen.contains("nothing is given to set"))
  }

  @Test(arguments: [
    "set relation mother closeness unknown", "set incident 1 { turn me \"x\" }", "contract",
    "set contract agreed no", "set incident 1 wanted \"x\"",
  ])
  func settingSomethingIsDone(_ line: String) {
    var sitting = Sitting(after: before)
    let seen = sitting.type(line)
    #expect(sitting.codes == [], "\(seen)")
  }

  @Test func anAreaThatIsDroppedLeadsNoLonger() {
    var sitting = Sitting(after: "focus [grief, role-disputes] lead grief")
    func lead(_ sitting: borrowing Sitting) -> Quantity {
      let reader = sitting.interpreter.reader
      return reader.field("lead", of: reader.single("focus"))
    }
    _ = sitting.type("focus [role-disputes, transitions] because \"new\"")
    #expect(lead(sitting) == .unknown)
    _ = sitting.type("undo")
    #expect(lead(sitting) == .word("grief"))
    let seen = sitting.type("focus disputes because \"new\"")
    #expect(lead(sitting) == .unknown)
    #expect(seen.contains("lead unknown"))
    _ = sitting.type("undo")
    _ = sitting.type("focus [role-transitions, loss] because \"new\"")
    #expect(lead(sitting) == .word("grief"))
    _ = sitting.type("focus disputes lead disputes because \"new\"")
    #expect(lead(sitting) == .word("role-disputes"))
  }
}
