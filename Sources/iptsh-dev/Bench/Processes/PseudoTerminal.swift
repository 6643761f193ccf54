import Glibc

/// A terminal of our own, with a program at its other end.
struct PseudoTerminal: ~Copyable {
  private let master: Int32
  private let path: String

  /// How long a prompt may take, in nanoseconds.
  private static let patience: Int64 = 10_000_000_000
  /// How long leaving may take.
  private static let farewell: Int64 = 2_000_000_000
  private static let endOfFile: UInt8 = 4

  init() throws(BenchError) {
    var master: Int32 = -1
    var slave: Int32 = -1
    var name = [CChar](repeating: 0, count: 128)
    var size = winsize(ws_row: 24, ws_col: 80, ws_xpixel: 0, ws_ypixel: 0)
    // SAFETY: the name of a pseudo-terminal, `/dev/pts/` and a number, fits many times.
    guard unsafe openpty(&master, &slave, &name, nil, &size) == 0 else {
      throw .system(call: "open", subject: "a pseudo-terminal", code: errno)
    }
    // The program opens its end by name; were ours to stay open, its leaving would not show.
    close(slave)
    _ = fcntl(master, F_SETFD, FD_CLOEXEC)
    self.master = master
    path = String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit {
    close(master)
  }

  /// Starts a program and stops the clock when its prompt can be read.
  static func timePrompt(
    of command: [String], ending prompt: String, home: String
  ) throws(BenchError) -> Cost {
    let terminal = try PseudoTerminal()
    let launch = Launch(command, home: home, streams: .terminal(path: terminal.path))
    let begin = Cost.now()
    let child = try launch.start()
    let shown = terminal.waits(for: Array(prompt.utf8), until: begin + patience)
    let nanoseconds = Cost.now() - begin
    terminal.dismiss(child)
    let end = try Runner.reap(child, of: command)
    guard shown else { throw .noPrompt(command: command.joined(separator: " ")) }
    return Cost(nanoseconds: nanoseconds, peak: end.peak)
  }

  /// Types a line key by key; the cost is the middle one of all keys.
  ///
  /// - Parameters:
  ///   - command: The program.
  ///   - prompt: What its prompt ends with.
  ///   - echo: What the answer to a key ends with; empty for the key itself.
  ///   - home: Its user's own folder.
  /// - Returns: The time from the key to the end of the answer.
  /// - Throws: When no prompt or no answer comes.
  static func timeKeys(
    of command: [String], prompt: String, echo: String, home: String
  ) throws(BenchError) -> Cost {
    let terminal = try PseudoTerminal()
    let launch = Launch(command, home: home, streams: .terminal(path: terminal.path))
    let child = try launch.start()
    var isThere = terminal.waits(for: Array(prompt.utf8), until: Cost.now() + patience)
    var times: [Double] = []
    for key in line.utf8 where isThere {
      terminal.waitUntilQuiet()
      let begin = Cost.now()
      _ = Descriptor(terminal.master).write([key])
      isThere = terminal.waits(
        for: echo.isEmpty ? [key] : Array(echo.utf8), until: begin + patience)
      times.append(Double(Cost.now() - begin))
    }
    // The line is not to be run.
    _ = Descriptor(terminal.master).write([deleteLine])
    terminal.waitUntilQuiet()
    terminal.dismiss(child)
    let end = try Runner.reap(child, of: command)
    guard isThere else { throw .noPrompt(command: command.joined(separator: " ")) }
    return Cost(nanoseconds: Int64(RowResult.median(times)), peak: end.peak)
  }

  private static let line = "set relation mother closeness 3 conflict 4"
  private static let deleteLine: UInt8 = 0x15

  private borrowing func waitUntilQuiet() {
    while isReadable(within: 3) {
      if Descriptor(master).read().isEmpty { return }
    }
  }

  private borrowing func waits(for prompt: [UInt8], until deadline: Int64) -> Bool {
    var seen: [UInt8] = []
    while Cost.now() < deadline {
      guard isReadable(within: 100) else { continue }
      let more = Descriptor(master).read()
      if more.isEmpty { return false }
      seen += more
      if Self.contains(prompt, in: seen) { return true }
    }
    return false
  }

  /// Says the end of input; a program that stays, or mistook it while setting up, is ended.
  private borrowing func dismiss(_ child: pid_t) {
    _ = Descriptor(master).write([Self.endOfFile])
    let deadline = Cost.now() + Self.farewell
    while Cost.now() < deadline {
      if Self.hasEnded(child) { return }
      // A program that waits for its last words to be read would never leave.
      if isReadable(within: 1) { _ = Descriptor(master).read() }
    }
    kill(child, SIGKILL)
  }

  private borrowing func isReadable(within milliseconds: Int32) -> Bool {
    var request = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    return unsafe poll(&request, 1, milliseconds) > 0
  }

  /// Looks without reaping, so that the cost can still be asked for.
  private static func hasEnded(_ child: pid_t) -> Bool {
    var information = unsafe siginfo_t()
    let code = unsafe waitid(P_PID, id_t(child), &information, WEXITED | WNOHANG | WNOWAIT)
    return unsafe code == 0 && information.si_signo == SIGCHLD
  }

  private static func contains(_ part: [UInt8], in whole: [UInt8]) -> Bool {
    guard whole.count >= part.count else { return false }
    return (0...(whole.count - part.count)).contains { start in
      whole[start..<(start + part.count)].elementsEqual(part)
    }
  }
}
