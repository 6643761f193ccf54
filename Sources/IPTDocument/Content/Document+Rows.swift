/// What of a document has rows, for data formats.
extension Document {
  /// Its tables, then its lists; where it has neither, its drawings.
  ///
  /// A list tells the headings that it stands under; the title of the document is none of them.
  package var tables: [Table] {
    var tables: [Table] = []
    var lists: [Table] = []
    var headings: [(level: Int, text: String)] = []
    for block in blocks {
      let part = headings.map(\.text).joined(separator: ": ")
      switch block {
      case .heading(let level, let text):
        headings.removeAll { $0.level >= level }
        if level > 1 { headings.append((level, text)) }
      case .table(let table): tables.append(table)
      case .definitions(let rows):
        lists.add(
          [("term", rows.map(\.term)), ("text", rows.map(\.text))], under: part)
      case .bullets(let items): lists.add([("text", items)], under: part)
      default: continue
      }
    }
    tables += lists
    guard tables.isEmpty else { return tables }
    return blocks.compactMap { block in
      switch block {
      case .chart(let chart): chart.table
      case .rings(let rings): rings.table
      case .strip(let strip): strip.table
      default: nil
      }
    }
  }
}

extension [Table] {
  /// Adds columns of equal length, to the last table if it has the same ones.
  fileprivate mutating func add(_ columns: [(title: String, cells: [String])], under part: String) {
    guard let count = columns.first?.cells.count, count > 0 else { return }
    var columns = columns
    if !part.isEmpty { columns.insert(("part", [String](repeating: part, count: count)), at: 0) }
    let rows = (0..<count).map { row in columns.map { $0.cells[row] } }
    let titles = columns.map { Table.Column($0.title) }
    if let last = indices.last, self[last].columns == titles {
      self[last].rows += rows
    } else {
      append(Table(columns: titles, rows: rows))
    }
  }
}
