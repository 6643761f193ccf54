import Foundation
import IPTTestSupport
import Testing

/// Case files that something has damaged at random: the program says so, whatever the damage is.
@Suite struct DamageTests {
  private let home: ProgramHome

  init() throws {
    home = try ProgramHome()
    try home.makePreparedCase()
  }

  private var rounds: Int { ProcessInfo.processInfo.environment["SOAK"] == nil ? 40 : 10_000 }

  @Test func everyDamageIsFoundAndNothingIsWrittenOverIt() throws {
    let whole = [UInt8](try #require(home.content(ofCase: "prepared")))
    var random = Numbers(state: 20_261_121)
    for round in 1...rounds {
      let bytes = damaged(whole, &random)
      guard bytes != whole else { continue }
      try Data(bytes).write(to: URL(fileURLWithPath: home.file(ofCase: "bad")))
      // Reading every time, writing every fourth: the one way locks and saves, the other does not.
      let words = round % 4 == 0 ? ["-c", "note \"x\"", "bad"] : ["show", "bad", "summary"]
      let result = try home.iptsh(words)
      let isRefused = result.ending == .exited(65) && result.errorText.hasPrefix("error[C")
      #expect(isRefused && result.output.isEmpty, "round \(round): \(result.ending)")
      #expect(home.content(ofCase: "bad").map { [UInt8]($0) == bytes } == true, "round \(round)")
    }
    if rounds > 40 { print("damage: \(rounds) files, \(whole.count) bytes each") }
  }

  private func damaged(_ whole: [UInt8], _ random: inout Numbers) -> [UInt8] {
    var bytes = whole
    let index = Int.random(in: bytes.indices, using: &random)
    let end = min(bytes.count, index + Int.random(in: 1...200, using: &random))
    switch Int.random(in: 0..<6, using: &random) {
    case 0: bytes[index] ^= 1 << UInt8.random(in: 0..<8, using: &random)
    case 1: bytes[index] = UInt8.random(in: 0...255, using: &random)
    case 2: bytes.removeSubrange(index...)
    case 3: bytes.removeSubrange(index..<end)
    case 4: bytes.insert(contentsOf: bytes[index..<end], at: index)
    default:
      // What a disk leaves that has lost a block.
      for lost in index..<end { bytes[lost] = 0 }
    }
    return bytes
  }

  /// Numbers that are the same in every run.
  private struct Numbers: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ state >> 32
    }
  }
}
