import Testing

@testable import IPTShell

@Suite("How far a run has come")
struct RunProgressTests {
  @Test(arguments: [
    (80, "[###############...............] 5 of 10"), (30, "[#########..........] 5 of 10"),
    (15, "5 of 10"), (16, "[##...] 5 of 10"), (4, "5 o"),
  ])
  func theNumbersAreWholeWhereverThereIsRoomForThem(columns: Int, row: String) {
    #expect(RunProgress.row(5, of: 10, columns: columns) == row)
  }

  @Test(arguments: 1...60, [1, 7, 1000])
  func theRowLeavesTheLastColumnFree(columns: Int, total: Int) {
    for done in [0, 1, total / 2, total] {
      #expect(RunProgress.row(done, of: total, columns: columns).utf8.count < max(columns, 1))
    }
  }
}
