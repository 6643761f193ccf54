import IPTTestSupport
import Testing

@testable import IPTModel

/// The two chains through the cells of a log, however few bits say how they go on.
@Suite("Links of cells")
struct CellLinkTests {
  /// A log of so many cells; every fifth is a list of the four before it.
  private func log(_ count: Int) -> Log {
    var log = Log()
    for cell in 0..<count {
      log.append(
        cell % 5 == 4 ? Cell(field: 4, .list, 4) : Cell(field: Cell.element, .integer, 1))
    }
    return log
  }

  @Test func whatIsSetIsWhatIsFound() {
    let count = 2000
    let log = log(count)
    for seed in 0..<8 as Range<UInt64> {
      var random = SplitMix(seed: seed)
      var links = CellLinks()
      var next = [UInt32](repeating: Case.noCell, count: count)
      var older = next
      for _ in 0..<(200 << (seed % 5)) {
        let cell = random.below(count)
        let cell32 = UInt32(cell)
        let target = random.below(3) == 0 ? Case.noCell : UInt32(random.below(count))
        switch random.below(4) {
        case 0 where links.older(cell32) == Case.noCell && cell % 5 == 4 && cell > 4:
          links.setNext(cell32, cell32 - 5, in: log)
          next[cell] = cell32 - 5
        case 1:
          links.setOlder(cell32, target, in: log)
          older[cell] = target
        default:
          links.setNext(cell32, target, in: log)
          next[cell] = target
        }
      }
      #expect((0..<count).allSatisfy { links.next(UInt32($0), in: log) == next[$0] })
      #expect((0..<count).allSatisfy { links.older(UInt32($0)) == older[$0] })
    }
  }

  @Test func theFieldBeforeAListStandsBeforeItsElements() {
    let log = log(20)
    var links = CellLinks()
    links.setBefore(14)
    links.setBefore(8)
    #expect(links.next(14, in: log) == 9)
    #expect(links.next(8, in: log) == 7)
    #expect(links.next(9, in: log) == Case.noCell)
    #expect(links.older(14) == Case.noCell)
  }
}
