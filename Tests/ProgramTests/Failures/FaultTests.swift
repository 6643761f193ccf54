import Foundation
import IPTTestSupport
import Testing

/// A note written while one system call fails or the program is killed at it: the case is the old
/// one or the new one, whole, and nothing acknowledged is missing.
@Suite struct FaultTests {
  private let home: ProgramHome
  private let folder: String
  private var file: String { folder + "/data.case" }

  init() throws {
    home = try ProgramHome()
    folder = home.path + "/sweep"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
    try home.put("note \"generation 1\"\n", "first.ipt")
  }

  /// Whether the long form is asked for, as the soak script does.
  private var isSoak: Bool { ProcessInfo.processInfo.environment["SOAK"] != nil }

  @Test func everyCallOfASaveMayFail() throws {
    let iptsh = try product("iptsh")
    let script = home.path + "/first.ipt"
    let check = GenerationCheck(file: "data.case") { bytes in try generation(bytes) }
    let faults: [FaultSweep.Fault] =
      isSoak
      ? FaultSweep.allFaults + ["EACCES", "EDQUOT", "EROFS", "ENOMEM", "EMFILE"].map { .error($0) }
      : FaultSweep.allFaults
    let sweep = FaultSweep(
      directory: folder, faults: faults, includesOtherPlaces: isSoak,
      command: { number in
        number == 1
          ? [iptsh, "new", file, "--from", script]
          : [iptsh, "-c", "note \"generation \(number)\"", file]
      }, check: { try check.complaints(after: $0) + lost(after: $0) })
    let report = try sweep.run()
    #expect(report.complaints == [])
    #expect(report.trials == report.calls.count * faults.count)
    let names = Set(report.calls.map(\.name))
    #expect(names.isSuperset(of: ["openat", "read", "write", "fsync", "close", "renameat"]))
    #expect(report.calls.filter { $0.name == "fsync" }.count == 2, "the file, then its folder")
    if isSoak { print("fault sweep: \(report.calls.count) calls, \(report.trials) trials") }
  }

  @Test func aRunThatCannotFindItsArgumentsDoesNotReportSuccess() throws {
    try #require(try run(command: [product("iptsh"), "new", file]).status == 0)
    let result = try run(
      "strace",
      [
        "-f", "-o", "/dev/null", "-P", "/proc/self/maps", "-e", "inject=openat:error=EIO", "--",
        product("iptsh"), "-c", "note \"generation 1\"", file,
      ])
    let bytes = [UInt8](try #require(FileManager.default.contents(atPath: file)))
    #expect(result.status != 0 || holds(bytes, 1))
  }

  /// The note of who holds the lock is what tells the next run that there may be something to
  /// clear away, so it must not get lost while it changes hands.
  @Test(arguments: ["pwrite64", "ftruncate"])
  func twoKillsInARowLeaveNoTemporaryFile(call: String) throws {
    try #require(try run(command: [product("iptsh"), "new", file]).status == 0)
    func kill(at call: String) throws {
      let result = try run(
        "strace",
        [
          "-f", "-o", "/dev/null", "-e", "inject=\(call):signal=SIGKILL:when=1", "--",
          product("iptsh"), "-c", "note \"x\"", file,
        ])
      try #require(result.ending == .signalled(SIGKILL), "\(call): \(result.ending)")
    }
    try kill(at: "renameat")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
    try #require(names.contains { $0.hasSuffix(".tmp") })
    try kill(at: call)
    try #require(try run(command: [product("iptsh"), "-c", "note \"y\"", file]).status == 0)
    let left = try FileManager.default.contentsOfDirectory(atPath: folder)
    #expect(left.filter { $0.hasSuffix(".tmp") } == [])
  }

  /// The last note of a case that the program itself finds whole; nil for anything else.
  private func generation(_ bytes: [UInt8]) throws -> Int? {
    let shown = try run(command: [product("iptsh"), "show", file, "summary"])
    guard shown.status == 0, holds(bytes, 1) else { return nil }
    return (1...3).last { holds(bytes, $0) }
  }

  private func holds(_ bytes: [UInt8], _ generation: Int) -> Bool {
    String(decoding: bytes, as: UTF8.self).contains("\"generation \(generation)\"")
  }

  /// Beyond the last generation: a note that was acknowledged is there for ever.
  private func lost(after trial: FaultSweep.Trial) -> [String] {
    let bytes = [UInt8](FileManager.default.contents(atPath: file) ?? Data())
    return trial.result.status == 0 && !holds(bytes, 2) ? ["an acknowledged note is lost"] : []
  }
}
