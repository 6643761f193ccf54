import Glibc
import Synchronization

/// What the signals of the terminal and the system have asked for.
///
/// The handlers set a flag and write a byte, nothing else. While a line is read the editor acts on
/// the bytes; while a statement runs, the statement looks at the flags.
package enum Interrupts {
  /// The signals that ask the program to end; all that would end it otherwise, but for those of a crash.
  static let endings =
    [
      SIGTERM, SIGHUP, SIGUSR1, SIGUSR2, SIGALRM, SIGVTALRM, SIGPROF, SIGXCPU, SIGIO, SIGPWR,
      stackFault,
    ]
    + Array(__libc_current_sigrtmin()...__libc_current_sigrtmax())
  /// SIGSTKFLT, which the headers keep to themselves.
  private static let stackFault: Int32 = 16

  /// Begins to watch SIGINT, the signals that ask for an end, SIGWINCH and SIGCONT, and ignores SIGQUIT.
  ///
  /// From then on nothing but the caller ends the program on these signals. One that is ignored already
  /// (SIGHUP under `nohup`) stays so. To be called from one thread; a second call does nothing.
  package static func watch() {
    guard !isWatching.exchange(true, ordering: .relaxed) else { return }
    // The handlers must find every global made: making one is not safe inside them.
    signalPipeEnd.store(signalPipe.writeEnd, ordering: .releasing)
    interruptFlag.store(false, ordering: .relaxed)
    terminationFlag.store(0, ordering: .relaxed)
    install(noteSignal, for: SIGINT)
    install(noteSignal, for: SIGTERM)
    for signal in endings where signal != SIGTERM && !isIgnored(signal) {
      install(noteSignal, for: signal)
    }
    install(noteSignal, for: SIGWINCH)
    install(noteSignal, for: SIGCONT)
    // Swift's runtime takes SIGQUIT for a crash.
    install(SIG_IGN, for: SIGQUIT)
  }

  /// Begins to watch SIGINT alone, and once: a second Ctrl-C ends the program as if nobody watched.
  ///
  /// Where the signals are watched already, and where SIGINT is ignored as behind `&`, nothing is done.
  package static func watchInterruptOnce() {
    guard !isWatching.load(ordering: .relaxed), !isIgnored(SIGINT) else { return }
    signalPipeEnd.store(signalPipe.writeEnd, ordering: .releasing)
    interruptFlag.store(false, ordering: .relaxed)
    install(noteSignal, for: SIGINT, flags: SA_RESTART | Int32(bitPattern: UInt32(SA_RESETHAND)))
  }

  /// Whether a running statement should stop: Ctrl-C, or the program is to end.
  ///
  /// As cheap as reading a variable.
  package static var isPending: Bool {
    interruptFlag.load(ordering: .relaxed) || terminationSignal != nil
  }

  /// The same for what runs at a terminal: it also stops when the terminal has gone, of which a program
  /// that ignores SIGHUP hears nothing.
  ///
  /// The terminal is looked at once in so many calls, so that it costs no more than the other.
  package static var isPendingAtTerminal: Bool {
    if isPending { return true }
    let count = looks.load(ordering: .relaxed) &+ 1
    looks.store(count, ordering: .relaxed)
    guard count & 0x3F == 0, Terminal.hasGone else { return false }
    terminationFlag.store(SIGHUP, ordering: .relaxed)
    return true
  }

  /// The signal that asked the program to end, if one did; it is never taken back.
  package static var terminationSignal: Int32? {
    let signal = terminationFlag.load(ordering: .relaxed)
    return signal == 0 ? nil : signal
  }

  /// Forgets a Ctrl-C, once the statement has been stopped or before the next one runs.
  package static func clear() { interruptFlag.store(false, ordering: .relaxed) }

  /// Where signals announce themselves, for `poll`.
  static var descriptor: Int32 { signalPipe.readEnd }

  /// The signals since the last call, oldest first.
  static func takeSignals() -> [Int32] { signalPipe.drain().map(Int32.init) }

  /// Whether anybody could wake the program; a shell without job control lets Ctrl-Z be ignored.
  static var canSuspend: Bool { !isIgnored(SIGTSTP) }

  /// Lets SIGTSTP reach the editor while it reads.
  static func watchSuspend() {
    if canSuspend { install(noteSignal, for: SIGTSTP) }
  }

  /// Gives Ctrl-Z its usual meaning again: it stops the program at once.
  static func unwatchSuspend() {
    if canSuspend { install(SIG_DFL, for: SIGTSTP) }
  }

  /// Stops the program as Ctrl-Z does, and returns when it goes on and has the terminal, or is to end.
  ///
  /// By the default action, not by SIGSTOP: the kernel leaves it out where nobody could wake us.
  ///
  /// - Parameter wholeGroup: Whether all processes of the job stop, as the terminal would have it.
  /// - Returns: The signals that came meanwhile.
  static func suspend(wholeGroup: Bool) -> [Int32] {
    install(SIG_DFL, for: SIGTSTP)
    defer { install(noteSignal, for: SIGTSTP) }
    kill(wholeGroup ? 0 : getpid(), SIGTSTP)
    var signals = takeSignals()
    var latest = signals
    // Who went on behind another job waits for the terminal. Where nobody could wake us we were not
    // stopped at all.
    while terminationSignal == nil, Terminal.isAnothers, latest.contains(SIGCONT) {
      kill(getpid(), SIGTSTP)
      latest = takeSignals()
      signals += latest
    }
    return signals
  }

  static func install(
    _ handler: __sighandler_t?, for signal: Int32, flags: Int32 = SA_RESTART
  ) {
    var action = sigaction()
    unsafe action.__sigaction_handler.sa_handler = handler
    action.sa_flags = flags
    unsafe sigaction(signal, &action, nil)
  }

  private static func isIgnored(_ signal: Int32) -> Bool {
    var action = sigaction()
    guard unsafe sigaction(signal, nil, &action) == 0 else { return false }
    // SIG_IGN is the address 1; comparing functions is not possible otherwise.
    return unsafe unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self) == 1
  }
}

private let signalPipe = BytePipe()
private let signalPipeEnd = Atomic<Int32>(-1)
private let isWatching = Atomic<Bool>(false)
private let interruptFlag = Atomic<Bool>(false)
private let terminationFlag = Atomic<Int32>(0)
private let looks = Atomic<UInt32>(0)

/// The signal handler: lock-free atomics and `write`, for it may run at any point of any thread.
private func noteSignal(_ signal: Int32) {
  let saved = errno
  switch signal {
  case SIGINT: interruptFlag.store(true, ordering: .relaxed)
  case SIGWINCH, SIGCONT, SIGTSTP: break
  default: terminationFlag.store(signal, ordering: .relaxed)
  }
  var byte = UInt8(truncatingIfNeeded: signal)
  _ = unsafe write(signalPipeEnd.load(ordering: .acquiring), &byte, 1)
  errno = saved
}
