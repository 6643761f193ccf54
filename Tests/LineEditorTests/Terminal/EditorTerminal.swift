import Foundation
import Testing

/// A program in a real terminal: a pane of a private tmux server, in an empty home folder.
///
/// What is on the screen is waited for, never how long it takes.
final class EditorTerminal {
  private let folder: URL
  private static let patience: TimeInterval = 60

  /// Starts the echo shell, or another program, and when it is over prints its status and the
  /// terminal's modes.
  init(
    _ command: String = EditorTerminal.echo, columns: Int = 60, rows: Int = 16,
    editrc: String? = nil
  ) throws {
    folder = URL(filePath: "/tmp").appending(path: "let-\(UUID().uuidString.prefix(8))")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    if let editrc {
      let file = folder.appending(path: ".editrc")
      try editrc.write(to: file, atomically: true, encoding: .utf8)
    }
    let script = """
      trap : INT QUIT; sh -c 'echo $$ > $HOME/pid; exec "$@"' sh \(command); echo "EXIT=$?"; stty -a | grep -oE -- '-?(icanon|echo|ixon) ' | xargs
      echo OVER; exec sleep 600
      """
    try tmux([
      "-f", "/dev/null", "-u", "new-session", "-d", "-x", "\(columns)", "-y", "\(rows)",
      "/bin/sh", "-c", script,
    ])
  }

  deinit {
    _ = try? tmux(["kill-server"])
    try? FileManager.default.removeItem(at: folder)
  }

  /// The echo shell, built beside the tests.
  static var echo: String {
    let tests = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    return URL(filePath: tests).deletingLastPathComponent().appending(path: "line-editor-echo").path
  }

  // MARK: Acting

  /// Types a text as it stands.
  func type(_ text: String) throws { try tmux(["send-keys", "-l", "--", text]) }

  /// Presses keys by tmux's names: `Enter`, `Tab`, `C-c`, `Up`.
  func press(_ keys: String...) throws { try tmux(["send-keys"] + keys) }

  /// Types a text and Enter.
  func enter(_ text: String) throws {
    try type(text)
    try press("Enter")
  }

  /// Sends bytes as they are.
  func send(bytes: [UInt8]) throws {
    try tmux(["send-keys", "-H"] + bytes.map { String($0, radix: 16) })
  }

  /// Pastes a text as a terminal does, between the marks if the program has asked for them.
  func paste(_ text: String) throws {
    try tmux(["load-buffer", "-"], input: text)
    // tmux turns line feeds into returns by itself, as terminals do.
    try tmux(["paste-buffer", "-p"])
  }

  func resize(columns: Int, rows: Int) throws {
    try tmux(["resize-window", "-x", "\(columns)", "-y", "\(rows)"])
  }

  /// Sends a signal to the program this terminal was started with.
  func signal(_ number: Int32) throws {
    let text = try String(contentsOf: folder.appending(path: "pid"), encoding: .utf8)
    let process = try #require(pid_t(text.trimmingCharacters(in: .newlines)))
    #expect(kill(process, number) == 0)
  }

  // MARK: Looking

  /// The rows of the screen, without blanks at their ends and empty rows below.
  func screen() throws -> String {
    let rows = try tmux(["capture-pane", "-p"]).split(
      separator: "\n", omittingEmptySubsequences: false)
    let trimmed = rows.map { row in
      row.reversed().drop { $0 == " " }.reversed().map(String.init).joined()
    }
    return trimmed.joined(separator: "\n").trimmingCharacters(in: .newlines)
  }

  /// Column and row of the cursor.
  func cursor() throws -> String {
    try tmux(["display-message", "-p", "#{cursor_x},#{cursor_y}"])
  }

  /// Waits until the screen shows all of a text, and fails the test when it never does.
  func expect(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    try expect("to show \(text)", sourceLocation: sourceLocation) { $0.contains(text) }
  }

  /// Waits until the screen ends with a text.
  func expect(last text: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    try expect("to end with \(text)", sourceLocation: sourceLocation) { $0.hasSuffix(text) }
  }

  /// Waits for the prompt the editor starts with.
  func expectPrompt(sourceLocation: SourceLocation = #_sourceLocation) throws {
    try expect(last: "ipt>", sourceLocation: sourceLocation)
  }

  /// Waits for the end of the program and looks at its status and the modes of the terminal.
  func expectExit(_ status: Int, sourceLocation: SourceLocation = #_sourceLocation) throws {
    try expect("OVER", sourceLocation: sourceLocation)
    let screen = try screen()
    #expect(screen.contains("EXIT=\(status)\n"), sourceLocation: sourceLocation)
    #expect(screen.contains("\nixon icanon echo\n"), "\(screen)", sourceLocation: sourceLocation)
  }

  /// Waits until the screen and the cursor stay as they are, and returns both.
  func settled() throws -> String {
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

  private func expect(
    _ wish: String, sourceLocation: SourceLocation, _ isMet: (String) -> Bool
  ) throws {
    let end = Date().addingTimeInterval(Self.patience)
    var last = ""
    while Date() < end {
      last = try screen()
      if isMet(last) { return }
      Thread.sleep(forTimeInterval: 0.03)
    }
    Issue.record("the screen was expected \(wish):\n\(last)", sourceLocation: sourceLocation)
    throw NeverShown()
  }

  private struct NeverShown: Error {}

  // MARK: Programs

  @discardableResult
  private func tmux(_ arguments: [String], input: String = "") throws -> String {
    try run("tmux", ["-S", folder.appending(path: "tmux").path] + arguments, input: input)
  }

  /// Runs a program to its end, its input and output in files.
  ///
  /// Not through `Process`, which waits for the server that tmux leaves behind as well.
  @discardableResult
  private func run(
    _ program: String, _ arguments: [String], input: String = ""
  ) throws -> String {
    let (inFile, outFile) = (folder.appending(path: "in"), folder.appending(path: "out"))
    try input.write(to: inFile, atomically: false, encoding: .utf8)
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, inFile.path, O_RDONLY, 0)
    let flags = O_WRONLY | O_CREAT | O_TRUNC
    posix_spawn_file_actions_addopen(&actions, 1, outFile.path, flags, 0o600)
    // Test threads block every signal; a server that inherits that cannot even be ended.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var (none, all) = (sigset_t(), sigset_t())
    sigemptyset(&none)
    sigfillset(&all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    let reset = POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF
    posix_spawnattr_setflags(&attributes, Int16(reset))
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    let environment = ["PATH=\(path)", "HOME=\(folder.path)", "LC_ALL=C.UTF-8"]
    var process: pid_t = 0
    let started = withCStrings([program] + arguments) { arguments in
      withCStrings(environment) { environment in
        posix_spawnp(&process, program, &actions, &attributes, arguments, environment)
      }
    }
    try #require(started == 0, "\(program) cannot be started: is it installed?")
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 && errno == EINTR {}
    try #require(status == 0, "\(program) \(arguments)")
    return try String(contentsOf: outFile, encoding: .utf8).trimmingCharacters(in: .newlines)
  }

  private func withCStrings<Result>(
    _ texts: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
  ) -> Result {
    let copies = texts.map { strdup($0) }
    defer { for copy in copies { free(copy) } }
    return body(copies + [nil])
  }
}
