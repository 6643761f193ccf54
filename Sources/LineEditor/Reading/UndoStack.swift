/// The states that a line went through, for taking back what was typed and doing it again.
package struct UndoStack: Sendable {
  /// A line and its cursor.
  package struct State: Equatable, Sendable {
    package var text: [Unicode.Scalar]
    /// Offset of the cursor, in scalars.
    package var cursor: Int

    package init(_ text: [Unicode.Scalar], cursor: Int) {
      self.text = text
      self.cursor = cursor
    }
  }

  private var states: [State] = []
  /// What was taken back and not changed since, the oldest last.
  private var undone: [State] = []
  /// The line when it was last looked at.
  package private(set) var present: State?
  private var isTyping = false
  /// Scalars kept at most: a long line is not worth a copy for each key.
  private static let greatestSize = 1 << 18

  package init() {}

  /// Takes notice of the state before the next key; letters typed in one go are one step.
  package mutating func note(_ state: State) {
    guard let before = present, before.text != state.text else {
      // Who went elsewhere begins another step there.
      if present != state { isTyping = false }
      present = state
      return
    }
    let goesOn = isWordTyped(from: before, to: state)
    if !(goesOn && isTyping) { keep(before) }
    isTyping = goesOn
    present = state
    undone.removeAll()
  }

  private mutating func keep(_ state: State) {
    states.append(state)
    var size = states.reduce(0) { $0 + $1.text.count + 1 }
    while size > Self.greatestSize, !states.isEmpty { size -= states.removeFirst().text.count + 1 }
  }

  /// The state before the last step; the present one is given so that nothing is missed.
  package mutating func undo(from state: State) -> State? {
    note(state)
    guard let last = states.popLast() else { return nil }
    undone.append(state)
    return go(to: last)
  }

  /// The state before the last step was taken back, until something else has changed the line.
  package mutating func redo(from state: State) -> State? {
    note(state)
    guard let next = undone.popLast() else { return nil }
    states.append(state)
    return go(to: next)
  }

  private mutating func go(to state: State) -> State {
    isTyping = false
    present = state
    return state
  }

  private func isWordTyped(from before: State, to state: State) -> Bool {
    guard state.text.count == before.text.count + 1, state.cursor == before.cursor + 1,
      let typed = state.text[..<state.cursor].last
    else { return false }
    return typed != " " && typed != "\n"
  }
}
