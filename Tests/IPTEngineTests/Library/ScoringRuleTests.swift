import IPTEngine
import IPTModel
import Testing

/// Reversal, missing answers, items that do not apply, ranges of their own: what bites in scoring.
@Suite("Rules of scoring")
struct ScoringRuleTests {
  @Test(arguments: [
    (
      "score core10 2 3 3 1 1 0 2 1 2 _",
      "core10 total 12 of 40 (pro-rated from 9 of 10), band: mild"
    ),
    ("score core10 2 3 3 1 1 0 2 1 _ _", "core10 incomplete 8/10, no total"),
    ("score core10 2 _ 3 1 1 0 2 1 2 1", "core10 total 12 of 40 (pro-rated"),
    ("score core10 0 4 4 0 0 0 0 0 0 0", "core10 total 0 of 40, band: healthy; typed as printed"),
    ("score core10 0 0 0 0 0 0 0 0 0 0 as-scored", "core10 total 0 of 40, band: healthy; typed as"),
    ("score core10 0 0 0 0 0 0 0 0 0 0", "core10 total 8 of 40, band: low level"),
    ("score phq9 2 1 3 2 1 2 1 _ 0", "phq9 incomplete 8/9, no total"),
    ("score wsas na 5 4 4 3", "wsas total 16 of 32, without an item that does not apply"),
    ("score wsas _ 5 4 4 3", "wsas incomplete 4/5, no total"),
    (
      "score hamd17 [2, 1, 0, 1, 1, 1, 2, 1, 1, 2, 1, 1, 1, 0, 0, na, 0]",
      "hamd17 total 15 of 52, band: moderate"
    ),
    ("score who5 5 5 5 5 5", "who5 total 100 of 100, band: adequate"),
    (
      "score epds 0 0 3 0 3 3 3 3 3 3 as-printed", "epds total 0 of 30, band: below cut; typed as p"
    ),
    (
      "score epds 0 0 3 0 3 3 3 3 3 0", "epds total 18 of 30, band: probable depression; typed as s"
    ),
    ("score gds15 1 0 0 0 1 0 1 0 0 0 1 0 1 0 0", "gds15 total 0 of 15, band: normal"),
    ("score qids16 3 0 0 0 0 3 0 0 0 0 0 0 0 0 3 0", "qids16 total 9 of 27, band: mild"),
    ("score phq9 total 17", "phq9 total 17 of 27, band: moderately severe; item 9 not recorded"),
    ("score mspss 4 4 4 4 4 4 4 4 4 4 4 4", "mspss total 48 of 84"),
  ])
  func aScoreComesToItsTotal(_ line: String, _ seen: String) {
    var sitting = Sitting()
    let reply = sitting.type(line)
    #expect(sitting.codes == [], "\(reply)")
    #expect(reply.contains(seen), "\(reply)")
  }

  @Test(arguments: [
    ("score phq9 2 1 3 2 1 2 1 1", "V101", "phq9 has 9 items"),
    ("score hamd17 2 1 0 1 1 1 2 1 1 2 1 1 1 0 0 0 0 0 0 0 0", "V101", "hamd17 has 17 items"),
    (
      "score hamd17 2 1 0 3 1 1 2 1 1 2 1 1 1 0 0 0 0", "V102",
      "item 4 of hamd17 is a number from 0 to 2"
    ),
    ("score isi 1 2 5 2 2 2 2", "V102", "an answer of isi is a number from 0 to 4"),
    ("score pg13r 0 1 1 1 1 1 1 1 1 1", "V102", "an answer of pg13r is a number from 1 to 5"),
    ("score phq9 na 1 1 1 1 1 1 1 0", "V102", "item 1 always applies"),
    ("score wsas [1, na, 1, 1, 1]", "V102", "item 2 always applies"),
    ("score pg13r total 9", "V103", "from 10 to 50"),
    ("score ucla3 total 10", "V103", "from 3 to 9"),
    ("score who5 total 51", "V103", "51 is no multiple of 4"),
    ("score who5 total 104", "V103", "from 0 to 100"),
    ("score phq9 2 1 3 2 1 2 1 1 0 total 20", "V120", "the answers add up to 13"),
    ("score phq9 total 1 item9 2", "V120", "beside these answers it is 2 to 26"),
    ("score core10 0 4 4 0 0 0 0 0 0 0 total 8", "V120", "the answers add up to 0"),
    ("score phq9 two", "P012", "no clause"),
  ])
  func whatCannotBeIsRefusedWithItsItemAndRange(_ line: String, _ code: String, _ words: String) {
    var sitting = Sitting()
    let reply = sitting.type(line)
    #expect(sitting.codes.first == code, "\(reply)")
    #expect(reply.contains(words), "\(reply)")
    #expect(sitting.interpreter.reader.live("score").isEmpty)
  }

