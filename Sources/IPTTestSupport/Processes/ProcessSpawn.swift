import Foundation

/// A file without a name that serves as a standard stream.
final class ScratchStream {
  let descriptor: Int32

  /// Makes a stream that reads these bytes, or takes what is written to it.
  ///
  /// - Parameter bytes: What a reader finds.
  /// - Throws: ``ProcessFailure`` when there is no place for temporary files.
  init(_ bytes: [UInt8] = []) throws {
    let path = FileManager.default.temporaryDirectory
      .appendingPathComponent("iptsh-stream-\(UUID().uuidString)").path
    descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw ProcessFailure("no temporary file: errno \(errno)") }
    unlink(path)
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      guard count > 0 else { throw ProcessFailure("no room for a temporary file: errno \(errno)") }
      rest = rest.dropFirst(count)
    }
    lseek(descriptor, 0, SEEK_SET)
  }

  deinit {
    close(descriptor)
  }

  /// All that was written to the stream.
  ///
  /// - Returns: The bytes, from the first.
  /// - Throws: ``ProcessFailure`` when they cannot be read back.
  func contents() throws -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: Int(lseek(descriptor, 0, SEEK_END)))
    var filled = 0
    while filled < bytes.count {
      let count = bytes.withUnsafeMutableBytes {
        pread(descriptor, $0.baseAddress.map { $0 + filled }, $0.count - filled, off_t(filled))
      }
      guard count > 0 else { throw ProcessFailure("lost the output: errno \(errno)") }
      filled += count
    }
    return bytes
  }
}

/// Starts a program with three descriptors as its standard streams.
///
/// Not `Foundation.Process`: that one waits for every descendant that keeps a descriptor open.
func spawn(
  _ program: String, _ arguments: [String], environment: [String: String]?, directory: String?,
  streams: [Int32]
) throws -> pid_t {
  var words = [program] + arguments
  if let directory { words = ["env", "-C", directory] + words }

  var actions = posix_spawn_file_actions_t()
  posix_spawn_file_actions_init(&actions)
  defer { posix_spawn_file_actions_destroy(&actions) }
  for (target, stream) in streams.enumerated() {
    posix_spawn_file_actions_adddup2(&actions, stream, Int32(target))
  }

  // The tests may ignore signals; a program is tested with them as a person's shell leaves them.
  var attributes = posix_spawnattr_t()
  posix_spawnattr_init(&attributes)
  defer { posix_spawnattr_destroy(&attributes) }
  var signals = sigset_t()
  sigfillset(&signals)
  posix_spawnattr_setsigdefault(&attributes, &signals)
  sigemptyset(&signals)
  posix_spawnattr_setsigmask(&attributes, &signals)
  posix_spawnattr_setflags(
    &attributes, Int16(POSIX_SPAWN_SETSIGDEF) | Int16(POSIX_SPAWN_SETSIGMASK))

  let variables = (environment ?? ProcessInfo.processInfo.environment).map { "\($0)=\($1)" }
  var argumentList = words.map { strdup($0) } + [nil]
  var variableList = variables.sorted().map { strdup($0) } + [nil]
  defer {
    for pointer in argumentList + variableList { free(pointer) }
  }
  var process: pid_t = 0
  let code = posix_spawnp(
    &process, words[0], &actions, &attributes, &argumentList, &variableList)
  guard code == 0 else { throw ProcessFailure("\(words[0]) does not start: errno \(code)") }
  return process
}

/// Waits for a child to end.
func awaitEnd(of process: pid_t) throws -> ProcessResult.Ending {
  var status: Int32 = 0
  while waitpid(process, &status, 0) < 0 {
    guard errno == EINTR else { throw ProcessFailure("lost process \(process): errno \(errno)") }
  }
  let signal = status & 0x7F
  return signal == 0 ? .exited((status >> 8) & 0xFF) : .signalled(signal)
}
