import Foundation
import Testing

@testable import IPTStore

@Suite struct DurableWriteTests {
  private let folder: TestFolder
  private let file: DurableFile

  init() throws {
    folder = try TestFolder()
    file = try DurableFile(at: folder("a.case"))
  }

  @Test func whatIsWrittenIsRead() throws {
    try file.save("one")
    #expect(try file.text() == "one")
    try file.save("")
    #expect(try file.text() == "")
    let large = String(repeating: "0123456789abcdef", count: 1 << 15)
    try file.save(large)
    #expect(try file.text() == large)
  }

  @Test func nothingElseStaysInTheFolder() throws {
    try file.save("one")
    #expect(try folder.names() == ["a.case"])
    try file.save("two")
    #expect(try folder.names() == ["a.case", "a.case~"])
  }

  @Test func theOlderGenerationIsTheOneBefore() throws {
    try file.save("one")
    try file.save("two")
    #expect(folder.text("a.case~") == "one")
    try file.save("three")
    #expect(folder.text("a.case~") == "two")
    #expect(try file.readOlder(limit: 10) == Array("two".utf8))
  }

  @Test func theOlderGenerationIsLeftOrRemovedOnRequest() throws {
    try file.save("one")
    try file.save("two")
    try file.save("three", older: .leave)
    #expect(folder.text("a.case~") == "one")
    try file.save("four", older: .remove)
    #expect(try folder.names() == ["a.case"])
    try file.save("five", older: .remove)
    #expect(try file.text() == "five")
  }

  @Test(arguments: [OlderGeneration.keep, .remove])
  func aSaveStandsEvenWhenTheOlderGenerationCannotBeReplaced(older: OlderGeneration) throws {
    try file.save("one")
    try FileManager.default.createDirectory(
      atPath: folder("a.case~"), withIntermediateDirectories: false)
    let outcome = try file.write("two".utf8.span, older: older)
    #expect(outcome.unconfirmed == nil)
    #expect(outcome.olderFailure?.operation == .olderGeneration)
    #expect(try file.text() == "two")
  }

  @Test func aNewFileIsCreated() throws {
    #expect(try file.create("one".utf8.span) == WriteOutcome())
    #expect(try folder.names() == ["a.case"])
    #expect(try folder.mode("a.case") == 0o600)
    #expect(try file.text() == "one")
  }

  @Test func creatingNeverReplaces() throws {
    try folder.put("mine", at: "a.case")
    let error = #expect(throws: StoreError.self) { try file.create("one".utf8.span) }
    #expect(error?.cause == .alreadyThere)
    #expect(error?.exitCode == 73)
    #expect(folder.text("a.case") == "mine")
    #expect(try folder.names() == ["a.case"])
  }

  @Test func creatingNeverReplacesWhatAppearsMeanwhile() throws {
    try file.writeAside("one".utf8.span, as: ".t.tmp", replacing: nil, for: .create)
    try folder.put("quicker", at: "a.case")
    let failure = file.moveWithoutReplacing(".t.tmp")
    #expect(failure?.cause == .alreadyThere)
    #expect(folder.text("a.case") == "quicker")
  }

  @Test func aStricterModeIsKeptAndALooserOneTightened() throws {
    for (before, after): (mode_t, mode_t) in [
      (0o400, 0o400), (0o600, 0o600), (0o644, 0o600), (0o640, 0o600), (0o777, 0o600),
    ] {
      try folder.put("before", at: "a.case", mode: before)
      try DurableFile(at: folder("a.case")).save("after")
      #expect(try folder.mode("a.case") == after, "before: \(String(before, radix: 8))")
    }
  }

  @Test func nothingIsOpenToOthersEvenWithoutAUmask() async {
    await #expect(processExitsWith: .success) {
      umask(0)
      let folder = try TestFolder()
      let own = StoreFolder(path: folder("deep/own"))
      try own.create()
      let file = try DurableFile(at: folder("deep/own/a.case"))
      let lock = try file.lock(program: "test")
      try file.writeAside("aside".utf8.span, as: ".t.tmp", replacing: nil, for: .save)
      try file.save("one")
      withExtendedLifetime(lock) {}
      #expect(try folder.mode("deep") == 0o700)
      #expect(try folder.mode("deep/own") == 0o700)
      #expect(try folder.mode("deep/own/a.case") == 0o600)
      #expect(try folder.mode("deep/own/a.case.lock") == 0o600)
      #expect(try folder.mode("deep/own/.t.tmp") == 0o600)
    }
  }

  @Test func aFileSavedByRootStaysItsOwners() async {
    await #expect(processExitsWith: .success) {
      let folder = try TestFolder()
      let file = try DurableFile(at: folder("a.case"))
      try folder.put("before", at: "a.case")
      // Whoever may not give files away keeps his own; root gives this one to nobody first.
      let owner = geteuid() == 0 ? 65_534 : geteuid()
      try #require(chown(folder("a.case"), owner, getegid()) == 0)
      try file.save("after")
      var status = stat()
      try #require(stat(folder("a.case"), &status) == 0)
      #expect(status.st_uid == owner)
    }
  }

  @Test func aFolderRenamedMeanwhileIsStillTheFolder() throws {
    try FileManager.default.createDirectory(
      atPath: folder("before"), withIntermediateDirectories: false)
    let file = try DurableFile(at: folder("before/a.case"))
    try FileManager.default.moveItem(atPath: folder("before"), toPath: folder("after"))
    try file.save("one")
    #expect(folder.text("after/a.case") == "one")
  }
}
