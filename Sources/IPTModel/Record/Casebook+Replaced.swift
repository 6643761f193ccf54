/// What values stood in the place of when they were entered.
extension Casebook {
  /// More changes than these are not gone through again for the sake of a few sentences.
  private static let mostFolded = 20_000_000

  /// The cells whose place the values of some changes took, as the case stood when each was made:
  /// what was entered late or taken back afterwards was not known then.
  ///
  /// - Parameter positions: The changes, in any order.
  /// - Returns: The cell that stood there by the cell that took its place; a change that is not
  ///   among `known` was not looked at, for it would have taken too long.
  public func replaced(
    by positions: some Collection<Int>
  ) -> (cells: [Int: Int], known: Set<Int>) {
    var cells: [Int: Int] = [:]
    var known: Set<Int> = []
    var state = Case(schema: schema)
    var count = 0
    var budget = Self.mostFolded
    for position in Set(positions).sorted() where log.changes[position].operation == .set {
      // An undo, and another day of a session, change what was so before them.
      let isStraight =
        !state.isOrderStale
        && log.changes[count...position].allSatisfy { $0.operation.isOfRecord }
      budget -= isStraight ? position - count : position
      guard budget > 0 else { break }
      if isStraight {
        state.apply(changes: count..<position + 1, of: log, liveness: Liveness())
      }
      if !isStraight || state.isOrderStale {
        state = Case(schema: schema, log: log, changes: position + 1)
      }
      count = position + 1
      known.insert(position)
      for cell in log.cellRange(of: position) where log.cells[cell].field != Cell.element {
        cells[cell] = state.cell(before: cell)
      }
    }
    return (cells, known)
  }
}
