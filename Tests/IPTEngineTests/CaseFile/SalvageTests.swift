import Foundation
import IPTEngine
import IPTModel
import IPTTestSupport
import Testing

@Suite("Case files: what a damaged file still proves")
struct SalvageTests {
  private static let file: [UInt8] = {
    var sitting = Sitting(after: Demonstration.lines)
    for line in ["undo", "redo", "note \"né \\\"x\\\" \u{1F642}\"", "remove event 1"] {
      _ = sitting.type(line)
    }
    return sitting.file
  }()
  private static let lines = file.split(separator: 0x0A).map { Array($0) }
  private static let changes = Array(lines.dropFirst().dropLast())
  private static let rounds = ProcessInfo.processInfo.environment["SOAK"] == nil ? 300 : 10_000

  private func salvage(_ bytes: [UInt8]) throws -> CaseFileSalvage.Result {
    let schema = Schema(kinds: Kind.all)
    return try CaseFileSalvage(
      schema: schema, library: Library(schema: schema), digest: Sitting.digest
    ).salvage(bytes, name: "bad.case")
  }

  /// The lines of a case as they stand in its file, without the frame.
  private func changes(_ book: Casebook) -> [[UInt8]] {
    let lines = CaseFileWriter(digest: Sitting.digest).write(book).split(separator: 0x0A)
    return lines.dropFirst().dropLast().map { Array($0) }
  }

  /// Nothing before the damage is lost, and nothing is kept that was not written.
  private func expectSaved(_ bytes: [UInt8], wholeLines: Int, _ how: String) {
    do {
      let result = try salvage(bytes)
      let kept = changes(result.book)
      #expect(result.kept == kept.count, "\(how)")
      #expect(kept.count >= wholeLines, "\(how): \(kept.count) of \(wholeLines)")
      // The last entry may be cut in the midst: its parts are numbered by how many there are.
      #expect(kept.dropLast() == Self.changes.prefix(kept.count).dropLast(), "\(how)")
    } catch {
      #expect(wholeLines == 0, "\(how): \(error)")
    }
  }

  /// How many changes end before a position.
  private func wholeLines(before index: Int) -> Int {
    max(0, Self.file[..<index].count { $0 == 0x0A } - 1)
  }

  @Test func anyBeginningOfAFileKeepsItsWholeLines() {
    for count in stride(from: 0, to: Self.file.count, by: 7) {
      expectSaved(
        Array(Self.file.prefix(count)), wholeLines: wholeLines(before: count), "cut at \(count)")
    }
  }

  @Test func oneBitThatTurnedIsTurnedBack() throws {
    var random = SplitMix(seed: 21)
    for _ in 0..<Self.rounds / 5 {
      var bytes = Self.file
      let index = random.below(bytes.count)
      bytes[index] ^= 1 << UInt8(random.below(8))
      let result = try salvage(bytes)
      #expect(changes(result.book) == Self.changes, "bit at \(index)")
    }
  }

  @Test func everyBitOfTheFirstLineIsTurnedBack() throws {
    for index in 0..<CaseFileWriter.header.utf8.count {
      for bit in 0..<8 {
        var bytes = Self.file
        bytes[index] ^= 1 << UInt8(bit)
        let result = try salvage(bytes)
        #expect(changes(result.book) == Self.changes, "bit \(bit) at \(index)")
      }
    }
  }

  @Test func aFileOfALaterProgramIsLeftToIt() throws {
    let header = Array("casefile 2\n".utf8)
    let body = header + Self.file.dropFirst(header.count).dropLast(65)
    let bytes = body + CaseFileWriter.hex(Sitting.digest(body.span)) + [0x0A]
    #expect { try salvage(bytes) } throws: { error in
      (error as? Failure)?.diagnostics.map(\.code.id) == ["C002"]
    }
  }

  @Test func whateverIsDamagedNothingBeforeItIsLost() {
    var random = SplitMix(seed: 22)
    for round in 0..<Self.rounds {
      let damage = Damage(of: Self.file, &random)
      expectSaved(
        damage.bytes, wholeLines: wholeLines(before: damage.index),
        "round \(round), at \(damage.index)")
    }
  }

  @Test func linesDoubledOrOutOfOrderAreSortedOut() throws {
    func file(_ lines: [[UInt8]]) -> [UInt8] { lines.flatMap { $0 + [0x0A] } }
    for index in 1..<Self.lines.count - 2 {
      var doubled = Self.lines
      doubled.insert(doubled[index], at: index)
      let result = try salvage(file(doubled))
      #expect(changes(result.book) == Self.changes, "line \(index + 1) twice")
      #expect(result.left.map(\.isTwin) == [true])
      var swapped = Self.lines
      swapped.swapAt(index, index + 1)
      let sorted = try salvage(file(swapped))
      #expect(changes(sorted.book) == Self.changes, "line \(index + 1) and the next")
      #expect(sorted.left == [])
    }
  }

  @Test func whatStandsBehindALineThatIsLostIsListed() throws {
    var lines = Self.lines
    lines.remove(at: 6)
    let result = try salvage(lines.flatMap { $0 + [0x0A] })
    #expect(result.kept == 5)
    #expect(result.left.map(\.number) == Array(7..<lines.count))
    #expect(result.left.map { Array($0.text.utf8) } == Array(lines[6..<lines.count - 1]))
  }

  @Test func aFileWithReturnsIsSavedWhole() throws {
    let bytes = Self.file.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] }
    let result = try salvage(bytes)
    #expect(changes(result.book) == Self.changes)
  }

  @Test(arguments: ["", "casefile 1\n", "nothing of the kind\n", "casefile 2\n@1 x\n"])
  func whereNothingIsProvedNothingIsSaved(_ text: String) {
    #expect(throws: Failure.self) { try salvage(Array(text.utf8)) }
  }

  @Test func whatTheChainProvesAndNobodyKnowsIsListedApart() throws {
    let time = ForgedFile.time
    let result = try salvage(
      ForgedFile.bytes([
        "@1 \(time) add relation \"a\"", "@2 \(time) set relation \"a\" colour red",
        "@3 \(time) add relation \"b\"",
      ]))
    #expect(result.kept == 1)
    #expect(result.left.map(\.isProved) == [true, true])
    #expect(result.left.map(\.number) == [3, 4])
  }

  @Test func whatStandsBehindTheLastLineIsLeftOut() throws {
    let result = try salvage(Self.file + Array("hello\n\n".utf8))
    #expect(changes(result.book) == Self.changes)
    #expect(result.left.map(\.text) == ["hello"])
    #expect(result.left.map(\.number) == [Self.lines.count + 1])
    #expect(result.left.map(\.isProved) == [false])
  }
}
