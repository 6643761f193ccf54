import IPTDocument

/// What a class came to: a row for each case that was handed in, and the totals.
struct ClassReport {
  let sheets: [ClassSheet]

  /// What the sheet of the class is called; no case has such a name by chance.
  static let name = "_class"

  /// How a scenario went with the whole class.
  struct Total {
    let title: String
    let passed: Int
    let count: Int
    let points: Int
    let worth: Int
  }

  var totals: [Total] {
    let scenarios = judged.flatMap(\.scenarios)
    return titles.map { title in
      let all = scenarios.filter { $0.title == title }
      return Total(
        title: title, passed: all.count(where: \.hasPassed), count: all.count,
        points: all.reduce(0) { $0 + $1.points }, worth: all.reduce(0) { $0 + $1.worth })
    }
  }

  /// What was missed, with the number of cases in which it was: the most frequent first.
  var missed: [(text: String, count: Int)] {
    var order: [String] = []
    var counts: [String: Int] = [:]
    for sheet in judged {
      var own: Set<String> = []
      for text in sheet.missed where own.insert(text).inserted {
        if counts[text] == nil { order.append(text) }
        counts[text, default: 0] += 1
      }
    }
    let rows = order.enumerated().map { (offset: $0, text: $1, count: counts[$1] ?? 0) }
    return rows.sorted { ($0.count, $1.offset) > ($1.count, $0.offset) }.map { ($0.text, $0.count) }
  }

  /// The sheets that have points; what could not be judged has none, which is not the same as 0.
  private var judged: [ClassSheet] { sheets.filter { !$0.isWrong } }

  private var titles: [String] {
    var titles: [String] = []
    for scenario in sheets.flatMap(\.scenarios) where !titles.contains(scenario.title) {
      titles.append(scenario.title)
    }
    return titles
  }

  private var hasDifferences: Bool { sheets.contains { $0.difference != nil } }

  // MARK: For people

  var document: Document {
    var blocks: [Document.Block] = [.heading(1, "The class"), .table(rows)]
    let points = judged.map(\.points).sorted()
    if let least = points.first, let most = points.last {
      let worth = judged.map(\.worth).max() ?? 0
      blocks.append(
        .paragraph(
          "\(ScriptRuns.counted(points.count, "case")): points from \(least) to \(most)"
            + (worth > 0 ? " of \(worth)" : "") + ", on average \(Self.mean(points)), "
            + "half of them \(Self.median(points)) or more."))
    }
    let rest = sheets.count - points.count
    if rest > 0 {
      blocks.append(.paragraph("\(ScriptRuns.counted(rest, "case")) could not be judged."))
    }
    if !totals.isEmpty {
      var table = Table(columns: [
        .init("scenario"), .init("passed", isNumber: true), .init("of", isNumber: true),
        .init("points", isNumber: true), .init("of", isNumber: true),
      ])
      table.rows = totals.map {
        [$0.title, "\($0.passed)", "\($0.count)", "\($0.points)", "\($0.worth)"]
      }
      blocks += [.heading(2, "Scenario by scenario"), .table(table)]
    }
    if !missed.isEmpty {
      var table = Table(columns: [.init("missed"), .init("cases", isNumber: true)])
      table.rows = missed.map { [$0.text, "\($0.count)"] }
      blocks += [.heading(2, "Missed most often"), .table(table)]
    }
    return Document(blocks)
  }

  private var rows: Table {
    var table = Table(
      columns: [
        .init("student"), .init("points", isNumber: true), .init("of", isNumber: true),
        .init("passed", isNumber: true), .init("failed", isNumber: true),
      ] + (hasDifferences ? [.init("since the seed")] : []) + [.init("missed")])
    for sheet in sheets {
      let numbers = [
        sheet.points, sheet.worth, sheet.passed, sheet.scenarios.count - sheet.passed,
      ]
      table.rows.append(
        [sheet.name] + numbers.map { sheet.isWrong ? "" : String($0) }
          + (hasDifferences ? [sheet.difference?.inWords ?? ""] : [])
          + [sheet.wrong ?? sheet.missed.joined(separator: "; ")])
    }
    return table
  }

  /// The mean with one decimal, halves away from zero.
  private static func mean(_ points: [Int]) -> String {
    let tenths = (points.reduce(0, +) * 10 + points.count / 2) / points.count
    return "\(tenths / 10).\(tenths % 10)"
  }

