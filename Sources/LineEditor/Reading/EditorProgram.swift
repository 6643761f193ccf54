import CLineEditor
import Glibc

/// Lets a person edit a text in a program of their own: `$VISUAL`, else `$EDITOR`, else `vi`.
///
/// The text goes through a file in a folder for this user alone, which is removed afterwards with all that
/// the program has put beside it.
package enum EditorProgram {
  /// What came of it.
  package enum Outcome: Equatable, Sendable {
    case edited(String)
    /// The program could not be started or ended with a failure, in words.
    case failed(String)
  }

  /// No text is read back that is larger.
  private static let greatestSize = 1 << 24

  /// Removes what was left of earlier lines where the program was killed meanwhile.
  package static func removeLeftovers() { EditorFolder.removeLeftovers() }

  package static func edit(_ text: String) -> Outcome {
    guard let place = EditorFolder() else { return .failed("No file could be made to edit in.") }
    defer { place.remove() }
    let path = place.path + "/line.ipt"
    guard write(text, to: path) else { return .failed("No file could be made to edit in.") }
    let command = environmentValue("VISUAL") ?? environmentValue("EDITOR") ?? "vi"
    guard let status = run(command, path) else {
      return .failed("The editor `\(command)` could not be started.")
    }
    if status == 127 {
      return .failed("There is no editor `\(command)`; the variable VISUAL names another one.")
    }
    guard status == 0 else { return .failed("The editor `\(command)` ended with \(status).") }
    guard let bytes = read(path) else { return .failed("What was edited could not be read.") }
    var scalars = pasteText(of: bytes)
    while scalars.last == "\n" { scalars.removeLast() }
    return .edited(String(scalars: scalars))
  }

  private static func write(_ text: String, to path: String) -> Bool {
    let file = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard file >= 0 else { return false }
    Terminal.write(text + "\n", to: file)
    return close(file) == 0
  }

  /// Runs the command, which may have words of its own; the result is its exit status.
  private static func run(_ command: String, _ path: String) -> Int32? {
    var attributes = posix_spawnattr_t()
    unsafe posix_spawnattr_init(&attributes)
    defer { unsafe posix_spawnattr_destroy(&attributes) }
    // What we ignore would stay ignored there; what we catch means there what it always means.
    var signals = sigset_t()
    unsafe sigemptyset(&signals)
    for signal in [SIGQUIT, SIGPIPE, SIGXFSZ] {
      unsafe sigaddset(&signals, signal)
    }
    unsafe posix_spawnattr_setsigdefault(&attributes, &signals)
    unsafe posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
    let words = ["sh", "-c", "exec \(command) \"$1\"", "sh", path]
    var pointers: [UnsafeMutablePointer<CChar>?] = unsafe words.map { unsafe strdup($0) } + [nil]
    defer { while let last = unsafe pointers.popLast() { unsafe free(last) } }
    var process: pid_t = 0
    guard unsafe posix_spawn(&process, "/bin/sh", nil, &attributes, &pointers, environ) == 0 else {
      return nil
    }
    var status: Int32 = 0
    while unsafe waitpid(process, &status, 0) < 0 { if errno != EINTR { return nil } }
    // Ctrl-C in the program was meant for the program.
    _ = Interrupts.takeSignals()
    Interrupts.clear()
    let isExit = status & 0x7F == 0
    return isExit ? status >> 8 & 0xFF : 128 + status & 0x7F
  }

  private static func read(_ path: String) -> [UInt8]? {
    let file = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 4096)
    while bytes.count < greatestSize {
      let count = unsafe Glibc.read(file, &block, block.count)
      if count < 0 { return nil }
      if count == 0 { break }
      bytes += block.prefix(count)
    }
    return bytes
  }
}
