import Glibc
import Synchronization

/// Keeps the terminal from showing what is typed while statements run: the next line shows it again.
package enum HiddenTyping {
  /// Lets nothing be shown; where another job has the terminal, and where it shows nothing anyway, nothing
  /// is done.
  ///
  /// To be called by the thread that reads lines; what was begun twice ends with the first ``end()``.
  package static func begin() {
    var modes = termios()
    guard !Terminal.isAnothers, unsafe tcgetattr(STDIN_FILENO, &modes) == 0,
      modes.c_lflag & tcflag_t(ICANON) != 0, modes.c_lflag & tcflag_t(ECHO) != 0
    else { return }
    isHiding.store(true, ordering: .relaxed)
    if Interrupts.canSuspend { Interrupts.install(showAndStop, for: SIGTSTP) }
    modes.c_lflag &= ~tcflag_t(ECHO)
    unsafe tcsetattr(STDIN_FILENO, TCSANOW, &modes)
  }

  /// Lets what is typed be shown as before.
  package static func end() {
    guard isHiding.exchange(false, ordering: .relaxed) else { return }
    Interrupts.unwatchSuspend()
    show()
  }

  fileprivate static func show() {
    var modes = termios()
    guard !Terminal.isAnothers, unsafe tcgetattr(STDIN_FILENO, &modes) == 0 else { return }
    modes.c_lflag |= tcflag_t(ECHO)
    unsafe tcsetattr(STDIN_FILENO, TCSANOW, &modes)
  }
}

private let isHiding = Atomic<Bool>(false)

/// The handler of Ctrl-Z: nobody but the program can give the terminal back, and then it stops as ever.
///
/// It makes calls alone that are safe at any point of the program.
private func showAndStop(_ signal: Int32) {
  let saved = errno
  if isHiding.exchange(false, ordering: .relaxed) { HiddenTyping.show() }
  Interrupts.unwatchSuspend()
  // It is held back until the handler is left.
  raise(SIGTSTP)
  errno = saved
}
