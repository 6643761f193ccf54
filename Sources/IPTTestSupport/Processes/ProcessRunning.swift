import Foundation

/// A program that runs beside a test, which reads its lines and ends it.
package final class RunningProcess {
  package let identifier: pid_t
  private let lines: Int32
  private let errors: ScratchStream
  private var isEnded = false

  /// Starts a program whose standard output the test reads line by line.
  ///
  /// - Parameters:
  ///   - program: A path, or a name looked up in `PATH`.
  ///   - arguments: Its arguments, without its name.
  ///   - environment: Its whole environment; nil for that of the tests.
  ///   - directory: The folder it starts in; nil for that of the tests.
  /// - Throws: ``ProcessFailure`` when it cannot be started.
  package init(
    _ program: String, _ arguments: [String] = [], environment: [String: String]? = nil,
    in directory: String? = nil
  ) throws {
    let input = try ScratchStream()
    errors = try ScratchStream()
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw ProcessFailure("no pipe: errno \(errno)") }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    lines = ends[0]
    defer { close(ends[1]) }
    identifier = try spawn(
      program, arguments, environment: environment, directory: directory,
      streams: [input.descriptor, ends[1], errors.descriptor])
  }

  deinit {
    if !isEnded {
      kill(identifier, SIGKILL)
      _ = try? awaitEnd(of: identifier)
    }
    close(lines)
  }

  /// Waits for the next line of the program.
  ///
  /// - Returns: The line without its end; nil when the program has closed its output.
  package func readLine() -> String? {
    var line: [UInt8] = []
    while true {
      var byte: UInt8 = 0
      let count = read(lines, &byte, 1)
      if count < 0, errno == EINTR { continue }
      if count <= 0 { return line.isEmpty ? nil : String(decoding: line, as: UTF8.self) }
      if byte == UInt8(ascii: "\n") { return String(decoding: line, as: UTF8.self) }
      line.append(byte)
    }
  }

  /// Sends a signal.
  ///
  /// - Parameter signal: Its number.
  package func send(_ signal: Int32) {
    kill(identifier, signal)
  }

  /// Waits for the program to end.
  ///
  /// - Returns: How it ended, and what it wrote to standard error.
  /// - Throws: ``ProcessFailure`` when it is not a child of the tests any more.
  package func wait() throws -> ProcessResult {
    let ending = try awaitEnd(of: identifier)
    isEnded = true
    return try ProcessResult(output: [], errors: errors.contents(), ending: ending)
  }
}
