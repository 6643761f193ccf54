import Foundation
import IPTEngine
import IPTLanguage
import IPTModel
import Testing

/// Files that were written by released versions.
///
/// They load for ever, and stay as they are.
@Suite("Case files of every version")
struct GoldenFileTests {
  static let files = Corpus.files(in: "CaseFiles", ending: ".case")
  static let scripts = Corpus.files(in: "CaseFiles", ending: ".ipt")

  @Test func thereAreFilesOfEveryVersion() {
    #expect(Self.files.map(\.lastPathComponent).contains { $0.hasPrefix("casefile-1-") })
    #expect(Self.scripts.map(\.lastPathComponent).contains { $0.hasPrefix("language-1") })
  }

  @Test(arguments: files)
  func aFileLoadsAndIsWrittenTheSame(_ file: URL) throws {
    let bytes = Array(try Data(contentsOf: file))
    let book = try Sitting().load(bytes)
    #expect(CaseFileWriter(digest: Sitting.digest).write(book) == bytes)
    #expect(!book.state.records.isEmpty)
  }

  @Test func theDemonstrationSaysWhatItSaid() throws {
    let file = try #require(Self.files.first { $0.lastPathComponent == "casefile-1-demo.case" })
    let book = try Sitting().load(Array(try Data(contentsOf: file)))
    let reader = CaseReader(book)
    let mother = try #require(reader.live("relation").first { reader.name(of: $0) == "mother" })
    #expect(reader.field("closeness", of: mother) == .number(3))
    #expect(reader.field("dispute", of: mother) == .truth(true))
    #expect(reader.phase == "initial")
    #expect(reader.lastSession == 4)
    #expect(reader.field("areas", of: reader.single("focus")) == .list([.word("role-transitions")]))
    let turn = try #require(reader.live("turn").first)
    #expect(reader.field("speaker", of: turn) == .word("me"))
    #expect(reader.field("words", of: turn) == .text("all right"))
  }

  @Test(arguments: scripts)
  func aScriptOfAnOlderLanguageRuns(_ file: URL) throws {
    var sitting = Sitting()
    let text = try String(contentsOf: file, encoding: .utf8)
    let seen = sitting.type(text)
    #expect(sitting.codes == [], "\(seen)")
    #expect(sitting.book.log.entries.count == 1)
  }
}
