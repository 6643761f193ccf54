extension Row {
  /// Every row, in the order in which they run.
  ///
  /// A new comparison is one more value here.
  static let all = [
    start, prompt, key, completion, script10, script1000, million, loop, commit, load, save,
    retract, scenarios, jobs, lint,
  ]

  /// The rows of these names, all of them for no names.
  static func named(_ names: [String]) throws(BenchError) -> [Row] {
    if names.isEmpty { return all }
    var rows: [Row] = []
    for name in names {
      guard let row = all.first(where: { $0.name == name }) else { throw .unknownRow(name) }
      rows.append(row)
    }
    return rows
  }

  /// Small enough to try in passing, and with something to compare.
  var suitsSelfCheck: Bool {
    programs.contains { $0.check != nil } && texts.allSatisfy { $0.count <= 1000 }
  }
}
