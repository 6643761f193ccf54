import IPTDocument
import IPTModel

/// Pages on what the library declares: forms of treatment, tools, gates, points, tasks and remarks.
extension HelpTopics {
  /// The page of a tool, with its steps.
  func tool(_ word: String) -> Document? {
    library.tools.first { $0.word == word }?.document(library.schema)
  }

  /// The kinds whose declarations have a page by their word or code.
  private static let declaredByName = [
    "gate", "point", "task", "advice", "question", "time-window", "figure", "circle-mark", "ring",
    "format",
  ]

  /// The page of a gate, a point, a task, a remark, a form of treatment, or of what views go by, by its
  /// word.
  func declaration(_ code: String) -> Document? {
    for kind in Self.declaredByName {
      for declaration in library.declarations(of: kind) {
        let name = library.name(of: declaration)
        guard name == code || name == code.uppercased() else { continue }
        return page(of: declaration, name)
      }
    }
    return nil
  }

  private func page(of declaration: UInt32, _ name: String) -> Document {
    var rows: [Document.Definition] = []
    let conditions = [
      ("from phase", "from"), ("to phase", "to"), ("phase", "phase"), ("phases", "phases"),
      ("area", "area"), ("purpose", "purpose"),
      ("weight", "level"), ("shown with", "about"),
      ("looked at when", "applies"), ("judged when", "enough"), ("needs", "need"),
      ("said of", "each"), ("said when", "when"), ("comes to", "value"), ("taken from", "among"),
      ("try", "fix"), ("sign", "sign"), ("closeness", "closeness"),
      ("months before", "months-before"), ("months after", "months-after"),
      ("sessions", "sessions"), ("usual", "usual"), ("planned", "planned"), ("minutes", "length"),
      ("cadence", "cadence"), ("note", "note"),
    ]
    let ours = library.words("convention", of: declaration)
    // Of a ring there is one figure alone.
    let isOurs = library.value("convention", of: declaration) == .truth(true)
    let unsure = library.words("unsure", of: declaration)
    for (title, field) in conditions {
      var text = DisplayText.text(library.value(field, of: declaration), unknown: "")
      if let range = library.range(field, declaration), range.count == 1 {
        text = String(range.lowerBound)
      }
      if ours.contains(field) || isOurs && !text.isEmpty {
        text += " \(Bibliography.ownConvention)"
      }
      if unsure.contains(field) { text += Bibliography.doubt.description }
      if !text.isEmpty { rows.append(.init(title, text)) }
    }
    rows += phases(of: declaration, isOurs: ours.contains("frame"))
    rows += provenance(
      library.words("source", of: declaration), library.ownScript(of: declaration))
    return Document([
      .heading(1, name), .paragraph(library.text("text", of: declaration)), .definitions(rows),
    ])
  }

  /// How a form of the treatment divides its sessions: `of 10 to 20, the first 3 and the last 3`.
  private func phases(of declaration: UInt32, isOurs: Bool) -> [Document.Definition] {
    library.format(library.name(of: declaration))?.frames.map { frame in
      let (least, most) = (frame.sessions.lowerBound, frame.sessions.upperBound)
      func some(_ words: String, _ count: Int, _ verb: String) -> String {
        count == 1 ? "the \(words) one \(verb)s" : "the \(words) \(count) \(verb)"
      }
      return .init(
        "\(least)-\(most) sessions",
        "\(some("first", frame.opening, "open")), \(some("last", frame.closing, "close"))"
          + (isOurs ? " \(Bibliography.ownConvention)" : ""))
    } ?? []
  }

  /// Where something comes from: the works behind its keys, and the script if it is one's own.
  ///
  /// - Parameters:
  ///   - keys: The keys of the works.
  ///   - script: The name of one's own script, if it is declared there.
  ///   - without: What is said of what comes with the program and has no key.
  /// - Returns: The rows of the page.
  func provenance(
    _ keys: [String], _ script: String?, without: String = "[C], a convention of this program"
  ) -> [Document.Definition] {
    let works = keys.map(cited)
    let none = script == nil ? without : "none is given"
    return [.init("source", works.isEmpty ? none : works.joined(separator: "; "))]
      + (script.map { [.init("declared in", $0)] } ?? [])
  }
}
