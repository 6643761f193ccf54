/// Results for another program to read.
///
/// Names and titles are this tool's own and hold nothing that JSON would need escaped.
enum ResultJSON {
  static func text(_ results: [RowResult]) -> String {
    "[" + results.map(row).joined(separator: ",") + "\n]\n"
  }

  private static func row(_ result: RowResult) -> String {
    let lines = result.lines.map { line($0, of: result.row) }.joined(separator: ",")
    let growth = Growth(result.lines).map { growth in
      "\"growthExponent\": \(Decimal.text(growth.exponent, places: 4)), "
    }
    return "\n  {\"row\": \"\(result.row.name)\", \"title\": \"\(result.row.title)\", "
      + "\"rounds\": \(result.rounds), \(growth ?? "")\"programs\": [\(lines)\n  ]}"
  }

  private static func line(_ line: RowResult.Line, of row: Row) -> String {
    var fields = [
      ("name", "\"\(line.program.name)\""),
      ("milliseconds", Decimal.text(line.milliseconds, places: 4)),
      ("timesFirst", Decimal.text(line.toFirst, places: 4)),
      ("firstIs", Decimal.text(line.ofThis, places: 4)),
      ("peakKilobytes", String(line.peak)), ("peakIsBound", line.peakIsBound ? "true" : "false"),
    ]
    fields.append(("isUnchecked", row.leavesUnchecked(line.program) ? "true" : "false"))
    if let mark = line.program.mark {
      fields.append(("firstAtMost", Decimal.text(mark, places: 4)))
    }
    if let count = line.instructions, let asked = line.program.instructions {
      fields.append(("instructions", String(count)))
      fields.append(("instructionsPerStatement", asked.statements > 1 ? "true" : "false"))
      if let gate = asked.gate { fields.append(("instructionsAtMost", String(gate))) }
    }
    return "\n    {" + fields.map { "\"\($0.0)\": \($0.1)" }.joined(separator: ", ") + "}"
  }
}
