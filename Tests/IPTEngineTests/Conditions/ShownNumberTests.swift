import IPTEngine
import IPTModel
import Testing

/// What is shown of a number is what is compared of it.
@Suite("Numbers as they are shown")
struct ShownNumberTests {
  @Test(arguments: [
    ("0.04", "0.04"), ("99.95", "99.95"), ("1.123456789", "1.123456789"), ("0.1 + 0.2", "0.3"),
    ("10 / 3", "3.33333333333333"), ("-1 / 8", "-0.125"), ("2.50", "2.5"), ("4 / 2", "2"),
    ("0.00001", "0.00001"), ("1 / 300000", "0.00000333333333333333"), ("-0.00004", "-0.00004"),
    ("2147483648", "2147483648"), ("999999999999999", "999999999999999"),
    ("-3000000000", "-3000000000"), ("[0.25, 3]", "0.25, 3"), ("25%", "25%"),
    ("count([1]) / count([1, 2, 3])", "33.3%"),
    ("1 / 3 * 3", "1"), ("1.1 * 3", "3.3"), ("0.1 + 0.2 - 0.3", "0"), ("0.29 * 100", "29"),
    ("0.00000001 * 3", "0.00000003"), ("mean([0.1, 0.2, 0.6]) * 10", "3"), ("58.05%", "58.1%"),
    ("mean([1, 2, 2])", "1.7"), ("mean([1, 2, 2]) - mean([1, 1, 2])", "0.3"),
    ("999999999999999 + 1", "1000000000000000"), ("999999999999999 * 10", "9999999999999990"),
    ("999999999999999 * 100000", "99999999999999900000"),
    ("0.000000001 / 1000000000", "0.000000000000000001"),
    ("$\"{0.04} of {mean([0.04, 0.05])}\"", "0.04 of 0.0"),
  ])
  func aNumberIsShownAsItIs(_ text: String, _ shown: String) {
    var sitting = Sitting(after: "")
    let seen = sitting.type("print \(text)")
    #expect(seen.contains(shown + "\n") || seen.hasSuffix(shown), "\(seen)")
  }

  @Test(arguments: [("0.04", "0.03", "0.04"), ("10 / 4", "2", "2.5")])
  func whatIsNotMetIsShownWithAllItsDecimals(_ value: String, _ expected: String, _ shown: String) {
    var sitting = Sitting(after: "")
    let seen = sitting.type("let $x = \(value); expect $x = \(expected)")
    #expect(seen.contains("`$x` is \(shown)."), "\(seen)")
  }

  @Test func whatIsShownIsReadAsTheSameNumber() {
    var size = 1e-30
    while size < 1e15 {
      for part in [1.0, 1.1, 2.0 / 3, 9.99, 1.0 / 7] {
        let number = SignificantDigits.nearest(to: part * size)
        #expect(Double(SignificantDigits.text(part * size)) == number)
        #expect(SignificantDigits.nearest(to: number) == number)
      }
      size *= 10
    }
  }
}
