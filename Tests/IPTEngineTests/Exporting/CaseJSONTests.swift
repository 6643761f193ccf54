import Foundation
import IPTEngine
import IPTModel
import Testing

/// The JSON of a case, read by a reader that is not ours.
@Suite("A case as JSON")
struct CaseJSONTests {
  private func object(_ book: Casebook) throws -> [String: Any] {
    let data = Data(CaseJSON.write(book))
    return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  private func records(_ book: Casebook, _ kind: String) throws -> [[String: Any]] {
    let records = try object(book)["records"] as? [String: Any]
    return records?[kind] as? [[String: Any]] ?? []
  }

  @Test func theFrameIsThatOfTheSchema() throws {
    let sitting = Sitting(after: Demonstration.lines)
    let object = try object(sitting.book)
    #expect(Set(object.keys) == ["schema", "about", "entries", "phase", "openFlags", "records"])
    #expect(object["schema"] as? String == "iptsh.case/1")
    #expect(object["entries"] as? Int == sitting.book.log.entries.count)
    #expect(object["phase"] as? String == "initial")
  }

  @Test(arguments: Kind.all.indices.filter { Kind.all[$0].realm == .record })
  func everyFieldThatIsKnownIsThere(_ kind: Int) throws {
    var made = RandomCase(seed: UInt64(500 + kind))
    let table = Kind.all[kind]
    if let parent = Kind.all.firstIndex(where: { $0.word == table.parent }) {
      for _ in 0..<8 {
        made.openEntry()
        made.add(Kind.all[parent].key == .single ? .set : .add, kind: parent, isFull: true)
      }
    }
    for _ in 0..<8 {
      made.openEntry()
      made.add(.add, kind: kind, isFull: true)
    }
    let reader = CaseReader(made.book)
    let root = Kind.all.first { $0.word == table.parent } ?? table
    let top = try records(made.book, root.word)
    let found =
      table.parent.isEmpty ? top : top.flatMap { $0[table.plural] as? [[String: Any]] ?? [] }
    let live = reader.live(kind)
    #expect(found.count == live.count && !live.isEmpty, "\(table.word)")
    let count = live.map { record in
      made.book.schema.fields(of: kind).indices.count {
        made.book.state.currentCell(of: record, field: $0, in: made.book.log) != nil
      }
    }
    let written = found.map { ($0["fields"] as? [String: Any])?.count ?? 0 }
    #expect(written.sorted() == count.sorted(), "\(table.word)")
  }

  @Test func valuesHaveTheTypesThatTheManualGives() throws {
    let sitting = Sitting(
      after: """
        add relation mother closeness 2 died 2020-03 dispute
        session 2 on 2026-11-28 time 14:30 length 50min held others [mother]
        event "a" on age 7 with mother
        event "b" on session 2
        set relation mother closeness 3 in session 2
        score phq9 1 1 1 1 1 1 1 1 _
        note "x"
        comment @1 "y"
        """)
    #expect(sitting.codes.isEmpty)
    let mother = try #require(try records(sitting.book, "relation").first)
    let fields = try #require(mother["fields"] as? [String: Any])
    #expect(fields["closeness"] as? Int == 3 && fields["died"] as? String == "2020-03")
    #expect(fields["dispute"] as? Bool == true)
    let history = (mother["history"] as? [String: Any])?["closeness"] as? [[String: Any]]
    #expect(history?.map { $0["value"] as? Int } == [3, 2])
    #expect(history?.first?["session"] as? Int == 2)
    let session = try records(sitting.book, "session").first?["fields"] as? [String: Any]
    #expect(session?["time"] as? String == "14:30" && session?["length"] as? String == "50min")
    #expect(session?["others"] as? [String] == ["mother"])
    let events = try records(sitting.book, "event").map { $0["fields"] as? [String: Any] }
    #expect(events.first??["on"] as? [String: Int] == ["age": 7])
    #expect(events.last??["on"] as? [String: Int] == ["session": 2])
    let score = try records(sitting.book, "score").first?["fields"] as? [String: Any]
    let items = try #require(score?["items"] as? [Any])
    #expect(items.count == 9 && items[8] is NSNull && items[0] as? Int == 1)
    let comment = try records(sitting.book, "comment").first?["fields"] as? [String: Any]
    #expect(comment?["entry"] as? String == "@1")
  }

  @Test(arguments: (1...12).map { UInt64($0) })
  func whateverIsInACaseIsReadByOthers(_ seed: UInt64) throws {
    var made = RandomCase(seed: seed)
    for _ in 0..<60 { made.addEntry() }
    #expect(try object(made.book)["records"] is [String: Any])
  }
}
