import LineEditor

/// What hides the screen of somebody who has gone away.
///
/// It asks for no password: what lies open is hidden, not locked.
struct ScreenCover {
  let console: Console
  /// For how long no key was pressed.
  let seconds: Int
  /// Whether the terminal can be told to clear itself; else the rows are pushed up.
  let isPainting: Bool

  /// Clears the screen and what can be scrolled back to, and waits for Enter; a status says that the
  /// terminal went away instead.
  func wait(_ editor: inout LineEditor) -> Int32? {
    let time =
      seconds % 60 == 0
      ? ScriptRuns.counted(seconds / 60, "minute") : ScriptRuns.counted(seconds, "second")
    let rows = Terminal.size()?.rows ?? 24
    let clear =
      isPainting
      ? "\u{1B}[H\u{1B}[2J\u{1B}[3J" : String(repeating: "\n", count: rows)
    Terminal.write(clear)
    console.say("The screen was cleared after \(time) without a key. Enter goes on.")
    console.flush()
    while true {
      switch editor.readKey() {
      case .scalar("\n"), .scalar("\r"):
        Terminal.write(clear)
        return nil
      case .terminated(let signal): return 128 + signal
      case .endOfInput: return ExitStatus.done
      default: continue
      }
    }
  }
}
