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
  /// Whether Enter is to start another row because the text is not complete.
  package var isIncomplete: (String) -> Bool = { _ in false }
  /// Rows to print above the prompt, asked for after ``EditorWaker/wake()``.
  package var messages: () -> [String] = { [] }
  /// Whether the line is painted again after each key; without it libedit's own drawing remains.
  package var paints = true

  package init(program: String) {
    self.program = program
  }
}
