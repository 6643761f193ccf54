/// What an editor asks of its owner while a line is edited.
///
/// The functions are called on the thread that reads, between two keys. They must not trap: that
/// would leave the terminal in raw mode.
package struct EditorSetup {
  /// The name that marks our lines in `.editrc`.
  package var program: String
  /// Lines of earlier sittings, oldest first.
  package var history: [String] = []
  /// Answers Tab, for a text and the offset of the cursor in scalars.
  package var complete: (String, Int) -> Completion = { _, cursor in
    Completion(replaceFrom: cursor, candidates: [])
  }
  /// Answers `?` with what may come next, in rows that fit a space of the terminal; `nil` where `?` is
  /// to type itself.
  package var expected: (String, Int, Terminal.Size) -> [String]? = { _, _, _ in nil }
  /// Colours of a line, and what is shown around it, for the offset of the cursor and the columns.
  ///
  /// A suggestion gives way to the newest line of the history that begins so.
  package var decorate: (String, Int, Int) -> LineDecoration = { _, _, _ in LineDecoration() }
  /// Whether lines of the history are suggested.
  package var suggests: () -> Bool = { true }
  /// Whether Enter is to start another row because the text is not complete.
  package var isIncomplete: (String) -> Bool = { _ in false }
  /// What is done with a paste of several lines.
  package var pasteUse: () -> PasteUse = { .lines }
  /// Rows to print above the prompt, asked for after ``EditorWaker/wake()``.
  package var messages: () -> [String] = { [] }
  /// After how many seconds without a key they are asked for again; `nil` for never.
  package var messageInterval: () -> Int? = { nil }
  /// After how many seconds without a key the reading ends; `nil` for never.
  package var idleLimit: () -> Int? = { nil }
  /// Whether the line is painted again after each key; without it libedit's own drawing remains.
  package var paints = true

  package init(program: String) {
    self.program = program
  }
}

/// What is done with a paste of several lines.
package enum PasteUse: Equatable, Sendable {
  /// It ends the reading, so that it can be looked at first.
  case lines
  /// It goes into the line, with a blank for each line end.
  case oneLine
  /// It is not taken; why not stands below the line until the next key.
  case refused(String)
}

/// What came of the reading of `.editrc`.
package enum EditrcOutcome: Equatable, Sendable {
  /// All that is understood counts; with the numbers of the other lines, the first ones of many.
  case read(faulty: [Int])
  /// It is no plain file, or one that nobody has written by hand.
  case unread
}
