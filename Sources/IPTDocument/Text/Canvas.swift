/// A field of terminal cells that texts are put on; a wide sign takes several of them.
struct Canvas {
  let width: Int
  let height: Int
  private let measure: TextWidth
  /// Rows of cells; a cell behind a wide sign is empty.
  private var cells: [[String]]
  /// Where a text stands, which nothing else may cover.
  private var isTaken: [[Bool]]

  init(width: Int, height: Int, measure: TextWidth) {
    self.width = width
    self.height = height
    self.measure = measure
    cells = Array(repeating: Array(repeating: " ", count: width), count: height)
    isTaken = Array(repeating: Array(repeating: false, count: width), count: height)
  }

  /// Puts a sign where nothing stands yet.
  mutating func dot(_ sign: String, _ row: Int, _ column: Int) {
    guard contains(row, column), !isTaken[row][column] else { return }
    cells[row][column] = sign
  }

  /// Whether a text of so many cells has room, with a blank at either side.
  func hasRoom(_ row: Int, _ column: Int, _ count: Int) -> Bool {
    guard row >= 0, row < height, column >= 0, column + count <= width else { return false }
    return !isTaken[row][max(column - 1, 0)..<min(column + count + 1, width)].contains(true)
  }

  /// Writes a text over what is there; what goes over the edge is left out.
  mutating func write(_ text: String, _ row: Int, _ column: Int) {
    var column = column
    for character in text {
      let count = measure(String(character))
      guard contains(row, column), column + count <= width else { return }
      if count == 0 { continue }
      cells[row][column] = String(character)
      isTaken[row][column] = true
      // A sign that is joined of several takes as many cells as all of them.
      for next in column + 1..<column + count {
        cells[row][next] = ""
        isTaken[row][next] = true
      }
      column += count
    }
  }

  /// Keeps the cells beside a text free.
  mutating func keepFree(_ row: Int, besides column: Int, _ count: Int) {
    for edge in [column - 1, column + count] where contains(row, edge) && !isTaken[row][edge] {
      cells[row][edge] = " "
      isTaken[row][edge] = true
    }
  }

  private func contains(_ row: Int, _ column: Int) -> Bool {
    row >= 0 && row < height && column >= 0 && column < width
  }

  /// The lines from the top, without blanks at their ends.
  var lines: [String] {
    cells.map { row in
      var row = row[...]
      while row.last == " " { row = row.dropLast() }
      return row.joined()
    }
  }
}
