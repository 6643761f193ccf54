/// A row's result as lines of aligned columns.
enum ResultTable {
  static func text(_ result: RowResult) -> String {
    guard let first = result.lines.first else { return "" }
    let isMeasured = first.program.executable == .measured
    let isUnchecked = result.row.leavesUnchecked(first.program)
    let isFine = result.row.measure.isFine
    var cells = [["", isFine ? "us" : "ms", "x \(first.program.name)", "\(first.program.name) is"]]
    if isMeasured { cells[0].append("at most") }
    cells[0] += ["peak MB", "instructions"]
    for (index, line) in result.lines.enumerated() {
      var row = [
        line.program.name, Decimal.text(line.milliseconds * (isFine ? 1000 : 1), places: 2),
      ]
      row += index == 0 ? ["1.00", ""] : [ratio(line.toFirst), "\(ratio(line.ofThis)) x"]
      if isMeasured { row.append(mark(line, isUnchecked: isUnchecked)) }
      row += [peak(line, of: first), instructions(line, isUnchecked: isUnchecked)]
      cells.append(row)
    }
    let head = "\(result.row.name): \(result.row.title) (\(result.rounds) rounds)\n"
    let doubt = "  what \(first.program.name) built is not checked: no mark counts\n"
    return head + aligned(cells) + growth(result) + limit(result) + (isUnchecked ? doubt : "")
  }

  private static func ratio(_ value: Double) -> String {
    Decimal.text(value, places: value < 0.1 ? 3 : value < 10 ? 2 : 1)
  }

  private static func mark(_ line: RowResult.Line, isUnchecked: Bool) -> String {
    guard let mark = line.program.mark else { return "" }
    if isUnchecked { return "\(ratio(mark)) unchecked" }
    return "\(ratio(mark)) \(line.ofThis <= mark ? "met" : "missed")"
  }

  /// The peak, and before it whether the first program kept to its share of this one's.
  private static func peak(_ line: RowResult.Line, of first: RowResult.Line) -> String {
    let text = (line.peakIsBound ? "<= " : "") + Decimal.text(Double(line.peak) / 1024, places: 1)
    guard let mark = line.program.memoryMark, !line.peakIsBound else { return text }
    let share = Double(first.peak) / Double(max(line.peak, 1))
    return "\(ratio(share)) x (\(ratio(mark)) \(share <= mark ? "met" : "missed")) of \(text)"
  }

  private static func growth(_ result: RowResult) -> String {
    guard let growth = Growth(result.lines), let mark = result.row.growthMark else { return "" }
    return "  grows with the size to the power of \(Decimal.text(growth.exponent, places: 3)), "
      + "\(Decimal.text(mark, places: 2)) \(growth.exponent <= mark ? "met" : "missed")\n"
  }

  private static func limit(_ result: RowResult) -> String {
    guard let limit = result.row.limit, let first = result.lines.first else { return "" }
    let isMet = first.milliseconds * 1e6 <= Double(limit)
    return "  at most \(Decimal.text(Double(limit) / 1000, places: 0)) us, "
      + "\(isMet ? "met" : "missed")\n"
  }

  private static func instructions(_ line: RowResult.Line, isUnchecked: Bool) -> String {
    guard let count = line.instructions, let asked = line.program.instructions else { return "" }
    var text = Decimal.grouped(count)
    if asked.statements > 1 { text += " a statement" }
    if let gate = asked.gate {
      text += count > gate ? ", over " : isUnchecked ? ", unchecked against " : ", within "
      text += Decimal.grouped(gate)
    }
    return text
  }

  /// The first and the last column flush left, numbers flush right.
  private static func aligned(_ cells: [[String]]) -> String {
    let columns = cells[0].indices
    let widths = columns.map { column in cells.map { $0[column].count }.max() ?? 0 }
    return cells.map { row in
      var line = ""
      for column in columns {
        let padding = String(repeating: " ", count: widths[column] - row[column].count)
        let isLeft = column == columns.first || column == columns.last
        line += "  " + (isLeft ? row[column] + padding : padding + row[column])
      }
      while line.last == " " { line.removeLast() }
      return line + "\n"
    }.joined()
  }
}
