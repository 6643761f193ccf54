import Foundation
import IPTReports
import Testing

/// What records are as data: the page of their kind, and what the program is and is not.
@Suite("Records as data")
struct DataFormTests {
  @Test(
    arguments: [
      "list relations", "show relation wife", "list scores where measure = phq9", "show incident 1",
      "show relapse-plan", "relations", "list measures", "show measure phq9", "log",
      "diff session 3",
    ], ["markdown", "html", "csv", "json"])
  func eachFormSaysWhatTheProgramIs(_ statement: String, _ form: String) throws {
    var sitting = try Sitting(.daniel)
    let seen = sitting.type("\(statement) as \(form)")
    #expect(sitting.codes == [], "\(seen)")
    #expect(seen.components(separatedBy: "It is not a medical device").count == 2, "\(seen)")
    if form == "json" {
      let object = try JSONSerialization.jsonObject(with: Data(seen.utf8)) as? [String: Any]
      #expect((object?["schema"] as? String)?.hasPrefix("iptsh.") == true)
    }
  }

  @Test func aRecordAloneIsOfTheSchemaOfRecords() {
    var sitting = Sitting(after: "affect sad about work")
    let seen = sitting.type("show affect 1 as json")
    #expect(seen.contains("\"schema\": \"iptsh.records/1\""), "\(seen)")
    #expect(seen.contains("\"about\": \"\(SafetyLines.statement)\""))
    #expect(seen.contains("\"about\": \"work\""))
  }

  @Test func aPlanForTheClientIsAsCSVWhatItIsOnPaper() {
    var sitting = Sitting(
      after: """
        relapse-plan signs ["early waking", "no breakfast"] self-steps ["walk"] people ["sister"]
        set relapse-plan watch phq9 act-at 10 act-rise 5
        """)
    let seen = sitting.type("show relapse-plan as csv")
    #expect(
      seen.hasPrefix(
        "part,text\nI notice: my early signs,early waking\nI notice: my early signs,no breakfast\n"),
      "\(seen)")
    #expect(!seen.contains("phq9") && !seen.contains("act-at"), "\(seen)")
  }

  @Test(arguments: [
    ("incident", "1 wife"), ("decision", "\nlist: "),
    ("dear-man", "dear-man 1: with wife, 2026-11-21: What I say\",A assert,"),
    ("grief-curve", "at 40; first shock"), ("style-map", "\npassive,3\n"),
    ("attachment", "pattern,preoccupied"), ("social-rhythm", "minutes apart"),
    ("formulation", "term,text\ndisorder,"),
  ])
  func thePageOfAToolIsAsCSVWhatItShows(_ kind: String, _ part: String) {
    var sitting = Sitting(
      after: """
        add relation "wife" partner
        incident "the plates" with wife { turn wife "Not again." }
        decision "evenings" { option list "a list" pros ["both see it"] }
        dear-man wife describe "plates" assert "one evening off"
        grief-curve "the house" { curve-mark 40 label "first shock" }
        style-map wife passive 3 assertive 1
        attachment pattern preoccupied
        social-rhythm dinner target 19:00 time 19:10 on 2026-01-06
        formulation { disorder "a depressive episode"; event "x"; link "y"; plan "z" }
        """)
    let seen = sitting.type("show \(kind) as csv")
    #expect(sitting.codes == [], "\(seen)")
    #expect(seen.contains(part), "\(seen)")
  }
}
