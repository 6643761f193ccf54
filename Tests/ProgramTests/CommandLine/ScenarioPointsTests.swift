import Foundation
import IPTTestSupport
import Testing

@Suite("The points and tags of scenarios")
struct ScenarioPointsTests {
  private let home: ProgramHome

  init() throws {
    home = try ProgramHome()
  }

  @Test func aScenarioThatStopsEarlyCountsThePointsItDidNotComeTo() throws {
    try home.put(
      """
      scenario "stops" {
        expect count(relations) = 0 worth 2
        set relation "nobody" closeness 3
        if phase = initial { expect 1 = 1 worth 3 }
        for $n in 1..3 { expect $n > 0 worth 5 }
      }
      """, "points.ipt")
    let result = try home.iptsh("run", "points.ipt")
    #expect(result.status == 1)
    #expect(result.text.hasSuffix("0 passed, 1 failed, 2 of 10 points\n"), "\(result.text)")
  }

  @Test func withoutACaseThatWasHandedInNoPointIsReachedAndAllAreCounted() throws {
    try home.put(
      """
      scenario "given" from given { expect 1 = 1 worth 4; expect error worth 6 { frob } }
      scenario "passes" { for $n in 1..3 { expect $n > 0 worth 5 } }
      """, "points.ipt")
    let result = try home.iptsh("run", "points.ipt")
    #expect(result.status == 1)
    #expect(result.text.hasSuffix("1 passed, 1 failed, 15 of 25 points\n"), "\(result.text)")
  }

  @Test func whatABlockComesToIsWorthPointsAndHasAHint() throws {
    try home.put(
      """
      scenario "met" {
        expect error worth 1 hint "a" { frob }
        expect error N003 worth 2 hint "b" { set relation "nobody" closeness 3 at 2026-01-05 }
        expect notice S01 worth 4 { score phq9 1 1 1 1 1 1 1 1 1 at 2026-01-05 }
        expect output contains "6" worth 8 hint "d" { print 6 }
      }
      scenario "missed" {
        expect error worth 16 hint "Let it go wrong." { print 1 }
        expect notice worth 32 hint "Let it be noticed." { print 1 }
        expect output contains "6" worth 64 hint "Show it." { print 7 }
      }
      """, "points.ipt")
    let result = try home.iptsh("run", "points.ipt")
    #expect(
      result.text.hasSuffix("1 passed, 1 failed, 15 of 127 points\n"),
      "\(result.text)\(result.errorText)")
    for hint in ["Let it go wrong.", "Let it be noticed.", "Show it."] {
      #expect(result.text.contains("Hint: \(hint)"))
    }
  }

  @Test func pointsOutsideOfAScenarioAreWarnedOf() throws {
    try home.put(
      """
      expect 1 = 1 worth 2
      repeat 2 { expect error worth 3 { frob } }
      define mine { expect 1 = 1 worth 4 }
      scenario "s" { expect 1 = 1 worth 5; mine }
      """, "points.ipt")
    let result = try home.iptsh("check", "points.ipt")
    #expect(result.status == 0)
    #expect(
      result.errorText.components(
        separatedBy: "warning[L004]: outside a scenario no points are counted"
      ).count == 3, "\(result.errorText)")
    #expect(result.text == "1 script: 0 errors, 2 warnings\n")
  }

  @Test func aTagThatNoScenarioHasIsNotAPass() throws {
    try home.put(
      "scenario \"a\" tags [weekly, safety] { }\nscenario \"b\" tags [ending] { }", "tags.ipt")
    try home.put("scenario \"c\" { }", "none.ipt")
    let result = try home.iptsh("run", "tags.ipt", "none.ipt", "--tag", "safty")
    #expect(result.status == 2)
    #expect(
      result.unwrappedErrors.contains(
        "error[N013]: no scenario has the tag \"safty\" Tags there are: ending, safety, weekly."),
      "\(result.errorText)")
    #expect(
      try home.iptsh("run", "none.ipt", "--tag", "x", "--tag", "y").unwrappedErrors.contains(
        "no scenario has the tag \"x\" or \"y\" No scenario has a tag."))
    #expect(try home.iptsh("run", "tags.ipt", "--tag", "safty", "--tag", "ending").status == 0)
  }
}
