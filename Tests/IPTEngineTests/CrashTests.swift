import Foundation
import IPTFuzzing
import Testing

/// Inputs that once broke something break nothing now.
@Suite("Crashes")
struct CrashTests {
  static let files = Corpus.files(in: "Crashes", ending: ".txt")

  @Test(arguments: files, Door.allCases)
  func nothingBreaks(_ file: URL, _ door: Door) throws {
    #expect(door.open(Array(try Data(contentsOf: file))) == nil)
  }

  /// The beginnings of a text that uses everything, as somebody types it.
  @Test(arguments: Door.allCases)
  func everyBeginningOfAScriptComesIn(_ door: Door) throws {
    let chapter = try String(
      contentsOf: ManualTests.folder.appending(path: "course.md"), encoding: .utf8)
    let bytes = Array(chapter.utf8)
    let tables = Door.Tables()
    let step = door == .run || door == .sitting ? 97 : 13
    for end in stride(from: 0, through: bytes.count, by: step) {
      #expect(door.open(Array(bytes[..<end]), with: tables) == nil)
    }
  }
}
