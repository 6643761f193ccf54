import IPTEngine
import IPTLanguage
import IPTModel
import IPTTestSupport
import Testing

/// Names of the case among very many, against a look at each of them.
@Suite struct NameCompletionTests {
  private func result(_ text: String, _ sitting: borrowing Sitting) -> Completer.Result {
    Completer(sitting.interpreter).complete(text, cursor: text.unicodeScalars.count)
  }

  /// The names that begin in one way, as they are typed in quotes, in the order of the alphabet.
  private func names(_ beginning: String, _ sitting: borrowing Sitting) -> [String] {
    let reader = sitting.interpreter.reader
    return reader.live(reader.schema.kind("relation") ?? 0).map {
      reader.name(of: $0).replacing("\"", with: "\\\"")
    }
    .filter { $0.lowercased().hasPrefix(beginning.lowercased()) }
    .sorted { $0.lowercased() < $1.lowercased() }
  }

  /// Runs a text in one go, which must be right.
  private func run(_ text: String, _ sitting: inout Sitting) {
    #expect(sitting.interpreter.run(script: Source(text)).diagnostics.map(\.code.id) == [])
  }

  private func people(_ count: Int, _ random: inout SplitMix) -> String {
    let letters = ["a", "b", "c", "d", "e", "m", "n", "é", "ö", "日", " ", "-", "M", "\\\""]
    return (0..<count).map { number in
      let name = (0..<1 + random.below(6)).map { _ in random.pick(letters) }.joined()
      return "add relation \"\(name) \(number)\""
    }.joined(separator: "; ")
  }

  @Test func aLetterFindsItsNamesAmongTenThousand() {
    var random = SplitMix(seed: 11)
    var sitting = Sitting()
    run(people(10_000, &random), &sitting)
    for beginning in ["m", "é", "日", "ab", "", "zz", "m 9", "ME"] {
      let all = names(beginning, sitting)
      let found = result("set relation \"\(beginning)", sitting)
      #expect(found.candidates.count + found.omitted == all.count, "\(beginning)")
      #expect(found.candidates.count == min(all.count, 100))
      let texts = found.candidates.map(\.text)
      #expect(Set(texts).isSubset(of: all), "\(beginning)")
      if found.omitted > 0 { #expect(texts == Array(all.prefix(100))) }
      #expect(found.candidates.allSatisfy { $0.note == "relation" })
    }
  }

  @Test func whatIsSharedIsSharedByThoseThatAreLeftOutToo() {
    var sitting = Sitting()
    let many = (100..<400).map { "add relation \"person \($0)\"" }.joined(separator: "; ")
    run(many, &sitting)
    #expect(result("set relation \"p", sitting).shared == "person ")
    #expect(result("set relation p", sitting).shared == "\"person ")
    #expect(result("set relation p", sitting).omitted == 200)
    // One of them is typed without quotes, so that the words have no common beginning.
    run("add relation person-x", &sitting)
    #expect(result("set relation p", sitting).shared == nil)
    #expect(result("set relation \"p", sitting).shared == "person")
  }

  @Test func theNamesFollowTheCase() {
    var random = SplitMix(seed: 12)
    var sitting = Sitting()
    run(people(150, &random), &sitting)
    for step in 0..<120 {
      let all = names("", sitting)
      let name = random.pick(all)
      switch random.below(6) {
      case 0: _ = sitting.type("remove relation \"\(name)\"")
      case 1: _ = sitting.type("rename relation \"\(name)\" to \"renamed \(step)\"")
      case 2: _ = sitting.type("undo")
      case 3: _ = sitting.type("set relation \"\(name)\" closeness \(1 + random.below(5))")
      default: _ = sitting.type("add relation \"new \(step)\"")
      }
      for beginning in ["", "r", "new 1", "m"] {
        let expected = names(beginning, sitting)
        let found = result("set relation \"\(beginning)", sitting)
        #expect(found.candidates.count + found.omitted == expected.count)
        let texts = found.candidates.map(\.text)
        if found.omitted == 0 { #expect(Set(texts) == Set(expected), "step \(step)") }
      }
    }
  }

  @Test func aNameIsOfferedAsItIsTypedInQuotes() {
    var sitting = Sitting()
    run(#"add relation "the \"boss\"""#, &sitting)
    #expect(result("set relation \"the ", sitting).candidates.map(\.text) == [#"the \"boss\""#])
    run(#"add relation "red\u{9B}31m""#, &sitting)
    #expect(result("set relation red", sitting).candidates.map(\.text) == [#""red\u{9b}31m""#])
    #expect(result("set relation the", sitting).candidates.map(\.text) == [#""the \"boss\"""#])
  }
}
