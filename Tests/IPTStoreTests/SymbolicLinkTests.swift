import Foundation
import Testing

@testable import IPTStore

@Suite struct SymbolicLinkTests {
  private let folder: TestFolder

  init() throws {
    folder = try TestFolder()
    try FileManager.default.createDirectory(
      atPath: folder("elsewhere"), withIntermediateDirectories: false)
  }

  @Test func savingThroughALinkReplacesItsTarget() throws {
    try folder.put("before", at: "elsewhere/real.case")
    try folder.link("a.case", to: "elsewhere/real.case")
    let file = try DurableFile(at: folder("a.case"))
    let lock = try file.lock(program: "test")
    #expect(try file.text() == "before")
    try file.save("after")
    withExtendedLifetime(lock) {}
    #expect(try folder.isLink("a.case"))
    #expect(folder.text("elsewhere/real.case") == "after")
    #expect(folder.text("elsewhere/real.case~") == "before")
    #expect(try folder.names() == ["a.case", "elsewhere"])
    #expect(file.path == folder("elsewhere/real.case"))
  }

  @Test func aFileAndALinkToItShareOneLock() throws {
    try folder.put("before", at: "elsewhere/real.case")
    try folder.link("a.case", to: "elsewhere/real.case")
    let lock = try DurableFile(at: folder("a.case")).lock(program: "test")
    let error = #expect(throws: StoreError.self) {
      try DurableFile(at: folder("elsewhere/real.case")).lock(program: "test")
    }
    #expect(error?.exitCode == 75)
    withExtendedLifetime(lock) {}
  }

  @Test(arguments: ["nowhere", "a.case"])
  func aLinkThatLeadsNowhereIsRefused(target: String) throws {
    try folder.link("a.case", to: target)
    let error = #expect(throws: StoreError.self) { try DurableFile(at: folder("a.case")) }
    #expect(error?.cause == .brokenLink)
    #expect(try folder.names() == ["a.case", "elsewhere"])
  }

  @Test func aLinkPlantedAsTemporaryFileIsNotWrittenThrough() throws {
    try folder.put("victim", at: "elsewhere/victim")
    try folder.link(".t.tmp", to: "elsewhere/victim")
    let file = try DurableFile(at: folder("a.case"))
    let error = #expect(throws: StoreError.self) {
      try file.writeAside("attack".utf8.span, as: ".t.tmp", replacing: nil, for: .save)
    }
    #expect(error?.code == EEXIST)
    #expect(folder.text("elsewhere/victim") == "victim")
  }

  @Test func aLinkPlantedAsLockIsNotWrittenThrough() throws {
    try folder.put("victim", at: "elsewhere/victim")
    try folder.link("a.case.lock", to: "elsewhere/victim")
    let file = try DurableFile(at: folder("a.case"))
    #expect(throws: StoreError.self) { try file.lock(program: "test") }
    #expect(folder.text("elsewhere/victim") == "victim")
  }

  @Test func aLinkPutInPlaceAfterOpeningIsNotReplaced() throws {
    let file = try DurableFile(at: folder("a.case"))
    try folder.put("target", at: "elsewhere/real.case")
    try folder.link("a.case", to: "elsewhere/real.case")
    let error = #expect(throws: StoreError.self) { try file.save("one") }
    #expect(error?.cause == .notAFile)
    #expect(throws: StoreError.self) { try file.text() }
    #expect(try folder.isLink("a.case"))
    #expect(folder.text("elsewhere/real.case") == "target")
  }
}
