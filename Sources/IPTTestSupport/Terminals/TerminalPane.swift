import Foundation

/// A program in a real terminal: a pane of a private tmux server, in an empty home folder.
///
/// What is on the screen is waited for, never how long it takes.
package final class TerminalPane {
  /// The home folder of the program; removed with the pane.
  package let home: URL
  private let environment: [String: String]
  private static let patience: TimeInterval = 60

  /// Starts a program; when it is over the screen shows its status and the terminal's modes.
  ///
  /// - Parameters:
  ///   - command: What a shell runs, quoted for it.
  ///   - columns: The width of the terminal.
  ///   - rows: The height of the terminal.
  ///   - environment: Variables beside `PATH`, `HOME` and `LC_ALL`.
  ///   - files: What the home folder has in it: names and texts.
  /// - Throws: ``ProcessFailure`` when tmux is missing or cannot start.
  package init(
    _ command: String, columns: Int = 80, rows: Int = 24, environment: [String: String],
    files: [String: String] = [:]
  ) throws {
    home = URL(filePath: "/tmp").appending(path: "pane-\(UUID().uuidString.prefix(8))")
    let base = [
      "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin",
      "HOME": home.path, "LC_ALL": "C.UTF-8",
    ]
    self.environment = base.merging(environment) { $1 }
    try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
    for (name, text) in files {
      try text.write(to: home.appending(path: name), atomically: true, encoding: .utf8)
    }
    let modes = "stty -a | grep -oE -- '-?(icanon|echo|ixon) ' | xargs"
    let script = """
      trap : INT QUIT; sh -c 'echo $$ > \(home.path)/pid; exec "$@"' sh \(command)
      echo "EXIT=$?"; \(modes)
      echo OVER; exec sleep 600
      """
    try tmux([
      "-f", "/dev/null", "-u", "new-session", "-d", "-x", "\(columns)", "-y", "\(rows)",
      "/bin/sh", "-c", script,
    ])
  }

  deinit {
    _ = try? tmux(["kill-server"])
    try? FileManager.default.removeItem(at: home)
  }

  // MARK: Acting

  /// Types a text as it stands.
  package func type(_ text: String) throws { try tmux(["send-keys", "-l", "--", text]) }

  /// Presses keys by tmux's names: `Enter`, `Tab`, `C-c`, `Up`.
  package func press(_ keys: String...) throws { try press(keys) }

  package func press(_ keys: [String]) throws { try tmux(["send-keys"] + keys) }

  /// Types a text and Enter.
  package func enter(_ text: String) throws {
    try type(text)
    try press("Enter")
  }

  /// Sends bytes as they are.
  package func send(bytes: [UInt8]) throws {
    try tmux(["send-keys", "-H"] + bytes.map { String($0, radix: 16) })
  }

  /// Pastes a text as a terminal does, between the marks if the program has asked for them.
  package func paste(_ text: String) throws {
    try tmux(["load-buffer", "-"], input: text)
    // tmux turns line feeds into returns by itself, as terminals do.
    try tmux(["paste-buffer", "-p"])
  }

  package func resize(columns: Int, rows: Int) throws {
    try tmux(["resize-window", "-x", "\(columns)", "-y", "\(rows)"])
  }

  /// Sends a signal to the program this terminal was started with.
  ///
  /// - Parameter number: The number of the signal.
  /// - Throws: ``ProcessFailure`` when the program is not there.
  package func signal(_ number: Int32) throws {
    let process = try process()
    if kill(process, number) != 0 { throw ProcessFailure("no process to signal: \(process)") }
  }

  /// Takes the terminal away from the program, as a window does that is closed, and waits until the
  /// program is gone.
  ///
  /// - Throws: ``ProcessFailure`` when it stays.
  package func vanish() throws {
    let process = try process()
    _ = try? tmux(["kill-server"])
    let end = Date().addingTimeInterval(Self.patience)
    while kill(process, 0) == 0 {
      if Date() > end { throw ProcessFailure("the program stays without a terminal: \(process)") }
      Thread.sleep(forTimeInterval: 0.03)
    }
  }

  private func process() throws -> pid_t {
    let text = try String(contentsOf: home.appending(path: "pid"), encoding: .utf8)
    guard let process = pid_t(text.trimmingCharacters(in: .newlines)) else {
      throw ProcessFailure("no process: \(text)")
    }
    return process
  }

  // MARK: Looking

  /// The rows of the screen, without blanks at their ends and empty rows below.
  ///
  /// - Parameter escapes: Whether colours are kept, as escape sequences.
  /// - Returns: The rows, parted by line ends.
  /// - Throws: ``ProcessFailure`` when the terminal is gone.
  package func screen(escapes: Bool = false) throws -> String {
    let rows = try tmux(["capture-pane", "-p"] + (escapes ? ["-e"] : [])).split(
      separator: "\n", omittingEmptySubsequences: false)
    let trimmed = rows.map { row in
      row.reversed().drop { $0 == " " }.reversed().map(String.init).joined()
    }
    return trimmed.joined(separator: "\n").trimmingCharacters(in: .newlines)
  }

  /// The screen, and all that can be scrolled back to.
  package func scrollback() throws -> String { try tmux(["capture-pane", "-p", "-S", "-"]) }

  /// Column and row of the cursor.
  package func cursor() throws -> String {
    try tmux(["display-message", "-p", "#{cursor_x},#{cursor_y}"])
  }

  /// Waits until the screen shows all of a text.
  ///
  /// - Throws: ``NeverShown`` when it never does.
  package func expect(_ text: String, line: Int = #line) throws {
    try expect("to show \(text)", line: line) { $0.contains(text) }
  }

  /// Waits until the screen ends with a text.
  ///
  /// - Throws: ``NeverShown`` when it never does.
  package func expect(last text: String, line: Int = #line) throws {
    try expect("to end with \(text)", line: line) { $0.hasSuffix(text) }
  }

  /// Waits for the end of the program, its status, and the terminal in the modes it had before.
  ///
  /// - Throws: ``NeverShown`` when the program ends otherwise or never.
  package func expectExit(_ status: Int, line: Int = #line) throws {
    try expect("OVER", line: line)
    let screen = try screen()
    for wish in ["EXIT=\(status)\n", "\nixon icanon echo\n"] where !screen.contains(wish) {
      throw NeverShown(wish: "to show \(wish)", line: line, screen: screen)
    }
  }

  /// Waits until the screen and the cursor stay as they are, and returns both.
  package func settled() throws -> String {
    var last = ""
    var same = 0
    let end = Date().addingTimeInterval(Self.patience)
    while same < 3 && Date() < end {
      let now = try screen() + "\n" + cursor()
      same = now == last ? same + 1 : 0
      last = now
      Thread.sleep(forTimeInterval: 0.03)
    }
    return last
  }

  /// Waits until the screen is as wished.
  ///
  /// - Parameters:
  ///   - wish: What is waited for, in words that follow "the screen was expected".
  ///   - line: The line of the test.
  ///   - isMet: Whether a screen fulfils the wish.
  /// - Throws: ``NeverShown`` when none does.
  package func expect(_ wish: String, line: Int, _ isMet: (String) -> Bool) throws {
    let end = Date().addingTimeInterval(Self.patience)
    var last = ""
    while Date() < end {
      last = try screen()
      if isMet(last) { return }
      Thread.sleep(forTimeInterval: 0.03)
    }
    throw NeverShown(wish: wish, line: line, screen: last)
  }

  /// A screen that never came.
  package struct NeverShown: Error, CustomStringConvertible {
    let wish: String
    let line: Int
    let screen: String

    package var description: String {
      "line \(line): the screen was expected \(wish)\nand is:\n\(screen)"
    }
  }

  @discardableResult
  private func tmux(_ arguments: [String], input: String = "") throws -> String {
    // A client of a server that is just going may wait for an answer for ever.
    let result = try run(
      "timeout", ["30", "tmux", "-S", home.appending(path: "tmux").path] + arguments,
      environment: environment, input: Array(input.utf8))
    guard result.status == 0 else {
      throw ProcessFailure("tmux \(arguments): \(result.errorText)")
    }
    return result.text.trimmingCharacters(in: .newlines)
  }
}
