import Foundation
import IPTStore
import Testing

/// A folder of one test, removed with it.
final class TestFolder {
  let path: String

  init() throws {
    path =
      FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
      .appendingPathComponent("iptsh-store-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(
      atPath: path, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o755])
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  func callAsFunction(_ name: String) -> String { path + "/" + name }

  func put(_ text: String, at name: String, mode: mode_t = 0o600) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: self(name)))
    try #require(chmod(self(name), mode) == 0)
  }

  func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: self(name), withDestinationPath: target)
  }

  /// The content of a file; nil when there is none.
  func text(_ name: String) -> String? {
    FileManager.default.contents(atPath: self(name)).map { String(decoding: $0, as: UTF8.self) }
  }

  /// All names in the folder, sorted.
  func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path).sorted()
  }

  /// The permission bits of a file.
  func mode(_ name: String) throws -> mode_t {
    var status = stat()
    try #require(lstat(self(name), &status) == 0)
    return status.st_mode & 0o7777
  }

  func isLink(_ name: String) throws -> Bool {
    var status = stat()
    try #require(lstat(self(name), &status) == 0)
    return status.st_mode & S_IFMT == S_IFLNK
  }
}

extension DurableFile {
  /// Saves text and keeps what it replaces; the test fails if the save is less than durable.
  func save(_ text: String, older: OlderGeneration = .keep) throws {
    #expect(try write(text.utf8.span, older: older) == WriteOutcome())
  }

  func text() throws -> String {
    String(decoding: try read(limit: 1 << 20), as: UTF8.self)
  }
}
