package import IPTDocument
import IPTLanguage

/// What may come next in a few words, for the row below a line.
extension Completer {
  /// What may come next; empty where nothing is to say.
  ///
  /// - Parameters:
  ///   - text: The whole line.
  ///   - cursor: Offset of the cursor, in scalars.
  ///   - width: Cells of the terminal.
  ///   - measure: How wide a text is.
  /// - Returns: `closeness: a whole number from 1 to 5`, or the words that may come, as many as there is
  ///   room for.
  package func hint(
    _ text: String, cursor: Int, width: Int = 80, measure: TextWidth = .builtIn
  ) -> String {
    hint(look(at: text, cursor: cursor), width: width, measure: measure)
  }

  /// The same at a place that was looked at.
  package func hint(_ look: Look, width: Int, measure: TextWidth) -> String {
    let place = look.place
    let row = HintRow(room: width - 1, measure: measure)
    let offered = look.result.candidates
    let words = offered.filter { !$0.isRefused }.map(\.text)
    let taken = look.groups.compactMap(\.takes)
    if place.isQuoted {
      return words.isEmpty ? taken.first?.sentence ?? "" : row.list(words, look.result.omitted)
    }
    // A word that is complete is explained; one that has begun shows how it may go on.
    if !place.partial.isEmpty, offered.count == 1, let only = offered.first, !only.note.isEmpty {
      return "\(only.text): \(only.note)"
    }
    if !place.partial.isEmpty, offered.isEmpty, !taken.isEmpty {
      // Nothing goes on so; what would be right is said.
      return hint(self.look(at: place.before), width: width, measure: measure)
    }
    if place.partial.isEmpty || offered.count == 1, taken.count == 1,
      let group = look.groups.first(where: { $0.takes != nil })
    {
      return row.value(taken[0], group)
    }
    return words.isEmpty
      ? taken.map(\.sentence).joined(separator: ", or ") : row.list(words, look.result.omitted)
  }
}

extension Completer.Place {
  /// The same place before anything of its word is typed.
  fileprivate var before: Completer.Place {
    var place = self
    (place.partial, place.beginning) = ("", .nothing)
    return place
  }
}

/// The row below a line, and how many words there is room for.
private struct HintRow {
  /// Cells.
  let room: Int
  let measure: TextWidth

  /// What a value may be: the words that say it, or what it is in words.
  func value(_ taken: Taken, _ group: NextWords.Group) -> String {
    let words = group.candidates.filter { !$0.isRefused }.map(word)
    let refused = group.candidates.filter(\.isRefused).map(\.text).joined(separator: ", ")
    guard !words.isEmpty else {
      let isNone = taken.isOfRecords && group.candidates.isEmpty && taken.offer != .examples
      return taken.sentence + (isNone ? "; none is recorded yet" : "")
    }
    switch taken.offer {
    case .all(let others):
      var tail = others.isEmpty ? "" : ", or \(others.joined(separator: " or "))"
      if taken.isSeveral { tail += "; several in [ ]" }
      if !refused.isEmpty { tail += "; refused now: \(refused)" }
      return list(words, group.omitted, behind: taken.name, before: tail)
    case .some: return list(words, group.omitted, behind: taken.sentence + ": ")
    case .examples: return taken.sentence
    }
  }

  /// A word that is offered; a number with the beginning of what it is the number of.
  private func word(_ candidate: Completer.Candidate) -> String {
    guard Int(candidate.text) != nil, !candidate.note.isEmpty else { return candidate.text }
    let longest = 18
    let isLong = candidate.note.count > longest
    return
      "\(candidate.text) (\(isLong ? candidate.note.prefix(longest - 1) + "…" : candidate.note))"
  }

  /// So many words are named, if there are and they fit, before anything is said behind them.
  private static let fewest = 3

  /// As many words as there is room for, and how many more there are.
  func list(
    _ words: [String], _ omitted: Int, behind head: String = "", before tail: String = ""
  ) -> String {
    // Room is reckoned word by word: at each key there may be hundreds of them.
    let (first, last) = (measure(head), measure(tail))
    if omitted == 0, fits(words, in: room - first - last) {
      return head + words.joined(separator: ", ") + tail
    }
    var (shown, taken) = (head, first)
    for (index, word) in words.enumerated() {
      let rest = words.count - index + omitted
      let width = measure(word)
      let more = Self.widthOfMore + String(rest - 1).utf8.count
      // The first one is an example, however long it is.
      if index > 0, taken + width + more + last > room {
        // Words say more than what stands behind them.
        return index < Self.fewest && !tail.isEmpty
          ? list(words, omitted, behind: head) : shown + "… \(rest) more (Tab)" + tail
      }
      shown += word + ", "
      taken += width + 2
    }
    return omitted == 0
      ? head + words.joined(separator: ", ") + tail : shown + "… \(omitted) more (Tab)" + tail
  }

  /// The cells of ", … 12 more (Tab)" without its number.
  private static let widthOfMore = 15

  private func fits(_ words: [String], in room: Int) -> Bool {
    var taken = -2
    for word in words where taken <= room { taken += measure(word) + 2 }
    return taken <= room
  }
}
