import IPTEngine
import Testing

/// A list keeps what is true: what never is true or false keeps nothing, and that is said.
@Suite("What is no condition")
struct NoConditionTests {
  @Test(arguments: [
    "list relations where 3", "list relations where \"x\"", "list relations where 2026-11-21",
    "list relations where closeness", "list relations where not closeness",
    "list relations where dispute and closeness", "list relations where closeness + 1",
    "list relations where relations", "list relations where [1, 2]",
    "list relations where count(relations where closeness) > 1", "list relations where 2w",
    "list relations where -closeness",
  ])
  func aValueAloneIsRefused(_ line: String) {
    var sitting = Sitting(after: "add relation mother closeness 3 dispute")
    let seen = sitting.type(line)
    #expect(sitting.codes == ["V104"], "\(seen)")
  }

  @Test(arguments: [
    "list relations where dispute", "list relations where not dispute",
    "list relations where closeness is known",
    "list relations where dispute and closeness >= 3", "list relations where yes",
    "list relations where any(relations where dispute)", "list events where near-onset",
    "list relations where frequency is unknown", "list relations sort closeness",
  ])
  func whatIsTrueOrFalseIsTaken(_ line: String) {
    var sitting = Sitting(after: "add relation mother closeness 3 dispute")
    let seen = sitting.type(line)
    #expect(sitting.codes == [], "\(seen)")
  }
}