  @Test(arguments: [
    ("score core10 0 4 4 0 0 1 0 0 0 0", ["item6"], true),
    ("score epds 0 0 3 0 3 3 3 3 3 1 as-printed", ["item10"], true),
    ("score epds 0 0 3 0 3 3 3 3 3 2 as-printed", ["item10"], false),
    ("score epds 0 0 0 0 0 0 0 0 0 1", ["item10"], false),
    ("score madrs 0 0 0 0 0 0 0 0 0 2", [], false),
    ("score madrs 0 0 0 0 0 0 0 0 0 3", ["item10"], false),
    ("score madrs 0 0 0 0 0 0 0 0 0 5", ["item10"], true),
    ("score hamd17 total 10 item3 1", ["item3"], false),
    ("score hamd17 total 10 item3 3", ["item3"], true),
    ("score qids16 0 0 0 0 0 0 0 0 0 0 0 2 0 0 0 0", ["item12"], true),
    ("score gds15 1 0 0 0 1 0 1 0 0 0 1 0 1 1 1", [], false),
  ])
  func aCriticalAnswerOpensItsFlag(_ line: String, _ items: [String], _ isHigh: Bool) {
    var sitting = Sitting()
    let reply = sitting.type(line)
    let reader = sitting.interpreter.reader
    #expect(
      reader.live("flag").map { reader.field("item", of: $0) } == items.map { .word($0) },
      "\(reply)")
    #expect(
      reader.live("flag").allSatisfy { (reader.field("high", of: $0) == .truth(true)) == isHigh })
    #expect(reply.hasPrefix("! item") == !items.isEmpty, "a flag comes before all else: \(reply)")
  }

  @Test(arguments: [
    (
      "score gds15 1 0 0 0 1 0 1 0 0 0 1 0 1 1 0",
      "item 14 (hopelessness) was answered with 1 of 1."
    ),
    ("score core10 0 4 4 0 0 0 0 3 0 0", "item 8 (despair) was answered with 3 of 4."),
    ("score who5 3 3 2 3 1", "item 5 (interested) was answered with 1 of 5."),
    ("score bdi2 total 20 item2 2", "item 2 (hopelessness) was answered with 2 of 3."),
  ])
  func aNotedAnswerIsRemarkedOnAndOpensNoDuty(_ line: String, _ words: String) {
    var sitting = Sitting()
    _ = sitting.type(line)
    #expect(sitting.interpreter.remarks.contains(words), "\(sitting.interpreter.remarks)")
    #expect(sitting.interpreter.reader.live("flag").isEmpty)
  }

  @Test func answersAreKeptAsTheyCountAndReadTheSameAgain() throws {
    var sitting = Sitting(after: "score core10 0 3 4 0 0 0 0 0 0 0")
    #expect(sitting.statement(0).contains("items [0, 1, 0, 0, 0, 0, 0, 0, 0, 0]"))
    #expect(sitting.statement(0).contains("mode as-scored"))
    let book = try sitting.load(sitting.file)
    #expect(CaseReader(book).scoresByPlace().map(\.total) == [1])
    _ = sitting.type("score core10 0 1 0 0 0 0 0 0 0 0 as-scored")
    #expect(sitting.interpreter.reader.scoresByPlace().last?.total == 1)
  }

  @Test func onFourItemsOnlyTheDifferenceIsShown() {
    let sitting = Sitting(
      after: "session 1 on 2026-11-07\nscore wsas na 5 5 5 5\nsession 2 on 2026-11-14\n"
        + "score wsas na 4 4 2 2")
    #expect(sitting.value("change(wsas)") == .number(8))
    #expect(sitting.value("reliable(wsas)") == .unknown)
    #expect(sitting.value("change-percent(wsas)") == .unknown)
    #expect(sitting.value("band(wsas)") == .unknown)
    #expect(sitting.value("remission(wsas)") == .unknown)
    let other = Sitting(
      after: "session 1 on 2026-11-07\nscore wsas 5 5 5 5 5\nsession 2 on 2026-11-14\n"
        + "score wsas na 4 4 2 2")
    #expect(other.value("change(wsas)") == .unknown)
  }

  static let changes: [(String, String, String, String?, Bool?)] = [
    ("who5", "32", "44", "improved", true), ("who5", "40", "36", "no-change", false),
    ("gad7", "12", "6", "improved", true), ("gad7", "7", "3", "improved", false),
    ("core10", "20", "12", "improved", nil), ("epds", "16", "8", "improved", true),
    ("hamd17", "20", "10", nil, true), ("wsas", "24", "18", "no-change", nil),
  ]

  @Test(arguments: changes)
  func changeGoesByTheFiguresOfTheMeasure(
    _ word: String, _ first: String, _ last: String, _ reliable: String?, _ response: Bool?
  ) {
    let sitting = Sitting(
      after: "session 1 on 2026-11-07\nscore \(word) total \(first)\nsession 2 on 2026-11-14\n"
        + "score \(word) total \(last)")
    #expect(sitting.value("reliable(\(word))") == reliable.map { .word($0) } ?? .unknown)
    #expect(sitting.value("response(\(word))") == response.map { .value(.truth($0)) } ?? .unknown)
  }
}
