import Foundation
import IPTLanguage
import Testing

@Suite("What formatting keeps")
struct FormatterPropertyTests {
  @Test func everyScriptOfTheProjectKeepsItsTokensAndSettles() throws {
    let scripts = Formatted.scripts()
    #expect(scripts.count >= 10)
    for path in scripts {
      let before = try Formatted.script(path)
      let after = try #require(Formatted.bytes(before), "\(path) is refused")
      #expect(Formatted.problem(before, after) == nil, "\(path)")
    }
  }

  @Test(arguments: 1...4)
  func generatedScriptsKeepTheirTokensAndSettle(seed: UInt64) {
    var generator = ScriptGenerator(seed: seed)
    var formatted = 0
    var rounds = 0
    while formatted < 2_500, rounds < 5_000 {
      rounds += 1
      let before = Array(generator.script().utf8)
      guard let after = Formatted.bytes(before) else { continue }
      formatted += 1
      guard let problem = Formatted.problem(before, after) else { continue }
      Issue.record(
        """
        \(problem)
        \(String(decoding: before, as: UTF8.self).debugDescription)
        \(String(decoding: after, as: UTF8.self).debugDescription)
        """)
      return
    }
    #expect(formatted == 2_500)
  }

  @Test func anyBytesAreFormattedOrRefused() throws {
    var random = SystemOfChance(seed: 3)
    let signs = Array("{}[]()\"\n\r\\#$|;, .-3a@".utf8)
    for _ in 0..<20_000 {
      let bytes = (0..<random.below(24)).map { _ in
        random.below(8) == 0 ? UInt8(random.below(256)) : signs[random.below(signs.count)]
      }
      guard let after = Formatted.bytes(bytes) else { continue }
      #expect(Formatted.problem(bytes, after) == nil, "\(bytes)")
    }
  }

  @Test func aScriptThatIsCutShortAnywhereIsFormattedOrRefused() throws {
    for path in Formatted.scripts() where path.contains("/Formatting/") {
      let whole = try Formatted.script(path)
      for count in whole.indices {
        let bytes = Array(whole[..<count])
        guard let after = Formatted.bytes(bytes) else { continue }
        #expect(Formatted.problem(bytes, after) == nil, "\(path), \(count) bytes")
      }
    }
  }
}
