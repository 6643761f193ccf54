import Foundation
import IPTEngine
import IPTLanguage
import Testing

/// Lists of very many records: each has what is its own.
@Suite struct LongListTests {
  @Test func linesStandWithTheirRecordAmongFourThousand() throws {
    var sitting = Sitting()
    let script = (1...4000).map { number in
      let second = number % 2 == 0 ? "; turn they \"second \(number)\"" : ""
      return "incident \"i\(number)\" { turn me \"first \(number)\"\(second) }\n"
    }.joined()
    let run = sitting.interpreter.run(script: Source(script + "remove incident 8\n"))
    try #require(run.diagnostics.isEmpty)
    let text = sitting.type("list incidents as json")
    let object = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    let records = try #require(object?["records"] as? [[String: Any]])
    #expect(records.count == 3999)
    for record in records {
      let number = try #require(record["number"] as? Int)
      let turns = try #require(record["turns"] as? [[String: Any]])
      let words = turns.map { $0["words"] as? String }
      #expect(turns.count == (number % 2 == 0 ? 2 : 1))
      #expect(turns.indices.allSatisfy { turns[$0]["number"] as? Int == $0 + 1 })
      #expect(words.elementsEqual(["first \(number)", "second \(number)"].prefix(turns.count)))
    }
  }
}
