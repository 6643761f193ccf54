/// The order of the lines of a record.
extension CaseReader {
  /// Lines of one record in the order in which they are read: as they were added, but for those that
  /// say behind which line they stand.
  ///
  /// A line keeps its number wherever it stands. Those that say where they stand are put there in the
  /// order in which that was said, each right behind its line; where that line is not known, or would
  /// stand behind the other in its turn, it goes to the end.
  func inOrder(_ lines: [UInt32], _ kind: Int) -> [UInt32] {
    guard lines.count > 1,
      let field = schema.fields(of: kind).firstIndex(where: { $0.traits.contains(.order) })
    else { return lines }
    var placed: [UInt32] = []
    var moved: [(cell: Int, line: UInt32, after: UInt32)] = []
    for line in lines {
      if let cell = book.state.currentCell(of: line, field: field, in: book.log) {
        moved.append((cell, line, UInt32(clamping: book.log.cells[cell].integer)))
      } else {
        placed.append(line)
      }
    }
    if moved.isEmpty { return placed }
    moved.sort { $0.cell < $1.cell }
    var behind = Dictionary(grouping: moved) { $0.after }.mapValues { $0.map(\.line) }
    let first = behind.removeValue(forKey: 0) ?? []
    var ordered: [UInt32] = []
    var known: Set<UInt32> = []
    // Of two that stand behind one line the later said comes first, with all that stands behind it.
    for line in first.reversed() + placed + moved.map(\.line) {
      var next = [line]
      while let line = next.popLast() {
        guard known.insert(line).inserted else { continue }
        ordered.append(line)
        next += behind[book.state.records[Int(line)].key] ?? []
      }
    }
    return ordered
  }
}
