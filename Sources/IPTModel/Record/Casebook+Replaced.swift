/// What values stood in the place of when they were entered.
extension Casebook {
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
    var past = UnfoldingCase(schema: schema, log: log)
    for position in Set(positions).sorted() where log.changes[position].operation == .set {
      guard past.goOn(to: position + 1) else { break }
      known.insert(position)
      for cell in log.cellRange(of: position) where log.cells[cell].field != Cell.element {
        cells[cell] = past.state.cell(before: cell)
      }
    }
    return (cells, known)
  }
}
