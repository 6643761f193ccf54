import IPTDocument

/// Debriefs for other programs.
extension Debrief {
  /// One row per turn of each attempt, for spreadsheets; what is to be said of the attempt as a whole
  /// stands in each of its rows, so that no row is read without it.
  package static func csv(_ debriefs: [Debrief]) -> [UInt8] {
    var table = Table(columns: [
      .init("attempt"), .init("author"), .init("roleplay"), .init("turn", isNumber: true),
      .init("scene"), .init("choice"), .init("option"), .init("manner"), .init("grade"),
      .init("points", isNumber: true), .init("said"), .init("because"),
      .init("unsafe taken back"), .init("open flags"), .init("missing on risk"),
      .init("missing in the record"), .init("comfort before", isNumber: true),
      .init("comfort after", isNumber: true),
    ])
    for debrief in debriefs {
      let head = [debrief.name, debrief.author, debrief.label]
      let whole = [
        debrief.takenBack.map { "\($0.choice) \($0.option)" }.joined(separator: "; "),
        debrief.openFlags.joined(separator: "; "),
        debrief.missingOnRisk.joined(separator: "; "),
        debrief.records.flatMap(\.missing).joined(separator: "; "),
        debrief.comfort.before.map { "\($0)" } ?? "", debrief.comfort.after.map { "\($0)" } ?? "",
      ]
      for (index, turn) in debrief.turns.enumerated() {
        let own = [
          String(index + 1), turn.scene, turn.choice, turn.option, turn.manner.word,
          turn.grade?.word ?? "", turn.grade.map { String($0.points) } ?? "",
          turn.manner.words ?? turn.text, turn.because,
        ]
        table.rows.append(head + own + whole)
      }
      // An attempt without a turn may have left a flag open all the same.
      if debrief.turns.isEmpty {
        table.rows.append(head + Array(repeating: "", count: 9) + whole)
      }
    }
    return CSVWriter.write(table)
  }

  /// The debriefs as JSON, schema `iptsh.debrief/1`.
  package static func json(_ debriefs: [Debrief]) -> [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    writer.key("schema")
    writer.string("iptsh.debrief/1")
    writer.key("attempts")
    writer.beginArray()
    for debrief in debriefs { debrief.write(&writer) }
    writer.endArray()
    writer.endObject()
    return writer.bytes
  }

  private func write(_ writer: inout JSONWriter) {
    func string(_ key: String, _ text: String) {
      writer.key(key)
      writer.string(text)
    }
    func number(_ key: String, _ value: Int?) {
      writer.key(key)
      if let value { writer.number(value) } else { writer.null() }
    }
    func strings(_ key: String, _ all: [String]) {
      writer.key(key)
      writer.beginArray()
      for text in all { writer.string(text) }
      writer.endArray()
    }
    writer.beginObject()
    string("attempt", name)
    string("author", author)
    string("roleplay", label)
    writer.key("exam")
    writer.bool(isExam)
    writer.key("reversed")
    writer.bool(part != nil)
    writer.key("over")
    writer.bool(isOver)
    number("points", points)
    number("most", most)
    number("unsafe", unsafeTurns.count)
    number("unsafe-taken-back", takenBack.count)
    number("comfort-before", comfort.before)
    number("comfort-after", comfort.after)
    strings("open-flags", openFlags)
    strings("asides", asides)
    writer.key("turns")
    writer.beginArray()
    for turn in turns {
      writer.beginObject()
      string("scene", turn.scene)
      string("choice", turn.choice)
      string("option", turn.option)
      string("manner", turn.manner.word)
      string("text", turn.text)
      if let words = turn.manner.words { string("said", words) }
      string("grade", turn.grade?.word ?? "")
      number("points", turn.grade?.points)
      string("because", turn.because)
      string("answer", turn.reply)
      strings("better", turn.better.map(\.label))
      strings("answers", turn.answers)
      strings("asides", turn.asides)
      writer.key("votes")
      writer.beginArray()
      for vote in turn.votes {
        writer.beginObject()
        string("option", vote.option)
        number("count", vote.count)
        writer.endObject()
      }
      writer.endArray()
      writer.endObject()
    }
    writer.endArray()
    writer.key("skills")
    writer.beginArray()
    for skill in skills {
      writer.beginObject()
      string("skill", skill.label)
      number("points", skill.points)
      number("most", skill.most)
      writer.endObject()
    }
    writer.endArray()
    writer.key("records")
    writer.beginArray()
    for record in records {
      writer.beginObject()
      string("record", record.label)
      number("expected", record.count)
      number("missing", record.missing.count)
      writer.endObject()
    }
    writer.endArray()
    writer.endObject()
  }
}

extension Turn.Manner {
  /// The manner in one word.
  var word: String {
    switch self {
    case .chosen: "chosen"
    case .said: "said"
    case .given: "given"
    case .voted: "voted"
    }
  }

  /// The trainee's own words.
  var words: String? {
    switch self {
    case .chosen, .voted: nil
    case .said(let words), .given(let words): words
    }
  }
}
