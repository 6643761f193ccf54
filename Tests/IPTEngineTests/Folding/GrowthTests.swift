import Testing

@testable import IPTModel

/// What one record or one list goes through any number of times costs no more each time.
@Suite("Growth of one record")
struct GrowthTests {
  @Test(arguments: [
    ("add relation \"a\"", ["remove relation \"a\"", "add relation \"A\""]),
    ("add relation \"a\"", ["rename relation \"a\" to \"b\"", "rename relation \"b\" to \"a\""]),
    ("contract sessions 12", ["remove contract", "contract sessions 12"]),
    (
      "add relation \"b0\"",
      (0..<40).flatMap { ["add relation \"a\"", "rename relation \"a\" to \"c\($0)\""] }
    ),
  ])
  func aNameThatIsGivenUpAndGivenAgainTakesNoMoreRoom(_ first: String, _ rest: [String]) {
    func room(_ rounds: Int) -> Int {
      let lines = Array(repeating: rest, count: rounds).flatMap { $0 }
      return Sitting(after: ([first] + lines).joined(separator: "\n")).book.state.index.used
    }
    #expect(room(2) <= room(1))
    #expect(room(1) <= rest.count / 2 + 2)
  }

  /// A hundred thousand values stand before the ones that are entered.
  @Test func aValueIsEnteredWithoutALookAtAllThatWereBefore() {
    var sitting = Sitting(book: { schema in
      var book = Casebook(schema: schema)
      let kind = UInt8(schema.kind("relation") ?? 0)
      let field = UInt8(schema.field("closeness", of: Int(kind)) ?? 0)
      book.beginEntry(time: Sitting.now, author: "mw")
      let name = book.text(Array("a".utf8))
      for number in 0...100_000 {
        let first = book.log.nextCell
        book.append(Cell(field: field, .integer, UInt32(1 + number % 5), isTracked: true))
        book.restore(
          Change(number == 0 ? .add : .set, kind: kind, keyForm: .text, key: name), firstCell: first
        )
      }
      book.finishRestoring()
      return book
    })
    let lines = (0..<3000).map { "set relation a closeness \(1 + $0 % 5)" }
    _ = sitting.type(lines.joined(separator: "\n"))
    #expect(sitting.diagnostics.isEmpty)
    #expect(sitting.value("count(relations where closeness = 5)") == .number(1))
  }

  /// Each turn stands behind the one before it, so that all of them say where they stand.
  @Test func aLongListIsPutInOrderWithoutALookAtAllForEach() {
    let count = 2000
    var sitting = Sitting()
    let lines = (0..<count).map { "add turn me \"\($0 + 1)\" of incident 1 after \($0)" }
    _ = sitting.type((["incident \"i\""] + lines).joined(separator: "\n"))
    _ = sitting.type(
      "set turn \(count) of incident 1 after 1; add turn me \"last\" of incident 1 after 0")
    #expect(sitting.diagnostics.isEmpty)
    let reader = sitting.interpreter.reader
    let kind = sitting.schema.kind("turn") ?? 0
    let numbers = reader.lines(of: reader.live("incident")[0], kind: kind).map {
      reader.name(of: $0)
    }
    let expected = [count + 1, 1, count] + Array(2..<count)
    #expect(numbers == expected.map(String.init))
  }

  /// Two had one name at different times, and as of a place between both are there: who got it last is meant.
  @Test func theNameOfTwoMeansTheOneWhoGotItLast() {
    let sitting = Sitting(
      after: """
        session 1 on 2026-10-01
        session 2 on 2026-10-08
        session 3 on 2026-10-15
        add relation "a" closeness 1 in session 1
        remove relation "a" in session 3
        add relation "a" closeness 5 in session 1
        rename relation "a" to "b"
        rename relation "b" to "a"
        """)
    let schema = sitting.schema
    var book = sitting.book
    let name = book.text(Array("a".utf8))
    let past = book.asOf(Place(session: 2))
    let kind = schema.kind("relation") ?? 0
    let found = past.state.find(
      kind: kind, form: .text, key: name, parent: Record.noRecord, in: book.log)
    #expect(found == book.state.byKind[kind].last)
    #expect(past.state.byKind[kind].filter { past.state.isAlive($0) }.count == 2)
  }
}
