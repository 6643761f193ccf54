import Foundation

extension FaultSweep {
  /// The calls that open, read, write, name, lock or look at files; those a system lacks are
  /// passed over.
  static let callNames = [
    "open", "openat", "creat", "close", "read", "pread64", "readv", "write", "pwrite64", "writev",
    "fsync", "fdatasync", "truncate", "ftruncate", "stat", "lstat", "fstat", "newfstatat", "statx",
    "access", "faccessat", "faccessat2", "readlink", "readlinkat", "chmod", "fchmod", "fchmodat",
    "fchown", "rename", "renameat", "renameat2", "link", "linkat", "symlink", "symlinkat",
    "unlink", "unlinkat", "mkdir", "mkdirat", "rmdir", "flock", "getdents64",
  ].map { "?" + $0 }.joined(separator: ",")

  /// Runs a command under `strace`.
  ///
  /// - Parameters:
  ///   - command: Program and arguments.
  ///   - options: What is traced and injected.
  /// - Returns: How the program ended, and the lines of the trace.
  /// - Throws: ``ProcessFailure`` when `strace` cannot run it.
  static func trace(
    _ command: [String], _ options: [String]
  ) throws -> (result: ProcessResult, lines: [String]) {
    let log = FileManager.default.temporaryDirectory
      .appendingPathComponent("iptsh-trace-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: log) }
    let result = try IPTTestSupport.run(
      command: ["strace", "-f", "-s", "0", "-o", log.path] + options + ["--"] + command)
    guard let data = try? Data(contentsOf: log), !data.isEmpty else {
      throw ProcessFailure("strace traced nothing: \(result.errorText)")
    }
    let lines = String(decoding: data, as: UTF8.self).split(separator: "\n").map(String.init)
    return (result, lines)
  }

  /// Finds the calls in a trace that name a folder or something in it.
  ///
  /// Calls are counted for each thread by itself, as `strace` does when it injects.
  ///
  /// - Parameters:
  ///   - lines: A trace with process numbers and the paths of descriptors.
  ///   - directory: The absolute path of the folder; nil for all calls.
  /// - Returns: Each call once, in order.
  static func calls(in lines: [String], touching directory: String?) -> [Call] {
    var counts: [String: Int] = [:]
    var calls: [Call] = []
    var known: Set<String> = []
    for line in lines {
      let parts = line.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: true)
      guard parts.count == 2, let open = parts[1].firstIndex(of: "(") else { continue }
      let name = parts[1][..<open].trimmingCharacters(in: .whitespaces)
      guard name.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "_" }) else { continue }
      let number = counts["\(parts[0]) \(name)", default: 0] + 1
      counts["\(parts[0]) \(name)"] = number
      let arguments = parts[1][open...]
      if let directory,
        !["/", ">", "\""].contains(where: { arguments.contains(directory + $0) })
      {
        continue
      }
      guard known.insert("\(name) \(number)").inserted else { continue }
      let shown = parts[1].trimmingCharacters(in: .whitespaces)
      calls.append(Call(name: name, number: number, shown: shown))
    }
    return calls
  }
}
