import IPTEngine
import IPTModel
import Testing

/// Numbers are kept as they come out and compared by fifteen digits of them.
@Suite("Fifteen digits")
struct FifteenDigitsTests {
  /// Two sides, and whether the first is less than, equal to or greater than the second.
  static let pairs: [(left: String, order: String, right: String)] = [
    ("0.1 + 0.2", "=", "0.3"), ("1 / 3 * 3", "=", "1"), ("1.1 * 3", "=", "3.3"),
    ("0.29 * 100", "=", "29"), ("2 / 3 + 1 / 3", "=", "1"), ("1 / 3 + 1 / 3 + 1 / 3", "=", "1"),
    ("1 - 0.9", "=", "0.1"), ("0.1 + 0.2 - 0.3", "=", "0"), ("1.1 * 3 - 3.3", "=", "0"),
    ("1 / 7 * 7", "=", "1"), ("1 / 49 * 49", "=", "1"), ("-0.1 - 0.2", "=", "-0.3"),
    ("0.00000001 * 3", "=", "0.00000003"), ("1000000 / 3 * 3", "=", "1000000"),
    ("90% + 10%", "=", "1"), ("mean([0.1, 0.2])", "=", "0.15"), ("sum([0.1, 0.2])", "=", "0.3"),
    ("999999999999999 - 1", "<", "999999999999999"), ("0.3", "<", "0.300000001"),
    ("0.1 + 0.2", "<", "0.300000001"), ("1 / 3", ">", "0.333333333"), ("0", "<", "0.000000001"),
    ("0.000000001 - 0.000000002", "<", "0"), ("1 / 3 * 3", "<", "1.000000001"),
    ("-1", "<", "1"), ("3", ">", "2.999999999"),
  ]

  /// Which operators hold for numbers that stand so.
  private static let holding = [
    "<": ["<", "<=", "!="], "=": ["=", "<=", ">="], ">": [">", ">=", "!="],
  ]

  @Test(arguments: pairs.indices, ["=", "!=", "<", "<=", ">", ">="])
  func aComparisonGoesByFifteenDigits(_ row: Int, _ sign: String) {
    let (left, order, right) = Self.pairs[row]
    let expected: Quantity = .truth(Self.holding[order]?.contains(sign) ?? false)
    var sitting = Sitting(after: "")
    #expect(
      sitting.value("\(left) \(sign) \(right)") == .value(expected), "\(left) \(sign) \(right)")
    // The same on registers, as a value and as what a branch hangs on.
    let seen = sitting.type(
      """
      let $a = \(left); let $b = \(right); let $c = $a \(sign) $b
      let $d = no; if $a \(sign) $b { let $d = yes }
      """)
    #expect(sitting.codes == [], "\(seen)")
    #expect(sitting.interpreter.frame[2] == expected, "\(left) \(sign) \(right)")
    #expect(sitting.interpreter.frame[3] == expected, "\(left) \(sign) \(right)")
  }

  @Test(arguments: [
    ("0.1 + 0.2 in [0.3]", true), ("[0.3, 1] contains 0.1 + 0.2", true),
    ("1 / 3 * 3 in 1..3", true), ("0.29 * 100 in 29..30", true), ("0.29 * 100 in 0..28", false),
    ("[1 / 3 * 3, 2] = [1, 2]", true), ("max(0.1 + 0.2, 0.3) = min(0.1 + 0.2, 0.3)", true),
    ("1d * 1.1 = 1584min", true), ("10d * 1.1 = 11d", true), ("goal(0.29 * 100) is known", true),
  ])
  func membershipAndWholeNumbersGoByThem(_ text: String, _ expected: Bool) {
    let sitting = Sitting(after: (1...29).map { "goal \"g\($0)\"" }.joined(separator: "\n"))
    #expect(sitting.value(text) == .value(.truth(expected)), "\(text)")
  }

  @Test func whatIsEqualKeepsItsPlaceInAnOrder() {
    // What the conflict adds is behind the fifteenth digit.
    let added = "conflict * 0.000000001 * 0.000000001"
    let sitting = Sitting(
      after: """
        add relation a importance 3 conflict 2
        add relation b importance 3 conflict 1
        add relation c importance 1 conflict 3
        """)
    let expected = Worked.value(.list([.text("c"), .text("a"), .text("b")]))
    for key in ["importance", "importance / 7", "importance + \(added)"] {
      #expect(sitting.value("(relations sort \(key)).name") == expected, "\(key)")
    }
  }

  @Test func aWholeNumberIsTakenWhereOneIsNeeded() {
    var sitting = Sitting(after: "")
    let seen = sitting.type(
      """
      let $n = 0
      repeat 0.29 * 100 { let $n = $n + 1 }
      add relation mother closeness (0.03 * 100)
      print $"{$n} {relation(mother).closeness}"
      """)
    #expect(sitting.codes == [] && seen.contains("29 3"), "\(seen)")
  }
}
