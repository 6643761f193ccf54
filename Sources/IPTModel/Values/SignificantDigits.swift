/// Numbers as they are written: with fifteen digits, of which every one holds.
public enum SignificantDigits {
  /// The number that fifteen digits can write and that is nearest to another.
  ///
  /// What is reckoned is kept so: `0.1 + 0.2` is 0.3, and what is shown is what is compared.
  public static func nearest(to number: Double) -> Double {
    let size = abs(number)
    // Outside of these every digit is before the point, or too far behind it to be counted.
    guard size >= 1e-7, size < 1e15, number != number.rounded() else { return number }
    var scale = 1.0
    while size * scale < 1e14 { scale *= 10 }
    let digits = (number * scale).rounded(.toNearestOrAwayFromZero)
    return digits / scale
  }

  /// The shortest text of so many digits that is read as the number.
  public static func text(_ number: Double) -> String {
    // Beyond this, a number has no decimals any more.
    guard abs(number) < 1e15 else { return number.description }
    if number == number.rounded() { return String(Int(number)) }
    let text = nearest(to: number).description
    guard let sign = text.firstIndex(of: "e"),
      let exponent = Int(text[text.index(after: sign)...]), exponent < 0, exponent > -16
    else { return text }
    // `1e-05`: the point goes so many digits to the left.
    let digits = text[..<sign].filter { $0 != "." && $0 != "-" }
    return (number < 0 ? "-" : "") + "0." + String(repeating: "0", count: -exponent - 1) + digits
  }
}
