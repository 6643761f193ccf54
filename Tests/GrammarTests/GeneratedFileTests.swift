import Foundation
import IPTTestSupport
import Testing

@Suite("Files that are generated")
struct GeneratedFileTests {
  @Test
  func noneIsStale() throws {
    let folder = WrittenGrammar.file.deletingLastPathComponent().deletingLastPathComponent()
    let check = try run(try product("iptsh-dev"), ["generate", "--check"], in: folder.path)
    // What is stale, and the command that writes it anew.
    #expect(check.errorText == "")
    #expect(check.status == 0)
  }
}
