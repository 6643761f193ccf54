/// User-mode instructions of a whole run, which repeat whatever else the machine is doing.
enum InstructionCount {
  /// Runs the command once under callgrind.
  ///
  /// A copy without debug information runs in the program's place: the instructions are the same,
  /// and valgrind 3.19 gives up on the debug information that Swift writes.
  static func of(_ command: [String], by runner: Runner) throws(BenchError) -> Int {
    let valgrind = try Runner.path(of: "valgrind")
    let strip = try Runner.path(of: "strip")
    let bare = "\(runner.folder)/bare"
    let file = "\(runner.folder)/callgrind.out"
    _ = try runner.run([strip, "--strip-debug", "-o", bare, command[0]])
    let tool = [valgrind, "--quiet", "--tool=callgrind", "--callgrind-out-file=\(file)", bare]
    _ = try runner.output(of: tool + command.dropFirst())
    return try total(in: Descriptor.text(of: file, last: 200), from: file)
  }

  /// The profile's last line of the form `totals: 123456`.
  private static func total(in profile: String, from file: String) throws(BenchError) -> Int {
    let prefix = "totals: "
    for line in profile.split(separator: "\n").reversed() where line.hasPrefix(prefix) {
      if let total = Int(line.dropFirst(prefix.count)) { return total }
    }
    throw .noTotal(file: file)
  }
}
