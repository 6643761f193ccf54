/// How the reading of a line ended; the cursor is then at the start of a fresh row.
package enum ReadResult: Equatable, Sendable {
  /// A line, or several joined by line feeds; without the last line end.
  case line(String)
  /// Several lines came in one paste; with them what stood in the line around the place, and the line
  /// as it was before, to come back where the paste is given up.
  case pasted(String, before: Draft)
  /// The line is to be edited in a program of the person's own.
  case handedOff(String)
  /// Nothing was typed for as long as the owner allows; with the line and its cursor.
  case idle(String, cursor: Int)
  /// Ctrl-C: what was typed is given up, and handed over in case it should be kept.
  case interrupted(String)
  /// Ctrl-D on an empty line, or the terminal has no more input.
  case endOfInput
  /// SIGTERM or SIGHUP, by number: save and leave with 128 and the number.
  case terminated(Int32)
  /// Reading failed, with the system's error number.
  case failed(Int32)
}
