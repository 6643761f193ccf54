import IPTModel
import IPTTestSupport
import Testing

@testable import IPTEngine

@Suite("The case as it was")
struct PastTests {
  static let seeds = (1...8).map { UInt64($0) }

  @Test(arguments: seeds)
  func asRecordedIsWhatTheCaseWasWhenItHadSoManyEntries(_ seed: UInt64) {
    var made = RandomCase(seed: seed)
    var pictures = [Picture.of(made.book)]
    for _ in 0..<60 {
      made.addEntry()
      pictures.append(Picture.of(made.book))
    }
    for (count, picture) in pictures.enumerated() where count % 7 == 0 || count == 60 {
      let past = made.book.asRecorded(entries: count)
      #expect(Picture.of(past) == picture, "seed \(seed), @\(count)")
    }
  }

  /// The place behind all others is the present; the one before all others knows no dated value.
  @Test(arguments: seeds)
  func asOfTheEndOfTimeIsToday(_ seed: UInt64) throws {
    var made = RandomCase(seed: seed)
    for _ in 0..<120 { made.addEntry() }
    let book = made.book
    let end = book.asOf(Place(day: PartialDate.latest))
    // Nothing lies behind it, so that every chain and every inert change is that of today.
    #expect(Picture.of(end) == Picture.of(book), "seed \(seed)")
    let start = book.asOf(Place(day: PartialDate.earliest))
    for record in start.state.records.indices where start.state.isAlive(UInt32(record)) {
      for cell in start.state.currentCells(of: UInt32(record), in: book.log)
      where book.log.cells[cell].isTracked {
        let place = book.log.place(ofCell: cell)
        let isDated = place != .none && book.state.calendar.day(of: place) != 0
        #expect(!isDated, "seed \(seed)")
      }
    }
  }

  @Test(arguments: seeds)
  func asOfAnyPlaceShowsNoValueOfALaterOne(_ seed: UInt64) {
    var made = RandomCase(seed: seed)
    for _ in 0..<120 { made.addEntry() }
    let book = made.book
    let calendar = book.state.calendar
    for session in 1...20 {
      let place = Place(session: session)
      let past = book.asOf(place)
      for (kind, _) in book.schema.kinds.enumerated() {
        for record in past.state.byKind[kind] where past.state.isAlive(record) {
          for cell in past.state.currentCells(of: record, in: book.log)
          where book.log.cells[cell].isTracked {
            let stands = book.log.place(ofCell: cell)
            #expect(!calendar.isBefore(place, stands), "seed \(seed), session \(session)")
          }
        }
      }
    }
  }

  @Test(arguments: seeds)
  func takingBackAnEntryWithItsDependentsLeavesNothingHanging(_ seed: UInt64) {
    var made = RandomCase(seed: seed)
    for _ in 0..<80 { made.addEntry() }
    for entry in stride(from: 1, through: 80, by: 9) where made.book.isLive(entry) {
      var book = made.book
      var entries: Set<Int> = [entry]
      while case let more = book.dependents(of: entries), !more.isEmpty {
        entries.formUnion(more.map(\.entry))
      }
      let inert = Set(book.state.inertChanges)
      for taken in entries.sorted() {
        book.beginEntry(time: Timestamp(seconds: 0), author: "mw")
        book.commit(
          Change(.retract, keyForm: .number, key: UInt32(taken)), firstCell: book.log.nextCell)
      }
      let hanging = book.state.inertChanges.filter { change in
        !inert.contains(change) && book.isLive(Int(book.log.changes[Int(change)].entry))
      }
      #expect(hanging.isEmpty, "seed \(seed), @\(entry)")
    }
  }

  /// A value that counts at an earlier time is one of the same record that has it in its history today.
  @Test(arguments: seeds)
  func whatCountsAtAnyPlaceIsOfTheSameRecord(_ seed: UInt64) {
    var made = RandomCase(seed: seed)
    for _ in 0..<120 { made.addEntry() }
    let book = made.book
    for session in stride(from: 1, through: 20, by: 4) {
      let past = book.asOf(Place(session: session))
      for record in past.state.records.indices where past.state.isAlive(UInt32(record)) {
        #expect(past.state.records[record].origin == book.state.records[record].origin)
        for cell in past.state.currentCells(of: UInt32(record), in: book.log) {
          let field = Int(book.log.cells[cell].field)
          let history = book.state.history(of: UInt32(record), field: field, in: book.log)
          #expect(history.contains(cell), "seed \(seed), session \(session)")
        }
      }
    }
  }

  @Test func aVariableMeansTheSameRecordInThePast() {
    var sitting = Sitting(
      after: """
        session 1 on 2026-11-07
        add relation aunt closeness 1
        session 2 on 2026-11-14
        add relation mother closeness 2
        remove relation aunt
        add relation daughter closeness 3 in session 1
        let $all = relations
        """)
    let seen = sitting.type(
      "for $r in $all { show relation $r as of session 2 }")
    #expect(sitting.codes == [])
    #expect(seen.contains("relation mother") && seen.contains("relation daughter"))
    #expect(!seen.contains("aunt"))
  }
}
