import IPTTestSupport
import Testing

@testable import IPTModel

/// Values of a field that moves, entered late, in chains longer than anybody walks.
@Suite("Late values")
struct LateValueTests {
  private let schema = Schema(kinds: Kind.casework)

  /// A case with one relation whose closeness is set at places in turn, each to its position.
  private func book(_ places: [Place], sessions: [Int: Int] = [:]) -> Casebook {
    var book = Casebook(schema: schema)
    let relation = UInt8(schema.kind("relation") ?? 0)
    let field = UInt8(schema.field("closeness", of: Int(relation)) ?? 0)
    let session = UInt8(schema.kind("session") ?? 0)
    let on = UInt8(schema.field("on", of: Int(session)) ?? 0)
    book.beginEntry(time: Timestamp(seconds: 0), author: "mw")
    for (number, day) in sessions.sorted(by: { $0.key < $1.key }) {
      let first = book.log.nextCell
      book.append(Cell(field: on, .date, Self.day(day).packed))
      book.commit(
        Change(.add, kind: session, keyForm: .number, key: UInt32(number)), firstCell: first)
    }
    let name = book.text("mother".utf8)
    book.commit(
      Change(.add, kind: relation, keyForm: .text, key: name), firstCell: book.log.nextCell)
    for (index, place) in places.enumerated() {
      let first = book.log.nextCell
      book.append(Cell(field: field, .integer, UInt32(index), isTracked: true))
      book.commit(
        Change(.set, kind: relation, keyForm: .text, key: name, place: place), firstCell: first)
    }
    return book
  }

  private static func day(_ number: Int) -> PartialDate { PartialDate(clamping: 19_000 + number) }

  /// The positions of the values, the last in time first.
  private func order(_ book: Casebook) -> [Int] {
    let relation = schema.kind("relation") ?? 0
    let field = schema.field("closeness", of: relation) ?? 0
    let record = book.state.byKind[relation][0]
    return book.state.history(of: record, field: field, in: book.log).map {
      book.log.cells[$0].integer
    }
  }

  /// The order that a walk from the last value gives: before all that the place comes before, up to the
  /// first that it does not.
  private func walked(_ places: [Place], _ book: Casebook) -> [Int] {
    var chain: [Int] = []
    for (index, place) in places.enumerated() {
      let slot = chain.firstIndex { !book.state.calendar.isBefore(place, places[$0]) }
      chain.insert(index, at: slot ?? chain.count)
    }
    return chain
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func theyStandAsAWalkWouldPutThem(seed: UInt64) {
    var chance = SplitMix(seed: seed)
    let sessions = Dictionary(uniqueKeysWithValues: (1...40).map { ($0, $0 * 2) })
    let places = (0..<600).map { _ in
      Bool.random(using: &chance)
        ? Place(session: Int.random(in: 1...60, using: &chance))
        : Place(day: Self.day(Int.random(in: 0...120, using: &chance)))
    }
    let book = book(places, sessions: sessions)
    #expect(order(book) == walked(places, book))
  }

  @Test func fallingPlacesStandInTheirOrder() {
    let places = (1...5000).reversed().map { Place(session: $0) }
    #expect(order(book(places)) == Array(0..<5000))
  }

  @Test func aValueEnteredInOrderBehindManyLateOnesIsTheLast() {
    var places = (1...200).reversed().map { Place(session: $0) }
    places.append(Place(session: 300))
    places.append(Place(session: 150))
    let found = order(book(places))
    #expect(found.first == 200)
    // Session 150 was entered before: of one place the later entry comes first.
    #expect(found.firstIndex(of: 201).map { found[$0 + 1] } == 50)
  }
}
