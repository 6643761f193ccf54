/// Writes rows of a table as CSV (RFC 4180): commas, quotes doubled, lines ended by CR LF.
package enum CSVWriter {
  /// The table as bytes, its titles first; what a spreadsheet would work out is kept text.
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

  private static func isFormula(_ text: String) -> Bool {
    switch text.utf8.first {
    case 0x3D, 0x2B, 0x40, 0x09, 0x0D: true
    case 0x2D: Double(text) == nil
    default: false
    }
  }

  /// The text with every sign written out that a terminal would obey; line ends and tabs stay.
  private static func visible(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text }
    var result = ""
    for scalar in text.unicodeScalars {
      if scalar == "\n" || scalar == "\t" || VisibleText.isHarmless(scalar) {
        result.unicodeScalars.append(scalar)
      } else {
        result += "\\u{" + String(scalar.value, radix: 16) + "}"
      }
    }
    return result
  }

  private static func field(_ text: String, into output: inout [UInt8]) {
    // A spreadsheet would work out a cell that begins like a formula; the apostrophe keeps it text.
    let text = visible(isFormula(text) ? "'" + text : text)
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
