import Foundation
import IPTTestSupport
import Testing

@testable import IPTStore

@Suite struct StaleTemporaryTests {
  private let folder: TestFolder
  private let file: DurableFile
  private let gone: pid_t

  init() throws {
    folder = try TestFolder()
    file = try DurableFile(at: folder("a.case"))
    let process = try RunningProcess("true")
    _ = try process.wait()
    gone = process.identifier
  }

  /// Leaves the lock file as a writer that was killed leaves it.
  private func crash() throws {
    try folder.put("\(gone) 1 iptsh\n", at: "a.case.lock")
  }

  private func age(_ name: String) throws {
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: 1_000_000_000)],
      ofItemAtPath: folder(name))
  }

  private func future(_ name: String) throws {
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: 4_000_000_000)],
      ofItemAtPath: folder(name))
  }

  @Test func whatACrashedWriterLeftIsRemovedWhateverItsNumberAndTime() throws {
    // The system gives out the number of a dead process again, even as our own.
    let processes = [gone, 1, getpid()]
    for process in processes {
      let old = ".a.case.\(process).0123456789abcdef.tmp"
      let new = ".a.case.\(process).fedcba9876543210.tmp"
      try folder.put("half", at: old)
      try age(old)
      try folder.put("half", at: new)
      try future(new)
    }
    try crash()
    let lock = try file.lock(program: "test")
    #expect(try folder.names() == ["a.case.lock"])
    withExtendedLifetime(lock) {}
  }

  @Test func whatMayBelongToSomebodyStays() throws {
    let kept = [
      ".b.case.\(gone).0123456789abcdef.tmp",
      ".a.case.\(gone).0123456789ABCDEF.tmp",
      ".a.case.\(gone).0123456789abcde.tmp",
      ".a.case.0123456789abcdef.tmp",
      ".a.case.-1.0123456789abcdef.tmp",
      ".a.case.\(gone).x.0123456789abcdef.tmp",
      ".a.case.tmp",
      "a.case.\(gone).0123456789abcdef.tmp",
    ]
    for name in kept {
      try folder.put("whole", at: name)
      try age(name)
    }
    try folder.put("victim", at: "victim")
    try folder.link(".a.case.\(gone).fedcba9876543210.tmp", to: "victim")
    try FileManager.default.createDirectory(
      atPath: folder(".a.case.\(gone).00000000000000ff.tmp"), withIntermediateDirectories: false)
    try crash()
    let before = try folder.names()
    let lock = try file.lock(program: "test")
    #expect(try folder.names() == before)
    withExtendedLifetime(lock) {}
  }

  @Test(.enabled(if: geteuid() == 0, "only root can give a file away"))
  func theFileOfAnotherUserStays() throws {
    let name = ".a.case.\(gone).0123456789abcdef.tmp"
    try folder.put("whole", at: name)
    try #require(chown(folder(name), 65_534, 65_534) == 0)
    try crash()
    let lock = try file.lock(program: "test")
    #expect(try folder.names() == [name, "a.case.lock"])
    withExtendedLifetime(lock) {}
  }

  @Test func withoutACrashTheFolderIsNotSearched() throws {
    let name = ".a.case.\(gone).0123456789abcdef.tmp"
    try folder.put("half", at: name)
    let lock = try file.lock(program: "test")
    #expect(try folder.names() == [name, "a.case.lock"])
    withExtendedLifetime(lock) {}
  }

  @Test func aTemporaryFileThatCouldNotBeRemovedIsLeftToTheNextHolder() throws {
    let name = file.temporaryName()
    // Not even root removes a folder with unlink.
    try FileManager.default.createDirectory(
      atPath: folder(name), withIntermediateDirectories: false)
    var lock: FileLock? = try file.lock(program: "test")
    file.removeTemporary(name)
    #expect(lock != nil)
    lock = nil
    lock = try DurableFile(at: folder("a.case")).lock(program: "test")
    #expect(lock?.followsCrash == true)
  }

  @Test func aTemporaryNameIsKnownAgain() {
    #expect(file.isTemporary(file.temporaryName()))
    #expect(file.temporaryName() != file.temporaryName())
  }
}
