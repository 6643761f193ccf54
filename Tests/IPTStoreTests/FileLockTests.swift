import Foundation
import IPTTestSupport
import Testing

@testable import IPTStore

@Suite struct FileLockTests {
  private let folder: TestFolder

  init() throws {
    folder = try TestFolder()
  }

  private func file() throws -> DurableFile {
    try DurableFile(at: folder("a.case"))
  }

  @Test func aSecondOpenerIsToldWhoHoldsTheFile() throws {
    let lock = try file().lock(program: "first")
    let error = #expect(throws: StoreError.self) { try file().lock(program: "second") }
    guard case .held(let holder) = error?.cause else {
      Issue.record("not held: \(String(describing: error))")
      return
    }
    #expect(holder?.process == getpid())
    #expect(holder?.program == "first")
    #expect(error?.exitCode == 75)
    withExtendedLifetime(lock) {}
  }

  @Test func theLockGoesWithItsOwner() throws {
    var lock: FileLock? = try file().lock(program: "first")
    #expect(lock?.followsCrash == false)
    lock = nil
    lock = try file().lock(program: "second")
    #expect(lock?.followsCrash == false)
  }

  @Test func theLockFileStaysAndIsEmptiedOnRelease() throws {
    var lock: FileLock? = try file().lock(program: "first")
    #expect(folder.text("a.case.lock")?.hasPrefix("\(getpid()) ") == true)
    #expect(lock != nil)
    lock = nil
    #expect(folder.text("a.case.lock") == "")
  }

  @Test func theLockOutlastsASave() throws {
    let file = try file()
    let lock = try file.lock(program: "first")
    try file.save("one")
    try file.save("two")
    #expect(throws: StoreError.self) { try self.file().lock(program: "second") }
    withExtendedLifetime(lock) {}
  }

  @Test func aLockFileThatIsTakenAwayMeanwhileIsNoLock() throws {
    let file = try file()
    var isFirst = true
    // Between opening the lock file and locking it, who had it erases the case.
    let lock = try FileLock(file, program: "second") {
      if isFirst { try? FileManager.default.removeItem(atPath: folder("a.case.lock")) }
      isFirst = false
    }
    #expect(folder.text("a.case.lock")?.hasPrefix("\(getpid()) ") == true)
    #expect(throws: StoreError.self) { try self.file().lock(program: "third") }
    withExtendedLifetime(lock) {}
  }

  @Test func everySpellingOfAPathIsOneFile() throws {
    let real = try file().realPath
    #expect(real == (RealPath.of(folder("")) ?? "") + "/a.case", "it need not be there")
    try FileManager.default.createDirectory(
      atPath: folder("b"), withIntermediateDirectories: false)
    try folder.put("x", at: "a.case")
    try FileManager.default.createSymbolicLink(
      atPath: folder("c"), withDestinationPath: folder("a.case"))
    for name in ["b/../a.case", "./a.case", "c"] {
      #expect(try DurableFile(at: folder(name)).realPath == real)
    }
    #expect(try DurableFile(at: folder("b/a.case")).realPath != real)
  }

  @Test func twoFilesOfAFolderHaveTwoLocks() throws {
    let first = try file().lock(program: "test")
    let second = try DurableFile(at: folder("b.case")).lock(program: "test")
    withExtendedLifetime((first, second)) {}
  }

  @Test func aKilledHolderReleasesTheLockAndItsCrashIsNoticed() throws {
    let script = """
      use Fcntl ':flock';
      open(my $lock, '>', $ARGV[0]) or die;
      flock($lock, LOCK_EX | LOCK_NB) or die;
      syswrite($lock, "$$ 1796221800 iptsh\\n");
      syswrite(STDOUT, "locked\\n");
      sleep;
      """
    let holder = try RunningProcess("perl", ["-e", script, folder("a.case.lock")])
    try #require(holder.readLine() == "locked")

    let error = #expect(throws: StoreError.self) { try file().lock(program: "second") }
    let expected = LockHolder(
      process: holder.identifier, since: 1_796_221_800, program: "iptsh")
    #expect(error?.cause == .held(expected))
    #expect(
      error?.message == "\(folder("a.case")) is already open in iptsh "
        + "(process \(holder.identifier)) since 2026-12-02 14:30 UTC and was left alone.")

    holder.send(SIGKILL)
    #expect(try holder.wait().ending == .signalled(SIGKILL))
    #expect(try file().lock(program: "second").followsCrash)
  }

  @Test(arguments: [
    "", "\n", "12", "12 34", "x 34 iptsh", "-1 34 iptsh", "0 34 iptsh", "12 -34 iptsh",
    "12 253402300800 iptsh", "12 34 \n", "12 34 a\u{1B}[2Jb\n", "\u{FFFD}",
  ])
  func aStrangeLockFileNamesNobody(line: String) {
    #expect(LockHolder(line: Array(line.utf8)) == nil)
  }

  @Test(
    arguments: [
      (0, "1970-01-01 00:00"), (951_782_399, "2000-02-28 23:59"), (951_782_400, "2000-02-29 00:00"),
      (1_709_251_199, "2024-02-29 23:59"), (1_709_251_200, "2024-03-01 00:00"),
      (1_798_761_599, "2026-12-31 23:59"), (4_107_542_400, "2100-03-01 00:00"),
      (253_402_300_799, "9999-12-31 23:59"),
    ] as [(Int64, String)])
  func theTimeOfTheLockIsACivilDate(since: Int64, words: String) throws {
    let holder = LockHolder(process: 1, since: since, program: "iptsh")
    #expect(holder.description == " in iptsh (process 1) since \(words) UTC")
    #expect(LockHolder(line: Array(holder.line.utf8)) == holder)
  }

  @Test func aLockWithoutALegibleNoteIsStillALock() throws {
    let lock = try file().lock(program: "first")
    try folder.put("garbage", at: "a.case.lock")
    let error = #expect(throws: StoreError.self) { try file().lock(program: "second") }
    #expect(error?.cause == .held(nil))
    #expect(error?.message == "\(folder("a.case")) is already open and was left alone.")
    withExtendedLifetime(lock) {}
  }
}
