import Foundation
import IPTStore
import IPTTestSupport
import Testing

@Suite struct DiskFailureTests {
  private let folder: TestFolder

  init() throws {
    folder = try TestFolder()
  }

  @Test func withoutPermissionNothingIsWritten() async {
    await #expect(processExitsWith: .success) {
      let folder = try TestFolder()
      try folder.put("before", at: "a.case", mode: 0o644)
      try folder.put("secret", at: "b.case", mode: 0o000)
      try #require(chmod(folder.path, 0o555) == 0)
      // Root may do everything; everybody else is refused as is.
      if geteuid() == 0 { try #require(seteuid(65_534) == 0) }
      let file = try DurableFile(at: folder("a.case"))
      #expect(try file.text() == "before")
      let saving = #expect(throws: StoreError.self) { try file.save("after") }
      #expect(saving?.operation == .save)
      let locking = #expect(throws: StoreError.self) { try file.lock(program: "test") }
      let creating = #expect(throws: StoreError.self) {
        try DurableFile(at: folder("new.case")).create("new".utf8.span)
      }
      let reading = #expect(throws: StoreError.self) {
        try DurableFile(at: folder("b.case")).read(limit: 10)
      }
      let making = #expect(throws: StoreError.self) {
        try StoreFolder(path: folder("sub")).create()
      }
      for error in [saving, locking, creating, reading, making] {
        #expect(error?.cause == .notPermitted)
        #expect(error?.exitCode == 77)
      }
      #expect(try folder.names() == ["a.case", "b.case"])
      #expect(folder.text("a.case") == "before")
      if getuid() == 0 { try #require(seteuid(0) == 0) }
      try #require(chmod(folder.path, 0o755) == 0)
    }
  }

  @Test(.enabled(if: geteuid() == 0, "only root can mount a small disk"))
  func aFullDiskLeavesTheFileAsItWas() throws {
    try mounted(options: "size=64k") {
      let file = try DurableFile(at: folder("a.case"))
      try file.save("before")
      let large = [UInt8](repeating: 1, count: 1 << 20)
      let error = #expect(throws: StoreError.self) { try file.write(large.span, older: .keep) }
      #expect(error?.cause == .diskFull)
      #expect(error?.exitCode == 74)
      #expect(try folder.names() == ["a.case"])
      #expect(try file.text() == "before")
      try file.save("after")
      #expect(try file.text() == "after")
    }
  }

  @Test(.enabled(if: geteuid() == 0, "only root can mount a small disk"))
  func aReadOnlyDiskIsReadAndNotWritten() throws {
    try mounted(options: "size=64k") {
      try folder.put("before", at: "a.case")
      let remount = try run("mount", ["-o", "remount,ro", folder.path])
      try #require(remount.status == 0, "\(remount.errorText)")
      let file = try DurableFile(at: folder("a.case"))
      #expect(try file.text() == "before")
      let saving = #expect(throws: StoreError.self) { try file.save("after") }
      let locking = #expect(throws: StoreError.self) { try file.lock(program: "test") }
      for error in [saving, locking] {
        #expect(error?.cause == .readOnlyDisk)
        #expect(error?.exitCode == 73)
      }
    }
  }

  private func mounted(options: String, _ body: () throws -> Void) throws {
    let mount = try run("mount", ["-t", "tmpfs", "-o", options, "tmpfs", folder.path])
    try #require(mount.status == 0, "\(mount.errorText)")
    defer { #expect((try? run("umount", ["-l", folder.path]))?.status == 0) }
    try body()
  }

  @Test func aFileGrownTooBigIsAnErrorAndNotADeath() async {
    await #expect(processExitsWith: .success) {
      reportWriteFailuresAsErrors()
      let folder = try TestFolder()
      let file = try DurableFile(at: folder("a.case"))
      try file.save("before")
      var limit = rlimit(rlim_cur: 4096, rlim_max: 4096)
      try #require(setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit) == 0)
      let large = [UInt8](repeating: 1, count: 5000)
      let error = #expect(throws: StoreError.self) { try file.write(large.span, older: .keep) }
      #expect(error?.cause == .fileTooBig)
      #expect(try folder.names() == ["a.case"])
      #expect(try file.text() == "before")
    }
  }

  @Test func ofLinesThatDoNotFitNothingIsLeft() async {
    await #expect(processExitsWith: .success) {
      reportWriteFailuresAsErrors()
      let folder = try TestFolder()
      let file = LineFile(path: folder("lines"))
      try file.append(Array("one\n".utf8), beginning: Array("heading\n".utf8))
      var limit = rlimit(rlim_cur: 4096, rlim_max: 4096)
      try #require(setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit) == 0)
      let large = [UInt8](repeating: 0x61, count: 5000) + [0x0A]
      #expect(throws: StoreError.self) {
        try file.append(large, beginning: Array("heading\n".utf8))
      }
      #expect(folder.text("lines") == "heading\none\n")
    }
  }

  @Test func aFolderThatIsGoneIsAnErrorOfTheSave() throws {
    let file = try DurableFile(at: folder("a.case"))
    try FileManager.default.removeItem(atPath: folder.path)
    let error = #expect(throws: StoreError.self) { try file.save("one") }
    #expect(error?.operation == .save)
    #expect(error?.exitCode == 73)
  }
}
