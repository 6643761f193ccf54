/// The check digit of a LOINC code: its last digit, by the mod 10 rule over those before the hyphen.
package enum CheckDigit {
  /// Whether a code of digits, a hyphen and a digit passes.
  package static func passes(_ code: String) -> Bool {
    let parts = code.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[1].count == 1, let check = parts[1].first?.wholeNumberValue else {
      return false
    }
    let digits = parts[0].compactMap(\.wholeNumberValue)
    guard !digits.isEmpty, digits.count == parts[0].count else { return false }
    var sum = 0
    for (index, digit) in digits.reversed().enumerated() {
      let value = index.isMultiple(of: 2) ? digit * 2 : digit
      sum += value / 10 + value % 10
    }
    return (10 - sum % 10) % 10 == check
  }
}
