import Glibc
import IPTStore
import LineEditor

/// Pieces of work that several processes share: each runs the program anew with a part of them.
///
/// What a piece comes to is the same in every process, so a report does not tell how many there were.
final class Workers {
  /// One process, and what came from it so far.
  private struct Worker {
    let process: pid_t
    let descriptor: CInt
    var bytes: [UInt8] = []
    var isOpen = true
  }

  private var workers: [Worker] = []

  /// Starts so many processes with the command line of this one; nothing if not all of them start.
  ///
  /// - Parameter count: How many; each is told by `--worker 2/4` which part is its own.
  init?(_ count: Int) {
    for number in 1...max(count, 1) {
      guard let worker = Self.start("\(number)/\(count)") else { break }
      workers.append(worker)
    }
    guard workers.count == count else {
      stop()
      return nil
    }
  }

  private static func start(_ part: String) -> Worker? {
    var ends: [CInt] = [-1, -1]
    guard unsafe pipe(&ends) == 0 else { return nil }
    defer { close(ends[1]) }
    // Another worker is not to hold this one's pipe open.
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    var arguments = CommandLine.arguments
    let verb = arguments.dropFirst().firstIndex(of: "run") ?? 0
    arguments.insert(contentsOf: ["--worker", part], at: verb + 1)
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    unsafe posix_spawn_file_actions_adddup2(&actions, ends[1], 1)
    // SAFETY: both lists end with nil and are freed behind the call, which copies them.
    var words = unsafe arguments.map { unsafe strdup($0) } + [nil]
    var variables = unsafe Self.environment.map { unsafe strdup($0) } + [nil]
    defer {
      for index in unsafe words.indices { unsafe free(words[index]) }
      for index in unsafe variables.indices { unsafe free(variables[index]) }
    }
    var process: pid_t = 0
    let code = unsafe posix_spawn(&process, "/proc/self/exe", &actions, nil, &words, &variables)
    guard code == 0 else {
      close(ends[0])
      return nil
    }
    return Worker(process: process, descriptor: ends[0])
  }

  /// The variables that this process was started with.
  private static var environment: [String] {
    guard let bytes = try? ByteInput.file(at: "/proc/self/environ", limit: 1 << 22) else {
      return []
    }
    return bytes.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
  }

  // MARK: What comes back

  /// Waits for more, and hands on each piece that has come whole.
  ///
  /// - Parameter take: Told the number of the piece, and its bytes.
  /// - Returns: Whether more may come.
  func wait(_ take: (Int, ArraySlice<UInt8>) -> Void) -> Bool {
    let open = workers.indices.filter { workers[$0].isOpen }
    guard !open.isEmpty else { return false }
    var waiting = open.map {
      pollfd(fd: workers[$0].descriptor, events: Int16(POLLIN), revents: 0)
    }
    // A signal ends the waiting; whoever asked looks whether it was one to stop at.
    guard unsafe poll(&waiting, nfds_t(waiting.count), 200) > 0 else { return true }
    for (index, source) in zip(open, waiting) where source.revents != 0 {
      receive(from: index)
      drain(index, take)
    }
    return true
  }

  private func receive(from index: Int) {
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    let count = unsafe bytes.withUnsafeMutableBytes {
      unsafe read(workers[index].descriptor, $0.baseAddress, $0.count)
    }
    if count > 0 {
      workers[index].bytes += bytes[..<count]
    } else if count == 0 || errno != EINTR {
      workers[index].isOpen = false
    }
  }

  /// Hands on the pieces that are whole: each begins with its number and its size.
  private func drain(_ index: Int, _ take: (Int, ArraySlice<UInt8>) -> Void) {
    let bytes = workers[index].bytes
    var position = 0
    while true {
      var reader = PacketReader(bytes[position...])
      guard let number = try? reader.number(), let count = try? reader.number(),
        count >= 0, bytes.count - position - 16 >= count
      else { break }
      take(number, bytes[position + 16..<position + 16 + count])
      position += 16 + count
    }
    workers[index].bytes.removeFirst(position)
  }

  /// Ends the processes that are still at work.
  func stop() {
    for worker in workers {
      kill(worker.process, SIGTERM)
      close(worker.descriptor)
      var status: CInt = 0
      while unsafe waitpid(worker.process, &status, 0) < 0, errno == EINTR {}
    }
    workers.removeAll()
  }

  /// Writes what a piece came to, from a worker to the process that started it.
  static func send(_ number: Int, _ result: some Packed) {
    var content = PacketWriter()
    result.pack(into: &content)
    var head = PacketWriter()
    head.add(number)
    head.add(content.bytes.count)
    Terminal.write(head.bytes + content.bytes, to: STDOUT_FILENO)
  }
}
