/// User-mode instructions of a whole run, which repeat whatever else the machine is doing.
enum InstructionCount {
  static func of(_ command: [String], by runner: Runner) throws(BenchError) -> Int {
    let valgrind = try Runner.path(of: "valgrind")
    let file = "\(runner.folder)/callgrind.out"
    let tool = [valgrind, "--quiet", "--tool=callgrind", "--callgrind-out-file=\(file)"]
    _ = try runner.run(tool + command)
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
