import Glibc
import Synchronization

/// Gives the terminal its modes back when the program crashes while a line is edited.
///
/// A crash runs no `deinit`; without this it leaves a terminal that shows nothing of what is typed.
enum CrashRescue {
  private static let signals = [SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSEGV, SIGSYS]

  /// Remembers the modes as they are, and watches the signals of a crash from then on.
  ///
  /// To be called before the first editor changes the modes; a later call does nothing.
  static func watch() {
    guard terminalModes.load(ordering: .relaxed) == 0 else { return }
    let modes = UnsafeMutablePointer<termios>.allocate(capacity: 1)
    unsafe modes.initialize(to: termios())
    guard unsafe tcgetattr(STDIN_FILENO, modes) == 0 else {
      unsafe modes.deallocate()
      return
    }
    // SAFETY: it is never freed, so that the handler finds it whenever the program crashes.
    terminalModes.store(Int(bitPattern: modes), ordering: .releasing)
    useOwnStack()
    for signal in signals {
      var action = sigaction()
      unsafe action.__sigaction_handler.sa_handler = restoreAndEnd
      // The second time it has its usual meaning.
      action.sa_flags = CInt(bitPattern: UInt32(SA_RESETHAND)) | SA_ONSTACK
      unsafe sigaction(signal, &action, nil)
    }
  }

  /// A handler that needs a stack when there is none left to have.
  private static func useOwnStack() {
    let size = 64 << 10
    var stack = unsafe stack_t()
    unsafe stack.ss_sp = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 16)
    unsafe stack.ss_size = size
    unsafe sigaltstack(&stack, nil)
  }
}

/// The address of the modes, 0 before there are any.
private let terminalModes = Atomic<Int>(0)
/// No more marks of pastes, a plain pen, a cursor that shows.
private let plainTerminal: StaticString = "\u{1B}[?2004l\u{1B}[m\u{1B}[?25h\r\n"

/// The handler: calls that are safe at any point of the program, then the crash as it would have been.
private func restoreAndEnd(_ signal: Int32) {
  let modes = unsafe UnsafePointer<termios>(
    bitPattern: terminalModes.load(ordering: .acquiring))
  if let modes = unsafe modes, !Terminal.isAnothers {
    unsafe tcsetattr(STDIN_FILENO, TCSANOW, modes)
  }
  // SAFETY: the text lies in the program itself.
  _ = unsafe write(STDOUT_FILENO, plainTerminal.utf8Start, plainTerminal.utf8CodeUnitCount)
  raise(signal)
}
