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
    moved.sort { $0.cell < $1.cell }
    while !moved.isEmpty {
      let next = moved.firstIndex { isPlaced($0.after, in: placed) }
      let (_, line, after) = moved.remove(at: next ?? 0)
      placed.insert(line, at: next == nil ? placed.count : slot(behind: after, in: placed))
    }
    return placed
  }

  private func isPlaced(_ number: UInt32, in lines: [UInt32]) -> Bool {
    number == 0 || lines.contains { book.state.records[Int($0)].key == number }
  }

  private func slot(behind number: UInt32, in lines: [UInt32]) -> Int {
    lines.firstIndex { book.state.records[Int($0)].key == number }.map { $0 + 1 } ?? 0
  }
}