  private static func median(_ sorted: [Int]) -> String {
    let twice = sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]
    return "\(twice / 2)" + (twice % 2 == 1 ? ".5" : "")
  }

  // MARK: For programs

  /// A row for each case: points, then each scenario, then what was missed.
  var table: Table {
    let titles = titles
    var table = Table(
      columns: [
        .init("student"), .init("points", isNumber: true), .init("worth", isNumber: true),
        .init("percent", isNumber: true), .init("passed", isNumber: true),
        .init("failed", isNumber: true),
      ] + titles.map { .init($0) }
        + (hasDifferences
          ? ["added", "changed", "removed"].map { .init($0, isNumber: true) } : [])
        + [.init("missed")])
    for sheet in sheets {
      let numbers = [
        String(sheet.points), String(sheet.worth), Self.percent(sheet.points, of: sheet.worth),
        String(sheet.passed), String(sheet.scenarios.count - sheet.passed),
      ]
      var row = [sheet.name] + numbers.map { sheet.isWrong ? "" : $0 }
      row += titles.map { Self.mark(of: $0, sheet) }
      if hasDifferences {
        let counts = sheet.difference.map { [$0.added, $0.changed, $0.removed] }
        row += counts.map { $0.map { String($0) } } ?? ["", "", ""]
      }
      table.rows.append(row + [sheet.wrong ?? sheet.missed.joined(separator: "; ")])
    }
    return table
  }

  private static func mark(of title: String, _ sheet: ClassSheet) -> String {
    // Rows of a `for` may share a title: they count together.
    let all = sheet.scenarios.filter { $0.title == title }
    if all.isEmpty { return "" }
    let failed = all.count { !$0.hasPassed }
    let result =
      failed == 0 ? "passed" : all.count == 1 ? "failed" : "\(failed) of \(all.count) failed"
    let worth = all.reduce(0) { $0 + $1.worth }
    return worth > 0 ? "\(all.reduce(0) { $0 + $1.points })/\(worth) \(result)" : result
  }

  private static func percent(_ points: Int, of worth: Int) -> String {
    worth == 0 ? "" : String((points * 100 + worth / 2) / worth)
  }

  /// The class as JSON, schema `iptsh.class/1`.
  var json: [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    writer.key("schema")
    writer.string("iptsh.class/1")
    writer.key("students")
    writer.beginArray()
    for sheet in sheets { Self.write(sheet, &writer) }
    writer.endArray()
    writer.key("totals")
    writer.beginArray()
    for total in totals {
      writer.beginObject()
      writer.key("title")
      writer.string(total.title)
      let numbers = [
        ("passed", total.passed), ("cases", total.count), ("points", total.points),
        ("worth", total.worth),
      ]
      for (key, number) in numbers {
        writer.key(key)
        writer.number(number)
      }
      writer.endObject()
    }
    writer.endArray()
    writer.key("missed")
    writer.beginArray()
    for (text, count) in missed {
      writer.beginObject()
      writer.key("text")
      writer.string(text)
      writer.key("cases")
      writer.number(count)
      writer.endObject()
    }
    writer.endArray()
    writer.endObject()
    return writer.bytes
  }

  private static func write(_ sheet: ClassSheet, _ writer: inout JSONWriter) {
    func number(_ key: String, _ number: Int) {
      writer.key(key)
      writer.number(number)
    }
    writer.beginObject()
    writer.key("student")
    writer.string(sheet.name)
    if !sheet.isWrong {
      number("points", sheet.points)
      number("worth", sheet.worth)
    }
    if let fault = sheet.wrong {
      writer.key("fault")
      writer.string(fault)
    }
    if let difference = sheet.difference {
      number("added", difference.added)
      number("changed", difference.changed)
      number("removed", difference.removed)
    }
    writer.key("scenarios")
    writer.beginArray()
    for scenario in sheet.scenarios {
      writer.beginObject()
      writer.key("title")
      writer.string(scenario.title)
      writer.key("passed")
      writer.bool(scenario.hasPassed)
      number("points", scenario.points)
      number("worth", scenario.worth)
      writer.key("missed")
      writer.beginArray()
      for failure in scenario.failures { writer.string(failure.hint) }
      writer.endArray()
      writer.endObject()
    }
    writer.endArray()
    writer.endObject()
  }
}
