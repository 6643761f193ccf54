/// Writes rows of a table as CSV (RFC 4180): commas, quotes doubled, lines ended by CR LF.
package enum CSVWriter {
  package static func write(_ table: Table) -> [UInt8] {
    var output: [UInt8] = []
    row(table.columns.map(\.title), into: &output)
    for cells in table.rows { row(cells, into: &output) }
    return output
  }

  private static func row(_ cells: [String], into output: inout [UInt8]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { output.append(0x2C) }
      field(cell, into: &output)
    }
    output.append(contentsOf: [0x0D, 0x0A])
  }

  private static func field(_ text: String, into output: inout [UInt8]) {
    // A spreadsheet would work out a cell that begins like a formula; the apostrophe keeps it text.
    let isFormula = text.utf8.first.map { [0x3D, 0x2B, 0x40].contains($0) } ?? false
    let text = isFormula ? "'" + text : text
    guard text.utf8.contains(where: { [0x2C, 0x22, 0x0D, 0x0A].contains($0) }) else {
      output.append(contentsOf: text.utf8)
      return
    }
    output.append(0x22)
    for byte in text.utf8 {
      if byte == 0x22 { output.append(0x22) }
      output.append(byte)
    }
    output.append(0x22)
  }
}
