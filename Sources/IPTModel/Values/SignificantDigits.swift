/// Numbers as fifteen digits write them, of which every one holds.
///
/// What is reckoned is kept as it comes out; what is shown of it, and what is compared, are fifteen
/// digits. So `0.1 + 0.2 = 0.3` and `1 / 3 * 3 = 1`.
public enum SignificantDigits {
  /// The number that fifteen digits can write and that is nearest to another.
  public static func nearest(to number: Double) -> Double {
    // Beyond 1e15 every digit is before the point.
    guard abs(number) < 1e15, number != number.rounded() else { return number }
    let (digits, places) = digits(of: number)
    // So many powers of ten are exact, and the quotient of two exact numbers is the nearest one.
    if places <= 22 { return digits / power(of: places) }
    return Double("\(Int(digits))e-\(places)") ?? number
  }

  /// Fifteen digits of a number that is not whole, and how many of them stand behind the point.
  private static func digits(of number: Double) -> (digits: Double, places: Int) {
    var (scaled, places) = (number, 0)
    while abs(scaled) < 1e-7 {
      scaled *= 1e22
      places += 22
    }
    var further = 0
    while abs(scaled) * power(of: further) < 1e14 { further += 1 }
    scaled *= power(of: further)
    return (scaled.rounded(.toNearestOrAwayFromZero), places + further)
  }

  private static func power(of places: Int) -> Double {
    var power = 1.0
    for _ in 0..<places { power *= 10 }
    return power
  }

  /// The shortest text of so many digits that is read as the number.
  public static func text(_ number: Double) -> String {
    let number = nearest(to: number)
    if abs(number) < 1e15, number == number.rounded() { return String(Int(number)) }
    return withoutExponent(number.description)
  }

  /// A number as digits, where Swift writes it with a power of ten: `1e-05`, `1e+16`.
  private static func withoutExponent(_ text: String) -> String {
    let parts = text.split(separator: "e")
    guard parts.count == 2, let exponent = Int(parts[1]) else {
      // Beyond 1e15 it has no decimals any more.
      return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }
    let sign = text.hasPrefix("-") ? "-" : ""
    let digits = parts[0].filter { $0 != "." && $0 != "-" }
    if exponent < 0 {
      return sign + "0." + String(repeating: "0", count: -exponent - 1) + digits
    }
    return sign + digits + String(repeating: "0", count: max(0, exponent + 1 - digits.count))
  }

  // MARK: Comparing

  /// Whether fifteen digits of two numbers are the same.
  @inlinable
  public static func areEqual(_ left: Double, _ right: Double) -> Bool {
    (left - right).magnitude >= 1 ? false : areEqualWithinOne(left, right)
  }

  /// Whether one number is less than another, as fifteen digits write them.
  @inlinable
  public static func isLess(_ left: Double, than right: Double) -> Bool {
    // Numbers that are one apart or more, as all whole ones that differ, differ in fifteen digits.
    let difference = right - left
    if difference >= 1 { return true }
    if difference <= -1 { return false }
    return left < right && !areEqualWithinOne(left, right)
  }

  /// Whether fifteen digits of two numbers that are less than one apart are the same.
  @usableFromInline
  static func areEqualWithinOne(_ left: Double, _ right: Double) -> Bool {
    if left == right { return true }
    // What is a hundred trillionth apart differs in the fifteenth digit; twice that is beyond doubt.
    if (left - right).magnitude > 2e-14 * left.magnitude { return false }
    return nearest(to: left) == nearest(to: right)
  }

  // MARK: Adding up

  /// The sum of two numbers; of numbers of which fifteen digits cancel out nothing is left.
  @inlinable
  public static func sum(_ left: Double, _ right: Double) -> Double {
    let sum = left + right
    return isBeyondDoubt(sum: sum) ? sum : sumWithinOne(left, right)
  }

  /// Whether a sum holds as it is: so large that what cancelled out is not to be looked at, and finite.
  @inlinable @inline(__always)
  public static func isBeyondDoubt(sum: Double) -> Bool {
    sum.magnitude >= 1 && sum.magnitude <= Double.greatestFiniteMagnitude
  }

  /// The sum of two numbers, if it is less than one or more than can be said.
  @usableFromInline
  static func sumWithinOne(_ left: Double, _ right: Double) -> Double {
    areEqualWithinOne(left, -right) ? 0 : left + right
  }
}
