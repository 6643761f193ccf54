import Glibc

/// Starts programs in a folder and waits for them.
struct Runner {
  let folder: String

  /// Enters the folder, where everything this process starts will find itself.
  init(in folder: String) throws(BenchError) {
    guard unsafe chdir(folder) == 0 else {
      throw .system(call: "enter", subject: folder, code: errno)
    }
    self.folder = folder
  }

  /// Runs to the end; anything but success is an error.
  func run(
    _ command: [String], streams: Launch.Streams = .discarded
  ) throws(BenchError) -> Cost {
    let launch = Launch(command, home: folder, streams: streams)
    let begin = Cost.now()
    let child = try launch.start()
    let end = try Self.reap(child, of: command)
    let cost = Cost(nanoseconds: Cost.now() - begin, peak: end.peak)
    guard end.status == 0 else {
      throw .failed(command: command.joined(separator: " "), status: end.status)
    }
    return cost
  }

  /// Runs to the end and returns what it wrote.
  func output(of command: [String]) throws(BenchError) -> String {
    let file = "output.txt"
    _ = try run(command, streams: .output(file: file))
    return try Descriptor.text(of: "\(folder)/\(file)")
  }

  static func reap(
    _ child: pid_t, of command: [String]
  ) throws(BenchError) -> (status: Int32, peak: Int) {
    var status: Int32 = 0
    var usage = rusage()
    var got: pid_t
    repeat { got = unsafe wait4(child, &status, 0, &usage) } while got < 0 && errno == EINTR
    guard got == child else {
      throw .system(call: "wait for", subject: command[0], code: errno)
    }
    return (status, usage.ru_maxrss)
  }

  /// The absolute path of a program of the system.
  static func path(of name: String) throws(BenchError) -> String {
    for folder in ["/usr/bin", "/bin", "/usr/local/bin"] {
      let path = "\(folder)/\(name)"
      if unsafe access(path, X_OK) == 0 { return path }
    }
    throw .missingProgram(name)
  }
}
