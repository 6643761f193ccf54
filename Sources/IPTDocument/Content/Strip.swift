/// Signs and figures along time: a column for each month, rows below each other.
package struct Strip: Equatable, Sendable {
  /// A column; columns of one group stand together, as the months of a year do.
  package struct Column: Equatable, Sendable {
    package let group: String
    package let label: String
    package init(_ group: String, _ label: String) {
      self.group = group
      self.label = label
    }
  }

  /// A row with a cell for each column; an empty cell says that nothing is recorded.
  package struct Row: Equatable, Sendable {
    package let title: String
    package let cells: [String]
    package init(_ title: String, _ cells: [String]) {
      self.title = title
      self.cells = cells
    }
  }

  package let title: String
  package let columns: [Column]
  package let rows: [Row]
  /// The signs that are used, with their meaning.
  package let legend: [Document.Definition]

  package init(
    _ title: String, columns: [Column], rows: [Row], legend: [Document.Definition] = []
  ) {
    self.title = title
    self.columns = columns
    self.rows = rows
    self.legend = legend
  }

  /// The columns as rows, for data formats.
  package var table: Table {
    var table = Table(columns: [.init("when")] + rows.map { .init($0.title) })
    for (index, column) in columns.enumerated() {
      table.rows.append(
        ["\(column.group)-\(column.label)"]
          + rows.map { index < $0.cells.count ? $0.cells[index] : "" })
    }
    return table
  }

  /// The signs in a line.
  package var legendLine: String {
    legend.map { "\($0.term) \($0.text)" }.joined(separator: ", ")
  }
}
