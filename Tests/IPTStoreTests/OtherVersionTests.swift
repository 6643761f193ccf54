import Foundation
import Testing

@testable import IPTStore

/// Versions that came from elsewhere are not replaced, and no others are taken for such.
@Suite struct OtherVersionTests {
  private let folder: TestFolder
  private let file: DurableFile

  init() throws {
    folder = try TestFolder()
    file = try DurableFile(at: folder("a.case"))
    try folder.put("one", at: "a.case")
    #expect(try file.text() == "one")
  }

  private func write(_ text: String) throws -> WriteOutcome {
    try file.write(text.utf8.span, older: .keep)
  }

  @Test(arguments: ["another", "two"]) func anotherVersionGetsANameOfItsOwn(other: String) throws {
    try folder.put(other, at: "a.case")
    #expect(try write("mine") == WriteOutcome(otherVersion: "a-conflict-1.case"))
    #expect(try file.text() == "mine")
    #expect(folder.text("a-conflict-1.case") == other)
    #expect(try write("mine again") == WriteOutcome())
    #expect(folder.text("a.case~") == "mine")
    #expect(try folder.names() == ["a-conflict-1.case", "a.case", "a.case~"])
  }

  @Test func everyOtherVersionIsKept() throws {
    for number in 1...3 {
      try folder.put("other \(number)", at: "a.case")
      #expect(try write("mine") == WriteOutcome(otherVersion: "a-conflict-\(number).case"))
    }
    for number in 1...3 { #expect(folder.text("a-conflict-\(number).case") == "other \(number)") }
  }

  @Test func anotherVersionAfterASaveIsSeenAsWell() throws {
    try file.save("two")
    try folder.put("other", at: "a.case")
    #expect(try write("three") == WriteOutcome(otherVersion: "a-conflict-1.case"))
    #expect(folder.text("a.case~") == "one")
  }

  @Test func anotherVersionAfterAFileWasMadeIsSeenAsWell() throws {
    let made = try DurableFile(at: folder("b.case"))
    #expect(try made.create("one".utf8.span) == WriteOutcome())
    try folder.put("other", at: "b.case")
    let outcome = try made.write("two".utf8.span, older: .keep)
    #expect(outcome.otherVersion == "b-conflict-1.case")
  }

  @Test func theSameBytesAreNoOtherVersion() throws {
    let long = String(repeating: "0123456789", count: 100)
    for text in ["one", "", long] {
      try file.save(text)
      try folder.put(text, at: "a.case")
      try #require(utimes(folder("a.case"), [timeval(), timeval()]) == 0)
      #expect(try write("next") == WriteOutcome(), "\(text.count) bytes")
    }
  }

  @Test func aFileThatWasTakenAwayIsWrittenAgain() throws {
    try FileManager.default.removeItem(atPath: folder("a.case"))
    #expect(try write("two") == WriteOutcome())
    #expect(try file.text() == "two")
  }

  @Test func aFileThatWasMovedAwayAndBackIsTheSame() throws {
    try FileManager.default.moveItem(atPath: folder("a.case"), toPath: folder("b"))
    try FileManager.default.moveItem(atPath: folder("b"), toPath: folder("a.case"))
    #expect(try write("two") == WriteOutcome())
  }

  @Test func whatHasNoNameLeftIsNotReplaced() throws {
    try folder.put("other", at: "a.case")
    for number in 1...99 { try folder.put("", at: "a-conflict-\(number).case") }
    let error = #expect(throws: StoreError.self) { try write("mine") }
    #expect(error?.cause == .otherVersion)
    #expect(folder.text("a.case") == "other")
    #expect(try folder.names().allSatisfy { !$0.hasSuffix(".tmp") })
  }

  @Test func anotherVersionIsGivenBackWhenTheSaveFails() throws {
    try folder.put("other", at: "a.case")
    file.giveBackOther(try file.keepOther())
    #expect(try folder.names() == ["a.case"])
    try FileManager.default.moveItem(
      atPath: folder("a.case"), toPath: folder("a-conflict-1.case"))
    file.giveBackOther("a-conflict-1.case")
    #expect(try folder.names() == ["a.case"])
    #expect(folder.text("a.case") == "other")
  }
}
