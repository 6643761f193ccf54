import IPTDocument
import IPTModel

/// Tools for weighing and for getting through.
extension ToolPage {
  /// The options side by side, and what was chosen.
  ///
  /// Source: WMK18ch10.
  static let decision = ToolPage(
    "decision",
    planned: { reader, record, plan in
      var blocks: [Document.Block] = [
        reader.heading(reader.text("question", of: record) ?? "", record)
      ]
      if let wish = reader.text("wish", of: record) {
        blocks.append(.definitions([.init("wish", wish)]))
      }
      let options = reader.lines("option", of: record)
      let names = Set(options.map { reader.name(of: $0) })
      let unweighed = plan.standingOptions.filter { !names.contains($0.term) }
      if options.isEmpty { blocks.append(.paragraph("No option is written down.")) }
      if options.count + unweighed.count > 0 {
        var table = Table(columns: [
          .init("option"), .init("for"), .init("against"), .init("feels", isNumber: true),
          .init("likely", isNumber: true), .init("needs"), .init("touches"),
        ])
        for option in options {
          let text = reader.text("text", of: option) ?? ""
          table.rows.append([
            text.isEmpty ? reader.name(of: option) : "\(reader.name(of: option)): \(text)",
            reader.items("pros", of: option).joined(separator: "; "),
            reader.items("cons", of: option).joined(separator: "; "),
            reader.text("feel", of: option) ?? "?", reader.text("likely", of: option) ?? "?",
            reader.text("needs", of: option) ?? "", reader.text("people", of: option) ?? "",
          ])
        }
        for option in unweighed {
          let text = "\(option.term): \(option.text) (not weighed yet)"
          table.rows.append([text, "", "", "?", "?", "", ""])
        }
        blocks.append(.table(table.withoutEmptyColumns))
      }
      blocks.append(
        .definitions(
          [.init("chosen", reader.text("chosen", of: record) ?? "not decided yet")]
            + reader.slots(
              [
                ("concerns", "with"), ("because", "because"), ("missing", "missing"),
                ("first step", "first-step"),
                ("when", "first-step-on"), ("look back", "check"), ("outcome", "outcome"),
              ], of: record)))
      return blocks
    })

  /// Ideas as they came, those kept marked.
  ///
  /// Source: APSY.
  static let brainstorming = ToolPage("brainstorming") { reader, record in
    let ideas = reader.lines("idea", of: record).map { idea in
      let by = reader.text("by", of: idea).map { " (\($0))" } ?? ""
      let kept = reader.isTrue("kept", of: idea) ? "kept: " : ""
      return Document.Definition(
        reader.name(of: idea), "\(kept)\(reader.text("text", of: idea) ?? "")\(by)")
    }
    let rows = reader.slots([("combined", "combined")], of: record)
    return [
      reader.heading(reader.text("problem", of: record) ?? "", record),
      ideas.isEmpty ? .paragraph("No idea is written down.") : .definitions(ideas),
    ] + (rows.isEmpty ? [] : [.definitions(rows)])
  }

  /// Where the client was on the curve, in the client's words.
  ///
  /// Source: SSB17, SS99.
  static let griefCurve = ToolPage("grief-curve") { reader, record in
    let marks = reader.lines("curve-mark", of: record)
    var cells = Array(repeating: "", count: 11)
    for mark in marks {
      guard let place = reader.number("place", of: mark) else { continue }
      let cell = Int((place / 10).rounded(.down))
      cells[cell] += (cells[cell].isEmpty ? "" : "+") + reader.name(of: mark)
    }
    var blocks: [Document.Block] = [
      reader.heading(reader.text("loss", of: record) ?? "", record)
    ]
    if !marks.isEmpty {
      blocks.append(
        .strip(
          Strip(
            "Along the curve, from its left end to its right; going back is part of it",
            columns: cells.indices.map { .init("", String($0 * 10)) },
            rows: [.init("marks", cells)])))
    }
    let rows = marks.map { mark in
      Document.Definition(
        reader.name(of: mark),
        CaseReader.joined([
          reader.text("place", of: mark).map { "at \($0)" }, reader.text("label", of: mark),
          reader.text("words", of: mark).map { "“\($0)”" },
          reader.text("on", of: mark),
        ]) ?? "")
    }
    blocks.append(rows.isEmpty ? .paragraph("No point is marked.") : .definitions(rows))
    let today = reader.slots(
      [("today", "today"), ("on the loss", "on-loss"), ("on living on", "on-restoration")],
      of: record)
    return today.isEmpty ? blocks : blocks + [.definitions(today)]
  }

  /// How the client gets care, in general and with each person.
  ///
  /// Source: BH91, SR12.
  static let attachment = ToolPage("attachment") { reader, record in
    let rows = reader.slots(
      [
        ("pattern", "pattern"), ("speaks for it", "evidence"), ("asks for help", "asks-for-help"),
        ("others then", "others-do"), ("helps", "helps"), ("hinders", "hinders"),
        ("at home", "at-home"),
      ], of: record, showsMissing: true)
    let people = reader.live("relation").compactMap { relation in
      reader.text("attachment", of: relation).map {
        Document.Definition(reader.name(of: relation), $0)
      }
    }
    return [.definitions(rows)]
      + (people.isEmpty ? [] : [.heading(2, "With single people"), .definitions(people)])
  }

  /// What is used to get through, its gain and its price.
  static let coping = ToolPage(
    "coping",
    together: { reader, records in
      let table = reader.table(
        [
          ("skill", "skill"), ("kind", "kind"), ("when", "when-used"), ("a week", "times-week"),
          ("helps", "helps"), ("costs", "cost"), ("alone", "alone"), ("with", "with"),
          ("barrier", "barrier"), ("help over it", "barrier-help"),
        ], of: records)
      return records.isEmpty
        ? []
        : [
          .table(table),
          .paragraph("What it helps and what it costs: 0 to 10; what is blank was not asked."),
        ]
    })

  /// What matters, how far it is lived, the gap between the two, and the goals.
  static let value = ToolPage(
    "value",
    together: { reader, records in
      var blocks: [Document.Block] = []
      if !records.isEmpty {
        var table = Table(columns: [
          .init("value"), .init("matters", isNumber: true), .init("lived", isNumber: true),
          .init("gap", isNumber: true), .init("note"),
        ])
        for record in records {
          let importance = reader.number("importance", of: record)
          let lived = reader.number("lived", of: record)
          let gap = importance.flatMap { matters in lived.map { matters - $0 } }
          table.rows.append([
            reader.text("text", of: record) ?? "", reader.text("importance", of: record) ?? "?",
            reader.text("lived", of: record) ?? "?",
            gap.map { DisplayText.text(.number($0)) } ?? "?", reader.text("note", of: record) ?? "",
          ])
        }
        blocks += [.table(table), .paragraph("From 0 to 10; ? was not asked.")]
      }
      let goals = reader.live("goal")
      if goals.isEmpty { return blocks }
      let table = reader.table(
        [
          ("goal", "text"), ("term", "term"), ("area", "area"), ("sign", "sign"), ("with", "with"),
          ("status", "status"), ("effect", "effect"),
        ], of: goals)
      return blocks + [.heading(2, "Goals"), .table(table)]
    })
}

extension CaseReader {
  /// Records in columns, without those in which none of them has anything.
  fileprivate func table(
    _ columns: [(title: String, field: String)], of records: [UInt32]
  ) -> Table {
    Table(
      columns: columns.map { .init($0.title) },
      rows: records.map { record in columns.map { text($0.field, of: record) ?? "" } }
    ).withoutEmptyColumns
  }
}
