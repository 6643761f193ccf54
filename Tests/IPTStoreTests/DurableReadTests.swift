import Foundation
import IPTStore
import Testing

@Suite struct DurableReadTests {
  private let folder: TestFolder

  init() throws {
    folder = try TestFolder()
  }

  @Test func aFileAsBigAsTheLimitIsReadAndNoBigger() throws {
    try folder.put("12345", at: "a.case")
    let file = try DurableFile(at: folder("a.case"))
    #expect(try file.read(limit: 5) == Array("12345".utf8))
    let error = #expect(throws: StoreError.self) { try file.read(limit: 4) }
    #expect(error?.cause == .overLimit(4))
    #expect(error?.exitCode == 65)
  }

  @Test func aMissingFileIsNoInput() throws {
    let file = try DurableFile(at: folder("a.case"))
    let error = #expect(throws: StoreError.self) { try file.read(limit: 5) }
    #expect(error?.cause == .missing)
    #expect(error?.exitCode == 66)
    let older = #expect(throws: StoreError.self) { try file.readOlder(limit: 5) }
    #expect(older?.path == folder("a.case~"))
  }

  @Test func aMissingFolderIsNoInput() throws {
    let error = #expect(throws: StoreError.self) { try DurableFile(at: folder("no/a.case")) }
    #expect(error?.exitCode == 66)
  }

  @Test func aFolderIsNoFile() throws {
    try FileManager.default.createDirectory(
      atPath: folder("a.case"), withIntermediateDirectories: false)
    let file = try DurableFile(at: folder("a.case"))
    let error = #expect(throws: StoreError.self) { try file.read(limit: 5) }
    #expect(error?.cause == .notAFile)
    #expect(error?.exitCode == 65)
    #expect(throws: StoreError.self) { try file.save("one") }
    #expect(throws: StoreError.self) { try file.create("one".utf8.span) }
  }

  @Test func aPipeIsRefusedWithoutWaitingForItsWriter() throws {
    try #require(mkfifo(folder("a.case"), 0o600) == 0)
    let file = try DurableFile(at: folder("a.case"))
    let error = #expect(throws: StoreError.self) { try file.read(limit: 5) }
    #expect(error?.cause == .notAFile)
  }

  @Test func aPathThatNamesNoFileIsRefused() {
    let rows: [(String, StoreError.Cause)] = [
      ("", .unusableName(.empty)), ("/", .unusableName(.slash)), ("/tmp/", .unusableName(.slash)),
      ("/tmp/..", .notAFile), (".", .notAFile), ("/tmp/a\0b", .unusableName(.control)),
      ("/tmp/" + String(repeating: "n", count: 224), .unusableName(.tooLong)),
    ]
    for (path, cause) in rows {
      let error = #expect(throws: StoreError.self) { try DurableFile(at: path) }
      #expect(error?.cause == cause, "\(path.debugDescription)")
    }
  }

  @Test func theLongestNameCanBeSavedAndLocked() throws {
    let file = try DurableFile(at: folder(String(repeating: "n", count: 223)))
    let lock = try file.lock(program: "test")
    try file.save("one")
    try file.save("two")
    #expect(try file.readOlder(limit: 9) == Array("one".utf8))
    withExtendedLifetime(lock) {}
  }
}
