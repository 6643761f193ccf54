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
    var random = SplitMix(seed: 20_261_121)
    for round in 1...rounds {
      let bytes = Damage(of: whole, &random).bytes
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
}
