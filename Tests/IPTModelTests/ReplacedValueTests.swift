import IPTTestSupport
import Testing

@testable import IPTModel

/// What stood where a value stands, as the case was when the value was entered.
@Suite("Replaced values")
struct ReplacedValueTests {
  private let schema = Schema(kinds: Kind.casework)

  /// A case with one relation whose closeness is set again and again, by entries of which some are taken
  /// back and brought back, near and far.
  private func book(_ count: Int, seed: UInt64) -> Casebook {
    var random = SplitMix(seed: seed)
    var book = Casebook(schema: schema)
    let relation = UInt8(schema.kind("relation") ?? 0)
    let field = UInt8(schema.field("closeness", of: Int(relation)) ?? 0)
    let session = UInt8(schema.kind("session") ?? 0)
    let on = UInt8(schema.field("on", of: Int(session)) ?? 0)
    let name = book.text("mother".utf8)
    book.beginEntry(time: Timestamp(seconds: 0), author: "mw")
    book.commit(
      Change(.add, kind: relation, keyForm: .text, key: name), firstCell: book.log.nextCell)
    for _ in 0..<count {
      book.beginEntry(time: Timestamp(seconds: 0), author: "mw")
      for _ in 0..<1 + random.below(3) {
        let entry = book.log.entries.count
        let back = random.below(8) == 0 ? random.below(entry) : random.below(min(4, entry))
        let target = UInt32(max(1, entry - 1 - back))
        let first = book.log.nextCell
        switch random.below(12) {
        case 0, 1: book.commit(Change(.undo, keyForm: .number, key: target), firstCell: first)
        case 2: book.commit(Change(.redo, keyForm: .number, key: target), firstCell: first)
        case 3: book.commit(Change(.retract, keyForm: .number, key: target), firstCell: first)
        case 4:
          // A session that gets another day puts places in another order.
          let day = PartialDate(packed: 2026 << 9 | 1 << 5 | UInt32(1 + random.below(28)))
          book.append(Cell(field: on, .date, day.packed))
          let number = UInt32(1 + random.below(3))
          book.commit(Change(.set, kind: session, keyForm: .number, key: number), firstCell: first)
        case 5:
          let number = UInt32(1 + random.below(3))
          book.commit(Change(.add, kind: session, keyForm: .number, key: number), firstCell: first)
        default:
          book.append(Cell(field: field, .integer, UInt32(random.below(6)), isTracked: true))
          var change = Change(.set, kind: relation, keyForm: .text, key: name)
          change.rawPlace = Place(session: 1 + random.below(3)).packed
          book.commit(change, firstCell: first)
        }
      }
    }
    return book
  }

  @Test(arguments: 0..<12 as Range<UInt64>)
  func eachIsWhatACaseOfThatTimeHolds(_ seed: UInt64) {
    let book = book(300, seed: seed)
    let log = book.log
    let all = log.changes.indices.filter { log.changes[$0].operation == .set }
    for step in [1, 7, 50] {
      let wanted = all.enumerated().filter { $0.offset % step == 0 }.map(\.element)
      let found = book.replaced(by: wanted)
      #expect(found.known == Set(wanted))
      for position in wanted {
        let then = Case(schema: schema, log: log, changes: position + 1)
        for cell in log.cellRange(of: position) {
          #expect(found.cells[cell] == then.cell(before: cell), "seed \(seed), change \(position)")
        }
      }
    }
  }

  /// A log in which each entry takes back the one before it twice over would lead to ever more of them.
  @Test func aLogThatIsMadeUpIsNotFollowedForEver() {
    var book = Casebook(schema: schema)
    let relation = UInt8(schema.kind("relation") ?? 0)
    for entry in 1...60 as ClosedRange<UInt32> {
      book.beginEntry(time: Timestamp(seconds: 0), author: "mw")
      for operation in [Change.Operation.undo, .redo] where entry > 1 {
        book.commit(
          Change(operation, keyForm: .number, key: entry - 1), firstCell: book.log.nextCell)
      }
      book.commit(
        Change(.set, kind: relation, keyForm: .number, key: 1), firstCell: book.log.nextCell)
    }
    let last = book.log.changes.count - 1
    #expect(book.replaced(by: [last]).known.isEmpty)
    #expect(book.replaced(by: [0]).known == [0])
  }
}
