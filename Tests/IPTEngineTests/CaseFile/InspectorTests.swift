import Foundation
import IPTEngine
import IPTModel
import IPTStore
import IPTTestSupport
import Testing

@Suite("Case files: looking them through")
struct InspectorTests {
  private static let sitting = Sitting(after: Demonstration.lines).file

  private func inspect(_ bytes: [UInt8]) -> CaseFileInspector.Report {
    let schema = Schema(kinds: Kind.all)
    return CaseFileInspector(
      schema: schema, library: Library(schema: schema), digest: Sitting.digest
    ).inspect(bytes, name: "a.case")
  }

  private func codes(_ bytes: [UInt8]) -> [String] { inspect(bytes).damage.told.map(\.code.id) }

  private func edited(_ edit: (inout [String]) -> Void) -> [UInt8] {
    var lines = String(decoding: Self.sitting, as: UTF8.self).split(separator: "\n").map(
      String.init)
    edit(&lines)
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }

  @Test func aWholeFileHasNoFindings() {
    let report = inspect(Self.sitting)
    #expect(report.damage.isEmpty && report.remarks.isEmpty)
    #expect(report.book?.log.changes.count == report.lines)
  }

  @Test func everyPlaceThatIsDamagedIsTold() {
    let bytes = edited { lines in
      lines[2] = lines[2].replacingOccurrences(of: "mother", with: "father")
      lines[4] = "no stamp at all"
      lines[6] += " nonsense"
    }
    let report = inspect(bytes)
    let told = report.damage.told.map { "\($0.code.id) \($0.message)" }
    #expect(told.contains { $0.hasPrefix("C005 line 3 ") })
    #expect(told.contains { $0.hasPrefix("C006 line 5 ") })
    #expect(told.contains { $0.hasPrefix("C006 line 7 ") })
    #expect(told.contains { $0.hasPrefix("C004 the digest") })
    #expect(report.book == nil)
  }

  @Test func aLineThatIsLostIsTold() {
    let codes = codes(edited { $0.remove(at: 3) })
    #expect(codes == ["C007", "C005", "C004", "C004"])
  }

  @Test func aLineOutOfTurnIsNamedAsItStandsInTheFile() throws {
    let bytes = edited { $0.remove(at: 3) }
    let line = String(decoding: bytes, as: UTF8.self).split(separator: "\n")[3]
    let number = try #require(line.split(separator: " ").first)
    let finding = try #require(inspect(bytes).damage.told.first { $0.code.id == "C007" })
    #expect(finding.label == "\(number) is out of turn")
  }

  @Test func aLinkThatAloneWasAlteredBreaksNothingBehindIt() {
    let bytes = edited { lines in
      var words = lines[3].split(separator: " ", maxSplits: 4).map(String.init)
      words[3] = words[3] == "00000000" ? "11111111" : "00000000"
      lines[3] = words.joined(separator: " ")
    }
    #expect(codes(bytes) == ["C005", "C004"])
  }

  @Test func whatCannotBeReadIsNeverCalledWhole() {
    var random = SplitMix(seed: 31)
    for _ in 0..<200 {
      var bytes = Self.sitting
      let index = random.below(bytes.count)
      if random.chance(50) {
        bytes[index] ^= 1 << UInt8(random.below(8))
      } else {
        bytes.removeSubrange(index..<min(bytes.count, index + 1 + random.below(90)))
      }
      let report = inspect(bytes)
      #expect(!report.damage.isEmpty && report.book == nil, "at \(index)")
      #expect(report.damage.told.allSatisfy { $0.code.id.hasPrefix("C") }, "at \(index)")
    }
  }

  @Test func aChangeThatFindsNoRecordIsNoDamage() {
    var sitting = Sitting(after: "add relation \"mother\"\nset relation mother closeness 3")
    _ = sitting.type("undo")
    _ = sitting.type("undo")
    let entry = sitting.book
    #expect(entry.state.inertChanges.isEmpty)
    var book = sitting.book
    book.beginEntry(time: Sitting.now, author: "mw")
    let kind = sitting.schema.kind("relation") ?? 0
    let name = book.text("mother".utf8)
    book.commit(
      Change(.remove, kind: UInt8(kind), keyForm: .text, key: name), firstCell: book.log.nextCell)
    let report = inspect(CaseFileWriter(digest: Sitting.digest).write(book))
    #expect(report.damage.isEmpty)
    #expect(report.remarks.map(\.code.id) == ["C017"])
  }

