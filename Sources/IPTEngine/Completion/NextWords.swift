import IPTDocument

/// What may come next at a place, for the `?` key: what the place takes in words, and what may be typed,
/// in groups.
struct NextWords {
  /// Words that belong together, such as the verbs that write something down.
  struct Group: Equatable {
    let title: String
    var candidates: [Completer.Candidate]
    /// How many more there are.
    var omitted = 0
    /// What all begin with, where some are omitted.
    var shared: String?
    /// What the place takes, where the words are values and none of the language.
    var takes: Taken?
  }

  /// What the place takes where it is no list of words: `closeness: a whole number from 1 to 5`.
  var sentences: [String]
  var groups: [Group]

  /// Rows for a screen: each word with its note as long as that fits, else words alone, by their groups.
  ///
  /// - Parameters:
  ///   - width: Cells of the terminal; no row is wider.
  ///   - height: Rows to fill at most; what does not fit is counted, and how to see it is said.
  ///   - measure: How wide a text is.
  /// - Returns: The rows, without line ends.
  func rows(width: Int, height: Int, measure: TextWidth) -> [String] {
    let room = max(width - 1, 1)
    let lines = sentences.flatMap { measure.wrap($0, to: room) }
    let candidates = groups.flatMap(\.candidates)
    if lines.isEmpty, candidates.isEmpty { return ["Nothing more is expected; Enter runs it."] }
    let omitted = groups.reduce(0) { $0 + $1.omitted }
    if omitted == 0, lines.count + candidates.count <= height {
      return lines + noted(candidates, measure)
    }
    return lines + grouped(width: room, height: max(height - lines.count, 3), measure)
  }

  private func noted(_ candidates: [Completer.Candidate], _ measure: TextWidth) -> [String] {
    let width = candidates.map { measure($0.text) }.max() ?? 0
    return candidates.map { candidate in
      candidate.note.isEmpty
        ? candidate.text : padded(candidate.text, to: width + 2, measure) + candidate.note
    }
  }

  /// One row of a group, and how many words stand in it.
  private struct Row {
    var text: String
    var count = 0
  }

  /// Where less room than this is left beside the titles, the words stand below them.
  private static let leastRoom = 18

  private func grouped(width: Int, height: Int, _ measure: TextWidth) -> [String] {
    let column = (groups.map { measure($0.title) }.max() ?? 0) + 2
    let indent = width - column < Self.leastRoom ? nil : column
    let rows = groups.flatMap { self.rows(of: $0, indent: indent, width: width, measure) }
    // The last row says how to see more.
    let shown = rows.prefix(height - 1)
    let hidden =
      rows.dropFirst(shown.count).reduce(0) { $0 + $1.count }
      + groups.reduce(0) { $0 + $1.omitted }
    let more = hidden > 0 ? "… and \(hidden) more" : ""
    let ways =
      hidden > 0
      ? [
        "\(more); type a first letter and press `?` to see them.", "\(more); a letter and `?`",
        more,
      ]
      : ["Type a first letter and press `?` to see what each is for.", "A letter and `?`: more"]
    return shown.map(\.text) + [ways.first { measure($0) <= width } ?? ways[ways.count - 1]]
  }

  private func rows(
    of group: Group, indent: Int?, width: Int, _ measure: TextWidth
  ) -> [Row] {
    if group.candidates.isEmpty { return [] }
    var rows =
      indent.map { [Row(text: padded(group.title, to: $0, measure))] }
      ?? [Row(text: group.title), Row(text: "  ")]
    let indent = indent ?? 2
    for (index, candidate) in group.candidates.enumerated() {
      let word = candidate.text + (index == group.candidates.count - 1 ? "" : ",")
      let last = rows.count - 1
      if rows[last].count > 0, measure(rows[last].text) + 1 + measure(word) > width {
        rows.append(Row(text: String(repeating: " ", count: indent) + word, count: 1))
      } else {
        rows[last].text += (rows[last].count > 0 ? " " : "") + word
        rows[last].count += 1
      }
    }
    return rows
  }

  private func padded(_ text: String, to width: Int, _ measure: TextWidth) -> String {
    text + String(repeating: " ", count: max(0, width - measure(text)))
  }
}
