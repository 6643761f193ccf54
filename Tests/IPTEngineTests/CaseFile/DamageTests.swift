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

  /// A small file, so that ten thousand of it are read in a moment.
  private static let small = Sitting(
    after: "session 1 on 2026-11-07 held\nscore phq9 2 2 1 1 1 1 1 1 1\nnote \"n\u{E9} x\""
  ).file

  @Test(arguments: 0..<10)
  func tenThousandRandomDamagesAreFound(_ part: Int) {
    let sitting = Sitting()
    let reader = CaseFileReader(
      schema: sitting.schema, library: sitting.interpreter.library, digest: Sitting.digest)
    var random = SplitMix(seed: UInt64(100 + part))
    var found = 0
    for round in 0..<1000 {
      let bytes = Self.damaged(Self.small, &random)
      guard bytes != Self.small else { continue }
      do throws(Failure) {
        _ = try reader.read(bytes, name: "test.case")
        Issue.record("part \(part), round \(round) loads")
      } catch {
        let isTold = error.diagnostics.allSatisfy { $0.code.id.hasPrefix("C") }
        if !isTold || error.diagnostics.isEmpty { Issue.record("part \(part), round \(round)") }
        found += 1
      }
    }
    #expect(found > 900)
  }

  /// What disks, cables and editors leave of a file.
  private static func damaged(_ whole: [UInt8], _ random: inout SplitMix) -> [UInt8] {
    var bytes = whole
    let index = random.below(bytes.count)
    let end = min(bytes.count, index + 1 + random.below(200))
    switch random.below(6) {
    case 0: bytes[index] ^= UInt8(1 << random.below(8))
    case 1: bytes[index] = UInt8(random.below(256))
    case 2: bytes.removeSubrange(index...)
    case 3: bytes.removeSubrange(index..<end)
    case 4: bytes.insert(contentsOf: bytes[index..<end], at: index)
    default: for lost in index..<end { bytes[lost] = 0 }
    }
    return bytes
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
