/// What makes a step of editing whole that was done scalar by scalar, as libedit does all of them.
///
/// A person sees a flag, a letter with its accents or a family of emoji as one character; no step of
/// the cursor ends inside of one, and none is taken away in part.
package enum WholeCharacters: Equatable, Sendable {
  /// The cursor has to go to this offset.
  case move(Int)
  /// This range of the line as it was before has to be taken away whole.
  case delete(Range<Int>)
  /// A scalar was put over the first one of this range of the line as it was before, the rest of which has
  /// to be taken away.
  case deleteRest(Range<Int>)

  /// - Parameters:
  ///   - before: The line before the step.
  ///   - after: The line after it.
  ///   - staysOnCharacters: Whether the cursor is not to go behind the last character, as in vi.
  /// - Returns: What is still to be done; nothing where the step was whole.
  package static func missing(
    from before: UndoStack.State, to after: UndoStack.State, staysOnCharacters: Bool
  ) -> WholeCharacters? {
    if let taken = taken(from: before, to: after) {
      let whole =
        character(at: taken.lowerBound, in: before.text)
        .lowerBound..<character(at: taken.upperBound - 1, in: before.text).upperBound
      if whole != taken { return .delete(whole) }
    }
    if staysOnCharacters, before.text != after.text {
      // What vi's `R` has typed over goes whole.
      guard before.text.count == after.text.count, after.cursor == before.cursor + 1 else {
        return nil
      }
      let over = character(at: before.cursor, in: before.text)
      return over.upperBound > after.cursor ? .deleteRest(before.cursor..<over.upperBound) : nil
    }
    // A text that has grown may be going to: the half of a flag before another one waits for its other half.
    guard after.text.count <= before.text.count, after.cursor < after.text.count else { return nil }
    let range = character(at: after.cursor, in: after.text)
    if range.lowerBound == after.cursor { return nil }
    let goesOn = after.cursor > before.cursor
    let hasRoom = !staysOnCharacters || range.upperBound < after.text.count
    return .move(goesOn && hasRoom ? range.upperBound : range.lowerBound)
  }

  /// The offsets of the scalars that make up the character at an offset of a text.
  package static func character(at offset: Int, in text: [Unicode.Scalar]) -> Range<Int> {
    // Only ASCII stands for itself whatever is beside it, but for a mark behind it.
    var start = offset
    while start > 0, !(text[start].isASCII && text[start - 1].isASCII) { start -= 1 }
    for character in String(scalars: text[start...]) {
      let end = start + character.unicodeScalars.count
      if end > offset { return start..<end }
      start = end
    }
    return start..<text.count
  }

  /// The line with the two characters around the cursor in each other's place, and the cursor behind both.
  ///
  /// At the end of the line they are the last two; nothing where there are none.
  package static func transposed(_ state: UndoStack.State) -> UndoStack.State? {
    let text = state.text
    guard !text.isEmpty else { return nil }
    let second = character(at: min(state.cursor, text.count - 1), in: text)
    guard second.lowerBound > 0 else { return nil }
    let first = character(at: second.lowerBound - 1, in: text)
    var changed = text
    changed.replaceSubrange(first.lowerBound..<second.upperBound, with: text[second] + text[first])
    return UndoStack.State(changed, cursor: second.upperBound)
  }

  /// How many characters there are from a cursor on, up to a number of them, and how many scalars they
  /// take; one of each at least.
  package static func span(
    of count: Int, from state: UndoStack.State, backwards: Bool
  ) -> (characters: Int, scalars: Int) {
    let side = backwards ? state.text.prefix(state.cursor) : state.text.dropFirst(state.cursor)
    let whole = String(scalars: side)
    let counted = backwards ? whole.suffix(count) : whole.prefix(count)
    return (max(1, counted.count), max(1, counted.unicodeScalars.count))
  }

  /// The one stretch that a step took away; nothing where it did something else.
  private static func taken(
    from before: UndoStack.State, to after: UndoStack.State
  ) -> Range<Int>? {
    let count = before.text.count - after.text.count
    guard count > 0 else { return nil }
    let shared = zip(before.text, after.text).prefix { $0 == $1 }.count
    // Of equal scalars in a row those at the cursor went.
    let start = [min(after.cursor, shared), shared].first {
      before.text[($0 + count)...] == after.text[$0...]
    }
    return start.map { $0..<($0 + count) }
  }
}
