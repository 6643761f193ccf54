import IPTEngine
import IPTModel
import IPTTestSupport
import Testing

@Suite("Case files: damage")
struct DamageTests {
  private static let sitting: [UInt8] = {
    var sitting = Sitting(after: Demonstration.lines)
    for line in ["undo", "redo", "note \"né \\\"x\\\" \u{1F642}\"", "remove event 1"] {
      _ = sitting.type(line)
    }
    return sitting.file
  }()

  /// The codes that reading a file gives; none if it loads.
  private func codes(_ bytes: [UInt8]) -> [String] {
    do {
      _ = try Sitting().load(bytes)
      return []
    } catch {
      return error.diagnostics.map(\.code.id)
    }
  }

  private func expectRefused(_ bytes: [UInt8], _ how: String) {
    let codes = codes(bytes)
    #expect(!codes.isEmpty && codes.allSatisfy { $0.hasPrefix("C") }, "\(how): \(codes)")
  }

  @Test func theFileItselfLoads() {
    #expect(codes(Self.sitting) == [])
  }

  @Test func anyBeginningOfAFileIsRefused() {
    for count in 0..<Self.sitting.count {
      expectRefused(Array(Self.sitting.prefix(count)), "cut at \(count)")
    }
  }

  @Test func anyByteChangedIsFound() {
    var random = SplitMix(seed: 7)
    for _ in 0..<800 {
      var bytes = Self.sitting
      let index = random.below(bytes.count)
      bytes[index] ^= UInt8(1 << random.below(8))
      expectRefused(bytes, "flipped \(index)")
    }
  }

  @Test func anyBytesPutInOrTakenOutAreFound() {
    var random = SplitMix(seed: 8)
    for _ in 0..<400 {
      var bytes = Self.sitting
      let index = random.below(bytes.count)
      if random.chance(50) {
        bytes.insert(UInt8(random.below(256)), at: index)
      } else {
        bytes.removeSubrange(index..<min(bytes.count, index + 1 + random.below(40)))
      }
      expectRefused(bytes, "at \(index)")
    }
  }

  @Test(arguments: [
    ("", "C001"), ("case", "C003"), ("casefile", "C003"), ("casefile ", "C003"),
    ("casefile 1", "C003"), ("casefile 12", "C003"), ("casefile 1\n", "C003"),
    ("casefile 2\n", "C002"), ("casefile 10\nx", "C002"), ("casefile 1\r\n", "C008"),
    ("casefile 2\r\n", "C008"), ("casefile \n", "C004"), ("casefile 0\n", "C004"),
    ("casefile 01\n", "C004"), ("casefile 1 \n", "C004"), ("casefile x\n", "C004"),
    ("casefile\n", "C001"), ("Casefile 1\n", "C001"), ("\u{FEFF}casefile 1\n", "C001"),
  ])
  func damageOfTheFirstLineIsToldAsWhatItIs(line: String, code: String) {
    #expect(codes(Array(line.utf8)) == [code])
  }

  @Test func aFileWithReturnsIsNotCalledALaterVersion() {
    let bytes = Self.sitting.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] }
    #expect(codes(bytes) == ["C008"])
  }

  @Test func whateverIsDamagedTheOlderGenerationIsNamed() {
    for text in ["", "casefile 1", "casefile 1\n", "casefile 2\n", "casefile 1\r\n", "casefile x"] {
      do {
        _ = try Sitting().load(Array(text.utf8))
        Issue.record("\(text.debugDescription) loads")
      } catch {
        #expect(error.diagnostics.contains { $0.notes.contains { $0.contains("`~`") } })
      }
    }
  }

  @Test func aLineDroppedDoubledOrSwappedIsFound() {
    let lines = Self.sitting.split(separator: 0x0A)
    func file(_ lines: [ArraySlice<UInt8>]) -> [UInt8] { lines.flatMap { $0 + [0x0A] } }
    #expect(codes(file(lines)) == [])
    for index in lines.indices {
      var fewer = lines
      fewer.remove(at: index)
      expectRefused(file(fewer), "without line \(index + 1)")
      var more = lines
      more.insert(lines[index], at: index)
      expectRefused(file(more), "line \(index + 1) twice")
      guard index > 0 else { continue }
      var swapped = lines
      swapped.swapAt(index, index - 1)
      expectRefused(file(swapped), "lines \(index) and \(index + 1) swapped")
    }
  }

  @Test func bytesThatAreNoCaseFileAreRefused() {
    var random = SplitMix(seed: 9)
    for _ in 0..<300 {
      let count = random.below(200)
      let noise = (0..<count).map { _ in UInt8(random.below(256)) }
      expectRefused(noise, "noise")
      expectRefused(Array("casefile 1\n".utf8) + noise, "noise behind a first line")
      expectRefused(Array("casefile 1\n".utf8) + noise + [0x0A], "noise and a line end")
    }
  }
}
