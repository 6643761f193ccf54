/// What stands in the line when its reading begins, and what Tab may put in its place.
package struct Draft: Equatable, Sendable {
  /// A text that mends the draft, or takes its place.
  package struct Remedy: Equatable, Sendable {
    package var text: String
    /// What the hint says of it: `Tab: closeness 5`.
    package var note: String
    /// Whether the text has holes, written `…`, that Tab and Enter go through.
    package var hasHoles: Bool

    package init(_ text: String, note: String, hasHoles: Bool = false) {
      self.text = text
      self.note = note
      self.hasHoles = hasHoles
    }
  }

  package var text: String
  /// Offset of the cursor, in scalars.
  package var cursor: Int
  package var remedies: [Remedy]
  /// What the hint says of the line as long as it is untouched and there is no remedy; empty where that
  /// is what may come at the cursor.
  package var note = ""
  /// The looks of what is wrong with it, as long as it is untouched.
  package var runs: [LineDecoration.Run] = []
  /// Whether it is put into the line although something was typed ahead.
  package var isKept: Bool

  /// - Parameters:
  ///   - text: The line.
  ///   - cursor: Offset of the cursor in scalars; the end unless given.
  ///   - remedies: What Tab puts in its place, one after the other.
  ///   - isKept: Whether it goes before what was typed ahead; else it gives way to that.
  package init(
    _ text: String, cursor: Int? = nil, remedies: [Remedy] = [], isKept: Bool = false
  ) {
    self.text = text
    self.cursor = cursor ?? text.unicodeScalars.count
    self.remedies = remedies
    self.isKept = isKept
  }

  /// A remedy that stands in the line, and the line as it was then.
  private struct Taken: Equatable, Sendable {
    var index: Int
    var line: String
  }

  private var taken: Taken?

  /// The remedy that Tab puts in next: the first while the draft is untouched, then each after the
  /// other, as long as nothing else was typed.
  package func remedy(after present: String) -> Remedy? {
    index(after: present).map { remedies[$0] }
  }

  private func index(after present: String) -> Int? {
    if let taken, taken.line == present {
      return remedies.count > 1 ? (taken.index + 1) % remedies.count : nil
    }
    return present == text && !remedies.isEmpty ? 0 : nil
  }

  /// Takes notice of the remedy that was put into a line, and of the line it became.
  package mutating func take(after present: String, becoming line: String) {
    if let index = index(after: present) { taken = Taken(index: index, line: line) }
  }
}

/// The offset of the first hole of a template at or behind a place, else of the first one at all.
package func hole(in text: [Unicode.Scalar], from place: Int) -> Int? {
  text[min(max(0, place), text.count)...].firstIndex(of: "…") ?? text.firstIndex(of: "…")
}
