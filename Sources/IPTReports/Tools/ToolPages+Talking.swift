import IPTDocument
import IPTModel

/// Tools around a talk: what was said, in which style, and how it is tried anew.
extension ToolPage {
  /// Turn by turn: the words first, then what was heard and felt.
  ///
  /// Source: KWRC84, S06.
  static let incident = ToolPage("incident") { reader, record in
    let with = reader.text("with", of: record).map { " with \($0)" } ?? ""
    var blocks: [Document.Block] = [
      reader.heading((reader.text("text", of: record) ?? "") + with, record),
      .definitions(
        reader.slots(
          [
            ("day", "on"), ("where", "place"), ("before", "lead-up"),
            ("mood before", "mood-before"),
            ("wanted", "wanted"),
          ], of: record)),
    ]
    let turns = reader.lines("turn", of: record).map { turn in
      let speaker = reader.text("speaker", of: turn) ?? "?"
      let seen = reader.slots(
        [("tone", "tone"), ("face", "face"), ("felt", "feel"), ("meant", "meant")], of: turn
      ).map { "\($0.term): \($0.text)" }
      return Document.Definition(
        "\(reader.name(of: turn)) \(speaker)",
        CaseReader.joined(
          [reader.text("words", of: turn).map { "“\($0)”" }, CaseReader.joined(seen.map { $0 })],
          by: "\n") ?? "")
    }
    blocks.append(
      turns.isEmpty ? .paragraph("No turn is written down.") : .definitions(turns))
    blocks.append(
      .definitions(
        reader.slots(
          [
            ("ended", "ended"), ("then", "afterwards"), ("mood after", "mood-after"),
            ("client understood", "understood"), ("other understood", "understood-theirs"),
            ("faults", "faults"), ("style", "style"), ("other's style", "style-theirs"),
            ("rather", "alternative"), ("rehearsal", "rehearsal"), ("homework", "homework"),
          ], of: record)))
    return blocks.filter { $0 != .definitions([]) }
  }

  /// How often which style was used, and with whom.
  ///
  /// Source: S06.
  static let styleMap = ToolPage(
    "style-map",
    together: { reader, records in
      var blocks = records.flatMap { record -> [Document.Block] in
        // The fields that count events are the styles.
        let styles = (reader.schema.kind("style-map").map { reader.schema.fields(of: $0) } ?? [])
          .filter { $0.unit == "events" }.map(\.name)
        let with = reader.text("with", of: record).map { "with \($0)" } ?? "with everybody"
        let table = Table(
          columns: [.init("style"), .init("events", isNumber: true)],
          rows: styles.map { [$0, reader.text($0, of: record) ?? "?"] })
        let rows = reader.slots(
          [
            ("example", "example"), ("brings", "brings"), ("costs", "costs"),
            ("assertive", "sentence"),
          ], of: record)
        return [reader.heading(with, record), .table(table)]
          + (rows.isEmpty ? [] : [.definitions(rows)])
      }
      // The style that the inventory has for each person, beside the counts.
      let people = reader.live("relation").filter {
        reader.text("style", of: $0) != nil || reader.text("style-theirs", of: $0) != nil
      }
      if !people.isEmpty {
        blocks.append(.heading(2, "By person"))
        blocks.append(
          .table(
            Table(
              columns: [.init("with"), .init("client"), .init("other")],
              rows: people.map { person in
                [
                  reader.name(of: person), reader.text("style", of: person) ?? "?",
                  reader.text("style-theirs", of: person) ?? "?",
                ]
              })))
      }
      return blocks
    })

  /// The scene, the rounds and what they did.
  ///
  /// Source: KWRC84.
  static let rehearsal = ToolPage("rehearsal") { reader, record in
    let with = reader.text("with", of: record).map { " with \($0)" } ?? ""
    var blocks: [Document.Block] = [
      reader.heading((reader.text("scene", of: record) ?? "") + with, record)
    ]
    let head = reader.slots(
      [("goal", "goal"), ("roles", "roles"), ("place", "place"), ("reversal", "reversal")],
      of: record)
    if !head.isEmpty { blocks.append(.definitions(head)) }
    let rounds = reader.lines("round", of: record)
    if !rounds.isEmpty {
      var table = Table(columns: [
        .init("round", isNumber: true), .init("tried"), .init("by"), .init("distress"),
        .init("worked"),
        .init("next time"),
      ])
      for round in rounds {
        let before = reader.text("distress", of: round) ?? "?"
        let after = reader.text("distress-after", of: round) ?? "?"
        let distress = before == "?" && after == "?" ? "" : "\(before) → \(after)"
        table.rows.append([
          reader.name(of: round), reader.text("text", of: round) ?? "",
          reader.text("by", of: round) ?? "", distress,
          reader.text("worked", of: round) ?? "", reader.text("next-time", of: round) ?? "",
        ])
      }
      blocks.append(.table(table.withoutEmptyColumns))
    }
    var rows: [Document.Definition] = []
    if let before = reader.text("confidence", of: record) {
      let after = reader.text("confidence-after", of: record) ?? "?"
      rows.append(.init("confidence", "\(before) → \(after) of 10"))
    }
    rows += reader.slots(
      [
        ("feared reply", "obstacle"), ("answer to it", "answer"), ("for real", "transfer"),
        ("homework", "homework"),
      ],
      of: record)
    return rows.isEmpty ? blocks : blocks + [.definitions(rows)]
  }
}
