import IPTEngine
import Testing

@Suite("Lists of scores, flags and risk entries")
struct ScoreListTests {
  private let lines = """
    session 1 on 2026-11-07
    score phq9 total 17 item9 1
    score phq9 2 1 _ 2 1 2 1 1 0 at 2026-11-14
    risk thoughts none in session 1
    score gad7 total 4 at 2026-11-14
    score phq9 total 9 item9 2 at 2026-11-14
    """

  @Test func aScoreIsListedWithItsDateAndBand() {
    var sitting = Sitting(after: lines)
    let rows = sitting.type("list scores as csv").split(separator: "\n").dropLast(2).map(
      String.init)
    #expect(rows.first?.hasPrefix("#,date,measure,items,total,band") == true, "\(rows)")
    #expect(rows.count == 5)
    #expect(rows[1].hasPrefix("1,2026-11-07,phq9,"))
    #expect(rows[1].hasSuffix(",17,moderately severe"))
    // Without a total there is no band.
    #expect(rows[2].hasPrefix("2,2026-11-14,phq9,") && rows[2].hasSuffix(",,"))
    #expect(rows[3] == "3,2026-11-14,gad7,,4,minimal")
  }

  @Test func aFlagIsListedWithItsDateAndWhetherItIsOpen() {
    var sitting = Sitting(after: lines)
    let rows = sitting.type("list flags as csv").split(separator: "\n").dropLast(2).map(String.init)
    #expect(rows.first == "#,date,measure,item,value,open,high")
    #expect(rows.dropFirst().first == "1,2026-11-07,phq9,item9,1,no,")
    #expect(rows.last == "2,2026-11-14,phq9,item9,2,yes,yes")
  }

  @Test func aRiskEntryIsListedWithItsDate() {
    var sitting = Sitting(after: lines)
    let rows = sitting.type("list risks as csv").split(separator: "\n").dropLast(2).map(String.init)
    #expect(rows == ["#,date,asked,thoughts", "1,2026-11-07,yes,none"])
  }
}