  @Test(arguments: [
    ("score phq9 2 1 3 2 1 2 1 1 0", 0), ("score phq9 2 1 3 2 1 2 1 1 2", 0),
    ("score phq9 2 1 3 2 1 2 1 1 2\nscore phq9 2 1 3 2 1 2 1 1 1", 0),
    ("score phq9 2 1 3 2 1 2 1 1 2\nundo", 0),
  ])
  func whereEveryAnswerHasItsFlagNoneIsMissed(_ lines: String, _ count: Int) {
    let sitting = Sitting(after: lines)
    #expect(MissingFlag.all(of: sitting.book, sitting.interpreter.library).count == count)
  }

  @Test func anAnswerThatLostItsFlagIsTold() throws {
    // The line of the flag is taken out, and chain and digest are made to fit.
    let lines = String(
      decoding: Sitting(after: "score phq9 2 1 3 2 1 2 1 1 2").file, as: UTF8.self
    ).split(separator: "\n")
    let score = try #require(lines.first { $0.contains(" add score ") })
    let words = score.split(separator: " ", maxSplits: 4).map(String.init)
    let stamp = "@1 \(words[1]) mw "
    let link = Digest.hex(of: Digest.sha256(Array((stamp + words[4]).utf8)).prefix(4))
    var bytes = Array("casefile 1\n\(stamp)\(link) \(words[4])\nend @1 lines 1 sha256 ".utf8)
    bytes += Array("\(Digest.hex(of: Digest.sha256(bytes)))\n".utf8)
    let report = inspect(bytes)
    #expect(report.damage.isEmpty, "\(report.damage.told)")
    #expect(report.remarks.map(\.code.id) == ["S03"])
    #expect(report.remarks.first?.message.contains("item 9") == true)
  }

  @Test(arguments: ["hello", "", "hello\nand more"])
  func whatStandsBehindTheLastLineIsToldAsSuch(_ text: String) {
    let whole = String(decoding: Self.sitting, as: UTF8.self)
    let number = whole.split(separator: "\n").count + 1
    for tail in [text, text + "\n"] where !tail.isEmpty {
      let report = inspect(Array((whole + tail).utf8))
      let told = report.damage.told.map { "\($0.code.id) \($0.message)" }
      #expect(told.first == "C004 line \(number) stands behind the line `end …`", "\(told)")
      #expect(told.allSatisfy { $0.hasPrefix("C004 line ") })
      #expect(report.book == nil)
    }
  }

  @Test func linesThatTheChainProvesAndNobodyKnowsAreOfALaterProgram() {
    let time = ForgedFile.time
    let lines = [
      "@1 \(time) add relation \"a\"", "@2 \(time) set relation \"a\" colour red",
      "@3 \(time) add relation \"b\"",
    ]
    let report = inspect(ForgedFile.bytes(lines))
    #expect(report.damage.told.map(\.code.id) == ["C006"])
    #expect(report.unknown == 1 && report.mayBeOfLaterProgram)
    var bytes = ForgedFile.bytes(lines)
    bytes[40] ^= 1
    #expect(!inspect(bytes).mayBeOfLaterProgram)
  }

  @Test(arguments: [
    ("undo @9", "takes back @9"), ("retract @2", "retracts @2"),
    ("add relation \"A\"", "adds relation \"A\", and there is one"),
    ("set relation \"b\" closeness 3", "finds no relation"),
    ("add turn 1 of incident 4 speaker me words \"x\"", "finds no incident that its turn"),
  ])
  func aChangeThatChangesNothingSaysWhy(_ statement: String, _ why: String) {
    let time = ForgedFile.time
    let lines = ["@1 \(time) add relation \"a\"", "@2 \(time) \(statement)"]
    let report = inspect(ForgedFile.bytes(lines))
    #expect(report.damage.isEmpty)
    #expect(report.remarks.map(\.code.id) == ["C017"])
    #expect(report.remarks.first?.message.hasPrefix("line 3 changes nothing: @2 \(why)") == true)
  }

  @Test func aLaterVersionIsNotSentToWhereOneIs() {
    let report = inspect(Array("casefile 2\n@1 x\n".utf8))
    #expect(report.damage.told.map(\.code.id) == ["C002"])
    #expect(!report.damage.told.flatMap(\.notes).contains { $0.contains("iptsh verify") })
  }
}
