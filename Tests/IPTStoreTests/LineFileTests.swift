import Foundation
import IPTStore
import Testing

@Suite struct LineFileTests {
  private let folder: TestFolder

  init() throws { folder = try TestFolder() }

  private var file: LineFile { LineFile(path: folder.path + "/lines") }
  private let heading = Array("heading\n".utf8)

  private func text() throws -> String? {
    try file.read(limit: 1000).map { String(decoding: $0, as: UTF8.self) }
  }

  @Test func linesAreAddedBehindABeginning() throws {
    #expect(try text() == nil)
    try file.append(Array("a\n".utf8), beginning: heading)
    try file.append(Array("b\n".utf8), beginning: heading)
    #expect(try text() == "heading\na\nb\n")
    let mode = try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions]
    #expect(mode as? Int == 0o600)
  }

  @Test func aFileThatOthersMayReadIsTheirsNoMore() throws {
    try file.append(Array("a\n".utf8), beginning: heading)
    #expect(chmod(file.path, 0o666) == 0)
    try file.append(Array("b\n".utf8), beginning: heading)
    let mode = try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions]
    #expect(mode as? Int == 0o600)
  }

  @Test func whatAKilledRewriteHasLeftGoesWithTheNextOneAndWithTheFile() throws {
    for finish in [{ try file.rewrite { $0 } }, { try file.remove() }] {
      try file.append(Array("a\n".utf8), beginning: heading)
      try Data("to be forgotten".utf8).write(to: URL(fileURLWithPath: file.path + ".new"))
      try finish()
      #expect(!FileManager.default.fileExists(atPath: file.path + ".new"))
    }
  }

  @Test func whatIsRewrittenLeavesNothingBehind() throws {
    try file.rewrite(limit: 1000) { _ in Array("x".utf8) }
    #expect(!file.isThere)
    try file.append(Array("a\nb\n".utf8), beginning: heading)
    #expect(throws: StoreError.self) { try file.append([0x61], beginning: Array("other".utf8)) }
    try file.rewrite(limit: 1000) { $0.filter { $0 != 0x61 } }
    #expect(try text() == "heding\n\nb\n")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["lines"])
  }

  @Test func aLockIsWaitedForButNotForEver() throws {
    try file.append([], beginning: heading)
    let other = open(file.path, O_RDWR)
    defer { close(other) }
    #expect(flock(other, LOCK_EX) == 0)
    #expect(throws: StoreError.self) { try file.append([0x61], beginning: heading) }
    #expect(flock(other, LOCK_UN) == 0)
    try file.append([0x61], beginning: heading)
    #expect(try text() == "heading\na")
  }

  @Test func aLineThatWasTornOffGetsItsEndBeforeTheNext() throws {
    try file.append(Array("a\nhal".utf8), beginning: heading)
    try file.append(Array("b\n".utf8), beginning: heading)
    #expect(try text() == "heading\na\nhal\nb\n")
  }

  @Test func manyWritersLoseNothing() throws {
    let (file, heading) = (file, heading)
    DispatchQueue.concurrentPerform(iterations: 8) { writer in
      for line in 0..<20 {
        _ = try? file.append(Array("\(writer) \(line)\n".utf8), beginning: heading)
        if line == 10 { try? file.rewrite(limit: 10_000) { $0 + Array("rewritten\n".utf8) } }
      }
    }
    let lines = String(decoding: try #require(try file.read(limit: 100_000)), as: UTF8.self)
      .split(separator: "\n")
    #expect(lines.first == "heading")
    #expect(lines.count { $0.contains(" ") } == 160)
    #expect(lines.count { $0 == "rewritten" } == 8)
  }

  @Test func whatIsNoFileIsRefused() throws {
    try FileManager.default.createDirectory(
      atPath: file.path, withIntermediateDirectories: false)
    #expect(throws: StoreError.self) { try file.append([0x61], beginning: []) }
    #expect(throws: StoreError.self) { try file.read(limit: 10) }
  }
}
